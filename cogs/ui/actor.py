"""Who acts: the person behind an interaction, as the engine knows people."""

from __future__ import annotations

from typing import Any

import discord

from bot.procedure.engine import Actor
from bot.storage.people import People


async def actor_of(interaction: discord.Interaction[Any], people: People) -> Actor:
    """The person by key, and whether the person may manage the server."""
    key = await people.key_of(interaction.user.id)
    return Actor(key, administrator=interaction.permissions.manage_guild)
