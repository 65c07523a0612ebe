"""Order in the room: warnings kept, delegations silenced, and how the floor channel is kept."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum


class FloorKeeping(StrEnum):
    """What the dais wants of the floor channel; ``FOLLOWING`` goes by what is before the committee."""

    UNTOUCHED = "untouched"
    LOCKED = "locked"
    FOLLOWING = "following"


@dataclass(frozen=True, slots=True)
class DelegationWarning:
    """A warning the dais gave; one that was taken back says why, and counts no more."""

    number: int
    delegation: str
    reason: str
    given_at: datetime
    taken_back: str | None = None

    @property
    def stands(self) -> bool:
        """Whether the warning counts."""
        return self.taken_back is None


@dataclass(frozen=True, slots=True)
class Silence:
    """A delegation that may not address the room, until a time, or until the dais lifts it.

    ``timeout`` asks for Discord's own time-out of the delegation's people for as long as it lasts;
    ``warning`` is the number of the warning that led to it.
    """

    delegation: str
    since: datetime
    until: datetime | None = None
    reason: str = ""
    timeout: bool = False
    warning: int | None = None

    @property
    def until_moment(self) -> int:
        """When it ends by itself, in whole seconds since 1970; 0 where only the dais ends it."""
        return 0 if self.until is None else math.ceil(self.until.timestamp())


@dataclass(frozen=True, slots=True)
class Moderation:
    """All of it. ``slow_mode`` is in seconds; None leaves the channel's own."""

    warnings: tuple[DelegationWarning, ...] = ()
    silences: tuple[Silence, ...] = ()
    floor: FloorKeeping = FloorKeeping.UNTOUCHED
    slow_mode: int | None = None

    @property
    def silenced(self) -> frozenset[str]:
        """The delegations that are silenced."""
        return frozenset(own.delegation for own in self.silences)

    def silence_of(self, delegation: str) -> Silence | None:
        """The silence a delegation is under."""
        return next((own for own in self.silences if own.delegation == delegation), None)

    def standing_warnings(self, delegation: str) -> tuple[DelegationWarning, ...]:
        """The warnings of a delegation that count, as they were given."""
        return tuple(own for own in self.warnings if own.delegation == delegation and own.stands)

    def warning(self, number: int) -> DelegationWarning | None:
        """The warning of that number."""
        return self.warnings[number - 1] if 1 <= number <= len(self.warnings) else None

    def with_silence(self, silence: Silence) -> Moderation:
        """Order in the room with a silence, in place of any the delegation was under."""
        return replace(self, silences=(*self.without_silence(silence.delegation).silences, silence))

    def without_silence(self, delegation: str) -> Moderation:
        """Order in the room with a delegation that may speak again."""
        return replace(self, silences=tuple(own for own in self.silences if own.delegation != delegation))
