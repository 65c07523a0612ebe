"""What of two rulebooks is not the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields
from typing import Any

from bot.procedure.rulebook.book import Rulebook
from bot.procedure.rulebook.sections import Section


def differences(before: Rulebook, after: Rulebook) -> tuple[str, ...]:
    """The dotted paths of the values that differ, such as ``caucus.yields`` or ``motions.refer.majority``.

    Of a point or a motion that only one of them has, the path is its own: ``motions.refer``.
    """
    return tuple(_differing(before, after))


def _differing(before: Rulebook, after: Rulebook) -> Iterator[str]:
    for own in fields(Rulebook):
        old, new = getattr(before, own.name), getattr(after, own.name)
        if old is new or old == new:
            continue
        if isinstance(old, Section):
            yield from _within(own.name, old, new)
        elif isinstance(old, Mapping):
            for kind in dict.fromkeys((*old, *new)):
                path = f"{own.name}.{kind}"
                if kind in old and kind in new:
                    yield from _within(path, old[kind], new[kind])
                else:
                    yield path
        else:
            yield own.name


def _within(path: str, old: Any, new: Any) -> Iterator[str]:  # noqa: ANN401 - any part of a rulebook
    """The values of one part that differ."""
    for own in fields(old):
        if getattr(old, own.name) != getattr(new, own.name):
            yield f"{path}.{own.name}"
