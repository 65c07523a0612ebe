"""The arithmetic of a vote, in whole numbers only."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

from bot.procedure.rulebook import Majority, Tie


class Choice(StrEnum):
    """What a delegation may answer."""

    YES = "yes"
    NO = "no"
    ABSTAIN = "abstain"


@dataclass(frozen=True, slots=True)
class Tally:
    """Votes for and against, abstentions, and entitled delegations that did not vote."""

    yes: int = 0
    no: int = 0
    abstain: int = 0
    not_voting: int = 0

    @property
    def cast(self) -> int:
        """Votes for and against: the members present and voting in the sense of the Charter."""
        return self.yes + self.no


def count(ballots: Iterable[Choice], entitled: int) -> Tally:
    """Count ballots; whoever is entitled and cast none is not voting, which is not an abstention."""
    counted = Counter(ballots)
    return Tally(
        yes=counted[Choice.YES],
        no=counted[Choice.NO],
        abstain=counted[Choice.ABSTAIN],
        not_voting=entitled - counted.total(),
    )


def carried(majority: Majority, tally: Tally, tie: Tie = Tie.LOST) -> bool:
    """Whether the matter is carried. Abstentions never count; a tie is lost unless ``tie`` carries it.

    Simple: more for than against. Two thirds: three times the votes for make at least twice the votes cast,
    and something was cast. Sources: Charter of the United Nations, Article 67 (2); rules on the majority
    required and on equally divided votes.
    """
    match majority:
        case Majority.SIMPLE:
            return tally.yes > tally.no or (tie is Tie.CARRIED and tally.yes == tally.no > 0)
        case Majority.TWO_THIRDS:
            return tally.cast > 0 and 3 * tally.yes >= 2 * tally.cast
        case unreachable:
            assert_never(unreachable)


def needed(majority: Majority, cast: int) -> int:
    """The smallest number of votes for that carries a matter on which ``cast`` votes are cast."""
    match majority:
        case Majority.SIMPLE:
            return cast // 2 + 1
        case Majority.TWO_THIRDS:
            return max(1, -(-2 * cast // 3))
        case unreachable:
            assert_never(unreachable)
