"""Taking back: the state returned to, clocks that go on, what is not taken back, and numbers given again."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.procedure.engine import EVENTS, legal_actions, next_deadline, past_of, replay
from bot.procedure.past import history_of, standing
from bot.procedure.refusals import Reason
from bot.procedure.rulebook import MotionKind, PointKind
from bot.procedure.rules.elections.ballot_boxes import BoxRemoved, BoxSetUp, box_changes
from bot.procedure.rules.elections.secret_ballots import OpenBallot
from bot.procedure.rules.motions.raising import RuleOnMotion, Ruling
from bot.procedure.rules.points.raising import RaisePoint
from bot.procedure.rules.points.rulings import PointRuling, RuleOnPoint
from bot.procedure.rules.sitting import AdjournSitting
from bot.procedure.rules.speakers.speakers_list import CloseSpeakersList, JoinSpeakers, OpenSpeakersList
from bot.procedure.rules.speakers.speeches import CallNextSpeaker, EndSpeech
from bot.procedure.rules.undo.undo import GRACE, TakeBack
from bot.procedure.rules.voting.actions import CancelVote, CastBallot, CloseVote
from bot.procedure.state.motions import MotionStatus
from bot.procedure.state.session import Session
from bot.procedure.state.undone import Numbered, Undone
from bot.procedure.tally import Choice
from bot.storage.codec import EventCodec
from tests.procedure.committees import (
    PRESIDENT,
    in_session,
    speaking,
    voting_on_draft,
    with_draft,
    with_list,
)
from tests.procedure.electing import electing


def unmarked(session: Session) -> Session:
    """A state without the mark that undos leave."""
    return replace(session, undone=Undone())


def test_the_committee_is_back_where_it_was() -> None:
    floor = with_draft()
    floor.raised(MotionKind.SUSPEND_MEETING)
    before = floor.session
    floor.dais(RuleOnMotion(1, Ruling.OUT_OF_ORDER, "By mistake"))
    undone = floor.take_back(-1)
    assert unmarked(floor.session) == before
    assert floor.session.motions[0].status is MotionStatus.PENDING
    assert undone.acts == (len(floor.acts) - 1,)
    assert replay(floor.events) == floor.session


def test_several_acts_are_taken_back_at_once_whoever_did_them() -> None:
    floor = with_list("Ghana", "Haiti")
    before = floor.session
    number = len(floor.acts) + 1
    floor.dais(CloseSpeakersList())
    floor.raised(MotionKind.SUSPEND_MEETING, "France")
    floor.act("China", RaisePoint(PointKind.ORDER, "Heed this"))
    floor.take_back(number)
    assert unmarked(floor.session) == before


def test_an_undo_is_taken_back_like_any_other_act() -> None:
    floor = with_list("Ghana", "Haiti")
    first = floor.session
    floor.dais(CloseSpeakersList())
    closed = floor.session
    floor.take_back(-1)
    floor.take_back(-1)
    assert unmarked(floor.session) == closed
    floor.take_back(-1)
    assert unmarked(floor.session) == first
    floor.take_back(-2)
    assert replay(floor.events) == floor.session
    assert floor.session.undone.era == 4


def test_an_act_that_was_taken_back_is_not_taken_back_again() -> None:
    floor = with_list("Ghana")
    floor.dais(CloseSpeakersList())
    number = len(floor.acts)
    floor.take_back(-1)
    refusal = floor.refusal(PRESIDENT, TakeBack(number, len(floor.events)))
    assert refusal.reason is Reason.ACT_UNDONE


def test_an_undo_may_go_back_to_before_another() -> None:
    floor = with_list("Ghana", "Haiti")
    before, number = floor.session, len(floor.acts) + 1
    floor.dais(CallNextSpeaker())
    floor.dais(EndSpeech())
    floor.take_back(-1)
    floor.take_back(number)
    assert unmarked(floor.session) == before
    assert replay(floor.events) == floor.session


def test_a_speech_goes_on_with_the_seconds_it_had_left() -> None:
    floor = speaking("Ghana")
    floor.wait(25)
    left = floor.speech.left(floor.at)
    floor.dais(EndSpeech())
    floor.wait(4000)
    floor.take_back(-1)
    assert floor.speech.left(floor.at) == left > 0
    assert next_deadline(floor.session) == floor.at + timedelta(seconds=left)


def test_what_had_run_out_has_a_moment_left() -> None:
    floor = speaking("Ghana")
    floor.wait(1000)
    floor.clock()
    floor.take_back(-1)
    assert floor.speech.left(floor.at) == GRACE
    assert floor.clock() == ()
    floor.wait(GRACE)
    floor.clock()
    assert floor.session.speech is None


def test_a_vote_that_was_closed_too_early_goes_on_with_its_ballots() -> None:
    floor = voting_on_draft()
    floor.act("Brazil", CastBallot(Choice.NO))
    floor.wait(10)
    left, ballots = floor.vote.ends_at - floor.at, floor.vote.ballots
    floor.dais(CloseVote())
    assert floor.session.results
    floor.wait(300)
    floor.take_back(-1)
    assert floor.session.results == ()
    assert floor.vote.ballots == ballots
    assert floor.vote.ends_at - floor.at == left


def test_a_vote_interrupted_by_a_point_is_not_given_the_time_twice() -> None:
    floor = voting_on_draft()
    floor.wait(10)
    left = floor.vote.ends_at - floor.at
    floor.act("China", RaisePoint(PointKind.ORDER, "Heed this"))
    floor.wait(20)
    floor.dais(RuleOnPoint(PointRuling.SUSTAINED))
    assert floor.vote.ends_at - floor.at == left
    floor.wait(100)
    floor.take_back(-1)
    floor.wait(7)
    floor.dais(RuleOnPoint(PointRuling.OVERRULED))
    assert floor.vote.ends_at - floor.at == left


def test_the_adjournment_of_a_meeting_is_taken_back_with_its_list() -> None:
    floor = with_list("Ghana", "Haiti")
    before = floor.session
    floor.dais(AdjournSitting())
    floor.take_back(-1)
    assert unmarked(floor.session) == before


def test_nobody_but_the_dais_takes_back() -> None:
    floor = with_list("Ghana")
    past = floor.past
    for who in ("France", "Stranger", "Administrator"):
        actor = floor.actor(who)
        assert floor.refusal(who, TakeBack(5, past.length)).reason is Reason.DAIS_ONLY
        assert not legal_actions(floor.session, actor, floor.at, (TakeBack,), past)
    legal = legal_actions(floor.session, floor.actor(PRESIDENT), floor.at, (TakeBack,), past)
    assert {own.act for own in legal if isinstance(own, TakeBack)} == {own.number for own in past.acts[1:]}


def test_nothing_is_taken_back_unseen() -> None:
    floor = with_list("Ghana")
    seen = len(floor.events)
    floor.act("Haiti", JoinSpeakers())
    assert floor.refusal(PRESIDENT, TakeBack(5, seen)).reason is Reason.UNDO_OVERTAKEN


def test_a_rejected_draft_is_taken_back_and_an_adopted_one_is_not() -> None:
    floor = voting_on_draft()
    floor.ballots(no=7)
    floor.take_back(-1)
    assert floor.vote.heard == 6
    floor.act("Haiti", CastBallot(Choice.NO))
    assert [own.number for own in floor.session.results] == [1]


def test_the_box_of_a_ballot_nobody_voted_in_goes_and_comes_with_it() -> None:
    floor = electing("Ghana", "Haiti")
    before = floor.session
    floor.dais(OpenBallot())
    opened = floor.session
    undone = floor.take_back(-1)
    assert box_changes(opened, TakeBack(1, 1), (undone,), floor.session) == (BoxRemoved(1),)
    again = floor.take_back(-1)
    names = ("Ghana", "Haiti")
    assert box_changes(before, TakeBack(1, 1), (again,), floor.session) == (BoxSetUp(1, names),)
    floor.dais(CancelVote("By mistake"))
    floor.take_back(-1)
    assert floor.vote.number == 1


def test_a_number_that_was_freed_means_something_else_from_then_on() -> None:
    floor = with_draft()
    floor.raised(MotionKind.SUSPEND_MEETING)
    floor.raised(MotionKind.ADJOURN_MEETING)
    floor.take_back(-1)
    undone = floor.session.undone
    assert undone.given_in(Numbered.MOTION, 1) == 0
    assert undone.given_in(Numbered.MOTION, 2) == 1
    assert undone.given_in(Numbered.DRAFT, 1) == 0
    floor.raised(MotionKind.CLOSE_DEBATE)
    floor.dais(OpenSpeakersList())
    floor.take_back(-1)
    assert floor.session.undone.given_in(Numbered.MOTION, 2) == 1
    assert floor.session.undone.given_in(Numbered.MOTION, 3) == 2


def test_the_history_says_which_act_took_back_which() -> None:
    floor = with_list("Ghana")
    floor.dais(CloseSpeakersList())
    closing = len(floor.acts)
    floor.take_back(-1)
    told = {own.act.number: own.undone_by for own in history_of(floor.acts)}
    assert [number for number, by in told.items() if by] == [closing]
    assert told[closing] == closing + 1
    floor.take_back(-1)
    told = {own.act.number: own.undone_by for own in history_of(floor.acts)}
    assert [(number, by) for number, by in told.items() if by] == [(closing + 1, closing + 2)]


def test_what_stands_is_a_chain_from_the_last_event_back() -> None:
    floor = in_session()
    length = len(floor.events)
    floor.dais(AdjournSitting())
    floor.take_back(-1)
    whole = set(range(1, len(floor.events) + 1))
    assert whole - standing(floor.events) == set(range(length + 1, len(floor.events)))
    assert [own.number for own in past_of(floor.acts).acts][-1] == len(floor.acts)


def test_an_undo_is_stored_and_read_as_it_was() -> None:
    floor = with_list("Ghana")
    undone = floor.take_back(-1)
    codec = EventCodec(EVENTS)
    assert codec.decode(codec.encode(undone)) == undone
