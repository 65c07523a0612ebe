"""Routes every button and menu of every run, and answers for every error of a command."""

from __future__ import annotations

from typing import Any

import discord
from discord import app_commands

from bot.client import CommitteeBot
from bot.rendering.escape import plain
from cogs.ui.answer import fail, refuse
from cogs.ui.press import PickedOption, PressedButton


async def setup(bot: CommitteeBot) -> None:
    """Route controls, and answer errors of commands."""
    bot.add_dynamic_items(PressedButton, PickedOption)
    bot.tree.error(_on_error)


async def teardown(bot: CommitteeBot) -> None:
    """Route controls no longer."""
    bot.remove_dynamic_items(PressedButton, PickedOption)


async def _on_error(interaction: discord.Interaction[Any], error: app_commands.AppCommandError) -> None:
    """An option that cannot be read is told with its remedy; anything else with a reference."""
    cause = error.__cause__ if isinstance(error, app_commands.TransformerError) else None
    if isinstance(cause, ValueError):
        await refuse(interaction, plain(str(cause)))
    else:
        await fail(interaction, error)
