"""Claims to a seat: people ask to sit for a delegation, and the dais approves or declines.

A claim has a number that no other ever has, so that a control on it cannot hit another one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar, Self, TypeVar

from bot.procedure.alike import Alike
from bot.procedure.event import Event
from bot.procedure.refusals import Reason, refuse
from bot.procedure.rulebook import Claims, Topic
from bot.procedure.rules.seats import PersonSeated, with_seats
from bot.procedure.situation import Action, Situation
from bot.procedure.state.committee import Claim
from bot.procedure.state.session import Session


@dataclass(frozen=True, slots=True)
class SeatClaimed(Event):
    """A person asks to sit for a delegation; what the person asked for before is forgotten."""

    name: ClassVar[str] = "seat_claimed"
    number: int
    person: int
    delegation: str

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        body = session.body
        others = tuple(own for own in body.claims if own.person != self.person)
        claims = (*others, Claim(self.number, self.person, self.delegation))
        return replace(session, committee=replace(body, claims=claims, claims_made=self.number))


@dataclass(frozen=True, slots=True)
class ClaimApproved(Event):
    """Whoever claimed a seat sits there from now on."""

    name: ClassVar[str] = "claim_approved"
    number: int
    person: int
    delegation: str

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        return with_seats(session, {**session.body.seats, self.person: self.delegation})


@dataclass(frozen=True, slots=True)
class ClaimDeclined(Event):
    """A claim was not approved."""

    name: ClassVar[str] = "claim_declined"
    number: int
    person: int
    delegation: str

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        return _without(session, self.number)


@dataclass(frozen=True, slots=True)
class ClaimWithdrawn(Event):
    """Whoever claimed a seat no longer does."""

    name: ClassVar[str] = "claim_withdrawn"
    number: int
    delegation: str

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        return _without(session, self.number)


@dataclass(frozen=True, slots=True)
class ClaimSeat(Action):
    """Ask to sit for a delegation."""

    delegation: str

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By whoever sits for nobody yet, at any time; at once a seat where the rules need no approval."""
        situation.require_committee()
        rules, person, body = situation.rulebook.credentials, situation.actor.person, situation.session.body
        if rules.claims is Claims.CLOSED or person is None:
            raise refuse(Reason.CLAIMS_CLOSED, rules.rule)
        situation.known(self.delegation)
        if situation.seat is not None:
            raise refuse(Reason.CLAIMANT_SEATED, rules.rule, seat=situation.seat)
        if rules.claims is Claims.AT_ONCE:
            return (PersonSeated(person, self.delegation),)
        own = body.claim_of(person)
        if own is not None and own.delegation == self.delegation:
            raise refuse(Reason.CLAIM_WAITS, rules.rule, delegation=self.delegation)
        return (SeatClaimed(body.claims_made + 1, person, self.delegation),)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Alike[Self]]:
        """Every delegation but the one claimed already."""
        committee = situation.session.committee
        if committee is None or situation.actor.person is None or situation.seat is not None:
            return
        own = committee.claim_of(situation.actor.person)
        waits = situation.rulebook.credentials.claims is not Claims.AT_ONCE and own is not None
        claimed = own.delegation if waits and own is not None else None
        names = tuple(one.name for one in committee.delegations if one.name != claimed)
        if names:
            yield Alike(cls(names[0]), ("delegation",), names)


@dataclass(frozen=True, slots=True)
class WithdrawClaim(Action):
    """No longer ask for a seat."""

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By whoever claimed it."""
        situation.require_committee()
        own = situation.session.body.claim_of(situation.actor.person)
        if own is None:
            raise refuse(Reason.NOTHING_CLAIMED, situation.rulebook.source(Topic.CREDENTIALS))
        return (ClaimWithdrawn(own.number, own.delegation),)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self]:
        """The one way to ask."""
        if situation.session.committee is not None:
            yield cls()


@dataclass(frozen=True, slots=True)
class ApproveClaim(Action):
    """Seat whoever made a claim, and with ``earlier`` also everybody whose claim was made before it."""

    number: int
    earlier: bool = False

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By the dais or an administrator, at any time."""
        found = _claims(situation, self.number, self.earlier)
        return tuple(ClaimApproved(own.number, own.person, own.delegation) for own in found)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Alike[Self]]:
        """Every claim that waits, by itself and with those before it."""
        yield from _each(situation, cls)


@dataclass(frozen=True, slots=True)
class DeclineClaim(Action):
    """Decline a claim, and with ``earlier`` also all that were made before it."""

    number: int
    earlier: bool = False

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By the dais or an administrator, at any time."""
        found = _claims(situation, self.number, self.earlier)
        return tuple(ClaimDeclined(own.number, own.person, own.delegation) for own in found)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Alike[Self]]:
        """Every claim that waits, by itself and with those before it."""
        yield from _each(situation, cls)


def _claims(situation: Situation, number: int, earlier: bool) -> tuple[Claim, ...]:
    """The claim of that number, after those made before it where they are meant too."""
    situation.require_authority()
    claims = situation.session.body.claims
    if all(own.number != number for own in claims):
        raise refuse(Reason.NO_SUCH_CLAIM, situation.rulebook.source(Topic.CREDENTIALS))
    return tuple(own for own in claims if own.number == number or (earlier and own.number < number))


Decision = TypeVar("Decision", bound=ApproveClaim | DeclineClaim)


def _each(situation: Situation, kind: type[Decision]) -> Iterator[Alike[Decision]]:
    """Every claim that waits, by itself and with those made before it."""
    committee = situation.session.committee
    if committee is not None and committee.claims:
        numbers = [own.number for own in committee.claims]
        values = [(number, earlier) for number in numbers for earlier in (False, True)]
        yield Alike(kind(numbers[0]), ("number", "earlier"), values)


def _without(session: Session, number: int) -> Session:
    claims = tuple(own for own in session.body.claims if own.number != number)
    return replace(session, committee=replace(session.body, claims=claims))
