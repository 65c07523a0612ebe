"""Putting names, numbers and lists together, within the room a card has."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from bot.rendering import times
from bot.rendering.escape import label, plain

NAME = 80
"""How much of a name a card shows."""
_LONGEST_LINE = 4000
_SHORTEST_RUN = 3


@dataclass(frozen=True, slots=True)
class Medium:
    """Where words are read: how what people wrote, a time of day, a person and a role are put there."""

    name: Callable[[str], str]
    clock: Callable[[datetime], str]
    person: Callable[[int], str]
    role: Callable[[int], str]


def inline(text: str, limit: int | None = None) -> str:
    """What somebody wrote, on one line of a card, showing as itself."""
    return plain(" ".join(text.split()), limit)


def person(key: int) -> str:
    """A person of a key, on a card: ``cogs.ui.people`` puts the mention there, which notifies nobody.

    What people write cannot look like this, for ``<`` is escaped in it.
    """
    return f"<@key:{key}>"


def role(number: int) -> str:
    """A role of the server, on a card, as ``person``."""
    return f"<@role:{number}>"


DISCORD = Medium(inline, times.clock, person, role)
"""A card: markdown is read there, so what people wrote is escaped."""

PAPER = Medium(
    partial(label, limit=_LONGEST_LINE), times.utc, lambda _: "somebody", lambda _: "a role of the server"
)
"""A document, a picture or the label of a button: no markup is read there, so nothing is escaped."""


def capitalised(text: str) -> str:
    """The text as the beginning of a sentence."""
    return text[:1].upper() + text[1:]


def counted(number: int, one: str, many: str = "") -> str:
    """A number with its noun: "1 clause", "2 clauses"."""
    return f"{number} {one if number == 1 else many or f'{one}s'}"


def joined(items: Sequence[str], last: str = "and") -> str:
    """A list in running text: "France, Kenya and Togo"."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}"


def numbers(values: Sequence[int]) -> str:
    """Rising numbers in running text, long runs drawn together: "1, 2, 4 and 5", "1 to 4 and 7"."""
    runs: list[list[int]] = []
    for value in values:
        if runs and value == runs[-1][-1] + 1:
            runs[-1].append(value)
        else:
            runs.append([value])
    parts: list[str] = []
    for run in runs:
        parts += [f"{run[0]} to {run[-1]}"] if len(run) >= _SHORTEST_RUN else map(str, run)
    return joined(parts)


def fitted(items: Sequence[str], room: int, between: str = ", ", more: str = "and {} more") -> str:
    """As many of the items as there is room for, and how many are left out."""
    whole = between.join(items)
    if len(whole) <= room:
        return whole
    for kept in range(len(items) - 1, 0, -1):
        shown = f"{between.join(items[:kept])}{between.strip(',')}{more.format(len(items) - kept)}"
        if len(shown) <= room:
            return shown
    return more.format(len(items)).removeprefix("and ")


def shares(lengths: Sequence[int], room: int) -> tuple[int, ...]:
    """How much of the room each text gets: the short ones what they need, the long ones the rest evenly."""
    given = [0] * len(lengths)
    left = room
    for place, index in enumerate(sorted(range(len(lengths)), key=lengths.__getitem__)):
        given[index] = min(lengths[index], left // (len(lengths) - place))
        left -= given[index]
    return tuple(given)


def running(names: Sequence[str], room: int) -> str:
    """Names in running text, as many as there is room for."""
    whole = joined(names)
    return whole if len(whole) <= room else fitted(names, room)


def sharing(lists: Sequence[Sequence[str]], room: int) -> tuple[str, ...]:
    """Lists of names, each as far as its share of the room goes."""
    rooms = shares([len(", ".join(names)) for names in lists], room)
    return tuple(fitted(names, share) for names, share in zip(lists, rooms, strict=True))


def lines(parts: Iterable[str]) -> str:
    """The lines that say something, one below the other."""
    return "\n".join(part for part in parts if part)


def small(text: str) -> str:
    """A line in small print."""
    return f"-# {text}" if text else ""
