"""Passes, rights, divisions and explanations, as a part of the sitting in which everything is done."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bot.procedure.engine import Action
from bot.procedure.rulebook import Answer, DecidedBy, MotionKind, MotionRule, Rule, Rulebook
from bot.procedure.rules.motions.raising import RaiseMotion, RuleOnMotion, Ruling
from bot.procedure.rules.quorum import ChallengeQuorum
from bot.procedure.rules.resolutions.life import IntroduceDraft, SubmitDraft
from bot.procedure.rules.speakers.speeches import EndSpeech
from bot.procedure.rules.voting.actions import CastBallot, CloseVote, OpenVote
from bot.procedure.rules.voting.explanations import AskToExplain, CallExplanation, EndExplanations
from bot.procedure.rules.voting.hands import CountHands
from bot.procedure.rules.voting.roll_call_votes import Pass
from bot.procedure.rules.voting.straw_polls import OpenStrawPoll
from bot.procedure.state.motions import Terms
from bot.procedure.state.resolutions import Clause
from bot.procedure.state.voting import Method
from bot.procedure.tally import Choice
from tests.procedure.committees import with_motion
from tests.rendering.sittings import HOSTILE


def with_passing(rulebook: Rulebook) -> Rulebook:
    """The rulebook with every answer to a roll call, a quorum that is assumed, and a house to divide."""
    order = rulebook.order_of_motions
    house = MotionRule(MotionKind.DIVIDE_HOUSE, Rule(HOSTILE[:60], HOSTILE), decided_by=DecidedBy.PRESIDENT)
    return replace(
        with_motion(rulebook, house),
        order_of_motions=replace(order, precedence=(*order.precedence, MotionKind.DIVIDE_HOUSE)),
        method_of_voting=replace(rulebook.method_of_voting, roll_call_answers=tuple(Answer)),
        quorum_to_debate=replace(rulebook.quorum_to_debate, assumed=True),
    )


def divisions_and_explanations(
    a: str, b: str, c: str, d: str, e: str, *, draft: int, motion: int
) -> Iterator[Action]:
    """What the President does, for whom, in order, with the numbers the next draft and motion have."""
    yield SubmitDraft(HOSTILE, (), (Clause("", HOSTILE),), e)
    yield from (IntroduceDraft(draft), RaiseMotion(MotionKind.DIVISION, Terms(clauses=("o1",)), b))
    yield from (OpenVote(method=Method.ROLL_CALL), CastBallot(Choice.YES, 0, a, with_rights=True), Pass(0, b))
    yield CastBallot(Choice.NO, 0, c, with_rights=True)
    yield from (CastBallot(Choice.YES, 0, name) for name in (d, e, b))
    yield from (OpenVote(method=Method.PLACARDS), CastBallot(Choice.YES, 0, b), CloseVote())
    yield from (RaiseMotion(MotionKind.DIVIDE_HOUSE, delegation=c), RuleOnMotion(motion + 1, Ruling.GRANTED))
    yield from (CastBallot(Choice.NO, 0, name) for name in (a, b, c, d, e))
    yield from (AskToExplain(b), CallExplanation(), EndSpeech(), AskToExplain(d), EndExplanations())
    yield from (ChallengeQuorum(d), ChallengeQuorum())
    yield from (OpenStrawPoll(HOSTILE[:150], Method.SHOW_OF_HANDS), CountHands(2, 1, 1), CloseVote())
