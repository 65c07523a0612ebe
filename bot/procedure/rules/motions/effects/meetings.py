"""Motions on the meeting: to suspend it, to adjourn it."""

from __future__ import annotations

from bot.procedure.record import Record
from bot.procedure.rules import sitting
from bot.procedure.rules.motions.effects.effect import Effect
from bot.procedure.state.motions import Terms


class SuspendMeeting(Effect):
    """The meeting is interrupted, for the time the motion names or until further notice."""

    def carry_out(self, record: Record, terms: Terms) -> None:
        """Suspend the meeting."""
        sitting.suspend(record, terms.duration)


class AdjournMeeting(Effect):
    """The meeting is over."""

    def carry_out(self, record: Record, terms: Terms) -> None:
        """Adjourn the meeting."""
        del terms
        record.add(sitting.SittingAdjourned(record.situation.at))
