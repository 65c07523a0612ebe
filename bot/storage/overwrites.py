"""What the permissions of a channel were before Rostrum changed them, and what it has put there."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from bot.storage.database import Database


@dataclass(frozen=True, slots=True)
class Bits:
    """What an overwrite of permissions allows and denies, in Discord's bits."""

    allow: int = 0
    deny: int = 0

    def within(self, mask: int) -> Bits:
        """The part of it that concerns some permissions."""
        return Bits(self.allow & mask, self.deny & mask)

    def with_part(self, mask: int, part: Bits) -> Bits:
        """The same, with what it says of some permissions replaced."""
        return Bits(self.allow & ~mask | part.allow & mask, self.deny & ~mask | part.deny & mask)

    def difference(self, other: Bits) -> int:
        """The permissions of which the two say something else."""
        return self.allow ^ other.allow | self.deny ^ other.deny


NOTHING = Bits()


@dataclass(frozen=True, slots=True)
class KeptOverwrite:
    """An overwrite that Rostrum has changed, or is about to.

    It concerns the permissions in ``mask``, but for those that are ``theirs``: somebody else has changed them
    since. While it is not ``settled`` the channel holds either ``last`` or ``put``.
    """

    channel_id: int
    target_id: int
    is_role: bool
    existed: bool
    mask: int
    before: Bits
    put: Bits
    last: Bits
    theirs: int = 0
    settled: bool = False


class Overwrites:
    """The overwrites of all channels that are to be given back."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def channels(self) -> list[int]:
        """The channels in which something is to be given back."""
        rows = await self._database.fetch_all(
            "SELECT DISTINCT channel_id FROM overwrites ORDER BY channel_id"
        )
        return [row["channel_id"] for row in rows]

    async def of(self, channel: int) -> list[KeptOverwrite]:
        """What is to be given back in a channel."""
        rows = await self._database.fetch_all(
            "SELECT * FROM overwrites WHERE channel_id = ? ORDER BY target_id", (channel,)
        )
        return [_kept(row) for row in rows]

    async def keep(self, kept: KeptOverwrite) -> None:
        """Remember an overwrite as it is put here, instead of what was remembered of it."""
        async with self._database.transaction() as transaction:
            await transaction.execute(
                "INSERT OR REPLACE INTO overwrites (channel_id, target_id, is_role, existed, mask, theirs,"
                " before_allow, before_deny, put_allow, put_deny, last_allow, last_deny, settled)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    *(kept.channel_id, kept.target_id, kept.is_role, kept.existed, kept.mask, kept.theirs),
                    *(kept.before.allow, kept.before.deny, kept.put.allow, kept.put.deny),
                    *(kept.last.allow, kept.last.deny, kept.settled),
                ),
            )

    async def forget(self, channel: int, target: int) -> None:
        """Have nothing to give back to a role or a person any more."""
        async with self._database.transaction() as transaction:
            await transaction.execute(
                "DELETE FROM overwrites WHERE channel_id = ? AND target_id = ?", (channel, target)
            )

    async def forget_channel(self, channel: int) -> None:
        """Have nothing to give back in a channel any more, which is gone."""
        async with self._database.transaction() as transaction:
            await transaction.execute("DELETE FROM overwrites WHERE channel_id = ?", (channel,))


def _kept(row: sqlite3.Row) -> KeptOverwrite:
    return KeptOverwrite(
        channel_id=row["channel_id"],
        target_id=row["target_id"],
        is_role=bool(row["is_role"]),
        existed=bool(row["existed"]),
        mask=row["mask"],
        before=Bits(row["before_allow"], row["before_deny"]),
        put=Bits(row["put_allow"], row["put_deny"]),
        last=Bits(row["last_allow"], row["last_deny"]),
        theirs=row["theirs"],
        settled=bool(row["settled"]),
    )
