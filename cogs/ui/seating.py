"""Seating people by menus, for the dais and for administrators."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

import discord

from bot.procedure.delegations import Delegation
from bot.procedure.refusals import Reason, Refusal
from bot.procedure.rules.rosters import Seat, SeatRoster
from bot.procedure.rules.seats import SeatPerson
from bot.rendering.card import Card, Divider, Text
from bot.rendering.committee import old_control_text
from bot.rendering.receipts import receipt
from bot.rendering.refusals import refusal_text
from bot.rendering.seats.seating import SEAT_INCOMPLETE, marked, seat_card, seating_card
from bot.rendering.verbs import Verb
from bot.services.desk import Ruling
from bot.storage.committees import Committee
from cogs.ui.actor import actor_of
from cogs.ui.answer import Interaction, refuse, services_of, show_in_place
from cogs.ui.custom_ids import Pressed
from cogs.ui.setup_checks import discord_id
from cogs.ui.submit import Handler, committee_of, submit


async def seat(interaction: Interaction, person: discord.Member | None, delegation: str | None) -> None:
    """Seat a person for a delegation; where nobody is named, show the menus to pick from."""
    if person is not None and delegation is not None:
        key = await services_of(interaction).people.key_of(person.id)
        await submit(interaction, SeatPerson(key, delegation))
        return
    if person is not None:
        await refuse(interaction, SEAT_INCOMPLETE)
        return
    committee = await _in_charge_of(interaction, None)
    if committee is None:
        return
    if delegation is None:
        session = services_of(interaction).desk.session(committee.id)
        await show_in_place(interaction, seating_card(session), committee.id)
    else:
        await _show_seat(interaction, committee, delegation)


async def _on_seating(interaction: Interaction, pressed: Pressed) -> None:
    committee = await _in_charge_of(interaction, pressed.committee)
    if committee is not None:
        page = int(pressed.choice) if pressed.choice.isdecimal() else 0
        session = services_of(interaction).desk.session(committee.id)
        await show_in_place(interaction, seating_card(session, page), committee.id)


async def _on_seat_of(interaction: Interaction, pressed: Pressed) -> None:
    committee = await _in_charge_of(interaction, pressed.committee)
    if committee is not None:
        await _show_seat(interaction, committee, pressed.choice)


async def _on_seat_people(interaction: Interaction, pressed: Pressed) -> None:
    """Seat all who were picked, and free the seats of those who were shown as picked and are no longer."""
    committee = await _in_charge_of(interaction, pressed.committee)
    if committee is None:
        return
    services = services_of(interaction)
    delegation = marked(services.desk.session(committee.id).body, pressed.subject)
    if delegation is None:
        await refuse(interaction, old_control_text())
        return
    picked = list(dict.fromkeys(map(discord_id, pressed.choices)))
    left = [own for own in _shown(interaction) if own not in picked]
    keys = await services.people.keys_of([*picked, *left])
    seats = tuple(Seat(keys[own], delegation.name) for own in picked)
    now = services.desk.session(committee.id).body.seats
    leaving = tuple(keys[own] for own in left if now.get(keys[own]) == delegation.name)
    action = SeatRoster(seats, leaving)

    async def told(ruling: Ruling) -> None:
        said = receipt(action, ruling.events, ruling.before, ruling.after, services.clock())
        card = await _card(interaction, committee, delegation)
        noted = replace(card, blocks=(Text(said), Divider(), *card.blocks))
        await show_in_place(interaction, noted, committee.id)

    await submit(interaction, action, committee=committee.id, told=told)


async def _show_seat(interaction: Interaction, committee: Committee, name: str) -> None:
    delegation = services_of(interaction).desk.session(committee.id).body.find(name)
    if delegation is None:
        await refuse(interaction, refusal_text(Refusal(Reason.UNKNOWN_DELEGATION, {"delegation": name})))
        return
    await show_in_place(interaction, await _card(interaction, committee, delegation), committee.id)


async def _card(interaction: Interaction, committee: Committee, delegation: Delegation) -> Card:
    services = services_of(interaction)
    keys = services.desk.session(committee.id).body.seated(delegation.name)
    people = [await services.people.discord_id_of(own) for own in keys]
    return seat_card(delegation, [own for own in people if own is not None])


async def _in_charge_of(interaction: Interaction, number: int | None) -> Committee | None:
    """The committee, for whoever may seat people in it; None after saying who may."""
    committee = await committee_of(interaction, number)
    if committee is None:
        return None
    services = services_of(interaction)
    actor = await actor_of(interaction, services.people)
    if actor.administrator or services.desk.session(committee.id).body.chairs(actor):
        return committee
    await refuse(interaction, refusal_text(Refusal(Reason.DAIS_ONLY)))
    return None


def _shown(interaction: Interaction) -> Iterator[int]:
    """Whom the menu showed as picked: others may have been seated since, and stay."""
    message, data = interaction.message, interaction.data
    custom_id = data.get("custom_id") if data is not None else None
    for part in _parts(message.components if message is not None else ()):
        if isinstance(part, discord.SelectMenu) and part.custom_id == custom_id:
            yield from (own.id for own in part.default_values)


def _parts(components: Any) -> Iterator[Any]:  # noqa: ANN401 - discord.py's own union of components
    for own in components:
        yield own
        yield from _parts(getattr(own, "children", ()))


SEATING_HANDLERS: Mapping[Verb, Handler] = {
    Verb.SEATING: _on_seating,
    Verb.SEAT_OF: _on_seat_of,
    Verb.SEAT_PEOPLE: _on_seat_people,
}
"""What the controls of seating people do."""
