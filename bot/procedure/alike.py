"""Requests that the rules treat alike: asked about once, however many delegations they could be made for.

A dais may act for any of two hundred delegations. Most rules do not care which: of all members present that
wait on no list the same holds. ``candidates`` says so with ``Alike``, and the engine asks the rules about one
of them. That nothing is thrown together that the rules tell apart is proved by asking about every request.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import product
from math import prod
from operator import attrgetter
from typing import Any, Generic, TypeVar

from bot.procedure.situation import Action, Situation

Request = TypeVar("Request", bound=Action)
Names = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Alike(Generic[Request]):
    """Requests that differ in ``fields`` alone, of which the rules say the same as of ``asked``.

    ``values`` holds what the field may be, that of ``asked`` included; for several fields, tuples.
    """

    asked: Request
    fields: tuple[str, ...]
    values: Collection[Any]

    def __iter__(self) -> Iterator[Request]:
        """Each request."""
        for value in self.values:
            own = (value,) if len(self.fields) == 1 else value
            yield replace(self.asked, **dict(zip(self.fields, own, strict=True)))

    def __len__(self) -> int:
        """How many requests there are."""
        return len(self.values)

    def has(self, request: Action) -> bool:
        """Whether the request, which is like ``asked`` but for the fields, is one of these."""
        return attrgetter(*self.fields)(request) in self.values


@dataclass(frozen=True, slots=True)
class Combined(Collection[tuple[Any, ...]]):
    """Every combination of the values of several fields, ``but`` for some; made only when it is wanted."""

    parts: tuple[Collection[Any], ...]
    but: frozenset[tuple[Any, ...]] = frozenset()

    def __contains__(self, values: object) -> bool:
        """Whether the values are one of the combinations."""
        return (
            isinstance(values, tuple)
            and len(values) == len(self.parts)
            and all(value in part for value, part in zip(values, self.parts, strict=True))
            and values not in self.but
        )

    def __iter__(self) -> Iterator[tuple[Any, ...]]:
        """Each combination."""
        return (values for values in product(*self.parts) if values not in self.but)

    def __len__(self) -> int:
        """How many combinations there are."""
        everything = Combined(self.parts)
        return prod(map(len, self.parts)) - sum(own in everything for own in self.but)


@dataclass(frozen=True, slots=True)
class Beside(Collection[tuple[Any, ...]]):
    """Some combinations of values, each with every value of one more field."""

    heads: Collection[tuple[Any, ...]]
    lasts: Collection[Any]

    def __contains__(self, values: object) -> bool:
        """Whether the values are one of the combinations with one more."""
        return isinstance(values, tuple) and values[:-1] in self.heads and values[-1] in self.lasts

    def __iter__(self) -> Iterator[tuple[Any, ...]]:
        """Each combination with each of the others."""
        return ((*head, last) for head in self.heads for last in self.lasts)

    def __len__(self) -> int:
        """How many there are."""
        return len(self.heads) * len(self.lasts)


def for_delegations(
    situation: Situation,
    request: Callable[[str | None], Request],
    classes: Iterable[Names],
    field: str = "delegation",
) -> Iterator[Request | Alike[Request]]:
    """The request for one's own seat, unnamed and by name; for the dais, for every delegation of the classes.

    All delegations of one class must be alike in the eyes of the rule: ``apart`` tells them from each other.
    """
    seat = situation.seat
    if not situation.on_dais:
        if seat is not None:
            yield Alike(request(None), (field,), (None, seat))
        return
    if seat is not None:
        yield request(None)
    for names in filter(None, classes):
        yield Alike(request(names[0]), (field,), names)


def for_each(
    situation: Situation,
    request: Callable[[str | None], Request],
    classes: Iterable[Names],
    fields: tuple[str, ...],
    heads: Collection[tuple[Any, ...]],
) -> Iterator[Alike[Request]]:
    """As ``for_delegations``, for each combination of values of other fields, which the rules treat alike."""
    seat, named = situation.seat, (*fields, "delegation")
    if not heads:
        return
    if not situation.on_dais:
        if seat is not None:
            yield Alike(request(None), named, Beside(heads, (None, seat)))
        return
    if seat is not None:
        yield Alike(request(None), named, Beside(heads, (None,)))
    for names in filter(None, classes):
        yield Alike(request(names[0]), named, Beside(heads, names))


def apart(classes: Iterable[Names], *groups: Collection[str]) -> tuple[Names, ...]:
    """The classes with those who are in a group told from those who are not, for each of the groups."""
    told = [own for own in classes if own]
    for inside in map(frozenset, filter(None, groups)):
        told = [part for own in told for part in _told(own, inside)]
    return tuple(told)


def _told(names: Names, inside: frozenset[str]) -> Iterator[Names]:
    if inside.isdisjoint(names):
        yield names
    elif len(inside) == 1:
        (name,) = inside
        place = names.index(name)
        yield (name,)
        if len(names) > 1:
            yield names[:place] + names[place + 1 :]
    else:
        yield tuple([name for name in names if name in inside])
        if outside := tuple([name for name in names if name not in inside]):
            yield outside
