"""Seating people by menus: pick a delegation, then everybody who sits for it."""

from __future__ import annotations

import zlib
from collections.abc import Sequence

from bot.procedure.delegations import Delegation
from bot.procedure.state.committee import Committee
from bot.procedure.state.session import Session
from bot.rendering.card import Button, Buttons, Card, Control, Pickable, Picker, Text
from bot.rendering.card_limits import OPTIONS
from bot.rendering.phrases import NAME, counted, inline
from bot.rendering.seats.cards import delegation_menu
from bot.rendering.verbs import Verb

_TITLE = "Seat people"
SEAT_INCOMPLETE = "Name the delegation too, or leave both out to pick from menus."


def seating_card(session: Session, page: int = 0) -> Card:
    """The delegations to seat people for, by their letters."""
    body = session.body
    free = sum(not body.seated(own.name) for own in body.delegations)
    said = "Every delegation has somebody." if not free else f"Nobody sits for {counted(free, 'delegation')}."
    menu = delegation_menu(body, Control(Verb.SEAT_OF), Verb.SEATING, page)
    return Card(f"{_TITLE} · {inline(body.name, NAME)}", (Text(f"{said} Pick one, then its people."), *menu))


def seat_card(delegation: Delegation, people: Sequence[int]) -> Card:
    """Who sits for one delegation, by their Discord ids, as a menu in which all of them are picked."""
    control = Control(Verb.SEAT_PEOPLE, mark_of(delegation.name))
    sits = counted(len(people), "person sits", "people sit") if people else "Nobody sits"
    said = f"{sits} for {inline(delegation.name, NAME)}. Pick all who do, and close the menu."
    picker = Picker("Who sits for it", control, Pickable.PERSON, tuple(people[:OPTIONS]), 0, OPTIONS)
    another = Button("Another delegation", Control(Verb.SEATING))
    return Card(f"{_TITLE} · {inline(delegation.name, NAME)}", (Text(said), picker, Buttons((another,))))


def mark_of(name: str) -> str:
    """What a control knows a delegation by: names are too long for custom ids, and places in a list move."""
    return f"{zlib.crc32(name.encode()):08x}"


def marked(body: Committee, mark: str) -> Delegation | None:
    """The delegation that a control is about; None where there is no such delegation any more."""
    return next((own for own in body.delegations if mark_of(own.name) == mark), None)
