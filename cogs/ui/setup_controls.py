"""What the controls of a set-up do: turn its pages, choose its parts, write its name, throw it away."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from bot.rendering.setup.cards import discard_card
from bot.rendering.setup.pages import CHAIRS_LIMIT, LIST_PART
from bot.rendering.setup.seen import NO_TOPIC, PAGE_OF, UPLOADED, YES, Page, Part
from bot.rendering.setup.texts import discarded_text
from bot.rendering.verbs import SURE, Verb
from bot.services.member_names import Suggestion, accepted
from bot.settings.setups import Chamber, Setup
from cogs.ui.answer import Interaction, refuse, services_of, show_in_place, tell_and_refresh
from cogs.ui.custom_ids import Pressed
from cogs.ui.forms import open_form
from cogs.ui.setup_checks import discord_id, guild_of, problem_with_channel, problem_with_role
from cogs.ui.setup_forms import ListForm, NameForm
from cogs.ui.setup_founding import on_found, remove_leftovers
from cogs.ui.setup_state import Begun, begun_of, chosen_in, keep, names_meant, show_page
from cogs.ui.submit import Handler

PLACES = (Part.FLOOR, Part.RESULTS, Part.DAIS, Part.VOICE)
Choice = Callable[[Interaction, Setup, Pressed], Setup]


async def on_page(interaction: Interaction, pressed: Pressed) -> None:
    """Turn to a page."""
    page = Page(pressed.choice)
    begun = await begun_of(interaction, pressed)
    if begun is not None:
        await show_page(interaction, begun, page)


async def on_choose(interaction: Interaction, pressed: Pressed) -> None:
    """Take what was chosen for a part; what cannot be is told, and nothing is changed."""
    part = Part(pressed.subject.partition("-")[2])
    begun = await begun_of(interaction, pressed)
    if begun is None:
        return
    problem = _problem(interaction, part, pressed)
    if problem is not None:
        await refuse(interaction, problem)
        return
    begun = Begun(begun.number, _CHOICES[part](interaction, begun.setup, pressed))
    await keep(interaction, begun)
    await show_page(interaction, begun, PAGE_OF[part])


async def on_write(interaction: Interaction, pressed: Pressed) -> None:
    """Open the form in which the name is written, or a list of members uploaded."""
    begun = await begun_of(interaction, pressed)
    if begun is None:
        return
    if pressed.choice == LIST_PART:
        await open_form(interaction, ListForm(pressed))
    else:
        await open_form(interaction, NameForm(pressed, chosen_in(interaction, begun.setup).name))


async def on_discard(interaction: Interaction, pressed: Pressed) -> None:
    """Ask once more, then throw a set-up away, with whatever an attempt cut short has left behind."""
    begun = await begun_of(interaction, pressed)
    if begun is None:
        return
    if pressed.choice != SURE:
        await show_in_place(interaction, discard_card(begun.number), 0)
        return
    await services_of(interaction).setups.end(begun.number)
    await tell_and_refresh(interaction, discarded_text(), 0)
    await remove_leftovers(interaction, begun)


def _problem(interaction: Interaction, part: Part, pressed: Pressed) -> str | None:
    """What speaks at once against what was picked: a channel of no use, a role that cannot be given."""
    if part not in (*PLACES, Part.ROLE) or not pressed.choice:
        return None
    if part is Part.ROLE:
        return problem_with_role(guild_of(interaction), discord_id(pressed.choice))
    return problem_with_channel(interaction, discord_id(pressed.choice), part)


def _list(interaction: Interaction, setup: Setup, pressed: Pressed) -> Setup:
    """A list of the catalogue, or again the one that was uploaded."""
    if pressed.choice == UPLOADED and setup.roster is not None:
        return setup
    _require(pressed.choice in services_of(interaction).catalogue.committees)
    return replace(setup, members=pressed.choice, roster=None)


def _names(interaction: Interaction, setup: Setup, pressed: Pressed) -> Setup:
    """The names on the right for those on the left: all of them, or those that were picked."""
    meant = list(names_meant(interaction, setup.roster).items())
    places = range(len(meant)) if pressed.choice == YES else [int(own) for own in pressed.choices]
    _require(setup.roster is not None and all(0 <= own < len(meant) for own in places))
    taken = [Suggestion(0, *meant[own]) for own in places]
    if setup.roster is None:
        return setup
    delegations = accepted(setup.roster.delegations, taken, services_of(interaction).catalogue)
    return replace(setup, roster=replace(setup.roster, delegations=delegations))


def _rulebook(interaction: Interaction, setup: Setup, pressed: Pressed) -> Setup:
    _require(pressed.choice in services_of(interaction).catalogue.rulebooks)
    return replace(setup, rulebook=pressed.choice)


def _topic(interaction: Interaction, setup: Setup, pressed: Pressed) -> Setup:
    topic = "" if pressed.choice == NO_TOPIC else pressed.choice
    _require(not topic or topic in services_of(interaction).catalogue.topics)
    return replace(setup, topic=topic)


def _chairs(_: Interaction, setup: Setup, pressed: Pressed) -> Setup:
    chairs = tuple(dict.fromkeys(map(discord_id, pressed.choices)))
    _require(len(chairs) <= CHAIRS_LIMIT)
    return replace(setup, chairs=chairs)


def _role(_: Interaction, setup: Setup, pressed: Pressed) -> Setup:
    return replace(setup, role=_id_or_none(pressed), makes_role=False)


def _makes_role(_: Interaction, setup: Setup, pressed: Pressed) -> Setup:
    makes = pressed.choice == YES
    return replace(setup, makes_role=makes, role=None if makes else setup.role)


def _makes_channels(_: Interaction, setup: Setup, pressed: Pressed) -> Setup:
    return replace(setup, makes_channels=pressed.choice == YES)


def _chamber(_: Interaction, setup: Setup, pressed: Pressed) -> Setup:
    return replace(setup, chamber=Chamber(pressed.choice))


def _place(use: str) -> Choice:
    """A channel for a use, or none of its own."""

    def choose(_: Interaction, setup: Setup, pressed: Pressed) -> Setup:
        changes: dict[str, Any] = {use: _id_or_none(pressed)}
        return replace(setup, **changes)

    return choose


def _id_or_none(pressed: Pressed) -> int | None:
    return discord_id(pressed.choice) if pressed.choice else None


def _require(offered: bool) -> None:
    """Raise ``ValueError`` for a choice that no card offers."""
    if not offered:
        raise ValueError("not among what is offered")


_CHOICES: Mapping[Part, Choice] = {
    Part.LIST: _list,
    Part.NAMES: _names,
    Part.RULEBOOK: _rulebook,
    Part.TOPIC: _topic,
    Part.CHAIRS: _chairs,
    Part.ROLE: _role,
    Part.MAKES_ROLE: _makes_role,
    Part.MAKES_CHANNELS: _makes_channels,
    Part.CHAMBER: _chamber,
    **{own: _place(own) for own in PLACES},
}

SETUP_HANDLERS: Mapping[Verb, Handler] = {
    Verb.SETUP_PAGE: on_page,
    Verb.SETUP_CHOOSE: on_choose,
    Verb.SETUP_WRITE: on_write,
    Verb.SETUP_FOUND: on_found,
    Verb.SETUP_DISCARD: on_discard,
}
