"""The secretariat of a server: shown to whoever asks, changed by whoever may manage the server."""

from __future__ import annotations

import discord

from bot.rendering.authority.cards import everybody_text, managers_only_text, secretariat_card
from cogs.ui.answer import Interaction, refuse, services_of, show

Named = discord.Member | discord.Role


async def show_or_change_secretariat(
    interaction: Interaction, add: Named | None, remove: Named | None
) -> None:
    """Take somebody in, let somebody go, and show who is of it."""
    services, guild = services_of(interaction), interaction.guild_id or 0
    if (add is not None or remove is not None) and not interaction.permissions.manage_guild:
        await refuse(interaction, managers_only_text())
        return
    if isinstance(add, discord.Role) and add.is_default():
        await refuse(interaction, everybody_text())
        return
    if isinstance(add, discord.Role):
        await services.secretariats.admit(guild, role=add.id)
    elif add is not None:
        await services.secretariats.admit(guild, person=await services.people.key_of(add.id))
    if isinstance(remove, discord.Role):
        await services.secretariats.release(guild, role=remove.id)
    elif remove is not None:
        await services.secretariats.release(guild, person=await services.people.key_of(remove.id))
    own = await services.secretariats.of(guild)
    await show(interaction, secretariat_card(own.people, own.roles))
