"""What Discord lets one message hold, checked before sending: Discord would refuse the whole message."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from bot.rendering.card import Block, Button, Buttons, Card, Divider, Menu, Picker, Picture, Text

TEXT = 4000
COMPONENTS = 40
ROW = 5
LABEL = 80
OPTIONS = 25
OPTION = 100
PLACEHOLDER = 150
ALT = 1024
_HEADING = len("### ")


def problems(card: Card) -> tuple[str, ...]:
    """Everything about a card that Discord would refuse; nothing for a card that can be sent."""
    return tuple(_problems(card))


def text_length(card: Card) -> int:
    """The characters of a card, which Discord counts over the whole message."""
    title = len(card.title) + _HEADING if card.title else 0
    return title + sum(len(block.markdown) for block in card.blocks if isinstance(block, Text))


def component_count(card: Card) -> int:
    """The components of a card: its frame and its title too, and every button beside its row."""
    title = 1 if card.title else 0
    return 1 + title + len(card.documents) + sum(map(_components, card.blocks))


def _problems(card: Card) -> Iterator[str]:
    if text_length(card) > TEXT:
        yield f"{text_length(card)} characters, {TEXT} at most"
    if component_count(card) > COMPONENTS:
        yield f"{component_count(card)} components, {COMPONENTS} at most"
    for block in card.blocks:
        yield from _of_block(block)
    controls = Counter(own.control for own in _controlled(card))
    yield from (f"{control} twice" for control, count in controls.items() if count > 1)


def _of_block(block: Block) -> Iterator[str]:
    match block:
        case Text(markdown):
            if not markdown.strip():
                yield "a text that says nothing"
        case Buttons(buttons):
            if not 1 <= len(buttons) <= ROW:
                yield f"{len(buttons)} buttons in a row, 1 to {ROW} allowed"
            yield from (
                f"the label {button.label!r} has {len(button.label)} characters, 1 to {LABEL} allowed"
                for button in buttons
                if not 1 <= len(button.label) <= LABEL
            )
        case Menu():
            yield from _of_menu(block)
        case Picker():
            yield from _of_picker(block)
        case Picture():
            if len(block.alt) > ALT:
                yield f"a description of {len(block.alt)} characters, {ALT} at most"
        case Divider():
            return


def _of_menu(menu: Menu) -> Iterator[str]:
    if not 1 <= len(menu.options) <= OPTIONS:
        yield f"{len(menu.options)} options in a menu, 1 to {OPTIONS} allowed"
    yield from _of_placeholder(menu.placeholder)
    if not 0 <= menu.at_least <= menu.at_most <= max(len(menu.options), 1):
        yield f"{menu.at_least} to {menu.at_most} of {len(menu.options)} options to be picked"
    if sum(option.chosen for option in menu.options) > menu.at_most:
        yield f"more than {menu.at_most} options shown as picked"
    values = [option.value for option in menu.options]
    if len(set(values)) < len(values):
        yield "a menu with the same value twice"
    for option in menu.options:
        if not option.label or max(map(len, (option.label, option.value, option.description))) > OPTION:
            yield f"the option {option.label!r} is empty or longer than {OPTION} characters"


def _of_picker(picker: Picker) -> Iterator[str]:
    yield from _of_placeholder(picker.placeholder)
    if not 0 <= picker.at_least <= picker.at_most <= OPTIONS or not picker.at_most:
        yield f"{picker.at_least} to {picker.at_most} to be picked, 0 to {OPTIONS} allowed"
    if len(set(picker.picked)) < len(picker.picked) or len(picker.picked) > picker.at_most:
        yield f"{len(picker.picked)} shown as picked, {picker.at_most} different ones at most"


def _of_placeholder(placeholder: str) -> Iterator[str]:
    if len(placeholder) > PLACEHOLDER:
        yield f"a placeholder of {len(placeholder)} characters, {PLACEHOLDER} at most"


def _components(block: Block) -> int:
    match block:
        case Buttons(buttons):
            return 1 + len(buttons)
        case Menu() | Picker():
            return 2
        case Text() | Divider() | Picture():
            return 1


def _controlled(card: Card) -> Iterator[Button | Menu | Picker]:
    for block in card.blocks:
        match block:
            case Buttons(buttons):
                yield from buttons
            case Menu() | Picker():
                yield block
            case Text() | Divider() | Picture():
                pass
