from __future__ import annotations

from dataclasses import replace

from bot.procedure.delegations import Presence
from bot.procedure.refusals import Reason
from bot.procedure.rulebook import MotionKind
from bot.procedure.rules.motion_debates import MotionPut, PutMotion, PutToVote, Side, SpeakOnMotion
from bot.procedure.rules.motions import MotionRaised, RaiseMotion, RuleOnMotion, Ruling, WithdrawMotion
from bot.procedure.rules.roll_call import AnswerRoll
from bot.procedure.rules.sitting import ResumeSitting
from bot.procedure.rules.speeches import CallNextSpeaker, EndSpeech
from bot.procedure.rules.terms import TOPIC_LIMIT
from bot.procedure.rules.votes import VoteOpened
from bot.procedure.rules.voting import CancelVote
from bot.procedure.state.motions import MotionStatus, Terms
from bot.procedure.state.session import Phase
from bot.procedure.state.voting import Method
from tests.procedure.committees import (
    MEMBERS,
    OBSERVER,
    PRESIDENT,
    STRANGER,
    draft_resolution,
    ecosoc,
    in_session,
    voting_on_draft,
    with_draft,
    with_list,
)


def caucus(minutes: int, topic: str = "Victims") -> Terms:
    """The terms of a moderated caucus of so many minutes."""
    return Terms(topic=topic, total=60 * minutes, each=60)


def test_a_motion_waits_for_the_president_to_put_it() -> None:
    floor = in_session()
    events = floor.act("France", RaiseMotion(MotionKind.SUSPEND_MEETING))
    assert events == (MotionRaised(1, MotionKind.SUSPEND_MEETING, "France", Terms(), floor.at),)
    assert [own.number for own in floor.session.pending] == [1]


def test_observers_move_nothing_unless_the_rulebook_lets_them() -> None:
    moving = RaiseMotion(MotionKind.SUSPEND_MEETING)
    assert in_session().refusal(OBSERVER, moving).reason is Reason.OBSERVER_MOTION
    floor = in_session(rulebook=replace(ecosoc(), observers_may_raise_motions=True))
    floor.act(OBSERVER, moving)
    assert floor.session.motions[-1].mover == OBSERVER


def test_the_dais_moves_for_a_delegation_that_is_present() -> None:
    floor = in_session(absent=("Haiti",))
    floor.dais(RaiseMotion(MotionKind.SUSPEND_MEETING, delegation="France"))
    absent = RaiseMotion(MotionKind.ADJOURN_MEETING, delegation="Haiti")
    assert floor.session.motions[-1].mover == "France"
    assert floor.refusal(PRESIDENT, absent).reason is Reason.ABSENT


def test_the_same_motion_is_not_raised_twice_but_another_caucus_is() -> None:
    floor = in_session()
    floor.raised(MotionKind.MODERATED_CAUCUS, terms=caucus(10))
    same = floor.refusal("Ghana", RaiseMotion(MotionKind.MODERATED_CAUCUS, caucus(10)))
    assert (same.reason, same.facts["number"]) == (Reason.MOTION_PENDING, 1)
    floor.raised(MotionKind.MODERATED_CAUCUS, "Ghana", caucus(5))
    floor.raised(MotionKind.MODERATED_CAUCUS, "Ghana", caucus(10, "Data"))
    assert len(floor.session.pending) == 3


def test_nothing_is_moved_during_a_vote() -> None:
    floor = voting_on_draft()
    assert floor.refusal("France", RaiseMotion(MotionKind.SUSPEND_MEETING)).reason is Reason.VOTING


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


def test_a_motion_without_debate_goes_straight_to_the_vote() -> None:
    floor = in_session()
    floor.raised(MotionKind.SUSPEND_MEETING)
    put, opened = floor.dais(PutMotion(1))
    assert put == MotionPut(1, floor.at)
    assert isinstance(opened, VoteOpened)
    assert floor.vote.method is Method.PLACARDS


def test_nobody_speaks_on_a_motion_that_is_not_debated() -> None:
    floor = in_session()
    floor.put(MotionKind.SUSPEND_MEETING)
    floor.dais(CancelVote("Count again"))
    assert floor.refusal("Ghana", SpeakOnMotion(Side.AGAINST)).reason is Reason.NOT_DEBATABLE


def test_closure_of_debate_has_two_speakers_both_against() -> None:
    floor = with_draft()
    floor.put(MotionKind.CLOSE_DEBATE)
    in_favour = floor.refusal("Ghana", SpeakOnMotion(Side.FOR))
    assert (in_favour.reason, in_favour.facts["side"]) == (Reason.NOT_DEBATABLE, "for")
    floor.act("Ghana", SpeakOnMotion(Side.AGAINST))
    assert floor.refusal("Ghana", SpeakOnMotion(Side.AGAINST)).reason is Reason.ALREADY_ON_LIST
    floor.dais(CallNextSpeaker())
    floor.act("Haiti", SpeakOnMotion(Side.AGAINST))
    third = floor.refusal("China", SpeakOnMotion(Side.AGAINST))
    assert (third.reason, third.facts["limit"]) == (Reason.SIDE_FULL, 2)


def test_adjournment_of_debate_has_two_speakers_on_either_side() -> None:
    floor = with_draft()
    floor.put(MotionKind.ADJOURN_DEBATE)
    speakers = (("Albania", Side.FOR), ("Brazil", Side.FOR), ("China", Side.AGAINST), ("Ghana", Side.AGAINST))
    for name, side in speakers:
        floor.act(name, SpeakOnMotion(side))
    for side in Side:
        assert floor.refusal("Haiti", SpeakOnMotion(side)).reason is Reason.SIDE_FULL


def test_no_motion_is_put_or_voted_on_while_somebody_speaks() -> None:
    floor = with_draft(floor=with_list("Ghana"))
    floor.dais(CallNextSpeaker())
    floor.raised(MotionKind.CLOSE_DEBATE)
    assert floor.refusal(PRESIDENT, PutMotion(1)).reason is Reason.SPEECH_IN_PROGRESS
    floor.dais(EndSpeech(), PutMotion(1))
    floor.dais(SpeakOnMotion(Side.AGAINST, "Haiti"), CallNextSpeaker())
    for action in (PutToVote(), WithdrawMotion(1), RuleOnMotion(1, Ruling.OUT_OF_ORDER)):
        assert floor.refusal(PRESIDENT, action).reason is Reason.SPEECH_IN_PROGRESS


def test_the_quorum_to_decide_is_needed_to_put_a_motion_and_to_vote_on_it() -> None:
    floor = with_draft(floor=in_session(absent=("Ghana", "Haiti", "France")))
    floor.put(MotionKind.CLOSE_DEBATE, "Brazil")
    floor.act("China", AnswerRoll(Presence.ABSENT))
    assert floor.refusal(PRESIDENT, PutToVote()).reason is Reason.QUORUM_TO_DECIDE
    floor.raised(MotionKind.SUSPEND_MEETING, "Brazil")
    assert floor.refusal(PRESIDENT, PutMotion(2)).reason is Reason.QUORUM_TO_DECIDE


def test_what_is_not_there_cannot_be_disposed_of() -> None:
    floor = in_session()
    assert floor.refusal(PRESIDENT, PutMotion(1)).reason is Reason.NO_SUCH_MOTION
    assert floor.refusal(PRESIDENT, PutToVote()).reason is Reason.NO_MOTION_ON_FLOOR
    assert floor.refusal("France", SpeakOnMotion(Side.FOR)).reason is Reason.NO_MOTION_ON_FLOOR
    floor.raised(MotionKind.SUSPEND_MEETING)
    floor.dais(RuleOnMotion(1, Ruling.OUT_OF_ORDER, "Too early"))
    refusal = floor.refusal(PRESIDENT, PutMotion(1))
    assert (refusal.reason, refusal.facts["status"]) == (Reason.MOTION_OVER, "out_of_order")


def test_a_motion_is_put_once() -> None:
    floor = with_draft()
    floor.put(MotionKind.CLOSE_DEBATE)
    assert floor.refusal(PRESIDENT, PutMotion(1)).reason is Reason.MOTION_ON_FLOOR


def test_a_motion_can_carry_without_a_vote() -> None:
    floor = in_session()
    floor.raised(MotionKind.SUSPEND_MEETING)
    floor.dais(PutMotion(1, without_a_vote=True))
    assert floor.vote.method is Method.WITHOUT_A_VOTE
    floor.wait(60)
    floor.clock()
    assert floor.session.phase is Phase.SUSPENDED


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


def test_what_the_president_decides_is_not_put_to_the_vote() -> None:
    floor = in_session()
    floor.act("Brazil", draft_resolution())
    floor.raised(MotionKind.INTRODUCE_DRAFT, terms=Terms(draft=1))
    assert floor.refusal(PRESIDENT, PutMotion(1)).reason is Reason.DECIDED_BY_PRESIDENT
    floor.dais(RuleOnMotion(1, Ruling.GRANTED))
    assert floor.session.draft_on_floor == 1
    assert floor.session.motions[-1].status is MotionStatus.GRANTED


def test_a_motion_that_waits_can_be_taken_back_or_ruled_on_while_somebody_speaks() -> None:
    floor = with_list("Ghana")
    floor.dais(CallNextSpeaker())
    floor.raised(MotionKind.SUSPEND_MEETING)
    floor.raised(MotionKind.ADJOURN_MEETING)
    floor.act("France", WithdrawMotion(1))
    floor.dais(RuleOnMotion(2, Ruling.OUT_OF_ORDER))
    assert floor.session.pending == ()


def test_a_motion_raised_before_waits_for_a_higher_one_before_the_committee() -> None:
    floor = with_draft()
    floor.raised(MotionKind.UNMODERATED_CAUCUS, terms=Terms(total=60))
    floor.put(MotionKind.CLOSE_DEBATE)
    refusal = floor.refusal(PRESIDENT, PutMotion(1))
    assert (refusal.reason, refusal.facts["first"]) == (Reason.ORDER_OF_PRECEDENCE, "close_debate")


def test_nobody_asks_to_speak_on_a_motion_without_the_quorum_to_debate() -> None:
    floor = with_draft()
    floor.put(MotionKind.CLOSE_DEBATE)
    for name in MEMBERS[2:]:
        floor.act(name, AnswerRoll(Presence.ABSENT))
    assert floor.refusal("Albania", SpeakOnMotion(Side.AGAINST)).reason is Reason.QUORUM_TO_DEBATE


def test_a_ruling_may_take_all_the_room_there_is_for_its_reason() -> None:
    floor = in_session()
    floor.raised(MotionKind.SUSPEND_MEETING)
    floor.dais(RuleOnMotion(1, Ruling.OUT_OF_ORDER, "w" * TOPIC_LIMIT))
    assert floor.session.motions[0].status is MotionStatus.OUT_OF_ORDER
