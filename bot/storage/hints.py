"""The hints that people were shown, so that each goes away again."""

from __future__ import annotations

from bot.storage.database import Database


class Hints:
    """How often each person was shown each hint; read once."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._shown: dict[tuple[int, str], int] | None = None

    async def times(self, person: int, hint: str) -> int:
        """How often a person was shown a hint."""
        if self._shown is None:
            rows = await self._database.fetch_all("SELECT person, hint, shown FROM hints")
            self._shown = {(row[0], row[1]): row[2] for row in rows}
        return self._shown.get((person, hint), 0)

    async def note(self, person: int, hint: str) -> None:
        """Note that a person was shown a hint once more."""
        times = await self.times(person, hint) + 1
        async with self._database.transaction() as transaction:
            await transaction.execute(
                "INSERT INTO hints (person, hint, shown) VALUES (?, ?, 1)"
                " ON CONFLICT (person, hint) DO UPDATE SET shown = shown + 1",
                (person, hint),
            )
        if self._shown is not None:
            self._shown[person, hint] = times
