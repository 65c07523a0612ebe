"""The controls of amendments: on their cards, beside their news, and on the chair's panel."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from bot.procedure.engine import Action
from bot.procedure.legal import LegalActions
from bot.procedure.rules.amendments.life import (
    ConsentToAmendment,
    IntroduceAmendment,
    SignAmendment,
    WithdrawAmendment,
)
from bot.procedure.rules.amendments.limits import may_be_friendly, signatories_needed
from bot.procedure.rules.amendments.order import TakeSuggestedOrder
from bot.procedure.rules.amendments.proposals import ProposeAmendment
from bot.procedure.rules.amendments.text import in_order, open_amendments
from bot.procedure.rules.amendments.votes import DropAmendment, PutAmendment, RankAmendment
from bot.procedure.state.amendments import Amendment
from bot.procedure.state.session import Session
from bot.procedure.state.voting import Method
from bot.rendering.card import Button, Buttons, Control, Style
from bot.rendering.verbs import Verb

AMENDMENT_ACTIONS: tuple[type[Action], ...] = (
    IntroduceAmendment,
    PutAmendment,
    DropAmendment,
    TakeSuggestedOrder,
    RankAmendment,
)
"""The actions the chair's panel has controls for."""

CARD_ACTIONS: tuple[type[Action], ...] = (
    SignAmendment,
    ConsentToAmendment,
    ProposeAmendment,
    IntroduceAmendment,
    PutAmendment,
    DropAmendment,
    WithdrawAmendment,
)
"""The actions the card of an amendment has controls for."""

_WAITING = 2


def backing_buttons(session: Session, own: Amendment) -> Iterator[Button]:
    """What delegations press who want an amendment debated, or agree to it as sponsors of the draft."""
    if signatories_needed(session) > 0:
        yield Button("Sign it", Control(Verb.SIGN_AMENDMENT, str(own.number)))
    if may_be_friendly(session, own):
        yield Button("Agree as a sponsor", Control(Verb.CONSENT_TO_AMENDMENT, str(own.number)))


def card_rows(own: Amendment, legal: LegalActions) -> Iterator[Buttons]:
    """Below an amendment: what is in order for the reader, as a delegate and on the dais."""
    number, subject = own.number, str(own.number)
    amends = any(
        isinstance(action, ProposeAmendment) and action.to == number and action.delegation is None
        for action in legal.samples
    )
    backing = (
        (SignAmendment(number) in legal, Button("Sign it", Control(Verb.SIGN_AMENDMENT, subject))),
        (
            ConsentToAmendment(number) in legal,
            Button("Agree as a sponsor", Control(Verb.CONSENT_TO_AMENDMENT, subject), Style.GOOD),
        ),
        (amends, Button("Amend it", Control(Verb.CHANGE_AMENDMENT, subject))),
    )
    dealing = (
        (
            IntroduceAmendment(number) in legal,
            Button("Introduce it", Control(Verb.INTRODUCE_AMENDMENT, subject), Style.MAIN),
        ),
        (
            PutAmendment(number) in legal,
            Button("Vote on it", Control(Verb.PUT_AMENDMENT, subject), Style.MAIN),
        ),
        (DropAmendment(number) in legal, Button("Do not put it", Control(Verb.DROP_AMENDMENT, subject))),
        (
            WithdrawAmendment(number) in legal,
            Button("Withdraw it", Control(Verb.WITHDRAW_AMENDMENT, subject), Style.BAD),
        ),
    )
    for row in (backing, dealing):
        shown = tuple(button for in_order_now, button in row if in_order_now)
        if shown:
            yield Buttons(shown)


def amendment_buttons(session: Session, legal: Collection[Action]) -> Iterator[Button]:
    """The vote on the amendment that is first in order, and the next ones to put before the committee."""
    for own in in_order(session)[:1]:
        drop = DropAmendment(own.number) in legal
        dropping = Button(f"Do not put amendment {own.number}", Control(Verb.DROP_AMENDMENT, str(own.number)))
        if drop and own.text_changed:
            yield dropping
        yield from _voting_buttons(own.number, legal)
        if drop and not own.text_changed:
            yield dropping
    if TakeSuggestedOrder() in legal:
        yield Button("Take the suggested order", Control(Verb.ORDER_AMENDMENTS))
    if any(isinstance(action, RankAmendment) for action in legal) and in_order(session)[1:]:
        yield Button("Order of amendments", Control(Verb.SHOW_ORDER))
    introducible = [own for own in open_amendments(session) if IntroduceAmendment(own.number) in legal]
    for own in introducible[:_WAITING]:
        control = Control(Verb.INTRODUCE_AMENDMENT, str(own.number))
        yield Button(f"Introduce amendment {own.number}", control)


def _voting_buttons(number: int, legal: Collection[Action]) -> Iterator[Button]:
    """The ways to put an amendment to the vote."""
    ways = (
        (Method.PLACARDS, f"Vote on amendment {number}"),
        (Method.ROLL_CALL, f"Roll-call vote on amendment {number}"),
        (Method.WITHOUT_A_VOTE, f"Adopt amendment {number} unopposed"),
    )
    for method, said in ways:
        if PutAmendment(number, method) in legal:
            choice = "" if method is Method.PLACARDS else method
            yield Button(said, Control(Verb.PUT_AMENDMENT, str(number), choice))
