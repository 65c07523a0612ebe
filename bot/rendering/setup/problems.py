"""What stands in the way of founding a committee: each with its remedy, and in one line."""

from __future__ import annotations

from bot.rendering.phrases import inline, joined

USES = {"floor": "floor", "results": "results channel", "dais": "dais channel", "voice": "voice channel"}
"""What a committee has a channel for."""


def channel_used_text(channel: int, committee: str, use: str) -> str:
    """Another committee has the channel."""
    return f"<#{channel}> is the {USES[use]} of **{inline(committee, 60)}**. Choose another channel."


def channel_gone_text(use: str) -> str:
    """A channel that was chosen is not there, or is none of this server."""
    return f"The channel chosen for the {USES[use]} is no longer there. Choose another."


def not_a_text_channel_text(use: str) -> str:
    """The channel is a thread, a forum or something else in which no panel can be kept."""
    return f"The {USES[use]} needs an ordinary text channel. Choose one, or have channels made."


def not_a_voice_channel_text() -> str:
    """Nobody can speak in the channel."""
    return "The voice channel has to be a voice or a stage channel. Choose another."


def channel_twice_text(channel: int, uses: list[str]) -> str:
    """One channel for two things."""
    return f"<#{channel}> is chosen as {joined([USES[own] for own in uses])}. Choose a channel for each."


def role_gone_text() -> str:
    """The role that was chosen is no longer there."""
    return "The role chosen for the dais is no longer there. Choose another, or none."


def role_of_everyone_text() -> str:
    """A role that everybody has would put everybody on the dais."""
    return "Everybody has this role, so all would chair. Choose another, or none."


def role_managed_text(role: int) -> str:
    """The role belongs to a bot or a service, which alone gives it."""
    return f"<@&{role}> belongs to another app and cannot be given to chairs. Choose another, or none."


def role_above_text(role: int) -> str:
    """The bot cannot give a role that stands above its own."""
    return (
        f"<@&{role}> stands above my own role, so I cannot give it to the chairs. Drag my role above it in "
        "the server's settings, under Roles, or choose another."
    )


def chair_left_text(person: int) -> str:
    """A chair who was picked is not in the server."""
    return f"<@{person}> is not in this server any more. Choose another chair."


def chair_is_a_bot_text(person: int) -> str:
    """A bot presses no buttons."""
    return f"<@{person}> is a bot and cannot chair. Choose a person."


def no_stage_text() -> str:
    """Discord has stage channels in community servers alone."""
    return "Stage channels exist only in community servers. Have a voice channel made, or none."
