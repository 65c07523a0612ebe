"""The sentences of what is refused for the sake of order in the room."""

from __future__ import annotations

from collections.abc import Mapping

from bot.procedure.refusals import Reason
from bot.rendering.moderation.channel import CHANNEL_REFUSALS

MODERATION_REFUSALS: Mapping[Reason, str] = {
    **CHANNEL_REFUSALS,
}
