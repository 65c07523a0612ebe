"""Choosing the channel a committee speaks in, where Discord lets the bot change microphones there."""

from __future__ import annotations

import discord

from bot.rendering.moderation.obstacles import Obstacle, ObstacleKind, obstacle_text
from bot.rendering.setup.texts import voice_channel_text
from bot.storage.committees import ChannelUse, Committee
from cogs.ui.answer import Interaction, refuse, services_of, tell


async def choose_voice(
    interaction: Interaction, committee: Committee, voice: discord.VoiceChannel | discord.StageChannel | None
) -> None:
    """Speak in a channel from now on, or in none; refused where the bot may not mute anybody there."""
    if voice is not None:
        able = voice.permissions_for(voice.guild.me)
        missing = tuple(name for name in ("view_channel", "mute_members") if not getattr(able, name))
        if missing:
            found = Obstacle(voice.id, ObstacleKind.PERMISSIONS, missing)
            await refuse(interaction, obstacle_text(found))
            return
    channel = None if voice is None else voice.id
    await services_of(interaction).desk.use_channel(committee.id, ChannelUse.VOICE, channel)
    await tell(interaction, voice_channel_text(channel))
