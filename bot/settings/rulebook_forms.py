"""The forms that the values of a rulebook are written in, each with its limits.

A form reads a value where it stands in a file, takes it as a person types it, and writes it either way.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from string import Formatter
from typing import Annotated, Protocol, cast, get_args, get_origin

from bot.procedure.rulebook import Majority, Number, Seconds, Share, Symbol
from bot.settings.durations import LONGEST, format_duration, parse_duration
from bot.settings.problems import listed, quoted
from bot.settings.rulebook_majorities import refused_as_number
from bot.settings.yaml_node import Node, typed_flag, typed_list, typed_number, typed_word

NOTHING = "none"
LONGEST_LINE = 120
_LONGEST_SYMBOL = 40
_LARGEST_DENOMINATOR = 1000


class Form(Protocol):
    """How the value of a key is written."""

    @property
    def name(self) -> str:
        """What kind of value it is, in one word."""

    @property
    def allowed(self) -> str:
        """What may be written, in words."""

    @property
    def choices(self) -> tuple[str, ...]:
        """The words there are to choose from; none where the value is a number or text."""

    def read(self, node: Node) -> object | None:
        """The value that stands at a place of a file, or None after adding its problems."""

    def typed(self, path: str, text: str) -> Node:
        """What a person typed, as a place from which it can be read."""

    def written(self, value: object) -> str:
        """The value as a person types it."""


@dataclass(frozen=True, slots=True)
class Flag:
    """True or false."""

    name: str = "flag"
    allowed: str = "true or false"
    choices: tuple[str, ...] = ("true", "false")

    def read(self, node: Node) -> bool | None:
        """See ``Form``."""
        return node.flag()

    def typed(self, path: str, text: str) -> Node:
        """See ``Form``."""
        return typed_flag(path, text)

    def written(self, value: object) -> str:
        """See ``Form``."""
        return "true" if value else "false"


@dataclass(frozen=True, slots=True)
class OneWord:
    """One of a fixed set of words."""

    words: type[StrEnum]
    name: str = "word"

    @property
    def choices(self) -> tuple[str, ...]:
        """See ``Form``."""
        return tuple(word.value for word in self.words)

    @property
    def allowed(self) -> str:
        """See ``Form``."""
        return listed(self.choices)

    def read(self, node: Node) -> StrEnum | None:
        """See ``Form``."""
        if self.words is Majority and refused_as_number(node, self.allowed):
            return None
        return node.word(self.words)

    def typed(self, path: str, text: str) -> Node:
        """See ``Form``."""
        return typed_word(path, _evened(text))

    def written(self, value: object) -> str:
        """See ``Form``."""
        return str(value)


@dataclass(frozen=True, slots=True)
class ManyWords:
    """A list of words of a fixed set, each named once."""

    words: type[StrEnum]
    name: str = "words"

    @property
    def choices(self) -> tuple[str, ...]:
        """See ``Form``."""
        return tuple(word.value for word in self.words)

    @property
    def allowed(self) -> str:
        """See ``Form``."""
        return f"a list, or {NOTHING}, of {listed(self.choices, last='and')}"

    def read(self, node: Node) -> tuple[StrEnum, ...] | None:
        """See ``Form``."""
        before = len(node.problems)
        words = node.words(self.words)
        return words if len(node.problems) == before else None

    def typed(self, path: str, text: str) -> Node:
        """See ``Form``."""
        return typed_list(path, [_evened(word) for word in _parts(text, r",")], typed_word)

    def written(self, value: object) -> str:
        """See ``Form``."""
        return ", ".join(cast("Sequence[str]", value)) or NOTHING


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time in seconds; the word ``none`` stands for 0 where there may be no time at all."""

    bounds: Seconds
    name: str = "duration"

    @property
    def choices(self) -> tuple[str, ...]:
        """See ``Form``."""
        return (NOTHING,) if self.bounds.none else ()

    @property
    def allowed(self) -> str:
        """See ``Form``."""
        shortest, longest = format_duration(self.bounds.at_least), format_duration(self.bounds.at_most)
        return f"a duration from {shortest} to {longest}{f', or {NOTHING}' if self.bounds.none else ''}"

    def read(self, node: Node) -> int | None:
        """See ``Form``."""
        if self.bounds.none and node.written.casefold() == NOTHING:
            return 0
        parse = partial(parse_duration, longest=max(LONGEST, self.bounds.at_most))
        seconds = node.parsed(parse, self.allowed)
        if seconds is None or self.bounds.at_least <= seconds <= self.bounds.at_most:
            return seconds
        node.problem(self.allowed, node.kind)
        return None

    def typed(self, path: str, text: str) -> Node:
        """See ``Form``."""
        return typed_word(path, text.strip())

    def written(self, value: object) -> str:
        """See ``Form``."""
        return format_duration(cast("int", value)) if value else NOTHING


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number."""

    bounds: Number
    name: str = "number"
    choices: tuple[str, ...] = ()

    @property
    def allowed(self) -> str:
        """See ``Form``."""
        return f"a whole number from {self.bounds.at_least} to {self.bounds.at_most}"

    def read(self, node: Node) -> int | None:
        """See ``Form``."""
        return node.integer(at_least=self.bounds.at_least, at_most=self.bounds.at_most)

    def typed(self, path: str, text: str) -> Node:
        """See ``Form``."""
        return typed_number(path, text.strip())

    def written(self, value: object) -> str:
        """See ``Form``."""
        return str(value)


@dataclass(frozen=True, slots=True)
class Fraction:
    """A share from nothing to the whole, in two whole numbers."""

    name: str = "share"
    allowed: str = "a share from none to all, such as 1/3"
    choices: tuple[str, ...] = ()

    def read(self, node: Node) -> tuple[int, int] | None:
        """See ``Form``."""
        items = node.items() if node.is_list else []
        if len(items) != 2:
            found = str(len(items)) if node.is_list else node.kind
            node.problem("two numbers such as [1, 3]", found, "Write a third as [1, 3].")
            return None
        numerator = items[0].integer(at_least=0, at_most=_LARGEST_DENOMINATOR)
        denominator = items[1].integer(at_least=1, at_most=_LARGEST_DENOMINATOR)
        if numerator is None or denominator is None:
            return None
        if numerator > denominator:
            node.problem("a share of at most 1", f"{numerator}/{denominator}", "Nothing is more than all.")
            return None
        return numerator, denominator

    def typed(self, path: str, text: str) -> Node:
        """See ``Form``."""
        return typed_list(path, _parts(text, r"[/,]"), typed_number)

    def written(self, value: object) -> str:
        """See ``Form``."""
        numerator, denominator = cast("tuple[int, int]", value)
        return f"{numerator}/{denominator}"


@dataclass(frozen=True, slots=True)
class Line:
    """Words on one line, or the symbol of drafts; ``empty`` where there may be none."""

    longest: int = LONGEST_LINE
    symbol: bool = False
    empty: bool = False
    choices: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """See ``Form``."""
        return "symbol" if self.symbol else "text"

    @property
    def allowed(self) -> str:
        """See ``Form``."""
        if self.symbol:
            return 'a symbol with {number} and, if wanted, {year}, such as "E/{year}/L.{number}"'
        return f"at most {self.longest} characters{f', or {NOTHING}' if self.empty else ''}"

    def read(self, node: Node) -> str | None:
        """See ``Form``."""
        if self.empty and (node.written == NOTHING):
            return ""
        line = node.line_of_text(longest=self.longest)
        if line is None or not self.symbol or _is_symbol(line):
            return line
        node.problem(self.allowed, quoted(line))
        return None

    def typed(self, path: str, text: str) -> Node:
        """See ``Form``."""
        return typed_word(path, text.strip() or NOTHING if self.empty else text)

    def written(self, value: object) -> str:
        """See ``Form``."""
        return str(value) or NOTHING


def form_of(annotation: object) -> Form:
    """The form that a field's annotation asks for."""
    if get_origin(annotation) is Annotated:
        return _bounded(get_args(annotation)[1])
    if annotation is bool:
        return Flag()
    if annotation is str:
        return Line(empty=True)
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        return OneWord(annotation)
    if get_origin(annotation) is tuple and issubclass(get_args(annotation)[0], StrEnum):
        return ManyWords(get_args(annotation)[0])
    raise TypeError(f"No value of a rulebook is written as {annotation}.")


def _bounded(limits: object) -> Form:
    match limits:
        case Seconds():
            return Duration(limits)
        case Number():
            return Whole(limits)
        case Share():
            return Fraction()
        case Symbol():
            return Line(_LONGEST_SYMBOL, symbol=True)
    raise TypeError(f"No value of a rulebook is limited by {limits}.")


def _is_symbol(line: str) -> bool:
    """Whether the running number, and nothing but it and the year, can be put in."""
    try:
        parts = list(Formatter().parse(line))
    except ValueError:
        return False
    blanks = [name for _, name, _, _ in parts if name is not None]
    plain = all(not form and not conversion for _, _, form, conversion in parts)
    return plain and sorted(blanks) in (["number"], ["number", "year"])


def _evened(text: str) -> str:
    """A word as it is compared: however its parts are joined, whatever quotation marks stand around."""
    return re.sub(r"[\s-]+", "_", text.strip().strip("\"'").casefold())


def _parts(text: str, separator: str) -> list[str]:
    """The values of a list typed with or without its brackets; none for nothing or the word for it."""
    inner = text.strip().removeprefix("[").removesuffix("]").strip()
    if not inner or inner.casefold() == NOTHING:
        return []
    return [part.strip() for part in re.split(separator, inner)]
