"""Who the people of a roster are in the server, without the members intent.

Discord answers, over the gateway, which members have some ids, and whose names begin with some letters, a
hundred at a time. So names are asked for by their first letters, and by more of them only where a hundred and
more begin so: a server of a thousand takes some forty requests, where one for each name would take hundreds.
"""

from __future__ import annotations

from collections.abc import Iterable

import discord

from bot.settings.rosters import RosterRow

_MOST = 100  # members in an answer
_REQUESTS = 90  # the gateway takes 120 a minute


async def members_of(guild: discord.Guild, rows: Iterable[RosterRow]) -> dict[str, int]:
    """The Discord id of every id and every username of a roster that is a member's, bots left out."""
    rows = tuple(rows)
    ids = list(dict.fromkeys(own.id for own in rows if own.id is not None))
    found: dict[str, int] = {}
    for start in range(0, len(ids), _MOST):
        members = await guild.query_members(user_ids=ids[start : start + _MOST], limit=_MOST, cache=False)
        found |= {str(own.id): own.id for own in members if not own.bot}
    names = {own.username for own in rows if own.id is None and own.username}
    found |= await _by_name(guild, names)
    return found


async def _by_name(guild: discord.Guild, names: set[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    beginnings = sorted({name[:1] for name in names})
    asked = 0
    while beginnings and asked < _REQUESTS:
        beginning = beginnings.pop(0)
        asked += 1
        try:
            members = await guild.query_members(query=beginning, limit=_MOST, cache=False)
        except TimeoutError:
            continue
        found |= {own.name.casefold(): own.id for own in members if not own.bot}
        if len(members) == _MOST:
            more = {name[: len(beginning) + 1] for name in names - found.keys() if name.startswith(beginning)}
            beginnings += sorted(own for own in more if len(own) > len(beginning))
    return {name: found[name] for name in names if name in found}
