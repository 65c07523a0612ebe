"""Deleting a committee: asked twice, with its journal and its record given out first."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from typing import Any

import aiohttp
import discord

from bot.procedure.engine import Event, replay
from bot.procedure.refusals import Reason, Refusal
from bot.procedure.state.session import Session
from bot.rendering.card import Document
from bot.rendering.refusals import refusal_text
from bot.rendering.setup import deletion as words
from bot.storage.committees import Committee
from bot.storage.entries import Row
from bot.storage.export import exported
from bot.storage.panels import Panel
from cogs.ui.actor import actor_of
from cogs.ui.answer import Interaction, refuse, services_of, show, tell
from cogs.ui.channels import DiscordChannels, HinderedError
from cogs.ui.custom_ids import Pressed
from cogs.ui.forms import Fields, open_form
from cogs.ui.submit import committee_of

_log = logging.getLogger(__name__)


class DeletionForm(Fields):
    """The name of the committee, written once more."""

    def __init__(self, committee: int) -> None:
        super().__init__(words.FORM_TITLE, committee)
        self.ask(words.CONFIRM, note="Nothing brings it back.", limit=100)

    async def on_submit(self, interaction: discord.Interaction[Any], /) -> None:
        """Delete the committee if it is the one that is named."""
        committee = await _deletable(interaction, self._committee)
        if committee is None:
            return
        if (
            " ".join(self.text(words.CONFIRM).split()).casefold()
            != " ".join(committee.name.split()).casefold()
        ):
            await refuse(interaction, words.wrong_name_text(committee.name))
            return
        await interaction.response.defer(ephemeral=True)
        services = services_of(interaction)
        panels = await services.panels.of(committee.id)
        await services.desk.remove(committee.id)
        await tell(interaction, words.deleted_text(committee.name))
        await _leave(interaction, committee, panels)


async def ask_to_delete(interaction: Interaction) -> None:
    """Show what would be deleted, and give out what is to be kept of it."""
    committee = await _deletable(interaction)
    if committee is None:
        return
    await interaction.response.defer(ephemeral=True, thinking=True)
    desk = services_of(interaction).desk
    history, session = await desk.history(committee.id), desk.session(committee.id)
    documents = await asyncio.to_thread(_documents, committee, history)
    fits = sum(len(own.content) for own in documents) <= interaction.filesize_limit
    card = words.deletion_card(session, len(history), documents if fits else ())
    await show(interaction, card, committee.id)


async def on_delete(interaction: Interaction, pressed: Pressed) -> None:
    """Ask for the name before anything is deleted."""
    committee = await _deletable(interaction, pressed.committee)
    if committee is not None:
        await open_form(interaction, DeletionForm(committee.id))


async def _deletable(interaction: Interaction, number: int | None = None) -> Committee | None:
    """The committee, where the person administers the server's; None after saying no."""
    committee = await committee_of(interaction, number)
    if committee is None:
        return None
    actor = await actor_of(interaction, services_of(interaction).people)
    if actor.administrator:
        return committee
    await refuse(interaction, refusal_text(Refusal(Reason.ADMINISTRATORS_ONLY)))
    return None


def _documents(committee: Committee, history: Sequence[tuple[Row, Event]]) -> tuple[Document, ...]:
    """The journal with its hash chain, and the record to read."""
    told, session = [], Session()
    for row, event in history:
        session = replay((event,), session)
        told.append((row.at, event, session))
    record = words.record_text(committee.name, told)
    journal = exported(committee.id, [row for row, _ in history])
    return (Document(words.JOURNAL, journal), Document(words.RECORD, record.encode()))


async def _leave(interaction: Interaction, committee: Committee, panels: Sequence[Panel]) -> None:
    """Say on every panel left behind that the committee is gone."""
    channels = DiscordChannels(interaction.client)
    for panel in panels:
        try:
            await channels.edit(
                panel.channel_id, panel.message_id, words.gone_card(committee.name), committee.id
            )
        except (discord.HTTPException, aiohttp.ClientError, OSError, HinderedError) as error:
            _log.warning("a panel of a deleted committee stays as it is: %s", error)
        await services_of(interaction).panels.forget(committee.id, panel.kind)
