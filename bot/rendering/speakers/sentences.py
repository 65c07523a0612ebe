"""The speakers list, speeches, yields, questions and comments in the lines of the minutes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from bot.procedure.event import Event
from bot.procedure.rules.speakers import comments, exhaustion, questions, speeches, yields
from bot.procedure.rules.speakers import speakers_list as speakers
from bot.procedure.state.session import Session
from bot.rendering.phrases import Medium, counted
from bot.rendering.speakers.speeches import dais_picks
from bot.rendering.times import duration
from bot.rendering.words import YIELDS

Say = Callable[[Any, Session, Medium], str]


def _by_order(listed: str, picked: str) -> Say:
    """A line for a list with an order, and one for placards of which the dais picks any."""

    def say(event: Event, session: Session, on: Medium) -> str:
        line = picked if dais_picks(session) else listed
        return line.format(delegation=on.name(getattr(event, "delegation", "")))

    return say


def _opened_to_questions(event: yields.OpenedToQuestions, session: Session, on: Medium) -> str:
    del session
    opened = f"{on.name(event.delegation)} opened the rest of the time to questions"
    if event.remaining is None:
        return f"{opened}."
    return f"{opened}: {duration(event.remaining)} for the answers."


def _yielded(event: yields.FloorYielded, session: Session, on: Medium) -> str:
    del session
    to = YIELDS[event.to] if event.recipient is None else on.name(event.recipient)
    return f"{on.name(event.delegation)} yielded {duration(event.seconds)} to {to}."


def _speech_ended(event: speeches.SpeechEnded, session: Session, on: Medium) -> str:
    del session
    name = on.name(event.delegation)
    if event.end is speeches.SpeechEnd.TIME:
        return f"The time of {name} was up."
    if event.end is speeches.SpeechEnd.LEFT:
        return f"{name} left the room, so the speech ended."
    if event.end is speeches.SpeechEnd.SILENCED:
        return f"{name} lost the floor."
    return f"The speech of {name} ended."


def _asked(event: questions.QuestionAsked, session: Session, on: Medium) -> str:
    del session
    return f"{on.name(event.delegation)} asked to put a question{_quoted(event.text, on)}"


def _put(event: questions.QuestionPut, session: Session, on: Medium) -> str:
    """The words of a question wait with it before it is put, and are those being put afterwards."""
    speech = session.speaking
    found = () if speech is None else (*speech.asking, speech.question)
    text = next((own.text for own in found if own and own.delegation == event.delegation), "")
    return f"{on.name(event.delegation)} put a question{_quoted(text, on)}"


def _answer_begun(event: questions.AnswerBegun, session: Session, on: Medium) -> str:
    speaker = on.name(session.speaking.delegation) if session.speaking is not None else "The speaker"
    return f"{speaker} began to answer {on.name(event.delegation)}."


def _comments_opened(event: comments.CommentsOpened, session: Session, on: Medium) -> str:
    del session
    number = counted(event.number, "comment")
    return f"The speech of {on.name(event.delegation)} was opened to {number}."


def _quoted(text: str, on: Medium) -> str:
    return f": “{on.name(text)}”." if text.strip() else "."


SPEECH_LINES: Mapping[type[Event], str | Say] = {
    speakers.SpeakersListOpened: _by_order(
        "The speakers list was opened.", "The dais called for placards of those who wish to speak."
    ),
    speakers.SpeakersListClosed: _by_order(
        "The speakers list was closed.", "The dais took no more placards of those who wish to speak."
    ),
    speakers.SpeakerListed: _by_order(
        "{delegation} joined the speakers list.", "{delegation} raised its placard to speak."
    ),
    speakers.SpeakerStruck: _by_order(
        "{delegation} left the speakers list.", "{delegation} lowered its placard."
    ),
    speakers.SpeakerMoved: "{delegation} was given place {place} on the speakers list.",
    speakers.SpeakingTimeSet: "The time for a speech was set to {seconds}.",
    exhaustion.ListExhausted: _by_order(
        "Everybody on the speakers list had been heard.", "Nobody wished to speak any more."
    ),
    speeches.SpeechStarted: "{delegation} was given the floor for {seconds} {purpose}.",
    speeches.SpeechPaused: "The speech was paused with {remaining} left.",
    speeches.SpeechResumed: "The speech went on.",
    speeches.SpeechInterrupted: "The speech of {delegation} was interrupted with {remaining} left.",
    speeches.SpeechTakenUp: "{delegation} went on speaking.",
    speeches.SpeechExtended: "The speaker was given {seconds} more.",
    speeches.SpeechEnded: _speech_ended,
    yields.OpenedToQuestions: _opened_to_questions,
    yields.FloorYielded: _yielded,
    questions.QuestionAsked: _asked,
    questions.QuestionDropped: "{delegation} no longer wished to put a question.",
    questions.QuestionPut: _put,
    questions.AnswerBegun: _answer_begun,
    questions.AnswerEnded: "{delegation} was answered, with {remaining} left.",
    comments.CommentsOpened: _comments_opened,
    comments.CommentAsked: "{delegation} asked to comment.",
    comments.CommentDropped: "{delegation} no longer wished to comment.",
    comments.CommentsEnded: "No more comments were heard.",
}
