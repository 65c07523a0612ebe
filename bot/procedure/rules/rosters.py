"""Seating many people in one act: a whole roster, or everybody who joins and leaves one seat."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Self

from bot.procedure.candidates import newcomer
from bot.procedure.event import Event
from bot.procedure.refusals import Reason, refuse
from bot.procedure.rules.seats import with_seats
from bot.procedure.situation import Action, Situation
from bot.procedure.state.session import Session

PEOPLE_LIMIT = 1000


@dataclass(frozen=True, slots=True)
class Seat:
    """A person, and the delegation that the person is to sit for."""

    person: int
    delegation: str


@dataclass(frozen=True, slots=True)
class RosterSeated(Event):
    """People sit for delegations from now on, and others for none any more."""

    name: ClassVar[str] = "roster_seated"
    seats: tuple[Seat, ...]
    leaving: tuple[int, ...] = ()

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        stay = {own: seat for own, seat in session.body.seats.items() if own not in self.leaving}
        return with_seats(session, {**stay, **{own.person: own.delegation for own in self.seats}})


@dataclass(frozen=True, slots=True)
class SeatRoster(Action):
    """Seat people for delegations, and free the seats of others, all in one act.

    Only what differs from how people sit now happens: whoever sits there already stays, and whoever has left
    meanwhile has left. So two chairs at one seat do not undo each other's work.
    """

    free: ClassVar[frozenset[str]] = frozenset({"seats", "leaving"})
    seats: tuple[Seat, ...]
    leaving: tuple[int, ...] = ()

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By the dais or an administrator, at any time; a person sits for one delegation."""
        people = [own.person for own in self.seats] + list(self.leaving)
        if len(people) > PEOPLE_LIMIT:
            raise refuse(Reason.ROSTER_LENGTH, limit=PEOPLE_LIMIT, count=len(people))
        if len(set(people)) < len(people):
            raise refuse(Reason.SEATED_TWICE)
        situation.require_authority()
        for own in self.seats:
            situation.known(own.delegation)
        now = situation.session.body.seats
        seats = tuple(own for own in self.seats if now.get(own.person) != own.delegation)
        leaving = tuple(person for person in self.leaving if person in now)
        if not seats and not leaving:
            raise refuse(Reason.SEATED_SO_ALREADY)
        return (RosterSeated(seats, leaving),)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self]:
        """Somebody new, for the first of the delegations."""
        committee = situation.session.committee
        if committee is not None and committee.delegations:
            yield cls((Seat(newcomer(committee.seats), committee.delegations[0].name),))
