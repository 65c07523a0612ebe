from __future__ import annotations

from dataclasses import replace

import pytest

from bot.procedure.refusals import Reason
from bot.procedure.rulebook import MotionKind, MotionRule, Stage
from bot.procedure.rules.motions.debates import PutMotion
from bot.procedure.rules.motions.raising import (
    MotionRaised,
    RaiseMotion,
    RuleOnMotion,
    Ruling,
    WithdrawMotion,
)
from bot.procedure.rules.motions.seconds import SecondMotion
from bot.procedure.rules.motions.terms import TOPIC_LIMIT
from bot.procedure.rules.speakers.speeches import CallNextSpeaker
from bot.procedure.state.motions import MotionStatus, Terms
from tests.procedure.committees import (
    OBSERVER,
    PRESIDENT,
    STRANGER,
    Floor,
    ecosoc,
    in_session,
    under,
    voting_on_draft,
    with_draft,
    with_list,
    with_motion,
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


def test_a_motion_may_be_for_members_alone_where_observers_move_others() -> None:
    rulebook = under(observers={"may_raise_motions": True})
    suspension = replace(rulebook.motions[MotionKind.SUSPEND_MEETING], members_only=True)
    floor = in_session(rulebook=with_motion(rulebook, suspension))
    floor.act(OBSERVER, RaiseMotion(MotionKind.ADJOURN_MEETING))
    refusal = floor.refusal(OBSERVER, RaiseMotion(MotionKind.SUSPEND_MEETING))
    assert (refusal.reason, refusal.rule) == (Reason.MEMBERS_ONLY, suspension.rule)


def at_stage(stage: Stage) -> Floor:
    """A committee at a stage of the debate, whose rulebook knows the motion to suspend at no other."""
    suspension = replace(ecosoc().motions[MotionKind.SUSPEND_MEETING], stages=(stage,))
    floor = in_session(rulebook=with_motion(ecosoc(), suspension))
    if stage in (Stage.DRAFT, Stage.CLOSED):
        with_draft(floor=floor)
    if stage is Stage.CLOSED:
        floor.carry(MotionKind.CLOSE_DEBATE)
    if stage is Stage.CAUCUS:
        floor.carry(MotionKind.UNMODERATED_CAUCUS, terms=Terms(total=60))
    return floor


@pytest.mark.parametrize("stage", Stage)
def test_a_motion_is_in_order_at_its_own_stage_of_the_debate(stage: Stage) -> None:
    floor = at_stage(stage)
    assert floor.session.stage is stage
    floor.put(MotionKind.SUSPEND_MEETING)
    assert floor.session.vote is not None


@pytest.mark.parametrize("stage", [own for own in Stage if own is not Stage.GENERAL])
def test_a_motion_is_not_in_order_at_another_stage(stage: Stage) -> None:
    floor = at_stage(stage)
    rulebook = floor.session.rulebook
    only = replace(rulebook.motions[MotionKind.SUSPEND_MEETING], stages=(Stage.GENERAL,))
    changed = with_motion(rulebook, only)
    floor.session = replace(floor.session, committee=replace(floor.session.body, rulebook=changed))
    refusal = floor.refusal("France", RaiseMotion(MotionKind.SUSPEND_MEETING))
    assert refusal.reason is Reason.WRONG_STAGE
    assert refusal.facts == {"motion": "suspend_meeting", "stage": stage, "stages": ("general",)}
    assert refusal.rule == only.rule


def test_a_motion_that_waited_into_another_stage_is_not_put_there() -> None:
    caucus = replace(ecosoc().motions[MotionKind.UNMODERATED_CAUCUS], stages=(Stage.GENERAL,))
    floor = in_session(rulebook=with_motion(ecosoc(), caucus))
    floor.raised(MotionKind.UNMODERATED_CAUCUS, terms=Terms(total=60))
    with_draft(floor=floor)
    assert floor.refusal(PRESIDENT, PutMotion(1)).reason is Reason.WRONG_STAGE
    floor.dais(RuleOnMotion(1, Ruling.OUT_OF_ORDER))
    assert floor.session.pending == ()


def test_what_is_the_presidents_to_decide_may_be_denied_and_nothing_else() -> None:
    floor = with_draft(floor=in_session())
    floor.raised(MotionKind.VOTE_ON_DRAFT, terms=Terms(draft=1))
    floor.raised(MotionKind.CLOSE_DEBATE)
    floor.dais(RuleOnMotion(1, Ruling.DENIED, "Speakers are waiting"))
    assert floor.session.motions[0].status is MotionStatus.DENIED
    assert floor.refusal(PRESIDENT, RuleOnMotion(2, Ruling.DENIED)).reason is Reason.NEEDS_A_VOTE


def test_a_motion_the_rulebook_no_longer_has_can_still_be_disposed_of() -> None:
    floor = in_session()
    floor.raised(MotionKind.SUSPEND_MEETING)
    floor.raised(MotionKind.ADJOURN_MEETING)
    without: dict[MotionKind, MotionRule] = {
        kind: rule for kind, rule in ecosoc().motions.items() if kind is not MotionKind.SUSPEND_MEETING
    }
    order = tuple(own for own in ecosoc().order_of_motions.precedence if own in without)
    changed = replace(under(order_of_motions={"precedence": order}), motions=without)
    floor.session = replace(floor.session, committee=replace(floor.session.body, rulebook=changed))
    assert [own.number for own in floor.session.pending] == [2, 1]
    assert floor.refusal(PRESIDENT, PutMotion(1)).reason is Reason.MOTION_UNKNOWN
    assert floor.refusal("Ghana", SecondMotion(1)).reason is Reason.MOTION_UNKNOWN
    assert floor.may(PRESIDENT, PutMotion(2))
    floor.dais(RuleOnMotion(1, Ruling.OUT_OF_ORDER))
    assert floor.session.motions[0].status is MotionStatus.OUT_OF_ORDER
