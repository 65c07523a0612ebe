"""What each control of questions, of comments and of recognition asks for."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot.procedure.engine import Action
from bot.procedure.rules.speakers.comments import AskComment, DropComment, EndComments, RecogniseComment
from bot.procedure.rules.speakers.questions import (
    AnswerQuestion,
    AskQuestion,
    DropQuestion,
    EndAnswer,
    RecogniseQuestion,
)
from bot.procedure.rules.speakers.recognition import RecogniseSpeaker
from bot.rendering.verbs import FIRST, Verb
from cogs.ui.custom_ids import Pressed


def _named(pressed: Pressed) -> str | None:
    """The delegation picked from a menu; none where the button stands for the first that waits."""
    return None if pressed.subject == FIRST else pressed.choice


SPEECH_ACTIONS: Mapping[Verb, Callable[[Pressed], Action]] = {
    Verb.RECOGNISE: lambda own: RecogniseSpeaker(own.choice),
    Verb.ASK_QUESTION: lambda _: AskQuestion(),
    Verb.DROP_QUESTION: lambda _: DropQuestion(),
    Verb.RECOGNISE_QUESTION: lambda own: RecogniseQuestion(_named(own)),
    Verb.BEGIN_ANSWER: lambda _: AnswerQuestion(),
    Verb.END_ANSWER: lambda _: EndAnswer(),
    Verb.ASK_COMMENT: lambda _: AskComment(),
    Verb.DROP_COMMENT: lambda _: DropComment(),
    Verb.RECOGNISE_COMMENT: lambda own: RecogniseComment(_named(own)),
    Verb.END_COMMENTS: lambda _: EndComments(),
}
