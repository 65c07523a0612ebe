"""What is in the way of keeping a channel, and what others have changed in one, in words for the dais."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.rendering.card import Card, Text, Tone
from bot.rendering.phrases import joined


class ObstacleKind(StrEnum):
    """Why a channel cannot be kept."""

    GONE = "gone"
    THREAD = "thread"
    PERMISSIONS = "permissions"
    ROLES_ABOVE = "roles_above"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Obstacle:
    """Something in the way in a channel, and the permissions or the roles it is about."""

    channel: int
    kind: ObstacleKind
    names: tuple[str, ...] = ()
    roles: tuple[int, ...] = ()


PERMISSIONS: Mapping[str, str] = {
    "view_channel": "View Channel",
    "send_messages": "Send Messages",
    "manage_roles": "Manage Permissions",
    "manage_channels": "Manage Channel",
    "mute_members": "Mute Members",
}
"""What Discord calls each permission in the settings of a channel."""


def obstacle_text(own: Obstacle) -> str:
    """Why a channel cannot be kept, and what to do about it."""
    place = f"<#{own.channel}>"
    match own.kind:
        case ObstacleKind.GONE:
            return f"I cannot see {place}: it is gone, or I may not view it."
        case ObstacleKind.THREAD:
            return f"{place} is a thread, and a thread cannot be locked apart from its channel."
        case ObstacleKind.PERMISSIONS:
            names = joined([PERMISSIONS[name] for name in own.names])
            return f"I may not do this in {place} yet. Give me {names} in the channel's settings."
        case ObstacleKind.ROLES_ABOVE:
            roles = joined([f"<@&{role}>" for role in own.roles])
            stands = "stands" if len(own.roles) == 1 else "stand"
            return (
                f"{roles} {stands} above my own role, so I may not change what it may do in {place}. "
                "Drag my role above it in the server's settings."
            )
        case ObstacleKind.REFUSED:
            return f"Discord does not let me change the permissions of {place}."


def obstacle_card(own: Obstacle) -> Card:
    """Tells the dais once that a channel is not kept as it should be; it is kept again when it can be."""
    text = f"{obstacle_text(own)} I go on by myself once I can."
    return Card("A channel cannot be kept", (Text(text),), Tone.BAD)


def changed_by_others_card(channel: int, targets: Sequence[str]) -> Card:
    """Tells the dais that somebody changed what Rostrum had set, and that this is left so."""
    whose = joined(targets)
    text = f"Somebody has changed what {whose} may write in <#{channel}>. I leave it as it is now."
    return Card("Permissions changed by hand", (Text(text),))


def voice_gone_card() -> Card:
    """Tells the dais that the committee's voice channel is gone."""
    text = "The voice channel of this committee is gone. /committee settings chooses another."
    return Card("No voice channel any more", (Text(text),), Tone.BAD)


def slow_mode_changed_card(channel: int) -> Card:
    """Tells the dais that somebody changed the slow mode Rostrum had set, and that this is left so."""
    text = f"Somebody has changed the slow mode of <#{channel}>. I leave it as it is now."
    return Card("Slow mode changed by hand", (Text(text),))
