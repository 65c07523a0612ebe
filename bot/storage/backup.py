"""A whole copy of a running database, or none."""

from __future__ import annotations

import asyncio
import os
import sqlite3
from contextlib import closing
from pathlib import Path

import aiosqlite

from bot.storage.completion import complete
from bot.storage.errors import BackupRefused, storage_refusals


async def copy(connection: aiosqlite.Connection, target: Path) -> None:
    """Copy the connection's database to ``target``, which appears only once it is whole and checked."""
    _refuse(target)
    await complete(_copy(connection, target))


async def back_up_file(database: Path, target: Path) -> None:
    """Copy the database of a program that may be running; raises ``BackupRefused``."""
    source = await asyncio.to_thread(lambda: f"{database.resolve().as_uri()}?mode=ro")
    async with aiosqlite.connect(source, uri=True) as connection:
        await copy(connection, target)


async def _copy(connection: aiosqlite.Connection, target: Path) -> None:
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    part.unlink(missing_ok=True)
    try:
        with storage_refusals(), closing(sqlite3.connect(part, check_same_thread=False)) as copied:
            await connection.backup(copied)
            await asyncio.to_thread(_check, copied)
        await asyncio.to_thread(_publish, part, target)
    except OSError as error:
        raise BackupRefused(
            f"{target} cannot be written ({error.strerror}). Choose another place."
        ) from error
    finally:
        part.unlink(missing_ok=True)


def _refuse(target: Path) -> None:
    if target.exists():
        raise BackupRefused(
            f"{target} is already there. A backup never replaces a file: choose another name."
        )
    if not target.parent.is_dir():
        raise BackupRefused(f"The folder {target.parent} is not there. Create it, or choose another.")


def _check(copied: sqlite3.Connection) -> None:
    # A copy is one file: it must be readable where no log can be written next to it.
    copied.execute("PRAGMA journal_mode = DELETE")
    found = [row[0] for row in copied.execute("PRAGMA quick_check(3)")]
    if found != ["ok"]:
        raise BackupRefused(f"The copy does not pass its check ({'; '.join(found)}). Run `rostrum verify`.")


def _publish(part: Path, target: Path) -> None:
    with part.open("rb+") as file:
        os.fsync(file.fileno())
    if target.exists():
        raise BackupRefused(
            f"{target} has appeared meanwhile. A backup never replaces a file: choose another name."
        )
    part.rename(target)
    if os.name == "posix":
        folder = os.open(target.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
