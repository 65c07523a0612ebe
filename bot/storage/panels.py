"""Where the one live message of each kind is."""

from __future__ import annotations

from dataclasses import dataclass

from bot.storage.database import Database


@dataclass(frozen=True, slots=True)
class Panel:
    """The live message of a kind of panel of a committee."""

    committee: int
    kind: str
    channel_id: int
    message_id: int


class Panels:
    """The panels of all committees."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def put(self, panel: Panel) -> None:
        """Take a message as the live one of its kind, instead of any before it."""
        async with self._database.transaction() as transaction:
            await transaction.execute(
                "INSERT INTO panels (committee, kind, channel_id, message_id) VALUES (?, ?, ?, ?)"
                " ON CONFLICT (committee, kind) DO UPDATE"
                " SET channel_id = excluded.channel_id, message_id = excluded.message_id",
                (panel.committee, panel.kind, panel.channel_id, panel.message_id),
            )

    async def get(self, committee: int, kind: str) -> Panel | None:
        """The live message of a kind, if there is one."""
        found = await self._database.fetch_one(
            "SELECT committee, kind, channel_id, message_id FROM panels WHERE committee = ? AND kind = ?",
            (committee, kind),
        )
        return None if found is None else Panel(*found)

    async def of(self, committee: int) -> list[Panel]:
        """All live messages of a committee."""
        rows = await self._database.fetch_all(
            "SELECT committee, kind, channel_id, message_id FROM panels WHERE committee = ? ORDER BY kind",
            (committee,),
        )
        return [Panel(*row) for row in rows]

    async def forget(self, committee: int, kind: str) -> None:
        """Take no message as the live one of a kind any more."""
        async with self._database.transaction() as transaction:
            await transaction.execute(
                "DELETE FROM panels WHERE committee = ? AND kind = ?", (committee, kind)
            )
