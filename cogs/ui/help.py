"""/help: what somebody can do now, in their part, and how; turned page by page in place."""

from __future__ import annotations

from bot.rendering.card import Card
from bot.rendering.committee import old_control_text
from bot.rendering.help.cards import HelpSeeker, help_card, no_committee_card
from bot.rendering.help.lines import HelpTopic
from bot.storage.committees import Committee
from cogs.ui.actor import actor_of
from cogs.ui.answer import Interaction, refuse, services_of, show, show_in_place
from cogs.ui.custom_ids import Pressed
from cogs.ui.submit import committee_of


async def show_help(interaction: Interaction, topic: HelpTopic | None) -> None:
    """Show what is in order for whoever asks; where no committee sits, where one does and how one is made."""
    services = services_of(interaction)
    committee = services.desk.committee_in(interaction.channel_id or 0)
    if committee is not None:
        await show(interaction, await _card(interaction, committee, 0, topic), committee.id)
        return
    actor = await actor_of(interaction, services.people)
    floors = [
        own.floor_channel_id for own in services.desk.committees if own.guild_id == interaction.guild_id
    ]
    mention = interaction.client.command_mention
    await show(interaction, no_committee_card(floors, mention, administrator=actor.administrator))


async def show_help_page(interaction: Interaction, pressed: Pressed) -> None:
    """Turn the page."""
    committee = await committee_of(interaction, pressed.committee)
    if committee is None:
        return
    if not pressed.choice.isdecimal():
        await refuse(interaction, old_control_text())
        return
    topic = HelpTopic(pressed.subject) if pressed.subject else None
    card = await _card(interaction, committee, int(pressed.choice), topic)
    await show_in_place(interaction, card, committee.id)


async def _card(interaction: Interaction, committee: Committee, page: int, topic: HelpTopic | None) -> Card:
    services = services_of(interaction)
    actor = await actor_of(interaction, services.people)
    kinds = services.desk.legal_actions(committee.id, actor).kinds
    session, mention = services.desk.session(committee.id), interaction.client.command_mention
    return help_card(session, HelpSeeker(actor, kinds), mention, page, topic)
