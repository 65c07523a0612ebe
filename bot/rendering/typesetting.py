"""Pictures and documents from the templates of the configuration: the one place that runs the typesetter.

What people wrote reaches a template only as JSON and is read there as values: no markup in it is interpreted.
What the typesetter's own fonts can write looks the same on every machine; the machine's fonts are asked only
for letters those lack, such as Chinese. Every call works by itself, so several threads may call at once.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache

import typst

from bot.settings.places import config_folder

Data = str | int | bool | None | Sequence["Data"] | Mapping[str, "Data"]

DOTS_PER_INCH = 144

_UNPRINTABLE = ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")
_JOINERS = "\u200c\u200d"


def picture(template: str, data: Mapping[str, Data]) -> bytes:
    """A template of one page as PNG, two dots to the point."""
    return _typeset(template, data, "png")


def document(template: str, data: Mapping[str, Data]) -> bytes:
    """A template as PDF; the same data gives the same bytes."""
    return _typeset(template, data, "pdf")


def printable(text: str) -> str:
    """A text with spaces for its line breaks, without control characters and marks that turn its direction.

    Joiners stay: they shape the letters of several scripts and turn nothing.
    """
    return text if text.isprintable() else "".join(map(_printable, text))


def one_line(text: str) -> str:
    """A printable text with single spaces between its words and none around it."""
    return " ".join(printable(text).split())


def _printable(char: str) -> str:
    if char in _JOINERS or unicodedata.category(char) not in _UNPRINTABLE:
        return char
    return " " if char.isspace() else ""


def _typeset(template: str, data: Mapping[str, Data], form: typst.OutputFormat) -> bytes:
    templates = config_folder() / "templates"
    compiler = typst.Compiler(
        templates / f"{template}.typ",
        root=templates,
        font_paths=_fonts(),
        sys_inputs={"data": json.dumps(_cleaned(data))},
    )
    made = compiler.compile(format=form, ppi=DOTS_PER_INCH)
    if not isinstance(made, bytes):
        raise TypeError(f"The template {template}.typ makes several pages where one is wanted.")
    return made


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=True)


def _cleaned(data: Data) -> Data:
    match data:
        case str():
            return printable(data)
        case Mapping():
            return {key: _cleaned(value) for key, value in data.items()}
        case Sequence():
            return [_cleaned(value) for value in data]
        case _:
            return data
