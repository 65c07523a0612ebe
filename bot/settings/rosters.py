"""Rosters that people upload: who sits for which delegation, as a table or as a form was answered.

A person is named by the id of the account, by a mention or by a username. Each cell for a person of a row
counts, so that a form may ask for two delegates; where a form asks for the id and the name of one person, the
id goes before the name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from bot.settings.problems import Problem
from bot.settings.tables import Line, Table, read_table
from bot.settings.uploads import uploaded_text

ROWS = 400
_NAME = 100
_HEADINGS = {
    "delegation": (
        *("delegation", "country", "represent", "representing", "member state", "seat", "nation", "=state"),
        *("pais", "pays", "land"),
    ),
    "id": ("discord user id", "discord id", "user id", "account id", "=id"),
    "person": ("discord", "username", "user name", "user", "handle", "account", "tag", "delegate"),
}
_PLACES = ("delegation", "person")
_ID = re.compile(r"(?:<@!?)?([0-9]{15,20})>?")
_OLD_NUMBER = re.compile(r"#[0-9]{4}$")


@dataclass(frozen=True, slots=True)
class RosterRow:
    """One person of one row: what was typed for the delegation and the person, and the id where it is one."""

    line: int
    delegation: str
    person: str
    id: int | None = None

    @property
    def username(self) -> str:
        """The username as Discord compares it, without what people put around it."""
        return _OLD_NUMBER.sub("", self.person.strip().lstrip("@")).strip().casefold()


class Unmatched(StrEnum):
    """Why somebody of a row is not seated."""

    NO_PERSON = "no_person"
    NO_DELEGATION = "no_delegation"
    UNKNOWN_DELEGATION = "unknown_delegation"
    UNKNOWN_PERSON = "unknown_person"
    TWO_DELEGATIONS = "two_delegations"


@dataclass(frozen=True, slots=True)
class Seating:
    """Somebody of a row who can be seated; ``typed`` stands where the delegation is a suggestion for it."""

    line: int
    person: int
    delegation: str
    typed: str = ""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Somebody of a row who cannot; ``lines`` are the other lines that have to do with it."""

    line: int
    why: Unmatched
    said: str
    lines: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Matched:
    """What a roster comes to: who is seated, who by a suggestion, who not, and how many rows say it again."""

    seatings: tuple[Seating, ...]
    suggested: tuple[Seating, ...]
    left_out: tuple[LeftOut, ...]
    repeated: int


def read_roster(file: str, content: bytes, problems: list[Problem]) -> tuple[RosterRow, ...] | None:
    """The rows of a roster, or None after adding to ``problems`` why the file cannot be read."""
    found: list[Problem] = []
    text = uploaded_text(file, content, found)
    table = None if text is None else read_table(file, text, _HEADINGS, _PLACES, ROWS, found)
    rows = () if table is None else tuple(row for line in table.lines for row in _row(table, line))
    if not found and table is not None and not (table.columns.keys() & {"id", "person"}):
        right = "a column for people, with a heading such as “Discord username”"
        found.append(Problem(file, 1, "", "no such column", right, "Add it, or upload a list of members."))
    problems.extend(found)
    return None if found else rows


def is_roster(file: str, content: bytes) -> bool:
    """Whether a table names people: by a heading, or by what stands in its second column."""
    text = uploaded_text(file, content, [])
    table = None if text is None else read_table(file, text, _HEADINGS, _PLACES, 10**6, [])
    if table is None:
        return False
    if table.has_headings:
        return bool(table.columns.keys() & {"id", "person"})
    seconds = [table.cell(line, "person").text for line in table.lines]
    people = sum(text.startswith("@") or _ID.fullmatch(text) is not None for text in seconds)
    return 2 * people > len(seconds)


def _row(table: Table, line: Line) -> Iterator[RosterRow]:
    """Everybody a row names; one without anybody still counts, to be told."""
    delegation = table.cell(line, "delegation").text[:_NAME]
    ids = [own.text for own in table.cells(line, "id")]
    names = [own.text for own in table.cells(line, "person")]
    given = [own for own in (ids if any(ids) else names) if own]
    if any(ids) and len(names) > len(ids):
        given += [own for own in names[len(ids) :] if own]
    for person in given or [""]:
        match = _ID.fullmatch(person)
        yield RosterRow(line.number, delegation, person[:_NAME], int(match[1]) if match else None)
