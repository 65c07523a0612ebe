"""The buttons about seats: to claim one, to say that one has arrived, and the dais's on claims."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import datetime

from bot.procedure.delegations import Presence
from bot.procedure.engine import Action
from bot.procedure.legal import LegalActions
from bot.procedure.rulebook import Claims
from bot.procedure.rules.arrivals import Arrive
from bot.procedure.rules.claims import ApproveClaim, DeclineClaim
from bot.procedure.state.committee import Claim
from bot.procedure.state.session import Session
from bot.rendering.card import Button, Control, Style
from bot.rendering.card_limits import LABEL
from bot.rendering.escape import label
from bot.rendering.phrases import NAME, capitalised, counted, inline, person
from bot.rendering.verbs import EARLIER, Verb
from bot.rendering.words import PRESENCES

CLAIM_KINDS: tuple[type[Action], ...] = (ApproveClaim, DeclineClaim)
"""The actions the panels of the dais have controls for."""

_NAME = 50


def seat_buttons(session: Session, at: datetime) -> Iterator[Button]:
    """On the floor panel: for whoever has come late, and for whoever sits for nobody."""
    del at
    if _somebody_is_late(session):
        yield Button("I have arrived", Control(Verb.ARRIVE, choice=Presence.PRESENT))
    if session.vote is None and claims_are_taken(session):
        yield Button("Claim a seat", Control(Verb.SHOW_SEATS))


def claims_are_taken(session: Session) -> bool:
    """Whether somebody who sits for nobody may claim a seat."""
    return session.committee is not None and session.rulebook.credentials.claims is not Claims.CLOSED


def arrival_buttons(session: Session, legal: LegalActions) -> Iterator[Button]:
    """On a delegation's own card: that it has arrived, and how it will be present."""
    for answer in session.rulebook.roll_call.answers:
        if answer.here and Arrive(answer) in legal:
            plain = answer is Presence.PRESENT
            said = "I have arrived" if plain else capitalised(f"Arrived, {PRESENCES[answer]}")
            yield Button(said, Control(Verb.ARRIVE, choice=answer), Style.MAIN if plain else Style.PLAIN)


def claims_text(session: Session, at: datetime) -> str:
    """On the panels of the dais: who claims a seat."""
    del at
    claims = session.body.claims if session.committee is not None else ()
    if not claims:
        return ""
    if len(claims) == 1:
        return f"**Claim**: {claimed(claims[0])}."
    return f"**{counted(len(claims), 'claim')} to seats wait**, first: {claimed(claims[0])}."


def claimed(claim: Claim) -> str:
    """Who claims which seat."""
    return f"{person(claim.person)} for {inline(claim.delegation, NAME)}"


def claim_buttons(session: Session, legal: Collection[Action]) -> Iterator[Button]:
    """On the panels of the dais: one claim is decided there, several are looked at or approved at once."""
    claims = session.body.claims if session.committee is not None else ()
    if not claims or ApproveClaim(claims[-1].number) not in legal:
        return
    if len(claims) == 1:
        yield from decision_buttons(claims[0])
        return
    yield Button(f"Look at {len(claims)} claims", Control(Verb.SHOW_CLAIMS))
    yield Button(f"Approve all {len(claims)}", approving(claims[-1], earlier=True), Style.GOOD)


def decision_buttons(claim: Claim) -> tuple[Button, Button]:
    """The two answers to a claim."""
    name = label(claim.delegation, _NAME)
    declining = Control(Verb.DECLINE_CLAIM, str(claim.number))
    return (
        Button(label(f"Approve: {name}", LABEL), approving(claim), Style.GOOD),
        Button(label(f"Decline: {name}", LABEL), declining),
    )


def approving(claim: Claim, *, earlier: bool = False) -> Control:
    """What approves a claim, with all that were made before it where they are meant too."""
    return Control(Verb.APPROVE_CLAIM, str(claim.number), EARLIER if earlier else "")


def _somebody_is_late(session: Session) -> bool:
    """Whether a delegation for which somebody sits is absent after the roll, and waits at no door."""
    roll = session.roll
    if session.committee is None or not roll.taken or roll.calling:
        return False
    away = set(session.body.seats.values()) - roll.here - roll.waiting.keys()
    conduct = session.rulebook.conduct_during_voting
    return bool(away) and (session.vote is None or not conduct.doors_closed or conduct.late_arrivals_wait)
