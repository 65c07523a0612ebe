"""Who sits for a delegation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import ClassVar, Self

from bot.procedure.alike import Alike
from bot.procedure.candidates import apart, newcomer
from bot.procedure.event import Event
from bot.procedure.refusals import Reason, refuse
from bot.procedure.situation import Action, Situation
from bot.procedure.state.session import Session


@dataclass(frozen=True, slots=True)
class PersonSeated(Event):
    """A person sits for a delegation from now on."""

    name: ClassVar[str] = "person_seated"
    person: int
    delegation: str

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        return with_seats(session, {**session.body.seats, self.person: self.delegation})


@dataclass(frozen=True, slots=True)
class PersonUnseated(Event):
    """A person sits for no delegation any more."""

    name: ClassVar[str] = "person_unseated"
    person: int

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        stay = {own: seat for own, seat in session.body.seats.items() if own != self.person}
        return with_seats(session, stay)


@dataclass(frozen=True, slots=True)
class SeatPerson(Action):
    """Seat a person for a delegation; a person seated elsewhere moves."""

    free: ClassVar[frozenset[str]] = frozenset({"person"})
    person: int
    delegation: str

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By the dais or an administrator, at any time."""
        situation.require_authority()
        situation.known(self.delegation)
        if situation.session.body.seats.get(self.person) == self.delegation:
            raise refuse(Reason.ALREADY_SEATED, delegation=self.delegation)
        return (PersonSeated(self.person, self.delegation),)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Alike[Self]]:
        """Somebody not seated yet, for each delegation."""
        committee = situation.session.committee
        if committee is not None and (situation.on_dais or situation.actor.administrator):
            somebody = newcomer(committee.seats)
            for names in apart(committee.classes):
                yield Alike(cls(somebody, names[0]), ("delegation",), names)


@dataclass(frozen=True, slots=True)
class UnseatPerson(Action):
    """Free a person's seat."""

    person: int

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By the dais or an administrator, at any time; the delegation stays as present as it was."""
        situation.require_authority()
        if self.person not in situation.session.body.seats:
            raise refuse(Reason.PERSON_NOT_SEATED)
        return (PersonUnseated(self.person),)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Alike[Self]]:
        """Everybody seated."""
        committee = situation.session.committee
        if committee is not None and committee.seats:
            yield Alike(cls(next(iter(committee.seats))), ("person",), committee.seats)


def with_seats(session: Session, seats: Mapping[int, str]) -> Session:
    """The state in which people sit so; whoever sits for a delegation claims no seat any more."""
    claims = tuple(own for own in session.body.claims if own.person not in seats)
    return replace(session, committee=replace(session.body, seats=seats, claims=claims))
