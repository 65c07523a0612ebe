"""What the journal is made of: entries, the act they came from, the chain that binds each to the one before.

The hash of an entry is SHA-256 over a JSON list of the hash before it and of every stored value of the entry
and of its act, so a change to any of them shows. The chain of each committee starts from a value of its own.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import UTC, datetime


@dataclass(frozen=True, slots=True)
class Entry:
    """One event as it is stored: its name, and its body as JSON."""

    name: str
    body: str


@dataclass(frozen=True, slots=True)
class Act:
    """Who did something, when, and by which Discord interaction.

    ``actor`` is a person's key, or None where the clock acted; ``interaction`` is None where nobody clicked.
    """

    actor: int | None
    at: datetime
    interaction: int | None = None

    def __post_init__(self) -> None:
        """Refuse a time that does not say which zone it is in."""
        if self.at.tzinfo is None:
            raise ValueError("the time of an act needs a time zone")


@dataclass(frozen=True, slots=True)
class Row:
    """An entry in its place in a committee's journal; positions and acts count from 1."""

    committee: int
    position: int
    act: int
    at: datetime
    actor: int | None
    interaction: int | None
    name: str
    body: str
    previous_hash: bytes
    hash: bytes

    @property
    def entry(self) -> Entry:
        """The event as it is stored."""
        return Entry(self.name, self.body)


@dataclass(frozen=True, slots=True)
class PostRequest:
    """A message that has to be posted exactly once because of an act.

    ``entry`` counts from 0 among the entries of the act and says which of them the message reports.
    """

    kind: str
    channel_id: int
    entry: int = 0


def stored_time(at: datetime) -> str:
    """A time as it is stored: UTC, ISO 8601, always to the microsecond, so that text order is time order."""
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def genesis(committee: int) -> bytes:
    """What the first entry of a committee's journal is chained to."""
    return hashlib.sha256(f"rostrum committee {committee}".encode()).digest()


def chained(previous: bytes, *values: str | int | None) -> bytes:
    """The hash of an entry; ``values`` are its committee, position, act, name, body, at, actor, interaction.

    Values are taken as they are stored. Whatever damage has made of one has a hash too, though not the right
    one, so that checking a damaged journal never stops half way.
    """
    canonical = json.dumps([previous.hex(), *values], ensure_ascii=False, separators=(",", ":"), default=repr)
    return hashlib.sha256(canonical.encode("utf-8", "surrogatepass")).digest()


def nonce(entry_hash: bytes, kind: str) -> str:
    """What makes a post recognisable to Discord when it is sent again: 24 characters, the same each time."""
    return hashlib.sha256(entry_hash + kind.encode()).hexdigest()[:24]
