"""What the bot must be allowed to do where a committee works, and what of it is missing."""

from __future__ import annotations

from collections.abc import Iterable

import discord

IN_TEXT = ("view_channel", "send_messages", "attach_files", "read_message_history")
"""What it takes to keep panels and post results in a text channel."""
IN_VOICE = ("view_channel", "mute_members")
"""What it takes to let whoever has the floor be heard."""
TO_MAKE_CHANNELS = ("manage_channels", *IN_TEXT)
"""What it takes to make channels: Discord lets nobody allow there what they may not do themselves."""
TO_GIVE_ROLES = ("manage_roles",)

Channel = discord.abc.GuildChannel


def missing_in(channel: Channel, needed: Iterable[str]) -> tuple[str, ...]:
    """What of it the bot may not do in a channel."""
    return _missing(channel.permissions_for(channel.guild.me), needed)


def missing_in_server(guild: discord.Guild, needed: Iterable[str]) -> tuple[str, ...]:
    """What of it the bot may not do in a server, wherever a channel says nothing else."""
    return _missing(guild.me.guild_permissions, needed)


def missing_in_use(channel: Channel) -> tuple[str, ...]:
    """What the bot may not do of what it takes to work in a channel of its kind."""
    return missing_in(channel, IN_VOICE if is_for_voice(channel) else IN_TEXT)


def is_for_voice(channel: Channel | discord.Thread) -> bool:
    """Whether people speak in the channel."""
    return isinstance(channel, discord.VoiceChannel | discord.StageChannel)


def _missing(allowed: discord.Permissions, needed: Iterable[str]) -> tuple[str, ...]:
    return tuple(own for own in dict.fromkeys(needed) if not getattr(allowed, own))
