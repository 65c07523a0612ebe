"""What keeps the bot from showing the committee, in words for the dais."""

from __future__ import annotations

from collections.abc import Sequence

from bot.rendering.phrases import joined


def hindrance_text(use: str, channel: int, missing: Sequence[str], *, gone: bool) -> str:
    """What is in the way in the channel used as the floor, or for something else, and what takes it away."""
    if gone:
        return f"**The {use} channel is gone.** Choose another with /committee settings {use}:"
    if not missing:
        return f"**Discord lets me show nothing in <#{channel}>.** Check what I may do there."
    named = joined([own.replace("_", " ").title() for own in missing])
    return f"**I cannot show anything in <#{channel}>**: I need {named} there. Then all goes on by itself."
