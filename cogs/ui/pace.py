"""How often a committee's messages are edited: a few times at once, then at a pace Discord always bears.

Discord takes about five edits in five seconds in a channel. While little happens, what changes is shown at
once; while many act at the same time, as in a roll call or a vote, what they do gathers between two edits.
"""

from __future__ import annotations

BURST = 3
GATHERING = 0.25
SUSTAINED = 3.0


class Pace:
    """The turns of one committee: ``least`` seconds between two, three times that once there were many."""

    def __init__(self, least: float) -> None:
        self._least = least
        self._each = least * SUSTAINED
        self._gathering = least * GATHERING
        self._earliest = 0.0
        self._paid = 0.0

    def wait(self, now: float) -> float:
        """The seconds until the next turn; a moment in any case, for an answer may show what happened too."""
        return max(self._gathering, self._earliest - now, self._paid - (BURST - 1) * self._each - now)

    def turn(self, now: float, *, at_least: float = 0.0) -> None:
        """Note that a turn was taken; the next is ``at_least`` so many seconds later."""
        self._earliest = now + max(self._least, at_least)
        self._paid = max(self._paid, now) + self._each
