from __future__ import annotations

from bot.procedure.refusals import Reason
from bot.procedure.rulebook import MotionKind, TieBreak
from bot.procedure.rules.motions.debates import PutMotion, PutToVote, Side, SpeakOnMotion
from bot.procedure.rules.motions.raising import RaiseMotion, RuleOnMotion, Ruling
from bot.procedure.rules.sitting import ResumeSitting
from bot.procedure.rules.speakers.speeches import CallNextSpeaker
from bot.procedure.state.motions import Terms
from bot.procedure.state.session import Phase
from tests.procedure.committees import PRESIDENT, caucus, in_session, under, with_draft, with_list


def test_the_same_motion_is_not_raised_twice_but_another_caucus_is() -> None:
    floor = in_session()
    floor.raised(MotionKind.MODERATED_CAUCUS, terms=caucus(10))
    same = floor.refusal("Ghana", RaiseMotion(MotionKind.MODERATED_CAUCUS, caucus(10)))
    assert (same.reason, same.facts["number"]) == (Reason.MOTION_PENDING, 1)
    floor.raised(MotionKind.MODERATED_CAUCUS, "Ghana", caucus(5))
    floor.raised(MotionKind.MODERATED_CAUCUS, "Ghana", caucus(10, "Data"))
    assert len(floor.session.pending) == 3


def test_motions_wait_in_the_order_of_precedence() -> None:
    floor = with_draft(floor=with_list("Ghana"))
    raised = (
        (MotionKind.MODERATED_CAUCUS, caucus(10)),
        (MotionKind.CLOSE_DEBATE, Terms()),
        (MotionKind.UNMODERATED_CAUCUS, Terms(total=60)),
        (MotionKind.SUSPEND_MEETING, Terms()),
        (MotionKind.ADJOURN_DEBATE, Terms()),
        (MotionKind.ADJOURN_MEETING, Terms()),
    )
    for kind, terms in raised:
        floor.raised(kind, terms=terms)
    assert [own.kind for own in floor.session.pending] == [
        MotionKind.SUSPEND_MEETING,
        MotionKind.ADJOURN_MEETING,
        MotionKind.ADJOURN_DEBATE,
        MotionKind.CLOSE_DEBATE,
        MotionKind.UNMODERATED_CAUCUS,
        MotionKind.MODERATED_CAUCUS,
    ]


def test_of_two_caucuses_the_longer_goes_first_and_of_equals_the_earlier() -> None:
    floor = in_session()
    for minutes, topic in ((5, "Data"), (10, "Victims"), (10, "Borders")):
        floor.raised(MotionKind.MODERATED_CAUCUS, terms=caucus(minutes, topic))
    assert [own.terms.topic for own in floor.session.pending] == ["Victims", "Borders", "Data"]


def test_a_motion_is_put_only_when_it_is_first() -> None:
    floor = in_session()
    floor.raised(MotionKind.MODERATED_CAUCUS, terms=caucus(10))
    floor.raised(MotionKind.SUSPEND_MEETING)
    refusal = floor.refusal(PRESIDENT, PutMotion(1))
    assert refusal.reason is Reason.ORDER_OF_PRECEDENCE
    assert refusal.facts == {"motion": "moderated_caucus", "first": "suspend_meeting", "number": 2}


def test_a_motion_of_lower_or_equal_rank_waits_for_the_one_before_the_committee() -> None:
    floor = with_draft(floor=with_list("Ghana"))
    floor.put(MotionKind.ADJOURN_DEBATE)
    for kind in (MotionKind.ADJOURN_DEBATE, MotionKind.CLOSE_DEBATE, MotionKind.CLOSE_LIST):
        assert floor.refusal("Ghana", RaiseMotion(kind)).reason is Reason.ORDER_OF_PRECEDENCE


def test_a_displaced_motion_returns_to_the_floor_with_its_speakers() -> None:
    floor = with_draft()
    floor.put(MotionKind.CLOSE_DEBATE)
    floor.act("Ghana", SpeakOnMotion(Side.AGAINST))
    floor.put(MotionKind.SUSPEND_MEETING, "Haiti")
    floor.ballots(yes=7)
    floor.dais(ResumeSitting())
    assert floor.session.phase is Phase.MOTION
    assert floor.session.motion_debate is not None
    assert floor.session.motion_debate.motion == 1
    floor.dais(CallNextSpeaker())
    assert floor.speech.delegation == "Ghana"


def test_what_is_not_there_cannot_be_disposed_of() -> None:
    floor = in_session()
    assert floor.refusal(PRESIDENT, PutMotion(1)).reason is Reason.NO_SUCH_MOTION
    assert floor.refusal(PRESIDENT, PutToVote()).reason is Reason.NO_MOTION_ON_FLOOR
    assert floor.refusal("France", SpeakOnMotion(Side.FOR)).reason is Reason.NO_MOTION_ON_FLOOR
    floor.raised(MotionKind.SUSPEND_MEETING)
    floor.dais(RuleOnMotion(1, Ruling.OUT_OF_ORDER, "Too early"))
    refusal = floor.refusal(PRESIDENT, PutMotion(1))
    assert (refusal.reason, refusal.facts["status"]) == (Reason.MOTION_OVER, "out_of_order")


def test_a_motion_raised_before_waits_for_a_higher_one_before_the_committee() -> None:
    floor = with_draft()
    floor.raised(MotionKind.UNMODERATED_CAUCUS, terms=Terms(total=60))
    floor.put(MotionKind.CLOSE_DEBATE)
    refusal = floor.refusal(PRESIDENT, PutMotion(1))
    assert (refusal.reason, refusal.facts["first"]) == (Reason.ORDER_OF_PRECEDENCE, "close_debate")


def test_where_the_first_goes_first_the_length_of_a_caucus_does_not_matter() -> None:
    floor = in_session(rulebook=under(order_of_motions={"tie_break": TieBreak.FIRST}))
    for minutes in (5, 10):
        floor.raised(MotionKind.MODERATED_CAUCUS, terms=caucus(minutes))
    assert [own.terms.total for own in floor.session.pending] == [300, 600]


def test_of_two_suspensions_the_longer_goes_first() -> None:
    floor = in_session()
    for minutes in (5, 10):
        floor.raised(MotionKind.SUSPEND_MEETING, terms=Terms(duration=60 * minutes))
    assert [own.terms.duration for own in floor.session.pending] == [600, 300]
