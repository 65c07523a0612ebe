"""Why a delegation may not abstain: after a pass, in this vote, or having declared that it votes."""

from __future__ import annotations

from bot.procedure.refusals import Reason, Refused, refuse
from bot.procedure.rulebook import Abstention, Answer, MotionKind, Topic
from bot.procedure.rules.voting import roll_call_votes
from bot.procedure.situation import Situation
from bot.procedure.state.voting import Vote


def no_abstention(situation: Situation, vote: Vote, name: str) -> Refused:
    """The refusal of an abstention: after a pass, of this delegation's, or of anybody's."""
    rulebook = situation.rulebook
    if name in vote.passed:
        return roll_call_votes.passed_before(situation, vote, name)
    if vote.instead_of:
        motion = rulebook.motions.get(MotionKind.DIVIDE_HOUSE)
        return refuse(Reason.NO_ABSTENTION, motion.rule if motion else rulebook.source(Topic.ABSTENTION))
    if vote.called is not None and Answer.ABSTAIN not in roll_call_votes.answers(rulebook, vote):
        return refuse(Reason.NO_ABSTENTION, rulebook.source(Topic.METHOD_OF_VOTING))
    abstention = rulebook.source(Topic.ABSTENTION)
    if rulebook.abstention.on(vote.matter.kind) is Abstention.UNLESS_PRESENT_AND_VOTING:
        return refuse(Reason.PLEDGED_TO_VOTE, abstention, delegation=name)
    return refuse(Reason.NO_ABSTENTION, abstention)
