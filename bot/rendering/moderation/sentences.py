"""What happened to order in the room, in the lines of the minutes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from bot.procedure.situation import Event
from bot.procedure.state.session import Session
from bot.rendering.moderation.channel import CHANNEL_LINES
from bot.rendering.phrases import Medium

MODERATION_LINES: Mapping[type[Event], str | Callable[[Any, Session, Medium], str]] = {
    **CHANNEL_LINES,
}
