"""Founding a committee at once by the options of one command, where the chair knows what it is to be."""

from __future__ import annotations

from dataclasses import replace

import discord

from bot.procedure.refusals import Refused
from bot.rendering.committee import not_recorded_text
from bot.rendering.refusals import refusal_text
from bot.rendering.setup.texts import (
    channel_taken_text,
    established_text,
    unknown_preset_text,
    unknown_rulebook_text,
)
from bot.services.setting_up import founding
from bot.settings.setups import Setup
from bot.storage.committees import ChannelUse
from bot.storage.errors import AlreadyRecorded, ChannelTaken, NotRecorded
from cogs.ui.actor import actor_of
from cogs.ui.answer import Interaction, refuse, services_of, tell
from cogs.ui.setup_checks import channels_of, problems_of
from cogs.ui.setup_state import chosen_in, usual_setup


async def found_at_once(
    interaction: Interaction,
    members: str | None,
    name: str | None,
    results: discord.TextChannel | None,
    chair: discord.Member | None,
    rulebook: str | None,
) -> None:
    """Found a committee whose floor is this channel; what an option does not say is as usual."""
    catalogue = services_of(interaction).catalogue
    setup = usual_setup(interaction)
    setup = replace(
        setup,
        members=members or setup.members,
        name=name or "",
        rulebook=rulebook or "",
        chairs=() if chair is None else (chair.id,),
        results=None if results is None else results.id,
    )
    if setup.members not in catalogue.committees:
        await refuse(interaction, unknown_preset_text(setup.members, sorted(catalogue.committees)))
    elif rulebook is not None and rulebook not in catalogue.rulebooks:
        await refuse(interaction, unknown_rulebook_text(rulebook, sorted(catalogue.rulebooks)))
    elif problems := problems_of(interaction, setup):
        await refuse(interaction, "\n".join(problems))
    else:
        await _establish(interaction, setup)


async def _establish(interaction: Interaction, setup: Setup) -> None:
    services = services_of(interaction)
    actor = await actor_of(interaction, services.people)
    dais = tuple([await services.people.key_of(person) for person in setup.chairs])
    channels = channels_of(setup, interaction.channel_id or 0)
    try:
        _, ruling = await services.desk.establish(
            founding(chosen_in(interaction, setup), dais),
            actor,
            guild=interaction.guild_id or 0,
            floor=interaction.channel_id or 0,
            channels={ChannelUse(use): own for use, own in channels.items() if use in set(ChannelUse)},
            interaction=interaction.id,
        )
    except Refused as refused:
        await refuse(interaction, refusal_text(refused.refusal))
    except (ChannelTaken, AlreadyRecorded):
        await refuse(interaction, channel_taken_text())
    except NotRecorded as error:
        await refuse(interaction, not_recorded_text(str(error)))
    else:
        await tell(interaction, established_text(ruling.after))
