"""The lines of the minutes on amendments."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from bot.procedure.event import Event
from bot.procedure.rules.amendments import decisions, life, order, votes
from bot.procedure.state.session import Session
from bot.rendering.amendments.cards import amendment_purpose
from bot.rendering.phrases import Medium, joined

Say = Callable[[Any, Session, Medium], str]


def _proposed(event: life.AmendmentProposed, session: Session, on: Medium) -> str:
    if session.amendment(event.number) is None:
        session = event.apply(session)
    purpose = amendment_purpose(session, event.number, on)
    return f"{on.name(event.proposer)} proposed amendment {event.number}: {purpose}."


def _decided(event: decisions.AmendmentDecided, session: Session, on: Medium) -> str:
    del session, on
    outcome = "adopted" if event.adopted else "rejected"
    by_consent = " with the consent of all sponsors, without a vote" if event.vote is None else ""
    return f"Amendment {event.number} was {outcome}{by_consent}."


def _ordered(event: order.AmendmentsOrdered, session: Session, on: Medium) -> str:
    del session, on
    return f"The dais had amendments {joined(list(map(str, event.numbers)))} voted on in this order."


AMENDMENT_LINES: Mapping[type[Event], str | Say] = {
    life.AmendmentProposed: _proposed,
    life.AmendmentSigned: "{delegation} signed amendment {amendment}.",
    life.AmendmentConsented: "{delegation} agreed to amendment {amendment}.",
    life.AmendmentWithdrawn: "Amendment {amendment} was withdrawn.",
    life.AmendmentIntroduced: "Amendment {amendment} was introduced.",
    votes.AmendmentRanked: "The dais gave amendment {amendment} place {rank} in the order of voting.",
    order.AmendmentsOrdered: _ordered,
    decisions.AmendmentDecided: _decided,
    decisions.AmendmentNotPut: (
        "Amendment {amendment} was not put to the vote: an adopted one implies its rejection."
    ),
}
