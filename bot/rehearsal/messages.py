"""Messages on the stage as a person reads them: their words, their buttons, menus and files."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from simcord.backend.models import Message
from simcord.components import walk_components

_BUTTON, _MENU, _TEXT, _GALLERY, _CONTAINER = 2, 3, 10, 12, 17
_PICKERS = (5, 6, 8)  # of people, roles and channels
_ESCAPED = re.compile(r"\\([^\w\s])")
_MARKS = re.compile(r"\*\*|__|~~|^#{1,3} |^-# |^>{1,3} ", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Menu:
    """A menu with the values of its options by label."""

    placeholder: str
    custom_id: str
    options: Mapping[str, str]


def words_of(message: Message) -> str:
    """Everything a message says, markup taken off, with the words for its pictures."""
    parts = [message.content] if message.content else []
    for component in walk_components(message.components):
        if component["type"] == _TEXT:
            parts.append(component["content"])
        elif component["type"] == _GALLERY:
            parts += [f"[picture: {item.get('description') or ''}]" for item in component["items"]]
    return _ESCAPED.sub(r"\1", _MARKS.sub("", "\n".join(parts)))


def buttons_of(message: Message) -> dict[str, str]:
    """The custom ids of a message's buttons by their labels."""
    return {
        component["label"]: component["custom_id"]
        for component in walk_components(message.components)
        if component["type"] == _BUTTON and component.get("custom_id") and not component.get("disabled")
    }


def menus_of(message: Message) -> list[Menu]:
    """The menus of a message."""
    return [
        Menu(
            component.get("placeholder") or "",
            component["custom_id"],
            {option["label"]: option["value"] for option in component.get("options") or ()},
        )
        for component in walk_components(message.components)
        if component["type"] == _MENU
    ]


def pickers_of(message: Message) -> dict[str, str]:
    """The custom ids of a message's menus of people, roles and channels by what stands on them."""
    return {
        component.get("placeholder") or "": component["custom_id"]
        for component in walk_components(message.components)
        if component["type"] in _PICKERS
    }


def files_of(message: Message) -> dict[str, str]:
    """The addresses of a message's files by their names."""
    return {file["filename"]: file["url"] for file in message.attachments}


def descriptions_of(message: Message) -> dict[str, str]:
    """The words for a message's files by their names."""
    return {file["filename"]: file.get("description") or "" for file in message.attachments}


def colours_of(message: Message) -> set[int]:
    """The colours of the edges of a message's cards."""
    return {
        component["accent_color"]
        for component in walk_components(message.components)
        if component["type"] == _CONTAINER and component.get("accent_color") is not None
    }


def reader_of(message: Message) -> int | None:
    """The one person who sees a message, None where everybody does."""
    if not message.is_ephemeral:
        return None
    return int(((message.interaction_metadata or {}).get("user") or {}).get("id") or 0)
