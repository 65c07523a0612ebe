"""Answering one person: with a card, with a line, and with whatever went wrong."""

from __future__ import annotations

import logging
import secrets
from dataclasses import replace
from typing import Any

import discord

from bot.client import CommitteeBot
from bot.procedure.engine import Actor
from bot.procedure.refusals import Refused
from bot.rendering.card import Card, Divider, Document, Text, Tone
from bot.rendering.card_limits import problems
from bot.rendering.committee import failure_text, not_recorded_text
from bot.rendering.forms import WRITTEN_FILE, written_text
from bot.rendering.help.hints import Hint, hint_text
from bot.rendering.phrases import small
from bot.rendering.refusals import refusal_text
from bot.rendering.verbs import SURE
from bot.services import Services
from bot.storage.errors import NotRecorded
from cogs.ui.actor import actor_of
from cogs.ui.hints import is_due, note
from cogs.ui.layout import files, layout
from cogs.ui.panel import DRAWN, Private, is_dais_panel, live_dais_card, private_kind
from cogs.ui.people import naming_people

Interaction = discord.Interaction[CommitteeBot]

_SHOWN = 1500
_HINTS = {Private.CHAIR: Hint.CHAIRS_PANEL, Private.DELEGATION: Hint.OWN_DELEGATION}
_log = logging.getLogger(__name__)


def services_of(interaction: Interaction) -> Services:
    """The parts of the program."""
    return interaction.client.services


async def show(interaction: Interaction, card: Card, committee: int = 0, *, private: bool = True) -> None:
    """Answer with a card, to the asker alone unless it is for everybody."""
    view, attached = await _view(interaction, card, committee), files((card,))
    if interaction.response.is_done():
        await interaction.followup.send(view=view, files=attached, ephemeral=private)
    else:
        await interaction.response.send_message(view=view, files=attached, ephemeral=private)


async def show_in_place(interaction: Interaction, card: Card, committee: int) -> None:
    """Answer with a card, in place of the private one whose control or form brought it about."""
    message = interaction.message
    private = message is not None and message.flags.ephemeral
    if private and not interaction.response.is_done():
        view = await _view(interaction, card, committee)
        await interaction.response.edit_message(view=view, attachments=files((card,)))
    else:
        await show(interaction, card, committee)


async def tell(interaction: Interaction, text: str, tone: Tone = Tone.NEUTRAL) -> None:
    """Answer the asker alone with a line of text."""
    await show(interaction, Card("", (Text(text),), tone))


async def refuse(interaction: Interaction, text: str) -> None:
    """Tell the asker alone "no"."""
    await tell(interaction, text, Tone.REFUSED)


async def tell_and_refresh(
    interaction: Interaction, text: str, committee: int, tone: Tone = Tone.NEUTRAL
) -> None:
    """Answer with a line: on a private card that follows the committee in place, drawn as it is now."""
    kind = private_kind(interaction.message)
    if is_dais_panel(interaction.message) and tone is not Tone.REFUSED:
        await _answer_on_dais_panel(interaction, text, committee)
    elif interaction.response.is_done() or not _is_private(interaction):
        await tell(interaction, text, tone)
    elif kind is not None:
        services = services_of(interaction)
        actor = await actor_of(interaction, services.people)
        card = DRAWN[kind](services, committee, actor)
        noted = replace(card, blocks=(Text(text), Divider(), *card.blocks), tone=tone)
        await interaction.response.edit_message(view=await _view(interaction, noted, committee))
        interaction.client.dispatch("private_card_shown", committee, interaction, kind, actor, card)
    elif _pressed(interaction).endswith(f":{SURE}"):
        # What was asked once more has been answered: nothing is left to press.
        told = Card("", (Text(text),), tone)
        await interaction.response.edit_message(view=await _view(interaction, told, committee))
    else:
        await tell(interaction, text, tone)


async def _answer_on_dais_panel(interaction: Interaction, text: str, committee: int) -> None:
    """Answer a press on the live panel of the dais on it, for all chairs to see: one request does both."""
    services = services_of(interaction)
    if interaction.response.is_done():
        await tell(interaction, text)
        return
    card = live_dais_card(services, committee)
    noted = replace(card, blocks=(Text(small(text)), *card.blocks))
    await interaction.response.edit_message(view=await _view(interaction, noted, committee))
    interaction.client.dispatch("dais_panel_answered", committee, card)


async def show_private(interaction: Interaction, kind: Private, committee: int) -> None:
    """Show somebody a private card that follows the committee; on that card itself, draw it anew."""
    services = services_of(interaction)
    actor = await actor_of(interaction, services.people)
    card = DRAWN[kind](services, committee, actor)
    if private_kind(interaction.message) is kind and not interaction.response.is_done():
        await interaction.response.edit_message(view=await _view(interaction, card, committee))
    else:
        await _show_with_hint(interaction, card, committee, actor, _HINTS.get(kind))
    interaction.client.dispatch("private_card_shown", committee, interaction, kind, actor, card)


async def _show_with_hint(
    interaction: Interaction, card: Card, committee: int, actor: Actor, hint: Hint | None
) -> None:
    """Show a card, the first times with a hint below it, which is gone once the card is drawn anew."""
    services = services_of(interaction)
    due = await is_due(services, actor.person, hint)
    shown = replace(card, blocks=(*card.blocks, Text(hint_text(hint)))) if hint is not None and due else card
    await show(interaction, shown if not problems(shown) else card, committee)
    if due:
        await note(services, actor.person, hint)


async def _view(interaction: Interaction, card: Card, committee: int) -> discord.ui.LayoutView:
    desk = services_of(interaction).desk
    if desk.committee(committee) is not None:
        card = card.of(desk.session(committee))
    return layout((await naming_people(card, services_of(interaction).people),), committee)


def _is_private(interaction: Interaction) -> bool:
    """Whether it came about on a message that one person alone sees: by a control, or by a form it opened."""
    return interaction.message is not None and interaction.message.flags.ephemeral


def _pressed(interaction: Interaction) -> str:
    data: Any = interaction.data or {}
    return str(data.get("custom_id", ""))


async def fail(interaction: Interaction, error: BaseException) -> None:
    """Tell the person what went wrong: the unexpected with a reference that the log holds too."""
    match error:
        case Refused():
            words = refusal_text(error.refusal)
        case NotRecorded():
            _log.error("not recorded: %s", error)
            words = not_recorded_text(str(error))
        case _:
            reference = secrets.token_hex(4)
            _log.error("unexpected error %s", reference, exc_info=error)
            words = failure_text(reference)
    try:
        await refuse(interaction, words)
    except discord.HTTPException as reason:
        _log.warning("a person could not be told: %s (%s)", words, reason)


async def give_back(interaction: Interaction, words: str, typed: str) -> None:
    """Say what is the matter with what somebody wrote, and give all of it back."""
    if len(typed) <= _SHOWN:
        await refuse(interaction, f"{words}\n{written_text(typed)}")
        return
    document = Document(WRITTEN_FILE, typed.encode())
    await show(interaction, Card("", (Text(words),), Tone.REFUSED, (document,)))
