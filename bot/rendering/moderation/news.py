"""What is announced of order in the room."""

from __future__ import annotations

from bot.procedure.situation import Event
from bot.procedure.state.session import Session
from bot.rendering.moderation.channel import channel_news
from bot.rendering.news import News


def moderation_news(event: Event, session: Session) -> News | None:
    """What is to be announced of an event, in the state just after it."""
    return channel_news(event, session)
