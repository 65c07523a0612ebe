"""Who sits on the dais: people by name, and whoever has a role of the server; all are equal there.

The dais sees to itself. Whoever administers the committee without being of the dais may see to it too, and
recovers a committee that has lost its chairs; such an event says by whom it was done.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar, Self

from bot.procedure.candidates import newcomer
from bot.procedure.event import Event
from bot.procedure.refusals import Reason, refuse
from bot.procedure.rulebook import Topic
from bot.procedure.situation import Action, Situation
from bot.procedure.state.session import Session


@dataclass(frozen=True, slots=True)
class DaisAppointed(Event):
    """A person sits on the dais from now on."""

    name: ClassVar[str] = "dais_appointed"
    person: int
    by: int | None = None

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        return _people(session, session.body.dais | {self.person})


@dataclass(frozen=True, slots=True)
class DaisDismissed(Event):
    """A person no longer sits on the dais."""

    name: ClassVar[str] = "dais_dismissed"
    person: int
    by: int | None = None

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        return _people(session, session.body.dais - {self.person})


@dataclass(frozen=True, slots=True)
class DaisRoleAppointed(Event):
    """Whoever has a role of the server sits on the dais from now on."""

    name: ClassVar[str] = "dais_role_appointed"
    role: int
    by: int | None = None

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        return _roles(session, session.body.dais_roles | {self.role})


@dataclass(frozen=True, slots=True)
class DaisRoleDismissed(Event):
    """A role of the server no longer puts anybody on the dais."""

    name: ClassVar[str] = "dais_role_dismissed"
    role: int
    by: int | None = None

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        return _roles(session, session.body.dais_roles - {self.role})


@dataclass(frozen=True, slots=True)
class DaisRecovered(Event):
    """A committee that lost its chairs has one again; those who are gone are no longer of its dais."""

    name: ClassVar[str] = "dais_recovered"
    person: int
    by: int | None
    people: tuple[int, ...]
    roles: tuple[int, ...]

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        left = session.body.dais - frozenset(self.people)
        return _roles(_people(session, left | {self.person}), session.body.dais_roles - frozenset(self.roles))


@dataclass(frozen=True, slots=True)
class AppointDais(Action):
    """Put a person on the dais."""

    free: ClassVar[frozenset[str]] = frozenset({"person"})
    person: int

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By the dais or an administrator."""
        situation.require_authority()
        if self.person in situation.session.body.dais:
            raise refuse(Reason.ALREADY_ON_DAIS)
        return (DaisAppointed(self.person, _from_outside(situation)),)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self]:
        """Somebody new."""
        if situation.session.committee is not None:
            yield cls(newcomer(situation.session.committee.dais))


@dataclass(frozen=True, slots=True)
class DismissDais(Action):
    """Take a person off the dais."""

    person: int

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By the dais or an administrator; somebody stays, by name or by a role."""
        situation.require_authority()
        if self.person not in situation.session.body.dais:
            raise refuse(Reason.NOT_ON_DAIS)
        _require_others(situation)
        return (DaisDismissed(self.person, _from_outside(situation)),)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self]:
        """Everybody on the dais by name."""
        if situation.session.committee is not None:
            yield from map(cls, sorted(situation.session.committee.dais))


@dataclass(frozen=True, slots=True)
class AppointDaisRole(Action):
    """Put whoever has a role of the server on the dais."""

    free: ClassVar[frozenset[str]] = frozenset({"role"})
    role: int

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By the dais or an administrator."""
        situation.require_authority()
        if self.role in situation.session.body.dais_roles:
            raise refuse(Reason.ROLE_ON_DAIS)
        return (DaisRoleAppointed(self.role, _from_outside(situation)),)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self]:
        """A role that is new."""
        if situation.session.committee is not None:
            yield cls(newcomer(situation.session.committee.dais_roles))


@dataclass(frozen=True, slots=True)
class DismissDaisRole(Action):
    """Let a role of the server put nobody on the dais any more."""

    role: int

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By the dais or an administrator; somebody stays, by name or by another role."""
        situation.require_authority()
        if self.role not in situation.session.body.dais_roles:
            raise refuse(Reason.ROLE_NOT_ON_DAIS)
        _require_others(situation)
        return (DaisRoleDismissed(self.role, _from_outside(situation)),)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self]:
        """Every role of the dais."""
        if situation.session.committee is not None:
            yield from map(cls, sorted(situation.session.committee.dais_roles))


@dataclass(frozen=True, slots=True)
class RecoverDais(Action):
    """Put a person on the dais of a committee whose people and roles of the dais are gone from the server.

    Who is gone is known outside, so the request names them all, and holds only while the dais is still those.
    """

    free: ClassVar[frozenset[str]] = frozenset({"person"})
    person: int
    people: tuple[int, ...]
    roles: tuple[int, ...] = ()

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By an administrator, where nobody of the dais is left."""
        situation.require_committee()
        if not situation.actor.administrator:
            raise refuse(Reason.RECOVERY_ONLY, situation.rulebook.source(Topic.PRESIDENT))
        body = situation.session.body
        if body.dais != set(self.people) or body.dais_roles != set(self.roles):
            raise refuse(Reason.DAIS_CHANGED, situation.rulebook.source(Topic.PRESIDENT))
        return (DaisRecovered(self.person, situation.actor.person, self.people, self.roles),)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self]:
        """Somebody new, in place of everybody."""
        body = situation.session.committee
        if body is not None and situation.actor.administrator:
            yield cls(newcomer(body.dais), tuple(sorted(body.dais)), tuple(sorted(body.dais_roles)))


def _from_outside(situation: Situation) -> int | None:
    """Who acts upon the dais without being of it."""
    return None if situation.on_dais else situation.actor.person


def _require_others(situation: Situation) -> None:
    """Refuse to take away the last person or role of the dais."""
    body = situation.session.body
    if len(body.dais) + len(body.dais_roles) == 1:
        raise refuse(Reason.LAST_OF_THE_DAIS, situation.rulebook.source(Topic.PRESIDENT))


def _people(session: Session, people: frozenset[int]) -> Session:
    return replace(session, committee=replace(session.body, dais=people))


def _roles(session: Session, roles: frozenset[int]) -> Session:
    return replace(session, committee=replace(session.body, dais_roles=roles))
