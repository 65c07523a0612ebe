from __future__ import annotations

from bot.procedure.refusals import Reason
from bot.procedure.rulebook import MotionKind
from bot.procedure.rules.motions import MotionRaised, RaiseMotion, RuleOnMotion, Ruling, WithdrawMotion
from bot.procedure.rules.speeches import CallNextSpeaker
from bot.procedure.rules.terms import TOPIC_LIMIT
from bot.procedure.state.motions import MotionStatus, Terms
from tests.procedure.committees import (
    OBSERVER,
    PRESIDENT,
    STRANGER,
    in_session,
    under,
    voting_on_draft,
    with_list,
)


def test_a_motion_waits_for_the_president_to_put_it() -> None:
    floor = in_session()
    events = floor.act("France", RaiseMotion(MotionKind.SUSPEND_MEETING))
    assert events == (MotionRaised(1, MotionKind.SUSPEND_MEETING, "France", Terms(), floor.at),)
    assert [own.number for own in floor.session.pending] == [1]


def test_observers_move_nothing_unless_the_rulebook_lets_them() -> None:
    moving = RaiseMotion(MotionKind.SUSPEND_MEETING)
    assert in_session().refusal(OBSERVER, moving).reason is Reason.OBSERVER_MOTION
    floor = in_session(rulebook=under(observers={"may_raise_motions": True, "may_speak_on_motions": True}))
    floor.act(OBSERVER, moving)
    assert floor.session.motions[-1].mover == OBSERVER


def test_the_dais_moves_for_a_delegation_that_is_present() -> None:
    floor = in_session(absent=("Haiti",))
    floor.dais(RaiseMotion(MotionKind.SUSPEND_MEETING, delegation="France"))
    absent = RaiseMotion(MotionKind.ADJOURN_MEETING, delegation="Haiti")
    assert floor.session.motions[-1].mover == "France"
    assert floor.refusal(PRESIDENT, absent).reason is Reason.ABSENT


def test_nothing_is_moved_during_a_vote() -> None:
    floor = voting_on_draft()
    assert floor.refusal("France", RaiseMotion(MotionKind.SUSPEND_MEETING)).reason is Reason.VOTING


def test_a_motion_is_withdrawn_by_its_mover_or_the_dais() -> None:
    floor = in_session()
    floor.raised(MotionKind.SUSPEND_MEETING)
    floor.raised(MotionKind.ADJOURN_MEETING)
    for who in ("Ghana", STRANGER):
        assert floor.refusal(who, WithdrawMotion(1)).reason is Reason.NOT_THE_MOVER
    floor.act("France", WithdrawMotion(1))
    floor.dais(WithdrawMotion(2))
    assert {own.status for own in floor.session.motions} == {MotionStatus.WITHDRAWN}


def test_what_the_committee_decides_is_not_granted_by_the_president() -> None:
    floor = in_session()
    floor.raised(MotionKind.SUSPEND_MEETING)
    assert floor.refusal(PRESIDENT, RuleOnMotion(1, Ruling.GRANTED)).reason is Reason.NEEDS_A_VOTE
    long = RuleOnMotion(1, Ruling.OUT_OF_ORDER, "w" * (TOPIC_LIMIT + 1))
    assert floor.refusal(PRESIDENT, long).reason is Reason.TEXT_LENGTH
    assert floor.refusal("France", RuleOnMotion(1, Ruling.OUT_OF_ORDER)).reason is Reason.DAIS_ONLY


def test_a_motion_that_waits_can_be_taken_back_or_ruled_on_while_somebody_speaks() -> None:
    floor = with_list("Ghana")
    floor.dais(CallNextSpeaker())
    floor.raised(MotionKind.SUSPEND_MEETING)
    floor.raised(MotionKind.ADJOURN_MEETING)
    floor.act("France", WithdrawMotion(1))
    floor.dais(RuleOnMotion(2, Ruling.OUT_OF_ORDER))
    assert floor.session.pending == ()


def test_a_ruling_may_take_all_the_room_there_is_for_its_reason() -> None:
    floor = in_session()
    floor.raised(MotionKind.SUSPEND_MEETING)
    floor.dais(RuleOnMotion(1, Ruling.OUT_OF_ORDER, "w" * TOPIC_LIMIT))
    assert floor.session.motions[0].status is MotionStatus.OUT_OF_ORDER
