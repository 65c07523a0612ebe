"""By whom somebody was forestalled: what was in order a moment ago and no longer is."""

from __future__ import annotations

from collections.abc import Sequence

from bot.procedure.event import Event
from bot.procedure.state.session import Session
from bot.rendering.phrases import person
from bot.rendering.receipts import what_happened


def just_now_text(by: int | None, events: Sequence[Event], before: Session) -> str:
    """Who has just done what, in the words of the minutes; the clock is nobody."""
    who = "" if by is None else f" {person(by)}"
    return f"Just now{who}: {what_happened(events, before)}"
