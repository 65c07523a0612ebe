"""A backup is whole, checked and new, or it is not there."""
# ruff: noqa: ASYNC240 - the files are small, and nothing else waits for the loop

from __future__ import annotations

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.storage.database import Database
from bot.storage.errors import BackupRefused
from bot.storage.journal import Journal
from bot.storage.verify import verify_file
from tests.storage.material import MIGRATIONS, act, entry, record_sitting


async def test_backups_made_while_acts_are_recorded_are_whole(database: Database, tmp_path: Path) -> None:
    numbers = await record_sitting(database, committees=3, acts=0)
    journal, recording = Journal(database), True
    acknowledged = dict.fromkeys(numbers, 1)

    async def record(committee: int) -> None:
        while recording:
            rows = await journal.append(committee, acknowledged[committee], [entry("x" * 500)], act=act())
            acknowledged[committee] = rows[-1].position

    recorders = [asyncio.create_task(record(number)) for number in numbers]
    lengths = []
    for n in range(15):
        before = dict(acknowledged)
        target = tmp_path / f"backup-{n}.db"
        await database.backup(target)
        assert verify_file(target) == []
        with closing(sqlite3.connect(target)) as copied:
            copies = dict(copied.execute("SELECT committee, length FROM heads"))
        assert all(copies[number] >= before[number] for number in numbers)
        lengths.append(sum(copies.values()))
    recording = False
    await asyncio.gather(*recorders)
    assert lengths == sorted(lengths)
    assert lengths[-1] > lengths[0]


async def test_a_backup_can_be_started_from(database: Database, tmp_path: Path) -> None:
    numbers = await record_sitting(database)
    target = tmp_path / "backup.db"
    await database.backup(target)
    async with await Database.open(target, migrations=MIGRATIONS) as restored:
        for number in numbers:
            assert await Journal(restored).read(number) == await Journal(database).read(number)


async def test_a_backup_never_replaces_a_file(database: Database, tmp_path: Path) -> None:
    target = tmp_path / "backup.db"
    target.write_text("minutes")
    with pytest.raises(BackupRefused, match="already there"):
        await database.backup(target)
    assert target.read_text() == "minutes"


async def test_a_backup_into_a_missing_folder_is_refused(database: Database, tmp_path: Path) -> None:
    with pytest.raises(BackupRefused, match="is not there"):
        await database.backup(tmp_path / "none" / "backup.db")


async def test_a_cancelled_backup_leaves_no_half_file(database: Database, tmp_path: Path) -> None:
    await record_sitting(database)
    backup = asyncio.create_task(database.backup(tmp_path / "backup.db"))
    await asyncio.sleep(0)
    backup.cancel()
    with pytest.raises(asyncio.CancelledError):
        await backup
    left = [file for file in tmp_path.iterdir() if "backup" in file.name]
    assert all(file.name == "backup.db" and verify_file(file) == [] for file in left)
    assert len(left) <= 1
