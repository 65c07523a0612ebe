"""For every reason to refuse an answer, a division, an explanation or a challenge, a case of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot.procedure.engine import Action
from bot.procedure.refusals import Reason
from bot.procedure.rulebook import Answer, MotionKind, MotionRule, Rule
from bot.procedure.rules.motions.raising import RaiseMotion
from bot.procedure.rules.quorum import ChallengeQuorum
from bot.procedure.rules.speakers.speeches import EndSpeech
from bot.procedure.rules.voting.actions import CastBallot, CloseVote, OpenVote
from bot.procedure.rules.voting.explanations import AskToExplain, CallExplanation, EndExplanations
from bot.procedure.rules.voting.hands import CountHands
from bot.procedure.rules.voting.roll_call_votes import Pass
from bot.procedure.rules.voting.straw_polls import OpenStrawPoll
from bot.procedure.state.voting import Method
from bot.procedure.tally import Choice
from tests.procedure.committees import (
    OBSERVER,
    PRESIDENT,
    Floor,
    going_first,
    in_session,
    under,
    voting_on_draft,
    with_draft,
    with_motion,
)

Case = tuple[Callable[[], Floor], str, Action]

PASSING = under(method_of_voting={"roll_call_answers": tuple(Answer)})


def second_round() -> Floor:
    """A committee whose roll call is through but for Albania, which passed."""
    floor = voting_on_draft(in_session(rulebook=PASSING), Method.ROLL_CALL)
    floor.act("Albania", Pass())
    while not floor.vote.second_round:
        floor.dais(CastBallot(Choice.YES, delegation=floor.vote.called))
    return floor


def voted(**explanation_of_vote: object) -> Floor:
    """A committee that has just adopted a draft of Brazil's."""
    floor = in_session(rulebook=under(PASSING, explanation_of_vote=explanation_of_vote))
    voting_on_draft(floor).ballots(yes=7)
    return floor


def explaining(*actions: Action) -> Callable[[], Floor]:
    """The same committee, in which Ghana asks to explain its vote, after some more by the President."""

    def build() -> Floor:
        floor = voted()
        floor.act("Ghana", AskToExplain())
        floor.dais(*actions)
        return floor

    return build


def with_rights() -> Floor:
    """A committee in whose roll call Albania voted with rights, which alone are explained."""
    rights: Mapping[str, object] = {"only_with_rights": True, "before": False}
    rulebook = under(PASSING, explanation_of_vote=rights)
    floor = voting_on_draft(in_session(rulebook=rulebook), Method.ROLL_CALL)
    while floor.session.vote is not None:
        name = floor.vote.called or ""
        floor.dais(CastBallot(Choice.YES, 0, name, name == "Albania"))
    return floor


def by_motion_only() -> Floor:
    """A committee whose President may not begin voting in parts."""
    return with_draft(floor=in_session(rulebook=under(division={"by_dais": False})))


def by_hands(floor: Floor | None = None) -> Floor:
    """A committee that votes on a draft by show of hands."""
    return voting_on_draft(floor, Method.SHOW_OF_HANDS)


def pledged_by_hands() -> Floor:
    """The same committee, where Ghana declared that it votes."""
    return by_hands(in_session(present_and_voting=("Ghana",)))


def divided() -> Floor:
    """A committee that is to vote on a draft in parts."""
    floor = with_draft()
    floor.act("France", RaiseMotion(MotionKind.DIVISION))
    return floor


def undivided() -> Floor:
    """A committee that could divide the house, had a vote been taken."""
    motion = MotionRule(MotionKind.DIVIDE_HOUSE, Rule("Dividing the house", "Test"))
    return in_session(rulebook=going_first(MotionKind.DIVIDE_HOUSE, with_motion(under(), motion)))


VOTE_CASES: dict[Reason, Case] = {
    Reason.NO_PASS: (voting_on_draft, "France", Pass()),
    Reason.PASSED: (second_round, "Albania", Pass()),
    Reason.NO_RIGHTS: (voting_on_draft, "France", CastBallot(Choice.YES, with_rights=True)),
    Reason.HANDS_ARE_COUNTED: (by_hands, "France", CastBallot(Choice.YES)),
    Reason.HANDS_UNCOUNTED: (by_hands, PRESIDENT, CloseVote()),
    Reason.NO_SHOW_OF_HANDS: (voting_on_draft, PRESIDENT, CountHands(4, 3)),
    Reason.TOO_MANY_HANDS: (by_hands, PRESIDENT, CountHands(5, 3)),
    Reason.TOO_MANY_ABSTAIN: (pledged_by_hands, PRESIDENT, CountHands(0, 0, 7)),
    Reason.NO_SUCH_POLL: (in_session, PRESIDENT, OpenStrawPoll("More time?", Method.ROLL_CALL)),
    Reason.DIVISION_BY_MOTION: (by_motion_only, PRESIDENT, OpenVote(clause_by_clause=True)),
    Reason.DIVISION_ASKED: (divided, "Ghana", RaiseMotion(MotionKind.DIVISION)),
    Reason.HOUSE_NOT_DIVISIBLE: (undivided, "France", RaiseMotion(MotionKind.DIVIDE_HOUSE)),
    Reason.NO_EXPLANATIONS: (in_session, PRESIDENT, EndExplanations()),
    Reason.NO_EXPLANATION_WAITS: (voted, PRESIDENT, CallExplanation()),
    Reason.NOTHING_TO_EXPLAIN: (voted, OBSERVER, AskToExplain()),
    Reason.NO_RIGHTS_KEPT: (with_rights, "France", AskToExplain()),
    Reason.SPONSOR_EXPLAINS: (voted, "Brazil", AskToExplain()),
    Reason.EXPLANATION_ASKED: (explaining(), "Ghana", AskToExplain()),
    Reason.EXPLAINED: (explaining(CallExplanation(), EndSpeech()), "Ghana", AskToExplain()),
    Reason.QUORUM_COUNTED: (in_session, "France", ChallengeQuorum()),
}
