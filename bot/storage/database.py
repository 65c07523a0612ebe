"""The database: one writer, and every write in a transaction of its own under one lock.

A shared connection without the lock would lose what it has acknowledged: one task's rollback would take
another task's rows with it.
"""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from itertools import count
from pathlib import Path
from types import TracebackType
from typing import Literal, Self

import aiosqlite

from bot.storage.backup import copy
from bot.storage.completion import complete
from bot.storage.errors import storage_refusals
from bot.storage.lease import LastRun, Lease
from bot.storage.migrations import available, migrate
from bot.storage.opening import (
    check_content,
    check_file,
    check_folder,
    check_sqlite,
    opening_refusals,
    set_up,
    unmade_on_failure,
)

Value = str | int | float | bytes | None


class Transaction:
    """What may be done between the beginning and the end of one transaction."""

    def __init__(self, connection: aiosqlite.Connection) -> None:
        self._connection: aiosqlite.Connection | None = connection

    async def fetch_all(self, sql: str, parameters: Sequence[Value] = ()) -> list[sqlite3.Row]:
        """Execute one statement and answer with its rows."""
        if self._connection is None:
            raise RuntimeError("the transaction is over")
        return list(await self._connection.execute_fetchall(sql, parameters))

    async def fetch_one(self, sql: str, parameters: Sequence[Value] = ()) -> sqlite3.Row | None:
        """Execute one statement and answer with its first row, if it has one."""
        rows = await self.fetch_all(sql, parameters)
        return rows[0] if rows else None

    async def execute(self, sql: str, parameters: Sequence[Value] = ()) -> None:
        """Execute one statement that answers nothing."""
        await self.fetch_all(sql, parameters)

    def end(self) -> None:
        """Refuse everything from now on."""
        self._connection = None


class Database:
    """An open database; see ``open``."""

    def __init__(
        self,
        path: Path | None,
        writer: aiosqlite.Connection,
        reader: aiosqlite.Connection | None,
        opened: AsyncExitStack,
    ) -> None:
        self.path = path
        self._writer = writer
        self._reader = reader
        self._opened = opened
        self._turn = asyncio.Lock()
        self._holder: asyncio.Task[object] | None = None
        self.tells_earlier_states = False

    @classmethod
    async def open(
        cls, path: Path | Literal[":memory:"], *, migrations: Path, busy_timeout: float = 2.0
    ) -> Self:
        """Open the database, bringing it to the newest form; raises a ``StartupError`` that says what to do.

        ``busy_timeout`` is how many seconds a write waits for another program. What is in memory is not kept.
        """
        check_sqlite()
        available(migrations)
        async with AsyncExitStack() as opened:
            if isinstance(path, Path):
                writer, reader = await _open_file(path, migrations, busy_timeout, opened)
                database = cls(path, writer, reader, opened.pop_all())
                await database.forget_earlier_states()
                return database
            writer = await _connect(path, busy_timeout, opened)
            await set_up(writer, path, journal_mode="memory", busy_timeout=busy_timeout)
            await migrate(writer, migrations, back_up=_nowhere)
            return cls(None, writer, None, opened.pop_all())

    async def close(self) -> None:
        """Finish what is being written and let go of the file; closing twice is harmless."""
        await complete(self._close())

    async def _close(self) -> None:
        async with self._turn:
            await self._opened.aclose()

    async def __aenter__(self) -> Self:
        """The open database itself."""
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close it."""
        await self.close()

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Transaction]:
        """All of what is written inside, or nothing of it; durable once the block is left.

        Raises ``NotRecorded`` where the storage refuses. Cancelling the task takes everything back, except
        while the commit is under way: then it is carried out first.
        """
        async with self._in_turn():
            transaction = Transaction(self._writer)
            with storage_refusals():
                try:
                    # Left open only where the disk refused the rollback before.
                    if self._writer.in_transaction:
                        await self._writer.rollback()
                    await transaction.execute("BEGIN IMMEDIATE")
                    yield transaction
                    await complete(transaction.execute("COMMIT"))
                except BaseException:
                    with suppress(sqlite3.Error):
                        await complete(self._writer.rollback())
                    raise
                finally:
                    transaction.end()

    async def forget_earlier_states(self) -> None:
        """Leave nothing in the log of what the database held before, as the log keeps every state in turn.

        Where a reader is in the way or the disk refuses, ``tells_earlier_states`` says so until it is done.
        """
        async with self._in_turn():
            self.tells_earlier_states = True
            with suppress(sqlite3.Error):
                found = await self._writer.execute_fetchall("PRAGMA wal_checkpoint(TRUNCATE)")
                self.tells_earlier_states = any(busy for busy, *_ in found)

    async def fetch_all(self, sql: str, parameters: Sequence[Value] = ()) -> list[sqlite3.Row]:
        """Read rows as they were last committed."""
        with storage_refusals():
            async with self._reading() as connection:
                return list(await connection.execute_fetchall(sql, parameters))

    async def fetch_one(self, sql: str, parameters: Sequence[Value] = ()) -> sqlite3.Row | None:
        """Read the first row as it was last committed, if there is one."""
        rows = await self.fetch_all(sql, parameters)
        return rows[0] if rows else None

    async def backup(self, target: Path) -> None:
        """Write a checked copy to ``target`` while everything goes on; raises ``BackupRefused``."""
        async with self._reading() as connection:
            await copy(connection, target)

    async def copy_into(self, target: sqlite3.Connection) -> None:
        """Copy everything into another connection, which must be usable from any thread."""
        async with self._reading() as connection:
            await complete(connection.backup(target))

    @asynccontextmanager
    async def _reading(self) -> AsyncIterator[aiosqlite.Connection]:
        if self._reader is not None:
            yield self._reader
            return
        async with self._in_turn():
            yield self._writer

    @asynccontextmanager
    async def _in_turn(self) -> AsyncIterator[None]:
        task = asyncio.current_task()
        if task is not None and task is self._holder:
            raise RuntimeError("this task is in a transaction already; use that one")
        async with self._turn:
            self._holder = task
            try:
                yield
            finally:
                self._holder = None


async def _connect(database: Path | str, busy_timeout: float, opened: AsyncExitStack) -> aiosqlite.Connection:
    connection = await opened.enter_async_context(
        aiosqlite.connect(database, timeout=busy_timeout, isolation_level=None)
    )
    connection.row_factory = sqlite3.Row
    return connection


async def _open_file(
    path: Path, migrations: Path, busy_timeout: float, opened: AsyncExitStack
) -> tuple[aiosqlite.Connection, aiosqlite.Connection]:
    check_folder(path)
    lease = Lease(path)
    opened.callback(lease.release)
    check_file(path, lease.last_run, lease.path)
    opened.enter_context(unmade_on_failure(path))
    with opening_refusals(path):
        writer = await _connect(path, busy_timeout, opened)
        await check_content(writer, path)
        await set_up(writer, path, journal_mode="wal", busy_timeout=busy_timeout)
        await migrate(writer, migrations, back_up=_beside(path, writer))
        reader = await _connect(path, busy_timeout, opened)
        await reader.execute_fetchall("PRAGMA query_only = ON")
        await reader.execute_fetchall("SELECT count(*) FROM schema_migrations")
    lease.note(LastRun.RUNNING)
    # Noted before the connections close: a log that is still there does no harm, one that is missing does.
    opened.callback(lease.note, LastRun.STOPPED)
    return writer, reader


def _beside(path: Path, connection: aiosqlite.Connection) -> Callable[[int], Awaitable[None]]:
    async def back_up(version: int) -> None:
        target = path.with_name(f"{path.stem}-before-{version:04}.db")
        again = count(2)
        while target.exists():
            target = path.with_name(f"{path.stem}-before-{version:04}-{next(again)}.db")
        await copy(connection, target)

    return back_up


async def _nowhere(version: int) -> None:
    raise AssertionError(f"a database in memory held something before migration {version}")
