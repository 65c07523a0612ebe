"""Routes every button and menu of every run, and answers for every error of a command."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import discord
from discord import app_commands

from bot.client import Commands, CommitteeBot
from bot.rendering.escape import plain
from bot.rendering.forms import interrupted_text
from cogs.ui.answer import Interaction, fail, give_back, refuse
from cogs.ui.forms import is_of_an_earlier_run
from cogs.ui.gate import lets_type
from cogs.ui.press import on_press
from cogs.ui.typed import make_well_formed, well_formed


async def setup(bot: CommitteeBot) -> None:
    """Route controls, and answer errors of commands."""
    bot.add_listener(on_press, "on_interaction")
    bot.add_listener(_on_form_of_an_earlier_run, "on_interaction")
    bot.tree.error(_on_error)
    if isinstance(bot.tree, Commands):
        bot.tree.gate = _lets_in


async def teardown(bot: CommitteeBot) -> None:
    """Route controls no longer."""
    bot.remove_listener(on_press, "on_interaction")
    bot.remove_listener(_on_form_of_an_earlier_run, "on_interaction")


async def _lets_in(interaction: Interaction) -> bool:
    """Whether a command goes on; what was typed into it is text from then on."""
    make_well_formed(interaction.data or {})
    return await lets_type(interaction)


async def _on_form_of_an_earlier_run(interaction: Interaction) -> None:
    """Give back what was typed into a form that was open when the bot was started again."""
    if interaction.type is not discord.InteractionType.modal_submit:
        return
    data: Any = interaction.data or {}
    if is_of_an_earlier_run(interaction, str(data.get("custom_id", ""))):
        await give_back(interaction, interrupted_text(), "\n".join(_typed(data.get("components") or ())))


def _typed(components: Iterable[Any]) -> Iterator[str]:
    """What was typed into the fields of a form, one after the other."""
    for own in components:
        field = own.get("component", own)
        if field.get("value"):
            yield well_formed(str(field["value"]))
        yield from _typed(field.get("components") or ())


async def _on_error(interaction: discord.Interaction[Any], error: app_commands.AppCommandError) -> None:
    """An option that cannot be read is told with its remedy; anything else as what it is."""
    cause = error.__cause__ or error
    if isinstance(error, app_commands.TransformerError) and isinstance(cause, ValueError):
        await refuse(interaction, plain(str(cause)))
    else:
        await fail(interaction, cause)
