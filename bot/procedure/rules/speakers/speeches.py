"""Speeches: calling the next speaker, and the clock of a speech."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import ClassVar, Self

from bot.procedure.event import Event
from bot.procedure.record import Record
from bot.procedure.refusals import Reason, refuse
from bot.procedure.rulebook import Topic
from bot.procedure.rules.speakers.purposes import begun
from bot.procedure.rules.speakers.speakers_list import require_moderated
from bot.procedure.situation import Action, Situation
from bot.procedure.state.floor import with_topmost, without
from bot.procedure.state.session import Session
from bot.procedure.state.sitting import SittingStatus
from bot.procedure.state.speaking import Purpose, Speech


class SpeechEnd(StrEnum):
    """What ended a speech."""

    TIME = "time"
    DAIS = "dais"
    YIELDED = "yielded"
    LEFT = "left"
    SILENCED = "silenced"


@dataclass(frozen=True, slots=True)
class SpeechStarted(Event):
    """A delegation has the floor, until ``ends_at``."""

    name: ClassVar[str] = "speech_started"
    delegation: str
    purpose: Purpose
    seconds: int
    ends_at: datetime
    yields: int = 0

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        speech = Speech(
            delegation=self.delegation,
            purpose=self.purpose,
            seconds=self.seconds,
            ends_at=self.ends_at,
            remaining=0,
            yields=self.yields,
        )
        session = replace(session.on_top(speech), last_speech=speech)
        return session if self.yields else begun(session, self.delegation, self.purpose)


@dataclass(frozen=True, slots=True)
class SpeechPaused(Event):
    """The clock of the speech stands still, with this many seconds left."""

    name: ClassVar[str] = "speech_paused"
    remaining: int

    def apply(self, session: Session) -> Session:
        """The state after the event; a speech that something has interrupted is paused too."""
        if session.speaking is None:
            return session
        return with_speech(session, replace(session.speaking, ends_at=None, remaining=self.remaining))


@dataclass(frozen=True, slots=True)
class SpeechResumed(Event):
    """The clock of the speech runs again, until ``ends_at``."""

    name: ClassVar[str] = "speech_resumed"
    ends_at: datetime

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        if session.speech is None:
            return session
        return with_speech(session, replace(session.speech, ends_at=self.ends_at, remaining=0))


@dataclass(frozen=True, slots=True)
class SpeechExtended(Event):
    """The speaker has this many seconds more."""

    name: ClassVar[str] = "speech_extended"
    seconds: int

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        speech = session.speech
        if speech is None:
            return session
        if speech.ends_at is None:
            return with_speech(session, replace(speech, remaining=speech.remaining + self.seconds))
        ends_at = speech.ends_at + timedelta(seconds=self.seconds)
        return with_speech(session, replace(speech, ends_at=ends_at))


@dataclass(frozen=True, slots=True)
class SpeechEnded(Event):
    """The floor is free again."""

    name: ClassVar[str] = "speech_ended"
    delegation: str
    end: SpeechEnd
    at: datetime

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        speech = next(
            (
                frame
                for frame in reversed(session.floor)
                if isinstance(frame, Speech) and frame.delegation == self.delegation
            ),
            None,
        )
        session = session.with_floor(without(session.floor, lambda frame: frame is speech))
        if self.end is SpeechEnd.TIME and session.last_speech is not None:
            session = replace(session, last_speech=replace(session.last_speech, timed_out=True))
        last_comment = speech is not None and speech.purpose is Purpose.COMMENT
        if last_comment and session.comments is not None and not session.comments.left:
            return replace(session, comments=None)
        return session


@dataclass(frozen=True, slots=True)
class SpeechInterrupted(Event):
    """Something goes before the speech, whose clock stands still with this many seconds left."""

    name: ClassVar[str] = "speech_interrupted"
    delegation: str
    remaining: int

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        if session.speech is None:
            return session
        held = replace(session.speech, ends_at=None, remaining=self.remaining, interrupted=True)
        return with_speech(session, held)


@dataclass(frozen=True, slots=True)
class SpeechTakenUp(Event):
    """What interrupted the speech is dealt with; its clock runs again, until ``ends_at``."""

    name: ClassVar[str] = "speech_taken_up"
    delegation: str
    ends_at: datetime

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        if session.speech is None:
            return session
        going_on = replace(session.speech, ends_at=self.ends_at, remaining=0, interrupted=False)
        return with_speech(session, going_on)


@dataclass(frozen=True, slots=True)
class CallNextSpeaker(Action):
    """Thank the speaker and give the floor to the next one."""

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By the dais. On a motion, speakers for and against are called in turn, for first."""
        situation.require_dais()
        require_calling(situation)
        upcoming = next_speaker(situation.session)
        if upcoming is None:
            raise refuse(Reason.LIST_EMPTY, situation.rulebook.source(Topic.SPEAKERS))
        return given_floor(situation, *upcoming)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self]:
        """The one way to ask."""
        del situation
        yield cls()


@dataclass(frozen=True, slots=True)
class EndSpeech(Action):
    """Thank the speaker without calling the next one."""

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By the dais."""
        situation.require_dais()
        situation.require_open()
        return (ended(situation, require_speech(situation), SpeechEnd.DAIS),)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self]:
        """The one way to ask."""
        del situation
        yield cls()


def require_calling(situation: Situation) -> None:
    """Refuse to call a speaker out of debate or its time, in an unmoderated caucus, or before a reply."""
    situation.require_debate()
    require_moderated(situation)
    situation.require_no_reply()
    _require_debate_time(situation)


def _require_debate_time(situation: Situation) -> None:
    """Refuse one more speech in a time of the debate that is up; the speech on the floor is heard out."""
    session = situation.session
    clock, elsewhere = session.debate_clock, (session.caucus, session.motion_debate) != (None, None)
    if clock is not None and not elsewhere and not clock.left(situation.at):
        raise refuse(Reason.DEBATE_TIME_UP, situation.rulebook.source(Topic.DEBATE), time=clock.time)


def given_floor(situation: Situation, delegation: str, purpose: Purpose) -> tuple[Event, ...]:
    """The events that give a delegation the floor, the speaker before it being thanked."""
    session = situation.session
    on_motion = purpose in (Purpose.FOR, Purpose.AGAINST)
    seconds = motion_speech(session) if on_motion else session.list.seconds
    return speech_of(situation, delegation, purpose, seconds)


def speech_of(situation: Situation, delegation: str, purpose: Purpose, seconds: int) -> tuple[Event, ...]:
    """The events that let a delegation speak so long from now on; a speech on the floor ends."""
    before = situation.session.speech
    over = () if before is None else (ended(situation, before, SpeechEnd.DAIS),)
    ends_at = situation.at + timedelta(seconds=seconds)
    return (*over, SpeechStarted(delegation, purpose, seconds, ends_at))


def motion_speech(session: Session) -> int:
    """How many seconds a speech on the motion before the floor may last."""
    debate = session.motion_debate
    motion = session.motion(debate.motion) if debate else None
    rule = session.rulebook.motions.get(motion.kind) if motion else None
    return (rule.speech if rule else 0) or session.rulebook.speaking_time.motion


def next_speaker(session: Session) -> tuple[str, Purpose] | None:
    """Who has the floor next, and on what; on a motion, for and against in turn, for first."""
    debate = session.motion_debate
    if debate is None:
        purpose = Purpose.CAUCUS if session.caucus is not None else Purpose.GENERAL
        return (session.list.queue[0], purpose) if session.list.queue else None
    turn_for = len(debate.heard_for) <= len(debate.heard_against)
    if debate.waiting_for and (turn_for or not debate.waiting_against):
        return debate.waiting_for[0], Purpose.FOR
    if debate.waiting_against:
        return debate.waiting_against[0], Purpose.AGAINST
    return None


def with_speech(session: Session, speech: Speech) -> Session:
    """The state with the uppermost speech in another state."""
    return session.with_floor(with_topmost(session.floor, speech))


def hold(record: Record) -> Record:
    """Stop the clock of the speech on the floor, for something that interrupts it."""
    if record.situation.session.speaking is None:
        return record  # no speech is on the floor that could be interrupted
    speech = record.session.speech
    if speech is not None and not speech.paused:
        record.add(SpeechInterrupted(speech.delegation, speech.left(record.situation.at)))
    return record


def take_up(record: Record) -> Record:
    """Let the clock of a speech run again once nothing is above it any more."""
    if not any(isinstance(frame, Speech) for frame in record.situation.session.floor):
        return record  # no speech was on the floor that could have been interrupted
    speech, sitting = record.session.speech, record.session.sitting
    if speech is not None and speech.interrupted and sitting.status is SittingStatus.OPEN:
        ends_at = record.situation.at + timedelta(seconds=speech.remaining)
        record.add(SpeechTakenUp(speech.delegation, ends_at))
    return record


def still(record: Record) -> Record:
    """Stop the clock of a running speech."""
    speech = record.session.speaking
    if speech is not None and not speech.paused:
        record.add(SpeechPaused(speech.left(record.situation.at)))
    return record


def ended(situation: Situation, speech: Speech, end: SpeechEnd) -> SpeechEnded:
    """The event that ends a speech now."""
    return SpeechEnded(speech.delegation, end, situation.at)


def require_speech(situation: Situation) -> Speech:
    """The speech on the floor, running or paused; not one that a point interrupts."""
    situation.require_no_point()
    if situation.session.speech is None:
        raise refuse(Reason.NO_SPEECH, situation.rulebook.source(Topic.SPEAKERS))
    return situation.session.speech
