"""What an event is: the unit of the journal."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import ClassVar

from bot.procedure.state.session import Session


class Event(ABC):
    """What happened. ``name`` is what the journal calls it and never changes; ``apply`` is total."""

    __slots__ = ()
    name: ClassVar[str]

    @property
    def returns_to(self) -> int | None:
        """After how many events of the journal the state was to which it is applied; None for the last."""
        return None

    @abstractmethod
    def apply(self, session: Session) -> Session:
        """The state after the event."""
