"""Who acts upon a committee, as the engine knows people: by keys, never by a Discord id."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Actor:
    """A person by key, or the clock; whether they administer the committees of the server; their roles there.

    ``administrator`` is whoever may manage the server, or is of its secretariat.
    """

    person: int | None
    administrator: bool = False
    roles: frozenset[int] = frozenset()


CLOCK = Actor(person=None)
