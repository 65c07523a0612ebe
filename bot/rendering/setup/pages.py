"""The steps of a set-up: what is chosen on each, and what there is to choose from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from bot.rendering.card import Block, Button, Buttons, Control, Menu, Option, Pickable, Picker, Style, Text
from bot.rendering.card_limits import OPTION, OPTIONS
from bot.rendering.committee import size_text
from bot.rendering.escape import label
from bot.rendering.phrases import NAME, counted, fitted, inline, small
from bot.rendering.setup.houses import house_line
from bot.rendering.setup.places import channels_page
from bot.rendering.setup.seen import NO, NO_TOPIC, UPLOADED, YES, Page, Part, SetupSeen
from bot.rendering.verbs import Verb

CHAIRS_LIMIT = 10
NAME_PART, LIST_PART = "name", "list"
"""What is written into a form: the name, and a list of members as a file."""
_MEANT_ROOM = 900


def members_page(seen: SetupSeen) -> Iterator[Block]:
    """The name, and whose committee it is."""
    chosen, setup = seen.chosen, seen.setup
    yield Text(
        f"**{inline(chosen.name, NAME)}**\n{size_text(chosen.delegations)} ({inline(chosen.listed, NAME)})"
    )
    options = [
        Option(
            label(f"{own.title} {own.year}", OPTION),
            name,
            label(f"{size_text(own.delegations)} · {own.rules.title}", OPTION),
            chosen=setup.roster is None and name == setup.members,
        )
        for name, own in seen.offer.lists.items()
    ]
    if setup.roster is not None:
        mine = Option(label(setup.roster.file_name, OPTION), UPLOADED, "The list you uploaded", chosen=True)
        options.insert(0, mine)
    yield _menu(seen, "Whose committee?", Part.LIST, options)
    yield from _names_meant(seen)
    yield Buttons(
        (
            Button("Change the name", Control(Verb.SETUP_WRITE, str(seen.number), NAME_PART)),
            Button("Upload a list", Control(Verb.SETUP_WRITE, str(seen.number), LIST_PART)),
        )
    )
    yield Text(small("Members can be admitted and taken out later, too."))


def rules_page(seen: SetupSeen) -> Iterator[Block]:
    """The rules of procedure, each with what kind of house it makes."""
    rules = seen.chosen.rules
    yield Text(f"**{inline(rules.title, 120)}**\n{house_line(rules)}")
    options = (
        Option(label(own.title, OPTION), name, house_line(own), chosen=name == rules.name)
        for name, own in seen.offer.rulebooks.items()
    )
    yield _menu(seen, "Which rules of procedure?", Part.RULEBOOK, options)
    yield Text(small("Any rule can be changed later: /committee rules."))


def topic_page(seen: SetupSeen) -> Iterator[Block]:
    """The topic, whose facts can then be looked up."""
    title = inline(seen.chosen.topic_title, 200)
    yield Text(f"**{title}**" if title else "No topic: there are no facts to look up with /fact.")
    options = [
        Option(label(title, OPTION), name, "Facts from its research report", chosen=name == seen.chosen.topic)
        for name, title in seen.offer.topics.items()
    ][: OPTIONS - 1]
    none = Option("No topic", NO_TOPIC, "No facts to look up", chosen=not seen.chosen.topic)
    yield _menu(seen, "Which topic?", Part.TOPIC, (*options, none))


def chairs_page(seen: SetupSeen) -> Iterator[Block]:
    """Who chairs: people by name, and whoever has a role."""
    setup = seen.setup
    if setup.chairs:
        yield Text(
            f"{fitted([f'<@{own}>' for own in setup.chairs], 400)} will chair. All are equal on the dais."
        )
    else:
        yield Text("You chair, unless you pick others.")
    people = Control(Verb.SETUP_CHOOSE, f"{seen.number}-{Part.CHAIRS}")
    yield Picker("Who chairs? (else you)", people, Pickable.PERSON, setup.chairs, 0, CHAIRS_LIMIT)
    picked = () if setup.role is None else (setup.role,)
    role = Control(Verb.SETUP_CHOOSE, f"{seen.number}-{Part.ROLE}")
    yield Picker("A role that chairs too", role, Pickable.ROLE, picked, at_least=0)
    make = Control(Verb.SETUP_CHOOSE, f"{seen.number}-{Part.MAKES_ROLE}", NO if setup.makes_role else YES)
    if setup.makes_role:
        yield Text("A new role is made for the dais and given to the chairs.")
        yield Buttons((Button("Make no role", make),))
    else:
        yield Buttons((Button("Make a role for the dais", make),))


def _names_meant(seen: SetupSeen) -> Iterator[Block]:
    """Names of an uploaded list that are nearly known ones, to be taken or left as they are."""
    meant = dict(list((seen.meant or {}).items())[:OPTIONS])
    if not meant:
        return
    pairs = fitted(
        [f"{inline(own, 60)} → **{inline(name, 60)}**" for own, name in meant.items()], _MEANT_ROOM, "\n"
    )
    yield Text(f"**{counted(len(meant), 'name')} may be misspelt:**\n{pairs}")
    options = tuple(
        Option(label(f"{own} → {name}", OPTION), str(place))
        for place, (own, name) in enumerate(meant.items())
    )
    control = Control(Verb.SETUP_CHOOSE, f"{seen.number}-{Part.NAMES}")
    yield Menu("Take only some…", control, options, at_least=1, at_most=len(options))
    take_all = Control(Verb.SETUP_CHOOSE, f"{seen.number}-{Part.NAMES}", YES)
    yield Buttons((Button("Take the names on the right", take_all, Style.MAIN),))


def _menu(seen: SetupSeen, title: str, part: Part, options: Iterable[Option]) -> Menu:
    return Menu(title, Control(Verb.SETUP_CHOOSE, f"{seen.number}-{part}"), tuple(options)[:OPTIONS])


PAGES: Mapping[Page, Callable[[SetupSeen], Iterator[Block]]] = {
    Page.MEMBERS: members_page,
    Page.RULES: rules_page,
    Page.TOPIC: topic_page,
    Page.CHAIRS: chairs_page,
    Page.CHANNELS: channels_page,
}
