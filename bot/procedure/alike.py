"""Requests that the rules treat alike: asked about once, however many delegations they could be made for.

A dais may act for any of two hundred delegations. Most rules do not care which: of all members present that
wait on no list the same holds. ``candidates`` says so with ``Alike``, and the engine asks the rules about one
of them. That nothing is thrown together that the rules tell apart is proved by asking about every request.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from itertools import product
from math import prod
from operator import attrgetter
from typing import Any, Generic, TypeVar

Request = TypeVar("Request")
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
        asked: Any = self.asked
        for value in self.values:
            own = (value,) if len(self.fields) == 1 else value
            yield replace(asked, **dict(zip(self.fields, own, strict=True)))

    def __len__(self) -> int:
        """How many requests there are."""
        return len(self.values)

    def has(self, request: object) -> bool:
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
