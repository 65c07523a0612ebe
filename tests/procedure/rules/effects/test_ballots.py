from __future__ import annotations

from dataclasses import replace

import pytest

from bot.procedure.delegations import Presence
from bot.procedure.engine import replay
from bot.procedure.refusals import Reason
from bot.procedure.rulebook import DecidedBy, MotionKind, MotionRule, Rule, Rulebook
from bot.procedure.rules.decisions import ClauseDecided, DivisionAsked, DraftDecided, VoteSuperseded
from bot.procedure.rules.explanations import AskToExplain
from bot.procedure.rules.motion_debates import PutMotion
from bot.procedure.rules.motions import RaiseMotion, RuleOnMotion, Ruling
from bot.procedure.rules.resolutions import IntroduceDraft
from bot.procedure.rules.roll_call import AnswerRoll
from bot.procedure.rules.speakers import JoinSpeakers, OpenSpeakersList
from bot.procedure.rules.speeches import CallNextSpeaker, EndSpeech
from bot.procedure.rules.votes import VoteOpened
from bot.procedure.rules.voting import CancelVote, CastBallot, OpenVote
from bot.procedure.state.motions import MotionStatus
from bot.procedure.state.resolutions import DraftStatus
from bot.procedure.state.session import Phase
from bot.procedure.state.voting import Method
from bot.procedure.tally import Choice, Tally
from tests.procedure.committees import (
    MEMBERS,
    PRESIDENT,
    Floor,
    draft_resolution,
    ecosoc,
    going_first,
    in_session,
    under,
    voting_on_draft,
    with_draft,
    with_motion,
)

DIVIDE = RaiseMotion(MotionKind.DIVIDE_HOUSE)
DIVISION = RaiseMotion(MotionKind.DIVISION)
SPLIT = {"yes": 3, "no": 2, "abstain": 2}


def dividing(by: DecidedBy = DecidedBy.PRESIDENT, **sections: dict[str, object]) -> Rulebook:
    """The Council's rules with a motion to divide the house before all others."""
    motion = MotionRule(MotionKind.DIVIDE_HOUSE, Rule("Dividing the house", "Test"), decided_by=by)
    return going_first(MotionKind.DIVIDE_HOUSE, with_motion(under(**sections), motion))


def parted(by: DecidedBy, **sections: dict[str, object]) -> Rulebook:
    """The Council's rules with the division of a proposal decided otherwise."""
    motion = replace(ecosoc().motions[MotionKind.DIVISION], decided_by=by)
    return going_first(MotionKind.DIVISION, with_motion(under(**sections), motion))


def taken(rulebook: Rulebook | None = None, method: Method = Method.PLACARDS) -> Floor:
    """A committee that has just adopted a draft by three votes to two, with two abstentions."""
    floor = voting_on_draft(in_session(rulebook=rulebook or dividing()), method)
    floor.ballots(**SPLIT)
    return floor


def divide(floor: Floor) -> None:
    """Move that the house be divided, and let the President grant it."""
    number = floor.raised(MotionKind.DIVIDE_HOUSE).number
    floor.dais(RuleOnMotion(number, Ruling.GRANTED))


def closed(floor: Floor) -> Floor:
    """A committee whose debate on a draft is closed."""
    with_draft(floor=floor).carry(MotionKind.CLOSE_DEBATE)
    return floor


# division of the proposal


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
    assert floor.draft.status is DraftStatus.INTRODUCED
    floor.dais(OpenVote())
    assert floor.vote.matter.clause == ""
    floor.ballots(no=7)
    assert floor.draft.status is DraftStatus.REJECTED


# dividing the house


def test_the_house_is_divided_on_the_vote_just_taken_and_nobody_may_abstain() -> None:
    floor = taken()
    divide(floor)
    vote = floor.vote
    assert (vote.instead_of, vote.matter) == (1, floor.session.results[0].matter)
    assert (vote.method, vote.ballots) == (Method.PLACARDS, {})
    assert vote.may_abstain == ()
    refusal = floor.refusal("France", CastBallot(Choice.ABSTAIN))
    assert refusal.reason is Reason.NO_ABSTENTION
    assert refusal.rule is not None
    assert refusal.rule.heading == "Dividing the house"


def test_the_draft_follows_the_last_vote_and_both_results_stay() -> None:
    floor = taken()
    assert floor.draft.status is DraftStatus.ADOPTED
    divide(floor)
    floor.ballots(yes=3, no=4)
    assert floor.draft.status is DraftStatus.REJECTED
    first, second = floor.session.results
    assert (first.carried, first.tally) == (True, Tally(3, 2, 2))
    assert (second.carried, second.tally, second.instead_of) == (False, Tally(3, 4), 1)
    assert floor.session.draft_on_floor is None
    assert replay(floor.events) == floor.session


def test_a_roll_call_is_divided_by_roll_call() -> None:
    floor = with_draft(floor=in_session(rulebook=dividing()))
    floor.dais(OpenVote(method=Method.ROLL_CALL))
    while floor.session.vote is not None:
        floor.dais(CastBallot(Choice.YES, delegation=floor.vote.called))
    divide(floor)
    assert floor.vote.method is Method.ROLL_CALL


def test_the_house_is_divided_once() -> None:
    floor = taken()
    divide(floor)
    floor.ballots(yes=4, no=3)
    assert floor.refusal("France", DIVIDE).reason is Reason.HOUSE_NOT_DIVISIBLE


def test_without_a_vote_just_taken_there_is_nothing_to_divide_on() -> None:
    assert in_session(rulebook=dividing()).refusal("France", DIVIDE).reason is Reason.HOUSE_NOT_DIVISIBLE
    on_motion = in_session(rulebook=dividing())
    on_motion.put(MotionKind.SUSPEND_MEETING)
    on_motion.ballots(no=1)
    assert on_motion.refusal("France", DIVIDE).reason is Reason.HOUSE_NOT_DIVISIBLE
    without = with_draft(floor=in_session(rulebook=dividing()))
    without.dais(OpenVote())
    without.wait(60)
    without.clock()
    assert without.refusal("France", DIVIDE).reason is Reason.HOUSE_NOT_DIVISIBLE


def test_once_business_has_gone_on_it_is_too_late_to_divide_the_house() -> None:
    spoken, introduced, moved = taken(), taken(), taken()
    spoken.dais(OpenSpeakersList(), JoinSpeakers("China"), CallNextSpeaker(), EndSpeech())
    introduced.act("Haiti", draft_resolution())
    introduced.dais(IntroduceDraft(2))
    moved.put(MotionKind.SUSPEND_MEETING)
    moved.ballots(no=7)
    for floor in (spoken, introduced, moved):
        assert floor.refusal("France", DIVIDE).reason is Reason.HOUSE_NOT_DIVISIBLE


def test_a_division_moved_in_time_is_taken_whatever_was_done_meanwhile() -> None:
    floor = taken()
    floor.raised(MotionKind.DIVIDE_HOUSE)
    floor.dais(OpenSpeakersList(), JoinSpeakers("China"), CallNextSpeaker(), EndSpeech())
    floor.dais(RuleOnMotion(1, Ruling.GRANTED))
    assert floor.vote.instead_of == 1


def test_a_division_moved_in_time_has_no_object_once_another_draft_is_before_the_committee() -> None:
    floor = taken()
    floor.raised(MotionKind.DIVIDE_HOUSE)
    floor.act("Haiti", draft_resolution())
    floor.dais(IntroduceDraft(2))
    refusal = floor.refusal(PRESIDENT, RuleOnMotion(1, Ruling.GRANTED))
    assert refusal.reason is Reason.HOUSE_NOT_DIVISIBLE


def test_where_the_committee_decides_the_house_is_divided_when_the_motion_is_carried() -> None:
    floor = taken(dividing(DecidedBy.VOTE))
    floor.carry(MotionKind.DIVIDE_HOUSE)
    assert isinstance(floor.events[-1], VoteOpened)
    assert floor.vote.instead_of == 1


def test_a_division_of_the_house_that_is_lost_is_not_moved_again() -> None:
    floor = taken(dividing(DecidedBy.VOTE))
    floor.put(MotionKind.DIVIDE_HOUSE)
    floor.ballots(no=7)
    assert floor.session.motions[-1].status is MotionStatus.LOST
    assert floor.refusal("France", DIVIDE).reason is Reason.HOUSE_NOT_DIVISIBLE


def test_a_division_that_is_broken_off_leaves_the_first_result() -> None:
    floor = taken()
    divide(floor)
    floor.dais(CancelVote("Moved by mistake"))
    assert floor.draft.status is DraftStatus.ADOPTED
    assert len(floor.session.results) == 1


def test_the_house_is_divided_with_the_quorum_to_decide_and_between_speeches() -> None:
    floor = taken()
    number = floor.raised(MotionKind.DIVIDE_HOUSE).number
    for name in MEMBERS[:4]:
        floor.act(name, AnswerRoll(Presence.ABSENT))
    refusal = floor.refusal(PRESIDENT, RuleOnMotion(number, Ruling.GRANTED))
    assert refusal.reason is Reason.QUORUM_TO_DECIDE


def test_dividing_the_house_on_a_clause_brings_it_back_or_votes_it_out() -> None:
    floor = with_draft(3, floor=in_session(rulebook=dividing()))
    floor.dais(OpenVote(clause_by_clause=True))
    floor.ballots(yes=2, no=3, abstain=2)
    assert floor.draft.rejected == ("o1",)
    divide(floor)
    floor.ballots(yes=4, no=3)
    assert floor.draft.rejected == ()
    floor.dais(OpenVote())
    assert floor.vote.matter.clause == "o2"
    floor.ballots(yes=3, no=2, abstain=2)
    divide(floor)
    floor.ballots(yes=3, no=4)
    assert floor.draft.rejected == ("o2",)
    assert floor.session.parts is not None
    assert floor.session.parts.undecided == ("o3",)


def test_dividing_the_house_on_the_last_clause_can_bring_the_draft_back() -> None:
    floor = with_draft(1, floor=in_session(rulebook=dividing()))
    floor.dais(OpenVote(clause_by_clause=True))
    floor.ballots(yes=2, no=3, abstain=2)
    assert floor.draft.status is DraftStatus.REJECTED
    divide(floor)
    floor.ballots(yes=4, no=3)
    assert ClauseDecided(1, "o1", retained=True) in floor.events
    assert VoteSuperseded(1, by=2) in floor.events
    assert (floor.session.draft_on_floor, floor.draft.status) == (1, DraftStatus.INTRODUCED)
    floor.dais(OpenVote())
    assert floor.vote.matter.clause == ""
    assert replay(floor.events) == floor.session


def test_dividing_the_house_on_the_last_clause_can_leave_the_draft_rejected() -> None:
    floor = with_draft(1, floor=in_session(rulebook=dividing()))
    floor.dais(OpenVote(clause_by_clause=True))
    floor.ballots(yes=2, no=3, abstain=2)
    divide(floor)
    floor.ballots(yes=3, no=4)
    assert floor.draft.status is DraftStatus.REJECTED
    assert floor.events[-2] == DraftDecided(1, adopted=False, vote=None)
    assert floor.session.draft_on_floor is None


def test_the_vote_taken_again_is_explained_again() -> None:
    floor = taken()
    floor.act("Ghana", AskToExplain())
    divide(floor)
    assert floor.session.explaining is None
    floor.ballots(yes=4, no=3)
    floor.act("Ghana", AskToExplain())


# when those who carried the motion have left meanwhile


def test_a_motion_carried_while_others_leave_opens_no_vote_without_the_quorum() -> None:
    rulebook = with_motion(
        under(conduct_during_voting={"doors_closed": False}),
        replace(ecosoc().motions[MotionKind.VOTE_ON_DRAFT], decided_by=DecidedBy.VOTE),
    )
    floor = with_draft(floor=in_session(rulebook=rulebook))
    motion = floor.raised(MotionKind.VOTE_ON_DRAFT, terms=replace(DIVIDE.terms, draft=1))
    floor.dais(PutMotion(motion.number))
    for name in MEMBERS[:4]:
        floor.act(name, AnswerRoll(Presence.ABSENT))
    floor.ballots(yes=7)
    assert floor.session.motions[-1].status is MotionStatus.CARRIED
    assert floor.session.vote is None
