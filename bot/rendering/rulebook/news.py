"""What a change of the rules makes known to everybody in the room."""

from __future__ import annotations

from bot.procedure.event import Event
from bot.procedure.rules.rulebook_changes import RuleChanged, source_of
from bot.procedure.state.session import Session
from bot.rendering.news import News
from bot.rendering.rulebook.entries import changed_text


def rule_news(event: Event, session: Session) -> News | None:
    """What a change of the rules does from now on, in the state just after it; None of any other event."""
    if not isinstance(event, RuleChanged):
        return None
    text = changed_text(event.rulebook, event.key, event.until_now, len(session.body.members))
    return News("Rules changed", text, (source_of(event.rulebook, event.key),))
