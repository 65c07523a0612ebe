from __future__ import annotations

from dataclasses import replace

import pytest

from bot.procedure.refusals import Reason
from bot.procedure.rulebook import DecidedBy, MotionKind, Objection, Rulebook
from bot.procedure.rules.motions.debates import PutMotion, PutToVote
from bot.procedure.rules.motions.raising import MotionGranted, RaiseMotion, RuleOnMotion, Ruling
from bot.procedure.rules.motions.seconds import (
    MotionDefeated,
    MotionObjected,
    MotionSeconded,
    ObjectToMotion,
    SecondMotion,
)
from bot.procedure.rules.resolutions.life import RollCallVoteAsked
from bot.procedure.rules.speakers.speeches import CallNextSpeaker, EndSpeech
from bot.procedure.rules.voting.actions import RequestVote
from bot.procedure.state.motions import MotionStatus, Terms
from tests.procedure.committees import (
    OBSERVER,
    PRESIDENT,
    Floor,
    ecosoc,
    in_session,
    under,
    with_draft,
    with_list,
    with_motion,
)

SUSPENSION, ADJOURNMENT = MotionKind.SUSPEND_MEETING, MotionKind.ADJOURN_MEETING


def seconding(*kinds: MotionKind) -> Rulebook:
    """The Council's rules, but that these motions need a second."""
    rulebook = ecosoc()
    for kind in kinds:
        rulebook = with_motion(rulebook, replace(rulebook.motions[kind], second=True))
    return rulebook


def objecting(objection: Objection, kind: MotionKind = SUSPENSION) -> Rulebook:
    """The Council's rules with another effect of an objection to a motion."""
    return with_motion(ecosoc(), replace(ecosoc().motions[kind], objection=objection))


def moved(rulebook: Rulebook, kind: MotionKind = SUSPENSION) -> Floor:
    """A committee in which France has raised a motion."""
    floor = in_session(rulebook=rulebook)
    floor.raised(kind)
    return floor


# Seconds


def test_a_motion_that_needs_a_second_is_put_only_once_it_has_one() -> None:
    floor = moved(seconding(SUSPENSION))
    assert floor.refusal(PRESIDENT, PutMotion(1)).reason is Reason.NOT_SECONDED
    assert floor.act("Ghana", SecondMotion(1)) == (MotionSeconded(1, "Ghana"),)
    assert floor.session.motions[0].seconder == "Ghana"
    floor.dais(PutMotion(1))
    assert floor.session.vote is not None


def test_a_motion_of_the_president_is_granted_only_once_it_is_seconded() -> None:
    closing = replace(ecosoc().motions[MotionKind.CLOSE_LIST], second=True, decided_by=DecidedBy.PRESIDENT)
    floor = with_list(floor=in_session(rulebook=with_motion(ecosoc(), closing)))
    floor.raised(MotionKind.CLOSE_LIST)
    granting = RuleOnMotion(1, Ruling.GRANTED)
    assert floor.refusal(PRESIDENT, granting).reason is Reason.NOT_SECONDED
    floor.act("Ghana", SecondMotion(1))
    floor.dais(granting)
    assert not floor.session.speakers.open


def test_nobody_seconds_an_own_motion_nor_one_that_is_seconded_or_needs_no_second() -> None:
    floor = moved(seconding(SUSPENSION))
    assert floor.refusal("France", SecondMotion(1)).reason is Reason.OWN_MOTION
    floor.act("Ghana", SecondMotion(1))
    refusal = floor.refusal("Haiti", SecondMotion(1))
    assert (refusal.reason, refusal.facts["delegation"]) == (Reason.ALREADY_SECONDED, "Ghana")
    floor.raised(ADJOURNMENT)
    assert floor.refusal("Ghana", SecondMotion(2)).reason is Reason.NO_SECOND_NEEDED


def test_whoever_may_raise_motions_may_second_them() -> None:
    rulebook = seconding(SUSPENSION)
    assert moved(rulebook).refusal(OBSERVER, SecondMotion(1)).reason is Reason.OBSERVER_MOTION
    floor = moved(under(rulebook, observers={"may_raise_motions": True}))
    floor.act(OBSERVER, SecondMotion(1))
    assert floor.session.motions[0].seconder == OBSERVER


def test_the_dais_notes_a_second_for_a_delegation_that_is_present() -> None:
    floor = in_session(rulebook=seconding(SUSPENSION), absent=("Haiti",))
    floor.raised(SUSPENSION)
    assert floor.refusal(PRESIDENT, SecondMotion(1, "Haiti")).reason is Reason.ABSENT
    floor.dais(SecondMotion(1, "Ghana"))
    assert floor.session.motions[0].seconder == "Ghana"


def test_what_still_waits_for_a_second_holds_up_no_other_motion() -> None:
    floor = moved(seconding(SUSPENSION))
    floor.raised(ADJOURNMENT, "Ghana")
    assert [own.kind for own in floor.session.pending] == [SUSPENSION, ADJOURNMENT]
    assert floor.may(PRESIDENT, PutMotion(2))
    floor.act("Haiti", SecondMotion(1))
    assert floor.refusal(PRESIDENT, PutMotion(2)).reason is Reason.ORDER_OF_PRECEDENCE


def test_a_motion_that_nobody_seconds_falls() -> None:
    floor = moved(seconding(SUSPENSION))
    floor.dais(RuleOnMotion(1, Ruling.NOT_SECONDED))
    assert floor.session.motions[0].status is MotionStatus.NOT_SECONDED
    assert floor.session.pending == ()
    floor.raised(SUSPENSION)
    floor.act("Ghana", SecondMotion(2))
    falling = RuleOnMotion(2, Ruling.NOT_SECONDED)
    assert floor.refusal(PRESIDENT, falling).reason is Reason.ALREADY_SECONDED
    floor.raised(ADJOURNMENT)
    other = RuleOnMotion(3, Ruling.NOT_SECONDED)
    assert floor.refusal(PRESIDENT, other).reason is Reason.NO_SECOND_NEEDED


def test_what_is_granted_on_request_is_granted_with_the_second() -> None:
    asking = replace(ecosoc().motions[MotionKind.ROLL_CALL_VOTE], second=True)
    floor = with_draft(floor=in_session(rulebook=with_motion(ecosoc(), asking)))
    assert len(floor.act("France", RaiseMotion(MotionKind.ROLL_CALL_VOTE))) == 1
    seconded = floor.act("Ghana", SecondMotion(1))
    assert seconded == (
        MotionSeconded(1, "Ghana"),
        MotionGranted(1, DecidedBy.REQUEST),
        RollCallVoteAsked(1),
    )


def test_where_something_stands_in_the_way_the_president_grants_what_was_asked_for() -> None:
    voting = replace(ecosoc().motions[MotionKind.VOTE_ON_DRAFT], second=True, decided_by=DecidedBy.REQUEST)
    floor = with_draft(floor=with_list("Ghana", floor=in_session(rulebook=with_motion(ecosoc(), voting))))
    floor.raised(MotionKind.VOTE_ON_DRAFT, terms=Terms(draft=1))
    floor.dais(CallNextSpeaker())
    assert floor.act("Haiti", SecondMotion(1)) == (MotionSeconded(1, "Haiti"),)
    granting = RuleOnMotion(1, Ruling.GRANTED)
    assert floor.refusal(PRESIDENT, granting).reason is Reason.SPEECH_IN_PROGRESS
    floor.dais(EndSpeech(), granting)
    assert floor.session.vote is not None


# Objections


def test_an_objection_calls_for_a_vote() -> None:
    floor = moved(ecosoc())
    assert floor.may(PRESIDENT, PutMotion(1, without_a_vote=True))
    assert floor.act("Ghana", ObjectToMotion(1)) == (MotionObjected(1, "Ghana"),)
    refusal = floor.refusal(PRESIDENT, PutMotion(1, without_a_vote=True))
    assert (refusal.reason, refusal.facts["delegation"]) == (Reason.OBJECTED, "Ghana")
    floor.dais(PutMotion(1))
    assert floor.session.vote is not None


def test_an_objection_to_the_motion_before_the_committee_calls_for_a_vote_too() -> None:
    floor = with_draft()
    floor.put(MotionKind.CLOSE_DEBATE)
    floor.act("Ghana", ObjectToMotion(1))
    assert floor.refusal(PRESIDENT, PutToVote(without_a_vote=True)).reason is Reason.OBJECTED
    assert floor.may(PRESIDENT, PutToVote())


def test_where_every_motion_is_voted_on_an_objection_changes_nothing() -> None:
    floor = moved(under(request_for_a_vote={"motions_without_a_vote": False}))
    assert floor.refusal("Ghana", ObjectToMotion(1)).reason is Reason.OBJECTION_IDLE


def test_one_objection_is_enough_where_the_rules_say_so() -> None:
    floor = moved(objecting(Objection.DEFEATS))
    events = floor.act("Ghana", ObjectToMotion(1))
    assert events == (MotionObjected(1, "Ghana"), MotionDefeated(1))
    assert floor.session.motions[0].status is MotionStatus.LOST


def test_one_objection_is_enough_also_while_objections_are_asked_for() -> None:
    floor = moved(objecting(Objection.DEFEATS))
    floor.dais(PutMotion(1, without_a_vote=True))
    events = floor.act("Ghana", RequestVote())
    assert events == (MotionObjected(1, "Ghana"), MotionDefeated(1))
    assert floor.session.floor == ()
    assert floor.session.motions[0].status is MotionStatus.LOST


@pytest.mark.parametrize(
    ("ruling", "status"),
    [(Ruling.GRANTED, MotionStatus.GRANTED), (Ruling.DENIED, MotionStatus.DENIED)],
)
def test_an_objection_may_put_the_motion_into_the_presidents_hands(
    ruling: Ruling, status: MotionStatus
) -> None:
    floor = moved(objecting(Objection.PRESIDENT))
    assert floor.refusal(PRESIDENT, RuleOnMotion(1, ruling)).reason is Reason.NEEDS_A_VOTE
    floor.act("Ghana", ObjectToMotion(1))
    assert floor.may(PRESIDENT, PutMotion(1))
    floor.dais(RuleOnMotion(1, ruling))
    assert floor.session.motions[0].status is status


def test_what_has_been_put_to_the_committee_is_out_of_the_presidents_hands() -> None:
    floor = with_draft(floor=in_session(rulebook=objecting(Objection.PRESIDENT, MotionKind.CLOSE_DEBATE)))
    floor.put(MotionKind.CLOSE_DEBATE)
    floor.act("Ghana", ObjectToMotion(1))
    for ruling in (Ruling.GRANTED, Ruling.DENIED):
        assert floor.refusal(PRESIDENT, RuleOnMotion(1, ruling)).reason is Reason.MOTION_ON_FLOOR


def test_an_objection_is_another_members_and_is_made_once() -> None:
    floor = moved(ecosoc())
    assert floor.refusal("France", ObjectToMotion(1)).reason is Reason.OWN_MOTION
    assert floor.refusal(OBSERVER, ObjectToMotion(1)).reason is Reason.OBSERVER_VOTE
    floor.act("Ghana", ObjectToMotion(1))
    assert floor.refusal("Ghana", ObjectToMotion(1)).reason is Reason.ALREADY_OBJECTED
    floor.dais(ObjectToMotion(1, "Haiti"))
    assert floor.session.motions[0].objectors == ("Ghana", "Haiti")


def test_a_speech_that_was_interrupted_goes_on_when_the_motion_is_defeated() -> None:
    suspending = replace(ecosoc().motions[SUSPENSION], interrupts=True, speakers_for=1)
    rulebook = with_motion(ecosoc(), replace(suspending, objection=Objection.DEFEATS))
    floor = with_list("Ghana", floor=in_session(rulebook=rulebook))
    floor.dais(CallNextSpeaker())
    floor.wait(30)
    floor.put(SUSPENSION)
    floor.wait(100)
    floor.act("Haiti", ObjectToMotion(1))
    assert floor.speech.delegation == "Ghana"
    assert floor.speech.left(floor.at) == 60
