"""What the bot may do in a channel, read from what Discord has told of it, without asking again."""

from __future__ import annotations

import discord

from bot.client import CommitteeBot
from bot.rendering.moderation.obstacles import Obstacle, ObstacleKind
from bot.services.floor_permissions import WRITE


def obstacle_to_keeping(
    bot: CommitteeBot,
    channel: int,
    dais_roles: frozenset[int],
    *,
    permissions: bool,
    slow_mode: bool,
    locking: bool,
) -> Obstacle | None:
    """What keeps the bot from changing who may write in a channel (``permissions``), or its slow mode.

    ``locking`` asks also for the roles whose permissions a lock would change.
    """
    found = bot.get_channel(channel)
    if isinstance(found, discord.Thread):
        return Obstacle(channel, ObstacleKind.THREAD)
    if not isinstance(found, discord.abc.GuildChannel):
        return Obstacle(channel, ObstacleKind.GONE)
    able = found.permissions_for(found.guild.me)
    needed = ["view_channel"]
    if permissions:
        needed += ("send_messages", "manage_roles")
    if slow_mode:
        needed.append("manage_channels")
    missing = tuple(name for name in needed if not getattr(able, name))
    if missing:
        return Obstacle(channel, ObstacleKind.PERMISSIONS, missing)
    above = _roles_above(found, dais_roles) if locking else ()
    return Obstacle(channel, ObstacleKind.ROLES_ABOVE, roles=above) if above else None


def able_in(channel: discord.abc.GuildChannel) -> int:
    """The permissions to write that the bot may give and take in a channel: those it has itself.

    Discord goes by what it may do in the server or in the category.
    """
    me = channel.guild.me
    able = me.guild_permissions.value
    if channel.category is not None:
        able |= channel.category.permissions_for(me).value
    return able & WRITE


def _roles_above(channel: discord.abc.GuildChannel, dais_roles: frozenset[int]) -> tuple[int, ...]:
    """The roles above the bot's own whose permissions would have to be changed to lock a channel."""
    own = channel.guild.me.top_role
    return tuple(
        role.id
        for role in channel.guild.roles
        if role > own and (role.id in dais_roles or channel.overwrites_for(role).pair()[0].value & WRITE)
    )
