"""What is told to whoever asked for the floor, for a question or for a comment: where they stand now."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from bot.procedure.engine import Action
from bot.procedure.event import Event
from bot.procedure.rules.speakers.comments import AskComment, CommentAsked
from bot.procedure.rules.speakers.questions import AskQuestion, QuestionAsked
from bot.procedure.rules.speakers.speakers_list import JoinSpeakers, LeaveSpeakers, SpeakerListed
from bot.procedure.state.session import Session
from bot.rendering.phrases import NAME, counted, inline
from bot.rendering.speakers.cards import wait
from bot.rendering.speakers.speeches import dais_picks
from bot.rendering.times import about

Told = Callable[[Any, Sequence[Event], Session, datetime], str]


def _listed(action: JoinSpeakers, events: Sequence[Event], after: Session, at: datetime) -> str:
    if dais_picks(after):
        return f"{_placard(action.delegation)} raised. The dais recognises any that are."
    name = next(own.delegation for own in events if isinstance(own, SpeakerListed))
    place = after.list.place(name) or len(after.list.queue)
    seconds = wait(after, place, at)
    when = about(seconds) if seconds else "next to speak"
    return f"{_who(action.delegation)} number {place} on the list, {when}."


def _left(action: LeaveSpeakers, events: Sequence[Event], after: Session, at: datetime) -> str:
    del events, at
    if dais_picks(after):
        return f"{_placard(action.delegation)} lowered."
    return f"{_who(action.delegation)} off the list."


def _asking(action: AskQuestion, events: Sequence[Event], after: Session, at: datetime) -> str:
    del at
    name = next(own.delegation for own in events if isinstance(own, QuestionAsked))
    asking = () if after.speech is None else after.speech.asking
    place = [own.delegation for own in asking].index(name) + 1
    return f"{_who(action.delegation)} number {place} to put a question. The dais calls it."


def _commenting(action: AskComment, events: Sequence[Event], after: Session, at: datetime) -> str:
    del at
    name = next(own.delegation for own in events if isinstance(own, CommentAsked))
    comments = after.comments
    if comments is None:
        return f"{_who(action.delegation)} waiting to comment."
    place, left = comments.waiting.index(name) + 1, counted(comments.left, "comment")
    return f"{_who(action.delegation)} number {place} to comment, with {left} to come. The dais calls it."


def _who(delegation: str | None) -> str:
    return "You are" if delegation is None else f"{inline(delegation, NAME)} is"


def _placard(delegation: str | None) -> str:
    return "Your placard is" if delegation is None else f"The placard of {inline(delegation, NAME)} is"


SPEECH_RECEIPTS: Mapping[type[Action], Told] = {
    JoinSpeakers: _listed,
    LeaveSpeakers: _left,
    AskQuestion: _asking,
    AskComment: _commenting,
}
