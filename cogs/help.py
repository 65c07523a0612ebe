"""/help: what you can do now, and how."""

from __future__ import annotations

from discord import app_commands
from discord.ext import commands

from bot.client import CommitteeBot
from bot.rendering.help.lines import TOPICS, HelpTopic
from cogs.ui.answer import Interaction
from cogs.ui.help import show_help
from cogs.ui.names import Words

TopicOption = app_commands.Transform[HelpTopic, Words(TOPICS)]


class HelpCog(commands.Cog):
    """Help."""

    @app_commands.command(name="help")
    @app_commands.describe(topic="About what; else everything that is in order for you now")
    async def help_(self, interaction: Interaction, topic: TopicOption | None = None) -> None:
        """Show what you can do right now in this committee, and how."""
        await show_help(interaction, topic)


async def setup(bot: CommitteeBot) -> None:
    """Add the command."""
    await bot.add_cog(HelpCog())
