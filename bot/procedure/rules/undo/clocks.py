"""Clocks go on from where they were: as if the time since had not passed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.procedure.state.debating import DebateClock
from bot.procedure.state.floor import Frame
from bot.procedure.state.points import PointOnFloor
from bot.procedure.state.session import Session
from bot.procedure.state.speaking import Caucus, Speech
from bot.procedure.state.voting import Vote


@dataclass(frozen=True, slots=True)
class Pause:
    """Time that is not to count, between two moments; whatever runs has ``grace`` seconds left after it.

    Without the grace, what had run out would run out again before anybody could turn to it.
    """

    since: datetime
    until: datetime
    grace: int

    def begun(self, at: datetime) -> datetime:
        """When something that had begun is taken to have begun."""
        return at + (self.until - self.since)

    def ends(self, at: datetime) -> datetime:
        """When something that was to end ends."""
        return max(self.begun(at), self.until + timedelta(seconds=self.grace))


def going_on(session: Session, pause: Pause) -> Session:
    """The state with every clock that runs in it set later by the pause. Times of day that were said stay."""
    divisible = session.divisible
    if divisible is not None:
        divisible = replace(divisible, debate_clock=_debate(divisible.debate_clock, pause))
    return replace(
        session,
        floor=tuple(_frame(own, pause) for own in session.floor),
        debate_clock=_debate(session.debate_clock, pause),
        divisible=divisible,
    )


def _frame(frame: Frame, pause: Pause) -> Frame:
    match frame:
        case Speech(ends_at=None):
            return frame
        case Speech(ends_at=datetime() as ends_at) | Caucus(ends_at=ends_at):
            return replace(frame, ends_at=pause.ends(ends_at))
        case Vote():
            return replace(frame, opened_at=pause.begun(frame.opened_at), ends_at=pause.ends(frame.ends_at))
        case PointOnFloor():
            return replace(frame, since=pause.begun(frame.since))
        case _:
            return frame


def _debate(clock: DebateClock | None, pause: Pause) -> DebateClock | None:
    if clock is None or clock.ends_at is None:
        return clock
    return replace(clock, ends_at=pause.ends(clock.ends_at))
