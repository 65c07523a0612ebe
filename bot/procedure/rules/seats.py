"""Who sits for a delegation, and who sits on the dais."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import count
from typing import ClassVar, Self

from bot.procedure.alike import Alike
from bot.procedure.candidates import apart
from bot.procedure.refusals import Reason, refuse
from bot.procedure.rulebook import Topic
from bot.procedure.situation import Action, Event, Situation
from bot.procedure.state.session import Session


@dataclass(frozen=True, slots=True)
class PersonSeated(Event):
    """A person sits for a delegation from now on."""

    name: ClassVar[str] = "person_seated"
    person: int
    delegation: str

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        return _seats(session, {**session.body.seats, self.person: self.delegation})


@dataclass(frozen=True, slots=True)
class PersonUnseated(Event):
    """A person sits for no delegation any more."""

    name: ClassVar[str] = "person_unseated"
    person: int

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        return _seats(session, {own: seat for own, seat in session.body.seats.items() if own != self.person})


@dataclass(frozen=True, slots=True)
class DaisAppointed(Event):
    """A person sits on the dais from now on."""

    name: ClassVar[str] = "dais_appointed"
    person: int

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        return replace(session, committee=replace(session.body, dais=session.body.dais | {self.person}))


@dataclass(frozen=True, slots=True)
class DaisDismissed(Event):
    """A person no longer sits on the dais."""

    name: ClassVar[str] = "dais_dismissed"
    person: int

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        return replace(session, committee=replace(session.body, dais=session.body.dais - {self.person}))


@dataclass(frozen=True, slots=True)
class SeatPerson(Action):
    """Seat a person for a delegation; a person seated elsewhere moves."""

    free: ClassVar[frozenset[str]] = frozenset({"person"})
    person: int
    delegation: str

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By the dais or an administrator, at any time."""
        _require_authority(situation)
        situation.known(self.delegation)
        if situation.session.body.seats.get(self.person) == self.delegation:
            raise refuse(Reason.ALREADY_SEATED, delegation=self.delegation)
        return (PersonSeated(self.person, self.delegation),)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Alike[Self]]:
        """Somebody not seated yet, for each delegation."""
        committee = situation.session.committee
        if committee is not None and (situation.on_dais or situation.actor.administrator):
            newcomer = _newcomer(committee.seats)
            for names in apart(committee.classes):
                yield Alike(cls(newcomer, names[0]), ("delegation",), names)


@dataclass(frozen=True, slots=True)
class UnseatPerson(Action):
    """Free a person's seat."""

    person: int

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By the dais or an administrator, at any time; the delegation stays as present as it was."""
        _require_authority(situation)
        if self.person not in situation.session.body.seats:
            raise refuse(Reason.PERSON_NOT_SEATED)
        return (PersonUnseated(self.person),)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Alike[Self]]:
        """Everybody seated."""
        committee = situation.session.committee
        if committee is not None and committee.seats:
            yield Alike(cls(next(iter(committee.seats))), ("person",), committee.seats)


@dataclass(frozen=True, slots=True)
class AppointDais(Action):
    """Put a person on the dais."""

    free: ClassVar[frozenset[str]] = frozenset({"person"})
    person: int

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By the dais or an administrator."""
        _require_authority(situation)
        if self.person in situation.session.body.dais:
            raise refuse(Reason.ALREADY_ON_DAIS)
        return (DaisAppointed(self.person),)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self]:
        """Somebody new."""
        if situation.session.committee is not None:
            yield cls(_newcomer(situation.session.committee.dais))


@dataclass(frozen=True, slots=True)
class DismissDais(Action):
    """Take a person off the dais."""

    person: int

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By the dais or an administrator; the last one stays."""
        _require_authority(situation)
        dais = situation.session.body.dais
        if self.person not in dais:
            raise refuse(Reason.NOT_ON_DAIS)
        if len(dais) == 1:
            raise refuse(Reason.LAST_OF_THE_DAIS, situation.rulebook.source(Topic.PRESIDENT))
        return (DaisDismissed(self.person),)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self]:
        """Everybody on the dais."""
        if situation.session.committee is not None:
            yield from map(cls, sorted(situation.session.committee.dais))


def _newcomer(known: Container[int]) -> int:
    """The key of somebody who is not one of those known."""
    return next(person for person in count() if person not in known)


def _seats(session: Session, seats: Mapping[int, str]) -> Session:
    return replace(session, committee=replace(session.body, seats=seats))


def _require_authority(situation: Situation) -> None:
    """The dais, or an administrator of the server, who can so recover a committee that lost its chairs."""
    situation.require_committee()
    if not situation.actor.administrator:
        situation.require_dais()
