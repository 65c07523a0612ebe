"""Every request anybody could make in an election."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import product

from bot.procedure.engine import Action
from bot.procedure.rules.elections.announcing import (
    AnnounceElection,
    CancelElection,
    ElectWithoutBallot,
    NominateCandidate,
    WithdrawCandidate,
)
from bot.procedure.rules.elections.secret_ballots import CastSecretBallot, OpenBallot
from bot.procedure.state.elections import BallotPaper
from bot.procedure.state.session import Session
from bot.procedure.state.voting import Method
from tests.procedure.named import NOBODY, acting, vote_numbers


def _elections(session: Session) -> tuple[int, ...]:
    newest = len(session.elections)
    return tuple(sorted({0, max(newest - 1, 0), newest, newest + 1}))


def _newcomer(session: Session) -> str:
    """A delegation that does not stand yet; where all do, somebody the dais may name."""
    election = session.open_election
    taken = {own.name for own in election.candidates} if election else set()
    names = (own.name for own in session.body.delegations)
    return next((name for name in names if name not in taken), f"Ms. {len(taken)}")


def _named(session: Session) -> tuple[str, ...]:
    election = session.open_election
    return (*(own.name for own in election.candidates), NOBODY) if election else (NOBODY,)


def _papers(session: Session) -> tuple[BallotPaper, ...]:
    """Papers anybody might fill in: each candidate alone, nobody, and a spoilt one."""
    vote = session.vote
    if vote is None or vote.method is not Method.SECRET_BALLOT:
        return (BallotPaper(),)
    standing = session.elections[vote.matter.number - 1].standing
    return (*(BallotPaper((name,)) for name in standing), BallotPaper(), BallotPaper(invalid=True))


ELECTION_REQUESTS: dict[type[Action], Callable[[Session], Iterator[Action]]] = {
    AnnounceElection: lambda session: (
        AnnounceElection("Vice-President", places) for places in (1, 1 + len(session.elections) % 3)
    ),
    NominateCandidate: lambda session: (
        NominateCandidate(_newcomer(session), *own) for own in product(_elections(session), acting(session))
    ),
    WithdrawCandidate: lambda session: (
        WithdrawCandidate(*own) for own in product(_named(session), _elections(session))
    ),
    OpenBallot: lambda session: map(OpenBallot, _elections(session)),
    ElectWithoutBallot: lambda session: map(ElectWithoutBallot, _elections(session)),
    CancelElection: lambda session: (CancelElection("Not now", number) for number in _elections(session)),
    CastSecretBallot: lambda session: (
        CastSecretBallot(*own) for own in product(_papers(session), vote_numbers(session), acting(session))
    ),
}
