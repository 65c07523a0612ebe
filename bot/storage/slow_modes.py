"""What the slow mode of a channel was before Rostrum changed it, and what it has put there."""

from __future__ import annotations

from dataclasses import dataclass

from bot.storage.database import Database


@dataclass(frozen=True, slots=True)
class KeptSlowMode:
    """A slow mode, in seconds; while it is not ``settled`` the channel holds either ``last`` or ``put``.

    ``theirs`` says that somebody else has changed it since.
    """

    channel_id: int
    before: int
    put: int
    last: int
    theirs: bool = False
    settled: bool = False


class SlowModes:
    """The slow modes of all channels that are to be given back."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def channels(self) -> list[int]:
        """The channels in which one is to be given back."""
        rows = await self._database.fetch_all("SELECT channel_id FROM slow_modes ORDER BY channel_id")
        return [row["channel_id"] for row in rows]

    async def of(self, channel: int) -> KeptSlowMode | None:
        """What is to be given back in a channel."""
        row = await self._database.fetch_one("SELECT * FROM slow_modes WHERE channel_id = ?", (channel,))
        if row is None:
            return None
        return KeptSlowMode(
            channel_id=row["channel_id"],
            before=row["before"],
            put=row["put"],
            last=row["last"],
            theirs=bool(row["theirs"]),
            settled=bool(row["settled"]),
        )

    async def keep(self, kept: KeptSlowMode) -> None:
        """Remember a slow mode as it is put here, instead of what was remembered of it."""
        async with self._database.transaction() as transaction:
            await transaction.execute(
                "INSERT OR REPLACE INTO slow_modes (channel_id, before, put, last, theirs, settled)"
                " VALUES (?, ?, ?, ?, ?, ?)",
                (kept.channel_id, kept.before, kept.put, kept.last, kept.theirs, kept.settled),
            )

    async def forget(self, channel: int) -> None:
        """Have none to give back in a channel any more."""
        async with self._database.transaction() as transaction:
            await transaction.execute("DELETE FROM slow_modes WHERE channel_id = ?", (channel,))
