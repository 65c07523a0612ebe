"""The chair's panel as it is now."""

from __future__ import annotations

from bot.procedure.engine import Actor
from bot.rendering.card import Card
from bot.rendering.dais import dais_card
from bot.rendering.dais_controls import KINDS
from bot.services import Services


def dais_panel(services: Services, committee: int, actor: Actor) -> Card:
    """The panel with exactly what is in order for a chair."""
    desk = services.desk
    return dais_card(desk.session(committee), desk.legal_actions(committee, actor, KINDS), services.clock())
