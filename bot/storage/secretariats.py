"""The secretariat of each server: people and roles that administer its committees."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from bot.storage.database import Database


@dataclass(frozen=True, slots=True)
class Secretariat:
    """The people by key, and the roles; those who may manage the server need no place in it."""

    people: frozenset[int] = frozenset()
    roles: frozenset[int] = frozenset()

    def has(self, person: int, roles: Collection[int]) -> bool:
        """Whether somebody is of it, by name or by a role."""
        return person in self.people or not self.roles.isdisjoint(roles)


class Secretariats:
    """The secretariats of all servers; read once, for every interaction asks."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._known: dict[int, Secretariat] | None = None

    async def of(self, guild: int) -> Secretariat:
        """The secretariat of a server, which may have nobody."""
        if self._known is None:
            self._known = await self._read()
        return self._known.get(guild, Secretariat())

    async def admit(self, guild: int, *, person: int | None = None, role: int | None = None) -> None:
        """Take a person or a role into the secretariat of a server, if they are not of it."""
        sql = "INSERT INTO secretariats (guild_id, person, role_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING"
        await self._change(sql, guild, person, role)

    async def release(self, guild: int, *, person: int | None = None, role: int | None = None) -> None:
        """Let a person or a role be of the secretariat of a server no longer."""
        sql = "DELETE FROM secretariats WHERE guild_id = ? AND person IS ? AND role_id IS ?"
        await self._change(sql, guild, person, role)

    async def _change(self, sql: str, guild: int, person: int | None, role: int | None) -> None:
        async with self._database.transaction() as transaction:
            await transaction.execute(sql, (guild, person, role))
        self._known = await self._read()

    async def _read(self) -> dict[int, Secretariat]:
        known: dict[int, Secretariat] = {}
        for row in await self._database.fetch_all("SELECT guild_id, person, role_id FROM secretariats"):
            guild, person, role = row
            own = known.get(guild, Secretariat())
            people = own.people if person is None else own.people | {person}
            known[guild] = Secretariat(people, own.roles if role is None else own.roles | {role})
        return known
