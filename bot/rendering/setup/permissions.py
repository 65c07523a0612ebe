"""What the bot may not do where it has to work, in the words of Discord's own settings."""

from __future__ import annotations

from collections.abc import Sequence

from bot.rendering.phrases import joined

_NAMES = {
    "view_channel": "View Channel",
    "send_messages": "Send Messages",
    "attach_files": "Attach Files",
    "read_message_history": "Read Message History",
    "mute_members": "Mute Members",
    "manage_channels": "Manage Channels",
    "manage_roles": "Manage Roles",
}


def may_not_text(channel: int, missing: Sequence[str]) -> str:
    """What the bot may not do in a channel, and where that is set."""
    return (
        f"In <#{channel}> I may not {_named(missing)}. Allow me that in the channel's settings, "
        "under Permissions."
    )


def may_not_in_server_text(missing: Sequence[str], what_for: str) -> str:
    """What the bot may not do in the server, what it needs that for, and where it is set."""
    return (
        f"I may not {_named(missing)} in this server, which it takes {what_for}. "
        "Allow my role that in the server's settings, under Roles."
    )


def _named(missing: Sequence[str]) -> str:
    return joined([f"**{_NAMES[own]}**" for own in missing])
