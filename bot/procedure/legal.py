"""What is in order for somebody, as a collection that is never longer in memory than the rules need words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import islice
from typing import Any, overload

from bot.procedure.alike import Alike
from bot.procedure.situation import Action

_Key = tuple[tuple[str, ...], Action]


class LegalActions(Sequence[Action]):
    """Actions in order, area by area; those that are alike are made only when they are looked at.

    ``action in legal`` costs the same however many there are, and so does asking for those ``of`` one kind.
    """

    def __init__(self, found: Iterable[Action | Alike[Action]]) -> None:
        self._found = tuple(found)

    def of(self, *kinds: type[Action]) -> LegalActions:
        """Those of some kinds."""
        return LegalActions(own for own in self._found if isinstance(_asked(own), kinds))

    @property
    def samples(self) -> tuple[Action, ...]:
        """One of each of those that are alike, and those that are like no other."""
        return tuple(_asked(own) for own in self._found)

    @property
    def kinds(self) -> frozenset[type[Action]]:
        """The kinds of which there is any."""
        return frozenset(map(type, self.samples))

    def __contains__(self, action: object) -> bool:
        """Whether an action is in order."""
        if not isinstance(action, Action):
            return False
        if action in self._alone.get(type(action), ()):
            return True
        return any(
            own.has(action)
            for fields in self._fields.get(type(action), ())
            for own in self._alike.get((fields, _blanked(action, fields)), ())
        )

    def __iter__(self) -> Iterator[Action]:
        """Each action."""
        for own in self._found:
            if isinstance(own, Alike):
                yield from own
            else:
                yield own

    def __len__(self) -> int:
        """How many actions there are."""
        return sum(len(own) if isinstance(own, Alike) else 1 for own in self._found)

    def __bool__(self) -> bool:
        """Whether there is any."""
        return bool(self._found)

    @overload
    def __getitem__(self, place: int) -> Action: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Action, ...]: ...
    def __getitem__(self, place: int | slice) -> Action | tuple[Action, ...]:
        """The action at a place, or those between two."""
        if isinstance(place, slice):
            return tuple(self)[place]
        if not -len(self) <= place < len(self):
            raise IndexError(place)
        return next(islice(self, place % len(self), None))

    def __repr__(self) -> str:
        """The actions, those that are alike as one."""
        return f"LegalActions({self._found!r})"

    @cached_property
    def _alone(self) -> dict[type[Action], list[Action]]:
        """Those that are like no other, by their kind."""
        found: dict[type[Action], list[Action]] = {}
        for own in self._found:
            if isinstance(own, Action):
                found.setdefault(type(own), []).append(own)
        return found

    @cached_property
    def _alike(self) -> dict[_Key, list[Alike[Action]]]:
        """Those that are alike, by the fields they differ in and what they have in common."""
        found: dict[_Key, list[Alike[Action]]] = {}
        for own in self._found:
            if isinstance(own, Alike):
                found.setdefault((own.fields, _blanked(own.asked, own.fields)), []).append(own)
        return found

    @cached_property
    def _fields(self) -> dict[type[Action], set[tuple[str, ...]]]:
        """The fields in which the actions of a kind differ while they are alike."""
        found: dict[type[Action], set[tuple[str, ...]]] = {}
        for fields, common in self._alike:
            found.setdefault(type(common), set()).add(fields)
        return found


def _asked(own: Action | Alike[Action]) -> Action:
    return own.asked if isinstance(own, Alike) else own


def _blanked(action: Action, fields: Sequence[str]) -> Action:
    blank: dict[str, Any] = dict.fromkeys(fields)
    return replace(action, **blank)
