"""What the storage answers when it cannot do what was asked; the tree is drawn in ``bot.storage``.

Start-up errors are read by whoever starts Rostrum, so they carry their own sentence: what is the matter, then
what to do about it.
"""
# ruff: noqa: N818 - the names say what is the matter, and many are answers rather than errors

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.storage.entries import Row


class StorageError(Exception):
    """Anything the storage refuses or cannot do."""


class StartupError(StorageError):
    """The database cannot be used as it is; nothing in it was changed."""


class OldSQLite(StartupError):
    """The SQLite of this Python is too old."""


class UnusableFolder(StartupError):
    """The database's folder is missing, or nothing may be written in it."""


class ReadOnlyStorage(StartupError):
    """The database file may not be written."""


class AlreadyRunning(StartupError):
    """Another copy of Rostrum, or another program, holds the database."""


class LostDatabase(StartupError):
    """The database file, or the part of it that holds the last acts, is gone."""


class DamagedDatabase(StartupError):
    """The file is empty, cut short, altered, or not a database."""


class ForeignDatabase(StartupError):
    """The file is a database of another program."""


class NewerDatabase(StartupError):
    """The database was written by a newer Rostrum."""


class AlteredMigration(StartupError):
    """A migration that was applied to this database reads differently now."""


class MigrationGap(StartupError):
    """A migration file is missing, misnamed or numbered twice."""


class FailedMigration(StartupError):
    """A migration could not be applied; the database is as it was before it."""


class NotRecorded(StorageError):
    """The storage refused: nothing of what was asked is recorded, and what was recorded before stays."""


class StorageFull(NotRecorded):
    """No room is left; works again as soon as there is some."""


class StorageBusy(NotRecorded):
    """Another program kept the database locked for too long."""


class StorageFailed(NotRecorded):
    """The disk, or the file on it, answered with an error."""


class Conflict(StorageError):
    """The journal is not where the caller believed it to be: somebody else came first."""

    def __init__(self, committee: int, expected: int, actual: int) -> None:
        super().__init__(f"journal of committee {committee} holds {actual} entries, not {expected}")
        self.committee = committee
        self.expected = expected
        self.actual = actual


class AlreadyRecorded(StorageError):
    """The interaction was recorded before; ``rows`` is what was recorded for it."""

    def __init__(self, rows: tuple[Row, ...]) -> None:
        super().__init__(f"interaction {rows[0].interaction} is already recorded")
        self.rows = rows


class UnknownCommittee(StorageError):
    """There is no committee of this number."""

    def __init__(self, committee: int) -> None:
        super().__init__(f"there is no committee {committee}")
        self.committee = committee


class ChannelTaken(StorageError):
    """Another committee already uses that channel."""

    def __init__(self, channel_id: int, committee: int) -> None:
        super().__init__(f"channel {channel_id} is used by committee {committee}")
        self.channel_id = channel_id
        self.committee = committee


class UnstorableEvent(StorageError):
    """An event that would not read back from the journal as it is."""


class UnknownEvent(StorageError):
    """The journal holds an event, or a part of one, that this Rostrum does not know."""


class BackupRefused(StorageError):
    """The backup was not made; nothing was written."""


class ExportRefused(StorageError):
    """No journal was written; whatever stands in the way is as it was."""


_REFUSALS: dict[int, tuple[type[NotRecorded], str]] = {
    sqlite3.SQLITE_FULL: (StorageFull, "the disk is full"),
    sqlite3.SQLITE_BUSY: (StorageBusy, "another program holds the database"),
    sqlite3.SQLITE_LOCKED: (StorageBusy, "another program holds the database"),
    sqlite3.SQLITE_IOERR: (StorageFailed, "the disk answered with an error"),
    sqlite3.SQLITE_READONLY: (StorageFailed, "the database can no longer be written"),
    sqlite3.SQLITE_CANTOPEN: (StorageFailed, "the database can no longer be opened"),
    sqlite3.SQLITE_CORRUPT: (StorageFailed, "the database file is damaged"),
    sqlite3.SQLITE_NOTADB: (StorageFailed, "the database file is damaged"),
}


def primary_code(error: sqlite3.Error) -> int:
    """SQLite's result code without its extension, or -1 where the error did not come from SQLite itself."""
    return getattr(error, "sqlite_errorcode", -1) & 0xFF


@contextmanager
def storage_refusals() -> Iterator[None]:
    """Turn what the disk or the file refuses into ``NotRecorded``; a faulty statement stays as it is."""
    try:
        yield
    except sqlite3.Error as error:
        refusal = _REFUSALS.get(primary_code(error))
        if refusal is None:
            raise
        kind, reason = refusal
        raise kind(f"{reason} ({error})") from error
