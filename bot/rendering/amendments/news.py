"""What is announced of amendments."""

from __future__ import annotations

from bot.procedure.event import Event
from bot.procedure.rulebook import Topic
from bot.procedure.rules.amendments import decisions, life
from bot.procedure.state.session import Session
from bot.rendering.amendments.cards import amendment_purpose, change_text
from bot.rendering.amendments.controls import backing_buttons
from bot.rendering.card import Button, Tone
from bot.rendering.news import News
from bot.rendering.phrases import capitalised, lines
from bot.rendering.sentences import sentence_of

_TEXT = 900


def amendment_backing(event: Event, session: Session) -> tuple[Button, ...]:
    """What delegations press beside the news of an amendment that looks for backing."""
    if not isinstance(event, life.AmendmentProposed):
        return ()
    return tuple(backing_buttons(session, session.amendments[event.number - 1]))


def amendment_news(event: Event, session: Session) -> News | None:
    """What is to be announced of an event, in the state just after it; None for one of another area."""
    said, rule = sentence_of(event, session), (session.rulebook.source(Topic.AMENDMENTS),)
    match event:
        case life.AmendmentProposed():
            words = change_text(session, session.amendments[event.number - 1], _TEXT)
            return News(f"Amendment {event.number} proposed", lines((said, words)), rule)
        case life.AmendmentIntroduced():
            what = capitalised(amendment_purpose(session, event.number))
            return News(f"Amendment {event.number} before the committee", f"{what}.", rule)
        case life.AmendmentWithdrawn():
            return News(f"Amendment {event.number} withdrawn", said, rule)
        case decisions.AmendmentDecided(vote=None):
            return News(f"Amendment {event.number} adopted", said, rule, Tone.GOOD)
        case decisions.AmendmentNotPut():
            return News(f"Amendment {event.number} not put", said, rule)
    return None
