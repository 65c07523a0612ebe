"""Locking and unlocking the floor channel: from a command or a button to the desk, where Discord lets it."""

from __future__ import annotations

from discord import app_commands

from bot.procedure.rules.moderation.channel import KeepFloor, SetSlowMode
from bot.procedure.state.moderation import FloorKeeping
from bot.rendering.card import Tone
from bot.rendering.moderation.channel import KEEPINGS
from bot.rendering.moderation.obstacles import obstacle_text
from cogs.ui.answer import Interaction, services_of, tell_and_refresh
from cogs.ui.channel_permissions import obstacle_to_keeping
from cogs.ui.custom_ids import Pressed
from cogs.ui.names import Words
from cogs.ui.submit import committee_of, refused_beforehand, submit

KeepingOption = app_commands.Transform[FloorKeeping, Words(KEEPINGS)]


async def keep_floor(
    interaction: Interaction,
    keeping: FloorKeeping | None,
    slow_mode: int | None = None,
    *,
    committee: int | None = None,
) -> None:
    """Keep the floor channel so, or set its slow mode alone; refused where Discord would not let it."""
    action = SetSlowMode(slow_mode or 0) if keeping is None else KeepFloor(keeping, slow_mode)
    place = await committee_of(interaction, committee)
    if place is None or await refused_beforehand(interaction, action, place.id):
        return
    locks = keeping is not None and keeping is not FloorKeeping.UNTOUCHED
    obstacle = obstacle_to_keeping(
        interaction.client,
        place.floor_channel_id,
        services_of(interaction).desk.session(place.id).body.dais_roles,
        permissions=locks,
        slow_mode=bool(slow_mode),
        locking=locks,
    )
    if obstacle is not None and (locks or slow_mode):
        await tell_and_refresh(interaction, obstacle_text(obstacle), place.id, Tone.REFUSED)
        return
    await submit(interaction, action, committee=place.id)


async def on_keep_floor(interaction: Interaction, pressed: Pressed) -> None:
    """Lock or unlock the floor channel by a button."""
    await keep_floor(interaction, FloorKeeping(pressed.choice), committee=pressed.committee)
