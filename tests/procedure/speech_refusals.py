"""For every reason to refuse a yield, a question or a comment, a case in which somebody is given it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from bot.procedure.engine import Action
from bot.procedure.refusals import Reason
from bot.procedure.rulebook import (
    Counting,
    DebateMode,
    MotionKind,
    PointKind,
    Rulebook,
    SpeakersOrder,
    YieldKind,
)
from bot.procedure.rules.motions.debates import Side, SpeakOnMotion
from bot.procedure.rules.speakers.clock import ResumeSpeech
from bot.procedure.rules.speakers.comments import AskComment, DropComment, RecogniseComment
from bot.procedure.rules.speakers.questions import (
    AnswerQuestion,
    AskQuestion,
    DropQuestion,
    EndAnswer,
    RecogniseQuestion,
)
from bot.procedure.rules.speakers.recognition import RecogniseSpeaker
from bot.procedure.rules.speakers.speakers_list import JoinSpeakers, MoveSpeaker, OpenSpeakersList
from bot.procedure.rules.speakers.speeches import CallNextSpeaker
from bot.procedure.rules.speakers.yields import YieldFloor
from tests.procedure.committees import (
    OBSERVER,
    PRESIDENT,
    Floor,
    caucus,
    in_session,
    under,
    with_draft,
    with_list,
)

Case = tuple[Callable[[], Floor], str, Action]


def only_answers(rulebook: Rulebook | None = None) -> Rulebook:
    """A rulebook under which only answers count against the time of a speaker who takes questions."""
    return under(rulebook, yields={"questions_count": Counting.ANSWERS})


def with_comments(number: int = 2) -> Rulebook:
    """A rulebook under which speakers may yield to so many comments."""
    return under(yields={"to": tuple(YieldKind), "comments": number})


def follow_ups(number: int, rulebook: Rulebook) -> Rulebook:
    """The rulebook with so many more questions in a row for the same delegation."""
    kind = PointKind.INFORMATION_TO_SPEAKER
    point = replace(rulebook.points[kind], follow_ups=number)
    return replace(rulebook, points={**rulebook.points, kind: point})


def speaking(rulebook: Rulebook | None = None, *others: str) -> Floor:
    """A committee in which France speaks for 90 seconds, with others on the list."""
    floor = with_list("France", *others, floor=in_session(rulebook=rulebook))
    floor.dais(CallNextSpeaker())
    return floor


def taking_questions(rulebook: Rulebook | None = None, *actions: Action) -> Floor:
    """A committee in which France takes questions, after some more by the President."""
    floor = speaking(rulebook or only_answers())
    floor.act("France", YieldFloor(YieldKind.QUESTIONS))
    floor.dais(*actions)
    return floor


def taking_comments(*actions: Action, number: int = 2) -> Floor:
    """A committee in which the speech of France is open to comments, after some more by the President."""
    floor = speaking(with_comments(number))
    floor.act("France", YieldFloor(YieldKind.COMMENTS))
    floor.dais(*actions)
    return floor


def in_caucus() -> Floor:
    """A moderated caucus, in which Ghana speaks."""
    floor = in_session()
    floor.carry(MotionKind.MODERATED_CAUCUS, terms=caucus(10))
    floor.dais(JoinSpeakers("Ghana"), CallNextSpeaker())
    return floor


def on_a_motion() -> Floor:
    """A committee in which Ghana speaks against closing the debate."""
    floor = with_draft()
    floor.put(MotionKind.CLOSE_DEBATE)
    floor.dais(SpeakOnMotion(Side.AGAINST, "Ghana"), CallNextSpeaker())
    return floor


def silent_observers() -> Floor:
    """A committee with an open list, whose observers do not speak."""
    return with_list(floor=in_session(rulebook=under(observers={"may_speak": False})))


def raising_placards() -> Floor:
    """A committee of which the dais picks the speakers, with two placards raised."""
    rulebook = under(speakers={"order": SpeakersOrder.DAIS})
    return with_list("France", "Ghana", floor=in_session(rulebook=rulebook))


def after_time_in_favour() -> Floor:
    """A committee in which France speaks for a draft while its time is up, and Ghana waits."""
    rules = under(debate={"mode": DebateMode.CLOSED, "time_in_favour": 60})
    floor = with_draft(floor=in_session(rulebook=rules))
    floor.dais(OpenSpeakersList(), JoinSpeakers("France"), JoinSpeakers("Ghana"), CallNextSpeaker())
    floor.wait(61)
    return floor


ASKED, PUT = AskQuestion("", "Ghana"), RecogniseQuestion("Ghana")

SPEECH_CASES: dict[Reason, Case] = {
    Reason.OBSERVER_SPEECH: (silent_observers, OBSERVER, JoinSpeakers()),
    Reason.NO_ORDER: (raising_placards, PRESIDENT, MoveSpeaker("Ghana", 1)),
    Reason.OUT_OF_TURN: (lambda: with_list("France", "Ghana"), PRESIDENT, RecogniseSpeaker("Ghana")),
    Reason.DEBATE_TIME_UP: (after_time_in_favour, PRESIDENT, CallNextSpeaker()),
    Reason.NO_YIELDS_IN_CAUCUS: (in_caucus, "Ghana", YieldFloor(YieldKind.DAIS)),
    Reason.NO_YIELD_OF_SPEECH: (on_a_motion, "Ghana", YieldFloor(YieldKind.QUESTIONS)),
    Reason.NO_QUESTIONS: (speaking, "Ghana", AskQuestion()),
    Reason.QUESTION_TO_SELF: (taking_questions, "France", AskQuestion()),
    Reason.FOLLOW_UPS: (
        lambda: taking_questions(follow_ups(0, only_answers()), ASKED, PUT),
        "Ghana",
        AskQuestion(),
    ),
    Reason.ALREADY_ASKING: (lambda: taking_questions(None, ASKED), "Ghana", AskQuestion()),
    Reason.NOT_ASKING: (taking_questions, "Ghana", DropQuestion()),
    Reason.NO_QUESTION_WAITS: (taking_questions, PRESIDENT, RecogniseQuestion()),
    Reason.QUESTION_BEING_PUT: (lambda: taking_questions(None, PUT), PRESIDENT, ResumeSpeech()),
    Reason.NO_QUESTION_PUT: (taking_questions, PRESIDENT, AnswerQuestion()),
    Reason.BEING_ANSWERED: (
        lambda: taking_questions(None, PUT, AnswerQuestion()),
        PRESIDENT,
        AnswerQuestion(),
    ),
    Reason.NOT_BEING_ANSWERED: (lambda: taking_questions(None, PUT), PRESIDENT, EndAnswer()),
    Reason.EVERYTHING_COUNTS: (lambda: taking_questions(under(), PUT), PRESIDENT, AnswerQuestion()),
    Reason.NO_COMMENTS: (speaking, "Ghana", AskComment()),
    Reason.COMMENTS_SPENT: (
        lambda: taking_comments(RecogniseComment("Ghana"), number=1),
        PRESIDENT,
        RecogniseComment("Haiti"),
    ),
    Reason.NO_COMMENT_WAITS: (taking_comments, PRESIDENT, RecogniseComment()),
    Reason.NOT_COMMENTING: (taking_comments, "Ghana", DropComment()),
    Reason.COMMENT_ON_SELF: (taking_comments, "France", AskComment()),
    Reason.COMMENTED: (lambda: taking_comments(RecogniseComment("Ghana")), "Ghana", AskComment()),
}
