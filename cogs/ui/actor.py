"""Who acts: the person behind an interaction, as the engine knows people."""

from __future__ import annotations

from typing import Any

import discord

from bot.procedure.engine import Actor
from bot.storage.people import People


async def actor_of(interaction: discord.Interaction[Any], people: People) -> Actor:
    """The person by key, whether they administer the server's committees, and the roles they have there.

    Discord says with each interaction who does it, with which roles and permissions at that moment; who is of
    the secretariat is looked up. Nothing else an interaction says decides what somebody may do.
    """
    key = await people.key_of(interaction.user.id)
    member = interaction.user
    given = member.roles if isinstance(member, discord.Member) else ()
    roles = frozenset(own.id for own in given if not own.is_default())
    secretariat = await interaction.client.services.secretariats.of(interaction.guild_id or 0)
    administrator = interaction.permissions.manage_guild or secretariat.has(key, roles)
    return Actor(key, administrator=administrator, roles=roles)
