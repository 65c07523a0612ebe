"""Working papers: texts that a delegation writes before it submits them as draft resolutions."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bot.procedure.state.resolutions import Wording


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a text: a clause by its id, a sub-clause of it, a part of that; without any, the title."""

    clause: str = ""
    sub: int = 0
    part: int = 0


THE_TITLE = Place()
NAME_TAKEN, NAME_UNKNOWN, TITLE_CUT = "name_taken", "name_unknown", "title_cut"
"""Kinds of doubts about a heading: a name taken for one alike or for none, a title that is too long."""
ABOUT_NAMES, ABOUT_TITLE = frozenset({NAME_TAKEN, NAME_UNKNOWN}), frozenset({TITLE_CUT, "title"})
"""The doubts that are settled once the names, or the title, are put right."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something that was guessed when the text was read: of which kind, and the words it is about.

    ``clause`` is the id of the clause it concerns, empty where it concerns none; ``meant`` is what the words
    were taken for, where they were taken for something else.
    """

    clause: str
    kind: str
    said: str = ""
    meant: str = ""


class PaperStatus(StrEnum):
    """What became of a working paper."""

    OPEN = "open"
    SUBMITTED = "submitted"
    DISCARDED = "discarded"


@dataclass(frozen=True, slots=True)
class Paper:
    """A working paper of a delegation, seen by it and by the dais alone.

    ``sponsors`` and ``signatories`` are those its heading names. ``revision`` counts its corrections, and
    ``earlier`` are the latest wordings before them, the newest last.
    """

    number: int
    delegation: str
    wording: Wording
    doubts: tuple[Doubt, ...] = ()
    sponsors: tuple[str, ...] = ()
    signatories: tuple[str, ...] = ()
    revision: int = 1
    earlier: tuple[Wording, ...] = ()
    status: PaperStatus = PaperStatus.OPEN
    draft: int = 0
