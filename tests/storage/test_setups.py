"""What is being set up: one set-up a person and server, founded once."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.storage.database import Database
from bot.storage.people import People
from bot.storage.setups import Setups

NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)


@pytest.fixture
async def setups(database: Database) -> Setups:
    people = People(database)
    assert [await people.key_of(own) for own in (1001, 1002)] == [1, 2]
    return Setups(database)


async def test_each_person_has_one_in_each_server(setups: Setups) -> None:
    mine = await setups.begin(7, 1, "a", NOON)
    others = [await setups.begin(7, 2, "b", NOON), await setups.begin(8, 1, "c", NOON)]
    assert await setups.of(7, 1) == mine
    anew = await setups.begin(7, 1, "d", NOON)
    assert anew.number not in {mine.number, *(own.number for own in others)}
    assert await setups.of(7, 1) == anew
    assert [await setups.of(7, 2), await setups.of(8, 1)] == others


async def test_what_is_chosen_is_kept_until_it_is_over(setups: Setups) -> None:
    begun = await setups.begin(7, 1, "a", NOON)
    await setups.keep(begun.number, "b", NOON)
    kept = await setups.of(7, 1)
    assert kept is not None
    assert (kept.number, kept.content) == (begun.number, "b")
    await setups.end(begun.number)
    await setups.keep(begun.number, "c", NOON)
    assert await setups.of(7, 1) is None


async def test_one_press_founds_it_and_the_next_run_takes_up_what_was_cut_short(setups: Setups) -> None:
    begun = await setups.begin(7, 1, "a", NOON)
    assert await setups.claim(begun.number, "run-1")
    assert not await setups.claim(begun.number, "run-1")
    assert await setups.claim(begun.number, "run-2")
    await setups.release(begun.number)
    assert await setups.claim(begun.number, "run-2")
    await setups.end(begun.number)
    assert not await setups.claim(begun.number, "run-3")
