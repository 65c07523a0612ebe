from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.procedure.refusals import Reason
from bot.procedure.rulebook import (
    Majority,
    MotionKind,
    RollCallStart,
)
from bot.procedure.rules.motions.raising import RaiseMotion
from bot.procedure.rules.voting.actions import (
    CancelVote,
    CastBallot,
    CloseVote,
    OpenVote,
    PassOver,
    RequestVote,
)
from bot.procedure.rules.voting.decisions import ClauseDecided, DraftDecided
from bot.procedure.rules.voting.events import VoteClosed, VoteOpened, VoteRequested
from bot.procedure.state.resolutions import DraftStatus
from bot.procedure.state.session import Phase
from bot.procedure.state.voting import Closing, Method
from bot.procedure.tally import Choice, Tally
from tests.procedure.committees import (
    MEMBERS,
    OBSERVER,
    PRESIDENT,
    Floor,
    ecosoc,
    in_session,
    under,
    voting_on_draft,
    with_draft,
    with_motion,
)

YES, NO, ABSTAIN = CastBallot(Choice.YES), CastBallot(Choice.NO), CastBallot(Choice.ABSTAIN)


def roll_call(drawn: str = "China", floor: Floor | None = None) -> Floor:
    """A committee that votes by roll call from the delegation drawn."""
    floor = with_draft(floor=floor)
    floor.act(PRESIDENT, OpenVote(method=Method.ROLL_CALL), draw=lambda names: drawn)
    return floor


def divided(clauses: int = 3) -> Floor:
    """A committee that votes on the first clause of a draft."""
    floor = with_draft(clauses)
    floor.dais(OpenVote(clause_by_clause=True))
    return floor


def test_a_roll_call_starts_with_the_delegation_drawn_and_goes_round() -> None:
    floor = roll_call("China")
    opened = floor.events[-1]
    assert isinstance(opened, VoteOpened)
    assert opened.drawn == "China"
    assert opened.entitled == (*MEMBERS[2:], *MEMBERS[:2])
    assert floor.vote.called == "China"


def test_without_the_lot_a_roll_call_starts_at_the_top() -> None:
    floor = roll_call(
        "China", in_session(rulebook=under(method_of_voting={"roll_call_start": RollCallStart.FIRST}))
    )
    opened = floor.events[-1]
    assert isinstance(opened, VoteOpened)
    assert (opened.drawn, floor.vote.called) == (None, "Albania")


def test_in_a_roll_call_delegations_answer_when_they_are_called() -> None:
    floor = roll_call()
    refusal = floor.refusal("France", YES)
    assert (refusal.reason, refusal.facts) == (Reason.NOT_CALLED, {"delegation": "France", "called": "China"})
    floor.act("China", YES)
    assert floor.vote.called == "Estonia"


def test_whoever_is_passed_over_is_not_voting_and_is_not_called_again() -> None:
    floor = roll_call()
    floor.dais(PassOver())
    assert floor.refusal("China", YES).reason is Reason.NOT_CALLED
    for _ in range(6):
        floor.dais(CastBallot(Choice.YES, delegation=floor.vote.called))
    result = floor.session.results[-1]
    assert (result.tally, result.closing) == (Tally(6, 0, 0, 1), Closing.ALL_VOTED)
    assert result.silent == ("China",)


def test_a_button_for_a_delegation_called_before_passes_nobody_over() -> None:
    floor = roll_call()
    floor.dais(PassOver(delegation="China"))
    refusal = floor.refusal(PRESIDENT, PassOver(delegation="China"))
    assert (refusal.reason, refusal.facts["called"]) == (Reason.NOT_CALLED, "Estonia")


def test_each_delegation_called_has_its_own_time() -> None:
    floor = roll_call()
    floor.wait(20)
    floor.act("China", YES)
    assert floor.vote.ends_at == floor.at + timedelta(seconds=30)


def test_only_a_roll_call_passes_delegations_over() -> None:
    assert voting_on_draft().refusal(PRESIDENT, PassOver()).reason is Reason.NOT_A_ROLL_CALL


def test_a_roll_call_asked_for_is_taken() -> None:
    floor = with_draft()
    floor.act("France", RaiseMotion(MotionKind.ROLL_CALL_VOTE))
    for method in (Method.PLACARDS, Method.WITHOUT_A_VOTE):
        assert floor.refusal(PRESIDENT, OpenVote(method=method)).reason is Reason.ROLL_CALL_ASKED
    floor.dais(OpenVote())
    assert floor.vote.method is Method.ROLL_CALL


def test_what_nobody_asks_to_vote_on_is_adopted_without_a_vote() -> None:
    floor = with_draft()
    floor.dais(OpenVote())
    assert floor.refusal("France", YES).reason is Reason.NO_BALLOTS
    floor.wait(60)
    floor.clock()
    result = floor.session.results[-1]
    assert (result.method, result.carried, result.tally) == (Method.WITHOUT_A_VOTE, True, Tally())
    assert floor.draft.status is DraftStatus.ADOPTED


def test_one_member_who_asks_brings_about_a_vote() -> None:
    floor = with_draft()
    floor.dais(OpenVote())
    floor.wait(50)
    assert floor.act("Ghana", RequestVote()) == (
        VoteRequested(1, "Ghana", floor.at + timedelta(seconds=120)),
    )
    assert floor.refusal("Haiti", RequestVote()).reason is Reason.VOTE_ALREADY_ASKED
    assert not floor.ballots(yes=1, no=1).carried


def test_observers_do_not_ask_for_a_vote() -> None:
    floor = with_draft()
    floor.dais(OpenVote())
    assert floor.refusal(OBSERVER, RequestVote()).reason is Reason.OBSERVER_VOTE


def test_where_the_rulebook_knows_no_adoption_without_a_vote_there_is_none() -> None:
    floor = with_draft(floor=in_session(rulebook=under(request_for_a_vote={"drafts_without_a_vote": False})))
    refusal = floor.refusal(PRESIDENT, OpenVote(method=Method.WITHOUT_A_VOTE))
    assert refusal.reason is Reason.NO_ADOPTION_WITHOUT_VOTE
    floor.dais(OpenVote())
    assert floor.vote.method is Method.PLACARDS


def test_clauses_are_voted_on_in_order_and_then_what_remains_as_a_whole() -> None:
    floor, matters = divided(), []
    for yes, no in ((4, 3), (3, 4), (7, 0)):
        matters.append(floor.vote.matter.clause)
        floor.ballots(yes=yes, no=no)
        floor.dais(OpenVote())
    assert matters == ["o1", "o2", "o3"]
    assert floor.vote.matter.clause == ""
    assert [own.id for own in floor.draft.standing] == ["o1", "o3"]
    floor.ballots(yes=7)
    assert floor.draft.status is DraftStatus.ADOPTED
    assert floor.draft.rejected == ("o2",)
    assert floor.session.parts is None


def test_when_every_operative_part_is_rejected_so_is_the_whole_with_no_further_vote() -> None:
    floor = divided(2)
    floor.ballots(no=1)
    floor.dais(OpenVote())
    floor.act("Albania", NO)
    closed, clause, whole, *_ = floor.dais(CloseVote())
    assert isinstance(closed, VoteClosed)
    assert clause == ClauseDecided(1, "o2", retained=False)
    assert whole == DraftDecided(1, adopted=False, vote=None)
    assert floor.draft.status is DraftStatus.REJECTED
    assert floor.session.phase is Phase.DEBATE


def test_a_tie_votes_a_clause_out() -> None:
    floor = divided()
    floor.ballots(yes=3, no=3, abstain=1)
    assert floor.draft.rejected == ("o1",)


def test_parts_are_put_to_a_vote_and_begun_once() -> None:
    floor = divided()
    floor.ballots(yes=1)
    assert floor.refusal(PRESIDENT, OpenVote(clause_by_clause=True)).reason is Reason.PARTS_BEGUN
    without = floor.refusal(PRESIDENT, OpenVote(method=Method.WITHOUT_A_VOTE))
    assert without.reason is Reason.NO_ADOPTION_WITHOUT_VOTE


def test_a_cancelled_vote_on_a_clause_is_taken_again_on_the_same_clause() -> None:
    floor = divided()
    floor.dais(CancelVote("Wrong clause"), OpenVote())
    assert floor.vote.matter.clause == "o1"


def test_parts_voted_out_stay_out_over_an_adjournment_of_the_meeting() -> None:
    floor = divided()
    floor.ballots(no=1)
    floor.carry(MotionKind.SUSPEND_MEETING)
    assert floor.session.parts is not None
    assert floor.session.parts.undecided == (("o2",), ("o3",))


def test_a_draft_needs_its_own_majority_and_not_that_of_the_motion_of_its_number() -> None:
    suspension = replace(ecosoc().motions[MotionKind.SUSPEND_MEETING], majority=Majority.TWO_THIRDS)
    floor = in_session(rulebook=with_motion(ecosoc(), suspension))
    floor.put(MotionKind.SUSPEND_MEETING)
    assert floor.vote.majority is Majority.TWO_THIRDS
    floor.ballots(no=1)
    assert voting_on_draft(floor).vote.majority is Majority.SIMPLE


def test_no_lot_is_drawn_for_a_vote_by_placards() -> None:
    floor = with_draft()
    (opened,) = floor.act(PRESIDENT, OpenVote(method=Method.PLACARDS), draw=lambda names: names[-1])
    assert isinstance(opened, VoteOpened)
    assert (opened.drawn, opened.entitled) == (None, MEMBERS)
