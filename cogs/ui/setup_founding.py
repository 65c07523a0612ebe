"""Founding a committee as it is set up: everything is checked first, and nothing is left half made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import discord

from bot.procedure.refusals import Refused
from bot.rendering.card import Card
from bot.rendering.committee import not_recorded_text
from bot.rendering.refusals import refusal_text
from bot.rendering.setup.cards import setup_card
from bot.rendering.setup.texts import (
    being_founded_text,
    discord_refused_text,
    founded_card,
    not_founded_text,
    results_taken_text,
    role_not_given_text,
)
from bot.services.setting_up import founding
from bot.storage.committees import ChannelUse, Committee
from bot.storage.errors import AlreadyRecorded, ChannelTaken, NotRecorded
from cogs.ui.actor import actor_of
from cogs.ui.answer import Interaction, refuse, services_of
from cogs.ui.custom_ids import Pressed
from cogs.ui.layout import layout
from cogs.ui.setup_checks import FLOOR, channels_of, guild_of, problems_of, problems_with_chairs
from cogs.ui.setup_making import Made, remove_all
from cogs.ui.setup_state import Begun, begun_of, chosen_in, keep, seen

NOBODY = discord.AllowedMentions.none()


class CannotFound(Exception):  # noqa: N818 - what stands in the way, said to the person
    """Nothing was founded; the words say why."""


async def on_found(interaction: Interaction, pressed: Pressed) -> None:
    """Found the committee, once however often it is pressed."""
    begun = await begun_of(interaction, pressed)
    if begun is None:
        return
    message = interaction.message
    in_place = message is not None and message.flags.ephemeral
    await interaction.response.defer(ephemeral=True, thinking=not in_place)
    setups = services_of(interaction).setups
    if not await setups.claim(begun.number, interaction.client.this_run):
        await refuse(interaction, being_founded_text())
        return
    try:
        await _found(interaction, begun)
    finally:
        await setups.release(begun.number)


async def remove_leftovers(interaction: Interaction, begun: Begun) -> None:
    """Remove what a founding cut short has left behind."""
    await remove_all(guild_of(interaction), begun.setup.made)


async def _found(interaction: Interaction, begun: Begun) -> None:
    services = services_of(interaction)
    await remove_leftovers(interaction, begun)
    begun = Begun(begun.number, replace(begun.setup, made=()))
    await keep(interaction, begun)
    problems = (*problems_of(interaction, begun.setup), *await problems_with_chairs(interaction, begun.setup))
    if problems:
        await _redraw(interaction, setup_card(replace(seen(interaction, begun), problems=problems)))
        return
    made = Made(guild_of(interaction), lambda ids: _remember(interaction, begun, ids))
    try:
        committee, notes = await _establish(interaction, begun, made)
    except CannotFound as error:
        reason = str(error)
    except BaseException:
        await made.undo()
        raise
    else:
        await services.setups.end(begun.number)
        session = services.desk.session(committee.id)
        chairs = session.body.chairs(await actor_of(interaction, services.people))
        card = founded_card(session, committee.floor_channel_id, chairs=chairs, notes=notes)
        await _redraw(interaction, card, committee.id)
        return
    words = not_founded_text(reason, await made.undo())
    await keep(interaction, begun)
    await _redraw(interaction, setup_card(seen(interaction, begun), note=words))


async def _establish(interaction: Interaction, begun: Begun, made: Made) -> tuple[Committee, tuple[str, ...]]:
    """Make what is to be made, then the committee; raises ``CannotFound``."""
    services, setup, own = services_of(interaction), begun.setup, chosen_in(interaction, begun.setup)
    actor = await actor_of(interaction, services.people)
    dais = tuple([await services.people.key_of(person) for person in setup.chairs])
    try:
        services.desk.require_to_establish(founding(own, dais), actor)
        role = await made.role(own.name) if setup.makes_role else setup.role
        if setup.makes_channels:
            chairs = setup.chairs or (interaction.user.id,)
            channels = await made.channels(own.name, setup.chamber, role, chairs)
        else:
            channels = channels_of(setup, interaction.channel_id or 0)
        committee, _ = await services.desk.establish(
            founding(own, dais, () if role is None else (role,)),
            actor,
            guild=guild_of(interaction).id,
            floor=channels[FLOOR],
            channels=_uses(channels),
            interaction=interaction.id,
        )
    except Refused as refused:
        raise CannotFound(refusal_text(refused.refusal)) from refused
    except (ChannelTaken, AlreadyRecorded) as taken:
        raise CannotFound(results_taken_text()) from taken
    except NotRecorded as error:
        raise CannotFound(not_recorded_text(str(error))) from error
    except discord.HTTPException as error:
        raise CannotFound(discord_refused_text(error.text or str(error))) from error
    return committee, await _give_role(interaction, begun, role)


async def _give_role(interaction: Interaction, begun: Begun, role: int | None) -> tuple[str, ...]:
    """Give the chairs the role of the dais; those who could not get it are named."""
    if role is None:
        return ()
    left = []
    for person in begun.setup.chairs or (interaction.user.id,):
        try:
            member = await guild_of(interaction).fetch_member(person)
            await member.add_roles(discord.Object(role))
        except discord.HTTPException:
            left.append(person)
    return (role_not_given_text(left, role),) if left else ()


def _uses(channels: Mapping[str, int]) -> Mapping[ChannelUse, int]:
    return {ChannelUse(use): channel for use, channel in channels.items() if use != FLOOR}


async def _remember(interaction: Interaction, begun: Begun, ids: tuple[int, ...]) -> None:
    """Keep what has been made so far, so that it can be removed after a crash."""
    await keep(interaction, Begun(begun.number, replace(begun.setup, made=ids)))


async def _redraw(interaction: Interaction, card: Card, committee: int = 0) -> None:
    """Show a card in place of the private one whose button was pressed."""
    await interaction.edit_original_response(view=layout((card,), committee), allowed_mentions=NOBODY)
