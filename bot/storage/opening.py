"""Opening a database file: what has to be true before a single act is recorded in it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import aiosqlite

from bot.storage.errors import (
    AlreadyRunning,
    DamagedDatabase,
    LostDatabase,
    OldSQLite,
    ReadOnlyStorage,
    UnusableFolder,
    primary_code,
)
from bot.storage.lease import LastRun

OLDEST_SQLITE = (3, 37, 0)
MAGIC = b"SQLite format 3\x00"
MAKE_WRITABLE = "Give the user Rostrum runs as the right to write the file and its folder, then start again."
RESTORE = "Put the newest backup in its place, then start again."


def check_sqlite() -> None:
    """Refuse an SQLite without strict tables."""
    if sqlite3.sqlite_version_info < OLDEST_SQLITE:
        needed = ".".join(map(str, OLDEST_SQLITE))
        raise OldSQLite(
            f"Rostrum needs SQLite {needed} or newer and this Python has {sqlite3.sqlite_version}. "
            "Use a newer Python."
        )


def check_folder(database: Path) -> None:
    """Make the database's folder if its parent is there; refuse a path where no file can be written."""
    folder = database.parent
    if database.is_dir():
        raise UnusableFolder(
            f"{database} is a folder. Set the path of a file in it, such as {database / 'rostrum.db'}."
        )
    if not folder.parent.is_dir():
        raise UnusableFolder(
            f"The folder {folder.parent} is not there. Create it, or set another path, then start again."
        )
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise UnusableFolder(
            f"The folder {folder} cannot be made ({error.strerror}). "
            "Create it, or set another path, then start again."
        ) from error
    if database.exists():
        try:
            database.open("r+b").close()
        except OSError as error:
            raise ReadOnlyStorage(
                f"{database} cannot be written ({error.strerror}). {MAKE_WRITABLE}"
            ) from error


def check_file(database: Path, last_run: LastRun, lease: Path) -> None:
    """Refuse a file that is gone, empty or not a database, where one with acts in it should be."""
    log = database.with_name(database.name + "-wal")
    log_size = log.stat().st_size if log.exists() else 0
    if not database.exists():
        if log_size or last_run is not LastRun.NONE:
            raise LostDatabase(
                f"{database} is gone, but Rostrum has worked with it. {RESTORE} "
                f"To begin with an empty database instead, delete {lease} and any {log.name}."
            )
        return
    if last_run is LastRun.RUNNING and not log.exists():
        raise LostDatabase(
            f"{log} is gone. Rostrum was not stopped in order: the last acts may be in it. Put it back. If "
            "you have restored a backup, or opened the database with another program since, then nothing is "
            f"lost: delete {lease} instead. Then start again."
        )
    with database.open("rb") as file:
        start = file.read(len(MAGIC))
    if not start:
        raise DamagedDatabase(
            f"{database} is an empty file. {RESTORE} If this is the very first start, delete it instead."
        )
    if start != MAGIC:
        raise DamagedDatabase(f"{database} is not a database, or its beginning is damaged. {RESTORE}")


@contextmanager
def unmade_on_failure(database: Path) -> Iterator[None]:
    """Leave no empty file where there was none: the next start would have to take it for a lost one."""
    new = not database.exists()
    try:
        yield
    except BaseException:
        if new:
            for suffix in ("", "-wal", "-shm"):
                database.with_name(database.name + suffix).unlink(missing_ok=True)
        raise


@contextmanager
def opening_refusals(database: Path | str) -> Iterator[None]:
    """Turn what SQLite says while a database is opened into a start-up error."""
    try:
        yield
    except UnicodeDecodeError as error:
        # Names in a damaged schema; SQLite's own complaint about them is not readable either.
        raise DamagedDatabase(f"{database} is damaged. {RESTORE}") from error
    except sqlite3.DatabaseError as error:
        match primary_code(error):
            case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
                raise AlreadyRunning(
                    f"Another program holds {database}. Close it there, then start again."
                ) from error
            case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM:
                raise ReadOnlyStorage(f"{database} cannot be written ({error}). {MAKE_WRITABLE}") from error
            case sqlite3.SQLITE_FULL | sqlite3.SQLITE_IOERR:
                raise UnusableFolder(
                    f"The disk that holds {database} refuses ({error}). "
                    "Make room on it or repair it, then start again."
                ) from error
            case _:
                raise DamagedDatabase(f"{database} is damaged ({error}). {RESTORE}") from error


async def check_content(connection: aiosqlite.Connection, database: Path | str) -> None:
    """Refuse a database whose pages do not fit together."""
    found = [row[0] for row in await connection.execute_fetchall("PRAGMA quick_check(3)")]
    if found != ["ok"]:
        raise DamagedDatabase(f"{database} is damaged ({'; '.join(found)}). {RESTORE}")


async def set_up(
    connection: aiosqlite.Connection, database: Path | str, *, journal_mode: str, busy_timeout: float
) -> None:
    """Set how safely the connection works, and make sure that it took."""
    wanted: dict[str, str | int] = {
        "busy_timeout": round(busy_timeout * 1000),
        "journal_mode": journal_mode,
        "synchronous": 2,
        "foreign_keys": 1,
        "cell_size_check": 1,
        "secure_delete": 1,
    }
    for name, value in wanted.items():
        await connection.execute_fetchall(f"PRAGMA {name} = {value}")
        ((got,),) = await connection.execute_fetchall(f"PRAGMA {name}")
        if got != value:
            raise UnusableFolder(
                f"SQLite keeps {name} at {got} instead of {value} for {database}, so acts would not be safe. "
                "Set a path on a local disk."
            )
