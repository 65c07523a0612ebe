"""Proving that nothing in the journals was altered, taken out or cut off.

Every hash is computed anew from the stored values; where each journal ends is compared with what was noted
when its last act was recorded; SQLite checks the file itself.
"""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any

from bot.storage.database import Database
from bot.storage.entries import chained, genesis

# A damaged schema can make even SQLite's complaint about it unreadable.
UNREADABLE = (sqlite3.Error, UnicodeDecodeError)

ENTRIES = """
SELECT journal.committee, position, journal.act, name, body, at, actor, interaction_id, previous_hash, hash
FROM journal LEFT JOIN acts ON acts.committee = journal.committee AND acts.act = journal.act
ORDER BY journal.committee, position
"""
EMPTY_ACTS = """
SELECT committee, act FROM acts EXCEPT SELECT committee, act FROM journal ORDER BY committee, act
"""
HEADS = """
SELECT id, length, acts, hash FROM committees LEFT JOIN heads ON committee = id
UNION SELECT committee, length, acts, hash FROM heads
"""


class FaultKind(StrEnum):
    """What is wrong."""

    FILE_DAMAGED = "file damaged"
    ALTERED = "altered"
    MISSING = "missing"
    CUT_OFF = "cut off"
    STRAY = "stray"


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that is not as it was recorded: where, and what."""

    kind: FaultKind
    detail: str
    committee: object = None
    position: object = None

    def __str__(self) -> str:
        """The fault in one line."""
        places = {"committee": self.committee, "entry": self.position}
        where = ", ".join(f"{word} {number}" for word, number in places.items() if number is not None)
        return f"{where}: {self.kind}: {self.detail}" if where else f"{self.kind}: {self.detail}"


async def verify(database: Database) -> list[Fault]:
    """Everything that is wrong with the journals of an open database; an empty list where nothing is."""
    if database.path is not None:
        return await asyncio.to_thread(verify_file, database.path)
    with closing(sqlite3.connect(":memory:", check_same_thread=False)) as copied:
        await database.copy_into(copied)
        return _faults(_as_it_is(copied))


def verify_file(path: Path) -> list[Fault]:
    """The same for a database file, which is only read; it may be in use, or a backup."""
    if not path.is_file():
        return [Fault(FaultKind.FILE_DAMAGED, f"there is no file {path}")]
    try:
        with closing(reading(path)) as opened:
            return _faults(opened)
    except UNREADABLE as error:
        return [Fault(FaultKind.FILE_DAMAGED, str(error))]


def reading(path: Path) -> sqlite3.Connection:
    """A database file, which may be in use, opened to be read as it is at one moment, whatever its damage."""
    return _as_it_is(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None))


def _as_it_is(connection: sqlite3.Connection) -> sqlite3.Connection:
    # Text that damage has made unreadable must show as altered, not stop the reader.
    connection.text_factory = lambda raw: raw.decode("utf-8", "surrogateescape")
    # One snapshot, so that acts recorded meanwhile do not look like faults.
    connection.execute("BEGIN")
    return connection


def _faults(connection: sqlite3.Connection) -> list[Fault]:
    faults: list[Fault] = []
    for check in (_file_faults, _journal_faults, _act_faults):
        try:
            faults += check(connection)
        except UNREADABLE as error:
            faults.append(Fault(FaultKind.FILE_DAMAGED, str(error)))
    return faults


def _file_faults(connection: sqlite3.Connection) -> list[Fault]:
    found = [line for (line,) in connection.execute("PRAGMA integrity_check")]
    return [Fault(FaultKind.FILE_DAMAGED, str(line)) for line in found if line != "ok"]


def _act_faults(connection: sqlite3.Connection) -> list[Fault]:
    return [
        Fault(FaultKind.STRAY, f"act {act} has no entries", committee)
        for committee, act in connection.execute(EMPTY_ACTS)
    ]


def _journal_faults(connection: sqlite3.Connection) -> list[Fault]:
    heads = {committee: head for committee, *head in connection.execute(HEADS)}
    faults: list[Fault] = []
    for committee, entries in groupby(connection.execute(ENTRIES), key=itemgetter(0)):
        faults += _chain_faults(committee, entries, heads.pop(committee, None))
    for committee, head in heads.items():
        faults += _chain_faults(committee, iter(()), head)
    return faults


def _chain_faults(
    committee: int, entries: Iterable[Sequence[Any]], head: Sequence[Any] | None
) -> Iterator[Fault]:
    """Follow one chain from its beginning to its head."""
    length, acts, end = 0, 0, genesis(committee)
    for _, position, act, name, body, at, actor, interaction, previous, link in entries:
        length += 1
        if isinstance(position, int) and position > length:
            gap = f"entries {length} to {position - 1} are not there"
            yield Fault(FaultKind.MISSING, gap, committee, length)
            length, end = position, previous
        values = (committee, position, act, name, body, at, actor, interaction)
        sound = position == length and previous == end and isinstance(previous, bytes)
        if not sound or link != chained(previous, *values):
            yield Fault(
                FaultKind.ALTERED, "the entry, or its act, is not as it was recorded", committee, position
            )
        acts, end = act, link
    if head is None or head[0] is None:
        yield Fault(FaultKind.MISSING, "nothing says where the journal ends", committee)
    elif isinstance(head[0], int) and length < head[0]:
        yield Fault(
            FaultKind.CUT_OFF, f"{head[0]} entries were recorded, {length} are there", committee, length + 1
        )
    elif [length, acts, end] != list(head):
        yield Fault(
            FaultKind.ALTERED, "the journal does not end where it was recorded to end", committee, length
        )
