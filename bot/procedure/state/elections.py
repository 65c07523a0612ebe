"""Elections: who stands, for how many places, how each ballot went, and who is elected."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from bot.procedure.rulebook import MatterKind
from bot.procedure.state.voting import Closing, Matter


@dataclass(frozen=True, slots=True)
class BallotPaper:
    """What one delegation puts into the box: the names it votes for, none for a blank paper, or a spoilt one.

    It is never written down with whose it is, and shows nothing of itself.
    """

    names: tuple[str, ...] = field(default=(), repr=False)
    invalid: bool = field(default=False, repr=False)


@dataclass(frozen=True, slots=True)
class BallotBox:
    """What lies in the box of a secret ballot: sums alone, so that no paper is anybody's."""

    papers: int = 0
    blank: int = field(default=0, repr=False)
    invalid: int = field(default=0, repr=False)
    votes: Mapping[str, int] = field(default_factory=dict, repr=False)

    def with_paper(self, paper: BallotPaper) -> BallotBox:
        """The box with one paper more."""
        if paper.invalid:
            return BallotBox(self.papers + 1, self.blank, self.invalid + 1, self.votes)
        votes = {**self.votes, **{name: self.votes.get(name, 0) + 1 for name in paper.names}}
        return BallotBox(self.papers + 1, self.blank + (not paper.names), self.invalid, votes)

    @property
    def voting(self) -> int:
        """The papers that name somebody: the members voting, of whom the majority is reckoned."""
        return self.papers - self.blank - self.invalid

    def sound(self, voted: int, choose: int) -> bool:
        """Whether the box holds a paper for each who voted, and as many votes as the papers can bear."""
        given = self.votes.values()
        return (
            self.papers == voted
            and min((self.blank, self.invalid, self.voting, *given)) >= 0
            and max(given, default=0) <= self.voting <= sum(given) <= choose * self.voting
        )


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody nominated for an election, and the delegation that did so; None for the dais."""

    name: str
    nominated_by: str | None = None


@dataclass(frozen=True, slots=True)
class Lot:
    """A lot: who was drawn, among whom."""

    drawn: str
    among: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BallotRound:
    """A ballot that was counted; its votes are in the order of the ballot paper, ``needed`` is the majority.

    A ``special`` one does not elect: it says who of those who tie goes into the run-off. ``followed`` are
    those who stand in the next one.
    """

    number: int
    election: int
    special: bool
    places: int
    needed: int
    box: BallotBox
    voted: tuple[str, ...]
    entitled: tuple[str, ...]
    closing: Closing
    closed_at: datetime
    lots: tuple[Lot, ...] = ()
    elected: tuple[str, ...] = ()
    followed: tuple[str, ...] = ()
    special_follows: bool = False

    @property
    def matter(self) -> Matter:
        """What was voted on."""
        return Matter(MatterKind.ELECTION, self.election)

    @property
    def silent(self) -> tuple[str, ...]:
        """Those entitled who put no paper into the box."""
        return tuple(name for name in self.entitled if name not in self.voted)


@dataclass(frozen=True, slots=True)
class Election:
    """An election to some places of an office.

    The next ballot is among those ``standing``, for ``to_fill`` places; before a run-off a ``special`` one
    may be among those who tie for it, while others are ``through``.
    """

    number: int
    office: str
    places: int
    to_fill: int
    candidates: tuple[Candidate, ...] = ()
    standing: tuple[str, ...] = ()
    special: bool = False
    through: tuple[str, ...] = ()
    rounds: tuple[BallotRound, ...] = ()
    elected: tuple[str, ...] = ()
    without_a_ballot: bool = False
    cancelled: str | None = None

    @property
    def over(self) -> bool:
        """Whether nothing more is to be decided in it."""
        return self.cancelled is not None or len(self.elected) >= self.places

    @property
    def left(self) -> int:
        """The places that nobody is elected to yet."""
        return self.places - len(self.elected)

    @property
    def ballots(self) -> int:
        """The ballots counted, special ones apart."""
        return sum(not own.special for own in self.rounds)
