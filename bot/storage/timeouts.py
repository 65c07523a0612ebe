"""Whom Rostrum has timed out in Discord for a silence, and how it was before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.storage.database import Database


@dataclass(frozen=True, slots=True)
class Timeout:
    """A person timed out until ``put``, or about to be; ``before`` is the time-out there was already."""

    guild_id: int
    user_id: int
    put: datetime
    before: datetime | None = None
    settled: bool = False


class Timeouts:
    """The time-outs of all servers that are to be given back."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def guilds(self) -> list[int]:
        """The servers in which somebody is timed out."""
        rows = await self._database.fetch_all("SELECT DISTINCT guild_id FROM timeouts ORDER BY guild_id")
        return [row["guild_id"] for row in rows]

    async def of(self, guild: int) -> list[Timeout]:
        """Who is timed out in a server."""
        rows = await self._database.fetch_all(
            "SELECT user_id, before, put, settled FROM timeouts WHERE guild_id = ? ORDER BY user_id", (guild,)
        )
        return [
            Timeout(
                guild,
                row["user_id"],
                datetime.fromisoformat(row["put"]),
                None if row["before"] is None else datetime.fromisoformat(row["before"]),
                bool(row["settled"]),
            )
            for row in rows
        ]

    async def keep(self, own: Timeout) -> None:
        """Remember a time-out as it is put, instead of what was remembered of it."""
        before = None if own.before is None else own.before.isoformat()
        async with self._database.transaction() as transaction:
            await transaction.execute(
                "INSERT OR REPLACE INTO timeouts (guild_id, user_id, before, put, settled)"
                " VALUES (?, ?, ?, ?, ?)",
                (own.guild_id, own.user_id, before, own.put.isoformat(), own.settled),
            )

    async def forget(self, guild: int, user: int) -> None:
        """Have nothing to give back to a person any more."""
        async with self._database.transaction() as transaction:
            await transaction.execute(
                "DELETE FROM timeouts WHERE guild_id = ? AND user_id = ?", (guild, user)
            )
