"""Rights of reply: asked for, granted or refused, and exercised in a speech of their own."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ReplyStatus(StrEnum):
    """What became of a request for a right of reply."""

    ASKED = "asked"
    GRANTED = "granted"
    REFUSED = "refused"
    EXERCISED = "exercised"
    LAPSED = "lapsed"

    @property
    def over(self) -> bool:
        """Whether nothing more can happen to the request."""
        return self not in (ReplyStatus.ASKED, ReplyStatus.GRANTED)


@dataclass(frozen=True, slots=True)
class Reply:
    """A right of reply with its number in the committee's history; ``to`` is whose speech it answers."""

    number: int
    delegation: str
    to: str
    text: str = ""
    status: ReplyStatus = ReplyStatus.ASKED
