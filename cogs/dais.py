"""/dais: the chair's own panel, and who sits on the dais."""

from __future__ import annotations

import discord
from discord import app_commands
from discord.ext import commands

from bot.client import CommitteeBot
from bot.procedure.rules.dais import AppointDais, DismissDais
from bot.procedure.rules.speakers.recognition import RecogniseSpeaker
from cogs.ui.answer import Interaction, services_of
from cogs.ui.names import WaitingOption
from cogs.ui.submit import committee_of, submit
from cogs.ui.views import open_dais_panel


class DaisCog(commands.GroupCog, group_name="dais", group_description="For the chairs"):
    """The dais."""

    @app_commands.command()
    async def panel(self, interaction: Interaction) -> None:
        """Show your own panel with everything that is in order now."""
        committee = await committee_of(interaction)
        if committee is not None:
            await open_dais_panel(interaction, committee)

    @app_commands.command()
    @app_commands.describe(delegation="Whose placard is raised, or who is next on the list")
    async def recognise(self, interaction: Interaction, delegation: WaitingOption) -> None:
        """Thank the speaker and give the floor to a delegation that waits."""
        await submit(interaction, RecogniseSpeaker(delegation))

    @app_commands.command()
    @app_commands.describe(person="Who chairs too from now on")
    async def appoint(self, interaction: Interaction, person: discord.Member) -> None:
        """Put somebody on the dais."""
        key = await services_of(interaction).people.key_of(person.id)
        await submit(interaction, AppointDais(key))

    @app_commands.command()
    @app_commands.describe(person="Who no longer chairs")
    async def dismiss(self, interaction: Interaction, person: discord.Member) -> None:
        """Take somebody off the dais."""
        key = await services_of(interaction).people.key_of(person.id)
        await submit(interaction, DismissDais(key))


async def setup(bot: CommitteeBot) -> None:
    """Add the commands."""
    await bot.add_cog(DaisCog())
