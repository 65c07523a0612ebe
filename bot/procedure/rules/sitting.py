"""Opening, suspending, resuming and adjourning a sitting."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import ClassVar, Self

from bot.procedure.event import Event
from bot.procedure.record import Record
from bot.procedure.refusals import Reason, refuse
from bot.procedure.rulebook import Topic
from bot.procedure.rules.debate.caucus import CaucusEnd, CaucusEnded
from bot.procedure.rules.moderation.channel import given_back
from bot.procedure.rules.speakers.speeches import still, take_up
from bot.procedure.situation import Action, Situation
from bot.procedure.state.motions import MotionStatus
from bot.procedure.state.points import PointStatus
from bot.procedure.state.replies import ReplyStatus
from bot.procedure.state.session import Session
from bot.procedure.state.sitting import Roll, Sitting, SittingStatus
from bot.procedure.state.speaking import SpeakersList


@dataclass(frozen=True, slots=True)
class SittingOpened(Event):
    """The committee meets; its roll is yet to be called."""

    name: ClassVar[str] = "sitting_opened"
    number: int
    at: datetime

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        return replace(
            session,
            sitting=Sitting(number=self.number, status=SittingStatus.OPEN, opened_at=self.at),
            roll=Roll(),
        )


@dataclass(frozen=True, slots=True)
class SittingSuspended(Event):
    """The meeting is interrupted, and goes on where it was."""

    name: ClassVar[str] = "sitting_suspended"
    at: datetime
    resumes_at: datetime | None

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        sitting = replace(session.sitting, status=SittingStatus.SUSPENDED, resumes_at=self.resumes_at)
        return replace(session.gone_on(), sitting=sitting, explanations=None)


@dataclass(frozen=True, slots=True)
class SittingResumed(Event):
    """The meeting goes on."""

    name: ClassVar[str] = "sitting_resumed"
    at: datetime

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        sitting = replace(session.sitting, status=SittingStatus.OPEN, resumes_at=None)
        return replace(session, sitting=sitting)


@dataclass(frozen=True, slots=True)
class SittingAdjourned(Event):
    """The meeting is over: lists are emptied; open motions, points and rights of reply lapse; drafts stay."""

    name: ClassVar[str] = "sitting_adjourned"
    at: datetime

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        return replace(
            session.gone_on(),
            sitting=replace(session.sitting, status=SittingStatus.CLOSED, resumes_at=None),
            roll=Roll(),
            speakers=SpeakersList(seconds=session.speakers.seconds),
            floor=(),
            motions=tuple(
                own if own.status.over else replace(own, status=MotionStatus.LAPSED)
                for own in session.motions
            ),
            points=tuple(
                own if own.status.over else replace(own, status=PointStatus.LAPSED) for own in session.points
            ),
            last_speech=None,
            explanations=None,
            comments=None,
            moderation=given_back(session.moderation),
            replies=tuple(
                own if own.status.over else replace(own, status=ReplyStatus.LAPSED) for own in session.replies
            ),
        )


@dataclass(frozen=True, slots=True)
class OpenSitting(Action):
    """Open a sitting."""

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By the dais, when none is open."""
        situation.require_dais()
        sitting = situation.session.sitting
        if sitting.status is not SittingStatus.CLOSED:
            raise refuse(
                Reason.SITTING_OPEN, situation.rulebook.source(Topic.MEETINGS), number=sitting.number
            )
        return (SittingOpened(sitting.number + 1, situation.at),)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self]:
        """The one way to ask."""
        del situation
        yield cls()


@dataclass(frozen=True, slots=True)
class SuspendSitting(Action):
    """Interrupt the meeting, for a time or until further notice (0 seconds)."""

    free: ClassVar[frozenset[str]] = frozenset({"seconds"})
    seconds: int = 0

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By the dais, at any time but during a vote."""
        situation.require_dais()
        longest = situation.rulebook.meetings.suspension_maximum
        situation.require_duration(self.seconds, 0, longest, Topic.MEETINGS)
        situation.require_open()
        situation.require_no_vote()
        return suspend(Record(situation), self.seconds).done

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self]:
        """Until further notice."""
        del situation
        yield cls()


@dataclass(frozen=True, slots=True)
class ResumeSitting(Action):
    """Go on with a suspended meeting."""

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By the dais, also before the time announced."""
        situation.require_dais()
        if situation.session.sitting.status is not SittingStatus.SUSPENDED:
            raise refuse(Reason.NOT_SUSPENDED, situation.rulebook.source(Topic.MEETINGS))
        return take_up(Record(situation).add(SittingResumed(situation.at))).done

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self]:
        """The one way to ask."""
        del situation
        yield cls()


@dataclass(frozen=True, slots=True)
class AdjournSitting(Action):
    """End the meeting."""

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By the dais, at any time but during a vote; also from a suspension."""
        situation.require_dais()
        if situation.session.sitting.status is SittingStatus.CLOSED:
            raise refuse(Reason.NO_SITTING, situation.rulebook.source(Topic.MEETINGS))
        situation.require_no_vote()
        return (SittingAdjourned(situation.at),)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self]:
        """The one way to ask."""
        del situation
        yield cls()


def suspend(record: Record, seconds: int) -> Record:
    """Note a suspension; the clock of a speech stands still during it and a caucus ends."""
    at = record.situation.at
    if record.session.caucus is not None:
        record.add(CaucusEnded(CaucusEnd.DAIS, at))
    still(record)
    return record.add(SittingSuspended(at, at + timedelta(seconds=seconds) if seconds else None))
