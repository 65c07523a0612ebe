"""Draft resolutions and their clauses."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class DraftStatus(StrEnum):
    """Where a draft stands between submission and decision."""

    SUBMITTED = "submitted"
    INTRODUCED = "introduced"
    DEBATE_ADJOURNED = "debate_adjourned"
    ADOPTED = "adopted"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class SubClause:
    """A sub-clause: (a) with its own (i), which have none of their own."""

    text: str
    parts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause; ``id`` stays the same whatever number the clause has when the text is printed."""

    id: str
    text: str
    subclauses: tuple[SubClause, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft resolution. ``rejected`` names the operative clauses voted out one by one."""

    number: int
    symbol: str
    title: str
    sponsors: tuple[str, ...]
    preambular: tuple[Clause, ...]
    operative: tuple[Clause, ...]
    status: DraftStatus = DraftStatus.SUBMITTED
    rejected: tuple[str, ...] = ()
    roll_call_asked: bool = False

    @property
    def standing(self) -> tuple[Clause, ...]:
        """The operative clauses that have not been voted out."""
        return tuple(clause for clause in self.operative if clause.id not in self.rejected)

    def number_of(self, clause: str) -> int:
        """The number an operative clause has in the text as it was submitted."""
        return next(index for index, own in enumerate(self.operative, 1) if own.id == clause)
