"""Requests as ``candidates`` lists them: for one's own seat, and by the dais for each class of them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Container, Iterable, Iterator
from itertools import count
from typing import Any, TypeVar

from bot.procedure.alike import Alike, Beside, Names
from bot.procedure.situation import Action, Situation

Request = TypeVar("Request", bound=Action)


def for_delegations(
    situation: Situation,
    request: Callable[[str | None], Request],
    classes: Iterable[Names],
) -> Iterator[Request | Alike[Request]]:
    """The request for one's own seat, unnamed and by name; for the dais, for every delegation of the classes.

    All delegations of one class must be alike in the eyes of the rule: ``apart`` tells them from each other.
    """
    seat = situation.seat
    if not situation.on_dais:
        if seat is not None:
            yield Alike(request(None), ("delegation",), (None, seat))
        return
    if seat is not None:
        yield request(None)
    for names in filter(None, classes):
        yield Alike(request(names[0]), ("delegation",), names)


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


def newcomer(known: Container[int]) -> int:
    """The key of somebody, or of a role, that is none of those known."""
    return next(key for key in count() if key not in known)


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
