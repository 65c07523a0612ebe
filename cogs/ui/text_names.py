"""The option of a command that names a text to be corrected, with autocomplete."""

from __future__ import annotations

import re
from typing import Any

import discord
from discord import app_commands

from bot.procedure.rules.papers.corrections import Change
from bot.procedure.state.papers import THE_TITLE
from bot.rendering.papers.cards import CORRECTING
from bot.rendering.papers.texts_seen import draft_seen, paper_seen, text_label
from cogs.ui.actor import actor_of
from cogs.ui.answer import services_of
from cogs.ui.names import Choices, DraftNumber, fitting, session_of


class TextKey(app_commands.Transformer):
    """A working paper, or a draft that can still be edited: "w" or "d" with its number."""

    async def transform(self, interaction: discord.Interaction[Any], value: Any, /) -> str:  # noqa: ANN401
        """How controls call the text; a number or a symbol means a draft."""
        typed = str(value).strip()
        if re.fullmatch(r"[wd][0-9]{1,8}", typed):
            return typed
        return f"d{await DraftNumber().transform(interaction, value)}"

    async def autocomplete(self, interaction: discord.Interaction[Any], value: Any, /) -> Choices:  # noqa: ANN401
        """What the one who types may correct now, newest first."""
        services, session = services_of(interaction), session_of(interaction)
        committee = services.desk.committee_in(interaction.channel_id or 0)
        if session is None or committee is None:
            return []
        actor = await actor_of(interaction, services.people)
        legal = services.desk.legal_actions(committee.id, actor, CORRECTING)
        texts = [paper_seen(own) for own in reversed(session.papers)]
        texts += [draft_seen(own) for own in reversed(session.drafts)]
        may = [own for own in texts if own.correction(Change.TITLE, THE_TITLE) in legal]
        return fitting(((text_label(own), own.key) for own in may), value)


TextOption = app_commands.Transform[str, TextKey]
