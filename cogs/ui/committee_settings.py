"""The channels of a committee: shown to the dais with menus to change them, and changed."""

from __future__ import annotations

from bot.procedure.refusals import Reason, Refusal
from bot.rendering.card import Card
from bot.rendering.refusals import refusal_text
from bot.rendering.setup.problems import channel_twice_text
from bot.rendering.setup.settings import channel_set_text, settings_card
from bot.rendering.setup.texts import results_taken_text
from bot.storage.committees import ChannelUse, Committee
from bot.storage.errors import ChannelTaken
from cogs.ui.actor import actor_of
from cogs.ui.answer import Interaction, refuse, services_of, show, show_in_place
from cogs.ui.custom_ids import Pressed
from cogs.ui.setup_checks import DAIS, FLOOR, RESULTS, VOICE, discord_id, problem_with_channel, use_of
from cogs.ui.submit import committee_of


async def show_settings(interaction: Interaction) -> None:
    """Show the channels of the committee with menus to change them."""
    committee = await committee_of(interaction)
    if committee is not None and await _is_in_charge(interaction, committee):
        await show(interaction, _card(committee), committee.id)


async def set_channel(interaction: Interaction, use: str, channel: int | None) -> None:
    """Use a channel named in a command."""
    committee = await committee_of(interaction)
    if committee is not None:
        await _use(interaction, committee, use, channel)


async def on_use_channel(interaction: Interaction, pressed: Pressed) -> None:
    """Use the channel that was picked, or none of its own."""
    use = pressed.subject if pressed.subject == FLOOR else ChannelUse(pressed.subject)
    committee = await committee_of(interaction, pressed.committee)
    if committee is not None:
        await _use(interaction, committee, use, discord_id(pressed.choice) if pressed.choice else None)


async def _use(interaction: Interaction, committee: Committee, use: str, channel: int | None) -> None:
    """Use a channel from now on; refused where the bot could not work there, or another committee does."""
    if not await _is_in_charge(interaction, committee):
        return
    if use == RESULTS and channel == committee.floor_channel_id:
        channel = None
    problem = None if channel is None else problem_with_channel(interaction, channel, use, committee.id)
    if (
        problem is None
        and channel is not None
        and services_of(interaction).desk.user_of(channel) == committee
    ):
        before = use_of(committee, channel)
        problem = channel_twice_text(channel, [before, use]) if before != use else None
    if problem is not None:
        await refuse(interaction, problem)
        return
    desk = services_of(interaction).desk
    try:
        if use != FLOOR:
            await desk.use_channel(committee.id, ChannelUse(use), channel)
        elif channel is not None:
            await desk.move_floor(committee.id, channel)
    except ChannelTaken:
        await refuse(interaction, results_taken_text())
        return
    now = desk.committee(committee.id) or committee
    await show_in_place(interaction, _card(now, channel_set_text(use, channel)), committee.id)


def _problem(interaction: Interaction, committee: Committee, use: str, channel: int) -> str | None:
    """What keeps the committee from using a channel so, one it uses for something else among it."""
    if channel in (committee.floor_channel_id, *committee.other_channels):
        before = use_of(committee, channel)
        if before != use:
            return channel_twice_text(channel, [before, use])
    return problem_with_channel(interaction, channel, use, committee.id)


def _card(committee: Committee, note: str = "") -> Card:
    channels = {
        RESULTS: committee.results_channel_id,
        DAIS: committee.dais_channel_id,
        VOICE: committee.voice_channel_id,
    }
    return settings_card(committee.name, committee.floor_channel_id, channels, note)


async def _is_in_charge(interaction: Interaction, committee: Committee) -> bool:
    """Whether the person is on the dais or administers the committees; says no otherwise."""
    services = services_of(interaction)
    actor = await actor_of(interaction, services.people)
    if actor.administrator or services.desk.session(committee.id).body.chairs(actor):
        return True
    await refuse(interaction, refusal_text(Refusal(Reason.DAIS_ONLY)))
    return False
