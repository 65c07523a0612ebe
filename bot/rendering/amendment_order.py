"""The order of amendments that is suggested to the dais, with its reasons; and what is flagged to it."""

from __future__ import annotations

from bot.procedure.rulebook import AmendmentOrder
from bot.procedure.rules.amended_text import in_order
from bot.procedure.rules.amendment_order import Distance, Removal, distance, suggested_order
from bot.procedure.state.amendments import Amendment
from bot.procedure.state.session import Session
from bot.rendering.amendments import fate_text
from bot.rendering.phrases import fitted, lines, small

_ROOM = 600
_WHOLE = 100


def order_text(session: Session) -> str:
    """For the dais: the order suggested and why, where it is not the one there is; and what is flagged."""
    waiting = in_order(session)
    numbers, order = suggested_order(session), ""
    ranked = session.rulebook.amendments.order is AmendmentOrder.FURTHEST
    if ranked and numbers != tuple(own.number for own in waiting):
        reasons = [f"{number} ({reason(session, session.amendments[number - 1])})" for number in numbers]
        order = small(f"Suggested, furthest removed first: {fitted(reasons, _ROOM)}")
    flagged = [
        f"**Amendment {own.number}**: {fate_text(session, own)}." for own in waiting if own.text_changed
    ]
    judged = "If that implies its rejection, do not put it." if flagged else ""
    return lines((order, fitted(flagged, _ROOM, "\n"), small(judged)))


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
