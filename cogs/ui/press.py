"""Buttons and menus of any message of any run: read the custom id, do what it says, always answer."""

from __future__ import annotations

import re
from typing import Any, Self

import discord

from bot.rendering.committee import old_control_text
from cogs.ui.answer import fail, refuse
from cogs.ui.controls import HANDLERS
from cogs.ui.custom_ids import BUTTON, MENU, Pressed, read


class PressedButton(discord.ui.DynamicItem[discord.ui.Button[discord.ui.LayoutView]], template=BUTTON):
    """A button that was pressed."""

    def __init__(self, item: discord.ui.Button[discord.ui.LayoutView], pressed: Pressed | None) -> None:
        super().__init__(item)
        self._pressed = pressed

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction[Any], item: discord.ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """Read the custom id, and nothing else: the three seconds to answer in are already running."""
        del interaction
        if not isinstance(item, discord.ui.Button):
            raise TypeError(f"{item!r} is not a button")
        return cls(item, read(match))

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Do what the button says."""
        await _handle(interaction, self._pressed)


class PickedOption(discord.ui.DynamicItem[discord.ui.Select[discord.ui.LayoutView]], template=MENU):
    """A menu of which an option was picked."""

    def __init__(self, item: discord.ui.Select[discord.ui.LayoutView], match: re.Match[str]) -> None:
        super().__init__(item)
        self._match = match

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction[Any], item: discord.ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """Keep the custom id until the choice is known."""
        del interaction
        if not isinstance(item, discord.ui.Select):
            raise TypeError(f"{item!r} is not a menu")
        return cls(item, match)

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Do what the picked option says."""
        await _handle(interaction, read(self._match, next(iter(self.item.values), "")))


async def _handle(interaction: discord.Interaction[Any], pressed: Pressed | None) -> None:
    """Discord shows nobody an exception of a button, so every one is answered here."""
    try:
        if pressed is None:
            await refuse(interaction, old_control_text())
            return
        await HANDLERS[pressed.verb](interaction, pressed)
    except ValueError:
        await refuse(interaction, old_control_text())
    except Exception as error:
        await fail(interaction, error)
