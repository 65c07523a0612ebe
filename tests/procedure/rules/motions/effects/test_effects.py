from __future__ import annotations

from dataclasses import replace

import pytest

from bot.procedure.delegations import Presence
from bot.procedure.refusals import Reason
from bot.procedure.rulebook import DecidedBy, Majority, MotionKind, Stage
from bot.procedure.rules.motions.debates import PutMotion, PutToVote
from bot.procedure.rules.motions.raising import MotionGranted, MotionRaised, RaiseMotion, RuleOnMotion, Ruling
from bot.procedure.rules.resolutions.life import IntroduceDraft, WithdrawDraft
from bot.procedure.rules.roll_call import AnswerRoll
from bot.procedure.rules.speakers.speakers_list import CloseSpeakersList
from bot.procedure.rules.speakers.speeches import CallNextSpeaker, EndSpeech
from bot.procedure.rules.voting.actions import CancelVote
from bot.procedure.state.motions import MotionStatus, Terms
from bot.procedure.state.session import Phase
from tests.procedure.committees import (
    MEMBERS,
    PRESIDENT,
    Floor,
    caucus,
    draft_resolution,
    ecosoc,
    going_first,
    in_session,
    with_draft,
    with_list,
    with_motion,
)


def deciding(kind: MotionKind, by: DecidedBy) -> Floor:
    """A committee with a draft before it, whose rulebook puts a motion first and leaves it to another."""
    rulebook = with_motion(ecosoc(), replace(ecosoc().motions[kind], decided_by=by))
    rulebook = going_first(kind, rulebook)
    return with_draft(floor=with_list("Ghana", floor=in_session(rulebook=rulebook)))


def granting(floor: Floor, kind: MotionKind, terms: Terms, by: DecidedBy) -> Reason:
    """Why a motion is not granted, by the President or because it is asked for."""
    if by is DecidedBy.REQUEST:
        return floor.refusal("France", RaiseMotion(kind, terms)).reason
    number = floor.raised(kind, terms=terms).number
    return floor.refusal(PRESIDENT, RuleOnMotion(number, Ruling.GRANTED)).reason


def test_a_motion_left_without_an_object_is_ruled_out_of_order_and_not_voted_on() -> None:
    floor = with_draft()
    floor.put(MotionKind.CLOSE_DEBATE)
    floor.put(MotionKind.ADJOURN_DEBATE, "Ghana")
    floor.dais(PutToVote())
    floor.ballots(yes=7)
    assert floor.refusal(PRESIDENT, PutToVote()).reason is Reason.NOTHING_TO_CLOSE
    floor.dais(RuleOnMotion(1, Ruling.OUT_OF_ORDER))
    assert floor.session.phase is Phase.DEBATE


def test_no_caucus_begins_over_a_motion_before_the_committee() -> None:
    floor = with_draft(floor=in_session(rulebook=going_first(MotionKind.UNMODERATED_CAUCUS)))
    floor.put(MotionKind.CLOSE_DEBATE)
    number = floor.raised(MotionKind.UNMODERATED_CAUCUS, terms=Terms(total=60)).number
    assert floor.refusal(PRESIDENT, PutMotion(number)).reason is Reason.MOTION_ON_FLOOR


def test_debate_can_be_closed_while_a_list_is_open_or_somebody_waits_or_a_draft_is_there() -> None:
    waiting = with_list("Ghana")
    waiting.dais(CloseSpeakersList())
    for floor in (with_list(), waiting, with_draft()):
        assert floor.raised(MotionKind.CLOSE_DEBATE).number == 1


def test_a_vote_on_a_draft_is_granted_when_the_floor_is_free() -> None:
    floor = with_draft(floor=with_list("Ghana"))
    floor.raised(MotionKind.VOTE_ON_DRAFT, terms=Terms(draft=1))
    floor.dais(CallNextSpeaker())
    assert floor.refusal(PRESIDENT, RuleOnMotion(1, Ruling.GRANTED)).reason is Reason.SPEECH_IN_PROGRESS
    floor.dais(EndSpeech(), RuleOnMotion(1, Ruling.GRANTED))
    assert floor.session.phase is Phase.VOTING


@pytest.mark.parametrize("by", [DecidedBy.PRESIDENT, DecidedBy.REQUEST])
@pytest.mark.parametrize(
    ("kind", "terms"),
    [
        (MotionKind.CLOSE_DEBATE, Terms()),
        (MotionKind.ADJOURN_DEBATE, Terms()),
        (MotionKind.MODERATED_CAUCUS, caucus(10)),
        (MotionKind.VOTE_ON_DRAFT, Terms(draft=1)),
    ],
)
def test_nothing_granted_cuts_into_a_speech(kind: MotionKind, terms: Terms, by: DecidedBy) -> None:
    floor = deciding(kind, by)
    floor.dais(CallNextSpeaker())
    assert granting(floor, kind, terms, by) is Reason.SPEECH_IN_PROGRESS


@pytest.mark.parametrize("by", [DecidedBy.PRESIDENT, DecidedBy.REQUEST])
@pytest.mark.parametrize(
    ("kind", "terms"),
    [
        (MotionKind.INTRODUCE_DRAFT, Terms(draft=2)),
        (MotionKind.UNMODERATED_CAUCUS, Terms(total=60)),
        (MotionKind.VOTE_ON_DRAFT, Terms(draft=1)),
    ],
)
def test_nothing_granted_goes_over_the_head_of_a_motion(
    kind: MotionKind, terms: Terms, by: DecidedBy
) -> None:
    floor = deciding(kind, by)
    floor.act("Haiti", draft_resolution())
    floor.put(MotionKind.CLOSE_DEBATE)
    if kind is MotionKind.INTRODUCE_DRAFT:
        floor.dais(WithdrawDraft(1))
    assert granting(floor, kind, terms, by) is Reason.MOTION_ON_FLOOR


def test_a_vote_on_a_draft_is_granted_after_the_caucus_and_with_the_quorum() -> None:
    at_any_stage = replace(ecosoc().motions[MotionKind.VOTE_ON_DRAFT], stages=tuple(Stage))
    in_caucus = with_draft(floor=in_session(rulebook=with_motion(ecosoc(), at_any_stage)))
    few = with_draft(floor=in_session(absent=("Ghana", "Haiti")))
    in_caucus.carry(MotionKind.UNMODERATED_CAUCUS, terms=Terms(total=60))
    few.dais(AnswerRoll(Presence.ABSENT, "China"), AnswerRoll(Presence.ABSENT, "Estonia"))
    for floor, reason in ((in_caucus, Reason.CAUCUS_IN_PROGRESS), (few, Reason.QUORUM_TO_DECIDE)):
        about = Terms(draft=1)
        assert granting(floor, MotionKind.VOTE_ON_DRAFT, about, DecidedBy.PRESIDENT) is reason


def test_a_suspension_carried_says_for_how_long() -> None:
    floor = in_session()
    floor.carry(MotionKind.SUSPEND_MEETING, terms=Terms(duration=900))
    resumes = floor.session.sitting.resumes_at
    assert resumes is not None
    assert (resumes - floor.at).total_seconds() == 900


def test_an_adjournment_carried_ends_the_sitting_and_lapses_the_rest() -> None:
    floor = in_session()
    floor.raised(MotionKind.MODERATED_CAUCUS, terms=caucus(10))
    floor.carry(MotionKind.ADJOURN_MEETING)
    assert floor.session.phase is Phase.CLOSED
    assert [own.status for own in floor.session.motions] == [MotionStatus.LAPSED, MotionStatus.CARRIED]


def test_a_lost_motion_changes_nothing() -> None:
    floor = with_list("Ghana")
    floor.put(MotionKind.CLOSE_LIST)
    floor.ballots(yes=3, no=4)
    assert floor.session.speakers.open
    assert floor.session.motions[-1].status is MotionStatus.LOST
    floor.raised(MotionKind.CLOSE_LIST)
    assert len(floor.session.pending) == 1


def test_a_list_the_president_has_closed_meanwhile_is_not_closed_twice() -> None:
    floor = with_list("Ghana")
    floor.put(MotionKind.CLOSE_LIST)
    floor.dais(CancelVote("Count again"), CloseSpeakersList())
    assert floor.refusal(PRESIDENT, PutToVote()).reason is Reason.LIST_NOT_OPEN


def test_two_thirds_are_a_matter_of_the_rulebook() -> None:
    closure = replace(ecosoc().motions[MotionKind.CLOSE_DEBATE], majority=Majority.TWO_THIRDS)
    floor = with_draft(floor=in_session(rulebook=with_motion(ecosoc(), closure)))
    floor.put(MotionKind.CLOSE_DEBATE)
    floor.dais(PutToVote())
    assert not floor.ballots(yes=4, no=3).carried
    floor.put(MotionKind.CLOSE_DEBATE)
    floor.dais(PutToVote())
    assert floor.ballots(yes=4, no=2).carried


def introducing() -> Floor:
    """A committee in which France has moved to introduce a draft, which is the President's to grant."""
    floor = with_list()
    floor.act("Brazil", draft_resolution())
    floor.raised(MotionKind.INTRODUCE_DRAFT, terms=Terms(draft=1))
    return floor


def test_nothing_is_granted_without_the_quorum_to_debate() -> None:
    floor = introducing()
    for name in MEMBERS[2:]:
        floor.act(name, AnswerRoll(Presence.ABSENT))
    assert floor.refusal(PRESIDENT, RuleOnMotion(1, Ruling.GRANTED)).reason is Reason.QUORUM_TO_DEBATE


def test_nothing_is_granted_before_what_waits_ahead_of_it() -> None:
    floor = introducing()
    floor.raised(MotionKind.CLOSE_LIST)
    refusal = floor.refusal(PRESIDENT, RuleOnMotion(1, Ruling.GRANTED))
    assert (refusal.reason, refusal.facts["first"]) == (Reason.ORDER_OF_PRECEDENCE, "close_list")


def test_nothing_is_granted_below_a_motion_before_the_committee() -> None:
    floor = introducing()
    floor.put(MotionKind.CLOSE_LIST)
    floor.dais(CancelVote("Count again"))
    refusal = floor.refusal(PRESIDENT, RuleOnMotion(1, Ruling.GRANTED))
    assert (refusal.reason, refusal.facts["first"]) == (Reason.ORDER_OF_PRECEDENCE, "close_list")


def test_nothing_is_granted_that_has_lost_its_object() -> None:
    floor = introducing()
    floor.dais(IntroduceDraft(1))
    assert floor.refusal(PRESIDENT, RuleOnMotion(1, Ruling.GRANTED)).reason is Reason.DRAFT_STATUS


def test_a_roll_call_is_taken_because_a_delegation_asks() -> None:
    floor = with_draft()
    raised, granted, _asked = floor.act("France", RaiseMotion(MotionKind.ROLL_CALL_VOTE))
    assert isinstance(raised, MotionRaised)
    assert granted == MotionGranted(1, DecidedBy.REQUEST)
    assert floor.draft.roll_call_asked
    again = floor.refusal("Ghana", RaiseMotion(MotionKind.ROLL_CALL_VOTE, Terms(draft=1)))
    assert again.reason is Reason.ROLL_CALL_VOTE_ASKED


def test_a_motion_that_has_lost_its_object_is_not_put() -> None:
    floor = with_list("Ghana")
    floor.raised(MotionKind.CLOSE_LIST)
    floor.dais(CloseSpeakersList())
    assert floor.refusal(PRESIDENT, PutMotion(1)).reason is Reason.LIST_NOT_OPEN


def test_not_even_a_suspension_is_put_while_somebody_speaks() -> None:
    floor = with_list("Ghana")
    floor.dais(CallNextSpeaker())
    floor.raised(MotionKind.SUSPEND_MEETING)
    assert floor.refusal(PRESIDENT, PutMotion(1)).reason is Reason.SPEECH_IN_PROGRESS
