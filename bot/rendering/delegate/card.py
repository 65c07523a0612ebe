"""The card of a delegation, for whoever sits for it alone: a table of areas, from what presses most.

An area that has something for delegates is a row of ``AREAS``; the card needs no more.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from bot.procedure.engine import Action
from bot.procedure.legal import LegalActions
from bot.procedure.state.session import Session
from bot.rendering.card import Block, Button, Buttons, Card, Control, Divider, Text, Tone
from bot.rendering.card_limits import ROW
from bot.rendering.delegate.areas import OwnArea
from bot.rendering.delegate.motions import MOTIONS
from bot.rendering.delegate.presence import CHANGES, PRESENCE, presence_text
from bot.rendering.delegate.speaking import SPEAKING
from bot.rendering.delegate.texts import TEXTS
from bot.rendering.delegate.voting import VOTING
from bot.rendering.moderation.room import OWN_ORDER
from bot.rendering.phrases import NAME, capitalised, inline, lines, small
from bot.rendering.seats.controls import claims_are_taken
from bot.rendering.sitting import phase_text
from bot.rendering.verbs import Verb

OWN_TITLE = "My delegation"
"""What every such card is called, and told from other private cards by."""

AREAS: tuple[OwnArea, ...] = (OWN_ORDER, PRESENCE, VOTING, SPEAKING, MOTIONS, TEXTS, CHANGES)
"""The areas in the order in which they are told, and their controls shown."""

KINDS: tuple[type[Action], ...] = tuple(dict.fromkeys(kind for area in AREAS for kind in area.kinds))
"""The actions the card has controls for: all it needs to ask of the engine."""

_BUTTONS = 20


def own_card(session: Session, name: str, legal: LegalActions, at: datetime) -> Card:
    """Where a delegation stands now, and what whoever looks at it may do for it."""
    delegation = session.body.find(name)
    observer = " · observer" if delegation is not None and delegation.observer else ""
    told = lines(area.told(session, name, at) for area in AREAS)
    here = presence_text(session, name)
    now = small(f"{capitalised(phase_text(session))}{' · ' if here else ''}{here}{observer}")
    title = f"{OWN_TITLE} · {inline(name, NAME)}"
    told = told or "Nothing waits for you."
    return Card(title, (Text(told), Text(now), Divider(), *_rows(session, name, legal)), Tone.FLOOR)


def seatless_card(session: Session, *, dais: bool) -> Card:
    """What somebody is shown who sits for no delegation: on the dais, where its own panel is."""
    if dais:
        panel = Buttons((Button("Chair's panel", Control(Verb.DAIS_PANEL)),))
        return Card(OWN_TITLE, (Text("You sit on the dais, and for no delegation."), panel))
    free = [own.name for own in session.body.delegations if not session.body.seated(own.name)]
    said = f"{len(free)} of {len(session.body.delegations)} seats are free." if free else "No seat is free."
    text = f"You sit for no delegation of {inline(session.body.name, NAME)}. {said} The dais seats you."
    if not claims_are_taken(session):
        return Card(OWN_TITLE, (Text(text),))
    claim = Buttons((Button("Claim a seat", Control(Verb.SHOW_SEATS)),))
    return Card(OWN_TITLE, (Text(text), claim))


def _rows(session: Session, name: str, legal: LegalActions) -> Iterator[Block]:
    buttons = [button for area in AREAS for button in area.buttons(session, name, legal)][:_BUTTONS]
    buttons.append(Button("Refresh", Control(Verb.MY_DELEGATION)))
    for start in range(0, len(buttons), ROW):
        yield Buttons(tuple(buttons[start : start + ROW]))
    for area in AREAS:
        yield from area.menus(session, name, legal)
