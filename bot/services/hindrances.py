"""What keeps the bot from showing something in a channel: noted once, until it can be done again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Hindrance:
    """A channel that is gone, or in which permissions are missing; without any, Discord says only "no"."""

    channel: int
    missing: tuple[str, ...] = ()
    gone: bool = False


class Hindrances:
    """The hindrances of all channels."""

    def __init__(self) -> None:
        self._found: dict[int, Hindrance] = {}

    def note(self, found: Hindrance) -> bool:
        """Note what is in the way in a channel; whether that is news."""
        news = self._found.get(found.channel) != found
        self._found[found.channel] = found
        return news

    def lift(self, channel: int) -> bool:
        """Note that nothing is in the way in a channel any more; whether that is news."""
        return self._found.pop(channel, None) is not None

    def of(self, channels: Iterable[int | None]) -> tuple[Hindrance, ...]:
        """What is in the way in some channels, each told once."""
        return tuple(self._found[own] for own in dict.fromkeys(channels) if own in self._found)
