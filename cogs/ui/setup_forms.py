"""The forms of a set-up: the committee's name, and a list of members as a file."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import Any

import discord

from bot.procedure.rules.committee import NAME_LIMIT
from bot.rendering.setup import texts as words
from bot.rendering.setup.seen import Page
from bot.rendering.setup.uploads import (
    file_gone_text,
    file_too_large_text,
    list_problems_text,
    list_read_text,
)
from bot.settings.member_lists import MemberList, read_member_list
from bot.settings.problems import Problem
from bot.settings.setups import Roster
from bot.settings.uploads import LARGEST_UPLOAD
from cogs.ui.answer import Interaction, give_back, refuse, services_of
from cogs.ui.custom_ids import Pressed
from cogs.ui.forms import Fields
from cogs.ui.setup_state import Begun, begun_of, keep, show_page


class NameForm(Fields):
    """What the committee is called."""

    def __init__(self, pressed: Pressed, now: str) -> None:
        super().__init__(words.NAME_TITLE, 0)
        self._pressed = pressed
        self.ask(words.NAME, hint=words.NAME_HINT, limit=NAME_LIMIT, default=now)

    async def on_submit(self, interaction: discord.Interaction[Any], /) -> None:
        """Take the name; one that is too long for a card is given back."""
        begun, name = await begun_of(interaction, self._pressed), " ".join(self.text(words.NAME).split())
        if begun is None:
            return
        if not name or len(name) > NAME_LIMIT:
            await give_back(interaction, words.name_length_text(NAME_LIMIT, len(name)), name)
            return
        begun = Begun(begun.number, replace(begun.setup, name=name))
        await keep(interaction, begun)
        await show_page(interaction, begun, Page.MEMBERS)


class ListForm(Fields):
    """The members, as a table or in YAML."""

    def __init__(self, pressed: Pressed) -> None:
        super().__init__(words.LIST_TITLE, 0)
        self._pressed = pressed
        self._file: discord.ui.FileUpload[Fields] = discord.ui.FileUpload(min_values=1, max_values=1)
        self.add_item(discord.ui.Label(text=words.LIST, description=words.LIST_NOTE, component=self._file))

    async def on_submit(self, interaction: discord.Interaction[Any], /) -> None:
        """Read the list; what is wrong with it is told by line, and nothing is changed."""
        begun = await begun_of(interaction, self._pressed)
        if begun is None:
            return
        (file,) = self._file.values
        problems: list[Problem] = []
        found = await _read(interaction, file, problems)
        if found is None:
            if problems:
                await refuse(interaction, list_problems_text(file.filename, problems))
            return
        roster = Roster(
            file_name=file.filename[:80],
            delegations=found.delegations,
            title=found.title,
            year=found.year,
            rules=found.rules,
            topic=found.topic,
        )
        begun = Begun(
            begun.number,
            replace(begun.setup, roster=roster, rulebook="" if found.rules else begun.setup.rulebook),
        )
        await keep(interaction, begun)
        await show_page(interaction, begun, Page.MEMBERS, list_read_text(file.filename, found.delegations))


async def _read(
    interaction: Interaction, file: discord.Attachment, problems: list[Problem]
) -> MemberList | None:
    """The list in a file, read beside the event loop; None after saying why Discord did not give it."""
    if file.size > LARGEST_UPLOAD:
        await refuse(interaction, file_too_large_text(LARGEST_UPLOAD))
        return None
    try:
        content = await file.read()
    except discord.HTTPException:
        await refuse(interaction, file_gone_text())
        return None
    own_folders = services_of(interaction).settings.own_folders
    return await asyncio.to_thread(read_member_list, file.filename, content, problems, own_folders)
