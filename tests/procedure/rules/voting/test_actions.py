from __future__ import annotations

from datetime import timedelta

import pytest

from bot.procedure.delegations import Presence
from bot.procedure.refusals import Reason
from bot.procedure.rulebook import (
    MatterKind,
    MotionKind,
)
from bot.procedure.rules.motions.raising import RaiseMotion
from bot.procedure.rules.roll_call import AnswerRoll
from bot.procedure.rules.speakers.speakers_list import JoinSpeakers
from bot.procedure.rules.speakers.speeches import CallNextSpeaker
from bot.procedure.rules.voting.actions import CancelVote, CastBallot, CloseVote, OpenVote, PassOver
from bot.procedure.rules.voting.events import BallotCast, VoteCancelled
from bot.procedure.state.motions import Terms
from bot.procedure.state.resolutions import DraftStatus
from bot.procedure.state.voting import Closing, Method
from bot.procedure.tally import Choice, Tally
from tests.procedure.committees import (
    MEMBERS,
    OBSERVER,
    PRESIDENT,
    STRANGER,
    established,
    in_session,
    under,
    voting_on_draft,
    with_draft,
    with_list,
)

YES, NO, ABSTAIN = CastBallot(Choice.YES), CastBallot(Choice.NO), CastBallot(Choice.ABSTAIN)


def test_every_member_present_is_entitled_and_no_observer() -> None:
    floor = voting_on_draft(in_session(absent=("Haiti",)))
    assert floor.vote.entitled == MEMBERS[:6]
    refusal = floor.refusal(OBSERVER, YES)
    assert (refusal.reason, refusal.facts) == (Reason.OBSERVER_VOTE, {"delegation": OBSERVER})


def test_observers_vote_on_procedure_where_the_rulebook_lets_them() -> None:
    floor = in_session(rulebook=under(observers={"votes_on": (MatterKind.MOTION,)}))
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
    floor = voting_on_draft(in_session(rulebook=under(method_of_voting={"ballot_may_change": True})))
    floor.act("France", YES)
    floor.act("France", NO)
    assert floor.vote.ballots == {"France": Choice.NO}
    assert floor.refusal("France", NO).reason is Reason.ALREADY_RECORDED
    floor.dais(CancelVote("By roll call"), OpenVote(method=Method.ROLL_CALL))
    floor.act("Albania", YES)
    assert floor.refusal("Albania", NO).reason is Reason.ALREADY_RECORDED


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


def test_a_vote_by_placards_ends_when_it_was_said_to_however_late_somebody_votes() -> None:
    floor = voting_on_draft()
    ends_at = floor.vote.ends_at
    floor.wait(100)
    floor.act("France", YES)
    assert floor.vote.ends_at == ends_at


def test_outside_a_sitting_nobody_votes() -> None:
    assert established().refusal("France", YES).reason is Reason.NO_SITTING
