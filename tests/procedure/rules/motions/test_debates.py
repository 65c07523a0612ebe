from __future__ import annotations

from dataclasses import replace

from bot.procedure.delegations import Presence
from bot.procedure.refusals import Reason
from bot.procedure.rulebook import MatterKind, MotionKind, Rulebook
from bot.procedure.rules.motions.debates import MotionPut, PutMotion, PutToVote, Side, SpeakOnMotion
from bot.procedure.rules.motions.raising import RuleOnMotion, Ruling, WithdrawMotion
from bot.procedure.rules.roll_call import AnswerRoll
from bot.procedure.rules.sitting import ResumeSitting
from bot.procedure.rules.speakers.speeches import CallNextSpeaker, EndSpeech
from bot.procedure.rules.voting.actions import CancelVote, OpenVote
from bot.procedure.rules.voting.events import VoteOpened
from bot.procedure.state.motions import MotionStatus, Terms
from bot.procedure.state.session import Phase
from bot.procedure.state.voting import Method
from tests.procedure.committees import (
    MEMBERS,
    PRESIDENT,
    draft_resolution,
    ecosoc,
    in_session,
    under,
    with_draft,
    with_list,
    with_motion,
)


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


def test_where_procedure_needs_no_quorum_to_decide_a_motion_is_voted_on_with_that_to_debate() -> None:
    rulebook = under(quorum_to_decide={"on_procedure": False})
    floor = with_draft(floor=in_session(rulebook=rulebook, absent=("Ghana", "Haiti", "France")))
    floor.put(MotionKind.CLOSE_DEBATE, "Brazil")
    floor.act("China", AnswerRoll(Presence.ABSENT))
    floor.dais(PutToVote())
    assert floor.vote.matter.kind is MatterKind.MOTION
    floor.ballots(yes=3)
    assert floor.refusal(PRESIDENT, OpenVote()).reason is Reason.QUORUM_TO_DECIDE


def test_nobody_at_all_decides_nothing_on_procedure_either() -> None:
    nobody = {"share": (0, 1), "more_than": False}
    rulebook = under(quorum_to_debate=nobody, quorum_to_decide={**nobody, "on_procedure": False})
    floor = in_session(rulebook=rulebook)
    floor.raised(MotionKind.SUSPEND_MEETING)
    for name in MEMBERS:
        floor.act(name, AnswerRoll(Presence.ABSENT))
    refusal = floor.refusal(PRESIDENT, PutMotion(1))
    assert (refusal.reason, refusal.facts["needed"]) == (Reason.QUORUM_TO_DEBATE, 1)


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


def test_what_the_president_decides_is_not_put_to_the_vote() -> None:
    floor = in_session()
    floor.act("Brazil", draft_resolution())
    floor.raised(MotionKind.INTRODUCE_DRAFT, terms=Terms(draft=1))
    assert floor.refusal(PRESIDENT, PutMotion(1)).reason is Reason.DECIDED_BY_PRESIDENT
    floor.dais(RuleOnMotion(1, Ruling.GRANTED))
    assert floor.session.draft_on_floor == 1
    assert floor.session.motions[-1].status is MotionStatus.GRANTED


def test_nobody_asks_to_speak_on_a_motion_without_the_quorum_to_debate() -> None:
    floor = with_draft()
    floor.put(MotionKind.CLOSE_DEBATE)
    for name in MEMBERS[2:]:
        floor.act(name, AnswerRoll(Presence.ABSENT))
    assert floor.refusal("Albania", SpeakOnMotion(Side.AGAINST)).reason is Reason.QUORUM_TO_DEBATE


def test_without_a_vote_is_a_matter_of_the_rulebook() -> None:
    floor = in_session(rulebook=under(request_for_a_vote={"motions_without_a_vote": False}))
    floor.raised(MotionKind.SUSPEND_MEETING)
    refusal = floor.refusal(PRESIDENT, PutMotion(1, without_a_vote=True))
    assert refusal.reason is Reason.NO_ADOPTION_WITHOUT_VOTE
    floor.dais(PutMotion(1))
    assert floor.session.vote is not None


def interrupting(speakers_for: int = 0) -> Rulebook:
    """The Council's rules, but that a suspension may be put while somebody speaks."""
    suspension = ecosoc().motions[MotionKind.SUSPEND_MEETING]
    return with_motion(ecosoc(), replace(suspension, interrupts=True, speakers_for=speakers_for))


def test_a_motion_that_may_interrupt_holds_the_clock_of_the_speech() -> None:
    floor = with_list("France", floor=in_session(rulebook=interrupting()))
    floor.dais(CallNextSpeaker())
    floor.wait(30)
    floor.put(MotionKind.SUSPEND_MEETING, "Ghana")
    assert floor.session.speech is None
    floor.wait(100)
    assert floor.clock() == ()
    floor.ballots(no=7)
    assert floor.speech.delegation == "France"
    assert floor.speech.left(floor.at) == 60


def test_speeches_on_the_motion_come_before_the_speech_it_interrupts() -> None:
    rulebook = interrupting(speakers_for=1)
    floor = with_list("France", "Haiti", floor=in_session(rulebook=rulebook))
    floor.dais(CallNextSpeaker())
    floor.wait(30)
    floor.put(MotionKind.SUSPEND_MEETING, "Ghana")
    floor.dais(SpeakOnMotion(Side.FOR, "China"), CallNextSpeaker())
    assert floor.speech.delegation == "China"
    floor.dais(EndSpeech(), PutToVote())
    floor.ballots(no=7)
    assert (floor.speech.delegation, floor.speech.left(floor.at)) == ("France", 60)
    assert floor.session.list.queue == ("Haiti",)


def test_a_speech_that_a_suspension_interrupts_goes_on_with_its_seconds_after_it() -> None:
    floor = with_list("France", floor=in_session(rulebook=interrupting()))
    floor.dais(CallNextSpeaker())
    floor.wait(30)
    floor.put(MotionKind.SUSPEND_MEETING, "Ghana")
    floor.ballots(yes=7)
    floor.wait(600)
    floor.dais(ResumeSitting())
    assert (floor.speech.delegation, floor.speech.left(floor.at)) == ("France", 60)


def test_a_motion_that_was_withdrawn_gives_the_floor_back() -> None:
    rulebook = interrupting(speakers_for=1)
    floor = with_list("France", floor=in_session(rulebook=rulebook))
    floor.dais(CallNextSpeaker())
    floor.wait(30)
    floor.put(MotionKind.SUSPEND_MEETING, "Ghana")
    floor.wait(10)
    floor.act("Ghana", WithdrawMotion(1))
    assert (floor.speech.delegation, floor.speech.left(floor.at)) == ("France", 60)


def test_a_motion_may_have_a_speaking_time_of_its_own() -> None:
    closure = replace(ecosoc().motions[MotionKind.CLOSE_DEBATE], speech=25)
    floor = with_draft(floor=in_session(rulebook=with_motion(ecosoc(), closure)))
    floor.put(MotionKind.CLOSE_DEBATE)
    floor.dais(SpeakOnMotion(Side.AGAINST, "China"), CallNextSpeaker())
    assert floor.speech.seconds == 25
