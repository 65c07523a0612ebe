from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.procedure.delegations import Presence
from bot.procedure.refusals import Reason
from bot.procedure.rulebook import Abstention, BallotRule, Majority, MotionKind, Rulebook
from bot.procedure.rules.motions import RaiseMotion
from bot.procedure.rules.roll_call import AnswerRoll
from bot.procedure.rules.speakers import JoinSpeakers
from bot.procedure.rules.speeches import CallNextSpeaker
from bot.procedure.rules.votes import (
    BallotCast,
    ClauseDecided,
    DraftDecided,
    VoteCancelled,
    VoteClosed,
    VoteOpened,
    VoteRequested,
)
from bot.procedure.rules.voting import CancelVote, CastBallot, CloseVote, OpenVote, PassOver, RequestVote
from bot.procedure.state.motions import Terms
from bot.procedure.state.resolutions import DraftStatus
from bot.procedure.state.session import Phase
from bot.procedure.state.voting import Closing, Method
from bot.procedure.tally import Choice, Tally
from tests.procedure.committees import (
    MEMBERS,
    OBSERVER,
    PRESIDENT,
    STRANGER,
    Floor,
    ecosoc,
    in_session,
    voting_on_draft,
    with_draft,
    with_list,
)

YES, NO, ABSTAIN = CastBallot(Choice.YES), CastBallot(Choice.NO), CastBallot(Choice.ABSTAIN)


def voting_by(**voting: bool) -> Rulebook:
    """The Council's rules with votes taken in another way."""
    return replace(ecosoc(), voting=replace(ecosoc().voting, **voting))


def roll_call(drawn: str = "China", floor: Floor | None = None) -> Floor:
    """A committee that votes by roll call from the delegation drawn."""
    floor = with_draft(floor=floor)
    floor.act(PRESIDENT, OpenVote(method=Method.ROLL_CALL), draw=lambda names: drawn)
    return floor


# Who votes


def test_every_member_present_is_entitled_and_no_observer() -> None:
    floor = voting_on_draft(in_session(absent=("Haiti",)))
    assert floor.vote.entitled == MEMBERS[:6]
    refusal = floor.refusal(OBSERVER, YES)
    assert (refusal.reason, refusal.facts) == (Reason.OBSERVER_VOTE, {"delegation": OBSERVER})


def test_observers_vote_on_procedure_where_the_rulebook_lets_them() -> None:
    procedural = BallotRule(Majority.SIMPLE, Abstention.NOT_ALLOWED, observers_vote=True)
    floor = in_session(rulebook=replace(ecosoc(), procedural=procedural))
    floor.put(MotionKind.SUSPEND_MEETING)
    assert OBSERVER in floor.vote.entitled
    floor.ballots(no=1)
    assert OBSERVER not in voting_on_draft(floor).vote.entitled


def test_who_is_entitled_is_fixed_when_the_vote_opens_and_shown_in_the_result() -> None:
    floor = voting_on_draft(in_session(absent=("Haiti",)))
    assert floor.refusal(PRESIDENT, CastBallot(Choice.YES, delegation="Haiti")).reason is Reason.NOT_ENTITLED
    result = floor.ballots(yes=2)
    floor.act("Haiti", AnswerRoll(Presence.PRESENT))
    assert result.entitled == MEMBERS[:6]
    assert result.silent == MEMBERS[2:6]


def test_whoever_sits_for_nobody_does_not_vote() -> None:
    floor = voting_on_draft()
    assert floor.refusal(STRANGER, YES).reason is Reason.NOT_SEATED
    assert floor.refusal(PRESIDENT, YES).reason is Reason.NOT_SEATED


def test_the_dais_records_a_vote_for_a_delegation_and_it_shows() -> None:
    floor = voting_on_draft()
    (by_dais,) = floor.dais(CastBallot(Choice.NO, delegation="Ghana"))
    (by_delegate,) = floor.act("France", CastBallot(Choice.NO, delegation="France"))
    assert isinstance(by_dais, BallotCast)
    assert isinstance(by_delegate, BallotCast)
    assert (by_dais.by_dais, by_delegate.by_dais) == (True, False)
    assert floor.refusal("France", CastBallot(Choice.NO, delegation="Haiti")).reason is Reason.NOT_YOUR_SEAT


# What they may answer


def test_nobody_abstains_on_procedure() -> None:
    floor = in_session(present_and_voting=("France",))
    floor.put(MotionKind.SUSPEND_MEETING)
    for who in ("France", "Ghana"):
        assert floor.refusal(who, ABSTAIN).reason is Reason.NO_ABSTENTION


def test_whoever_declared_to_vote_does_not_abstain_on_substance() -> None:
    floor = voting_on_draft(in_session(present_and_voting=("France",)))
    refusal = floor.refusal("France", ABSTAIN)
    assert (refusal.reason, refusal.facts) == (Reason.PLEDGED_TO_VOTE, {"delegation": "France"})
    floor.act("Ghana", ABSTAIN)
    assert floor.vote.ballots == {"Ghana": Choice.ABSTAIN}


def test_a_vote_counts_once() -> None:
    floor = voting_on_draft()
    floor.act("France", YES)
    for again in (YES, NO):
        refusal = floor.refusal("France", again)
        assert (refusal.reason, refusal.facts["choice"]) == (Reason.ALREADY_RECORDED, "yes")
    by_dais = floor.refusal(PRESIDENT, CastBallot(Choice.NO, delegation="France"))
    assert by_dais.reason is Reason.ALREADY_RECORDED


def test_a_vote_by_placard_is_changed_where_the_rulebook_lets_it_but_not_in_a_roll_call() -> None:
    floor = voting_on_draft(in_session(rulebook=voting_by(ballot_may_change=True)))
    floor.act("France", YES)
    floor.act("France", NO)
    assert floor.vote.ballots == {"France": Choice.NO}
    assert floor.refusal("France", NO).reason is Reason.ALREADY_RECORDED
    floor.dais(CancelVote("By roll call"), OpenVote(method=Method.ROLL_CALL))
    floor.act("Albania", YES)
    assert floor.refusal("Albania", NO).reason is Reason.ALREADY_RECORDED


# The result


@pytest.mark.parametrize(
    ("yes", "no", "abstain", "adopted"),
    [(3, 3, 1, False), (2, 1, 4, True), (1, 0, 6, True), (0, 0, 7, False), (0, 0, 0, False), (4, 3, 0, True)],
)
def test_more_for_than_against_adopt_and_a_tie_rejects(
    yes: int, no: int, abstain: int, adopted: bool
) -> None:
    floor = voting_on_draft()
    result = floor.ballots(yes=yes, no=no, abstain=abstain)
    assert result.carried is adopted
    assert result.tally == Tally(yes, no, abstain, 7 - yes - no - abstain)
    assert floor.draft.status is (DraftStatus.ADOPTED if adopted else DraftStatus.REJECTED)
    assert floor.session.draft_on_floor is None


def test_a_vote_closes_when_everybody_has_voted() -> None:
    floor = voting_on_draft()
    assert floor.ballots(yes=7).closing is Closing.ALL_VOTED


def test_a_vote_is_closed_by_the_dais_or_by_time() -> None:
    by_dais, by_time = voting_on_draft(), voting_on_draft()
    assert by_dais.ballots(yes=1).closing is Closing.DAIS
    by_time.act("France", YES)
    by_time.wait(120)
    by_time.clock()
    assert by_time.session.results[-1].closing is Closing.TIME


def test_a_vote_may_be_given_another_length() -> None:
    floor = with_draft()
    floor.dais(OpenVote(method=Method.PLACARDS, seconds=30))
    assert floor.vote.ends_at == floor.at + timedelta(seconds=30)
    for seconds in (9, 3_601):
        assert floor.refusal(PRESIDENT, OpenVote(seconds=seconds)).reason is Reason.DURATION_LIMIT


def test_the_result_lists_who_voted_how() -> None:
    result = voting_on_draft().ballots(yes=2, no=1, abstain=1)
    assert result.voted(Choice.YES) == ("Albania", "Brazil")
    assert result.voted(Choice.NO) == ("China",)
    assert result.voted(Choice.ABSTAIN) == ("Estonia",)
    assert result.silent == ("France", "Ghana", "Haiti")


# Conduct


def test_nothing_interrupts_a_vote() -> None:
    floor = voting_on_draft(with_list("France"))
    for who, action in (
        ("Ghana", JoinSpeakers()),
        ("Ghana", RaiseMotion(MotionKind.SUSPEND_MEETING)),
        (PRESIDENT, CallNextSpeaker()),
        (PRESIDENT, OpenVote()),
    ):
        refusal = floor.refusal(who, action)
        assert (refusal.reason, refusal.facts) == (Reason.VOTING, {"number": 1})


def test_a_vote_waits_for_speeches_caucuses_and_motions() -> None:
    speaking = with_draft(floor=with_list("France"))
    speaking.dais(CallNextSpeaker())
    in_caucus = with_draft()
    in_caucus.carry(MotionKind.UNMODERATED_CAUCUS, terms=Terms(total=60))
    moved = with_draft()
    moved.put(MotionKind.CLOSE_DEBATE)
    for floor, reason in (
        (speaking, Reason.SPEECH_IN_PROGRESS),
        (in_caucus, Reason.CAUCUS_IN_PROGRESS),
        (moved, Reason.MOTION_ON_FLOOR),
        (in_session(), Reason.NO_DRAFT_ON_FLOOR),
    ):
        assert floor.refusal(PRESIDENT, OpenVote()).reason is reason


def test_a_cancelled_vote_leaves_no_result_and_can_be_opened_again() -> None:
    floor = voting_on_draft()
    floor.act("France", YES)
    assert floor.dais(CancelVote("Wrong text")) == (VoteCancelled(1, "Wrong text"),)
    assert floor.session.results == ()
    floor.dais(OpenVote(method=Method.PLACARDS))
    assert floor.vote.number == 2
    assert floor.vote.ballots == {}


@pytest.mark.parametrize("why", ["", "  ", "w" * 151])
def test_a_cancelled_vote_needs_a_reason(why: str) -> None:
    assert voting_on_draft().refusal(PRESIDENT, CancelVote(why)).reason is Reason.TEXT_LENGTH


def test_a_button_of_an_earlier_vote_does_nothing_in_this_one() -> None:
    floor = voting_on_draft()
    floor.dais(CancelVote("Wrong text"), OpenVote(method=Method.PLACARDS))
    refusal = floor.refusal("France", CastBallot(Choice.YES, vote=1))
    assert (refusal.reason, refusal.facts) == (Reason.VOTE_OVER, {"number": 1})
    assert floor.refusal("France", CastBallot(Choice.YES, vote=3)).reason is Reason.NO_VOTE
    floor.act("France", CastBallot(Choice.YES, vote=2))
    floor.dais(CloseVote(2))
    assert floor.refusal("France", CastBallot(Choice.YES, vote=2)).reason is Reason.VOTE_OVER


def test_without_a_vote_in_progress_nobody_votes() -> None:
    floor = in_session()
    assert floor.refusal("France", YES).reason is Reason.NO_VOTE
    for action in (CloseVote(), PassOver(), CancelVote("Wrong text")):
        assert floor.refusal(PRESIDENT, action).reason is Reason.NO_VOTE


def test_the_dais_alone_runs_a_vote() -> None:
    floor = with_draft()
    assert floor.refusal("France", OpenVote()).reason is Reason.DAIS_ONLY
    floor.dais(OpenVote())
    for action in (CloseVote(), PassOver(), CancelVote("Wrong text")):
        assert floor.refusal("France", action).reason is Reason.DAIS_ONLY


# Roll call


def test_a_roll_call_starts_with_the_delegation_drawn_and_goes_round() -> None:
    floor = roll_call("China")
    opened = floor.events[-1]
    assert isinstance(opened, VoteOpened)
    assert opened.drawn == "China"
    assert opened.entitled == (*MEMBERS[2:], *MEMBERS[:2])
    assert floor.vote.called == "China"


def test_without_the_lot_a_roll_call_starts_at_the_top() -> None:
    floor = roll_call("China", in_session(rulebook=voting_by(roll_call_starts_by_lot=False)))
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


# Without a vote


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
    floor = with_draft(floor=in_session(rulebook=voting_by(without_a_vote=False)))
    refusal = floor.refusal(PRESIDENT, OpenVote(method=Method.WITHOUT_A_VOTE))
    assert refusal.reason is Reason.NO_ADOPTION_WITHOUT_VOTE
    floor.dais(OpenVote())
    assert floor.vote.method is Method.PLACARDS


# Clause by clause


def divided(clauses: int = 3) -> Floor:
    """A committee that votes on the first clause of a draft."""
    floor = with_draft(clauses)
    floor.dais(OpenVote(clause_by_clause=True))
    return floor


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
    closed, clause, whole = floor.dais(CloseVote())
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
    assert floor.session.parts.undecided == ("o2", "o3")
