from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.procedure.engine import next_deadline
from bot.procedure.refusals import Reason
from bot.procedure.rulebook import MotionKind, Rulebook
from bot.procedure.rules.deadlines import TimeRanOut
from bot.procedure.rules.debate.caucus import CaucusEnd, CaucusEnded
from bot.procedure.rules.motions.debates import Side, SpeakOnMotion
from bot.procedure.rules.sitting import SuspendSitting
from bot.procedure.rules.speakers.clock import PauseSpeech
from bot.procedure.rules.speakers.speakers_list import JoinSpeakers
from bot.procedure.rules.speakers.speeches import CallNextSpeaker, SpeechEnd, SpeechEnded
from bot.procedure.rules.voting.actions import OpenVote
from bot.procedure.state.motions import Terms
from bot.procedure.state.session import Session
from bot.procedure.state.voting import Method
from tests.procedure.committees import (
    ADMINISTRATOR,
    PRESIDENT,
    Floor,
    ecosoc,
    established,
    in_session,
    speaking,
    voting_on_draft,
    with_draft,
    with_motion,
)

A_DAY = 86_400


def in_caucus(rulebook: Rulebook | None = None) -> Floor:
    """A committee in a moderated caucus of ten minutes."""
    floor = in_session(rulebook=rulebook)
    floor.carry(MotionKind.MODERATED_CAUCUS, terms=Terms(topic="Victims", total=600, each=60))
    return floor


def calling() -> Floor:
    """A committee that votes by roll call."""
    return voting_on_draft(method=Method.ROLL_CALL)


@pytest.mark.parametrize(
    ("running", "seconds"), [(speaking, 90), (in_caucus, 600), (voting_on_draft, 120), (calling, 30)]
)
def test_a_deadline_fires_on_its_second_and_not_before(running: Callable[[], Floor], seconds: int) -> None:
    floor = running()
    assert next_deadline(floor.session) == floor.at + timedelta(seconds=seconds)
    floor.wait(seconds - 1)
    assert floor.clock() == ()
    floor.wait(1)
    assert floor.clock() != ()


@pytest.mark.parametrize("running", [speaking, in_caucus, voting_on_draft, calling])
def test_a_deadline_fires_once_and_a_second_look_does_nothing(running: Callable[[], Floor]) -> None:
    floor = running()
    floor.wait(A_DAY)
    assert floor.clock() != ()
    assert floor.clock() == ()


def test_a_speech_overdue_after_a_long_downtime_ends_at_once_when_looked_at() -> None:
    floor = speaking("Ghana")
    floor.wait(A_DAY)
    assert floor.clock() == (SpeechEnded("France", SpeechEnd.TIME, floor.at),)
    assert floor.session.speakers.queue == ("Ghana",)
    assert next_deadline(floor.session) is None


def test_a_roll_call_overdue_passes_over_one_delegation_and_gives_the_next_its_time() -> None:
    floor = calling()
    floor.wait(A_DAY)
    floor.clock()
    assert floor.vote.passed_over == ("Albania",)
    assert next_deadline(floor.session) == floor.at + timedelta(seconds=30)


def test_a_roll_call_that_nobody_answers_ends_by_itself() -> None:
    floor = calling()
    for _ in range(7):
        floor.wait(30)
        floor.clock()
    result = floor.session.results[-1]
    assert (result.carried, result.tally.not_voting) == (False, 7)


def test_of_a_speech_and_its_caucus_the_earlier_ends_first_and_both_if_both_are_over() -> None:
    floor = in_caucus()
    floor.act("Ghana", JoinSpeakers())
    floor.dais(CallNextSpeaker())
    assert next_deadline(floor.session) == floor.at + timedelta(seconds=60)
    floor.wait(A_DAY)
    assert floor.clock() == (
        SpeechEnded("Ghana", SpeechEnd.TIME, floor.at),
        CaucusEnded(CaucusEnd.TIME, floor.at),
    )


def test_a_vote_stands_above_a_caucus_that_is_over() -> None:
    floor = in_caucus()
    floor.wait(590)
    floor.put(MotionKind.SUSPEND_MEETING)
    floor.wait(60)
    assert floor.clock() == ()
    floor.ballots(no=7)
    assert floor.clock() == (CaucusEnded(CaucusEnd.TIME, floor.at),)


@pytest.mark.parametrize("running", [speaking, in_caucus])
def test_a_suspended_sitting_has_no_deadline(running: Callable[[], Floor]) -> None:
    floor = running()
    floor.dais(SuspendSitting(60))
    floor.wait(A_DAY)
    assert next_deadline(floor.session) is None
    assert floor.clock() == ()


def test_a_paused_speech_has_no_deadline() -> None:
    floor = speaking("Ghana")
    floor.dais(PauseSpeech())
    assert next_deadline(floor.session) is None


def test_where_nothing_runs_there_is_no_deadline() -> None:
    for floor in (established(), in_session(), with_draft()):
        assert next_deadline(floor.session) is None
        assert floor.clock() == ()
    assert next_deadline(Session()) is None
    assert Floor().clock() == ()


def test_nobody_but_the_clock_runs_the_time_out() -> None:
    floor = speaking("Ghana")
    for who in (PRESIDENT, ADMINISTRATOR, "France"):
        assert floor.refusal(who, TimeRanOut()).reason is Reason.CLOCK_ONLY


def test_an_objection_comes_too_late_only_when_the_time_has_run_out() -> None:
    floor = with_draft()
    floor.dais(OpenVote())
    floor.wait(59)
    assert floor.clock() == ()
    floor.wait(1)
    floor.clock()
    assert floor.session.vote is None


def test_a_paused_speech_ends_with_its_caucus() -> None:
    floor = in_caucus()
    floor.act("Ghana", JoinSpeakers())
    floor.dais(CallNextSpeaker(), PauseSpeech())
    assert next_deadline(floor.session) == floor.at + timedelta(seconds=600)
    floor.wait(600)
    assert floor.clock() == (CaucusEnded(CaucusEnd.TIME, floor.at),)
    assert floor.session.speech is None


def test_a_speech_that_is_over_leaves_its_caucus_running() -> None:
    floor = in_caucus()
    floor.act("Ghana", JoinSpeakers())
    floor.dais(CallNextSpeaker())
    floor.wait(60)
    floor.clock()
    assert floor.session.caucus is not None


def test_a_speech_on_a_motion_ends_and_the_caucus_below_the_motion_waits() -> None:
    suspension = replace(ecosoc().motions[MotionKind.SUSPEND_MEETING], speakers_against=1)
    floor = in_caucus(with_motion(ecosoc(), suspension))
    floor.put(MotionKind.SUSPEND_MEETING)
    floor.dais(SpeakOnMotion(Side.AGAINST, "Ghana"), CallNextSpeaker())
    floor.wait(A_DAY)
    assert floor.clock() == (SpeechEnded("Ghana", SpeechEnd.TIME, floor.at),)
    assert floor.session.caucus is not None
