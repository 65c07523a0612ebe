"""The time of a debate: open, or in favour and then against; it runs only while the draft is debated."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import ClassVar, Self

from bot.procedure.event import Event
from bot.procedure.record import Record
from bot.procedure.refusals import Reason, refuse
from bot.procedure.rulebook import DebateMode, DebateTime, Rulebook, Topic
from bot.procedure.rules.debate.turns import DebateClosed, DebateResumed
from bot.procedure.rules.resolutions.life import DraftIntroduced
from bot.procedure.situation import Action, Situation
from bot.procedure.state.debating import DebateClock
from bot.procedure.state.session import Session
from bot.procedure.state.sitting import SittingStatus
from bot.procedure.state.speaking import Purpose, Speech

_IN_DEBATE = (Purpose.GENERAL, Purpose.COMMENT)


@dataclass(frozen=True, slots=True)
class DebateTimeBegun(Event):
    """A time of the debate runs until ``ends_at``; whoever waited in the one before it waits no more."""

    name: ClassVar[str] = "debate_time_begun"
    time: DebateTime
    seconds: int
    ends_at: datetime

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        clock = DebateClock(self.time, self.ends_at)
        if session.debate_clock is None:
            return replace(session, debate_clock=clock)
        speakers = replace(session.speakers, queue=(), heard_on=None)
        return replace(session, debate_clock=clock, speakers=speakers, comments=None)


@dataclass(frozen=True, slots=True)
class DebateTimeHeld(Event):
    """The committee does something else than debate the draft: its time stands still."""

    name: ClassVar[str] = "debate_time_held"
    remaining: int

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        clock = session.debate_clock
        if clock is None:
            return session
        return replace(session, debate_clock=DebateClock(clock.time, None, self.remaining))


@dataclass(frozen=True, slots=True)
class DebateTimeTakenUp(Event):
    """The draft is debated again; the time of the debate runs on."""

    name: ClassVar[str] = "debate_time_taken_up"
    ends_at: datetime

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        clock = session.debate_clock
        if clock is None:
            return session
        return replace(session, debate_clock=DebateClock(clock.time, self.ends_at))


@dataclass(frozen=True, slots=True)
class DebateTimeExtended(Event):
    """The time of the debate lasts so many seconds longer."""

    name: ClassVar[str] = "debate_time_extended"
    seconds: int

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        clock = session.debate_clock
        if clock is None:
            return session
        if clock.ends_at is None:
            return replace(session, debate_clock=replace(clock, remaining=clock.remaining + self.seconds))
        ends_at = clock.ends_at + timedelta(seconds=self.seconds)
        return replace(session, debate_clock=replace(clock, ends_at=ends_at))


@dataclass(frozen=True, slots=True)
class EndDebateTime(Action):
    """End the time of the debate before it is up: after time in favour comes time against, then the vote."""

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By the dais, between speeches and motions."""
        situation.require_dais()
        situation.require_debate()
        situation.require_no_motion()
        situation.require_no_caucus()
        situation.require_no_speech()
        if situation.session.debate_clock is None:
            raise refuse(Reason.NO_DEBATE_TIME, situation.rulebook.source(Topic.DEBATE))
        return turn(Record(situation)).done

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self]:
        """The one way to ask."""
        if situation.session.debate_clock is not None:
            yield cls()


def turn(record: Record) -> Record:
    """Note that the time of the debate is over, and what comes next."""
    clock = record.session.debate_clock
    if clock is not None and clock.time is DebateTime.FAVOUR:
        return _begin(record, DebateTime.AGAINST)
    return record.add(DebateClosed(record.session.draft_on_floor))


def kept(record: Record) -> Record:
    """Begin, hold or take up the time of the debate, as what has happened wants it.

    The time of a debate that is resumed begins anew.
    """
    session, at = record.session, record.situation.at
    if session.committee is None or session.draft_on_floor is None or session.debate_closed:
        return record
    if session.debate_clock is None:
        begun = any(isinstance(event, DraftIntroduced | DebateResumed) for event in record.events)
        time = _first_time(session.rulebook) if begun else None
        session = session if time is None else _begin(record, time).session
    clock = session.debate_clock
    if clock is None:
        return record
    if clock.ends_at is not None and not debated(session):
        return record.add(DebateTimeHeld(clock.left(at)))
    if clock.ends_at is None and debated(session):
        return record.add(DebateTimeTakenUp(at + timedelta(seconds=clock.remaining)))
    return record


def debated(session: Session) -> bool:
    """Whether the committee debates the draft now: nothing but a speech in the debate is on the floor."""
    return (
        session.sitting.status is SittingStatus.OPEN
        and session.roll.taken
        and all(isinstance(own, Speech) and own.purpose in _IN_DEBATE for own in session.floor)
    )


def _first_time(rulebook: Rulebook) -> DebateTime | None:
    if rulebook.debate.mode is DebateMode.CLOSED:
        return DebateTime.FAVOUR
    return DebateTime.OPEN if rulebook.debate.time_open else None


def _begin(record: Record, time: DebateTime) -> Record:
    debate = record.session.rulebook.debate
    seconds = {
        DebateTime.OPEN: debate.time_open,
        DebateTime.FAVOUR: debate.time_in_favour,
        DebateTime.AGAINST: debate.time_against,
    }[time]
    return record.add(DebateTimeBegun(time, seconds, record.situation.at + timedelta(seconds=seconds)))
