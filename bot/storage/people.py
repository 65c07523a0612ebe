"""Who is who: a person's key in the journals, and the Discord id it stands for."""

from __future__ import annotations

from collections.abc import Sequence

from bot.storage.database import Database


class People:
    """The people who ever acted; remembered once seen."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._keys: dict[int, int] = {}

    async def key_of(self, discord_id: int) -> int:
        """The key of a person, who gets one at first sight."""
        if (known := self._keys.get(discord_id)) is not None:
            return known
        async with self._database.transaction() as transaction:
            await transaction.execute(
                "INSERT INTO people (discord_id) VALUES (?) ON CONFLICT DO NOTHING", (discord_id,)
            )
            person = await transaction.fetch_one("SELECT key FROM people WHERE discord_id = ?", (discord_id,))
        if person is None:
            raise LookupError(f"person {discord_id} got no key")
        return self._keys.setdefault(discord_id, int(person["key"]))

    async def keys_of(self, discord_ids: Sequence[int]) -> dict[int, int]:
        """The keys of many people by their Discord ids, all given in one transaction."""
        new = [own for own in dict.fromkeys(discord_ids) if own not in self._keys]
        if new:
            async with self._database.transaction() as transaction:
                for discord_id in new:
                    await transaction.execute(
                        "INSERT INTO people (discord_id) VALUES (?) ON CONFLICT DO NOTHING", (discord_id,)
                    )
                rows = [
                    await transaction.fetch_one("SELECT key FROM people WHERE discord_id = ?", (discord_id,))
                    for discord_id in new
                ]
            self._keys |= {
                own: int(row["key"]) for own, row in zip(new, rows, strict=True) if row is not None
            }
        return {own: self._keys[own] for own in discord_ids}

    async def known(self, discord_id: int) -> int | None:
        """The key of a person who has one; nobody gets one by being looked for."""
        if (known := self._keys.get(discord_id)) is not None:
            return known
        person = await self._database.fetch_one("SELECT key FROM people WHERE discord_id = ?", (discord_id,))
        return None if person is None else self._keys.setdefault(discord_id, int(person["key"]))

    async def discord_id_of(self, key: int) -> int | None:
        """The Discord id behind a key; None where the person was erased, or never was."""
        person = await self._database.fetch_one("SELECT discord_id FROM people WHERE key = ?", (key,))
        return None if person is None else person["discord_id"]

    async def erase(self, discord_id: int) -> bool:
        """Forget whose key it is, leaving every journal whole; answers whether the person was known."""
        async with self._database.transaction() as transaction:
            erased = await transaction.fetch_all(
                "UPDATE people SET discord_id = NULL WHERE discord_id = ? RETURNING key", (discord_id,)
            )
            self._keys.pop(discord_id, None)
        return bool(erased)
