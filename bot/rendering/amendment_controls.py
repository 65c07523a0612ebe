"""The controls of amendments on the chair's panel."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from bot.procedure.engine import Action
from bot.procedure.rules.amended_text import in_order, open_amendments
from bot.procedure.rules.amendment_order import TakeSuggestedOrder
from bot.procedure.rules.amendment_votes import DropAmendment, PutAmendment
from bot.procedure.rules.amendments import IntroduceAmendment
from bot.procedure.state.session import Session
from bot.procedure.state.voting import Method
from bot.rendering.card import Button, Control
from bot.rendering.verbs import Verb

AMENDMENT_ACTIONS: tuple[type[Action], ...] = (
    IntroduceAmendment,
    PutAmendment,
    DropAmendment,
    TakeSuggestedOrder,
)
"""The actions the chair's panel has controls for."""

_WAITING = 2


def amendment_buttons(session: Session, legal: Collection[Action]) -> Iterator[Button]:
    """The vote on the amendment that is first in order, and the next ones to put before the committee."""
    for own in in_order(session)[:1]:
        number = str(own.number)
        if PutAmendment(own.number) in legal:
            yield Button(f"Vote on amendment {number}", Control(Verb.PUT_AMENDMENT, number))
        if PutAmendment(own.number, Method.ROLL_CALL) in legal:
            control = Control(Verb.PUT_AMENDMENT, number, Method.ROLL_CALL)
            yield Button(f"Roll-call vote on amendment {number}", control)
        if PutAmendment(own.number, Method.WITHOUT_A_VOTE) in legal:
            control = Control(Verb.PUT_AMENDMENT, number, Method.WITHOUT_A_VOTE)
            yield Button(f"Adopt amendment {number} unopposed", control)
        if DropAmendment(own.number) in legal:
            yield Button(f"Do not put amendment {number}", Control(Verb.DROP_AMENDMENT, number))
    if TakeSuggestedOrder() in legal:
        yield Button("Take the suggested order", Control(Verb.ORDER_AMENDMENTS))
    introducible = [own for own in open_amendments(session) if IntroduceAmendment(own.number) in legal]
    for own in introducible[:_WAITING]:
        control = Control(Verb.INTRODUCE_AMENDMENT, str(own.number))
        yield Button(f"Introduce amendment {own.number}", control)
