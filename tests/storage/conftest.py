"""An open database with one committee in it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.storage.committees import Committee, Committees
from bot.storage.database import Database
from bot.storage.journal import Journal
from tests.storage.material import MIGRATIONS, act, entry


@pytest.fixture
async def database(path: Path) -> AsyncIterator[Database]:
    async with await Database.open(path, migrations=MIGRATIONS, busy_timeout=0.1) as opened:
        yield opened


@pytest.fixture
def journal(database: Database) -> Journal:
    return Journal(database)


@pytest.fixture
async def committee(database: Database) -> Committee:
    created, _ = await Committees(database).create(
        guild_id=1,
        floor_channel_id=10,
        name="Economic and Social Council",
        entries=[entry("begun")],
        act=act(),
    )
    return created
