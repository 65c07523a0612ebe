"""A set-up as it is kept: begun, found again in any run, changed, and shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot.procedure.refusals import Reason, Refusal
from bot.rendering.refusals import refusal_text
from bot.rendering.setup.cards import setup_card
from bot.rendering.setup.seen import Offer, Page, SetupSeen
from bot.rendering.setup.texts import going_on_text, setup_over_text
from bot.services.member_names import suggestions
from bot.services.setting_up import chosen
from bot.settings.member_lists import Listed
from bot.settings.setups import Chosen, Roster, Setup, read_setup
from cogs.ui.actor import actor_of
from cogs.ui.answer import Interaction, refuse, services_of, show, show_in_place
from cogs.ui.custom_ids import Pressed
from cogs.ui.setup_checks import guild_of, is_free, problems_of


@dataclass(frozen=True, slots=True)
class Begun:
    """A set-up by its number, as it stands."""

    number: int
    setup: Setup


async def open_setup(interaction: Interaction) -> None:
    """Show what the person is setting up in this server, or begin."""
    if not await _may_set_up(interaction):
        return
    begun = await _of_person(interaction)
    note = going_on_text() if begun is not None else ""
    if begun is None:
        begun = await _begin(interaction)
    await show(interaction, setup_card(seen(interaction, begun), note=note))


async def begun_of(interaction: Interaction, pressed: Pressed) -> Begun | None:
    """The set-up that a control is of; None after saying that it is over, or is not the person's to do."""
    if not await _may_set_up(interaction):
        return None
    begun = await _of_person(interaction)
    if begun is not None and begun.number == number_of(pressed):
        return begun
    await refuse(interaction, setup_over_text())
    return None


def number_of(pressed: Pressed) -> int:
    """The number of the set-up a control is of; raises ``ValueError`` for a control of none."""
    return int(pressed.subject.partition("-")[0])


def usual_setup(interaction: Interaction) -> Setup:
    """What is taken where nothing is chosen."""
    return Setup(_usual_list(interaction))


async def keep(interaction: Interaction, begun: Begun) -> None:
    """Keep what is chosen by now."""
    services = services_of(interaction)
    await services.setups.keep(begun.number, begun.setup.written(), services.clock())


async def show_page(
    interaction: Interaction, begun: Begun, page: Page = Page.OVERVIEW, note: str = ""
) -> None:
    """Show a page of a set-up, in place."""
    await show_in_place(interaction, setup_card(seen(interaction, begun, page), page, note), 0)


def seen(interaction: Interaction, begun: Begun, page: Page = Page.OVERVIEW) -> SetupSeen:
    """A set-up as it is shown: at a glance with what is missing, of members with the names meant."""
    catalogue, setup = services_of(interaction).catalogue, begun.setup
    return SetupSeen(
        number=begun.number,
        setup=setup,
        chosen=chosen_in(interaction, setup),
        offer=Offer(
            lists=catalogue.committees,
            rulebooks=catalogue.rulebooks,
            topics={name: finder.topic.title for name, finder in catalogue.topics.items()},
        ),
        problems=problems_of(interaction, setup) if page is Page.OVERVIEW else (),
        meant=names_meant(interaction, setup.roster) if page is Page.MEMBERS else None,
    )


def chosen_in(interaction: Interaction, setup: Setup) -> Chosen:
    """What a set-up comes to."""
    services = services_of(interaction)
    return chosen(setup, services.catalogue, _usual_list(interaction), services.clock().year)


def names_meant(interaction: Interaction, roster: Roster | None) -> Mapping[str, str]:
    """The names that were probably meant by those of an uploaded list."""
    if roster is None:
        return {}
    listed = [Listed(line, own) for line, own in enumerate(roster.delegations)]
    return {own.typed: own.meant for own in suggestions(listed, services_of(interaction).catalogue)}


async def _may_set_up(interaction: Interaction) -> bool:
    """Whether the person administers the server's committees at this moment; says no otherwise."""
    actor = await actor_of(interaction, services_of(interaction).people)
    if not actor.administrator:
        await refuse(interaction, refusal_text(Refusal(Reason.ADMINISTRATORS_ONLY)))
    return actor.administrator


async def _of_person(interaction: Interaction) -> Begun | None:
    """What the person is setting up in this server; what founded its committee and was cut short is over."""
    services = services_of(interaction)
    person = await services.people.key_of(interaction.user.id)
    stored = await services.setups.of(guild_of(interaction).id, person)
    if stored is None:
        return None
    setup = read_setup(stored.content)
    if setup is None or any(services.desk.user_of(own) is not None for own in setup.made):
        await services.setups.end(stored.number)
        return None
    return Begun(stored.number, setup)


async def _begin(interaction: Interaction) -> Begun:
    """Begin with what is usual: here, or in channels of its own where nobody can sit here."""
    services, guild = services_of(interaction), guild_of(interaction)
    here = guild.get_channel(interaction.channel_id or 0)
    setup = replace(usual_setup(interaction), makes_channels=not is_free(services.desk, here))
    person = await services.people.key_of(interaction.user.id)
    stored = await services.setups.begin(guild.id, person, setup.written(), services.clock())
    return Begun(stored.number, setup)


def _usual_list(interaction: Interaction) -> str:
    services = services_of(interaction)
    lists, usual = services.catalogue.committees, services.settings.committee
    return usual if usual in lists else next(iter(lists))
