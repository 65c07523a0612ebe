"""What the committee has done: the acts of its journal, those of them that stand, and how all stood before.

An undo is an event that names a length of the journal, and the state it returns to is the one after so many
events. That state is found by going through the journal once, never put together by hand.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from bot.procedure.state.session import Session

if TYPE_CHECKING:
    from bot.procedure.event import Event

REACH = 500
"""How many acts an undo reaches back: a vote by roll call of all the world twice over. Who notices a mistake
later corrects it in the open, for by then everybody has gone on from it."""


@dataclass(frozen=True, slots=True)
class Act:
    """An act as the journal has it: its number, who did it (nobody for the clock), when, what it led to."""

    number: int
    person: int | None
    at: datetime
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class PastAct(Act):
    """An act with how many events there were before it, and the state it was decided on."""

    length: int
    before: Session


@dataclass(frozen=True, slots=True)
class Past:
    """The latest acts that stand, the oldest first, and all events of the journal, taken back or not."""

    acts: tuple[PastAct, ...] = ()
    events: tuple[Event, ...] = ()

    @property
    def length(self) -> int:
        """How many events the journal has."""
        return len(self.events)

    def since(self, number: int) -> tuple[PastAct, ...]:
        """The act of that number and all that stand after it; nothing where it is not among them."""
        place = next((place for place, own in enumerate(self.acts) if own.number == number), None)
        return () if place is None else self.acts[place:]


NO_PAST = Past()


def replayed(events: Sequence[Event]) -> Session:
    """The state after a whole journal."""
    wanted, kept, session = {own.returns_to for own in events}, dict[int, Session](), Session()
    for length, event in enumerate(events):
        if length in wanted:
            kept[length] = session
        back = event.returns_to
        session = event.apply(session if back is None else kept[back])
    return session


def past_of(acts: Iterable[Act], reach: int = REACH) -> Past:
    """The latest acts of a journal that stand, each with the state before it."""
    found = tuple(_each(tuple(acts)))
    events = tuple(event for own in found for event in own.events)
    stands = standing(events)
    return Past(tuple(own for own in found if own.length + 1 in stands)[-reach:], events)


def _each(acts: Sequence[Act]) -> Iterator[PastAct]:
    """Every act with the state before it; an undo takes up the one that it returns to."""
    wanted = {event.returns_to for own in acts for event in own.events}
    kept: dict[int, Session] = {}
    session, length = Session(), 0
    for own in acts:
        if length in wanted:
            kept[length] = session
        yield PastAct(own.number, own.person, own.at, own.events, length, session)
        for event in own.events:
            back = event.returns_to
            session = event.apply(session if back is None else kept[back])
            length += 1


@dataclass(frozen=True, slots=True)
class ToldAct:
    """An act of the history, and the number of the act that took it back; 0 where it stands."""

    act: PastAct
    undone_by: int = 0


def history_of(acts: Iterable[Act]) -> tuple[ToldAct, ...]:
    """Every act of a journal, taken back or not, each with the state before it."""
    found = tuple(_each(tuple(acts)))
    events = tuple(event for own in found for event in own.events)
    numbers = tuple(own.number for own in found for _ in own.events)
    undone_by: dict[int, int] = {}
    for own in found:
        if own.events[0].returns_to is not None:
            gone, back = turned_by(events[: own.length + 1])
            undone_by.update(dict.fromkeys((numbers[position - 1] for position in gone), own.number))
            for position in back:
                undone_by.pop(numbers[position - 1], None)
    return tuple(ToldAct(own, undone_by.get(own.number, 0)) for own in found)


def standing(events: Sequence[Event]) -> frozenset[int]:
    """The positions, counted from 1, of the events of a journal that stand at its end."""
    found, position = set[int](), len(events)
    while position:
        found.add(position)
        back = events[position - 1].returns_to
        position = position - 1 if back is None else back
    return frozenset(found)


def turned_by(events: Sequence[Event]) -> tuple[frozenset[int], frozenset[int]]:
    """The positions of what the undo at the end of a journal took back, and of what it brought back."""
    before, after = standing(events[:-1]), standing(events)
    return before - after, after - before - {len(events)}
