"""What may be done while a speaker takes questions, or comments are made, by whom.

Changing a value of the rulebook is left aside: whether that is in order depends on which value it is.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.procedure.engine import Action
from bot.procedure.rulebook import Counting, Rulebook, YieldKind
from bot.procedure.rules.points.replies import AskReply
from bot.procedure.rules.rulebook_changes import ChangeRule
from bot.procedure.rules.speakers.clock import PauseSpeech, ResumeSpeech
from bot.procedure.rules.speakers.comments import AskComment, DropComment, EndComments, RecogniseComment
from bot.procedure.rules.speakers.questions import (
    AnswerQuestion,
    AskQuestion,
    DropQuestion,
    EndAnswer,
    RecogniseQuestion,
)
from bot.procedure.rules.speakers.speakers_list import JoinSpeakers
from bot.procedure.rules.speakers.speeches import CallNextSpeaker, EndSpeech
from bot.procedure.rules.speakers.yields import YieldFloor
from tests.procedure.committees import OBSERVER, PRESIDENT, Floor, under
from tests.procedure.test_order_of_business import BUSINESS, Kinds, accepted, busy

QUESTIONS, COMMENTS = YieldFloor(YieldKind.QUESTIONS), YieldFloor(YieldKind.COMMENTS)
PUT, ASKED = RecogniseQuestion("Estonia"), AskQuestion("", "Haiti")
COMMENTING = RecogniseComment("Estonia")

_, SPEECH, IN_A_SPEECH, LISTENING = BUSINESS["speech"]
_, DEBATE, IN_DEBATE, WATCHING = BUSINESS["debate"]
ASKING: Kinds = {AskQuestion}
LEADING: Kinds = {AskQuestion, RecogniseQuestion}
STOPPED: Kinds = {PauseSpeech}
WAITING: Kinds = {DropQuestion, ResumeSpeech}


def speech(rulebook: Rulebook, *actions: Action) -> Callable[[], Floor]:
    """A busy committee under a rulebook, in which Ghana speaks, after some more by the President."""
    return busy(JoinSpeakers("Albania"), CallNextSpeaker(), *actions, rulebook=rulebook)


ANSWERS = under(yields={"questions_count": Counting.ANSWERS})
EVERYTHING = under()
WITH_COMMENTS = under(yields={"to": tuple(YieldKind), "comments": 2})

# For each state what the President, a delegate and an observer may do.
AROUND_SPEECHES: dict[str, tuple[Callable[[], Floor], Kinds, Kinds, Kinds]] = {
    "questions on a clock that runs": (
        speech(EVERYTHING, QUESTIONS),
        SPEECH | LEADING,
        IN_A_SPEECH | ASKING,
        LISTENING | ASKING,
    ),
    "questions that wait for the clock": (
        speech(ANSWERS, QUESTIONS, ASKED),
        (SPEECH | LEADING | WAITING) - STOPPED,
        IN_A_SPEECH | ASKING,
        LISTENING | ASKING,
    ),
    "a question being put": (
        speech(ANSWERS, QUESTIONS, PUT),
        (SPEECH | LEADING | {AnswerQuestion}) - STOPPED,
        IN_A_SPEECH | ASKING,
        LISTENING | ASKING,
    ),
    "a question being answered": (
        speech(ANSWERS, QUESTIONS, PUT, AnswerQuestion()),
        SPEECH | LEADING | {EndAnswer},
        IN_A_SPEECH | ASKING,
        LISTENING | ASKING,
    ),
    "comments": (
        speech(WITH_COMMENTS, COMMENTS, AskComment("Haiti")),
        DEBATE | {AskReply, AskComment, DropComment, RecogniseComment, EndComments},
        IN_DEBATE | {AskReply, AskComment},
        WATCHING | {AskReply, AskComment},
    ),
    "a comment being made": (
        speech(WITH_COMMENTS, COMMENTS, COMMENTING),
        SPEECH | {AskComment, RecogniseComment, EndComments},
        IN_A_SPEECH | {AskComment},
        LISTENING | {AskComment},
    ),
    "the last comment is over": (
        speech(WITH_COMMENTS, COMMENTS, COMMENTING, RecogniseComment("Haiti"), EndSpeech()),
        DEBATE | {AskReply},
        IN_DEBATE | {AskReply},
        WATCHING | {AskReply},
    ),
}


@pytest.mark.parametrize("state", AROUND_SPEECHES)
def test_around_speeches_everybody_may_do_just_what_is_theirs(state: str) -> None:
    start, president, delegate, observer = AROUND_SPEECHES[state]
    floor = start()
    assert accepted(floor, floor.actor(PRESIDENT)) - {ChangeRule} == president - {ChangeRule}
    assert accepted(floor, floor.actor("China")) == delegate
    assert accepted(floor, floor.actor(OBSERVER)) == observer
