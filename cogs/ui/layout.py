"""From a card to what Discord shows: a layout of components, with its files."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

import discord

from bot.rendering.card import (
    Block,
    Button,
    Buttons,
    Card,
    Divider,
    Menu,
    Pickable,
    Picker,
    Picture,
    Style,
    Text,
    Tone,
)
from bot.rendering.card_limits import problems
from cogs.ui.custom_ids import button_id, menu_id

COLOURS = {
    Tone.NEUTRAL: None,
    Tone.FLOOR: 0x1F6FB2,
    Tone.GOOD: 0x2E8B57,
    Tone.BAD: 0xB3382C,
    Tone.REFUSED: 0xC77C11,
    Tone.WARNING: 0xE0A400,
}
_STYLES = {
    Style.PLAIN: discord.ButtonStyle.secondary,
    Style.MAIN: discord.ButtonStyle.primary,
    Style.GOOD: discord.ButtonStyle.success,
    Style.BAD: discord.ButtonStyle.danger,
}
_CHANNELS = {
    Pickable.CHANNEL: (discord.ChannelType.text,),
    Pickable.VOICE: (discord.ChannelType.voice, discord.ChannelType.stage_voice),
}


class CardTooLargeError(Exception):
    """A card that Discord would refuse; says what is too long or too many.

    It is no ``ValueError``, for no control that was pressed and no words that were typed are at fault.
    """


def layout(cards: Sequence[Card], committee: int) -> discord.ui.LayoutView:
    """The layout of one message that shows the cards one below the other.

    The view is stopped at once: its controls are answered by their custom ids alone, so that they work on
    any message of any earlier run, and discord.py keeps nothing of it in memory.
    """
    found = [problem for card in cards for problem in problems(card)]
    if found:
        raise CardTooLargeError("; ".join(found))
    view = discord.ui.LayoutView(timeout=None)
    for card in cards:
        container: discord.ui.Container[discord.ui.LayoutView] = discord.ui.Container(
            accent_colour=COLOURS[card.tone]
        )
        if card.title:
            container.add_item(discord.ui.TextDisplay(f"### {card.title}"))
        for block in card.blocks:
            container.add_item(_item(block, committee, card.era))
        for document in card.documents:
            container.add_item(discord.ui.File(f"attachment://{document.file_name}"))
        view.add_item(container)
    view.stop()
    return view


def files(cards: Sequence[Card]) -> list[discord.File]:
    """The files to send with a layout: pictures with their words, and documents."""
    found = []
    for card in cards:
        for block in card.blocks:
            if isinstance(block, Picture):
                picture = discord.File(io.BytesIO(block.content), block.file_name, description=block.alt)
                found.append(picture)
        found += [discord.File(io.BytesIO(own.content), own.file_name) for own in card.documents]
    return found


def _item(block: Block, committee: int, era: int) -> discord.ui.Item[discord.ui.LayoutView]:
    match block:
        case Text():
            return discord.ui.TextDisplay(block.markdown)
        case Divider():
            return discord.ui.Separator()
        case Picture():
            gallery: discord.ui.MediaGallery[discord.ui.LayoutView] = discord.ui.MediaGallery()
            gallery.add_item(media=f"attachment://{block.file_name}", description=block.alt)
            return gallery
        case Buttons():
            row: discord.ui.ActionRow[discord.ui.LayoutView] = discord.ui.ActionRow()
            for button in block.buttons:
                row.add_item(_button(button, committee, era))
            return row
        case Menu():
            return _row(_menu(block, committee, era))
        case Picker():
            return _row(_picker(block, committee, era))


def _button(button: Button, committee: int, era: int) -> discord.ui.Button[discord.ui.LayoutView]:
    return discord.ui.Button(
        label=button.label, style=_STYLES[button.style], custom_id=button_id(button.control, committee, era)
    )


def _menu(menu: Menu, committee: int, era: int) -> discord.ui.Select[discord.ui.LayoutView]:
    options = [
        discord.SelectOption(
            label=own.label, value=own.value, description=own.description or None, default=own.chosen
        )
        for own in menu.options
    ]
    return discord.ui.Select(
        custom_id=menu_id(menu.control, committee, era),
        placeholder=menu.placeholder,
        options=options,
        min_values=menu.at_least,
        max_values=menu.at_most,
    )


def _picker(picker: Picker, committee: int, era: int) -> discord.ui.Item[discord.ui.LayoutView]:
    shared: dict[str, Any] = {
        "custom_id": menu_id(picker.control, committee, era),
        "placeholder": picker.placeholder,
        "min_values": picker.at_least,
        "max_values": picker.at_most,
    }
    match picker.kind:
        case Pickable.PERSON:
            people = [discord.SelectDefaultValue.from_user(discord.Object(own)) for own in picker.picked]
            return discord.ui.UserSelect(default_values=people, **shared)
        case Pickable.ROLE:
            roles = [discord.SelectDefaultValue.from_role(discord.Object(own)) for own in picker.picked]
            return discord.ui.RoleSelect(default_values=roles, **shared)
        case Pickable.CHANNEL | Pickable.VOICE:
            places = [discord.SelectDefaultValue.from_channel(discord.Object(own)) for own in picker.picked]
            kinds = list(_CHANNELS[picker.kind])
            return discord.ui.ChannelSelect(channel_types=kinds, default_values=places, **shared)


def _row(item: discord.ui.Item[discord.ui.LayoutView]) -> discord.ui.ActionRow[discord.ui.LayoutView]:
    row: discord.ui.ActionRow[discord.ui.LayoutView] = discord.ui.ActionRow()
    row.add_item(item)
    return row
