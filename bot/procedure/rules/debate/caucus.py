"""Caucuses: the committee talks informally for a set time, with its own list of speakers or with none."""

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
from bot.procedure.situation import Action, Situation
from bot.procedure.state.floor import Frame, with_topmost, without
from bot.procedure.state.motions import Terms
from bot.procedure.state.session import Session
from bot.procedure.state.speaking import Caucus, Purpose, SpeakersList, Speech


class CaucusEnd(StrEnum):
    """What ended a caucus."""

    TIME = "time"
    DAIS = "dais"


@dataclass(frozen=True, slots=True)
class CaucusBegun(Event):
    """A caucus runs until ``ends_at``; a moderated one takes speakers at once."""

    name: ClassVar[str] = "caucus_begun"
    moderated: bool
    topic: str
    each: int
    ends_at: datetime
    total: int = 0

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        speakers = SpeakersList(open=self.moderated, seconds=self.each)
        return session.on_top(Caucus(self.moderated, self.topic, self.ends_at, speakers, self.total))


@dataclass(frozen=True, slots=True)
class CaucusExtended(Event):
    """The caucus lasts longer, until ``ends_at``."""

    name: ClassVar[str] = "caucus_extended"
    seconds: int
    ends_at: datetime

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        caucus = session.caucus
        if caucus is None:
            return session
        longer = replace(caucus, ends_at=self.ends_at, extensions=caucus.extensions + 1)
        return session.with_floor(with_topmost(session.floor, longer))


@dataclass(frozen=True, slots=True)
class CaucusEnded(Event):
    """Formal debate goes on where it was."""

    name: ClassVar[str] = "caucus_ended"
    end: CaucusEnd
    at: datetime

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        session = replace(session.gone_on(), comments=None)
        return session.with_floor(without(session.floor, _of_caucus))


@dataclass(frozen=True, slots=True)
class EndCaucus(Action):
    """End the caucus before its time."""

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By the dais, while no motion, no point and no vote stands above the caucus."""
        situation.require_dais()
        situation.require_open()
        situation.require_no_vote()
        situation.require_no_point()
        situation.require_no_motion()
        if situation.session.caucus is None:
            raise refuse(Reason.NO_CAUCUS, situation.rulebook.source(Topic.CAUCUS))
        return (CaucusEnded(CaucusEnd.DAIS, situation.at),)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self]:
        """The one way to ask."""
        del situation
        yield cls()


def begin(record: Record, terms: Terms, *, moderated: bool) -> None:
    """Note that a caucus begins."""
    ends_at = record.situation.at + timedelta(seconds=terms.total)
    record.add(CaucusBegun(moderated, terms.topic, terms.each, ends_at, terms.total))


def extend(record: Record, seconds: int) -> None:
    """Note that the caucus lasts longer; what it was moved in is not taken off the extension."""
    caucus, at = record.session.caucus, record.situation.at
    if caucus is not None:
        record.add(CaucusExtended(seconds, max(caucus.ends_at, at) + timedelta(seconds=seconds)))


def _of_caucus(frame: Frame) -> bool:
    of_caucus = (Purpose.CAUCUS, Purpose.COMMENT)
    return isinstance(frame, Caucus) or (isinstance(frame, Speech) and frame.purpose in of_caucus)
