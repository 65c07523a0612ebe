"""Silencing a delegation: for a time, or until the dais lets it speak again.

A silence takes the floor from a delegation, and nothing else. Whatever would put its words or its business
before the committee is refused: speeches, questions, comments, motions, replies, explanations, nominations,
drafts and amendments. Whatever says yes or no stays open to it: votes, calls for a vote, seconds, objections,
signatures; so do the roll, its private working papers, and the points the rules leave it, because a room in
which it cannot hear, or in which the rules are not kept, is not its fault.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import ClassVar, Self

from bot.procedure.alike import Alike, Names
from bot.procedure.candidates import apart
from bot.procedure.delegations import Delegation
from bot.procedure.event import Event
from bot.procedure.lengths import WHY_LIMIT, require_length
from bot.procedure.record import Record
from bot.procedure.refusals import Reason, refuse
from bot.procedure.rulebook import Topic
from bot.procedure.rules.lapsing import struck_off, without_requests
from bot.procedure.rules.points.order import returned
from bot.procedure.rules.speakers.speeches import SpeechEnd, ended
from bot.procedure.situation import Action, Situation
from bot.procedure.state.moderation import Silence
from bot.procedure.state.session import Session


class SilenceEnd(StrEnum):
    """What ended a silence."""

    TIME = "time"
    DAIS = "dais"


@dataclass(frozen=True, slots=True)
class DelegationSilenced(Event):
    """A delegation is silenced, or its silence is another from now on; it waits for the floor no more."""

    name: ClassVar[str] = "delegation_silenced"
    delegation: str
    until: datetime | None
    reason: str
    timeout: bool
    at: datetime
    warning: int | None = None

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        before = session.moderation.silence_of(self.delegation)
        since = self.at if before is None else before.since
        silence = Silence(self.delegation, since, self.until, self.reason, self.timeout, self.warning)
        session = replace(session, moderation=session.moderation.with_silence(silence))
        left_open = session.rulebook.moderation.silenced_points
        return without_requests(struck_off(session, self.delegation), self.delegation, left_open)


@dataclass(frozen=True, slots=True)
class SilenceLifted(Event):
    """A delegation may speak again."""

    name: ClassVar[str] = "silence_lifted"
    delegation: str
    end: SilenceEnd
    at: datetime

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        return replace(session, moderation=session.moderation.without_silence(self.delegation))


@dataclass(frozen=True, slots=True)
class SilenceDelegation(Action):
    """Silence a delegation for so many seconds, or until it is lifted; ``instead`` of a silence it is under.

    ``timeout`` also takes Discord's buttons and messages from its people for as long as it lasts.
    """

    free: ClassVar[frozenset[str]] = frozenset({"seconds", "reason"})
    delegation: str
    seconds: int | None = None
    reason: str = ""
    timeout: bool = False
    instead: bool = False

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By the dais at any time, not of the delegation the chair sits for itself.

        Nobody is timed out while a vote is taken that a silenced delegation has a voice in, nor anybody of
        the dais with a delegation.
        """
        require_length(self.reason, "reason", WHY_LIMIT)
        delegation = require_moderates(situation, self.delegation)
        rules = situation.rulebook.moderation
        if self.seconds is not None:
            shortest, longest = rules.silence_minimum, rules.silence_maximum
            situation.require_duration(self.seconds, shortest, longest, Topic.MODERATION)
        now = situation.session.moderation.silence_of(delegation.name)
        if now is not None and not self.instead:
            raise refuse(
                Reason.ALREADY_SILENCED,
                rules.rule,
                delegation=delegation.name,
                until=now.until_moment,
            )
        if now is None and self.instead:
            raise refuse(Reason.NOT_SILENCED, rules.rule, delegation=delegation.name)
        if self.timeout:
            _require_may_time_out(situation, delegation)
        until = None if self.seconds is None else situation.at + timedelta(seconds=self.seconds)
        return silenced(
            Record(situation),
            DelegationSilenced(delegation.name, until, self.reason.strip(), self.timeout, situation.at),
        ).done

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Alike[Self]]:
        """Every delegation, for the dais; with a time-out where one may be had."""
        session = situation.session
        if session.committee is None or not situation.on_dais:
            return
        seats = session.committee.seats
        groups = (
            () if situation.seat is None else (situation.seat,),
            session.moderation.silenced,
            frozenset(seats.values()),
            _delegations_of_the_dais(session),
        )
        shortest = situation.rulebook.moderation.silence_minimum
        for names in apart(session.committee.classes, *groups):
            instead = names[0] in session.moderation.silenced
            for timeout in (False, True):
                yield Alike(cls(names[0], shortest, "", timeout, instead), ("delegation",), names)


@dataclass(frozen=True, slots=True)
class LiftSilence(Action):
    """Let a silenced delegation speak again."""

    delegation: str

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By the dais, before the silence ends by itself."""
        situation.require_dais()
        delegation = situation.known(self.delegation)
        if situation.session.moderation.silence_of(delegation.name) is None:
            rule = situation.rulebook.moderation.rule
            raise refuse(Reason.NOT_SILENCED, rule, delegation=delegation.name)
        return (SilenceLifted(delegation.name, SilenceEnd.DAIS, situation.at),)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self]:
        """Every delegation that is silenced, for the dais."""
        if situation.on_dais:
            yield from (cls(own.delegation) for own in situation.session.moderation.silences)


def silenced(record: Record, event: DelegationSilenced) -> Record:
    """Note a silence: the delegation's speech is over, and what its point interrupted goes on."""
    speech, on_floor = record.session.speaking, record.session.point_on_floor
    record.add(event)
    if speech is not None and speech.delegation == event.delegation:
        record.add(ended(record.situation, speech, SpeechEnd.SILENCED))
    if on_floor is not None and record.session.point_on_floor is None:
        returned(record, on_floor.since)
    return record


def end_silences(record: Record) -> Record:
    """Lift the silences whose time is up."""
    at = record.situation.at
    for own in record.session.moderation.silences:
        if own.until is not None and own.until <= at:
            record.add(SilenceLifted(own.delegation, SilenceEnd.TIME, at))
    return record


def next_end(session: Session) -> datetime | None:
    """When a silence next ends by itself, whatever the committee does then."""
    ends = [own.until for own in session.moderation.silences if own.until is not None]
    return min(ends, default=None)


def require_moderates(situation: Situation, named: str) -> Delegation:
    """The delegation that the dais calls to order: any but the one that the chair sits for."""
    situation.require_dais()
    delegation = situation.known(named)
    if delegation.name == situation.seat:
        rule = situation.rulebook.moderation.rule
        raise refuse(Reason.MODERATES_OWN, rule, delegation=delegation.name)
    return delegation


def _require_may_time_out(situation: Situation, delegation: Delegation) -> None:
    """Refuse a time-out of nobody, of the dais, or in a vote the silenced have a voice in."""
    session, rules = situation.session, situation.rulebook.moderation
    if not session.body.seated(delegation.name):
        raise refuse(Reason.TIMEOUT_OF_NOBODY, rules.rule, delegation=delegation.name)
    if delegation.name in _delegations_of_the_dais(session):
        raise refuse(Reason.TIMEOUT_OF_DAIS, rules.rule, delegation=delegation.name)
    if session.vote is not None and rules.silenced_vote:
        raise refuse(Reason.TIMEOUT_DURING_VOTE, rules.rule, delegation=delegation.name)


def _delegations_of_the_dais(session: Session) -> Names:
    """The delegations that somebody of the dais sits for."""
    seats = session.body.seats
    return tuple(seats[person] for person in session.body.dais if person in seats)
