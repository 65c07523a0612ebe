"""Whether a vote is carried, by exact fractions of the votes cast for and against.

A simple majority is more than half of them, two thirds are at least two thirds; abstentions are not votes
cast, and of no votes cast nothing is carried. A vote equally divided is lost where the rules do not say
otherwise. Sources: Charter of the United Nations, Article 67 (2); rules on the majority required and on
equally divided votes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

HALF, TWO_THIRDS = Fraction(1, 2), Fraction(2, 3)


class UnknownRuleError(ValueError):
    """A majority, a tie or a choice this recount does not know."""


@dataclass(frozen=True, slots=True)
class Figures:
    """How a vote went; ``not_voting`` are those entitled whose vote was not cast."""

    yes: int = 0
    no: int = 0
    abstain: int = 0
    not_voting: int = 0

    @property
    def total(self) -> int:
        """Everybody entitled."""
        return self.yes + self.no + self.abstain + self.not_voting


def summed(choices: Iterable[str], entitled: int) -> Figures:
    """The figures of ballots: each entitled delegation is in one of the four."""
    sums = {"yes": 0, "no": 0, "abstain": 0}
    for choice in choices:
        if choice not in sums:
            raise UnknownRuleError(f"the choice {choice!r} is not known")
        sums[choice] += 1
    return Figures(**sums, not_voting=entitled - sum(sums.values()))


def carried(figures: Figures, majority: str, tie: str) -> bool:
    """Whether the figures carry a matter under a majority and a rule on ties."""
    if majority not in ("simple", "two_thirds") or tie not in ("lost", "carried"):
        raise UnknownRuleError(f"the majority {majority!r} with a tie {tie!r} is not known")
    cast = figures.yes + figures.no
    if cast == 0:
        return False
    share = Fraction(figures.yes, cast)
    if majority == "two_thirds":
        return share >= TWO_THIRDS
    return tie == "carried" if share == HALF else share > HALF


def figures_of(stored: Mapping[str, object]) -> Figures:
    """Figures as they were recorded."""
    values = [stored.get(name) for name in ("yes", "no", "abstain", "not_voting")]
    numbers = [own for own in values if isinstance(own, int) and not isinstance(own, bool)]
    if len(numbers) != len(values) or len(stored) != len(values):
        raise UnknownRuleError(f"the figures {dict(stored)!r} are not four whole numbers")
    return Figures(*numbers)
