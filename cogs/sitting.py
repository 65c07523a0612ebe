"""/sitting: open, suspend, resume and adjourn the meeting."""

from __future__ import annotations

from discord import app_commands
from discord.ext import commands

from bot.client import CommitteeBot
from bot.procedure.rules.sitting import AdjournSitting, OpenSitting, ResumeSitting, SuspendSitting
from cogs.ui.answer import Interaction
from cogs.ui.names import SecondsOption
from cogs.ui.submit import submit


class SittingCog(commands.GroupCog, group_name="sitting", group_description="Open and close the meeting"):
    """The meeting."""

    @app_commands.command()
    async def open(self, interaction: Interaction) -> None:
        """Open a sitting of the committee."""
        await submit(interaction, OpenSitting())

    @app_commands.command()
    @app_commands.describe(duration="For how long, such as 15m; leave it out for no fixed time")
    async def suspend(self, interaction: Interaction, duration: SecondsOption = 0) -> None:
        """Interrupt the meeting; clocks stand still."""
        await submit(interaction, SuspendSitting(duration))

    @app_commands.command()
    async def resume(self, interaction: Interaction) -> None:
        """Go on with a suspended meeting."""
        await submit(interaction, ResumeSitting())

    @app_commands.command()
    async def adjourn(self, interaction: Interaction) -> None:
        """End the meeting."""
        await submit(interaction, AdjournSitting())


async def setup(bot: CommitteeBot) -> None:
    """Add the commands."""
    await bot.add_cog(SittingCog())
