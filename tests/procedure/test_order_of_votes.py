"""What may be done around roll calls, explanations of vote and the quorum, by whom."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.procedure.engine import Action
from bot.procedure.rulebook import Answer, MotionKind
from bot.procedure.rules.quorum import ChallengeQuorum
from bot.procedure.rules.voting.actions import CancelVote, CastBallot, CloseVote, OpenVote, PassOver
from bot.procedure.rules.voting.explanations import AskToExplain, CallExplanation, EndExplanations
from bot.procedure.rules.voting.hands import CountHands
from bot.procedure.rules.voting.roll_call_votes import Pass
from bot.procedure.rules.voting.straw_polls import OpenStrawPoll
from bot.procedure.state.voting import Method
from bot.procedure.tally import Choice
from tests.procedure.committees import (
    MEMBERS,
    OBSERVER,
    PRESIDENT,
    Floor,
    in_session,
    under,
    voting_on_draft,
    with_draft,
)
from tests.procedure.test_order_of_business import Kinds, accepted
from tests.procedure.vote_refusals import by_hands

PASSING = under(method_of_voting={"roll_call_answers": tuple(Answer)})
ASSUMING = under(quorum_to_debate={"assumed": True})
OURS: Kinds = {
    *(CastBallot, Pass, PassOver, CloseVote, CancelVote, OpenVote, CountHands),
    *(AskToExplain, CallExplanation, EndExplanations, ChallengeQuorum),
}


def china_called() -> Floor:
    floor = voting_on_draft(in_session(rulebook=PASSING), Method.ROLL_CALL)
    floor.dais(PassOver(), PassOver())
    return floor


def china_called_again() -> Floor:
    floor = china_called()
    floor.act("China", Pass())
    while not floor.vote.second_round:
        floor.dais(CastBallot(Choice.NO, delegation=floor.vote.called))
    return floor


def voted(*actions: Action) -> Callable[[], Floor]:
    def build() -> Floor:
        floor = voting_on_draft()
        floor.ballots(yes=7)
        floor.dais(*actions)
        return floor

    return build


def counted() -> Floor:
    floor = by_hands()
    floor.dais(CountHands(4, 3))
    return floor


def polled() -> Floor:
    floor = in_session()
    floor.dais(OpenStrawPoll("More time?"))
    return floor


def ready() -> Floor:
    floor = with_draft()
    floor.carry(MotionKind.CLOSE_DEBATE)
    return floor


def assumed(present: int = 7, *actions: Action) -> Callable[[], Floor]:
    def build() -> Floor:
        floor = in_session(rulebook=ASSUMING, absent=MEMBERS[present:])
        floor.dais(*actions)
        return floor

    return build


GHANA = AskToExplain("Ghana")

# For each state what the President, a delegate and an observer may do of what is named above.
AROUND_VOTES: dict[str, tuple[Callable[[], Floor], Kinds, Kinds, Kinds]] = {
    "called in a roll call with passing": (
        china_called,
        {CastBallot, Pass, PassOver, CloseVote, CancelVote},
        {CastBallot, Pass},
        set(),
    ),
    "called again after passing": (
        china_called_again,
        {CastBallot, PassOver, CloseVote, CancelVote},
        {CastBallot},
        set(),
    ),
    "a show of hands": (by_hands, {CountHands, CancelVote}, set(), set()),
    "hands counted": (counted, {CountHands, CloseVote, CancelVote}, set(), set()),
    "a straw poll": (polled, {CastBallot, CloseVote, CancelVote}, {CastBallot}, set()),
    "after a vote": (voted(), {AskToExplain, EndExplanations}, {AskToExplain}, set()),
    "somebody waits to explain": (
        voted(GHANA),
        {AskToExplain, CallExplanation, EndExplanations},
        {AskToExplain},
        set(),
    ),
    "an explanation is heard": (
        voted(GHANA, AskToExplain("Haiti"), CallExplanation()),
        {AskToExplain, EndExplanations},
        {AskToExplain},
        set(),
    ),
    "explanations are over": (voted(EndExplanations()), set(), set(), set()),
    "only the vote is left": (ready, {AskToExplain, OpenVote}, {AskToExplain}, set()),
    "the quorum is assumed": (assumed(), {ChallengeQuorum}, {ChallengeQuorum}, {ChallengeQuorum}),
    "the quorum was found missing": (assumed(2, ChallengeQuorum()), set(), set(), set()),
    "the quorum was found": (
        assumed(4, ChallengeQuorum()),
        {ChallengeQuorum},
        {ChallengeQuorum},
        {ChallengeQuorum},
    ),
}


@pytest.mark.parametrize("state", AROUND_VOTES)
def test_around_votes_everybody_may_do_just_what_is_theirs(state: str) -> None:
    start, president, delegate, observer = AROUND_VOTES[state]
    floor = start()
    assert accepted(floor, floor.actor(PRESIDENT)) & OURS == president
    assert accepted(floor, floor.actor("China")) & OURS == delegate
    assert accepted(floor, floor.actor(OBSERVER)) & OURS == observer
