"""Seats on cards: claiming one, deciding on claims, who sits where, and coming late."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from bot.procedure.delegations import Presence
from bot.procedure.engine import Action, Actor
from bot.procedure.refusals import Reason, Refusal
from bot.procedure.rules.arrivals import Arrive
from bot.procedure.rules.claims import ApproveClaim, ClaimSeat, DeclineClaim, WithdrawClaim
from bot.procedure.state.session import Session
from bot.rendering.card import Card, Divider, Text
from bot.rendering.receipts import receipt
from bot.rendering.refusals import refusal_text
from bot.rendering.seats.cards import claims_card, members_card, seats_card
from bot.rendering.seats.controls import claims_are_taken
from bot.rendering.verbs import EARLIER, Verb
from bot.services.desk import Ruling
from cogs.ui.actor import actor_of
from cogs.ui.answer import Interaction, refuse, services_of, show, show_in_place
from cogs.ui.custom_ids import Pressed
from cogs.ui.panel import private_kind
from cogs.ui.submit import Handler, acting, committee_of, submit


async def claim_seat(interaction: Interaction, delegation: str | None) -> None:
    """Claim the seat of a delegation; where none is named, show the seats to pick from."""
    if delegation is not None:
        await submit(interaction, ClaimSeat(delegation))
        return
    committee = await committee_of(interaction)
    if committee is not None:
        await _show_seats(interaction, committee.id, 0)


async def show_members(interaction: Interaction, committee: int, page: int = 0) -> None:
    """Show the delegations; to the dais and to administrators also who sits for them."""
    session, actor = await _state(interaction, committee)
    card = members_card(session, page, dais=_in_charge(session, actor))
    await show_in_place(interaction, card, committee)


async def _show_seats(interaction: Interaction, committee: int, page: int) -> None:
    session, actor = await _state(interaction, committee)
    if not claims_are_taken(session):
        refusal = Refusal(Reason.CLAIMS_CLOSED, rule=session.rulebook.credentials.rule)
        await refuse(interaction, refusal_text(refusal))
        return
    await _show_or_turn(interaction, _seats_of(session, actor, page), committee)


async def _on_show_seats(interaction: Interaction, pressed: Pressed) -> None:
    """Show the seats to claim; on the card itself, turn to another page."""
    committee = await committee_of(interaction, pressed.committee)
    if committee is not None:
        await _show_seats(interaction, committee.id, _page(pressed))


async def _on_show_claims(interaction: Interaction, pressed: Pressed) -> None:
    """Show the claims that wait to whoever decides on them."""
    committee = await committee_of(interaction, pressed.committee)
    if committee is None:
        return
    session, actor = await _state(interaction, committee.id)
    if not _in_charge(session, actor):
        await refuse(interaction, refusal_text(Refusal(Reason.DAIS_ONLY)))
        return
    await _show_or_turn(interaction, claims_card(session, _page(pressed)), committee.id)


async def _on_members_page(interaction: Interaction, pressed: Pressed) -> None:
    committee = await committee_of(interaction, pressed.committee)
    if committee is not None:
        await show_members(interaction, committee.id, _page(pressed))


async def _show_or_turn(interaction: Interaction, card: Card, committee: int) -> None:
    """Show a card in place of the private one whose control was pressed; never in place of a panel."""
    if private_kind(interaction.message) is None:
        await show_in_place(interaction, card, committee)
    else:
        await show(interaction, card, committee)


async def _submit_from_card(
    interaction: Interaction, pressed: Pressed, action: Action, drawn: Callable[[Session, Actor], Card]
) -> None:
    """Submit what was pressed; a card of its own is drawn anew, with what came of it above."""
    message = interaction.message
    alone = message is not None and message.flags.ephemeral and private_kind(message) is None
    if not alone:
        await submit(interaction, action, committee=pressed.committee)
        return

    async def told(ruling: Ruling) -> None:
        said = receipt(action, ruling.events, ruling.before, ruling.after, services_of(interaction).clock())
        card = drawn(ruling.after, ruling.actor)
        noted = replace(card, blocks=(Text(said), Divider(), *card.blocks))
        await show_in_place(interaction, noted, pressed.committee)

    await submit(interaction, action, committee=pressed.committee, told=told)


async def _on_claim(interaction: Interaction, pressed: Pressed) -> None:
    await _submit_from_card(interaction, pressed, ClaimSeat(pressed.choice), _seats_of)


async def _on_withdraw(interaction: Interaction, pressed: Pressed) -> None:
    await _submit_from_card(interaction, pressed, WithdrawClaim(), _seats_of)


async def _on_approve(interaction: Interaction, pressed: Pressed) -> None:
    action = ApproveClaim(pressed.number, pressed.choice == EARLIER)
    await _submit_from_card(interaction, pressed, action, lambda session, _: claims_card(session))


async def _on_decline(interaction: Interaction, pressed: Pressed) -> None:
    action = DeclineClaim(pressed.number, pressed.choice == EARLIER)
    await _submit_from_card(interaction, pressed, action, lambda session, _: claims_card(session))


def _seats_of(session: Session, actor: Actor, page: int = 0) -> Card:
    """The seats as somebody who may claim one is shown them."""
    body = session.body
    seat = None if actor.person is None else body.seats.get(actor.person)
    return seats_card(session, body.claim_of(actor.person), seat, page)


def _page(pressed: Pressed) -> int:
    return int(pressed.choice) if pressed.choice.isdecimal() else 0


async def _state(interaction: Interaction, committee: int) -> tuple[Session, Actor]:
    services = services_of(interaction)
    return services.desk.session(committee), await actor_of(interaction, services.people)


def _in_charge(session: Session, actor: Actor) -> bool:
    return actor.administrator or session.body.chairs(actor)


SEAT_HANDLERS: Mapping[Verb, Handler] = {
    Verb.SHOW_SEATS: _on_show_seats,
    Verb.CLAIM_SEAT: _on_claim,
    Verb.WITHDRAW_CLAIM: _on_withdraw,
    Verb.SHOW_CLAIMS: _on_show_claims,
    Verb.APPROVE_CLAIM: _on_approve,
    Verb.DECLINE_CLAIM: _on_decline,
    Verb.MEMBERS_PAGE: _on_members_page,
    Verb.ARRIVE: acting(lambda own: Arrive(Presence(own.choice))),
}
"""What the controls of seats do."""
