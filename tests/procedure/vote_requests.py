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
from tests.procedure.named import acting, vote_numbers

VOTE_REQUESTS: dict[type[Action], Callable[[Session], Iterator[Action]]] = {
    CastBallot: lambda session: (
        CastBallot(*own) for own in product(Choice, vote_numbers(session), acting(session), (False, True))
    ),
    CountHands: lambda session: (CountHands(0, 0, vote=number) for number in vote_numbers(session)),
    OpenStrawPoll: lambda _: (OpenStrawPoll("More time?", own) for own in Method),
    Pass: lambda session: (Pass(*own) for own in product(vote_numbers(session), acting(session))),
    AskToExplain: lambda session: map(AskToExplain, acting(session)),
    CallExplanation: lambda session: map(CallExplanation, acting(session)),
    EndExplanations: lambda _: iter((EndExplanations(),)),
    ChallengeQuorum: lambda session: map(ChallengeQuorum, acting(session)),
}
