from __future__ import annotations

import pytest

from bot.procedure.delegations import Presence
from bot.procedure.refusals import Reason
from bot.procedure.rulebook import MotionKind, YieldKind
from bot.procedure.rules.roll_call import AnswerRoll
from bot.procedure.rules.speakers.clock import ExtendSpeech, PauseSpeech, ResumeSpeech
from bot.procedure.rules.speakers.speakers_list import JoinSpeakers
from bot.procedure.rules.speakers.speeches import CallNextSpeaker, EndSpeech, SpeechEnd, SpeechEnded
from bot.procedure.rules.speakers.yields import FloorYielded, OpenedToQuestions, YieldFloor
from bot.procedure.state.speaking import Purpose
from tests.procedure.committees import (
    OBSERVER,
    PRESIDENT,
    STRANGER,
    Floor,
    caucus,
    in_session,
    speaking,
    under,
    with_list,
)
from tests.procedure.speech_refusals import in_caucus, on_a_motion, with_comments


def yielding(floor: Floor, recipient: str, who: str = "France") -> None:
    floor.act(who, YieldFloor(YieldKind.DELEGATION, recipient))


def test_without_a_speech_there_is_nothing_to_pause_extend_end_or_yield() -> None:
    floor = in_session()
    questions = YieldFloor(YieldKind.QUESTIONS)
    for action in (PauseSpeech(), ResumeSpeech(), ExtendSpeech(30), EndSpeech(), questions):
        assert floor.refusal(PRESIDENT, action).reason is Reason.NO_SPEECH


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
    rulebook = under(yields={"chain": 2})
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
    rulebook = under(yields={"to": (YieldKind.DAIS,)})
    floor = with_list("France", floor=in_session(rulebook=rulebook))
    floor.dais(CallNextSpeaker())
    refusal = floor.refusal("France", YieldFloor(YieldKind.QUESTIONS))
    assert (refusal.reason, refusal.facts["allowed"]) == (Reason.YIELD_UNKNOWN, ("dais",))


def test_the_dais_yields_for_the_speaker() -> None:
    floor = speaking()
    floor.dais(YieldFloor(YieldKind.DELEGATION, "Ghana"))
    assert floor.speech.delegation == "Ghana"


def test_in_a_caucus_time_is_yielded_only_where_the_rulebook_says_so() -> None:
    floor = in_caucus()
    for to in (YieldKind.DAIS, YieldKind.QUESTIONS):
        refusal = floor.refusal("Ghana", YieldFloor(to))
        assert (refusal.reason, refusal.rule) == (Reason.NO_YIELDS_IN_CAUCUS, under().caucus.rule)
    floor = in_session(rulebook=under(caucus={"yields": True}))
    floor.carry(MotionKind.MODERATED_CAUCUS, terms=caucus(10))
    floor.dais(JoinSpeakers("Ghana"), CallNextSpeaker())
    floor.wait(20)
    yielding(floor, "Haiti", "Ghana")
    assert (floor.speech.purpose, floor.speech.left(floor.at)) == (Purpose.CAUCUS, 40)


def test_the_time_to_speak_on_a_motion_is_not_passed_on_but_may_be_given_back() -> None:
    floor = on_a_motion()
    refusal = floor.refusal("Ghana", YieldFloor(YieldKind.DELEGATION, "Haiti"))
    assert (refusal.reason, refusal.facts) == (Reason.NO_YIELD_OF_SPEECH, {"purpose": "against"})
    floor.act("Ghana", YieldFloor(YieldKind.DAIS))
    assert floor.session.speech is None


@pytest.mark.parametrize("to", [YieldKind.QUESTIONS, YieldKind.COMMENTS])
def test_whoever_was_yielded_to_yields_to_nothing_but_the_dais(to: YieldKind) -> None:
    floor = with_list("France", floor=in_session(rulebook=with_comments()))
    floor.dais(CallNextSpeaker())
    yielding(floor, "Ghana")
    assert floor.refusal("Ghana", YieldFloor(to)).reason is Reason.YIELD_CHAIN


def test_an_observer_that_may_not_speak_is_not_yielded_to() -> None:
    floor = with_list("France", floor=in_session(rulebook=under(observers={"may_speak": False})))
    floor.dais(CallNextSpeaker())
    refusal = floor.refusal("France", YieldFloor(YieldKind.DELEGATION, OBSERVER))
    assert (refusal.reason, refusal.facts) == (Reason.OBSERVER_SPEECH, {"delegation": OBSERVER})
