"""The private card on which a committee is set up: the whole at a glance, and a page for each step."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bot.rendering.card import Button, Buttons, Card, Control, Divider, Menu, Option, Style, Text, Tone
from bot.rendering.card_limits import OPTION
from bot.rendering.committee import size_text
from bot.rendering.escape import label
from bot.rendering.phrases import NAME, fitted, inline, lines
from bot.rendering.setup.pages import PAGES
from bot.rendering.setup.places import channels_line
from bot.rendering.setup.seen import STEPS, Page, SetupSeen
from bot.rendering.verbs import SURE, Verb
from bot.settings.setups import Setup

TITLE = "Set up a committee"
_TITLES = {
    Page.MEMBERS: "Name and members",
    Page.RULES: "Rules",
    Page.TOPIC: "Topic",
    Page.CHAIRS: "Chairs",
    Page.CHANNELS: "Channels",
}
_PROBLEMS_ROOM = 1500


def setup_card(seen: SetupSeen, page: Page = Page.OVERVIEW, note: str = "") -> Card:
    """A page of a set-up; ``note`` is what has just come of something, said above it."""
    card = _overview(seen) if page is Page.OVERVIEW else _step(seen, page)
    return replace(card, blocks=(Text(note), Divider(), *card.blocks)) if note else card


def discard_card(number: int) -> Card:
    """Asks once more before a set-up is thrown away."""
    yes = Button("Throw it away", Control(Verb.SETUP_DISCARD, str(number), SURE), Style.BAD)
    no = Button("Keep it", Control(Verb.SETUP_PAGE, str(number), Page.OVERVIEW))
    return Card(
        TITLE, (Text("Throw away everything chosen so far? No committee is touched."), Buttons((yes, no)))
    )


def chairs_line(setup: Setup) -> str:
    """Who chairs: "you", or those who were picked, and the role whose holders chair too."""
    people = fitted([f"<@{own}>" for own in setup.chairs], 400) or "you"
    if setup.makes_role:
        return f"{people}, with a new role of the server"
    return people if setup.role is None else f"{people}, and whoever has <@&{setup.role}>"


def _overview(seen: SetupSeen) -> Card:
    chosen = seen.chosen
    rows = (
        f"**{inline(chosen.name, NAME)}**",
        f"**Members** {size_text(chosen.delegations)} ({inline(chosen.listed, NAME)})",
        f"**Rules** {inline(chosen.rules.title, 120)}",
        f"**Topic** {inline(chosen.topic_title, 160) or 'none, so no facts to look up'}",
        f"**Chairs** {chairs_line(seen.setup)}",
        channels_line(seen.setup),
    )
    number = str(seen.number)
    buttons = (
        Button("Found the committee", Control(Verb.SETUP_FOUND, number), Style.GOOD),
        Button("Step by step", Control(Verb.SETUP_PAGE, number, STEPS[0])),
        Button("Throw away", Control(Verb.SETUP_DISCARD, number)),
    )
    options = tuple(Option(_TITLES[own], own, label(_in_short(seen, own), OPTION)) for own in STEPS)
    blocks = (
        Text(lines(rows)),
        Divider(),
        Text(_state(seen)),
        Buttons(buttons),
        Menu("Change…", Control(Verb.SETUP_PAGE, number), options),
    )
    return Card(TITLE, blocks, Tone.REFUSED if seen.problems else Tone.FLOOR)


def _state(seen: SetupSeen) -> str:
    """What is still missing, or that nothing is."""
    if not seen.problems:
        return "Nothing is missing. Press **Found the committee**, or change first what should be different."
    found = fitted([f"- {own}" for own in seen.problems], _PROBLEMS_ROOM, "\n", "- and {} more")
    return f"**Still missing:**\n{found}"


def _in_short(seen: SetupSeen, page: Page) -> str:
    match page:
        case Page.MEMBERS:
            return f"{seen.chosen.name}, {size_text(seen.chosen.delegations)}"
        case Page.RULES:
            return seen.chosen.rules.title
        case Page.TOPIC:
            return seen.chosen.topic_title or "None"
        case Page.CHAIRS:
            return f"{len(seen.setup.chairs)} picked" if seen.setup.chairs else "You"
        case _:
            return "Made for the committee" if seen.setup.makes_channels else "Floor, results, dais, voice"


def _step(seen: SetupSeen, page: Page) -> Card:
    place = STEPS.index(page)
    return Card(
        f"Set-up {place + 1} of {len(STEPS)}: {_TITLES[page].lower()}",
        (*PAGES[page](seen), Divider(), Buttons(tuple(_ways_on(seen.number, place)))),
        Tone.FLOOR,
    )


def _ways_on(number: int, place: int) -> Iterator[Button]:
    """To the step before, to the next one, and to the whole at a glance."""
    if place:
        yield Button("Back", Control(Verb.SETUP_PAGE, str(number), STEPS[place - 1]))
    if place + 1 < len(STEPS):
        after = STEPS[place + 1]
        yield Button(
            f"Next: {_TITLES[after].lower()}", Control(Verb.SETUP_PAGE, str(number), after), Style.MAIN
        )
        yield Button("Overview", Control(Verb.SETUP_PAGE, str(number), Page.OVERVIEW))
    else:
        yield Button("Done", Control(Verb.SETUP_PAGE, str(number), Page.OVERVIEW), Style.MAIN)
