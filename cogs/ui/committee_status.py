"""How a committee is set up: what is ready, and what is missing with its remedy, looked for in the server."""

from __future__ import annotations

from collections.abc import Iterator

from bot.procedure.state.session import Session
from bot.rendering.committee import status_card
from bot.rendering.setup.permissions import may_not_text
from bot.rendering.setup.readiness import channel_missing_text, free_seats_text, no_facts_text, quorum_text
from bot.storage.committees import Committee
from cogs.ui.answer import Interaction, services_of, show
from cogs.ui.chairs import gone
from cogs.ui.permissions import missing_in_use
from cogs.ui.setup_checks import guild_of, use_of
from cogs.ui.submit import committee_of


async def show_status(interaction: Interaction) -> None:
    """Show the committee at a glance, what is missing first."""
    committee = await committee_of(interaction)
    if committee is None:
        return
    services = services_of(interaction)
    session = services.desk.session(committee.id)
    left = await gone(interaction.guild, session.body, services.people)
    missing = tuple(_missing(interaction, committee, session))
    await show(interaction, status_card(session, left.people, left.roles, missing), committee.id)


def _missing(interaction: Interaction, committee: Committee, session: Session) -> Iterator[str]:
    """What keeps the committee from working, then what it lacks."""
    guild = guild_of(interaction)
    for channel in (committee.floor_channel_id, *committee.other_channels):
        if channel is None:
            continue
        found = guild.get_channel(channel)
        if found is None:
            yield channel_missing_text(use_of(committee, channel))
        elif lacking := missing_in_use(found):
            yield may_not_text(channel, lacking)
    found_texts = (quorum_text(session), free_seats_text(session))
    yield from (own for own in found_texts if own is not None)
    if session.body.topic not in services_of(interaction).catalogue.topics:
        yield no_facts_text()
