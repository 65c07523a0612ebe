"""How matters stood before the last vote on a text decided it, so that the house can be divided on it."""

from __future__ import annotations

from dataclasses import dataclass

from bot.procedure.state.amendments import Amendment
from bot.procedure.state.debating import DebateClock
from bot.procedure.state.resolutions import Draft
from bot.procedure.state.voting import Parts


@dataclass(frozen=True, slots=True)
class Divisible:
    """The number of the vote, and what it found before it."""

    vote: int
    drafts: tuple[Draft, ...]
    amendments: tuple[Amendment, ...]
    draft_on_floor: int | None
    debate_closed: bool
    debate_clock: DebateClock | None
    parts: Parts | None
