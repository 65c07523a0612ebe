"""Who the committee is: its delegations, who sits for them, and its dais."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from bot.procedure.actor import Actor
from bot.procedure.delegations import Delegation
from bot.procedure.rulebook import Rulebook


@dataclass(frozen=True, slots=True)
class Claim:
    """A person asks to sit for a delegation; claims are numbered from 1, and no number is used again."""

    number: int
    person: int
    delegation: str


@dataclass(frozen=True)
class Committee:
    """A body with its rulebook; people are known by opaque keys, never by a Discord id.

    On the dais sit the people of ``dais``, and whoever has a role of ``dais_roles``.
    """

    name: str
    year: int
    topic: str
    rulebook: Rulebook
    delegations: tuple[Delegation, ...]
    dais: frozenset[int]
    seats: Mapping[int, str]
    dais_roles: frozenset[int] = frozenset()
    claims: tuple[Claim, ...] = ()
    claims_made: int = 0

    def chairs(self, actor: Actor) -> bool:
        """Whether somebody sits on the dais, by name or by a role; the clock never does."""
        return actor.person is not None and (
            actor.person in self.dais or not self.dais_roles.isdisjoint(actor.roles)
        )

    @property
    def a_chair(self) -> Actor:
        """Somebody of the dais, for asking what the dais may do."""
        return Actor(min(self.dais, default=0), roles=self.dais_roles)

    @cached_property
    def members(self) -> tuple[Delegation, ...]:
        """The delegations that vote and count for quorums, in the order they are called."""
        return tuple(delegation for delegation in self.delegations if not delegation.observer)

    @cached_property
    def classes(self) -> tuple[tuple[str, ...], ...]:
        """The names of the members, then those of the observers."""
        return (
            tuple(own.name for own in self.delegations if not own.observer),
            tuple(own.name for own in self.delegations if own.observer),
        )

    def has_name(self, name: str) -> bool:
        """Whether a delegation has that name, in capitals or not."""
        return name.casefold() in self._folded

    @cached_property
    def _folded(self) -> frozenset[str]:
        return frozenset(own.name.casefold() for own in self.delegations)

    def find(self, name: str) -> Delegation | None:
        """The delegation of that exact name."""
        return self._by_name.get(name)

    @cached_property
    def _by_name(self) -> Mapping[str, Delegation]:
        return {delegation.name: delegation for delegation in self.delegations}

    def seated(self, name: str) -> tuple[int, ...]:
        """The people who sit for a delegation."""
        return self._people.get(name, ())

    @cached_property
    def _people(self) -> Mapping[str, tuple[int, ...]]:
        found: dict[str, list[int]] = {}
        for person, seat in self.seats.items():
            found.setdefault(seat, []).append(person)
        return {name: tuple(people) for name, people in found.items()}

    def claim_of(self, person: int | None) -> Claim | None:
        """The claim that a person has made and that is not decided."""
        return next((own for own in self.claims if own.person == person), None)
