"""The events an action leads to, one after the other."""

from __future__ import annotations

from typing import Self

from bot.procedure.event import Event
from bot.procedure.situation import Situation
from bot.procedure.state.session import Session


class Record:
    """The events an action leads to, so that each is decided on what those before it left.

    An event is applied only when somebody asks what it left: most acts end with the event nobody asks after.
    """

    __slots__ = ("_applied", "_session", "events", "situation")

    def __init__(self, situation: Situation) -> None:
        """Start from the state the action is decided upon."""
        self.situation = situation
        self.events: list[Event] = []
        self._session = situation.session
        self._applied = 0

    @property
    def session(self) -> Session:
        """The state after the events noted so far."""
        for event in self.events[self._applied :]:
            self._session = event.apply(self._session)
        self._applied = len(self.events)
        return self._session

    def add(self, *events: Event) -> Self:
        """Note events in order."""
        self.events.extend(events)
        return self

    @property
    def done(self) -> tuple[Event, ...]:
        """All events noted."""
        return tuple(self.events)
