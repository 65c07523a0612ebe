"""The committees of all servers, and where each sits."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

from bot.storage.ballot_boxes import remove_all
from bot.storage.database import Database, Transaction
from bot.storage.entries import Act, Entry, PostRequest, Row, genesis, stored_time
from bot.storage.errors import AlreadyRecorded, ChannelTaken, UnknownCommittee
from bot.storage.journal import record, recorded_for


class ChannelUse(StrEnum):
    """What a committee may have a channel for, besides its floor."""

    RESULTS = "results"
    DAIS = "dais"
    VOICE = "voice"


_USE_CHANNEL = {
    ChannelUse.RESULTS: "UPDATE committees SET results_channel_id = ? WHERE id = ? RETURNING *",
    ChannelUse.DAIS: "UPDATE committees SET dais_channel_id = ? WHERE id = ? RETURNING *",
    ChannelUse.VOICE: "UPDATE committees SET voice_channel_id = ? WHERE id = ? RETURNING *",
}


@dataclass(frozen=True, slots=True)
class Committee:
    """A committee in its server, and the channels it uses; ``deleted_at`` is None while it lives."""

    id: int
    guild_id: int
    floor_channel_id: int
    results_channel_id: int | None
    name: str
    created_at: datetime
    deleted_at: datetime | None = None
    dais_channel_id: int | None = None
    voice_channel_id: int | None = None

    @property
    def other_channels(self) -> tuple[int | None, ...]:
        """The channels besides the floor, each where there is one."""
        return (self.results_channel_id, self.dais_channel_id, self.voice_channel_id)

    @property
    def channels(self) -> dict[str, int | None]:
        """The channels by what they are used for: the floor, and the others where there are any."""
        others = (ChannelUse.RESULTS, ChannelUse.DAIS, ChannelUse.VOICE)
        return {"floor": self.floor_channel_id, **dict(zip(others, self.other_channels, strict=True))}


class Committees:
    """All committees; a deleted one keeps its number and its journal."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def create(
        self,
        *,
        guild_id: int,
        floor_channel_id: int,
        name: str,
        entries: Sequence[Entry],
        act: Act,
        channels: Mapping[ChannelUse, int] = MappingProxyType({}),
        posts: Sequence[PostRequest] = (),
    ) -> tuple[Committee, tuple[Row, ...]]:
        """Create a committee together with the first entries of its journal.

        ``channels`` are those it uses besides its floor. Raises ``ChannelTaken`` where another committee uses
        one of them, and ``AlreadyRecorded`` where the interaction was recorded before; the rows it carries
        name the committee.
        """
        async with self._database.transaction() as transaction:
            if before := await recorded_for(transaction, act.interaction):
                raise AlreadyRecorded(before)
            for channel in (floor_channel_id, *channels.values()):
                await _require_free(transaction, channel)
            (created,) = await transaction.fetch_all(
                "INSERT INTO committees (guild_id, floor_channel_id, results_channel_id, dais_channel_id,"
                " voice_channel_id, name, created_at) VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING *",
                (
                    *(guild_id, floor_channel_id),
                    *(channels.get(use) for use in (ChannelUse.RESULTS, ChannelUse.DAIS, ChannelUse.VOICE)),
                    *(name, stored_time(act.at)),
                ),
            )
            committee = _committee(created)
            await transaction.execute(
                "INSERT INTO heads (committee, length, acts, hash) VALUES (?, 0, 0, ?)",
                (committee.id, genesis(committee.id)),
            )
            rows = await record(transaction, committee.id, 0, entries, act=act, posts=posts)
        return committee, rows

    async def get(self, committee: int) -> Committee:
        """A committee by its number, living or deleted."""
        found = await self._database.fetch_one("SELECT * FROM committees WHERE id = ?", (committee,))
        if found is None:
            raise UnknownCommittee(committee)
        return _committee(found)

    async def live(self) -> list[Committee]:
        """The committees of all servers."""
        rows = await self._database.fetch_all("SELECT * FROM committees WHERE deleted_at IS NULL ORDER BY id")
        return [_committee(row) for row in rows]

    async def on_floor(self, floor_channel_id: int) -> Committee | None:
        """The committee that sits in a channel, if one does."""
        found = await self._database.fetch_one(
            "SELECT * FROM committees WHERE floor_channel_id = ? AND deleted_at IS NULL", (floor_channel_id,)
        )
        return None if found is None else _committee(found)

    async def use_channel(self, committee: int, use: ChannelUse, channel_id: int | None) -> Committee:
        """Use a channel for something from now on; None for no channel of its own.

        Raises ``ChannelTaken`` where another committee uses the channel.
        """
        async with self._database.transaction() as transaction:
            if channel_id is not None:
                await _require_free(transaction, channel_id, committee)
            return await _updated(transaction, committee, _USE_CHANNEL[use], channel_id)

    async def move_floor(self, committee: int, channel_id: int) -> Committee:
        """Sit in another channel from now on; raises ``ChannelTaken`` where another committee uses it."""
        async with self._database.transaction() as transaction:
            await _require_free(transaction, channel_id, committee)
            sql = "UPDATE committees SET floor_channel_id = ? WHERE id = ? RETURNING *"
            return await _updated(transaction, committee, sql, channel_id)

    async def delete(self, committee: int, at: datetime) -> Committee:
        """Mark a committee as deleted, which frees its channel; its journal stays, its ballot boxes go."""
        async with self._database.transaction() as transaction:
            await remove_all(transaction, committee)
            sql = "UPDATE committees SET deleted_at = coalesce(deleted_at, ?) WHERE id = ? RETURNING *"
            deleted = await _updated(transaction, committee, sql, stored_time(at))
        await self._database.forget_earlier_states()
        return deleted


async def _require_free(transaction: Transaction, channel_id: int, committee: int = 0) -> None:
    """Raise ``ChannelTaken`` where a committee, other than the one named, uses a channel."""
    taken = await transaction.fetch_one(
        "SELECT id FROM committees WHERE deleted_at IS NULL AND id <> ? AND"
        " ? IN (floor_channel_id, results_channel_id, dais_channel_id, voice_channel_id)",
        (committee, channel_id),
    )
    if taken is not None:
        raise ChannelTaken(channel_id, taken["id"])


async def _updated(transaction: Transaction, committee: int, sql: str, value: str | int | None) -> Committee:
    updated = await transaction.fetch_one(sql, (value, committee))
    if updated is None:
        raise UnknownCommittee(committee)
    return _committee(updated)


def _committee(row: sqlite3.Row) -> Committee:
    return Committee(
        id=row["id"],
        guild_id=row["guild_id"],
        floor_channel_id=row["floor_channel_id"],
        results_channel_id=row["results_channel_id"],
        name=row["name"],
        created_at=datetime.fromisoformat(row["created_at"]),
        deleted_at=None if row["deleted_at"] is None else datetime.fromisoformat(row["deleted_at"]),
        dais_channel_id=row["dais_channel_id"],
        voice_channel_id=row["voice_channel_id"],
    )
