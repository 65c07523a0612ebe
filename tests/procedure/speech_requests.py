"""Every request anybody could make around a speech: to recognise somebody, to ask, to answer, to comment."""

from __future__ import annotations

from collections.abc import Callable, Iterator

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
from bot.procedure.state.session import Session
from tests.procedure.named import acting, names

SPEECH_REQUESTS: dict[type[Action], Callable[[Session], Iterator[Action]]] = {
    RecogniseSpeaker: lambda session: map(RecogniseSpeaker, names(session)),
    AskQuestion: lambda session: (AskQuestion("How many?", name) for name in acting(session)),
    DropQuestion: lambda session: map(DropQuestion, acting(session)),
    RecogniseQuestion: lambda session: map(RecogniseQuestion, acting(session)),
    AnswerQuestion: lambda _: iter((AnswerQuestion(),)),
    EndAnswer: lambda _: iter((EndAnswer(),)),
    AskComment: lambda session: map(AskComment, acting(session)),
    DropComment: lambda session: map(DropComment, acting(session)),
    RecogniseComment: lambda session: map(RecogniseComment, acting(session)),
    EndComments: lambda _: iter((EndComments(),)),
}
