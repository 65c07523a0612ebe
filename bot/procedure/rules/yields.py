"""Yields: what a speaker does with the rest of the time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import ClassVar, Self

from bot.procedure.alike import Alike, apart
from bot.procedure.refusals import Reason, refuse
from bot.procedure.rulebook import Topic, YieldKind
from bot.procedure.rules.speeches import SpeechEnd, SpeechStarted, ended, require_speech, with_speech
from bot.procedure.situation import Action, Event, Situation
from bot.procedure.state.session import Session
from bot.procedure.state.speaking import Speech


@dataclass(frozen=True, slots=True)
class OpenedToQuestions(Event):
    """The speaker gives the rest of the time to questions."""

    name: ClassVar[str] = "opened_to_questions"
    delegation: str

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        if session.speech is None:
            return session
        return with_speech(session, replace(session.speech, questions=True))


@dataclass(frozen=True, slots=True)
class FloorYielded(Event):
    """The speaker gives the rest of the time back to the dais, or to another delegation."""

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
    """Give the rest of the time to the dais, to another delegation, or to questions."""

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
        return self._carry_out(situation, speech)

    def _carry_out(self, situation: Situation, speech: Speech) -> tuple[Event, ...]:
        yields = situation.rulebook.source(Topic.YIELDS)
        if self.to is YieldKind.QUESTIONS:
            if speech.questions:
                raise refuse(Reason.ALREADY_TAKING_QUESTIONS, yields)
            return (OpenedToQuestions(speech.delegation),)
        left = speech.left(situation.at)
        yielded = FloorYielded(speech.delegation, self.to, self.recipient, left)
        over = ended(situation, speech, SpeechEnd.YIELDED)
        if self.recipient is None:
            return (yielded, over)
        recipient = situation.known(self.recipient)
        if recipient.name == speech.delegation:
            raise refuse(Reason.YIELD_TO_SELF, yields)
        situation.require_present(recipient)
        limit = situation.rulebook.yields.chain
        if speech.yields >= limit:
            raise refuse(Reason.YIELD_CHAIN, yields, limit=limit)
        ends_at = situation.at + timedelta(seconds=left)
        return (
            yielded,
            over,
            SpeechStarted(recipient.name, speech.purpose, left, ends_at, speech.yields + 1),
        )

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self | Alike[Self]]:
        """To the dais, to questions, and to every delegation present but the speaker."""
        speech = situation.session.speech
        if speech is None:
            return
        yield cls(YieldKind.DAIS)
        yield cls(YieldKind.QUESTIONS)
        for names in apart(situation.session.classes_present, (speech.delegation,)):
            yield Alike(cls(YieldKind.DELEGATION, names[0]), ("recipient",), names)
