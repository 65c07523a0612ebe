"""A person has one key for ever, and can be forgotten without it."""

from __future__ import annotations

import asyncio

from bot.storage.committees import Committee
from bot.storage.database import Database
from bot.storage.journal import Journal
from bot.storage.people import People
from bot.storage.verify import verify
from tests.storage.material import act, entry

SNOWFLAKE = 2**62 + 12345


async def test_a_person_keeps_the_key_given_at_first_sight(database: Database) -> None:
    key = await People(database).key_of(SNOWFLAKE)
    assert await People(database).key_of(SNOWFLAKE) == key
    assert await People(database).discord_id_of(key) == SNOWFLAKE


async def test_people_have_different_keys(database: Database) -> None:
    people = People(database)
    keys = await asyncio.gather(*(people.key_of(n // 2) for n in range(20)))
    assert len(set(keys)) == 10
    assert [await people.discord_id_of(key) for key in keys] == [n // 2 for n in range(20)]


async def test_an_unknown_key_belongs_to_nobody(database: Database) -> None:
    assert await People(database).discord_id_of(99) is None


async def test_erasing_a_person_leaves_the_journal_whole(
    database: Database, journal: Journal, committee: Committee
) -> None:
    people = People(database)
    key = await people.key_of(SNOWFLAKE)
    rows = await journal.append(committee.id, 1, [entry()], act=act(1, key))
    assert await people.erase(SNOWFLAKE) is True
    assert await people.erase(SNOWFLAKE) is False
    assert await people.discord_id_of(key) is None
    assert await journal.read(committee.id, after=1) == list(rows)
    assert await verify(database) == []
    assert await people.key_of(SNOWFLAKE) != key
