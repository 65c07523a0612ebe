"""Whatever is altered in a journal is found, and a sound one passes."""
# ruff: noqa: ASYNC240 - the files are small, and nothing else waits for the loop

from __future__ import annotations

import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.storage.database import Database
from bot.storage.verify import Fault, FaultKind, verify, verify_file
from tests.storage.material import MIGRATIONS, record_sitting

COLUMNS = [
    *(
        ("journal", column)
        for column in ("committee", "position", "act", "name", "body", "previous_hash", "hash")
    ),
    *(("acts", column) for column in ("committee", "act", "at", "actor", "interaction_id")),
    *(("heads", column) for column in ("committee", "length", "acts", "hash")),
]


@pytest.fixture
async def recorded(path: Path) -> Path:
    """A closed database with two committees of eleven entries each."""
    async with await Database.open(path, migrations=MIGRATIONS) as database:
        await record_sitting(database)
        async with database.transaction() as transaction:
            triggers = await transaction.fetch_all("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
            for (name,) in triggers:
                await transaction.execute(f"DROP TRIGGER {name}")
    return path


def tamper(path: Path, statement: str, *parameters: object) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        assert connection.execute(statement, parameters).rowcount > 0


def kinds(faults: list[Fault]) -> set[FaultKind]:
    return {fault.kind for fault in faults}


async def test_a_sound_database_passes_while_open_and_closed(path: Path) -> None:
    async with await Database.open(path, migrations=MIGRATIONS) as database:
        await record_sitting(database)
        assert await verify(database) == []
        assert verify_file(path) == []
    assert verify_file(path) == []


async def test_a_database_in_memory_is_verified_too() -> None:
    async with await Database.open(":memory:", migrations=MIGRATIONS) as database:
        await record_sitting(database)
        assert await verify(database) == []
        async with database.transaction() as transaction:
            await transaction.execute("UPDATE heads SET length = length + 1 WHERE committee = 1")
        assert kinds(await verify(database)) == {FaultKind.CUT_OFF}


def altered(value: object, place: int, bit: int) -> object:
    """The value with one bit of one of its bytes turned over."""
    if isinstance(value, int):
        return value ^ (1 << bit)
    content = bytearray(value if isinstance(value, bytes) else str(value).encode())
    content[place] ^= 1 << bit
    return bytes(content) if isinstance(value, bytes) else content.decode("latin-1")


@pytest.mark.parametrize(("table", "column"), COLUMNS, ids=[".".join(pair) for pair in COLUMNS])
async def test_a_changed_byte_of_any_column_of_any_row_is_found(
    recorded: Path, table: str, column: str
) -> None:
    with closing(sqlite3.connect(recorded)) as connection:
        values = connection.execute(f"SELECT rowid, {column} FROM {table}").fetchall()
    assert values
    content = recorded.read_bytes()
    chance = random.Random(column)
    for row, value in values:
        size = 8 if isinstance(value, int) else len(value or "")
        changed = 1 if value is None else altered(value, chance.randrange(max(size, 1)), chance.randrange(7))
        with closing(sqlite3.connect(recorded)) as connection:
            connection.execute("PRAGMA ignore_check_constraints = ON")
            try:
                connection.execute(f"UPDATE {table} SET {column} = ? WHERE rowid = ?", (changed, row))
            except sqlite3.IntegrityError:
                continue
            connection.commit()
        assert verify_file(recorded) != [], (row, value, changed)
        recorded.write_bytes(content)
    assert verify_file(recorded) == []


@pytest.mark.parametrize("column", ["actor", "interaction_id"])
async def test_an_emptied_column_is_found(recorded: Path, column: str) -> None:
    tamper(recorded, f"UPDATE acts SET {column} = NULL WHERE committee = 2 AND act = 3")
    assert [(fault.committee, fault.position) for fault in verify_file(recorded)] == [(2, 4), (2, 5)]


async def test_the_altered_entry_is_named(recorded: Path) -> None:
    tamper(recorded, "UPDATE journal SET body = '{}' WHERE committee = 1 AND position = 7")
    (fault,) = verify_file(recorded)
    assert (fault.kind, fault.committee, fault.position) == (FaultKind.ALTERED, 1, 7)
    assert str(fault).startswith("committee 1, entry 7: altered")


async def test_a_missing_entry_is_found(recorded: Path) -> None:
    tamper(recorded, "DELETE FROM journal WHERE committee = 1 AND position = 5")
    assert kinds(verify_file(recorded)) == {FaultKind.MISSING}
    assert "entries 5 to 5 are not there" in str(verify_file(recorded)[0])


async def test_missing_entries_of_a_closed_gap_are_found(recorded: Path) -> None:
    tamper(recorded, "DELETE FROM journal WHERE committee = 1 AND position = 5")
    for position in range(6, 12):
        tamper(
            recorded,
            "UPDATE journal SET position = ? WHERE committee = 1 AND position = ?",
            position - 1,
            position,
        )
    assert FaultKind.ALTERED in kinds(verify_file(recorded))


async def test_a_missing_act_is_found(recorded: Path) -> None:
    tamper(recorded, "DELETE FROM acts WHERE committee = 1 AND act = 2")
    assert FaultKind.ALTERED in kinds(verify_file(recorded))


async def test_a_journal_cut_off_at_its_end_is_found(recorded: Path) -> None:
    tamper(recorded, "DELETE FROM journal WHERE committee = 2 AND position > 9")
    tamper(recorded, "DELETE FROM acts WHERE committee = 2 AND act > 5")
    (fault,) = verify_file(recorded)
    assert (fault.kind, fault.committee, fault.position) == (FaultKind.CUT_OFF, 2, 10)


async def test_a_journal_taken_out_whole_is_found(recorded: Path) -> None:
    tamper(recorded, "DELETE FROM journal WHERE committee = 2")
    tamper(recorded, "DELETE FROM acts WHERE committee = 2")
    assert kinds(verify_file(recorded)) == {FaultKind.CUT_OFF}
    tamper(recorded, "DELETE FROM heads WHERE committee = 2")
    assert kinds(verify_file(recorded)) == {FaultKind.MISSING}


async def test_entries_of_two_committees_put_in_each_others_place_are_found(recorded: Path) -> None:
    tamper(
        recorded, "UPDATE journal SET committee = 3 - committee, position = position + 100 WHERE position = 4"
    )
    tamper(recorded, "UPDATE journal SET position = position - 100 WHERE position > 100")
    assert {fault.committee for fault in verify_file(recorded)} == {1, 2}


async def test_an_act_slipped_in_without_entries_is_found(recorded: Path) -> None:
    tamper(recorded, "INSERT INTO acts VALUES (1, 9, '2015-11-10T09:00:00.000000+00:00', 1, NULL)")
    assert kinds(verify_file(recorded)) == {FaultKind.STRAY}


async def test_an_entry_added_at_the_end_is_found(recorded: Path) -> None:
    tamper(
        recorded,
        "INSERT INTO journal SELECT committee, position + 1, act, name, body, hash, hash FROM journal"
        " WHERE committee = 1 AND position = 11",
    )
    assert kinds(verify_file(recorded)) == {FaultKind.ALTERED}


def journal_content(path: Path) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
        connection.text_factory = bytes
        return [
            *connection.execute("SELECT * FROM journal ORDER BY committee, position"),
            *connection.execute("SELECT * FROM acts ORDER BY committee, act"),
        ]


async def test_of_five_hundred_damaged_bytes_of_the_file_each_is_found_or_harms_no_entry(
    path: Path, tmp_path: Path
) -> None:
    async with await Database.open(path, migrations=MIGRATIONS) as database:
        await record_sitting(database, acts=60)
    content = path.read_bytes()
    sound = journal_content(path)
    damaged = tmp_path / "damaged.db"
    chance = random.Random(1945)
    found = 0
    for place in chance.sample(range(len(content)), 500):
        changed = bytearray(content)
        changed[place] ^= chance.randrange(1, 256)
        damaged.write_bytes(changed)
        if verify_file(damaged):
            found += 1
        else:
            assert journal_content(damaged) == sound, f"byte {place}"
    assert found > 100


@pytest.mark.parametrize("kept", [0, 100, 5000, 20_000])
async def test_a_file_cut_short_is_found(recorded: Path, kept: int) -> None:
    recorded.write_bytes(recorded.read_bytes()[:kept])
    assert FaultKind.FILE_DAMAGED in kinds(verify_file(recorded))


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    (fault,) = verify_file(tmp_path / "none.db")
    assert fault.kind is FaultKind.FILE_DAMAGED
    assert "there is no file" in str(fault)
    assert not (tmp_path / "none.db").exists()
