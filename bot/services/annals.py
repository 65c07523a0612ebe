"""What the journals tell of the past: the state they lead to, the acts that stand, how all was at a moment.

Nothing is held in memory for it. Whatever goes through a whole journal does so away from the event loop.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from bot.procedure import engine
from bot.procedure.engine import Act, Event, Past, PastAct
from bot.procedure.past import ToldAct, history_of, standing, turned_by
from bot.procedure.rules.undo.undo import ActsUndone
from bot.procedure.rules.voting.events import VoteOpened
from bot.procedure.state.session import Session
from bot.storage.codec import EventCodec
from bot.storage.entries import Row
from bot.storage.journal import Journal


@dataclass(frozen=True, slots=True)
class UndoDone:
    """An undo: the acts it took back, the positions of what it took back and of what it brought back.

    ``standing`` are the positions of everything that counts now.
    """

    event: ActsUndone
    acts: tuple[PastAct, ...]
    taken_back: frozenset[int]
    brought_back: frozenset[int]
    standing: frozenset[int]

    @property
    def era(self) -> int:
        """The era that began with it."""
        return len(self.event.counts)

    @property
    def turned(self) -> tuple[int, ...]:
        """The positions of all that it turned, in order."""
        return tuple(sorted(self.taken_back | self.brought_back))


class Annals:
    """The past of all committees."""

    def __init__(self, journal: Journal, codec: EventCodec[Event]) -> None:
        self._journal = journal
        self._codec = codec

    async def history(self, committee: int) -> list[tuple[Row, Event]]:
        """The journal of a committee, row by row with the event it holds."""
        rows = await self._journal.read(committee)
        return list(zip(rows, self._events(rows), strict=True))

    async def state(self, committee: int) -> tuple[Session, int]:
        """The state the journal of a committee tells, and how long the journal is."""
        rows = await self._journal.read(committee)
        return engine.replay(self._events(rows)), len(rows)

    async def past(self, committee: int) -> Past:
        """What was done in a committee, as far as it stands."""
        rows = await self._journal.read(committee)
        return await asyncio.to_thread(lambda: engine.past_of(self._acts(rows)))

    async def acts(self, committee: int) -> tuple[ToldAct, ...]:
        """Everything that was done in a committee, taken back or not."""
        rows = await self._journal.read(committee)
        return await asyncio.to_thread(lambda: history_of(self._acts(rows)))

    async def act_at(self, committee: int, position: int, length: int) -> tuple[Event | None, Session | None]:
        """The event at a position, 1 being the first, and the state its act left; None for the last state."""
        rows = await self._journal.read(committee, position - 1)
        if not rows:
            return None, None
        event, end = self._codec.decode(rows[0].entry), sum(own.act == rows[0].act for own in rows)
        if position - 1 + end == length:
            return event, None
        whole = (await self._journal.read(committee))[: position - 1 + end]
        return event, await asyncio.to_thread(lambda: engine.replay(self._events(whole)))

    async def undo_at(self, committee: int, position: int) -> UndoDone | None:
        """What the undo at a position took back and brought back; None where there is none."""
        rows = await self._journal.read(committee)
        return await asyncio.to_thread(self._undo, rows, position)

    def _undo(self, rows: Sequence[Row], position: int) -> UndoDone | None:
        acts = tuple(self._acts(rows))
        events = tuple(event for own in acts for event in own.events)
        if not 1 <= position <= len(events):
            return None
        undone = events[position - 1]
        if not isinstance(undone, ActsUndone):
            return None
        gone, back = turned_by(events[:position])
        number = rows[position - 1].act
        before = engine.past_of(acts[: number - 1])
        return UndoDone(undone, before.since(undone.acts[0]), gone, back, standing(events))

    async def as_opened(self, committee: int, vote: int, era: int | None = None) -> Session | None:
        """The state in which a vote was opened: the one that had that number in an era, else has it now."""
        rows = await self._journal.read(committee)
        return await asyncio.to_thread(self._opening, rows, vote, era)

    def _opening(self, rows: Sequence[Row], vote: int, era: int | None) -> Session | None:
        events = tuple(self._events(rows))
        undos = [place for place, own in enumerate(events) if own.returns_to is not None]
        if era is not None and era < len(undos):
            events = events[: undos[era]]  # the journal as it was when that era ended
        for position in sorted(standing(events), reverse=True):
            own = events[position - 1]
            if isinstance(own, VoteOpened) and own.number == vote:
                return engine.replay(events[:position])
        return None

    def _acts(self, rows: Sequence[Row]) -> Iterator[Act]:
        for number, of_it in groupby(rows, lambda row: row.act):
            found = tuple(of_it)
            yield Act(number, found[0].actor, found[0].at, tuple(self._events(found)))

    def _events(self, rows: Iterable[Row]) -> Iterator[Event]:
        return (self._codec.decode(row.entry) for row in rows)
