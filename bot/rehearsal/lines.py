"""What a person does in a script, in one line: a command, a click, a choice in a menu, a form filled in.

``/motion raise type=close_debate`` · ``click "Next speaker"`` · ``choose "Questions" in "Yield"`` ·
``fill {Topic: Victim protection, Total time: 10m}``
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Mapping
from dataclasses import dataclass

import yaml

_CLICK = re.compile(r'click "(?P<label>[^"]+)"')
_CHOOSE = re.compile(r'choose "(?P<option>[^"]+)" in "(?P<menu>[^"]+)"')


@dataclass(frozen=True, slots=True)
class Command:
    """A slash command; ``values`` without a name fill the options in order."""

    name: str
    options: Mapping[str, str]
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Click:
    """A button by its label, on the newest message the person sees that has it."""

    label: str


@dataclass(frozen=True, slots=True)
class Choose:
    """An option of a menu, by their labels."""

    option: str
    menu: str


@dataclass(frozen=True, slots=True)
class Fill:
    """The form that has just opened, its fields by their labels."""

    fields: Mapping[str, str]


Line = Command | Click | Choose | Fill


def read_line(text: str) -> Line:
    """What a line asks for; raises ``ValueError`` with the remedy."""
    text = text.strip()
    if text.startswith("/"):
        return _command(text)
    if click := _CLICK.fullmatch(text):
        return Click(click["label"])
    if choose := _CHOOSE.fullmatch(text):
        return Choose(choose["option"], choose["menu"])
    if text.startswith("fill "):
        return _fill(text.removeprefix("fill "))
    raise ValueError('Write /command …, click "Label", choose "Option" in "Menu" or fill {Label: words}.')


def _command(text: str) -> Command:
    try:
        words = shlex.split(text)
    except ValueError as error:
        raise ValueError(f"A quotation mark is not closed in {text!r}.") from error
    name = [words[0].removeprefix("/")]
    options: dict[str, str] = {}
    values: list[str] = []
    for word in words[1:]:
        key, equals, value = word.partition("=")
        if equals and key.isidentifier():
            options[key] = value
        elif not options and not values and len(name) < 2:
            name.append(word)
        else:
            values.append(word)
    return Command(" ".join(name), options, tuple(values))


def _fill(text: str) -> Fill:
    try:
        fields = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - it builds nothing but text
    except yaml.YAMLError as error:
        raise ValueError(
            "Write fill {Label: words, Other label: words}, with quotes around commas."
        ) from error
    if not isinstance(fields, dict) or not all(isinstance(value, str) for value in fields.values()):
        raise ValueError("Write fill {Label: words, Other label: words}.")
    return Fill(fields)
