"""The order of amendments that is suggested to the dais, with its reasons; and what is flagged to it."""

from __future__ import annotations

from bot.procedure.engine import Action
from bot.procedure.legal import LegalActions
from bot.procedure.rulebook import AmendmentOrder
from bot.procedure.rules.amendments.order import (
    Distance,
    Removal,
    TakeSuggestedOrder,
    distance,
    suggested_order,
)
from bot.procedure.rules.amendments.text import in_order
from bot.procedure.rules.amendments.votes import RankAmendment
from bot.procedure.state.amendments import Amendment
from bot.procedure.state.session import Session
from bot.rendering.amendments.cards import amendment_label, amendment_purpose, fate_text
from bot.rendering.card import Block, Button, Buttons, Card, Control, Menu, Option, Text
from bot.rendering.card_limits import OPTIONS
from bot.rendering.phrases import fitted, lines, small
from bot.rendering.rules import cited
from bot.rendering.verbs import Verb

ORDERING: tuple[type[Action], ...] = (TakeSuggestedOrder, RankAmendment)
"""The actions the card of the order has controls for."""
_LIST = 2400
_ROOM = 600
_WHOLE = 100


def order_text(session: Session, *, reasons: bool = True) -> str:
    """For the dais: the order suggested and why, where it is not the one there is; and what is flagged."""
    waiting = in_order(session)
    numbers, order = suggested_order(session), ""
    ranked = session.rulebook.amendments.order is AmendmentOrder.FURTHEST
    if ranked and session.vote is None and numbers != tuple(own.number for own in waiting):
        said = [
            f"{number} ({reason(session, session.amendments[number - 1])})" if reasons else str(number)
            for number in numbers
        ]
        order = small(f"Suggested, furthest removed first: {fitted(said, _ROOM)}")
    flagged = [
        f"**Amendment {own.number}**: {fate_text(session, own)}." for own in waiting if own.text_changed
    ]
    judged = "If that implies its rejection, do not put it." if flagged else ""
    return lines((order, fitted(flagged, _ROOM, "\n"), small(judged)))


def order_card(session: Session, legal: LegalActions) -> Card:
    """For the dais: the amendments in the order of voting, why another is suggested, and how to change it."""
    waiting = in_order(session)
    if not waiting:
        return Card("Order of amendments", (Text("No amendment is before the committee."),))
    rows = [
        f"{place}. **Amendment {own.number}** {amendment_purpose(session, own.number)} "
        f"({reason(session, own)})"
        for place, own in enumerate(waiting, 1)
    ]
    how = small("The furthest removed in substance is voted on first; that is for the dais to judge.")
    below = lines((order_text(session, reasons=False), how))
    blocks: list[Block] = [Text(fitted(rows, _LIST, "\n", "and {} more")), Text(below)]
    if TakeSuggestedOrder() in legal:
        blocks.append(Buttons((Button("Take the suggested order", Control(Verb.ORDER_AMENDMENTS)),)))
    first = waiting[0].to or waiting[0].number
    options = tuple(
        Option(amendment_label(session, own), str(own.number))
        for own in waiting
        if not own.to and own.number != first and RankAmendment(own.number, 1) in legal
    )[:OPTIONS]
    if options:
        blocks.append(Menu("Vote first on…", Control(Verb.RANK_FIRST), options))
    blocks.append(Text(cited((session.rulebook.amendments.rule,))))
    return Card("Order of amendments", tuple(blocks))


def reason(session: Session, own: Amendment) -> str:
    """Why an amendment has its place in the suggested order: "replaces a clause, 80 % of its words"."""
    found = _done(distance(session, own))
    return f"{found}, in amendment {own.to}" if own.to else found


def _done(found: Distance) -> str:
    share = f"{max(1, round(found.share * _WHOLE))} % of its words"
    match found.removal:
        case Removal.STRIKES:
            return "strikes a clause"
        case Removal.REPLACES:
            return f"replaces a clause, {share}"
        case Removal.CHANGES:
            return f"changes {share}"
        case Removal.MOVES:
            return "moves a clause"
        case Removal.ADDS:
            return "only adds"
