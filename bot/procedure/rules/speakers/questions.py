"""Questions to the speaker: asked for, called by the dais, answered; the clock may wait for the answers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import ClassVar, Self

from bot.procedure.alike import Alike
from bot.procedure.candidates import apart, for_delegations
from bot.procedure.delegations import Delegation
from bot.procedure.event import Event
from bot.procedure.lengths import require_length
from bot.procedure.refusals import Reason, refuse
from bot.procedure.rulebook import Counting, PointKind, Rule, Topic
from bot.procedure.rules.speakers.speakers_list import require_may_speak
from bot.procedure.rules.speakers.speeches import require_speech, with_speech
from bot.procedure.situation import Action, Situation
from bot.procedure.state.session import Session
from bot.procedure.state.speaking import Question, Speech

TEXT_LIMIT = 300
POINT = PointKind.INFORMATION_TO_SPEAKER
"""The point that asking a question is, in the rulebooks that have it."""


@dataclass(frozen=True, slots=True)
class QuestionAsked(Event):
    """A delegation waits to put a question to the speaker."""

    name: ClassVar[str] = "question_asked"
    delegation: str
    text: str

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        speech = session.speech
        if speech is None:
            return session
        asking = (*speech.asking, Question(self.delegation, self.text))
        return with_speech(session, replace(speech, asking=asking))


@dataclass(frozen=True, slots=True)
class QuestionDropped(Event):
    """A delegation no longer waits to put a question."""

    name: ClassVar[str] = "question_dropped"
    delegation: str

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        speech = session.speech
        if speech is None:
            return session
        return with_speech(session, replace(speech, asking=_others(speech, self.delegation)))


@dataclass(frozen=True, slots=True)
class QuestionPut(Event):
    """A delegation puts its question; ``remaining`` is where the clock stands meanwhile, if it does."""

    name: ClassVar[str] = "question_put"
    delegation: str
    remaining: int | None

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        speech = session.speech
        if speech is None:
            return session
        waiting = next((own for own in speech.asking if own.delegation == self.delegation), None)
        speech = replace(
            speech,
            asking=_others(speech, self.delegation),
            asked=(*speech.asked, self.delegation),
            question=waiting or Question(self.delegation),
        )
        return with_speech(session, speech if self.remaining is None else _stopped(speech, self.remaining))


@dataclass(frozen=True, slots=True)
class AnswerBegun(Event):
    """The speaker answers the question of a delegation; the clock runs, until ``ends_at``."""

    name: ClassVar[str] = "answer_begun"
    delegation: str
    ends_at: datetime

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        speech = session.speech
        if speech is None or speech.question is None:
            return session
        answered = replace(speech.question, answering=True)
        return with_speech(session, replace(speech, question=answered, ends_at=self.ends_at, remaining=0))


@dataclass(frozen=True, slots=True)
class AnswerEnded(Event):
    """The question is answered; the clock stands still with this many seconds left for other answers."""

    name: ClassVar[str] = "answer_ended"
    delegation: str
    remaining: int

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        speech = session.speech
        if speech is None:
            return session
        return with_speech(session, _stopped(replace(speech, question=None), self.remaining))


@dataclass(frozen=True, slots=True)
class AskQuestion(Action):
    """Ask to put a question to the speaker."""

    free: ClassVar[frozenset[str]] = frozenset({"text"})
    text: str = ""
    delegation: str | None = None

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By another delegation present, while the speaker takes questions; not too many in a row."""
        return asked(situation, self.delegation, self.text)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self | Alike[Self]]:
        """One's own seat and, by the dais, everybody present but the speaker and those who ask already."""
        speech = situation.session.speech
        if speech is not None and speech.questions:
            asking = {own.delegation for own in speech.asking}
            last = {*speech.asked[-1:], *(own.delegation for own in speech.asking[-1:])}
            groups = ({speech.delegation}, asking, last, situation.session.moderation.silenced)
            classes = apart(situation.session.classes_present, *groups)
            yield from for_delegations(situation, lambda name: cls("", name), classes)


@dataclass(frozen=True, slots=True)
class DropQuestion(Action):
    """No longer wait to put a question."""

    delegation: str | None = None

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By the delegation itself or by the dais."""
        delegation = situation.delegation(self.delegation)
        situation.require_open()
        speech = _require_questions(situation)
        if all(own.delegation != delegation.name for own in speech.asking):
            raise refuse(Reason.NOT_ASKING, source_of(situation), delegation=delegation.name)
        return (QuestionDropped(delegation.name),)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self | Alike[Self]]:
        """One's own seat and, by the dais, everybody who waits to put a question."""
        speech = situation.session.speech
        if speech is not None and speech.asking:
            yield from for_delegations(situation, cls, (tuple(own.delegation for own in speech.asking),))


@dataclass(frozen=True, slots=True)
class RecogniseQuestion(Action):
    """Let a delegation put its question: the one named, or the first that waits."""

    delegation: str | None = None

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By the dais, for any delegation present; what was answered before is answered."""
        situation.require_dais()
        named = situation.known(self.delegation) if self.delegation is not None else None
        situation.require_debate()
        speech, source = _require_questions(situation), source_of(situation)
        if named is None and not speech.asking:
            raise refuse(Reason.NO_QUESTION_WAITS, source)
        if named is None:
            named = situation.known(speech.asking[0].delegation)
        situation.require_present(named)
        _require_may_ask(situation, speech, named, speech.asked)
        now, only_answers = speech.question, _only_answers(situation)
        if only_answers and now is not None and now.delegation == named.name and not now.answering:
            raise refuse(Reason.QUESTION_BEING_PUT, source, delegation=named.name)
        return (QuestionPut(named.name, speech.left(situation.at) if only_answers else None),)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self | Alike[Self]]:
        """The first that waits, and everybody present but the speaker, for the dais."""
        speech = situation.session.speech
        if speech is None or not speech.questions or not situation.on_dais:
            return
        yield cls()
        now = {speech.question.delegation} if speech.question is not None else set()
        groups = ({speech.delegation}, set(speech.asked[-1:]), now, situation.session.moderation.silenced)
        classes = apart(situation.session.classes_present, *groups)
        for names in classes:
            yield Alike(cls(names[0]), ("delegation",), names)


@dataclass(frozen=True, slots=True)
class AnswerQuestion(Action):
    """Let the clock run for the answer, where only answers count."""

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By the dais, once the question has been put."""
        speech = _require_stopping(situation)
        question, source = speech.question, situation.rulebook.source(Topic.YIELDS)
        if question is None:
            raise refuse(Reason.NO_QUESTION_PUT, source)
        if question.answering:
            raise refuse(Reason.BEING_ANSWERED, source, delegation=speech.delegation)
        ends_at = situation.at + timedelta(seconds=speech.left(situation.at))
        return (AnswerBegun(question.delegation, ends_at),)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self]:
        """The one way to ask, while a question is being put."""
        speech = situation.session.speech
        if speech is not None and speech.question is not None:
            yield cls()


@dataclass(frozen=True, slots=True)
class EndAnswer(Action):
    """Stop the clock after an answer, where only answers count."""

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By the dais."""
        speech = _require_stopping(situation)
        question = speech.question
        if question is None or not question.answering:
            raise refuse(Reason.NOT_BEING_ANSWERED, situation.rulebook.source(Topic.YIELDS))
        return (AnswerEnded(question.delegation, speech.left(situation.at)),)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self]:
        """The one way to ask, while a question is being answered."""
        speech = situation.session.speech
        if speech is not None and speech.question is not None:
            yield cls()


def asked(situation: Situation, named: str | None, text: str) -> tuple[Event, ...]:
    """The events of asking to put a question, whether it is called a point or not."""
    require_length(text, "question", TEXT_LIMIT)
    delegation = situation.present_delegation(named)
    situation.require_debate()
    speech = _require_questions(situation)
    waiting = tuple(own.delegation for own in speech.asking)
    if delegation.name in waiting:
        place = waiting.index(delegation.name) + 1
        raise refuse(Reason.ALREADY_ASKING, source_of(situation), delegation=delegation.name, place=place)
    _require_may_ask(situation, speech, delegation, (*speech.asked, *waiting))
    return (QuestionAsked(delegation.name, text),)


def source_of(situation: Situation) -> Rule:
    """Where questions to the speaker are written: under the point, or under yields where there is none."""
    point = situation.rulebook.points.get(POINT)
    return situation.rulebook.source(Topic.YIELDS) if point is None else point.rule


def _require_questions(situation: Situation) -> Speech:
    speech = require_speech(situation)
    if not speech.questions:
        raise refuse(Reason.NO_QUESTIONS, source_of(situation))
    return speech


def _require_may_ask(
    situation: Situation, speech: Speech, delegation: Delegation, before: tuple[str, ...]
) -> None:
    """Refuse the speaker, observers that may not speak, and one more in a row than the rulebook has."""
    require_may_speak(situation, delegation)
    if delegation.name == speech.delegation:
        raise refuse(Reason.QUESTION_TO_SELF, source_of(situation), delegation=delegation.name)
    point = situation.rulebook.points.get(POINT)
    if point is None:
        return
    last = before[-1 - point.follow_ups :]
    if len(last) == 1 + point.follow_ups and set(last) == {delegation.name}:
        raise refuse(Reason.FOLLOW_UPS, point.rule, delegation=delegation.name, limit=1 + point.follow_ups)


def _require_stopping(situation: Situation) -> Speech:
    """The speech that takes questions, on a clock that waits for answers."""
    situation.require_dais()
    situation.require_open()
    speech = _require_questions(situation)
    if not _only_answers(situation):
        raise refuse(Reason.EVERYTHING_COUNTS, situation.rulebook.source(Topic.YIELDS))
    return speech


def _only_answers(situation: Situation) -> bool:
    return situation.rulebook.yields.questions_count is Counting.ANSWERS


def _others(speech: Speech, delegation: str) -> tuple[Question, ...]:
    return tuple(own for own in speech.asking if own.delegation != delegation)


def _stopped(speech: Speech, remaining: int) -> Speech:
    return replace(speech, ends_at=None, remaining=remaining)
