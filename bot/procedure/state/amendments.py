"""Amendments to the drafts of a committee, and amendments to those."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bot.procedure.rulebook import AmendmentKind
from bot.procedure.state.resolutions import Clause

BEGINNING_OF_PREAMBLE = "p0"
BEGINNING_OF_OPERATIVE_PART = "o0"
"""Where a clause can be added before the first of a part; no clause has these ids."""
BEGINNINGS = (BEGINNING_OF_PREAMBLE, BEGINNING_OF_OPERATIVE_PART)


class AmendmentStatus(StrEnum):
    """What became of an amendment; one not put is what an adopted one necessarily rejects."""

    PROPOSED = "proposed"
    INTRODUCED = "introduced"
    ADOPTED = "adopted"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    NOT_PUT = "not_put"
    LAPSED = "lapsed"

    @property
    def open(self) -> bool:
        """Whether the amendment can still be decided."""
        return self in (AmendmentStatus.PROPOSED, AmendmentStatus.INTRODUCED)


@dataclass(frozen=True, slots=True)
class Stood:
    """A clause as it stood when an amendment to it was proposed or decided: its words, and its number."""

    clause: Clause
    number: int
    preambular: bool = False


@dataclass(frozen=True, slots=True)
class Amendment:
    """An amendment with its number in the committee's history.

    ``clause`` is the id of the clause it strikes, changes, moves, or adds one after; empty adds at the end.
    ``words`` are those in the clause that ``text`` takes the place of, which is empty where they are struck;
    without any it is to the whole. ``clauses`` are those it adds, or the clause as it is to be; empty where
    only words change, and in journals of earlier versions, where ``text`` is all of a clause. ``after`` is
    where a clause is moved to.

    ``to`` is the number of the amendment it changes, 0 for one of the first degree. ``rank`` is how far the
    dais finds it removed from the text, 1 the furthest, 0 where it has not said. ``stood`` is the clause as
    it stood. ``text_changed`` says that another amendment, ``overtaken_by``, has changed what it was written
    to; ``overtaken_by`` also says which one left it nothing to change.
    """

    number: int
    draft: int
    kind: AmendmentKind
    clause: str
    text: str
    proposer: str
    to: int = 0
    signatories: tuple[str, ...] = ()
    consents: tuple[str, ...] = ()
    rank: int = 0
    status: AmendmentStatus = AmendmentStatus.PROPOSED
    text_changed: bool = False
    words: str = ""
    clauses: tuple[Clause, ...] = ()
    after: str = ""
    stood: Stood | None = None
    overtaken_by: int = 0

    @property
    def degree(self) -> int:
        """1 for an amendment to the draft, 2 for one to an amendment."""
        return 2 if self.to else 1

    @property
    def puts(self) -> tuple[Clause, ...]:
        """The words it would put into the text, as clauses; none where it only strikes or moves."""
        if self.kind in (AmendmentKind.STRIKE, AmendmentKind.MOVE):
            return ()
        return self.clauses or ((Clause(self.clause, self.text),) if self.text else ())
