"""Taking back, in Discord: the latest acts, what taking them back would change, and doing it."""

from __future__ import annotations

import asyncio

from bot.procedure.engine import Actor
from bot.procedure.refusals import Reason, Refusal, Refused
from bot.procedure.rulebook import Topic
from bot.procedure.rules.undo.undo import TakeBack
from bot.rendering.card import Card, Text, Tone
from bot.rendering.committee import old_control_text
from bot.rendering.instead import INSTEAD
from bot.rendering.phrases import lines
from bot.rendering.receipts import receipt
from bot.rendering.refusals import refusal_text, sentence
from bot.rendering.undo.cards import preview_card, undo_card, undone_card
from bot.rendering.undo.history import Looked, history_card, looked_for
from bot.services.desk import Ruling
from bot.storage.committees import Committee
from cogs.ui.actor import actor_of
from cogs.ui.answer import (
    Interaction,
    refuse,
    services_of,
    show,
    show_in_place,
)
from cogs.ui.custom_ids import Pressed
from cogs.ui.panel import private_kind
from cogs.ui.submit import committee_of, submit


async def on_undo(interaction: Interaction, pressed: Pressed) -> None:
    """Show what can be taken back; turn the page of it in place."""
    committee = await committee_of(interaction, pressed.committee)
    if committee is not None:
        await show_undo(interaction, committee, int(pressed.choice or 0))


async def on_undo_from(interaction: Interaction, pressed: Pressed) -> None:
    """Show what taking back everything from an act on would change."""
    committee = await committee_of(interaction, pressed.committee)
    if committee is not None:
        await _preview(interaction, committee, int(pressed.choice))


async def on_take_back(interaction: Interaction, pressed: Pressed) -> None:
    """Take back as it was shown; where something happened meanwhile, show it as it is now."""
    committee = await committee_of(interaction, pressed.committee)
    if committee is None:
        return

    async def refused_so(refusal: Refusal) -> bool:
        overtaken = refusal.reason in (Reason.UNDO_OVERTAKEN, Reason.ACT_UNDONE)
        if overtaken:
            await _preview(interaction, committee, pressed.number, noted=sentence(refusal))
        return overtaken

    async def told(ruling: Ruling) -> None:
        at = services_of(interaction).clock()
        said = receipt(action, ruling.events, ruling.before, ruling.after, at)
        await show_in_place(interaction, Card("", (Text(said),)), committee.id)

    action = TakeBack(pressed.number, int(pressed.choice))
    await submit(interaction, action, committee=committee.id, told=told, refused_so=refused_so)


async def on_what_undone(interaction: Interaction, pressed: Pressed) -> None:
    """Show what an undo took back, as far as it is for everybody."""
    committee = await committee_of(interaction, pressed.committee)
    if committee is None:
        return
    done = await services_of(interaction).desk.undo_at(committee.id, pressed.number)
    if done is None:
        await refuse(interaction, old_control_text())
    else:
        await show(interaction, undone_card(done.acts, done.event), committee.id)


async def show_undo(interaction: Interaction, committee: Committee, page: int = 0, noted: str = "") -> None:
    """Show the latest acts and which of them can be taken back; to the dais alone."""
    services = services_of(interaction)
    actor = await actor_of(interaction, services.people)
    if await _refused_to_others(interaction, committee, actor):
        return
    past = await services.desk.past(committee.id)

    def refusal_of(act: int) -> Refusal | None:
        return services.desk.refusal_of(committee.id, TakeBack(act, past.length), actor, past)

    card = undo_card(past, refusal_of, services.clock(), page)
    await _show(interaction, _with(card, noted), committee.id)


async def on_history(interaction: Interaction, pressed: Pressed) -> None:
    """Turn the page of the history, in place."""
    committee = await committee_of(interaction, pressed.committee)
    if committee is not None:
        session = services_of(interaction).desk.session(committee.id)
        looked = looked_for(session, pressed.subject)
        await show_history(interaction, committee, looked, int(pressed.choice or 0))


async def show_history(interaction: Interaction, committee: Committee, looked: Looked, page: int = 0) -> None:
    """Show what was done in a committee, to the dais alone."""
    services = services_of(interaction)
    if await _refused_to_others(interaction, committee, await actor_of(interaction, services.people)):
        return
    told = await services.desk.acts(committee.id)
    session = services.desk.session(committee.id)
    card = await asyncio.to_thread(history_card, session, told, looked, page)
    await _show(interaction, card, committee.id)


async def _preview(interaction: Interaction, committee: Committee, act: int, noted: str = "") -> None:
    """Show what taking back from an act on would change; where it is refused, why, and what can be."""
    services = services_of(interaction)
    actor = await actor_of(interaction, services.people)
    if await _refused_to_others(interaction, committee, actor):
        return
    past = await services.desk.past(committee.id)
    now, at = services.desk.session(committee.id), services.clock()
    try:
        then = services.desk.trial(committee.id, TakeBack(act, past.length), actor, past)
    except Refused as refused:
        said = lines((noted, sentence(refused.refusal)))
        await show_undo(interaction, committee, noted=said)
        return
    card = preview_card(past.since(act), past.length, now, then, at)
    await _show(interaction, _with(card, noted), committee.id)


async def _refused_to_others(interaction: Interaction, committee: Committee, actor: Actor) -> bool:
    """Whether somebody is not of the dais, which is said then."""
    services = services_of(interaction)
    session = services.desk.session(committee.id)
    if session.body.chairs(actor):
        return False
    refusal = Refusal(Reason.DAIS_ONLY, rule=session.rulebook.source(Topic.PRESIDENT))
    legal = services.desk.legal_actions(committee.id, actor, INSTEAD)
    await refuse(interaction, refusal_text(refusal, session, legal))
    return True


async def _show(interaction: Interaction, card: Card, committee: int) -> None:
    """Show a card in place of the one before; the chair's own panel stays, for it is kept up to date."""
    turn = show if private_kind(interaction.message) is not None else show_in_place
    await turn(interaction, card, committee)


def _with(card: Card, noted: str) -> Card:
    """The card below what is said first."""
    if not noted:
        return card
    return Card(card.title, (Text(noted), *card.blocks), Tone.REFUSED, card.documents)
