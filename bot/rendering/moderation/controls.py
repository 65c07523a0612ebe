"""The controls of the chair's panel for order in the room."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from bot.procedure.rules.moderation.warnings import WarnDelegation
from bot.procedure.situation import Action
from bot.procedure.state.session import Session
from bot.rendering.card import Button
from bot.rendering.moderation.channel import CHANNEL_ACTIONS, channel_buttons
from bot.rendering.moderation.room import order_button

MODERATION_ACTIONS: tuple[type[Action], ...] = (WarnDelegation, *CHANNEL_ACTIONS)


def moderation_buttons(session: Session, legal: Collection[Action]) -> Iterator[Button]:
    """What the dais can do for order in the room."""
    yield from order_button(session, legal)
    yield from channel_buttons(session, legal)
