"""What is announced of drafts approved or fallen, and of amendments."""

from __future__ import annotations

from bot.procedure.rulebook import Topic
from bot.procedure.rules import amendment_decisions, amendments, resolutions, resubmission
from bot.procedure.situation import Event
from bot.procedure.state.session import Session
from bot.rendering.card import Tone
from bot.rendering.matters import symbol_of
from bot.rendering.news import News
from bot.rendering.phrases import inline, lines
from bot.rendering.sentences import sentence_of

_TEXT = 900


def draft_news(event: Event, session: Session) -> News | None:
    """What is to be announced of an event, in the state just after it; None for one of another area."""
    said, source = sentence_of(event, session), session.rulebook.source
    rule = (source(Topic.AMENDMENTS),)
    match event:
        case resolutions.DraftApproved():
            return News(f"{symbol_of(session, event.number)} approved", said, (source(Topic.PROPOSALS),))
        case resolutions.DraftLapsed():
            title = f"{symbol_of(session, event.number)} lapsed"
            return News(title, said, (source(Topic.ORDER_OF_PROPOSALS),))
        case resubmission.DraftResubmitted():
            title = f"{symbol_of(session, event.number)} submitted again"
            return News(title, said, (source(Topic.WITHDRAWAL),))
        case amendments.AmendmentProposed():
            words = f"“{inline(event.text, _TEXT)}”" if event.text.strip() else ""
            return News(f"Amendment {event.number} proposed", lines((said, words)), rule)
        case amendments.AmendmentIntroduced():
            return News(f"Amendment {event.number} before the committee", said, rule)
        case amendments.AmendmentWithdrawn():
            return News(f"Amendment {event.number} withdrawn", said, rule)
        case amendment_decisions.AmendmentDecided(vote=None):
            return News(f"Amendment {event.number} adopted", said, rule, Tone.GOOD)
        case amendment_decisions.AmendmentNotPut():
            return News(f"Amendment {event.number} not put", said, rule)
    return None
