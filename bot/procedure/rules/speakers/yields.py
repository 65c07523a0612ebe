"""Yields: what a speaker does with the rest of the time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import ClassVar, Self

from bot.procedure.alike import Alike
from bot.procedure.candidates import apart
from bot.procedure.event import Event
from bot.procedure.refusals import Reason, refuse
from bot.procedure.rulebook import Counting, Topic, YieldKind
from bot.procedure.rules.speakers.comments import CommentsOpened
from bot.procedure.rules.speakers.speakers_list import require_may_speak
from bot.procedure.rules.speakers.speeches import SpeechEnd, SpeechStarted, ended, require_speech, with_speech
from bot.procedure.situation import Action, Situation
from bot.procedure.state.session import Session
from bot.procedure.state.speaking import Purpose, Speech


@dataclass(frozen=True, slots=True)
class OpenedToQuestions(Event):
    """The speaker gives the rest of the time to questions; ``remaining`` is it where only answers count."""

    name: ClassVar[str] = "opened_to_questions"
    delegation: str
    remaining: int | None = None

    def apply(self, session: Session) -> Session:
        """The state after the event; where only answers count the clock stands still."""
        if session.speech is None:
            return session
        opened = replace(session.speech, questions=True)
        if self.remaining is not None:
            opened = replace(opened, ends_at=None, remaining=self.remaining)
        return with_speech(session, opened)


@dataclass(frozen=True, slots=True)
class FloorYielded(Event):
    """The speaker gives the rest of the time back to the dais, to another delegation, or to comments."""

    name: ClassVar[str] = "floor_yielded"
    delegation: str
    to: YieldKind
    recipient: str | None
    seconds: int

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        return session


@dataclass(frozen=True, slots=True)
class YieldFloor(Action):
    """Give the rest of the time to the dais, to another delegation, to questions or to comments."""

    to: YieldKind
    recipient: str | None = None

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By the speaker, or by the dais for the speaker; time is carried over, not given anew."""
        situation.require_committee()
        allowed, yields = situation.rulebook.yields.to, situation.rulebook.source(Topic.YIELDS)
        if self.to not in allowed:
            raise refuse(Reason.YIELD_UNKNOWN, yields, to=self.to, allowed=allowed)
        if (self.to is YieldKind.DELEGATION) != (self.recipient is not None):
            raise refuse(Reason.YIELD_MEANINGLESS, yields)
        situation.require_open()
        speech = require_speech(situation)
        if not situation.on_dais:
            own = situation.delegation(None)
            if own.name != speech.delegation:
                raise refuse(Reason.NOT_THE_SPEAKER, yields, delegation=own.name, speaker=speech.delegation)
        require_yieldable(situation, speech, self.to)
        return self._carry_out(situation, speech)

    def _carry_out(self, situation: Situation, speech: Speech) -> tuple[Event, ...]:
        rules, left = situation.rulebook.yields, speech.left(situation.at)
        recipient = None if self.recipient is None else situation.known(self.recipient)
        onward = recipient is not None or (speech.yields > 0 and self.to is not YieldKind.DAIS)
        if onward and speech.yields >= rules.chain:
            raise refuse(Reason.YIELD_CHAIN, rules.rule, limit=rules.chain)
        if self.to is YieldKind.QUESTIONS:
            if speech.questions:
                raise refuse(Reason.ALREADY_TAKING_QUESTIONS, rules.rule)
            only_answers = rules.questions_count is Counting.ANSWERS
            return (OpenedToQuestions(speech.delegation, left if only_answers else None),)
        yielded = FloorYielded(speech.delegation, self.to, self.recipient, left)
        over = ended(situation, speech, SpeechEnd.YIELDED)
        if self.to is YieldKind.COMMENTS:
            return (yielded, over, CommentsOpened(speech.delegation, rules.comments))
        if recipient is None:
            return (yielded, over)
        if recipient.name == speech.delegation:
            raise refuse(Reason.YIELD_TO_SELF, rules.rule)
        situation.require_present(recipient)
        require_may_speak(situation, recipient)
        ends_at = situation.at + timedelta(seconds=left)
        started = SpeechStarted(recipient.name, speech.purpose, left, ends_at, speech.yields + 1)
        return (yielded, over, started)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self | Alike[Self]]:
        """To the dais, to questions, to comments, and to every delegation present but the speaker."""
        speech = situation.session.speech
        if speech is None:
            return
        yield cls(YieldKind.DAIS)
        yield cls(YieldKind.QUESTIONS)
        yield cls(YieldKind.COMMENTS)
        groups = ((speech.delegation,), situation.session.moderation.silenced)
        for names in apart(situation.session.classes_present, *groups):
            yield Alike(cls(YieldKind.DELEGATION, names[0]), ("recipient",), names)


def require_yieldable(situation: Situation, speech: Speech, to: YieldKind) -> None:
    """Refuse yields in a caucus that has none, and to pass on the time of a speech off the list."""
    if speech.purpose is Purpose.CAUCUS:
        if not situation.rulebook.caucus.yields:
            raise refuse(Reason.NO_YIELDS_IN_CAUCUS, situation.rulebook.source(Topic.CAUCUS))
    elif speech.purpose is not Purpose.GENERAL and to is not YieldKind.DAIS:
        source = situation.rulebook.source(Topic.YIELDS)
        raise refuse(Reason.NO_YIELD_OF_SPEECH, source, purpose=speech.purpose)
