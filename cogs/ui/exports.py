"""Drafts and resolutions to take away as files, made beside the event loop while Discord waits."""

from __future__ import annotations

import asyncio

from bot.procedure.state.resolutions import Draft
from bot.rendering.documents.files import ExportFormat, export_card
from bot.storage.committees import Committee
from cogs.ui.answer import Interaction, services_of, show
from cogs.ui.custom_ids import Pressed
from cogs.ui.views import draft_of


async def on_export_draft(interaction: Interaction, pressed: Pressed) -> None:
    """Give a draft to the asker as every kind of file."""
    found = await draft_of(interaction, pressed)
    if found is not None:
        await export_draft(interaction, *found)


async def export_draft(
    interaction: Interaction, committee: Committee, draft: Draft, wanted: ExportFormat | None = None
) -> None:
    """Give a draft to the asker, as it stands now."""
    await interaction.response.defer(ephemeral=True, thinking=True)
    session = services_of(interaction).desk.session(committee.id)
    card = await asyncio.to_thread(export_card, session, draft.number, wanted, interaction.filesize_limit)
    await show(interaction, card, committee.id)
