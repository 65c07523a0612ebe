"""The one road in: from a command, a button or a form to the desk, and the answer back."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from bot.procedure.engine import Action, Actor
from bot.procedure.refusals import Reason, Refusal, Refused
from bot.procedure.state.session import Session
from bot.rendering.authority.chairs import forestalled_text
from bot.rendering.authority.entered import ENTERED, is_entered
from bot.rendering.authority.just_now import just_now_text
from bot.rendering.card import Tone
from bot.rendering.committee import (
    elsewhere_text,
    nearest_text,
    no_committee_text,
    not_recorded_text,
    other_channel_text,
)
from bot.rendering.help.hints import hint_of, hint_text
from bot.rendering.instead import INSTEAD
from bot.rendering.phrases import lines
from bot.rendering.receipts import receipt, repeated
from bot.rendering.refusals import refusal_text
from bot.services.catalogue import likely_names
from bot.services.chairs_at_once import Forestalled
from bot.services.desk import Ruling
from bot.storage.committees import Committee
from bot.storage.errors import NotRecorded
from cogs.ui.actor import actor_of
from cogs.ui.answer import Interaction, refuse, services_of, tell_and_refresh
from cogs.ui.custom_ids import Pressed
from cogs.ui.hints import is_due, note

Told = Callable[[Ruling], Awaitable[None]]
RefusedSo = Callable[[Refusal], Awaitable[bool]]
Handler = Callable[[Interaction, Pressed], Awaitable[object]]
"""What a control does when it is pressed."""


def acting(make: Callable[[Pressed], Action]) -> Handler:
    """A control that becomes an action; ``make`` raises ``ValueError`` for a choice that does not exist."""

    async def handle(interaction: Interaction, pressed: Pressed) -> None:
        await submit(interaction, make(pressed), committee=pressed.committee)

    return handle


async def submit(
    interaction: Interaction,
    action: Action,
    *,
    committee: int | None = None,
    told: Told | None = None,
    refused_so: RefusedSo | None = None,
) -> Ruling | None:
    """Take an action to the desk and answer with what came of it; None where it was refused.

    ``told`` answers in place of the receipt; ``refused_so`` may answer a refusal, and says whether it did.
    """
    place = await committee_of(interaction, committee)
    if place is None or not await is_at_home(interaction, place):
        return None
    services = services_of(interaction)
    actor = await actor_of(interaction, services.people)
    try:
        ruling = await services.desk.submit(place.id, action, actor, interaction.id)
    except Refused as refused:
        if refused_so is not None and await refused_so(refused.refusal):
            return None
        words = _words(interaction, refused.refusal, place.id, actor)
        first = services.lately.forestalled_by(place.id, action, actor, refused.refusal)
        if first is not None:
            words = lines((just_now_text(first.actor.person, first.events, first.before), words))
        await tell_and_refresh(interaction, words, place.id, Tone.REFUSED)
        return None
    except Forestalled as faster:
        words = forestalled_text(faster.directed.by, faster.directed.events, faster.directed.before)
        await tell_and_refresh(interaction, words, place.id, Tone.REFUSED)
        return None
    except NotRecorded as error:
        await tell_and_refresh(interaction, not_recorded_text(str(error)), place.id, Tone.REFUSED)
        return None
    if told is not None and not ruling.repeated:
        await told(ruling)
        return ruling
    at = services.clock()
    words = (
        repeated(ruling.events, ruling.after)
        if ruling.repeated
        else receipt(action, ruling.events, ruling.before, ruling.after, at)
    )
    if is_entered(action, actor, ruling.before):
        words = f"{words} {ENTERED}"
    hint = None if ruling.before.body.chairs(actor) else hint_of(action)
    due = await is_due(services, actor.person, hint)
    if hint is not None and due:
        words = f"{words}\n{hint_text(hint)}"
    await tell_and_refresh(interaction, words, place.id)
    if due:
        await note(services, actor.person, hint)
    return ruling


async def refused_beforehand(interaction: Interaction, action: Action, committee: int) -> bool:
    """Whether an action would be refused now, which the person is then told; nothing is recorded."""
    services = services_of(interaction)
    actor = await actor_of(interaction, services.people)
    refusal = services.desk.refusal_of(committee, action, actor)
    if refusal is not None:
        await refuse(interaction, _words(interaction, refusal, committee, actor))
    return refusal is not None


async def committee_of(interaction: Interaction, committee: int | None = None) -> Committee | None:
    """The committee that is meant: the one named by a control, else the one of the channel."""
    desk = services_of(interaction).desk
    if committee is not None:
        found = desk.committee(committee)
        if found is not None and found.guild_id == interaction.guild_id:
            return found
        await refuse(interaction, elsewhere_text())
        return None
    found = desk.committee_in(interaction.channel_id or 0)
    if found is None:
        await refuse(interaction, no_committee_text())
    return found


async def is_at_home(interaction: Interaction, committee: Committee) -> bool:
    """Whether it comes from a channel of the committee, where alone something is done; says where else."""
    if interaction.channel_id in (committee.floor_channel_id, *committee.other_channels):
        return True
    await refuse(interaction, other_channel_text(committee.floor_channel_id))
    return False


def session_pressed(interaction: Interaction, pressed: Pressed) -> Session:
    """The state of the committee a control belongs to, that of none where there is no such committee."""
    desk = services_of(interaction).desk
    return desk.session(pressed.committee) if desk.committee(pressed.committee) else Session()


def _words(interaction: Interaction, refusal: Refusal, committee: int, actor: Actor) -> str:
    """The sentence of a refusal with what is in order instead; for an unknown name with the nearest ones."""
    services = services_of(interaction)
    session = services.desk.session(committee)
    words = refusal_text(refusal, session, services.desk.legal_actions(committee, actor, INSTEAD))
    if refusal.reason is not Reason.UNKNOWN_DELEGATION:
        return words
    names = [own.name for own in session.body.delegations]
    typed = str(refusal.facts["delegation"])
    nearest = likely_names(typed, names, services.catalogue.aliases(session.body.delegations), limit=3)
    return f"{words}\n{nearest_text(nearest)}" if nearest else words
