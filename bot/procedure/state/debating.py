"""The time that a draft is debated in."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import datetime

from bot.procedure.rulebook import DebateTime


@dataclass(frozen=True, slots=True)
class DebateClock:
    """A time of the debate on a draft; while it stands still ``remaining`` holds the seconds left."""

    time: DebateTime
    ends_at: datetime | None
    remaining: int = 0

    def left(self, at: datetime) -> int:
        """Whole seconds left at a moment, rounded in the debate's favour, never negative."""
        if self.ends_at is None:
            return self.remaining
        return max(0, math.ceil((self.ends_at - at).total_seconds()))
