from __future__ import annotations

from dataclasses import replace

import pytest

from bot.procedure.delegations import Presence
from bot.procedure.engine import legal_actions
from bot.procedure.refusals import Reason
from bot.procedure.rulebook import DecidedBy, Majority, MotionKind
from bot.procedure.rules.motions import (
    MotionGranted,
    MotionPut,
    MotionRaised,
    PutMotion,
    PutToVote,
    RaiseMotion,
    RuleOnMotion,
    Ruling,
    Side,
    SpeakOnMotion,
    WithdrawMotion,
)
from bot.procedure.rules.roll_call import AnswerRoll
from bot.procedure.rules.sitting import ResumeSitting
from bot.procedure.rules.speakers import CloseSpeakersList
from bot.procedure.rules.speeches import CallNextSpeaker, EndSpeech
from bot.procedure.rules.terms import TOPIC_LIMIT
from bot.procedure.rules.votes import VoteOpened
from bot.procedure.rules.voting import CancelVote
from bot.procedure.state.motions import MotionStatus, Terms
from bot.procedure.state.session import Phase
from bot.procedure.state.voting import Method
from tests.procedure.committees import (
    OBSERVER,
    PRESIDENT,
    STRANGER,
    Floor,
    draft_resolution,
    ecosoc,
    in_session,
    voting_on_draft,
    with_draft,
    with_list,
    with_motion,
)


def caucus(minutes: int, topic: str = "Victims") -> Terms:
    """The terms of a moderated caucus of so many minutes."""
    return Terms(topic=topic, total=60 * minutes, each=60)


def deciding(kind: MotionKind, by: DecidedBy) -> Floor:
    """A committee with a draft before it, whose rulebook leaves the decision on a motion to another."""
    rulebook = with_motion(ecosoc(), replace(ecosoc().motions[kind], decided_by=by))
    return with_draft(floor=with_list("Ghana", floor=in_session(rulebook=rulebook)))


# Raising


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


@pytest.mark.parametrize(
    ("kind", "terms", "reason"),
    [
        (MotionKind.MODERATED_CAUCUS, Terms(total=600, each=60), Reason.MOTION_NEEDS),
        (MotionKind.MODERATED_CAUCUS, Terms(topic=" ", total=600, each=60), Reason.MOTION_NEEDS),
        (MotionKind.MODERATED_CAUCUS, replace(caucus(10), total=1_801), Reason.DURATION_LIMIT),
        (MotionKind.MODERATED_CAUCUS, replace(caucus(10), total=29), Reason.DURATION_LIMIT),
        (MotionKind.MODERATED_CAUCUS, replace(caucus(10), each=9), Reason.DURATION_LIMIT),
        (MotionKind.MODERATED_CAUCUS, replace(caucus(1), each=61), Reason.DURATION_LIMIT),
        (MotionKind.MODERATED_CAUCUS, caucus(10, "T" * (TOPIC_LIMIT + 1)), Reason.TEXT_LENGTH),
        (MotionKind.UNMODERATED_CAUCUS, Terms(), Reason.MOTION_NEEDS),
        (MotionKind.UNMODERATED_CAUCUS, caucus(10), Reason.MOTION_HAS_NO),
        (MotionKind.ADJOURN_MEETING, Terms(duration=60), Reason.MOTION_HAS_NO),
        (MotionKind.SUSPEND_MEETING, Terms(duration=59), Reason.DURATION_LIMIT),
        (MotionKind.INTRODUCE_DRAFT, Terms(), Reason.MOTION_NEEDS),
        (MotionKind.INTRODUCE_DRAFT, Terms(draft=7), Reason.NO_SUCH_DRAFT),
        (MotionKind.VOTE_ON_DRAFT, Terms(draft=7), Reason.NO_SUCH_DRAFT),
        (MotionKind.ROLL_CALL_VOTE, Terms(), Reason.NO_DRAFT_ON_FLOOR),
        (MotionKind.CLOSE_DEBATE, Terms(), Reason.NOTHING_TO_CLOSE),
        (MotionKind.ADJOURN_DEBATE, Terms(), Reason.NOTHING_TO_CLOSE),
        (MotionKind.CLOSE_LIST, Terms(), Reason.LIST_NOT_OPEN),
    ],
)
def test_a_motion_says_what_it_needs_and_has_an_object(
    kind: MotionKind, terms: Terms, reason: Reason
) -> None:
    assert in_session().refusal("France", RaiseMotion(kind, terms)).reason is reason


def test_only_the_motions_of_the_rulebook_exist() -> None:
    motions = dict(ecosoc().motions)
    del motions[MotionKind.MODERATED_CAUCUS]
    floor = in_session(rulebook=replace(ecosoc(), motions=motions))
    refusal = floor.refusal("France", RaiseMotion(MotionKind.MODERATED_CAUCUS, caucus(10)))
    assert refusal.reason is Reason.MOTION_UNKNOWN


def test_the_same_motion_is_not_raised_twice_but_another_caucus_is() -> None:
    floor = in_session()
    floor.raised(MotionKind.MODERATED_CAUCUS, terms=caucus(10))
    same = floor.refusal("Ghana", RaiseMotion(MotionKind.MODERATED_CAUCUS, caucus(10)))
    assert (same.reason, same.facts["number"]) == (Reason.MOTION_PENDING, 1)
    floor.raised(MotionKind.MODERATED_CAUCUS, "Ghana", caucus(5))
    floor.raised(MotionKind.MODERATED_CAUCUS, "Ghana", caucus(10, "Data"))
    assert len(floor.session.pending) == 3


def test_a_caucus_can_be_moved_however_many_wait_already() -> None:
    floor = in_session()
    for _ in range(5):
        legal = legal_actions(floor.session, floor.actor("France"), floor.at, (RaiseMotion,))
        moving = [own for own in legal if isinstance(own, RaiseMotion)]
        floor.act("France", next(own for own in moving if own.kind is MotionKind.UNMODERATED_CAUCUS))
    assert len(floor.session.pending) == 5


def test_nothing_is_moved_during_a_vote() -> None:
    floor = voting_on_draft()
    assert floor.refusal("France", RaiseMotion(MotionKind.SUSPEND_MEETING)).reason is Reason.VOTING


# Order


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
    precedence = (MotionKind.UNMODERATED_CAUCUS, *ecosoc().precedence)
    rulebook = replace(ecosoc(), precedence=tuple(dict.fromkeys(precedence)))
    floor = with_draft(floor=in_session(rulebook=rulebook))
    floor.put(MotionKind.CLOSE_DEBATE)
    number = floor.raised(MotionKind.UNMODERATED_CAUCUS, terms=Terms(total=60)).number
    assert floor.refusal(PRESIDENT, PutMotion(number)).reason is Reason.MOTION_ON_FLOOR


# Before the committee


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


# Withdrawn, ruled on


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


def test_a_vote_on_a_draft_is_granted_when_the_floor_is_free() -> None:
    floor = with_draft(floor=with_list("Ghana"))
    floor.raised(MotionKind.VOTE_ON_DRAFT, terms=Terms(draft=1))
    floor.dais(CallNextSpeaker())
    assert floor.refusal(PRESIDENT, RuleOnMotion(1, Ruling.GRANTED)).reason is Reason.SPEECH_IN_PROGRESS
    floor.dais(EndSpeech(), RuleOnMotion(1, Ruling.GRANTED))
    assert floor.session.phase is Phase.VOTING


def test_a_roll_call_is_taken_because_a_delegation_asks() -> None:
    floor = with_draft()
    raised, granted, _asked = floor.act("France", RaiseMotion(MotionKind.ROLL_CALL_VOTE))
    assert isinstance(raised, MotionRaised)
    assert granted == MotionGranted(1, DecidedBy.REQUEST)
    assert floor.draft.roll_call_asked
    again = floor.refusal("Ghana", RaiseMotion(MotionKind.ROLL_CALL_VOTE, Terms(draft=1)))
    assert again.reason is Reason.ROLL_CALL_VOTE_ASKED


@pytest.mark.parametrize("by", [DecidedBy.PRESIDENT, DecidedBy.REQUEST])
def test_nothing_granted_cuts_into_a_speech(by: DecidedBy) -> None:
    floor = deciding(MotionKind.CLOSE_DEBATE, by)
    floor.dais(CallNextSpeaker())
    if by is DecidedBy.PRESIDENT:
        floor.raised(MotionKind.CLOSE_DEBATE)
        refusal = floor.refusal(PRESIDENT, RuleOnMotion(1, Ruling.GRANTED))
    else:
        refusal = floor.refusal("France", RaiseMotion(MotionKind.CLOSE_DEBATE))
    assert refusal.reason is Reason.SPEECH_IN_PROGRESS


# What motions do


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
