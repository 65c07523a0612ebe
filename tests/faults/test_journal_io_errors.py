"""A disk that fails at any call leaves the journal whole, and an act repeated afterwards is recorded once."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import aiosqlite
import pytest

from bot.storage.database import Database
from bot.storage.entries import PostRequest
from bot.storage.errors import AlreadyRecorded, StorageFailed
from bot.storage.journal import Journal
from bot.storage.posts import Posts
from bot.storage.verify import verify
from tests.storage.material import MIGRATIONS, act, entry, record_sitting

# One append of two entries with a post is nine: begin, two reads, five writes, commit.
CALLS = 10


class FailedCall(sqlite3.OperationalError):
    sqlite_errorcode = sqlite3.SQLITE_IOERR


class FailingDisk:
    """Fails at the n-th call and, where it is broken for good, at every one after it.

    ``late`` carries the call out before it fails, as a disk does that loses only its answer.
    """

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.calls = 0
        self.fails: Callable[[int], bool] = lambda _: False
        self.late = False
        execute: Callable[..., Any] = aiosqlite.Connection._execute
        disk = self

        async def failing(
            self: aiosqlite.Connection, function: Callable[..., Any], *args: Any, **kwargs: Any
        ) -> Any:
            disk.calls += 1
            if not disk.fails(disk.calls):
                return await execute(self, function, *args, **kwargs)
            if disk.late:
                await execute(self, function, *args, **kwargs)
            raise FailedCall("disk I/O error")

        monkeypatch.setattr(aiosqlite.Connection, "_execute", failing)

    def break_at(self, call: int, *, for_good: bool, late: bool) -> None:
        self.calls, self.late = 0, late
        self.fails = (lambda n: n >= call) if for_good else (lambda n: n == call)

    def mend(self) -> None:
        self.fails = lambda _: False


@pytest.mark.parametrize("late", [False, True], ids=["undone", "unanswered"])
@pytest.mark.parametrize("for_good", [False, True], ids=["once", "for good"])
@pytest.mark.parametrize("call", range(1, CALLS + 1))
async def test_an_append_on_a_failing_disk_is_whole_or_not_at_all(
    path: Path, monkeypatch: pytest.MonkeyPatch, call: int, for_good: bool, late: bool
) -> None:
    disk = FailingDisk(monkeypatch)
    async with await Database.open(path, migrations=MIGRATIONS) as database:
        (committee,) = await record_sitting(database, committees=1, acts=0)
        journal = Journal(database)

        async def append() -> str:
            try:
                await journal.append(
                    committee, 1, [entry(), entry()], act=act(7), posts=[PostRequest("result", 1)]
                )
            except StorageFailed:
                return "refused"
            except AlreadyRecorded:
                return "recorded before"
            return "recorded"

        disk.break_at(call, for_good=for_good, late=late)
        first = await append()
        disk.mend()
        assert first == ("recorded" if call == CALLS else "refused")
        committed_unanswered = late and call == CALLS - 1
        assert len(await journal.by_interaction(7)) == (
            2 if first == "recorded" or committed_unanswered else 0
        )
        assert await verify(database) == []
        second = await append()
        assert second == ("recorded before" if first == "recorded" or committed_unanswered else "recorded")
        assert await journal.length(committee) == 3
        assert len(await Posts(database).due()) == 1
        assert await verify(database) == []
