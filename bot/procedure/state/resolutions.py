"""Draft resolutions and their clauses."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

CLAUSE_LIMIT = 3000
"""How many characters a clause may have, all that is below it included."""


class DraftStatus(StrEnum):
    """Where a draft stands between submission and decision."""

    SUBMITTED = "submitted"
    INTRODUCED = "introduced"
    DEBATE_ADJOURNED = "debate_adjourned"
    TABLED = "tabled"
    ADOPTED = "adopted"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    REFERRED = "referred"
    NOT_COMPETENT = "not_competent"
    NO_DECISION = "no_decision"
    LAPSED = "lapsed"

    @property
    def live(self) -> bool:
        """Whether the draft can still come before the committee and be decided."""
        return self in _LIVE

    @property
    def resumable(self) -> bool:
        """Whether the debate on the draft was broken off and can be resumed."""
        return self in (DraftStatus.DEBATE_ADJOURNED, DraftStatus.TABLED)


_LIVE = (
    DraftStatus.SUBMITTED,
    DraftStatus.INTRODUCED,
    DraftStatus.DEBATE_ADJOURNED,
    DraftStatus.TABLED,
)


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
class Wording:
    """The words of a text at one moment: its title and its clauses, in order."""

    title: str = ""
    preambular: tuple[Clause, ...] = ()
    operative: tuple[Clause, ...] = ()

    @property
    def clauses(self) -> tuple[Clause, ...]:
        """All clauses, the preamble first."""
        return self.preambular + self.operative


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft resolution. ``rejected`` names the operative clauses voted out one by one.

    ``divided`` says that it is to be voted on in parts, ``groups`` which clauses are set apart for that;
    ``amended`` that an amendment was adopted by vote,
    ``withdrawing`` are the sponsors that want it taken back, ``referred_to`` is the body it was referred to.
    ``named_sponsors`` and ``named_signatories`` are those its heading names, who have yet to consent. Its
    ``revision`` counts the edits before it is introduced, and ``earlier`` are the wordings before them.
    """

    number: int
    symbol: str
    title: str
    sponsors: tuple[str, ...]
    preambular: tuple[Clause, ...]
    operative: tuple[Clause, ...]
    status: DraftStatus = DraftStatus.SUBMITTED
    rejected: tuple[str, ...] = ()
    roll_call_asked: bool = False
    divided: bool = False
    groups: tuple[tuple[str, ...], ...] = ()
    amended: bool = False
    signatories: tuple[str, ...] = ()
    approved: bool = False
    submitted_at: datetime | None = None
    withdrawing: tuple[str, ...] = ()
    referred_to: str = ""
    named_sponsors: tuple[str, ...] = ()
    named_signatories: tuple[str, ...] = ()
    revision: int = 1
    earlier: tuple[Wording, ...] = ()

    @property
    def wording(self) -> Wording:
        """Its words now."""
        return Wording(self.title, self.preambular, self.operative)

    @property
    def standing(self) -> tuple[Clause, ...]:
        """The operative clauses that have not been voted out."""
        return tuple(clause for clause in self.operative if clause.id not in self.rejected)

    def number_of(self, clause: str) -> int:
        """The number an operative clause has in the text as it was submitted."""
        return next(index for index, own in enumerate(self.operative, 1) if own.id == clause)
