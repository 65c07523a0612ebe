from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.procedure.delegations import Presence
from bot.procedure.engine import next_deadline
from bot.procedure.refusals import Reason
from bot.procedure.rulebook import MotionKind, YieldKind
from bot.procedure.rules.motion_debates import Side, SpeakOnMotion
from bot.procedure.rules.roll_call import AnswerRoll
from bot.procedure.rules.speeches import (
    CallNextSpeaker,
    EndSpeech,
    ExtendSpeech,
    PauseSpeech,
    ResumeSpeech,
    SpeechEnd,
    SpeechEnded,
    SpeechStarted,
)
from bot.procedure.rules.yields import FloorYielded, OpenedToQuestions, YieldFloor
from bot.procedure.state.speaking import Purpose
from tests.procedure.committees import (
    OBSERVER,
    PRESIDENT,
    STRANGER,
    Floor,
    ecosoc,
    in_session,
    with_draft,
    with_list,
)


def speaking(*others: str) -> Floor:
    """A committee in which France speaks for 90 seconds, with others on the list."""
    floor = with_list("France", *others)
    floor.dais(CallNextSpeaker())
    return floor


def yielding(floor: Floor, recipient: str, who: str = "France") -> None:
    floor.act(who, YieldFloor(YieldKind.DELEGATION, recipient))


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


def test_without_a_speech_there_is_nothing_to_pause_extend_end_or_yield() -> None:
    floor = in_session()
    questions = YieldFloor(YieldKind.QUESTIONS)
    for action in (PauseSpeech(), ResumeSpeech(), ExtendSpeech(30), EndSpeech(), questions):
        assert floor.refusal(PRESIDENT, action).reason is Reason.NO_SPEECH


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


def test_yielded_time_is_carried_over_and_not_given_anew() -> None:
    floor = speaking()
    floor.wait(50)
    yielding(floor, "Ghana")
    assert floor.speech.delegation == "Ghana"
    assert floor.speech.left(floor.at) == floor.speech.seconds == 40


def test_yielded_time_is_not_yielded_onward() -> None:
    floor = speaking()
    yielding(floor, "Ghana")
    refusal = floor.refusal("Ghana", YieldFloor(YieldKind.DELEGATION, "Haiti"))
    assert (refusal.reason, refusal.facts) == (Reason.YIELD_CHAIN, {"limit": 1})
    floor.act("Ghana", YieldFloor(YieldKind.DAIS))
    assert floor.session.speech is None


def test_a_longer_chain_is_a_matter_of_the_rulebook() -> None:
    rulebook = replace(ecosoc(), speaking=replace(ecosoc().speaking, yield_chain=2))
    floor = with_list("France", floor=in_session(rulebook=rulebook))
    floor.dais(CallNextSpeaker())
    yielding(floor, "Ghana")
    yielding(floor, "Haiti", "Ghana")
    assert floor.refusal("Haiti", YieldFloor(YieldKind.DELEGATION, "China")).reason is Reason.YIELD_CHAIN


def test_a_speech_by_yield_leaves_the_recipients_own_turn_alone() -> None:
    floor = speaking("Ghana", "Haiti")
    yielding(floor, "Haiti")
    assert floor.session.speakers.queue == ("Ghana", "Haiti")


def test_time_yielded_to_the_dais_ends_the_speech() -> None:
    floor = speaking()
    floor.wait(30)
    assert floor.act("France", YieldFloor(YieldKind.DAIS)) == (
        FloorYielded("France", YieldKind.DAIS, None, 60),
        SpeechEnded("France", SpeechEnd.YIELDED, floor.at),
    )


def test_questions_take_the_rest_of_the_speakers_time() -> None:
    floor = speaking()
    floor.wait(30)
    assert floor.act("France", YieldFloor(YieldKind.QUESTIONS)) == (OpenedToQuestions("France"),)
    assert floor.speech.questions
    assert floor.speech.left(floor.at) == 60
    again = floor.refusal("France", YieldFloor(YieldKind.QUESTIONS))
    assert again.reason is Reason.ALREADY_TAKING_QUESTIONS


def test_an_observer_may_be_yielded_to() -> None:
    floor = speaking()
    yielding(floor, OBSERVER)
    assert floor.speech.delegation == OBSERVER


@pytest.mark.parametrize(
    ("who", "action", "reason"),
    [
        ("France", YieldFloor(YieldKind.DELEGATION, "France"), Reason.YIELD_TO_SELF),
        ("France", YieldFloor(YieldKind.DELEGATION), Reason.YIELD_MEANINGLESS),
        ("France", YieldFloor(YieldKind.DAIS, "Ghana"), Reason.YIELD_MEANINGLESS),
        ("France", YieldFloor(YieldKind.DELEGATION, "Atlantis"), Reason.UNKNOWN_DELEGATION),
        ("France", YieldFloor(YieldKind.DELEGATION, "Haiti"), Reason.ABSENT),
        ("Ghana", YieldFloor(YieldKind.DAIS), Reason.NOT_THE_SPEAKER),
        (STRANGER, YieldFloor(YieldKind.DAIS), Reason.NOT_SEATED),
    ],
)
def test_a_yield_that_makes_no_sense_is_refused(who: str, action: YieldFloor, reason: Reason) -> None:
    floor = speaking()
    floor.act("Haiti", AnswerRoll(Presence.ABSENT))
    assert floor.refusal(who, action).reason is reason


def test_only_the_yields_of_the_rulebook_are_taken() -> None:
    rulebook = replace(ecosoc(), speaking=replace(ecosoc().speaking, yields=(YieldKind.DAIS,)))
    floor = with_list("France", floor=in_session(rulebook=rulebook))
    floor.dais(CallNextSpeaker())
    refusal = floor.refusal("France", YieldFloor(YieldKind.QUESTIONS))
    assert (refusal.reason, refusal.facts["allowed"]) == (Reason.YIELD_UNKNOWN, ("dais",))


def test_the_dais_yields_for_the_speaker() -> None:
    floor = speaking()
    floor.dais(YieldFloor(YieldKind.DELEGATION, "Ghana"))
    assert floor.speech.delegation == "Ghana"


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
