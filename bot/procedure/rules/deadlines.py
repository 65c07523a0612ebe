"""Time running out. A deadline is part of the state; passing it is an action like any other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Self

from bot.procedure.event import Event
from bot.procedure.record import Record
from bot.procedure.refusals import Reason, refuse
from bot.procedure.rules.debate.caucus import CaucusEnd, CaucusEnded
from bot.procedure.rules.debate.times import turn
from bot.procedure.rules.moderation.silences import end_silences, next_end
from bot.procedure.rules.speakers.speeches import SpeechEnd, ended
from bot.procedure.rules.voting.closing import close_vote, pass_over
from bot.procedure.situation import CLOCK, Action, Situation
from bot.procedure.state.session import Session
from bot.procedure.state.sitting import SittingStatus
from bot.procedure.state.speaking import Caucus, Speech
from bot.procedure.state.voting import Closing, Vote


@dataclass(frozen=True, slots=True)
class TimeRanOut(Action):
    """Look at the clock: end whatever is over. Asked too early or twice, it does nothing."""

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By the clock only; silences, then the innermost thing: a vote, a speech, a caucus."""
        if situation.actor != CLOCK:
            raise refuse(Reason.CLOCK_ONLY)
        record = end_silences(Record(situation))
        due = _floor_deadline(situation.session)
        if due is not None and due <= situation.at:
            _end_on_floor(record)
        return record.done

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self]:
        """The one way to ask, for the clock."""
        if situation.actor == CLOCK:
            yield cls()


def next_deadline(session: Session) -> datetime | None:
    """When something next ends by itself; None where nothing does."""
    ends = (next_end(session), _floor_deadline(session))
    return min((own for own in ends if own is not None), default=None)


def _floor_deadline(session: Session) -> datetime | None:
    """When what is before the committee next ends by itself.

    What is on top of the floor ends first. A vote whose time is up waits for the point above it, a caucus for
    the motion, the time of a debate for the speech. A vote that everybody has answered is closed at once; a
    show of hands waits for the count.
    """
    if session.committee is None or session.sitting.status is not SittingStatus.OPEN:
        return None
    if isinstance(session.top, Vote):
        if not session.top.method.timed:
            return None
        return session.top.ends_at if session.top.outstanding else session.top.opened_at
    ends = []
    if session.speech is not None and session.speech.ends_at is not None:
        ends.append(session.speech.ends_at)
    caucus = _caucus_in_sight(session)
    if caucus is not None:
        ends.append(caucus.ends_at)
    if not session.floor and session.debate_clock is not None and session.debate_clock.ends_at is not None:
        ends.append(session.debate_clock.ends_at)
    return min(ends, default=None)


def next_warning(session: Session) -> datetime | None:
    """When it is to be said that time is nearly up: so long before the next end as the rulebook has it.

    In a roll-call vote it is never said: each answer has a time of its own; nor of a silence.
    """
    due = _floor_deadline(session)
    called = isinstance(session.top, Vote) and session.top.called is not None
    if due is None or called or not session.rulebook.speaking_time.warning:
        return None
    return due - timedelta(seconds=session.rulebook.speaking_time.warning)


def nearly_up(session: Session, at: datetime) -> datetime | None:
    """The end that is so near that it is to be said; None where none is."""
    warning, due = next_warning(session), _floor_deadline(session)
    return due if warning is not None and due is not None and warning <= at < due else None


def _end_on_floor(record: Record) -> None:
    """End what is over of what is before the committee."""
    situation = record.situation
    session, at = situation.session, situation.at
    if isinstance(session.top, Vote):
        if not session.top.outstanding:
            close_vote(record, Closing.ALL_VOTED)
        elif session.top.called is not None:
            record.add(*pass_over(situation, session.top, session.top.called))
        else:
            close_vote(record, Closing.TIME)
        return
    if session.speech is not None and session.speech.ends_at is not None and session.speech.ends_at <= at:
        record.add(ended(situation, session.speech, SpeechEnd.TIME))
    caucus = _caucus_in_sight(session)
    if caucus is not None and caucus.ends_at <= at:
        record.add(CaucusEnded(CaucusEnd.TIME, at))
    clock = session.debate_clock
    if not session.floor and clock is not None and clock.ends_at is not None and clock.ends_at <= at:
        turn(record)


def _caucus_in_sight(session: Session) -> Caucus | None:
    """The caucus, where nothing but a speech made in it stands above it."""
    above = [frame for frame in session.floor if not isinstance(frame, Caucus)]
    mere_speech = all(isinstance(frame, Speech) for frame in above) and len(above) <= 1
    return session.caucus if mere_speech else None
