"""What a number in a rulebook counts, and between which bounds it may lie."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Seconds:
    """A length of time in whole seconds; ``none`` allows 0, which stands for no time at all."""

    at_least: int
    at_most: int
    none: bool = False


@dataclass(frozen=True, slots=True)
class Number:
    """A whole number."""

    at_least: int
    at_most: int


@dataclass(frozen=True, slots=True)
class Symbol:
    """The symbol drafts are issued under, with ``{number}`` and, if wanted, ``{year}``."""


@dataclass(frozen=True, slots=True)
class Share:
    """A fraction from nothing to one, written as two whole numbers."""


MINUTE = 60
HOUR = 60 * MINUTE
DAY = 24 * HOUR
