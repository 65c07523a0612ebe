"""What each control of questions, of comments and of recognition asks for."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot.procedure.engine import Action
from bot.procedure.rules.comments import AskComment, DropComment, EndComments, RecogniseComment
from bot.procedure.rules.questions import (
    AnswerQuestion,
    AskQuestion,
    DropQuestion,
    EndAnswer,
    RecogniseQuestion,
)
from bot.procedure.rules.recognition import RecogniseSpeaker
from bot.rendering.verbs import Verb
from cogs.ui.custom_ids import Pressed

SPEECH_ACTIONS: Mapping[Verb, Callable[[Pressed], Action]] = {
    Verb.RECOGNISE: lambda own: RecogniseSpeaker(own.choice),
    Verb.ASK_QUESTION: lambda _: AskQuestion(),
    Verb.DROP_QUESTION: lambda _: DropQuestion(),
    Verb.RECOGNISE_QUESTION: lambda own: RecogniseQuestion(own.choice or None),
    Verb.BEGIN_ANSWER: lambda _: AnswerQuestion(),
    Verb.END_ANSWER: lambda _: EndAnswer(),
    Verb.ASK_COMMENT: lambda _: AskComment(),
    Verb.DROP_COMMENT: lambda _: DropComment(),
    Verb.RECOGNISE_COMMENT: lambda own: RecogniseComment(own.choice or None),
    Verb.END_COMMENTS: lambda _: EndComments(),
}
