"""A committee's journal as a file of its own: JSON lines with the hash chain, for a recount elsewhere.

The first line says what follows and where it ends; each further line is an entry exactly as it is stored,
whatever damage may have made of it. Nothing is written in two ways, so not a byte can be changed unseen.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.storage.entries import Row, genesis, stored_time
from bot.storage.errors import ExportRefused
from bot.storage.verify import UNREADABLE, reading

FORM = "rostrum journal 1"
_KEYS = ("position", "act", "at", "actor", "interaction", "name", "body", "hash")

COMMITTEES = "SELECT id, name FROM committees ORDER BY id"
HEAD = "SELECT length, acts, hash FROM heads WHERE committee = ?"
ENTRIES = """
SELECT position, journal.act, at, actor, interaction_id, name, body, hash
FROM journal LEFT JOIN acts ON acts.committee = journal.committee AND acts.act = journal.act
WHERE journal.committee = ? ORDER BY position
"""


@dataclass(frozen=True, slots=True)
class Named:
    """A committee, living or deleted, by its number and name."""

    number: int
    name: str


def exported(committee: int, rows: Sequence[Row]) -> bytes:
    """A journal that was read, as the content of a file."""
    last = rows[-1] if rows else None
    head = (len(rows), last.act if last else 0, last.hash if last else genesis(committee))
    return _written(committee, head, map(_stored, rows))


def committees_in(database: Path) -> list[Named]:
    """The committees of a database file, which is only read; it may be in use. Raises ``ExportRefused``."""
    try:
        with closing(reading(database)) as connection:
            return [Named(number, name) for number, name in connection.execute(COMMITTEES)]
    except UNREADABLE as error:
        raise _unreadable(database, error) from error


def export_file(database: Path, committee: int, target: Path) -> int:
    """Write a committee's journal to a new file, and say how many entries it has; or ``ExportRefused``."""
    try:
        with closing(reading(database)) as connection:
            head = connection.execute(HEAD, (committee,)).fetchone() or (0, 0, b"")
            entries = connection.execute(ENTRIES, (committee,)).fetchall()
    except UNREADABLE as error:
        raise _unreadable(database, error) from error
    try:
        with target.open("xb") as file:
            file.write(_written(committee, head, entries))
    except FileExistsError as error:
        raise ExportRefused(
            f"{target} is already there. An export never replaces a file: choose another name."
        ) from error
    except OSError as error:
        raise ExportRefused(
            f"{target} cannot be written ({error.strerror}). Choose another place."
        ) from error
    return len(entries)


def _unreadable(database: Path, error: Exception) -> ExportRefused:
    return ExportRefused(f"{database} cannot be read ({error}). Run `rostrum verify`.")


def _stored(row: Row) -> tuple[Any, ...]:
    act = (row.position, row.act, stored_time(row.at), row.actor, row.interaction)
    return (*act, row.name, row.body, row.hash)


def _written(committee: int, head: tuple[Any, ...], entries: Iterable[tuple[Any, ...]]) -> bytes:
    length, acts, end = head
    first = {"form": FORM, "committee": committee, "entries": length, "acts": acts, "hash": end}
    lines = [first, *(dict(zip(_KEYS, own, strict=True)) for own in entries)]
    text = (
        json.dumps(own, ensure_ascii=False, separators=(",", ":"), default=_of_no_form_of_its_own)
        for own in lines
    )
    return "".join(f"{line}\n" for line in text).encode("utf-8", "surrogateescape")


def _of_no_form_of_its_own(value: object) -> str:
    """Hashes are written in hexadecimal digits; of anything else that damage has left, what it is."""
    return value.hex() if isinstance(value, bytes) else repr(value)
