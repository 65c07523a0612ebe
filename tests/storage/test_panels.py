"""One live message of each kind."""

from __future__ import annotations

import sqlite3

import pytest

from bot.storage.committees import Committee
from bot.storage.database import Database
from bot.storage.panels import Panel, Panels


async def test_a_new_panel_takes_the_place_of_the_old_one(database: Database, committee: Committee) -> None:
    panels = Panels(database)
    await panels.put(Panel(committee.id, "floor", 10, 100))
    await panels.put(Panel(committee.id, "dais", 11, 101))
    await panels.put(Panel(committee.id, "floor", 12, 102))
    assert await panels.get(committee.id, "floor") == Panel(committee.id, "floor", 12, 102)
    assert [panel.kind for panel in await panels.of(committee.id)] == ["dais", "floor"]


async def test_a_forgotten_panel_is_not_there(database: Database, committee: Committee) -> None:
    panels = Panels(database)
    await panels.put(Panel(committee.id, "floor", 10, 100))
    await panels.forget(committee.id, "floor")
    assert await panels.get(committee.id, "floor") is None
    assert await panels.of(committee.id) == []


async def test_a_panel_belongs_to_a_committee(database: Database) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        await Panels(database).put(Panel(99, "floor", 10, 100))
