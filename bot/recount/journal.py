"""An exported journal, read strictly: every byte of it is either covered by a hash or prescribed.

The first line says what follows: the form, the committee, how many entries and acts there are, and the last
hash. Then comes a line for each entry. The hash of an entry is SHA-256 over a JSON list of the hash before
it and of its committee, position, act, name, body, time, actor and interaction.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

FORM = "rostrum journal 1"
_HEAD = ("form", "committee", "entries", "acts", "hash")
_ENTRY = ("position", "act", "at", "actor", "interaction", "name", "body", "hash")

Json = Mapping[str, Any]


class NotAJournalError(ValueError):
    """A file that is no exported journal; says why."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One event of the journal: its place, its stored name, its fields, and the act it came from."""

    position: int
    name: str
    body: Json
    act: object = None


@dataclass(frozen=True, slots=True)
class Journal:
    """A journal as it was read, and everything about the file that is not as it was exported."""

    committee: int
    entries: tuple[Entry, ...]
    faults: tuple[str, ...]


def read_journal(content: bytes) -> Journal:
    """The journal in a file; raises ``NotAJournalError`` where there is none to read at all."""
    first, *rest = content.split(b"\n")
    head = _line(first)
    if head is None or head.get("form") != FORM or not isinstance(head.get("committee"), int):
        raise NotAJournalError(
            f"It does not begin as a journal of the form {FORM!r} does. "
            "Make one with `rostrum export COMMITTEE FILE`."
        )
    entries, faults = list[Entry](), list[str]()
    if _written(head, _HEAD) != first:
        faults.append("line 1 is not written as an export writes it")
    if not rest or rest.pop() != b"":
        faults.append("the file does not end with a line break")
    faults += _followed(head, rest, entries)
    return Journal(head["committee"], tuple(entries), tuple(faults))


def _followed(head: Json, lines: Sequence[bytes], entries: list[Entry]) -> Iterator[str]:
    """Follow the chain from its beginning to its head, gathering the entries; yields what is wrong."""
    committee, act = head["committee"], 0
    previous = hashlib.sha256(f"rostrum committee {committee}".encode()).hexdigest()
    for position, raw in enumerate(lines, start=1):
        own = _line(raw)
        body = _fields(own.get("body")) if own is not None else None
        if own is None or body is None or _written(own, _ENTRY) != raw:
            yield f"entry {position} (line {position + 1}) is not written as an export writes it"
            previous = ""
            continue
        reckoned = _hash(previous, committee, own)
        if own["position"] != position or own["hash"] != reckoned:
            yield f"entry {position} (line {position + 1}) is not as it was recorded"
        entries.append(Entry(position, str(own["name"]), body, own["act"]))
        previous, act = str(own["hash"]), own["act"]
    if (head.get("entries"), head.get("acts"), head.get("hash")) != (len(lines), act, previous):
        yield f"the journal does not end where line 1 says: {head.get('entries')} entries, {len(lines)} there"


def _hash(previous: str, committee: int, own: Json) -> str:
    values = (own[key] for key in ("position", "act", "name", "body", "at", "actor", "interaction"))
    chained = json.dumps([previous, committee, *values], ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(chained.encode("utf-8", "surrogatepass")).hexdigest()


def _line(raw: bytes) -> Json | None:
    """A line as an object; None where it is none. Numbers with a point are none an export writes."""
    try:
        return _fields(raw.decode())
    except UnicodeDecodeError:
        return None


def _fields(text: object) -> Json | None:
    try:
        found = json.loads(text) if isinstance(text, str) else None
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def _written(found: Json, keys: Sequence[str]) -> bytes:
    """The line an export writes for these values; empty where one is missing or there are others."""
    if tuple(found) != tuple(keys):
        return b""
    return json.dumps(found, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
