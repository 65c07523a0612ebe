"""The meeting and its roll."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from functools import cached_property

from bot.procedure.delegations import Delegation, Presence


class SittingStatus(StrEnum):
    """Whether the committee meets now."""

    CLOSED = "closed"
    OPEN = "open"
    SUSPENDED = "suspended"


@dataclass(frozen=True, slots=True)
class Sitting:
    """One meeting, numbered from 1; number 0 means that none has been held yet."""

    number: int = 0
    status: SittingStatus = SittingStatus.CLOSED
    opened_at: datetime | None = None
    resumes_at: datetime | None = None


class Room:
    """Who of some delegations is in the room, counted when it is first asked."""

    def __init__(self, delegations: tuple[Delegation, ...], here: frozenset[str]) -> None:
        self.delegations = delegations
        self._here = here

    @cached_property
    def present(self) -> tuple[Delegation, ...]:
        """Those in the room, observers included, in the order they are called."""
        return tuple([own for own in self.delegations if own.name in self._here])

    @cached_property
    def members(self) -> tuple[Delegation, ...]:
        """The members among them."""
        return tuple([own for own in self.present if not own.observer])

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The names of all of them."""
        return tuple([own.name for own in self.present])

    @cached_property
    def classes(self) -> tuple[tuple[str, ...], ...]:
        """The names of the members, then those of the observers."""
        return (
            tuple([own.name for own in self.members]),
            tuple([own.name for own in self.present if own.observer]),
        )


@dataclass(frozen=True)
class Roll:
    """What delegations answered; whoever has not answered is absent.

    ``counted`` says that a quorum that was assumed has been found missing: it is counted from then on.
    ``waiting`` are those at the doors of a vote, with what they will answer once it is over.
    Without slots, so that who is here is counted once however much else happens.
    """

    calling: bool = False
    taken: bool = False
    presence: Mapping[str, Presence] = field(default_factory=dict)
    counted: bool = False
    waiting: Mapping[str, Presence] = field(default_factory=dict)

    def of(self, delegation: str) -> Presence:
        """How present a delegation is."""
        return self.presence.get(delegation, Presence.ABSENT)

    @cached_property
    def here(self) -> frozenset[str]:
        """The delegations in the room."""
        absent = Presence.ABSENT
        return frozenset([name for name, presence in self.presence.items() if presence is not absent])

    @cached_property
    def pledged(self) -> frozenset[str]:
        """The delegations that declared themselves present and voting."""
        voting = Presence.PRESENT_AND_VOTING
        return frozenset(name for name, presence in self.presence.items() if presence is voting)

    @cached_property
    def by_answer(self) -> tuple[tuple[str, ...], ...]:
        """The delegations of each answer, then those who wait at the doors with each."""
        groups: dict[tuple[bool, Presence], list[str]] = {}
        for waits, answers in ((False, self.presence), (True, self.waiting)):
            for name, presence in answers.items():
                groups.setdefault((waits, presence), []).append(name)
        return tuple(map(tuple, groups.values()))

    def unpledged(self, names: tuple[str, ...]) -> tuple[str, ...]:
        """Those of the names that have not declared themselves present and voting; looked for once."""
        known: tuple[tuple[str, ...], tuple[str, ...]] | None = self.__dict__.get("_unpledged")
        if known is None or known[0] is not names:
            found = tuple([name for name in names if name not in self.pledged])
            known = self.__dict__["_unpledged"] = (names, found)
        return known[1]

    def room(self, delegations: tuple[Delegation, ...]) -> Room:
        """Who of the committee is in the room, which is counted once for a roll however much else happens."""
        known: Room | None = self.__dict__.get("_room")
        if known is None or known.delegations is not delegations:
            known = self.__dict__["_room"] = Room(delegations, self.here)
        return known
