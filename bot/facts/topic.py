"""The topic of a committee: what its research report says, entry by entry, with its place in the report."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple


class Kind(StrEnum):
    """What an entry is."""

    DEFINITION = "definition"
    FIGURE = "figure"
    BACKGROUND = "background"
    PARTY = "party"
    EVENT = "event"
    TREATY = "treaty"
    RESOLUTION = "resolution"
    PROGRAMME = "programme"
    ASSESSMENT = "assessment"
    QUESTION = "question"
    IDEA = "idea"
    SOURCE = "source"
    PASSAGE = "passage"


class PartialDate(NamedTuple):
    """A day, a month or a year, as precise as the report is; 0 stands for what it leaves open."""

    year: int
    month: int = 0
    day: int = 0

    @classmethod
    def parse(cls, written: str) -> PartialDate:
        """The date written as ``2006``, ``2006-09`` or ``2006-09-24``; ValueError for anything else."""
        parts = written.split("-")
        if [len(part) for part in parts] not in ([4], [4, 2], [4, 2, 2]) or not written.isascii():
            raise ValueError("Write 2006, 2006-09 or 2006-09-24.")
        if not all(part.isdigit() for part in parts):
            raise ValueError("Write 2006, 2006-09 or 2006-09-24.")
        numbers = [int(part) for part in parts]
        try:
            date(*[*numbers, 1, 1][:3])
        except ValueError:
            raise ValueError("There is no such day in the calendar.") from None
        return cls(*numbers)

    def __str__(self) -> str:
        """The date as it is written in a topic file."""
        return "-".join([f"{self.year:04}", *(f"{part:02}" for part in (self.month, self.day) if part)])


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of the report: its unit, what it counts or is a share of, and its year where one is given."""

    value: int | float
    unit: str
    of: str
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """The research report all entries of a topic come from."""

    title: str
    type: str
    forum: str
    author: str
    session: str
    as_of: str = ""
    caution: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One fact: what the report says, where it says it, what it rests on, and what to beware of.

    ``page`` is the page of the report, counted from its first; 0 where pages are not known.
    """

    id: str
    kind: Kind
    title: str
    text: str
    section: str
    report: Report
    subsection: str = ""
    page: int = 0
    source: str = ""
    caution: str = ""
    abbreviation: str = ""
    symbol: str = ""
    link: str = ""
    figure: Figure | None = None
    date: PartialDate | None = None
    aliases: tuple[str, ...] = ()
    see: tuple[str, ...] = ()


@dataclass(frozen=True)
class Topic:
    """All that is known about a topic, in the order of its report."""

    title: str
    report: Report
    sections: Mapping[str, tuple[str, ...]]
    entries: tuple[Entry, ...]
    synonyms: tuple[tuple[str, ...], ...] = ()

    @cached_property
    def _by_id(self) -> Mapping[str, Entry]:
        return {entry.id: entry for entry in self.entries}

    def entry(self, entry_id: str) -> Entry | None:
        """The entry of that id, or None: an id may come from an old button."""
        return self._by_id.get(entry_id)

    def of_kind(self, *kinds: Kind) -> tuple[Entry, ...]:
        """The entries of these kinds, in the order of the report."""
        return tuple(entry for entry in self.entries if entry.kind in kinds)

    def related(self, entry: Entry) -> tuple[Entry, ...]:
        """The entries that one refers to."""
        return tuple(found for found in map(self.entry, entry.see) if found is not None)

    def timeline(self) -> tuple[Entry, ...]:
        """The events by date; one known by month or year stands before the days within it."""
        return tuple(sorted(self.of_kind(Kind.EVENT), key=lambda event: event.date or PartialDate(0)))
