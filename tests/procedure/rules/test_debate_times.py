from __future__ import annotations

import pytest

from bot.procedure.engine import next_deadline, replay
from bot.procedure.refusals import Reason
from bot.procedure.rulebook import DebateMode, DebateTime, MotionKind, Rulebook
from bot.procedure.rules.debate_times import EndDebateTime
from bot.procedure.rules.roll_call import FinishRollCall, StartRollCall
from bot.procedure.rules.sitting import AdjournSitting, OpenSitting, ResumeSitting, SuspendSitting
from bot.procedure.rules.speakers import JoinSpeakers
from bot.procedure.rules.speeches import CallNextSpeaker, EndSpeech
from bot.procedure.rules.voting import OpenVote
from bot.procedure.state.debating import DebateClock
from bot.procedure.state.voting import Method
from tests.procedure.committees import PRESIDENT, Floor, in_session, under, with_draft, with_list

CLOSED = {"mode": DebateMode.CLOSED, "time_in_favour": 600, "time_against": 300}


def closed_debate(rulebook: Rulebook | None = None) -> Floor:
    """A committee in the time in favour of a draft, with Ghana on the list."""
    rules = rulebook or under(debate=CLOSED)
    return with_draft(floor=with_list("Ghana", floor=in_session(rulebook=rules)))


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
