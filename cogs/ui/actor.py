"""Who acts: the person behind an interaction, as the engine knows people."""

from __future__ import annotations

from typing import Any

import discord

from bot.procedure.engine import Actor
from bot.storage.people import People


async def actor_of(interaction: discord.Interaction[Any], people: People) -> Actor:
    """The person by key, whether the person may manage the server, and the roles the person was given there.

    Discord says with each interaction who does it, with which roles and permissions at that moment.
    """
    key = await people.key_of(interaction.user.id)
    member = interaction.user
    roles = (
        [own.id for own in member.roles if not own.is_default()] if isinstance(member, discord.Member) else ()
    )
    return Actor(key, administrator=interaction.permissions.manage_guild, roles=frozenset(roles))
