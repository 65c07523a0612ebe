"""The meeting and its roll."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from functools import cached_property

from bot.procedure.delegations import Presence


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


@dataclass(frozen=True)
class Roll:
    """What delegations answered; whoever has not answered is absent.

    ``counted`` says that a quorum that was assumed has been found missing: it is counted from then on.
    Without slots, so that who is here is counted once however much else happens.
    """

    calling: bool = False
    taken: bool = False
    presence: Mapping[str, Presence] = field(default_factory=dict)
    counted: bool = False

    def of(self, delegation: str) -> Presence:
        """How present a delegation is."""
        return self.presence.get(delegation, Presence.ABSENT)

    @cached_property
    def here(self) -> frozenset[str]:
        """The delegations in the room."""
        return frozenset(name for name, presence in self.presence.items() if presence.here)

    @cached_property
    def pledged(self) -> frozenset[str]:
        """The delegations that declared themselves present and voting."""
        voting = Presence.PRESENT_AND_VOTING
        return frozenset(name for name, presence in self.presence.items() if presence is voting)
