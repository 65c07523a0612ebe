"""What a text says once it is read: its heading, its clauses, and what had to be guessed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bot.procedure.state.resolutions import Clause

HEADING = "heading"
"""Where a guess stands that concerns no clause."""


class GuessKind(StrEnum):
    """What was not said plainly by the text."""

    TITLE = "title"
    """A line of the heading without a label was taken for the title, the forum or the question."""
    NO_PREAMBLE = "no_preamble"
    """No preambular clause was found."""
    NO_OPERATIVE = "no_operative"
    """No operative clause was found."""
    DIVISION = "division"
    """Where the operative part begins was taken from the words, not from the numbering."""
    CLAUSE = "clause"
    """A clause was taken to begin, or not to begin, where the text does not mark it."""
    SUB_CLAUSE = "sub_clause"
    """A sub-clause or a part of one was taken to belong where its mark does not plainly put it."""
    TOO_DEEP = "too_deep"
    """Something below a part of a sub-clause was written into the part, with its mark."""
    NUMBERING = "numbering"
    """The numbers typed are not in order; the clauses are numbered as they stand."""
    HYPHEN = "hyphen"
    """A word parted at the end of a line was put together, and may have had a hyphen."""
    LEFT_OUT = "left_out"
    """A line was taken for a page number, a running head or a remark, and left out."""


@dataclass(frozen=True, slots=True)
class Guess:
    """A guess that whoever wrote the text may want to look at.

    ``where`` is the id of the clause it concerns, or ``HEADING``; ``said`` the words of the text it is about.
    """

    where: str
    kind: GuessKind
    said: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """A draft resolution as it was read. What the text does not say is empty."""

    title: str = ""
    forum: str = ""
    question: str = ""
    sponsors: tuple[str, ...] = ()
    signatories: tuple[str, ...] = ()
    preambular: tuple[Clause, ...] = ()
    operative: tuple[Clause, ...] = ()
    guesses: tuple[Guess, ...] = ()
