"""What the storage tests record."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

from bot.storage.committees import Committees
from bot.storage.database import Database
from bot.storage.entries import Act, Entry
from bot.storage.journal import Journal
from bot.storage.people import People

MIGRATIONS = Path(__file__).parents[2] / "migrations"
MORNING = datetime(2015, 11, 10, 9, tzinfo=UTC)


def entry(text: str = "Motion to close debate", name: str = "motion_raised") -> Entry:
    return Entry(name, json.dumps({"text": text}))


def act(interaction: int | None = None, actor: int | None = None) -> Act:
    return Act(actor, MORNING, interaction)


async def record_sitting(database: Database, *, committees: int = 2, acts: int = 5) -> list[int]:
    """Record some acts of two entries each in several committees; answers with the committees' numbers."""
    journal = Journal(database)
    person = await People(database).key_of(100)
    numbers = []
    for n in range(committees):
        created, _ = await Committees(database).create(
            guild_id=1, floor_channel_id=1000 + n, name=f"Council {n}", entries=[entry("begun")], act=act()
        )
        numbers.append(created.id)
        for k in range(acts):
            await journal.append(
                created.id, 1 + 2 * k, [entry(f"É {k}"), entry("b")], act=act(1 + n * 1000 + k, person)
            )
    return numbers
