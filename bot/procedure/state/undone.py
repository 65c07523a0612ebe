"""What undos leave behind: which numbers may have been given twice, so that old is never taken for new."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Numbered(StrEnum):
    """What is numbered in the history of a committee; an undo frees the numbers of what it takes back."""

    VOTE = "vote"
    MOTION = "motion"
    POINT = "point"
    APPEAL = "appeal"
    REPLY = "reply"
    DRAFT = "draft"
    PAPER = "paper"
    AMENDMENT = "amendment"
    ELECTION = "election"
    WARNING = "warning"
    CLAIM = "claim"


@dataclass(frozen=True, slots=True)
class Undone:
    """The undos of a committee: how many there were of everything numbered after each, the first one first.

    Between two undos lies an era, counted from 0. What was said in an earlier era of the thing of a number
    is still true of what has the number now, unless an undo in between has taken that thing back.
    """

    counts: tuple[Mapping[Numbered, int], ...] = ()

    @property
    def era(self) -> int:
        """How many undos there have been."""
        return len(self.counts)

    def given_in(self, thing: Numbered, number: int) -> int:
        """The earliest era from which on a number has meant the same: that of the last undo that freed it."""
        freeing = (era for era in range(self.era, 0, -1) if self.counts[era - 1].get(thing, 0) < number)
        return next(freeing, 0)
