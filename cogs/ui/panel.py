"""The panels of the dais, and the cards that one person alone sees and that follow the committee."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum

import discord

from bot.procedure.engine import Actor
from bot.rendering.card import Card
from bot.rendering.dais import LIVE_TITLE, TITLE, dais_card
from bot.rendering.dais_controls import KINDS
from bot.rendering.delegate.card import KINDS as OWN_KINDS
from bot.rendering.delegate.card import OWN_TITLE, own_card, seatless_card
from bot.rendering.hindrances import hindrance_text
from bot.rendering.moderation.room import ORDER_ACTIONS, ORDER_TITLE, order_card
from bot.services import Services

DAIS = "dais"
"""The kind of live message that the panel in the dais's channel is."""


class Private(StrEnum):
    """The kinds of such cards, named as their titles begin: by that, one is known when it is pressed."""

    CHAIR = TITLE
    DELEGATION = OWN_TITLE
    ORDER = ORDER_TITLE


def dais_panel(services: Services, committee: int, actor: Actor) -> Card:
    """The chair's panel with exactly what is in order for a chair."""
    desk = services.desk
    session, notices = desk.session(committee), _notices(services, committee)
    legal = desk.legal_actions(committee, actor, KINDS)
    return dais_card(session, legal, services.clock(), notices=notices).of(session)


def live_dais_card(services: Services, committee: int) -> Card:
    """The live panel in the dais's channel: what is in order for the dais, whoever of it looks."""
    desk = services.desk
    session, notices = desk.session(committee), _notices(services, committee)
    legal = desk.legal_actions(committee, session.body.a_chair, KINDS)
    return dais_card(session, legal, services.clock(), title=LIVE_TITLE, notices=notices).of(session)


def _notices(services: Services, committee: int) -> list[str]:
    """What keeps the bot from showing something, each told with what takes it away."""
    place = services.desk.committee(committee)
    channels = {} if place is None else place.channels
    found = [(use, own) for use, channel in channels.items() for own in services.hindrances.of((channel,))]
    return [hindrance_text(use, own.channel, own.missing, gone=own.gone) for use, own in found]


def delegation_card(services: Services, committee: int, actor: Actor) -> Card:
    """The card of the delegation somebody sits for, with exactly what is in order for that person."""
    desk = services.desk
    session = desk.session(committee)
    name = session.body.seats.get(actor.person or 0)
    if name is None:
        return seatless_card(session, dais=session.body.chairs(actor))
    legal = desk.legal_actions(committee, actor, OWN_KINDS)
    return own_card(session, name, legal, services.clock()).of(session)


def order_in_room(services: Services, committee: int, actor: Actor, page: int = 0) -> Card:
    """Who is silenced and warned, with what a chair may do about it."""
    desk = services.desk
    return order_card(desk.session(committee), desk.legal_actions(committee, actor, ORDER_ACTIONS), page)


DRAWN: Mapping[Private, Callable[[Services, int, Actor], Card]] = {
    Private.CHAIR: dais_panel,
    Private.DELEGATION: delegation_card,
    Private.ORDER: order_in_room,
}
"""How each kind is drawn for somebody."""


def private_kind(message: discord.Message | None) -> Private | None:
    """Which such card a message is, of any run; None where it is none."""
    if message is None or not message.flags.ephemeral:
        return None
    title = _title(message)
    return next((own for own in Private if title.startswith(own)), None)


def is_dais_panel(message: discord.Message | None) -> bool:
    """Whether a message is a live panel of a dais."""
    return message is not None and not message.flags.ephemeral and _title(message).startswith(LIVE_TITLE)


def _title(message: discord.Message) -> str:
    first = next((part for own in message.components for part in getattr(own, "children", ())), None)
    return first.content.removeprefix("### ") if isinstance(first, discord.TextDisplay) else ""
