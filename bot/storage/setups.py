"""Committees that are being set up: what each person has chosen so far in each server."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.storage.database import Database
from bot.storage.entries import stored_time


@dataclass(frozen=True, slots=True)
class StoredSetup:
    """A set-up as it is stored; its number is never used again for another."""

    number: int
    content: str


class Setups:
    """The set-ups of everybody in every server, at most one for a person in a server."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def begin(self, guild: int, person: int, content: str, at: datetime) -> StoredSetup:
        """Begin a set-up, in place of the one the person had in that server."""
        async with self._database.transaction() as transaction:
            await transaction.execute("DELETE FROM setups WHERE guild_id = ? AND person = ?", (guild, person))
            (begun,) = await transaction.fetch_all(
                "INSERT INTO setups (guild_id, person, content, changed_at) VALUES (?, ?, ?, ?)"
                " RETURNING number, content",
                (guild, person, content, stored_time(at)),
            )
        return StoredSetup(*begun)

    async def of(self, guild: int, person: int) -> StoredSetup | None:
        """What a person is setting up in a server, if anything."""
        found = await self._database.fetch_one(
            "SELECT number, content FROM setups WHERE guild_id = ? AND person = ?", (guild, person)
        )
        return None if found is None else StoredSetup(*found)

    async def keep(self, number: int, content: str, at: datetime) -> None:
        """Keep what is chosen by now; nothing happens where the set-up is over."""
        async with self._database.transaction() as transaction:
            await transaction.execute(
                "UPDATE setups SET content = ?, changed_at = ? WHERE number = ?",
                (content, stored_time(at), number),
            )

    async def claim(self, number: int, run: str) -> bool:
        """Begin to found the committee; False where this run is at it already, or the set-up is over."""
        async with self._database.transaction() as transaction:
            claimed = await transaction.fetch_one(
                "UPDATE setups SET founding = ? WHERE number = ? AND founding IS NOT ? RETURNING number",
                (run, number, run),
            )
        return claimed is not None

    async def release(self, number: int) -> None:
        """Found the committee no longer: it may be tried again."""
        async with self._database.transaction() as transaction:
            await transaction.execute("UPDATE setups SET founding = NULL WHERE number = ?", (number,))

    async def end(self, number: int) -> None:
        """Forget a set-up: its committee is founded, or it was thrown away."""
        async with self._database.transaction() as transaction:
            await transaction.execute("DELETE FROM setups WHERE number = ?", (number,))
