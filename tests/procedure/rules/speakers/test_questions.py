from __future__ import annotations

from dataclasses import replace

import pytest

from bot.procedure.delegations import Presence
from bot.procedure.engine import next_deadline, replay
from bot.procedure.refusals import Reason
from bot.procedure.rulebook import PointKind, YieldKind
from bot.procedure.rules.points.raising import RaisePoint
from bot.procedure.rules.points.rulings import PointRuling, RuleOnPoint
from bot.procedure.rules.roll_call import AnswerRoll
from bot.procedure.rules.sitting import ResumeSitting, SuspendSitting
from bot.procedure.rules.speakers.clock import ExtendSpeech, PauseSpeech, ResumeSpeech
from bot.procedure.rules.speakers.questions import (
    AnswerQuestion,
    AskQuestion,
    DropQuestion,
    EndAnswer,
    QuestionAsked,
    QuestionPut,
    RecogniseQuestion,
)
from bot.procedure.rules.speakers.speeches import SpeechEnd, SpeechEnded
from bot.procedure.rules.speakers.yields import OpenedToQuestions, YieldFloor
from bot.procedure.state.speaking import Question
from tests.procedure.committees import OBSERVER, PRESIDENT, Floor, ecosoc, under
from tests.procedure.speech_refusals import follow_ups, only_answers, speaking, taking_questions


def answered(floor: Floor, who: str, seconds: int) -> None:
    """Let a delegation put its question, and the speaker answer it for so long."""
    floor.dais(RecogniseQuestion(who), AnswerQuestion())
    floor.wait(seconds)
    floor.dais(EndAnswer())


def test_where_only_answers_count_the_clock_stops_as_soon_as_questions_are_open() -> None:
    floor = speaking(only_answers())
    floor.wait(30)
    assert floor.act("France", YieldFloor(YieldKind.QUESTIONS)) == (OpenedToQuestions("France", 60),)
    floor.wait(500)
    assert next_deadline(floor.session) is None
    assert floor.speech.left(floor.at) == 60


def test_only_the_answers_are_taken_off_the_speakers_time() -> None:
    floor = taking_questions()
    floor.wait(40)
    floor.dais(RecogniseQuestion("Ghana"))
    floor.wait(100)
    assert floor.speech.left(floor.at) == 90
    floor.dais(AnswerQuestion())
    floor.wait(20)
    floor.dais(EndAnswer())
    floor.wait(40)
    answered(floor, "Haiti", 25)
    assert floor.speech.left(floor.at) == 45


def test_the_next_question_ends_the_answer_before_it() -> None:
    floor = taking_questions()
    floor.dais(RecogniseQuestion("Ghana"), AnswerQuestion())
    floor.wait(20)
    assert floor.dais(RecogniseQuestion("Haiti")) == (QuestionPut("Haiti", 70),)
    assert floor.speech.question == Question("Haiti")
    floor.wait(60)
    assert floor.speech.left(floor.at) == 70


def test_where_everything_counts_the_clock_runs_through() -> None:
    floor = taking_questions(under())
    floor.wait(30)
    assert floor.dais(RecogniseQuestion("Ghana")) == (QuestionPut("Ghana", None),)
    floor.wait(30)
    assert floor.speech.left(floor.at) == 30
    floor.wait(30)
    assert floor.clock() == (SpeechEnded("France", SpeechEnd.TIME, floor.at),)


def test_an_answer_ends_with_the_time() -> None:
    floor = taking_questions()
    floor.dais(RecogniseQuestion("Ghana"), AnswerQuestion())
    floor.wait(90)
    assert next_deadline(floor.session) == floor.at
    floor.clock()
    assert floor.session.speech is None
    assert replay(floor.events) == floor.session


def test_questions_wait_in_turn_in_the_words_of_those_who_ask() -> None:
    floor = taking_questions()
    assert floor.act("Ghana", AskQuestion("How many victims?")) == (
        QuestionAsked("Ghana", "How many victims?"),
    )
    floor.act("Haiti", AskQuestion())
    floor.dais(RecogniseQuestion())
    assert floor.speech.question == Question("Ghana", "How many victims?")
    assert [own.delegation for own in floor.speech.asking] == ["Haiti"]


def test_the_dais_calls_whom_it_wants_whether_it_waits_or_not() -> None:
    floor = taking_questions(None, AskQuestion("", "Ghana"))
    floor.dais(RecogniseQuestion("Haiti"))
    assert floor.speech.question == Question("Haiti")
    assert floor.speech.asking == (Question("Ghana"),)


def test_a_delegation_may_drop_its_question() -> None:
    floor = taking_questions(None, AskQuestion("", "Ghana"), AskQuestion("", "Haiti"))
    floor.act("Ghana", DropQuestion())
    floor.dais(DropQuestion("Haiti"))
    assert floor.speech.asking == ()


def test_follow_ups_in_a_row_are_limited_until_another_delegation_asks() -> None:
    floor = taking_questions(follow_ups(1, only_answers()))
    for _ in range(2):
        floor.act("Ghana", AskQuestion())
        floor.dais(RecogniseQuestion(), AnswerQuestion())
    refusal = floor.refusal("Ghana", AskQuestion())
    assert (refusal.reason, refusal.facts) == (Reason.FOLLOW_UPS, {"delegation": "Ghana", "limit": 2})
    assert refusal.rule == ecosoc().points[PointKind.INFORMATION_TO_SPEAKER].rule
    floor.act("Haiti", AskQuestion())
    floor.act("Ghana", AskQuestion())
    assert floor.refusal(PRESIDENT, RecogniseQuestion("Ghana")).reason is Reason.FOLLOW_UPS
    floor.dais(RecogniseQuestion("Haiti"), RecogniseQuestion("Ghana"))


def test_without_the_point_questions_are_asked_all_the_same_and_no_row_is_counted() -> None:
    rulebook = replace(only_answers(), points={PointKind.ORDER: ecosoc().points[PointKind.ORDER]})
    floor = taking_questions(rulebook)
    for _ in range(4):
        answered(floor, "Ghana", 5)
    refusal = floor.refusal("France", AskQuestion())
    assert (refusal.reason, refusal.rule) == (Reason.QUESTION_TO_SELF, rulebook.yields.rule)


def test_a_point_of_information_to_the_speaker_is_a_question() -> None:
    floor = taking_questions()
    point = RaisePoint(PointKind.INFORMATION_TO_SPEAKER, "Why?")
    assert floor.act("Ghana", point) == (QuestionAsked("Ghana", "Why?"),)
    assert floor.session.open_points == ()


def test_a_pause_in_an_answer_holds_and_the_answer_goes_on() -> None:
    floor = taking_questions(None, RecogniseQuestion("Ghana"), AnswerQuestion())
    floor.wait(10)
    floor.dais(PauseSpeech())
    floor.wait(100)
    floor.dais(ResumeSpeech())
    floor.wait(10)
    floor.dais(EndAnswer())
    assert floor.speech.left(floor.at) == 70


@pytest.mark.parametrize("answering", [False, True])
def test_more_time_is_more_time_for_answers(answering: bool) -> None:
    floor = taking_questions(None, RecogniseQuestion("Ghana"))
    floor.dais(*[AnswerQuestion()] * answering, ExtendSpeech(30))
    assert floor.speech.left(floor.at) == 120
    assert floor.speech.paused is not answering


def test_between_questions_the_dais_may_let_the_speaker_speak_on() -> None:
    floor = taking_questions()
    floor.dais(ResumeSpeech())
    floor.wait(15)
    floor.dais(RecogniseQuestion("Ghana"))
    assert floor.speech.left(floor.at) == 75


def test_a_point_of_order_interrupts_an_answer_which_then_goes_on() -> None:
    floor = taking_questions(None, RecogniseQuestion("Ghana"), AnswerQuestion())
    floor.wait(10)
    floor.act("Haiti", RaisePoint(PointKind.ORDER))
    floor.wait(60)
    floor.dais(RuleOnPoint(PointRuling.OVERRULED))
    assert floor.speech.question == Question("Ghana", answering=True)
    assert floor.speech.left(floor.at) == 80
    assert not floor.speech.paused


def test_a_point_of_order_leaves_the_clock_of_a_question_standing() -> None:
    floor = taking_questions(None, RecogniseQuestion("Ghana"))
    floor.act("Haiti", RaisePoint(PointKind.ORDER))
    floor.dais(RuleOnPoint(PointRuling.OVERRULED))
    floor.wait(60)
    assert floor.speech.left(floor.at) == 90


def test_a_suspension_stops_an_answer() -> None:
    floor = taking_questions(None, RecogniseQuestion("Ghana"), AnswerQuestion())
    floor.wait(10)
    floor.dais(SuspendSitting())
    floor.wait(1000)
    floor.dais(ResumeSitting(), ResumeSpeech(), EndAnswer())
    assert floor.speech.left(floor.at) == 80


def test_when_the_speaker_leaves_the_questions_are_gone() -> None:
    floor = taking_questions(None, AskQuestion("", "Ghana"))
    floor.act("France", AnswerRoll(Presence.ABSENT))
    assert floor.session.speech is None
    assert floor.refusal("Ghana", AskQuestion()).reason is Reason.NO_SPEECH


def test_whoever_leaves_asks_no_more_but_is_still_answered() -> None:
    floor = taking_questions(None, AskQuestion("", "Haiti"), RecogniseQuestion("Ghana"))
    floor.act("Haiti", AnswerRoll(Presence.ABSENT))
    assert floor.speech.asking == ()
    floor.dais(AnswerQuestion())
    floor.act("Ghana", AnswerRoll(Presence.ABSENT))
    assert floor.speech.question == Question("Ghana", answering=True)


def test_a_question_not_yet_put_to_the_end_leaves_with_its_delegation() -> None:
    floor = taking_questions(None, RecogniseQuestion("Ghana"))
    floor.act("Ghana", AnswerRoll(Presence.ABSENT))
    assert floor.speech.question is None
    answered(floor, "Haiti", 5)


def test_observers_ask_where_they_may_speak() -> None:
    floor = taking_questions()
    floor.act(OBSERVER, AskQuestion())
    silent = taking_questions(under(only_answers(), observers={"may_speak": False}))
    assert silent.refusal(OBSERVER, AskQuestion()).reason is Reason.OBSERVER_SPEECH
    assert silent.refusal(PRESIDENT, RecogniseQuestion(OBSERVER)).reason is Reason.OBSERVER_SPEECH


def test_a_long_question_is_refused() -> None:
    refusal = taking_questions().refusal("Ghana", AskQuestion("?" * 301))
    assert (refusal.reason, refusal.facts["what"]) == (Reason.TEXT_LENGTH, "question")


def test_nobody_but_the_dais_leads_the_questions() -> None:
    floor = taking_questions(None, RecogniseQuestion("Ghana"))
    for action in (RecogniseQuestion("Haiti"), AnswerQuestion(), EndAnswer()):
        assert floor.refusal("France", action).reason is Reason.DAIS_ONLY


def test_a_delegation_that_is_not_in_the_room_is_not_called() -> None:
    floor = taking_questions()
    floor.act("Haiti", AnswerRoll(Presence.ABSENT))
    assert floor.refusal(PRESIDENT, RecogniseQuestion("Haiti")).reason is Reason.ABSENT
    assert floor.refusal(PRESIDENT, RecogniseQuestion("Atlantis")).reason is Reason.UNKNOWN_DELEGATION


def test_whoever_is_putting_its_question_is_not_called_again() -> None:
    floor = taking_questions(None, RecogniseQuestion("Ghana"))
    assert floor.refusal(PRESIDENT, RecogniseQuestion("Ghana")).reason is Reason.QUESTION_BEING_PUT
