"""The secretariat of a server is kept, and that of one server is not that of another."""

from __future__ import annotations

from bot.storage.database import Database
from bot.storage.people import People
from bot.storage.secretariats import Secretariat, Secretariats

HERE, THERE, ROLE = 11, 12, 2**62 + 5


async def test_people_and_roles_are_admitted_and_released_in_their_server_alone(database: Database) -> None:
    key = await People(database).key_of(4711)
    kept = Secretariats(database)
    await kept.admit(HERE, person=key)
    await kept.admit(HERE, role=ROLE)
    await kept.admit(HERE, role=ROLE)
    read_anew = Secretariats(database)
    assert await read_anew.of(HERE) == Secretariat(frozenset({key}), frozenset({ROLE}))
    assert await read_anew.of(THERE) == Secretariat()
    await kept.release(THERE, role=ROLE)
    await kept.release(HERE, person=key)
    assert await kept.of(HERE) == Secretariat(roles=frozenset({ROLE}))


def test_whoever_is_named_or_has_a_role_is_of_it() -> None:
    secretariat = Secretariat(frozenset({1}), frozenset({ROLE}))
    assert secretariat.has(1, ())
    assert secretariat.has(2, (3, ROLE))
    assert not secretariat.has(2, (3,))
