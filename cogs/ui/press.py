"""Buttons and menus of any message of any run: read the custom id, do what it says, always answer.

Presses are taken as they arrive, not by discord.py's dynamic items: those rebuild the view of the message
first, and drop a press without a word where the button has just left it, as on a vote that closes meanwhile.
"""

from __future__ import annotations

import discord

from bot.rendering.committee import old_control_text
from cogs.ui.answer import Interaction, fail, refuse
from cogs.ui.controls import HANDLERS
from cogs.ui.custom_ids import pressed_in
from cogs.ui.eras import refused_as_taken_back
from cogs.ui.gate import lets_press
from cogs.ui.submit import committee_of


async def on_press(interaction: Interaction) -> None:
    """Do what a button says, or the option that was picked from a menu."""
    if interaction.type is not discord.InteractionType.component:
        return
    try:
        pressed = pressed_in(interaction.data or {})
        if not await lets_press(interaction, pressed):
            return
        if pressed is None:
            await refuse(interaction, old_control_text())
            return
        # What is of a committee elsewhere is not even looked at; 0 stands for none, as before there is one.
        if pressed.committee and await committee_of(interaction, pressed.committee) is None:
            return
        if not await refused_as_taken_back(interaction, pressed):
            await HANDLERS[pressed.verb](interaction, pressed)
    except ValueError:
        await refuse(interaction, old_control_text())
    except Exception as error:
        await fail(interaction, error)
