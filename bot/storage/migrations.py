"""Bringing a database to the form this Rostrum works with: numbered files, forward only.

Each file and its record are one transaction. A database that is newer, or that was made by files which read
differently now, is refused before anything is written.
"""

from __future__ import annotations

import hashlib
import re
import sqlite3
from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import aiosqlite

from bot.storage import errors

FILE_NAME = re.compile(r"(?P<version>\d{4})_[a-z0-9_]+\.sql")
REINSTALL = "Install this version of Rostrum anew, so that its migrations are as they were published."
RECORDS = """
CREATE TABLE IF NOT EXISTS schema_migrations (
    version    INTEGER PRIMARY KEY,
    name       TEXT NOT NULL,
    sha256     TEXT NOT NULL,
    applied_at TEXT NOT NULL
) STRICT;
"""


@dataclass(frozen=True, slots=True)
class Migration:
    """One step: its number, the file it is read from, its statements and their hash."""

    version: int
    name: str
    sql: str
    sha256: str


def available(folder: Path) -> tuple[Migration, ...]:
    """The migrations of a folder in order; refuses a folder where one is missing, misnamed or there twice."""
    found = tuple(_read(folder))
    if not found:
        raise errors.MigrationGap(f"No migrations are in {folder}. {REINSTALL}")
    for expected, migration in enumerate(found, start=1):
        if migration.version != expected:
            raise errors.MigrationGap(
                f"{folder} goes on with {migration.name} where number {expected:04} is due: "
                f"a migration is missing or there twice. {REINSTALL}"
            )
    return found


def _read(folder: Path) -> Iterator[Migration]:
    for path in sorted(folder.glob("*.sql")):
        named = FILE_NAME.fullmatch(path.name)
        if named is None:
            raise errors.MigrationGap(f"{path} is not named like 0001_what.sql. Take it out of the folder.")
        # Line ends differ between checkouts of the same file; the hash must not.
        sql = path.read_text(encoding="utf-8").replace("\r\n", "\n")
        yield Migration(int(named["version"]), path.name, sql, hashlib.sha256(sql.encode()).hexdigest())


async def pending(connection: aiosqlite.Connection, migrations: Sequence[Migration]) -> tuple[Migration, ...]:
    """The migrations a database still lacks; writes nothing, and refuses a database they do not fit."""
    applied = await _applied(connection)
    if len(applied) > len(migrations):
        raise errors.NewerDatabase(
            f"The database has {len(applied)} migrations, this Rostrum knows {len(migrations)}: "
            "a newer version wrote it. Start that version, or restore the backup made before the upgrade."
        )
    for migration, (version, sha256) in zip(migrations, applied, strict=False):
        if version != migration.version:
            raise errors.MigrationGap(
                f"The database has migration {version} where {migration.version} is due: "
                "its record was altered. Restore a backup."
            )
        if sha256 != migration.sha256:
            raise errors.AlteredMigration(
                f"This database was made with another {migration.name}. {REINSTALL}"
            )
    return tuple(migrations[len(applied) :])


async def _applied(connection: aiosqlite.Connection) -> list[tuple[int, str]]:
    tables = [row[0] for row in await connection.execute_fetchall("SELECT name FROM sqlite_schema")]
    if not tables:
        return []
    if "schema_migrations" not in tables:
        raise errors.ForeignDatabase(
            "The file is a database of another program and was left as it is. Set another path for Rostrum's."
        )
    rows = await connection.execute_fetchall("SELECT version, sha256 FROM schema_migrations ORDER BY version")
    return [(row[0], row[1]) for row in rows]


async def migrate(
    connection: aiosqlite.Connection, folder: Path, *, back_up: Callable[[int], Awaitable[None]]
) -> tuple[Migration, ...]:
    """Apply what is pending and answer with it; where there is data, ``back_up`` runs first."""
    migrations = available(folder)
    steps = await pending(connection, migrations)
    if steps and len(steps) < len(migrations):
        try:
            await back_up(steps[0].version)
        except errors.StorageError as error:
            raise errors.FailedMigration(
                f"The backup before {steps[0].name} was not made. {error}"
            ) from error
    for step in steps:
        try:
            await _apply(connection, step)
        except sqlite3.Error as error:
            raise errors.FailedMigration(
                f"{step.name} failed and was taken back: {error}. The database is as it was before. "
                "Go back to the version of Rostrum you used, and report this line."
            ) from error
        finally:
            await connection.rollback()
    return steps


async def _apply(connection: aiosqlite.Connection, step: Migration) -> None:
    script = await connection.executescript(f"BEGIN IMMEDIATE;\n{RECORDS}\n{step.sql}")
    await script.close()
    if not connection.in_transaction:
        raise sqlite3.OperationalError("it ends its own transaction")
    broken = list(await connection.execute_fetchall("PRAGMA foreign_key_check"))
    if broken:
        raise sqlite3.IntegrityError(f"{len(broken)} rows of table {broken[0][0]} point to nothing")
    await connection.execute_fetchall(
        "INSERT INTO schema_migrations VALUES (?, ?, ?, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))",
        (step.version, step.name, step.sha256),
    )
    await connection.execute_fetchall("COMMIT")
