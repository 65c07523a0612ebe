from __future__ import annotations

from dataclasses import replace

import pytest

from bot.procedure.delegations import Presence
from bot.procedure.refusals import Reason
from bot.procedure.rulebook import (
    AmendmentKind,
    DecidedBy,
    MotionKind,
    Rulebook,
)
from bot.procedure.rules.amendments.life import IntroduceAmendment
from bot.procedure.rules.amendments.proposals import ProposeAmendment
from bot.procedure.rules.motions.debates import PutMotion
from bot.procedure.rules.motions.raising import RaiseMotion, RuleOnMotion, Ruling
from bot.procedure.rules.roll_call import AnswerRoll
from bot.procedure.rules.voting.actions import CancelVote, OpenVote
from bot.procedure.rules.voting.decisions import DivisionAsked
from bot.procedure.rules.voting.explanations import AskToExplain
from bot.procedure.state.motions import MotionStatus, Terms
from bot.procedure.state.resolutions import DraftStatus
from bot.procedure.state.session import Phase
from bot.procedure.state.voting import Method
from tests.procedure.committees import (
    MEMBERS,
    PRESIDENT,
    Floor,
    ecosoc,
    going_first,
    in_session,
    under,
    with_draft,
    with_motion,
)

DIVISION = RaiseMotion(MotionKind.DIVISION)


def parted(by: DecidedBy, **sections: dict[str, object]) -> Rulebook:
    """The Council's rules with the division of a proposal decided otherwise."""
    motion = replace(ecosoc().motions[MotionKind.DIVISION], decided_by=by)
    return going_first(MotionKind.DIVISION, with_motion(under(None, **sections), motion))


def closed(floor: Floor) -> Floor:
    """A committee whose debate on a draft is closed."""
    with_draft(floor=floor).carry(MotionKind.CLOSE_DEBATE)
    return floor


def test_a_division_asked_for_in_the_debate_waits_for_the_vote() -> None:
    floor = with_draft()
    *_, asked = floor.act("France", DIVISION)
    assert asked == DivisionAsked(1)
    assert floor.session.phase is Phase.DEBATE
    floor.dais(OpenVote())
    assert floor.vote.matter.clause == "o1"


def test_a_division_asked_for_once_the_debate_is_closed_is_voted_on_at_once() -> None:
    floor = closed(in_session())
    floor.act("France", DIVISION)
    assert (floor.vote.matter.clause, floor.session.phase) == ("o1", Phase.VOTING)


@pytest.mark.parametrize("by", [DecidedBy.PRESIDENT, DecidedBy.VOTE])
def test_a_division_that_is_granted_or_carried_is_voted_on_the_same_way(by: DecidedBy) -> None:
    floor = closed(in_session(rulebook=parted(by)))
    floor.carry(MotionKind.DIVISION)
    assert floor.vote.matter.clause == "o1"


def test_a_division_that_is_lost_divides_nothing() -> None:
    floor = closed(in_session(rulebook=parted(DecidedBy.VOTE, division={"by_dais": False})))
    floor.put(MotionKind.DIVISION)
    floor.ballots(no=7)
    assert floor.refusal(PRESIDENT, OpenVote(clause_by_clause=True)).reason is Reason.DIVISION_BY_MOTION
    floor.dais(OpenVote())
    assert floor.vote.matter.clause == ""


def test_the_vote_on_a_divided_draft_waits_for_what_else_is_before_the_committee() -> None:
    floor = closed(in_session(rulebook=parted(DecidedBy.REQUEST)))
    floor.act("Ghana", AskToExplain())
    floor.act("France", DIVISION)
    assert floor.session.vote is None
    assert floor.draft.divided


def test_a_draft_is_divided_once_and_not_once_voting_on_its_parts_has_begun() -> None:
    floor = with_draft()
    floor.act("France", DIVISION)
    assert floor.refusal("Ghana", DIVISION).reason is Reason.DIVISION_ASKED
    begun = with_draft()
    begun.dais(OpenVote(clause_by_clause=True), CancelVote("Wrong text"))
    assert begun.refusal("Ghana", DIVISION).reason is Reason.PARTS_BEGUN


def test_where_the_president_may_not_begin_it_a_division_needs_a_motion() -> None:
    floor = with_draft(floor=in_session(rulebook=under(division={"by_dais": False})))
    assert floor.refusal(PRESIDENT, OpenVote(clause_by_clause=True)).reason is Reason.DIVISION_BY_MOTION
    floor.act("France", DIVISION)
    floor.dais(OpenVote(clause_by_clause=True))
    assert floor.vote.matter.clause == "o1"


def test_a_divided_draft_is_not_adopted_without_a_vote() -> None:
    floor = with_draft()
    floor.act("France", DIVISION)
    refusal = floor.refusal(PRESIDENT, OpenVote(method=Method.WITHOUT_A_VOTE))
    assert refusal.reason is Reason.NO_ADOPTION_WITHOUT_VOTE


def test_a_division_and_a_roll_call_go_together() -> None:
    floor = with_draft()
    floor.act("France", DIVISION)
    floor.act("Ghana", RaiseMotion(MotionKind.ROLL_CALL_VOTE))
    floor.dais(OpenVote())
    assert (floor.vote.matter.clause, floor.vote.method) == ("o1", Method.ROLL_CALL)


@pytest.mark.parametrize("rejects", [True, False])
def test_a_draft_that_lost_all_its_clauses_is_rejected_or_still_voted_on_as_the_rules_say(
    rejects: bool,
) -> None:
    floor = with_draft(1, floor=in_session(rulebook=under(division={"all_parts_rejected_rejects": rejects})))
    floor.dais(OpenVote(clause_by_clause=True))
    floor.ballots(no=7)
    if rejects:
        assert floor.draft.status is DraftStatus.REJECTED
        assert floor.session.draft_on_floor is None
        return
    assert floor.session.draft_on_floor == 1
    floor.dais(OpenVote())
    assert floor.vote.matter.clause == ""
    floor.ballots(no=7)
    assert floor.draft.status is DraftStatus.REJECTED


def test_a_motion_carried_while_others_leave_opens_no_vote_without_the_quorum() -> None:
    rulebook = with_motion(
        under(conduct_during_voting={"doors_closed": False}),
        replace(ecosoc().motions[MotionKind.VOTE_ON_DRAFT], decided_by=DecidedBy.VOTE),
    )
    floor = with_draft(floor=in_session(rulebook=rulebook))
    motion = floor.raised(MotionKind.VOTE_ON_DRAFT, terms=replace(Terms(), draft=1))
    floor.dais(PutMotion(motion.number))
    for name in MEMBERS[:4]:
        floor.act(name, AnswerRoll(Presence.ABSENT))
    floor.ballots(yes=7)
    assert floor.session.motions[-1].status is MotionStatus.CARRIED
    assert floor.session.vote is None


def test_amendments_before_the_committee_are_voted_on_before_the_draft_however_it_is_moved() -> None:
    floor = with_draft()
    floor.act("Ghana", ProposeAmendment(AmendmentKind.STRIKE, "o1"))
    floor.dais(IntroduceAmendment(1))
    floor.carry(MotionKind.CLOSE_DEBATE)
    floor.act("France", DIVISION)
    assert floor.session.vote is None
    number = floor.raised(MotionKind.VOTE_ON_DRAFT, terms=Terms(draft=1)).number
    refusal = floor.refusal(PRESIDENT, RuleOnMotion(number, Ruling.GRANTED))
    assert refusal.reason is Reason.AMENDMENT_FIRST
