"""The clock of the speech on the floor, in the hands of the dais: stopped, run again, set longer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import ClassVar, Self

from bot.procedure.event import Event
from bot.procedure.refusals import Reason, refuse
from bot.procedure.rulebook import Counting, Topic
from bot.procedure.rules.speakers.speeches import SpeechExtended, SpeechPaused, SpeechResumed, require_speech
from bot.procedure.situation import Action, Situation


@dataclass(frozen=True, slots=True)
class PauseSpeech(Action):
    """Stop the clock of the speech."""

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By the dais."""
        situation.require_dais()
        situation.require_open()
        speech = require_speech(situation)
        if speech.paused:
            raise refuse(Reason.SPEECH_PAUSED, situation.rulebook.source(Topic.SPEAKING_TIME))
        return (SpeechPaused(speech.left(situation.at)),)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self]:
        """The one way to ask."""
        del situation
        yield cls()


@dataclass(frozen=True, slots=True)
class ResumeSpeech(Action):
    """Let the clock of the speech run again."""

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By the dais; while a question is being put that does not count, its answer lets the clock run."""
        situation.require_dais()
        situation.require_open()
        speech = require_speech(situation)
        if not speech.paused:
            raise refuse(Reason.SPEECH_NOT_PAUSED, situation.rulebook.source(Topic.SPEAKING_TIME))
        only_answers = situation.rulebook.yields.questions_count is Counting.ANSWERS
        if speech.question is not None and not speech.question.answering and only_answers:
            raise refuse(
                Reason.QUESTION_BEING_PUT,
                situation.rulebook.source(Topic.YIELDS),
                delegation=speech.question.delegation,
            )
        return (SpeechResumed(situation.at + timedelta(seconds=speech.remaining)),)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self]:
        """The one way to ask."""
        del situation
        yield cls()


@dataclass(frozen=True, slots=True)
class ExtendSpeech(Action):
    """Give the speaker more time."""

    free: ClassVar[frozenset[str]] = frozenset({"seconds"})
    seconds: int

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By the dais, within the rulebook's limit for one extension."""
        situation.require_dais()
        limit = situation.rulebook.speaking_time.extension_maximum
        situation.require_duration(self.seconds, 1, limit, Topic.SPEAKING_TIME)
        situation.require_open()
        require_speech(situation)
        return (SpeechExtended(self.seconds),)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self]:
        """By any time."""
        if situation.session.speech is not None:
            yield cls(1)
