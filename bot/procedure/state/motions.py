"""Motions raised in a sitting and the debate on them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bot.procedure.rulebook import MotionKind


class MotionStatus(StrEnum):
    """What became of a motion."""

    PENDING = "pending"
    ON_FLOOR = "on_floor"
    CARRIED = "carried"
    LOST = "lost"
    GRANTED = "granted"
    OUT_OF_ORDER = "out_of_order"
    WITHDRAWN = "withdrawn"
    LAPSED = "lapsed"
    DENIED = "denied"
    NOT_SECONDED = "not_seconded"

    @property
    def over(self) -> bool:
        """Whether nothing more can happen to the motion."""
        return self not in (MotionStatus.PENDING, MotionStatus.ON_FLOOR)


@dataclass(frozen=True, slots=True)
class Terms:
    """What a motion says; durations in whole seconds, 0 or empty where it says nothing.

    ``clauses`` are the ids of those that are to be voted on apart, as one.
    """

    duration: int = 0
    topic: str = ""
    total: int = 0
    each: int = 0
    draft: int = 0
    amendment: int = 0
    clauses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Motion:
    """A motion with its number in the committee's history, who seconds it, and who objects to it."""

    number: int
    kind: MotionKind
    mover: str
    terms: Terms
    status: MotionStatus = MotionStatus.PENDING
    seconder: str | None = None
    objectors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MotionDebate:
    """A motion before the floor: who still waits to speak on it, and how many have."""

    motion: int
    waiting_for: tuple[str, ...] = ()
    waiting_against: tuple[str, ...] = ()
    heard_for: tuple[str, ...] = ()
    heard_against: tuple[str, ...] = ()

    @property
    def waiting(self) -> tuple[str, ...]:
        """Everybody who waits to speak on the motion."""
        return self.waiting_for + self.waiting_against
