"""Elections, as a part of the sitting in which everything is done."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bot.procedure.delegations import Presence
from bot.procedure.engine import Action
from bot.procedure.rulebook import Rulebook
from bot.procedure.rules.elections.announcing import (
    AnnounceElection,
    CancelElection,
    ElectWithoutBallot,
    NominateCandidate,
    WithdrawCandidate,
)
from bot.procedure.rules.elections.secret_ballots import CastSecretBallot, OpenBallot
from bot.procedure.rules.roll_call import AnswerRoll
from bot.procedure.rules.voting.actions import CancelVote, CloseVote
from bot.procedure.state.elections import BallotPaper
from tests.rendering.sittings import HOSTILE

_OFFICE = (HOSTILE * 9)[:100]
_WHY = (HOSTILE * 9)[:150]


def with_open_doors(rulebook: Rulebook) -> Rulebook:
    """The rulebook with doors that stay open during a vote, so that the quorum can be lost."""
    conduct = replace(rulebook.conduct_during_voting, doors_closed=False)
    return replace(rulebook, conduct_during_voting=conduct)


def elections(a: str, b: str, c: str, d: str, e: str) -> Iterator[Action]:
    """What the President does, for whom: a special ballot, a run-off with a lot, and what ends others."""
    yield from (AnnounceElection(_OFFICE), NominateCandidate(HOSTILE[:60]), NominateCandidate(a, 0, b))
    yield from (NominateCandidate(c, 0, c), NominateCandidate(d), WithdrawCandidate(HOSTILE[:60]))
    yield from (OpenBallot(), CastSecretBallot(BallotPaper((a,)), 0, a), CancelVote(_WHY))
    yield from (OpenBallot(), *_papers({a: a, b: a, c: c, d: d}), _blank(e))
    yield from (OpenBallot(), *_papers({a: c, b: d}), CloseVote())
    yield from (OpenBallot(), *_papers({a: a, b: a, c: c, d: c}), _blank(e))
    yield from (
        AnnounceElection(_OFFICE, 2),
        NominateCandidate(a),
        NominateCandidate(b),
        ElectWithoutBallot(),
    )
    yield from (AnnounceElection("Rapporteur"), NominateCandidate(a), OpenBallot())
    yield from (AnswerRoll(Presence.ABSENT, name) for name in (c, d, e))
    yield from (CloseVote(), CancelElection(_WHY))


def _papers(choices: dict[str, str]) -> Iterator[Action]:
    for voter, choice in choices.items():
        yield CastSecretBallot(BallotPaper((choice,)), 0, voter)


def _blank(voter: str) -> Action:
    return CastSecretBallot(BallotPaper(), 0, voter)
