"""The clauses of a text as an outline that is taken apart and put together; no words are lost in it.

Whatever is done to an outline leaves its words in their order, but for moving up and down, and to the other
part of the text, which is what they are for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from bot.procedure.state.resolutions import Clause, SubClause

DEPTH = 3
"""A clause, a sub-clause, a part of one."""


@dataclass(frozen=True, slots=True)
class Item:
    """A clause, a sub-clause or a part, with what lies below it; only clauses have an id."""

    text: str
    below: tuple[Item, ...] = ()
    id: str = ""

    @property
    def depth(self) -> int:
        """How many levels it spans."""
        return 1 + max((own.depth for own in self.below), default=0)


Items = tuple[Item, ...]
Step = Callable[[Items, int], Items | None]


def outline(clauses: Sequence[Clause]) -> Items:
    """The clauses as items."""
    return tuple(
        Item(
            clause.text,
            tuple(Item(own.text, tuple(map(Item, own.parts))) for own in clause.subclauses),
            clause.id,
        )
        for clause in clauses
    )


def clauses_of(items: Items) -> tuple[Clause, ...]:
    """The items as clauses."""
    return tuple(
        Clause(
            item.id,
            item.text,
            tuple(SubClause(own.text, tuple(part.text for part in own.below)) for own in item.below),
        )
        for item in items
    )


def paths(items: Items, above: tuple[int, ...] = ()) -> Iterator[tuple[int, ...]]:
    """Where each item is, in the order of the text: (2,) the third clause, (2, 0) its sub-clause (a)."""
    for index, item in enumerate(items):
        yield (*above, index)
        yield from paths(item.below, (*above, index))


def done_at(items: Items, path: tuple[int, ...], step: Step) -> Items | None:
    """The outline after a step among the items where one is; None where the step cannot be taken."""
    index, *deeper = path
    if not 0 <= index < len(items):
        return None
    if not deeper:
        return step(items, index)
    below = done_at(items[index].below, tuple(deeper), step)
    if below is None:
        return None
    return (*items[:index], replace(items[index], below=below), *items[index + 1 :])


def without(items: Items, index: int) -> Items:
    """Without an item."""
    return items[:index] + items[index + 1 :]


def earlier(items: Items, index: int) -> Items | None:
    """An item before the one that was before it."""
    return None if index == 0 else later(items, index - 1)


def later(items: Items, index: int) -> Items | None:
    """An item after the one that was after it."""
    if index + 1 >= len(items):
        return None
    return (*items[:index], items[index + 1], items[index], *items[index + 2 :])


def joined(items: Items, index: int) -> Items | None:
    """An item and the next as one: the words of the next go on where those of the first end."""
    if index + 1 >= len(items):
        return None
    one, two = items[index : index + 2]
    if one.below:
        *before, last = one.below
        ended = _ending_with(last, two.text)
        one = replace(one, below=(*before, ended, *two.below))
    else:
        one = replace(one, text=f"{one.text} {two.text}", below=two.below)
    return (*items[:index], one, *items[index + 2 :])


def raised(items: Items, path: tuple[int, ...]) -> Items | None:
    """A sub-clause or part one level up, with what comes after it below it."""
    if len(path) < 2:
        return None

    def step(siblings: Items, index: int) -> Items | None:
        below = siblings[index].below
        if path[-1] >= len(below):
            return None
        before, own, after = below[: path[-1]], below[path[-1]], below[path[-1] + 1 :]
        parent = replace(siblings[index], below=before)
        return (*siblings[:index], parent, replace(own, below=own.below + after), *siblings[index + 1 :])

    return done_at(items, path[:-1], step)


def lowered(items: Items, path: tuple[int, ...]) -> Items | None:
    """A clause or sub-clause one level down, as the last below the one before it."""

    def step(siblings: Items, index: int) -> Items | None:
        own = siblings[index]
        if index == 0 or len(path) + own.depth > DEPTH:
            return None
        above = siblings[index - 1]
        above = replace(above, below=(*above.below, replace(own, id="")))
        return (*siblings[: index - 1], above, *siblings[index + 1 :])

    return done_at(items, path, step)


def put_in(items: Items, path: tuple[int, ...], new: Items, *, instead: bool) -> Items | None:
    """New items after one, or in its place; the first in its place keeps its identity."""
    if not new or any(len(path) - 1 + own.depth > DEPTH for own in new):
        return None

    def step(siblings: Items, index: int) -> Items:
        end = index if instead else index + 1
        first = replace(new[0], id=siblings[index].id) if instead else new[0]
        return (*siblings[:end], first, *new[1:], *siblings[index + 1 :])

    return done_at(items, path, step)


def _ending_with(item: Item, text: str) -> Item:
    if not item.below:
        return replace(item, text=f"{item.text} {text}")
    *before, last = item.below
    return replace(item, below=(*before, _ending_with(last, text)))
