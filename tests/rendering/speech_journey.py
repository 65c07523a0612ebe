"""Questions, comments and a list that runs out, as a part of the sitting in which everything is done once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bot.procedure.engine import Action
from bot.procedure.rulebook import Counting, Exhausted, Rulebook, YieldKind
from bot.procedure.rules.rulebook_changes import ChangeRule
from bot.procedure.rules.speakers.comments import AskComment, DropComment, EndComments, RecogniseComment
from bot.procedure.rules.speakers.questions import (
    AnswerQuestion,
    AskQuestion,
    DropQuestion,
    EndAnswer,
    RecogniseQuestion,
)
from bot.procedure.rules.speakers.recognition import RecogniseSpeaker
from bot.procedure.rules.speakers.speakers_list import JoinSpeakers
from bot.procedure.rules.speakers.speeches import CallNextSpeaker, EndSpeech
from bot.procedure.rules.speakers.yields import YieldFloor
from tests.rendering.sittings import HOSTILE

_WORDS = (HOSTILE * 9)[:300]


def with_questions_and_comments(rulebook: Rulebook) -> Rulebook:
    """The rulebook with every yield, two comments, and questions that do not count against the time."""
    to = tuple(YieldKind)
    yields = replace(rulebook.yields, to=to, comments=2, questions_count=Counting.ANSWERS)
    return replace(rulebook, yields=yields)


def questions_and_comments(rulebook: Rulebook, a: str, b: str, c: str, d: str) -> Iterator[Action | int]:
    """What the President does, for whom, in order; a number is the seconds that pass. The list is open."""
    closes = replace(rulebook.speakers, exhausted=Exhausted.CLOSES)
    yield ChangeRule("speakers.exhausted", "closes", "goes_on", replace(rulebook, speakers=closes))
    yield from (JoinSpeakers(a), JoinSpeakers(b), CallNextSpeaker(), YieldFloor(YieldKind.QUESTIONS))
    yield from (AskQuestion(_WORDS, b), AskQuestion("", c), DropQuestion(c), RecogniseQuestion())
    yield from (5, AnswerQuestion(), 20, EndAnswer(), RecogniseQuestion(d))
    yield from (CallNextSpeaker(), YieldFloor(YieldKind.COMMENTS), AskComment(a), AskComment(c))
    yield from (DropComment(c), RecogniseComment(), JoinSpeakers(d), EndComments())
    yield from (RecogniseSpeaker(d), EndSpeech())
