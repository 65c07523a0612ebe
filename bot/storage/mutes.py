"""Whom Rostrum has muted in voice, or made speaker or audience on a stage, and how it was before."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bot.storage.database import Database


class MuteKind(StrEnum):
    """What a person is kept from speaking by."""

    VOICE = "voice"  # a mute in the whole server, which outlasts the connection
    STAGE = "stage"  # a place in the audience of a stage, which ends with the connection


@dataclass(frozen=True, slots=True)
class Mute:
    """A person whose microphone Rostrum has changed, or is about to; ``heard`` is how it was before."""

    guild_id: int
    user_id: int
    kind: MuteKind
    heard: bool = True
    settled: bool = False


class Mutes:
    """The microphones of all servers that are to be given back."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def guilds(self) -> list[int]:
        """The servers in which something is to be given back."""
        rows = await self._database.fetch_all("SELECT DISTINCT guild_id FROM mutes ORDER BY guild_id")
        return [row["guild_id"] for row in rows]

    async def of(self, guild: int) -> list[Mute]:
        """What is to be given back in a server."""
        rows = await self._database.fetch_all(
            "SELECT user_id, kind, heard, settled FROM mutes WHERE guild_id = ? ORDER BY user_id, kind",
            (guild,),
        )
        return [
            Mute(guild, row["user_id"], MuteKind(row["kind"]), bool(row["heard"]), bool(row["settled"]))
            for row in rows
        ]

    async def keep(self, mute: Mute) -> None:
        """Remember a microphone as it is put here, instead of what was remembered of it."""
        async with self._database.transaction() as transaction:
            await transaction.execute(
                "INSERT OR REPLACE INTO mutes (guild_id, user_id, kind, heard, settled)"
                " VALUES (?, ?, ?, ?, ?)",
                (mute.guild_id, mute.user_id, mute.kind, mute.heard, mute.settled),
            )

    async def forget(self, mute: Mute) -> None:
        """Have nothing of it to give back any more."""
        async with self._database.transaction() as transaction:
            await transaction.execute(
                "DELETE FROM mutes WHERE guild_id = ? AND user_id = ? AND kind = ?",
                (mute.guild_id, mute.user_id, mute.kind),
            )
