from __future__ import annotations

from dataclasses import replace

import pytest

from bot.procedure.engine import next_deadline, replay
from bot.procedure.refusals import Reason
from bot.procedure.rulebook import (
    DebateMode,
    DebateTime,
    DecidedBy,
    Exhausted,
    MotionKind,
    Rulebook,
    YieldKind,
)
from bot.procedure.rules.debate.caucus import EndCaucus
from bot.procedure.rules.debate.times import DebateTimeBegun, EndDebateTime
from bot.procedure.rules.motions.debates import PutMotion, PutToVote, Side, SpeakOnMotion
from bot.procedure.rules.motions.raising import RaiseMotion
from bot.procedure.rules.roll_call import FinishRollCall, StartRollCall
from bot.procedure.rules.sitting import AdjournSitting, OpenSitting, ResumeSitting, SuspendSitting
from bot.procedure.rules.speakers.exhaustion import ListExhausted
from bot.procedure.rules.speakers.recognition import RecogniseSpeaker
from bot.procedure.rules.speakers.speakers_list import JoinSpeakers
from bot.procedure.rules.speakers.speeches import CallNextSpeaker, EndSpeech
from bot.procedure.rules.speakers.yields import YieldFloor
from bot.procedure.rules.voting.actions import OpenVote
from bot.procedure.state.debating import DebateClock
from bot.procedure.state.motions import Terms
from bot.procedure.state.speaking import Purpose
from bot.procedure.state.voting import Method
from tests.procedure.committees import (
    PRESIDENT,
    Floor,
    caucus,
    going_first,
    in_session,
    under,
    with_draft,
    with_list,
    with_motion,
)
from tests.procedure.rulebooks import preset

CLOSED = {"mode": DebateMode.CLOSED, "time_in_favour": 600, "time_against": 300}


def closed_debate(rulebook: Rulebook | None = None) -> Floor:
    """A committee in the time in favour of a draft, with Ghana on the list."""
    rules = rulebook or under(debate=CLOSED)
    return with_draft(floor=with_list("Ghana", floor=in_session(rulebook=rules)))


def granting(kind: MotionKind) -> Rulebook:
    """Rules of closed debate under which a motion is granted because it is asked for."""
    motion = replace(preset("thimun").motions[kind], decided_by=DecidedBy.REQUEST, second=False)
    return going_first(kind, with_motion(under(debate=CLOSED), motion))


def clock(floor: Floor) -> DebateClock:
    assert floor.session.debate_clock is not None
    return floor.session.debate_clock


def test_open_debate_without_a_time_has_no_clock() -> None:
    floor = with_draft()
    assert floor.session.debate_clock is None
    assert floor.refusal(PRESIDENT, EndDebateTime()).reason is Reason.NO_DEBATE_TIME


def test_open_debate_with_a_time_ends_in_the_vote() -> None:
    floor = with_draft(floor=in_session(rulebook=under(debate={"time_open": 1200})))
    assert clock(floor).time is DebateTime.OPEN
    floor.wait(1200)
    floor.clock()
    assert floor.session.debate_closed
    assert floor.session.debate_clock is None


def test_closed_debate_goes_from_time_in_favour_to_time_against_to_the_vote() -> None:
    floor = closed_debate()
    assert (clock(floor).time, clock(floor).left(floor.at)) == (DebateTime.FAVOUR, 600)
    floor.wait(600)
    floor.clock()
    assert (clock(floor).time, clock(floor).left(floor.at)) == (DebateTime.AGAINST, 300)
    assert floor.session.speakers.queue == ()
    floor.wait(300)
    floor.clock()
    assert floor.session.debate_closed
    assert replay(floor.events) == floor.session


def test_a_speech_is_not_cut_off_by_the_time_of_the_debate() -> None:
    floor = closed_debate()
    floor.wait(580)
    floor.dais(CallNextSpeaker())
    floor.wait(60)
    floor.clock()
    assert clock(floor).time is DebateTime.FAVOUR
    floor.dais(EndSpeech())
    assert next_deadline(floor.session) is not None
    floor.clock()
    assert clock(floor).time is DebateTime.AGAINST


def test_nobody_else_is_called_once_the_time_is_up_except_on_a_motion() -> None:
    floor = closed_debate()
    floor.act("Haiti", JoinSpeakers())
    floor.wait(580)
    floor.dais(CallNextSpeaker())
    floor.raised(MotionKind.CLOSE_DEBATE)
    floor.wait(30)
    refusal = floor.refusal(PRESIDENT, CallNextSpeaker())
    assert (refusal.reason, refusal.facts["time"]) == (Reason.DEBATE_TIME_UP, DebateTime.FAVOUR)
    assert floor.refusal(PRESIDENT, RecogniseSpeaker("Haiti")).reason is Reason.DEBATE_TIME_UP
    floor.dais(EndSpeech(), PutMotion(1), SpeakOnMotion(Side.AGAINST, "Ghana"), CallNextSpeaker())
    assert floor.speech.purpose is Purpose.AGAINST


def test_a_draft_introduced_in_a_caucus_is_debated_after_it() -> None:
    floor = in_session(rulebook=under(debate=CLOSED))
    floor.carry(MotionKind.MODERATED_CAUCUS, terms=caucus(10))
    with_draft(floor=floor)
    assert clock(floor).ends_at is None
    floor.wait(120)
    floor.dais(EndCaucus())
    assert clock(floor).left(floor.at) == 600


def test_what_waited_in_the_time_in_favour_is_not_heard_in_the_time_against() -> None:
    floor = closed_debate(under(debate=CLOSED, yields={"to": tuple(YieldKind), "comments": 2}))
    floor.dais(CallNextSpeaker())
    floor.act("Ghana", YieldFloor(YieldKind.COMMENTS))
    floor.act("Haiti", JoinSpeakers())
    floor.wait(600)
    floor.clock()
    assert clock(floor).time is DebateTime.AGAINST
    assert (floor.session.speakers.queue, floor.session.comments) == ((), None)


def test_a_list_that_runs_out_in_time_in_favour_leads_to_time_against_where_it_would_close_the_debate() -> (
    None
):
    floor = closed_debate(under(debate=CLOSED, speakers={"exhausted": Exhausted.CLOSES}))
    floor.dais(CallNextSpeaker())
    _, run_out, begun = floor.dais(EndSpeech())
    assert (run_out, clock(floor).time) == (ListExhausted(), DebateTime.AGAINST)
    assert isinstance(begun, DebateTimeBegun)
    floor.dais(JoinSpeakers("Haiti"), CallNextSpeaker(), EndSpeech())
    assert floor.session.debate_closed


def test_a_time_that_is_up_does_not_close_the_debate_with_the_list_it_empties() -> None:
    floor = closed_debate(under(debate=CLOSED, speakers={"exhausted": Exhausted.CLOSES}))
    floor.dais(CallNextSpeaker(), JoinSpeakers("Haiti"), EndSpeech())
    floor.wait(600)
    floor.clock()
    assert clock(floor).time is DebateTime.AGAINST


def test_the_previous_question_leads_from_time_in_favour_to_time_against_and_then_to_the_vote() -> None:
    floor = closed_debate(granting(MotionKind.PREVIOUS_QUESTION))
    floor.wait(60)
    assert (clock(floor).time, clock(floor).left(floor.at)) == (DebateTime.FAVOUR, 540)
    floor.carry(MotionKind.PREVIOUS_QUESTION)
    assert (clock(floor).time, clock(floor).left(floor.at)) == (DebateTime.AGAINST, 300)
    floor.carry(MotionKind.PREVIOUS_QUESTION)
    assert floor.session.debate_closed


def test_whichever_time_runs_is_extended_within_the_limit() -> None:
    rules = granting(MotionKind.EXTEND_DEBATE)
    floor = closed_debate(rules)
    floor.dais(EndDebateTime())
    longest = rules.debate.extension_maximum
    refusal = floor.refusal("France", RaiseMotion(MotionKind.EXTEND_DEBATE, Terms(duration=longest + 1)))
    assert refusal.reason is Reason.DURATION_LIMIT
    floor.carry(MotionKind.EXTEND_DEBATE, terms=Terms(duration=90))
    assert clock(floor).left(floor.at) == 390


def test_a_debate_that_is_resumed_has_its_whole_time_again() -> None:
    floor = closed_debate()
    floor.wait(500)
    floor.put(MotionKind.ADJOURN_DEBATE)
    floor.dais(PutToVote())
    floor.ballots(yes=7)
    assert floor.session.debate_clock is None
    floor.carry(MotionKind.RESUME_DEBATE, terms=Terms(draft=1))
    assert (clock(floor).time, clock(floor).left(floor.at)) == (DebateTime.FAVOUR, 600)
    assert replay(floor.events) == floor.session


def test_the_time_stands_still_for_a_motion_and_runs_on_after_it() -> None:
    floor = closed_debate()
    floor.wait(100)
    floor.put(MotionKind.SUSPEND_MEETING)
    assert clock(floor).ends_at is None
    floor.wait(200)
    floor.ballots(no=7)
    assert clock(floor).left(floor.at) == 500


@pytest.mark.parametrize("seconds", [0, 900])
def test_the_time_stands_still_while_the_meeting_is_suspended(seconds: int) -> None:
    floor = closed_debate()
    floor.wait(100)
    floor.dais(SuspendSitting(seconds))
    floor.wait(1000)
    assert next_deadline(floor.session) is None
    floor.dais(ResumeSitting())
    assert clock(floor).left(floor.at) == 500


def test_the_time_goes_on_at_the_next_sitting_once_the_roll_is_taken() -> None:
    floor = closed_debate()
    floor.wait(100)
    floor.dais(AdjournSitting())
    floor.wait(5000)
    floor.dais(OpenSitting(), StartRollCall())
    assert clock(floor).ends_at is None
    floor.dais(FinishRollCall())
    assert clock(floor).left(floor.at) == 500


def test_the_dais_turns_to_the_next_time_between_speeches() -> None:
    floor = closed_debate()
    floor.dais(CallNextSpeaker())
    assert floor.refusal(PRESIDENT, EndDebateTime()).reason is Reason.SPEECH_IN_PROGRESS
    floor.dais(EndSpeech(), EndDebateTime())
    assert clock(floor).time is DebateTime.AGAINST
    floor.act("Haiti", JoinSpeakers())
    floor.dais(EndDebateTime())
    assert floor.session.debate_closed
    assert floor.refusal("Ghana", EndDebateTime()).reason is Reason.DAIS_ONLY


def test_a_decision_takes_the_time_away() -> None:
    floor = closed_debate()
    floor.dais(OpenVote(method=Method.PLACARDS))
    assert clock(floor).ends_at is None
    floor.ballots(yes=7)
    assert floor.session.debate_clock is None
