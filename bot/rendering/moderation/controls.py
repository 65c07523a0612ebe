"""The controls of the chair's panel for order in the room."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from bot.procedure.situation import Action
from bot.procedure.state.session import Session
from bot.rendering.card import Button

MODERATION_ACTIONS: tuple[type[Action], ...] = ()


def moderation_buttons(session: Session, legal: Collection[Action]) -> Iterator[Button]:
    """What the dais can do for order in the room."""
    del session, legal
    yield from ()
