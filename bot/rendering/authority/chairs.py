"""What a chair is told whom another was faster than."""

from __future__ import annotations

from collections.abc import Sequence

from bot.procedure.event import Event
from bot.procedure.state.session import Session
from bot.rendering.phrases import lines, person
from bot.rendering.receipts import what_happened


def forestalled_text(by: int | None, events: Sequence[Event], before: Session) -> str:
    """Who directed the floor in the same moment, how, and what to do about it."""
    return lines(
        (
            f"{'The clock' if by is None else person(by)} was faster: {what_happened(events, before)}",
            "What you pressed was not done. If it is still needed, press it again.",
        )
    )
