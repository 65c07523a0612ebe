"""Who the committee is: its delegations, who sits for them, and its dais."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from bot.procedure.delegations import Delegation
from bot.procedure.rulebook import Rulebook


@dataclass(frozen=True)
class Committee:
    """A body with its rulebook; people are known by opaque keys, never by a Discord id."""

    name: str
    year: int
    topic: str
    rulebook: Rulebook
    delegations: tuple[Delegation, ...]
    dais: frozenset[int]
    seats: Mapping[int, str]

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
        return tuple(person for person, seat in self.seats.items() if seat == name)
