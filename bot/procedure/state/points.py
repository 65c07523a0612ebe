"""Points raised in a sitting, and the one being dealt with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.procedure.rulebook import PointKind


class PointStatus(StrEnum):
    """What became of a point."""

    PENDING = "pending"
    ON_FLOOR = "on_floor"
    SUSTAINED = "sustained"
    OVERRULED = "overruled"
    ANSWERED = "answered"
    WITHDRAWN = "withdrawn"
    LAPSED = "lapsed"

    @property
    def over(self) -> bool:
        """Whether nothing more can happen to the point, appeals aside."""
        return self not in (PointStatus.PENDING, PointStatus.ON_FLOOR)


@dataclass(frozen=True, slots=True)
class Point:
    """A point with its number in the committee's history; ``ruling`` is what the President said on it.

    ``audibility`` says that the speaker cannot be heard. A question to the speaker is no point on the floor:
    it waits with the speech.
    """

    number: int
    kind: PointKind
    delegation: str
    text: str = ""
    status: PointStatus = PointStatus.PENDING
    ruling: str = ""
    audibility: bool = False
    seconded_by: str = ""


@dataclass(frozen=True, slots=True)
class PointOnFloor:
    """A point being dealt with, since a moment, above whatever it interrupted."""

    point: int
    since: datetime
