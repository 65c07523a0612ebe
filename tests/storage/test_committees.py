"""Where each committee sits, and that it begins together with its journal."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.storage.committees import ChannelUse, Committee, Committees
from bot.storage.database import Database
from bot.storage.entries import PostRequest
from bot.storage.errors import AlreadyRecorded, ChannelTaken, UnknownCommittee
from bot.storage.journal import Journal
from bot.storage.posts import Posts
from tests.storage.material import MORNING, act, entry


@pytest.fixture
def committees(database: Database) -> Committees:
    return Committees(database)


async def create(
    committees: Committees, floor: int, *, guild: int = 1, interaction: int | None = None
) -> Committee:
    created, _ = await committees.create(
        guild_id=guild, floor_channel_id=floor, name=f"C{floor}", entries=[entry()], act=act(interaction)
    )
    return created


async def test_a_committee_begins_with_its_first_entries(database: Database, committees: Committees) -> None:
    created, rows = await committees.create(
        guild_id=1,
        floor_channel_id=2,
        channels={ChannelUse.RESULTS: 3},
        name="Economic and Social Council",
        entries=[entry("one"), entry("two")],
        act=act(5),
        posts=[PostRequest("welcome", 2)],
    )
    assert created == Committee(created.id, 1, 2, 3, "Economic and Social Council", MORNING)
    assert await committees.get(created.id) == created
    assert await Journal(database).read(created.id) == list(rows)
    assert [row.position for row in rows] == [1, 2]
    assert [post.kind for post in await Posts(database).of(created.id)] == ["welcome"]


async def test_a_committee_that_cannot_begin_is_not_there(committees: Committees) -> None:
    with pytest.raises(ValueError, match="without entries"):
        await committees.create(guild_id=1, floor_channel_id=2, name="C", entries=[], act=act())
    assert await committees.live() == []
    assert (await create(committees, 2)).id == 1


async def test_a_repeated_interaction_creates_no_second_committee(committees: Committees) -> None:
    created = await create(committees, 2, interaction=5)
    with pytest.raises(AlreadyRecorded) as repeated:
        await create(committees, 2, interaction=5)
    assert repeated.value.rows[0].committee == created.id
    assert await committees.live() == [created]


async def test_two_committees_cannot_sit_in_one_channel(committees: Committees) -> None:
    created = await create(committees, 2)
    with pytest.raises(ChannelTaken) as taken:
        await create(committees, 2)
    assert taken.value.committee == created.id


async def test_committees_are_found_by_their_channel(committees: Committees) -> None:
    one, two, elsewhere = [await create(committees, n, guild=n // 3) for n in (1, 2, 3)]
    assert await committees.live() == [one, two, elsewhere]
    assert await committees.on_floor(3) == elsewhere
    assert await committees.on_floor(4) is None


async def test_a_deleted_committee_keeps_its_journal_and_frees_its_channel(
    database: Database, committees: Committees
) -> None:
    old = await create(committees, 2)
    deleted = await committees.delete(old.id, MORNING + timedelta(hours=1))
    assert deleted == replace(old, deleted_at=MORNING + timedelta(hours=1))
    assert await committees.delete(old.id, MORNING + timedelta(hours=2)) == deleted
    assert await committees.live() == []
    new = await create(committees, 2)
    assert new.id != old.id
    assert await committees.on_floor(2) == new
    assert await committees.get(old.id) == deleted
    assert len(await Journal(database).read(old.id)) == 1


@pytest.mark.parametrize("use", ChannelUse)
async def test_a_committee_may_have_a_channel_of_its_own_for_a_use(
    committees: Committees, use: ChannelUse
) -> None:
    created = await create(committees, 2)
    changed = await committees.use_channel(created.id, use, 9)
    assert getattr(changed, f"{use}_channel_id") == 9
    assert changed.other_channels.count(9) == 1
    assert await committees.get(created.id) == changed
    assert await committees.use_channel(created.id, use, None) == created


@pytest.mark.parametrize("use", ChannelUse)
async def test_no_two_committees_use_one_channel(committees: Committees, use: ChannelUse) -> None:
    one = await create(committees, 2)
    both, _ = await committees.create(
        guild_id=1, floor_channel_id=3, channels={use: 9}, name="C", entries=[entry()], act=act()
    )
    assert getattr(both, f"{use}_channel_id") == 9
    for channel in (3, 9):
        with pytest.raises(ChannelTaken):
            await committees.use_channel(one.id, use, channel)
        with pytest.raises(ChannelTaken) as taken:
            await create(committees, channel)
        assert taken.value.committee == both.id
    assert await committees.use_channel(both.id, use, 9) == both
    await committees.delete(both.id, MORNING)
    assert (await committees.use_channel(one.id, use, 9)).id == one.id


async def test_a_committee_that_is_not_there_is_said(committees: Committees) -> None:
    with pytest.raises(UnknownCommittee):
        await committees.get(9)
    with pytest.raises(UnknownCommittee):
        await committees.delete(9, MORNING)


async def test_a_committee_may_sit_in_another_channel_that_no_other_uses(committees: Committees) -> None:
    own, other = await create(committees, 2), await create(committees, 3)
    with pytest.raises(ChannelTaken):
        await committees.move_floor(own.id, other.floor_channel_id)
    assert (await committees.move_floor(own.id, 4)).floor_channel_id == 4
    assert await committees.on_floor(2) is None
    assert await committees.on_floor(4) == await committees.get(own.id)
