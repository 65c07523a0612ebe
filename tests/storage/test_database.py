"""One writer, whole transactions, and a typed answer when the storage refuses."""

from __future__ import annotations

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.storage.database import Database
from bot.storage.errors import StorageBusy, StorageFailed, StorageFull
from bot.storage.people import People
from tests.storage.material import MIGRATIONS

INSERT = "INSERT INTO people (discord_id) VALUES (?)"


async def ids(database: Database) -> list[int]:
    return [row["discord_id"] for row in await database.fetch_all("SELECT discord_id FROM people ORDER BY 1")]


async def test_the_database_is_opened_as_safely_as_sqlite_can(database: Database) -> None:
    async with database.transaction() as transaction:
        (journal_mode,) = await transaction.fetch_all("PRAGMA journal_mode")
        (synchronous,) = await transaction.fetch_all("PRAGMA synchronous")
        (foreign_keys,) = await transaction.fetch_all("PRAGMA foreign_keys")
        (busy_timeout,) = await transaction.fetch_all("PRAGMA busy_timeout")
    settings = [*journal_mode, *synchronous, *foreign_keys, *busy_timeout]
    assert settings == ["wal", 2, 1, 100]


async def test_a_rollback_of_one_task_takes_no_row_of_another(database: Database) -> None:
    begun, failing = asyncio.Event(), asyncio.Event()

    async def fails() -> None:
        async with database.transaction() as transaction:
            await transaction.execute(INSERT, (1,))
            begun.set()
            await failing.wait()
            raise LookupError

    async def acknowledged() -> None:
        await begun.wait()
        asyncio.get_running_loop().call_soon(failing.set)
        async with database.transaction() as transaction:
            await transaction.execute(INSERT, (2,))

    failed, _ = await asyncio.gather(fails(), acknowledged(), return_exceptions=True)
    assert isinstance(failed, LookupError)
    assert await ids(database) == [2]


async def test_a_block_that_fails_leaves_nothing(database: Database) -> None:
    async def fails() -> None:
        async with database.transaction() as transaction:
            await transaction.execute(INSERT, (1,))
            raise LookupError

    with pytest.raises(LookupError):
        await fails()
    assert await ids(database) == []


async def test_a_transaction_that_is_over_takes_nothing_more(database: Database) -> None:
    async with database.transaction() as transaction:
        await transaction.execute(INSERT, (1,))
    with pytest.raises(RuntimeError, match="over"):
        await transaction.execute(INSERT, (2,))
    assert await ids(database) == [1]


async def test_a_transaction_within_a_transaction_is_refused(database: Database) -> None:
    with pytest.raises(RuntimeError, match="already"):
        async with database.transaction(), database.transaction():
            pass


async def test_nobody_sees_what_is_not_committed(database: Database) -> None:
    async with database.transaction() as transaction:
        await transaction.execute(INSERT, (1,))
        assert await ids(database) == []
    assert await ids(database) == [1]


async def test_readers_write_nothing(database: Database) -> None:
    with pytest.raises(StorageFailed, match="readonly"):
        await database.fetch_all("INSERT INTO people (discord_id) VALUES (1) RETURNING key")
    assert await ids(database) == []


@pytest.mark.parametrize("turns", range(12))
async def test_a_task_cancelled_at_any_moment_writes_all_or_nothing(database: Database, turns: int) -> None:
    async def writes() -> None:
        async with database.transaction() as transaction:
            await transaction.execute(INSERT, (1,))
            await transaction.execute(INSERT, (2,))

    task = asyncio.create_task(writes())
    for _ in range(turns):
        await asyncio.sleep(0)
        # Lets the connection's thread answer what it was asked so far.
        await database.fetch_all("SELECT 1")
    task.cancel()
    (outcome,) = await asyncio.gather(task, return_exceptions=True)
    assert outcome is None or isinstance(outcome, asyncio.CancelledError)
    assert await ids(database) in ([], [1, 2])
    await People(database).key_of(3)
    assert 3 in await ids(database)


async def test_a_full_disk_is_said_and_passes(database: Database) -> None:
    async def insert(size: int) -> None:
        async with database.transaction() as transaction:
            await transaction.execute(INSERT, (size,))
            await transaction.execute(
                "INSERT INTO committees (guild_id, floor_channel_id, name, created_at) VALUES (1, ?, ?, '')",
                (size, "x" * size),
            )

    async def limit(pages: int) -> None:
        async with database.transaction() as transaction:
            await transaction.fetch_all(f"PRAGMA max_page_count = {pages}")

    await insert(10)
    ((pages,),) = await database.fetch_all("PRAGMA page_count")
    await limit(pages)
    with pytest.raises(StorageFull, match="full"):
        await insert(100_000)
    assert await ids(database) == [10]
    await limit(pages + 100)
    await insert(100_001)
    assert await ids(database) == [10, 100_001]


async def test_a_database_locked_by_another_program_is_said_and_passes(
    database: Database, path: Path
) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StorageBusy, match="another program"):
            await People(database).key_of(1)
        other.execute("ROLLBACK")
    await People(database).key_of(1)
    assert await ids(database) == [1]


async def test_a_database_in_memory_works_alike() -> None:
    async with await Database.open(":memory:", migrations=MIGRATIONS) as database:
        await People(database).key_of(1)
        assert await ids(database) == [1]


async def test_closing_twice_is_harmless(path: Path) -> None:
    database = await Database.open(path, migrations=MIGRATIONS)
    await database.close()
    await database.close()
    async with await Database.open(path, migrations=MIGRATIONS) as again:
        assert await ids(again) == []
