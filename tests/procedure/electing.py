"""Elections for the tests: brought about by actions, with papers put into the box of the floor."""

from __future__ import annotations

from collections.abc import Sequence

from bot.procedure.engine import first
from bot.procedure.rulebook import Rulebook
from bot.procedure.rules.elections.announcing import AnnounceElection, NominateCandidate
from bot.procedure.rules.elections.secret_ballots import CastSecretBallot, OpenBallot
from bot.procedure.rules.voting.actions import CloseVote
from bot.procedure.situation import Draw
from bot.procedure.state.elections import BallotPaper, BallotRound, Election
from tests.procedure.committees import PRESIDENT, Floor, in_session

BLANK, SPOILT = BallotPaper(), BallotPaper(invalid=True)


def paper(*names: str) -> BallotPaper:
    """A paper with names on it."""
    return BallotPaper(names)


def electing(
    *candidates: str, places: int = 1, rulebook: Rulebook | None = None, floor: Floor | None = None
) -> Floor:
    """A committee with candidates to an office."""
    floor = floor or in_session(rulebook=rulebook)
    floor.dais(AnnounceElection("Vice-President", places), *map(NominateCandidate, candidates))
    return floor


def balloting(*candidates: str, places: int = 1, rulebook: Rulebook | None = None) -> Floor:
    """A committee whose first ballot is open."""
    floor = electing(*candidates, places=places, rulebook=rulebook)
    floor.dais(OpenBallot())
    return floor


def cast(floor: Floor, papers: Sequence[BallotPaper], draw: Draw = first) -> BallotRound:
    """The ballot in which the first of those entitled put in these papers and the others none."""
    number = floor.vote.number
    for name, own in zip(floor.vote.entitled, papers, strict=False):
        floor.act(name, CastSecretBallot(own), draw)
    if floor.session.vote is not None and floor.session.vote.number == number:
        floor.act(PRESIDENT, CloseVote(), draw)
    return election(floor).rounds[-1]


def ballot(floor: Floor, draw: Draw = first, **votes: int) -> BallotRound:
    """The next ballot with so many papers for each candidate; ``blank`` and ``spoilt`` are such papers."""
    special = {"blank": BLANK, "spoilt": SPOILT}
    papers = [special.get(name, paper(name)) for name, count in votes.items() for _ in range(count)]
    if floor.session.vote is None:
        floor.dais(OpenBallot())
    return cast(floor, papers, draw)


def last(names: Sequence[str]) -> str:
    """The last of those among whom a lot is drawn."""
    return names[-1]


def election(floor: Floor) -> Election:
    """The newest election."""
    return floor.session.elections[-1]
