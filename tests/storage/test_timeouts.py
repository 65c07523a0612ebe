"""Time-outs that are to be given back."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from bot.storage.database import Database
from bot.storage.timeouts import Timeout, Timeouts

UNTIL, BEFORE = datetime(2026, 1, 1, 10, tzinfo=UTC), datetime(2026, 1, 1, 9, 30, 15, 250, tzinfo=UTC)


async def test_a_time_out_is_remembered_with_the_one_there_was(database: Database) -> None:
    timeouts, own = Timeouts(database), Timeout(7, 70, UNTIL, BEFORE)
    await timeouts.keep(own)
    assert await timeouts.of(7) == [own]
    await timeouts.keep(replace(own, settled=True))
    assert await timeouts.of(7) == [replace(own, settled=True)]
    assert await timeouts.guilds() == [7]


async def test_what_is_given_back_is_forgotten_and_in_no_other_server(database: Database) -> None:
    timeouts = Timeouts(database)
    for guild in (7, 8):
        await timeouts.keep(Timeout(guild, 70, UNTIL))
    await timeouts.forget(7, 70)
    assert await timeouts.of(7) == []
    assert await timeouts.of(8) == [Timeout(8, 70, UNTIL)]
