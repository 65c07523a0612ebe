"""What is refused before anything is recorded, each with a sentence that says what to do."""
# ruff: noqa: ASYNC240 - the files are small, and nothing else waits for the loop

from __future__ import annotations

import os
import random
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from bot.storage.database import Database
from bot.storage.errors import (
    AlreadyRunning,
    DamagedDatabase,
    ForeignDatabase,
    LostDatabase,
    ReadOnlyStorage,
    StartupError,
    UnusableFolder,
)
from bot.storage.people import People
from tests.storage.material import MIGRATIONS, record_sitting


async def start(path: Path) -> None:
    """Open the database and close it again."""
    async with await Database.open(path, migrations=MIGRATIONS, busy_timeout=0.05):
        pass


async def refusal(path: Path) -> StartupError:
    """The start-up error of a database, which must leave every file as it is."""
    before = {
        file: file.read_bytes() for file in path.parent.glob(f"{path.name}*") if file.suffix != ".lease"
    }
    with pytest.raises(StartupError) as refused:
        await start(path)
    after = {file: file.read_bytes() for file in path.parent.glob(f"{path.name}*") if file.suffix != ".lease"}
    assert after == before
    return refused.value


async def recorded(path: Path) -> None:
    """Make a database with acts in it, closed in order."""
    async with await Database.open(path, migrations=MIGRATIONS) as database:
        await record_sitting(database)


async def crashed(path: Path) -> None:
    """Make a database as a killed process leaves it: acts in the log, nothing closed."""
    async with await Database.open(path, migrations=MIGRATIONS) as database:
        await record_sitting(database)
        left = path.parent / "left"
        left.mkdir()
        for file in path.parent.glob("rostrum.db*"):
            shutil.copy(file, left)
    for file in left.iterdir():
        shutil.copy(file, path.parent)


async def test_a_missing_folder_is_made_where_its_parent_is_there(tmp_path: Path) -> None:
    await start(tmp_path / "data" / "rostrum.db")
    assert (tmp_path / "data" / "rostrum.db").is_file()


async def test_a_folder_without_a_parent_is_named(tmp_path: Path) -> None:
    refused = await refusal(tmp_path / "no" / "such" / "rostrum.db")
    assert isinstance(refused, UnusableFolder)
    assert str(tmp_path / "no") in str(refused)
    assert "Create it" in str(refused)


async def test_a_folder_instead_of_a_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnusableFolder, match=r"is a folder\. Set the path of a file"):
        await start(tmp_path)


@contextmanager
def unprivileged(*paths: Path) -> Iterator[None]:
    """Act as a user who may read the paths but write none of them."""
    for path in paths:
        path.chmod(0o555)
    root = os.geteuid() == 0
    if root:
        os.seteuid(65534)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)
        for path in paths:
            path.chmod(0o755)


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that any user can reach, unlike pytest's own."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


async def test_a_read_only_folder_is_said(open_folder: Path) -> None:
    with unprivileged(open_folder), pytest.raises(ReadOnlyStorage, match="right to write"):
        await start(open_folder / "rostrum.db")


async def test_a_read_only_file_is_said(open_folder: Path) -> None:
    path = open_folder / "rostrum.db"
    await recorded(path)
    open_folder.chmod(0o777)
    with unprivileged(path), pytest.raises(ReadOnlyStorage, match=r"rostrum\.db cannot be written"):
        await start(path)


async def test_a_second_copy_is_refused_until_the_first_stops(path: Path) -> None:
    async with await Database.open(path, migrations=MIGRATIONS):
        assert isinstance(await refusal(path), AlreadyRunning)
    await start(path)


async def test_a_database_held_by_another_program_is_said(path: Path) -> None:
    await recorded(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(AlreadyRunning, match="Another program holds"):
            await start(path)


async def test_an_empty_file_is_not_taken_for_a_new_database(path: Path) -> None:
    path.touch()
    refused = await refusal(path)
    assert isinstance(refused, DamagedDatabase)
    assert "newest backup" in str(refused)


async def test_a_file_that_is_no_database_is_refused(path: Path) -> None:
    path.write_text("committee: ecosoc_2015\n" * 100)
    assert isinstance(await refusal(path), DamagedDatabase)


async def test_another_programs_database_is_refused(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE accounts (id INTEGER)")
    with pytest.raises(ForeignDatabase, match="another program"):
        await start(path)
    with closing(sqlite3.connect(path)) as other:
        assert other.execute("SELECT name FROM sqlite_schema").fetchall() == [("accounts",)]


@pytest.mark.parametrize("kept", [1, 100, 4096, 10_000, 30_000])
async def test_a_database_cut_short_is_refused(path: Path, kept: int) -> None:
    await recorded(path)
    os.truncate(path, kept)
    refused = await refusal(path)
    assert isinstance(refused, DamagedDatabase)
    assert "newest backup" in str(refused)


async def test_a_damaged_page_is_refused(path: Path) -> None:
    await recorded(path)
    content = bytearray(path.read_bytes())
    content[8192 : 8192 + 4096] = os.urandom(4096)
    path.write_bytes(content)
    assert isinstance(await refusal(path), DamagedDatabase)


async def test_a_database_with_any_damaged_byte_opens_or_says_what_to_do(path: Path) -> None:
    await recorded(path)
    content = path.read_bytes()
    chance = random.Random(1945)
    refused = 0
    for place in [*range(100), *chance.sample(range(100, len(content)), 200)]:
        changed = bytearray(content)
        changed[place] ^= chance.randrange(1, 256)
        path.write_bytes(changed)
        try:
            await start(path)
        except StartupError:
            refused += 1
        for log in path.parent.glob("rostrum.db-*"):
            log.unlink()
    assert refused > 40


async def test_a_missing_database_does_not_start_empty(path: Path) -> None:
    await recorded(path)
    path.unlink()
    refused = await refusal(path)
    assert isinstance(refused, LostDatabase)
    path.with_name("rostrum.db.lease").unlink()
    await start(path)


async def test_a_log_without_its_database_does_not_start_empty(path: Path) -> None:
    await crashed(path)
    path.unlink()
    path.with_name("rostrum.db.lease").unlink()
    assert isinstance(await refusal(path), LostDatabase)


async def test_a_log_deleted_after_a_crash_is_noticed(path: Path) -> None:
    await crashed(path)
    path.with_name("rostrum.db-wal").unlink()
    refused = await refusal(path)
    assert isinstance(refused, LostDatabase)
    assert "rostrum.db-wal is gone" in str(refused)


async def test_a_crash_with_its_log_opens_with_all_acts(path: Path) -> None:
    await crashed(path)
    async with await Database.open(path, migrations=MIGRATIONS) as database:
        ((entries,),) = await database.fetch_all("SELECT count(*) FROM journal")
    assert entries == 22


async def test_what_a_crash_left_in_the_log_is_gone_from_it_once_the_database_is_open(path: Path) -> None:
    await crashed(path)
    log = path.with_name("rostrum.db-wal")
    assert log.stat().st_size > 0
    async with await Database.open(path, migrations=MIGRATIONS):
        assert log.read_bytes() == b""


async def test_a_failed_first_start_leaves_no_database(path: Path, tmp_path: Path) -> None:
    broken = tmp_path / "migrations"
    broken.mkdir()
    (broken / "0001_broken.sql").write_text("CREATE TABLE a (b INTEGER); CREATE GARBAGE;")
    with pytest.raises(StartupError, match="0001_broken"):
        await Database.open(path, migrations=broken)
    assert not path.exists()
    async with await Database.open(path, migrations=MIGRATIONS) as database:
        assert await People(database).key_of(5) == 1
