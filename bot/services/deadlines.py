"""Deadlines: what the state says will end by itself is ended when its time comes, also after a restart."""

from __future__ import annotations

import asyncio
import logging

from bot.clock import Clock
from bot.procedure.engine import CLOCK, next_deadline
from bot.procedure.refusals import Refused
from bot.procedure.rules.deadlines import TimeRanOut
from bot.services.desk import Desk, Ruling

_log = logging.getLogger(__name__)
_RETRY_SECONDS = 1.0
_EARLY_SECONDS = 0.01


class Deadlines:
    """One timer for each committee, set to its next deadline; firing is an action like any other."""

    def __init__(self, desk: Desk, clock: Clock) -> None:
        self._desk = desk
        self._clock = clock
        self._timers: dict[int, asyncio.TimerHandle] = {}
        self._firing: set[asyncio.Task[None]] = set()
        self._running = False
        desk.listen(self._changed)

    def start(self) -> None:
        """Set the timers of all committees; what is overdue is ended at once."""
        self._running = True
        for committee in self._desk.committees:
            self._set(committee.id)

    async def stop(self) -> None:
        """Take all timers away, and let what is being ended finish."""
        self._running = False
        for timer in self._timers.values():
            timer.cancel()
        self._timers.clear()
        await asyncio.gather(*self._firing, return_exceptions=True)

    def _changed(self, ruling: Ruling) -> None:
        if self._running:
            self._set(ruling.committee)

    def _set(self, committee: int, at_least: float = 0.0) -> None:
        timer = self._timers.pop(committee, None)
        if timer is not None:
            timer.cancel()
        if self._desk.committee(committee) is None:
            return
        due = next_deadline(self._desk.session(committee))
        if due is None:
            return
        delay = max(at_least, (due - self._clock()).total_seconds())
        self._timers[committee] = asyncio.get_running_loop().call_later(delay, self._fire, committee)

    def _fire(self, committee: int) -> None:
        self._timers.pop(committee, None)
        task = asyncio.get_running_loop().create_task(self._end(committee))
        self._firing.add(task)
        task.add_done_callback(self._firing.discard)

    async def _end(self, committee: int) -> None:
        again = None
        try:
            ruling = await self._desk.submit(committee, TimeRanOut(), CLOCK)
            if not ruling.events:
                # The timer was a little early; without an event nobody else sets it again.
                again = _EARLY_SECONDS
        except Refused:
            _log.info("committee %s was deleted before its deadline", committee)
        except Exception:
            _log.exception("committee %s: a deadline could not be recorded and is tried again", committee)
            again = _RETRY_SECONDS
        if again is not None and self._running:
            self._set(committee, again)
