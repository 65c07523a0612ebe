"""That a chair acted for a delegation: said to the chair, and to everybody where the act is announced."""

from __future__ import annotations

from dataclasses import fields, replace

from bot.procedure.engine import Action, Actor
from bot.procedure.rules.speakers.comments import RecogniseComment
from bot.procedure.rules.speakers.questions import RecogniseQuestion
from bot.procedure.rules.voting.actions import PassOver
from bot.procedure.rules.voting.explanations import CallExplanation
from bot.procedure.state.session import Session
from bot.rendering.card import Card, Text
from bot.rendering.phrases import small

ENTERED = "Entered by the dais."
_CALLING = (PassOver, RecogniseQuestion, RecogniseComment, CallExplanation)
"""Where a delegation is named, it is the one that is called."""


def is_entered(action: Action, actor: Actor, session: Session) -> bool:
    """Whether a chair does it for a delegation for which it does not sit."""
    body = session.committee
    if body is None or isinstance(action, _CALLING) or not _acts_for(type(action)):
        return False
    delegation = getattr(action, "delegation", None)
    if delegation is None:
        return False
    return body.chairs(actor) and body.seats.get(actor.person or 0) != delegation


def _acts_for(kind: type[Action]) -> bool:
    """Whether actions of a kind are a delegation's own, which a chair names to act for it."""
    return any(own.name == "delegation" and own.default is None for own in fields(kind))


def marked(cards: tuple[Card, ...], action: Action, actor: Actor, session: Session) -> tuple[Card, ...]:
    """Announcements, with the mark where a chair acted for a delegation."""
    if not is_entered(action, actor, session):
        return cards
    return tuple(_marked(card) for card in cards)


def _marked(card: Card) -> Card:
    """The card with the mark below its words, above its controls."""
    place = next((at + 1 for at, own in enumerate(card.blocks) if isinstance(own, Text)), 0)
    return replace(card, blocks=(*card.blocks[:place], Text(small(ENTERED)), *card.blocks[place:]))
