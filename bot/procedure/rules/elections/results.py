"""What becomes of a secret ballot: counted or void; who is elected, by votes or by lot; who stands next."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import ClassVar

from bot.procedure.event import Event
from bot.procedure.rules.elections.state import with_election
from bot.procedure.rules.voting.events import without_vote
from bot.procedure.state.elections import BallotBox, BallotRound, Election, Lot
from bot.procedure.state.session import Session
from bot.procedure.state.voting import Closing


class Void(StrEnum):
    """Why a ballot does not count: the box does not hold what was cast, or the quorum is gone."""

    PAPERS = "papers"
    QUORUM = "quorum"


@dataclass(frozen=True, slots=True)
class BallotsCounted(Event):
    """The secret ballot is closed and its papers are counted; ``votes`` are in the order of the paper.

    The majority is reckoned of the papers that are neither invalid nor blank.
    """

    name: ClassVar[str] = "ballots_counted"
    vote: int
    election: int
    papers: int
    blank: int
    invalid: int
    votes: tuple[tuple[str, int], ...]
    needed: int
    closing: Closing
    at: datetime

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        vote, election = session.vote, session.elections[self.election - 1]
        if vote is None:
            return session
        counted = BallotRound(
            number=self.vote,
            election=self.election,
            special=election.special,
            places=election.to_fill,
            needed=self.needed,
            box=BallotBox(self.papers, self.blank, self.invalid, dict(self.votes)),
            voted=vote.voted,
            entitled=vote.entitled,
            closing=self.closing,
            closed_at=self.at,
        )
        session = without_vote(session, self.vote).gone_on()
        return with_election(session, replace(election, rounds=(*election.rounds, counted)))


@dataclass(frozen=True, slots=True)
class BallotVoided(Event):
    """The secret ballot does not count and is taken again: ``papers`` lay in the box, ``voted`` had voted."""

    name: ClassVar[str] = "ballot_voided"
    vote: int
    because: Void
    papers: int
    voted: int

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        return without_vote(session, self.vote).gone_on()


@dataclass(frozen=True, slots=True)
class LotDrawn(Event):
    """The President drew a lot among candidates."""

    name: ClassVar[str] = "lot_drawn"
    election: int
    drawn: str
    among: tuple[str, ...]

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        election = session.elections[self.election - 1]
        return with_election(session, _noted(election, lots=(Lot(self.drawn, self.among),)))


@dataclass(frozen=True, slots=True)
class CandidatesElected(Event):
    """Candidates are elected."""

    name: ClassVar[str] = "candidates_elected"
    election: int
    candidates: tuple[str, ...]
    without_a_ballot: bool = False

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        election = session.elections[self.election - 1]
        if not self.without_a_ballot:
            election = _noted(election, elected=self.candidates)
        elected = (*election.elected, *self.candidates)
        standing = tuple(name for name in election.standing if name not in elected)
        election = replace(
            election,
            elected=elected,
            standing=standing,
            to_fill=election.places - len(elected),
            special=False,
            through=(),
            without_a_ballot=self.without_a_ballot,
        )
        return with_election(session, election)


@dataclass(frozen=True, slots=True)
class RunOffCalled(Event):
    """The next ballot is among these candidates, for so many places.

    Where it is ``special``, it is for that many places in the run-off, beside those who are ``through``.
    """

    name: ClassVar[str] = "run_off_called"
    election: int
    candidates: tuple[str, ...]
    places: int
    special: bool = False
    through: tuple[str, ...] = ()

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        election = _followed(session.elections[self.election - 1], self.candidates, self.special)
        election = replace(
            election,
            standing=self.candidates,
            to_fill=self.places,
            special=self.special,
            through=self.through,
        )
        return with_election(session, election)


def _noted(election: Election, lots: tuple[Lot, ...] = (), elected: tuple[str, ...] = ()) -> Election:
    """The election with what the ballot just counted led to."""
    *before, last = election.rounds
    last = replace(last, lots=(*last.lots, *lots), elected=(*last.elected, *elected))
    return replace(election, rounds=(*before, last))


def _followed(election: Election, candidates: tuple[str, ...], special: bool) -> Election:
    """The election with who stands next noted with the ballot that led to it."""
    *before, last = election.rounds
    if last.followed:
        return election
    return replace(election, rounds=(*before, replace(last, followed=candidates, special_follows=special)))
