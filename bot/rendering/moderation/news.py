"""What is announced of order in the room."""

from __future__ import annotations

from bot.procedure.situation import Event
from bot.procedure.state.session import Session
from bot.rendering.news import News


def moderation_news(event: Event, session: Session) -> News | None:
    """What is to be announced of an event, in the state just after it."""
    del event, session
    return None
