"""Every request anybody could make in a roll call, about explanations of vote and about the quorum."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import product

from bot.procedure.engine import Action
from bot.procedure.rules.quorum import ChallengeQuorum
from bot.procedure.rules.voting.actions import CastBallot
from bot.procedure.rules.voting.explanations import AskToExplain, CallExplanation, EndExplanations
from bot.procedure.rules.voting.hands import CountHands
from bot.procedure.rules.voting.roll_call_votes import Pass
from bot.procedure.rules.voting.straw_polls import OpenStrawPoll
from bot.procedure.state.session import Session
from bot.procedure.state.voting import Method
from bot.procedure.tally import Choice

NOBODY = "Atlantis"


def _acting(session: Session) -> tuple[str | None, ...]:
    return (None, *(own.name for own in session.body.delegations), NOBODY)


def _numbers(session: Session) -> tuple[int, ...]:
    """Whichever vote is in progress, the newest two by number, and one that does not exist."""
    newest = session.votes_opened
    return tuple(sorted({0, max(newest - 1, 0), newest, newest + 1}))


VOTE_REQUESTS: dict[type[Action], Callable[[Session], Iterator[Action]]] = {
    CastBallot: lambda session: (
        CastBallot(*own) for own in product(Choice, _numbers(session), _acting(session), (False, True))
    ),
    CountHands: lambda session: (CountHands(0, 0, vote=number) for number in _numbers(session)),
    OpenStrawPoll: lambda _: (OpenStrawPoll("More time?", own) for own in Method),
    Pass: lambda session: (Pass(*own) for own in product(_numbers(session), _acting(session))),
    AskToExplain: lambda session: map(AskToExplain, _acting(session)),
    CallExplanation: lambda session: map(CallExplanation, _acting(session)),
    EndExplanations: lambda _: iter((EndExplanations(),)),
    ChallengeQuorum: lambda session: map(ChallengeQuorum, _acting(session)),
}
