"""What was acknowledged outlives the process, however it ends; what is repeated is recorded once."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.storage.committees import Committees
from bot.storage.database import Database
from bot.storage.errors import AlreadyRecorded
from bot.storage.journal import Journal
from bot.storage.verify import verify_file
from tests.faults.journal_writer import COMMITTEES, ENTRIES_PER_ACT, interaction_of
from tests.faults.kills import killed_after
from tests.storage.material import MIGRATIONS, act, entry

KILLS = 20


async def prepare(path: Path) -> None:
    async with await Database.open(path, migrations=MIGRATIONS) as database:
        for committee in COMMITTEES:
            created, _ = await Committees(database).create(
                guild_id=1,
                floor_channel_id=committee,
                name="C",
                entries=[entry("begun")],
                act=act(interaction_of(committee, 1)),
            )
            assert created.id == committee


def recorded(path: Path) -> dict[int, int]:
    """How many entries each interaction has."""
    # Whoever may write would empty the log on leaving, and hide what the next start has to cope with.
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
        return dict(
            connection.execute(
                "SELECT interaction_id, count(*) FROM acts JOIN journal USING (committee, act)"
                " GROUP BY interaction_id"
            )
        )


async def test_no_acknowledged_act_is_lost_and_none_is_doubled_by_twenty_kills(path: Path) -> None:
    await prepare(path)
    chance = random.Random()
    acknowledged: set[int] = set()
    for _ in range(KILLS):
        lines = killed_after(chance.randrange(1, 60), "tests.faults.journal_writer", path)
        acknowledged.update(map(int, lines))
        assert verify_file(path) == []
        assert acknowledged <= recorded(path).keys()
    whole = recorded(path)
    for committee in COMMITTEES:
        acts = sorted(interaction for interaction in whole if interaction // 1_000_000 == committee)
        assert acts == [interaction_of(committee, n) for n in range(1, len(acts) + 1)]
        assert {whole[interaction] for interaction in acts[1:]} == {ENTRIES_PER_ACT}
    await repeat_all(path, acknowledged)
    assert recorded(path) == whole


async def repeat_all(path: Path, interactions: set[int]) -> None:
    async with await Database.open(path, migrations=MIGRATIONS) as database:
        journal = Journal(database)
        for interaction in interactions:
            committee = interaction // 1_000_000
            length = await journal.length(committee)
            with pytest.raises(AlreadyRecorded) as repeated:
                await journal.append(committee, length, [entry()], act=act(interaction))
            assert {row.interaction for row in repeated.value.rows} == {interaction}
        ((posts,),) = await database.fetch_all("SELECT count(*) FROM posts")
        ((acts,),) = await database.fetch_all("SELECT count(*) FROM acts")
        assert posts == acts - len(COMMITTEES)
