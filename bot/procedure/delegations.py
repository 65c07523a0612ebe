"""Delegations, and how present each of them is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Delegation:
    """A member of the committee, or an observer, by the name it is called by.

    ``aliases`` are other names that its list gave it; those that the configuration knows come on top.
    """

    name: str
    group: str | None = None
    observer: bool = False
    aliases: tuple[str, ...] = ()


class Presence(StrEnum):
    """What a delegation answered when the roll was called."""

    PRESENT = "present"
    PRESENT_AND_VOTING = "present_and_voting"
    ABSENT = "absent"

    @property
    def here(self) -> bool:
        """Whether the delegation is in the room."""
        return self is not Presence.ABSENT
