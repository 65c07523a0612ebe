"""For every reason to refuse something in an election, a case of it."""

from __future__ import annotations

from collections.abc import Callable

from bot.procedure.engine import Action
from bot.procedure.refusals import Reason
from bot.procedure.rules.elections.announcing import (
    CANDIDATES_LIMIT,
    AnnounceElection,
    CancelElection,
    ElectWithoutBallot,
    NominateCandidate,
    WithdrawCandidate,
)
from bot.procedure.rules.elections.secret_ballots import CastSecretBallot, OpenBallot
from bot.procedure.rules.voting.actions import CastBallot, OpenVote
from bot.procedure.state.voting import Method
from bot.procedure.tally import Choice
from tests.procedure.committees import (
    OBSERVER,
    PRESIDENT,
    Floor,
    in_session,
    under,
    voting_on_draft,
    with_draft,
)
from tests.procedure.electing import BLANK, ballot, balloting, electing, paper

Case = tuple[Callable[[], Floor], str, Action]


def standing(*candidates: str) -> Callable[[], Floor]:
    """A committee with these candidates."""
    return lambda: electing(*candidates)


def open_ballot() -> Floor:
    """A committee whose ballot between two is open."""
    return balloting("Ghana", "Haiti")


def voted() -> Floor:
    """The same, in which France has voted."""
    floor = open_ballot()
    floor.act("France", CastSecretBallot(BLANK))
    return floor


def over() -> Floor:
    """A committee that has elected."""
    floor = electing("Ghana")
    floor.dais(ElectWithoutBallot())
    return floor


def run_off() -> Floor:
    """A committee after an inconclusive ballot."""
    floor = open_ballot()
    ballot(floor, Ghana=2, Haiti=2)
    return floor


ELECTION_CASES: dict[Reason, Case] = {
    Reason.NO_ELECTION: (in_session, PRESIDENT, OpenBallot()),
    Reason.ELECTION_OVER: (over, PRESIDENT, CancelElection("Late", 1)),
    Reason.ELECTION_UNDER_WAY: (standing(), PRESIDENT, AnnounceElection("Rapporteur")),
    Reason.PLACES_LIMIT: (in_session, PRESIDENT, AnnounceElection("Rapporteur", 0)),
    Reason.NOMINATIONS_CLOSED: (run_off, "France", NominateCandidate("Brazil")),
    Reason.ALREADY_A_CANDIDATE: (standing("Ghana"), "France", NominateCandidate("Ghana")),
    Reason.TOO_MANY_CANDIDATES: (
        standing(*(f"Person {number}" for number in range(CANDIDATES_LIMIT))),
        PRESIDENT,
        NominateCandidate("One more"),
    ),
    Reason.MEMBERS_ELECT: (standing(), OBSERVER, NominateCandidate("Ghana")),
    Reason.NOT_A_CANDIDATE: (standing("Ghana"), PRESIDENT, WithdrawCandidate("Haiti")),
    Reason.NOT_YOUR_CANDIDATE: (standing("Ghana"), "France", WithdrawCandidate("Ghana")),
    Reason.NO_CANDIDATES: (standing(), PRESIDENT, OpenBallot()),
    Reason.MORE_CANDIDATES: (standing("Ghana", "Haiti"), PRESIDENT, ElectWithoutBallot()),
    Reason.BALLOT_NEEDED: (
        lambda: electing("Ghana", rulebook=under(elections={"without_a_ballot": False})),
        PRESIDENT,
        ElectWithoutBallot(),
    ),
    Reason.SECRET_BALLOT: (open_ballot, "France", CastBallot(Choice.YES)),
    Reason.FOR_ELECTIONS_ONLY: (with_draft, PRESIDENT, OpenVote(method=Method.SECRET_BALLOT)),
    Reason.NOT_A_SECRET_BALLOT: (voting_on_draft, "France", CastSecretBallot(BLANK)),
    Reason.PAPER_IN_THE_BOX: (voted, "France", CastSecretBallot(BLANK)),
    Reason.TOO_MANY_NAMES: (open_ballot, "France", CastSecretBallot(paper("Ghana", "Haiti"))),
    Reason.NOT_ON_THE_PAPER: (open_ballot, "France", CastSecretBallot(paper("France"))),
}
