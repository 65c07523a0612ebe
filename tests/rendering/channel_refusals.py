"""What a person is told about the floor channel, word for word."""

from __future__ import annotations

from collections.abc import Mapping

from bot.procedure.refusals import Reason

TOLD_ON_CHANNELS: Mapping[Reason, str] = {
    Reason.FLOOR_LOCKED: "The channel is locked already. /dais unlock gives it back as it was.",
    Reason.FLOOR_FOLLOWS: "The channel follows the debate already. /dais unlock gives it back as it was.",
    Reason.FLOOR_NOT_KEPT: "The channel is not locked, and has its own slow mode. /dais lock locks it.",
}
