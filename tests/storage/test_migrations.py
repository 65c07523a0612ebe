"""Forward only, each file whole or not at all, and nothing on a database it does not fit."""
# ruff: noqa: ASYNC240 - the files are small, and nothing else waits for the loop

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.storage.database import Database
from bot.storage.errors import AlteredMigration, FailedMigration, MigrationGap, NewerDatabase
from bot.storage.verify import verify_file
from tests.storage.material import MIGRATIONS

SHIPPED = sorted(MIGRATIONS.glob("*.sql"))
OWN_TRANSACTION = {"BEGIN", "COMMIT", "END", "ROLLBACK", "SAVEPOINT", "RELEASE", "PRAGMA", "VACUUM", "ATTACH"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of migrations with two steps in it."""
    made = tmp_path / "migrations"
    made.mkdir()
    (made / "0001_seats.sql").write_text("CREATE TABLE seats (name TEXT NOT NULL) STRICT;\n")
    (made / "0002_groups.sql").write_text(
        "ALTER TABLE seats ADD COLUMN bloc TEXT;\nINSERT INTO seats VALUES ('a', 'b');\n"
    )
    return made


async def start(path: Path, folder: Path) -> None:
    async with await Database.open(path, migrations=folder):
        pass


def content(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return [line for line in connection.iterdump() if 'INSERT INTO "schema_migrations"' not in line]


def versions(path: Path) -> list[tuple[int, str]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("SELECT version, name FROM schema_migrations ORDER BY version").fetchall()


async def test_a_new_database_equals_one_brought_up_step_by_step(tmp_path: Path, folder: Path) -> None:
    new, old = tmp_path / "new.db", tmp_path / "old.db"
    await start(new, folder)
    second = (folder / "0002_groups.sql").read_text()
    (folder / "0002_groups.sql").unlink()
    await start(old, folder)
    (folder / "0002_groups.sql").write_text(second)
    await start(old, folder)
    assert content(old) == content(new)
    assert versions(old) == versions(new) == [(1, "0001_seats.sql"), (2, "0002_groups.sql")]


async def test_starting_again_applies_nothing_twice(path: Path, folder: Path) -> None:
    await start(path, folder)
    before = content(path)
    await start(path, folder)
    assert content(path) == before


STATEMENTS = ["CREATE TABLE x (y TEXT)", "INSERT INTO seats VALUES ('c', 'd')", "DROP TABLE seats"]


@pytest.mark.parametrize("before", range(len(STATEMENTS) + 1))
async def test_a_failing_migration_leaves_nothing_and_applies_once_when_mended(
    path: Path, folder: Path, before: int
) -> None:
    await start(path, folder)
    unchanged = content(path)
    third = folder / "0003_third.sql"
    third.write_text(";\n".join([*STATEMENTS[:before], "CREATE GARBAGE"]) + ";\n")
    with pytest.raises(FailedMigration, match=r"0003_third\.sql failed and was taken back"):
        await start(path, folder)
    assert content(path) == unchanged
    third.write_text("INSERT INTO seats VALUES ('c', 'd');\n")
    await start(path, folder)
    await start(path, folder)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT name FROM seats").fetchall() == [("a",), ("c",)]


async def test_a_migration_that_ends_its_own_transaction_is_refused(path: Path, folder: Path) -> None:
    await start(path, folder)
    (folder / "0003_third.sql").write_text("CREATE TABLE x (y TEXT);\nCOMMIT;\n")
    with pytest.raises(FailedMigration, match="ends its own transaction"):
        await start(path, folder)
    assert len(versions(path)) == 2


async def test_rows_that_point_to_nothing_are_not_left_behind(path: Path, folder: Path) -> None:
    await start(path, folder)
    (folder / "0003_third.sql").write_text(
        "PRAGMA defer_foreign_keys = ON;\n"
        "CREATE TABLE a (id INTEGER PRIMARY KEY);\nCREATE TABLE b (a INTEGER REFERENCES a (id));\n"
        "INSERT INTO b VALUES (7);\n"
    )
    with pytest.raises(FailedMigration, match="point to nothing"):
        await start(path, folder)


async def test_an_edited_migration_is_refused(path: Path, folder: Path) -> None:
    await start(path, folder)
    (folder / "0001_seats.sql").write_text("CREATE TABLE seats (name TEXT) STRICT;\n")
    with pytest.raises(AlteredMigration, match=r"another 0001_seats\.sql"):
        await start(path, folder)


async def test_line_ends_of_another_system_are_no_edit(path: Path, folder: Path) -> None:
    await start(path, folder)
    for file in folder.iterdir():
        file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    await start(path, folder)
    assert len(versions(path)) == 2


async def test_a_newer_database_is_refused_and_left_alone(path: Path, folder: Path) -> None:
    await start(path, folder)
    unchanged = path.read_bytes()
    (folder / "0002_groups.sql").unlink()
    with pytest.raises(NewerDatabase, match="newer version"):
        await start(path, folder)
    assert path.read_bytes() == unchanged


@pytest.mark.parametrize("name", ["0004_later.sql", "0002_again.sql", "0003-third.sql", "third.sql"])
async def test_a_missing_repeated_or_misnamed_file_is_refused(path: Path, folder: Path, name: str) -> None:
    (folder / name).write_text("CREATE TABLE x (y TEXT);\n")
    with pytest.raises(MigrationGap):
        await start(path, folder)
    assert not path.exists()


async def test_an_empty_folder_is_refused(path: Path, tmp_path: Path) -> None:
    with pytest.raises(MigrationGap, match="No migrations"):
        await start(path, tmp_path)


async def test_a_record_that_was_taken_out_is_refused(path: Path, folder: Path) -> None:
    await start(path, folder)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("DELETE FROM schema_migrations WHERE version = 1")
    with pytest.raises(MigrationGap, match="record was altered"):
        await start(path, folder)


async def test_a_backup_is_made_before_the_first_pending_migration(path: Path, folder: Path) -> None:
    await start(path, folder)
    assert sorted(path.parent.glob("rostrum-before-*")) == []
    unchanged = content(path)
    (folder / "0003_third.sql").write_text("CREATE GARBAGE;\n")
    for _ in range(2):
        with pytest.raises(FailedMigration):
            await start(path, folder)
    (folder / "0003_third.sql").write_text("DROP TABLE seats;\n")
    await start(path, folder)
    names = ["rostrum-before-0003-2.db", "rostrum-before-0003-3.db", "rostrum-before-0003.db"]
    assert [file.name for file in sorted(path.parent.glob("rostrum-before-*"))] == names
    assert content(path.with_name("rostrum-before-0003-3.db")) == unchanged
    assert "CREATE TABLE seats" not in "".join(content(path))


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.name)
def test_shipped_migrations_leave_transactions_to_the_one_who_applies_them(file: Path) -> None:
    statement, firsts = "", []
    for line in file.read_text(encoding="utf-8").splitlines(keepends=True):
        statement += re.sub(r"--.*", "", line)
        if sqlite3.complete_statement(statement):
            firsts.append(statement.split()[0].upper())
            statement = ""
    assert statement.strip() == ""
    assert firsts
    assert OWN_TRANSACTION.isdisjoint(firsts)


async def test_the_shipped_migrations_make_a_sound_database(path: Path) -> None:
    await start(path, MIGRATIONS)
    assert [name for _, name in versions(path)] == [file.name for file in SHIPPED]
    assert verify_file(path) == []
