from __future__ import annotations

from datetime import timedelta

import pytest

from bot.procedure.engine import next_deadline
from bot.procedure.refusals import Reason
from bot.procedure.rulebook import MotionKind
from bot.procedure.rules.motions.debates import Side, SpeakOnMotion
from bot.procedure.rules.speakers.clock import ExtendSpeech, PauseSpeech, ResumeSpeech
from bot.procedure.rules.speakers.speeches import (
    CallNextSpeaker,
    EndSpeech,
    SpeechEnd,
    SpeechEnded,
    SpeechStarted,
)
from bot.procedure.state.speaking import Purpose
from tests.procedure.committees import PRESIDENT, speaking, with_draft, with_list


def test_the_next_speaker_has_the_floor_for_the_speaking_time() -> None:
    floor = with_list("France")
    assert floor.dais(CallNextSpeaker()) == (
        SpeechStarted("France", Purpose.GENERAL, 90, floor.at + timedelta(seconds=90)),
    )
    assert floor.session.speakers.queue == ()


def test_calling_the_next_speaker_ends_the_speech_before() -> None:
    floor = speaking("Ghana")
    ended, started = floor.dais(CallNextSpeaker())
    assert ended == SpeechEnded("France", SpeechEnd.DAIS, floor.at)
    assert isinstance(started, SpeechStarted)
    assert floor.speech.delegation == "Ghana"


def test_from_an_empty_list_nobody_is_called_and_the_speech_goes_on() -> None:
    floor = speaking()
    assert floor.refusal(PRESIDENT, CallNextSpeaker()).reason is Reason.LIST_EMPTY
    assert floor.speech.delegation == "France"


def test_a_paused_speech_keeps_the_time_that_was_left() -> None:
    floor = speaking()
    floor.wait(20)
    floor.dais(PauseSpeech())
    floor.wait(500)
    assert floor.speech.left(floor.at) == 70
    assert next_deadline(floor.session) is None
    floor.dais(ResumeSpeech())
    assert floor.speech.ends_at == floor.at + timedelta(seconds=70)


def test_a_started_second_is_the_speakers() -> None:
    floor = speaking()
    floor.wait(20.4)
    floor.dais(PauseSpeech())
    assert floor.speech.left(floor.at) == 70


def test_a_speech_is_paused_and_resumed_in_turn() -> None:
    floor = speaking()
    assert floor.refusal(PRESIDENT, ResumeSpeech()).reason is Reason.SPEECH_NOT_PAUSED
    floor.dais(PauseSpeech())
    assert floor.refusal(PRESIDENT, PauseSpeech()).reason is Reason.SPEECH_PAUSED


def test_more_time_is_added_to_what_is_left_running_or_paused() -> None:
    floor = speaking()
    floor.wait(60)
    floor.dais(ExtendSpeech(30))
    assert floor.speech.left(floor.at) == 60
    floor.dais(PauseSpeech(), ExtendSpeech(15))
    assert floor.speech.left(floor.at) == 75
    floor.dais(ResumeSpeech())
    assert floor.speech.left(floor.at) == 75


@pytest.mark.parametrize("seconds", [0, -5, 301])
def test_an_extension_keeps_to_its_limit(seconds: int) -> None:
    assert speaking().refusal(PRESIDENT, ExtendSpeech(seconds)).reason is Reason.DURATION_LIMIT


def test_the_dais_ends_a_speech_without_calling_anybody() -> None:
    floor = speaking("Ghana")
    floor.dais(EndSpeech())
    assert floor.session.speech is None
    assert floor.session.speakers.queue == ("Ghana",)


def test_speakers_on_a_motion_are_called_in_turn_for_first() -> None:
    floor = with_draft()
    floor.put(MotionKind.ADJOURN_DEBATE)
    for side, name in ((Side.AGAINST, "China"), (Side.AGAINST, "Ghana"), (Side.FOR, "Haiti")):
        floor.act(name, SpeakOnMotion(side))
    heard = []
    for _ in range(3):
        floor.dais(CallNextSpeaker())
        heard.append((floor.speech.delegation, floor.speech.purpose, floor.speech.seconds))
    assert heard == [
        ("Haiti", Purpose.FOR, 60),
        ("China", Purpose.AGAINST, 60),
        ("Ghana", Purpose.AGAINST, 60),
    ]


@pytest.mark.parametrize(
    ("in_favour", "against", "order"),
    [
        (("Albania", "Brazil"), ("China", "Ghana"), ("Albania", "China", "Brazil", "Ghana")),
        (("Albania", "Brazil"), ("China",), ("Albania", "China", "Brazil")),
        (("Albania", "Brazil"), (), ("Albania", "Brazil")),
        ((), ("China", "Ghana"), ("China", "Ghana")),
    ],
)
def test_the_sides_of_a_motion_speak_alternately_as_long_as_both_have_somebody(
    in_favour: tuple[str, ...], against: tuple[str, ...], order: tuple[str, ...]
) -> None:
    floor = with_draft()
    floor.put(MotionKind.ADJOURN_DEBATE)
    for side, names in ((Side.FOR, in_favour), (Side.AGAINST, against)):
        for name in names:
            floor.act(name, SpeakOnMotion(side))
    heard = []
    for _ in order:
        floor.dais(CallNextSpeaker())
        heard.append(floor.speech.delegation)
    assert tuple(heard) == order
    assert floor.refusal(PRESIDENT, CallNextSpeaker()).reason is Reason.LIST_EMPTY
