"""Rulings of the President that can be appealed, and the appeals from them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class RulingOn(StrEnum):
    """What a ruling that can be appealed is on: a point of order, or a motion that is out of order."""

    POINT = "point"
    MOTION = "motion"


@dataclass(frozen=True, slots=True)
class LastRuling:
    """The ruling just given on the point or motion of that number, until business goes on."""

    on: RulingOn
    number: int


class AppealStatus(StrEnum):
    """What became of an appeal; while pending it waits for a second."""

    PENDING = "pending"
    ON_FLOOR = "on_floor"
    UPHELD = "upheld"
    OVERRULED = "overruled"
    LAPSED = "lapsed"

    @property
    def over(self) -> bool:
        """Whether nothing more can happen to the appeal."""
        return self not in (AppealStatus.PENDING, AppealStatus.ON_FLOOR)


@dataclass(frozen=True, slots=True)
class Appeal:
    """An appeal from a ruling, with its number in the committee's history."""

    number: int
    ruling: LastRuling
    delegation: str
    text: str = ""
    status: AppealStatus = AppealStatus.PENDING
    seconded_by: str = ""
