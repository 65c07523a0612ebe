"""Tables that people upload: CSV with commas, semicolons or tabs, its columns known by their headings.

A heading is known by the words in it, as forms ask questions ("Which country do you represent?") where a
chair writes one word. A table without headings is read by the places of its columns.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.settings.committees import folded
from bot.settings.problems import Problem, quoted

_DELIMITERS = (",", ";", "\t")
_SEPARATOR_LINE = "sep="  # spreadsheets write it above the rows, with the delimiter behind it


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell, with the line it stands on; its text without spaces around it."""

    file: str
    line: int
    column: str
    text: str
    problems: list[Problem]

    def problem(self, right: str, found: str, hint: str = "") -> None:
        """Add a problem at this place."""
        self.problems.append(Problem(self.file, self.line, self.column, found, right, hint))

    def line_of_text(self, *, longest: int) -> str | None:
        """The words that stand here, on one line and with nothing in them that does not show."""
        if not self.text:
            self.problem("words", "nothing")
            return None
        if len(self.text) > longest:
            self.problem(f"at most {longest} characters", str(len(self.text)))
            return None
        hidden = next((letter for letter in self.text if not letter.isprintable()), None)
        if hidden is None:
            return self.text
        what = "a new line" if hidden in "\r\n" else f"the character U+{ord(hidden):04X}, which does not show"
        self.problem("words on one line", what, "Write it anew without it.")
        return None


@dataclass(frozen=True, slots=True)
class Line:
    """One row that is not empty, by the line of the file on which it begins."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """The rows below the headings; ``columns`` says for each known column in which places it stands."""

    file: str
    columns: Mapping[str, tuple[int, ...]]
    lines: tuple[Line, ...]
    has_headings: bool
    problems: list[Problem]

    def cell(self, line: Line, column: str) -> Cell:
        """The first cell of that column in a row; one that is not there is empty."""
        cells = self.cells(line, column)
        return cells[0] if cells else Cell(self.file, line.number, column, "", self.problems)

    def cells(self, line: Line, column: str) -> tuple[Cell, ...]:
        """Every cell of that column in a row, as a form may ask for several people."""
        return tuple(
            Cell(self.file, line.number, column, line.cells[place].strip(), self.problems)
            for place in self.columns.get(column, ())
            if place < len(line.cells)
        )


def read_table(
    file: str,
    text: str,
    headings: Mapping[str, Sequence[str]],
    places: Sequence[str],
    most: int,
    problems: list[Problem],
) -> Table | None:
    """The table, or None after adding to ``problems`` why it is none.

    ``headings`` has for each column the words that tell its heading, the first column being the one that no
    table does without; ``places`` are the columns of a table without headings; ``most`` is the most rows.
    """
    lines = _lines(file, text, problems)
    if lines is None:
        return None
    if not lines:
        problems.append(Problem(file, None, "", "nothing", "a row for each", "The file is empty."))
        return None
    found = _columns(lines[0], headings)
    rows = lines[1:] if found else lines
    if not rows:
        problems.append(Problem(file, lines[0].number, "", "headings alone", "rows below them"))
        return None
    if len(rows) > most:
        hint = (
            f"This row is the first too many of {len(rows)}. Split the file, and import one after the other."
        )
        problems.append(Problem(file, rows[most].number, "", f"row {most + 1}", f"at most {most} rows", hint))
        return None
    columns = found or {name: (place,) for place, name in enumerate(places)}
    return Table(file, columns, rows, bool(found), problems)


def heading_of(text: str, headings: Mapping[str, Sequence[str]]) -> str | None:
    """The column that a heading means: the one of which it has the most telling word, the longest first."""
    said = " ".join("".join(letter if letter.isalnum() else " " for letter in folded(text)).split())
    telling = [(len(word), name) for name, known in headings.items() for word in known if _tells(word, said)]
    return max(telling, key=lambda own: own[0])[1] if telling else None


def _tells(word: str, said: str) -> bool:
    """Whether a heading has that word in it; one that begins with "=" has to be the whole heading."""
    return said == word[1:] if word.startswith("=") else f" {word} " in f" {said} "


def _columns(first: Line, headings: Mapping[str, Sequence[str]]) -> dict[str, tuple[int, ...]]:
    """Where each column stands, going by the first row; nothing where that row holds no headings."""
    found: dict[str, tuple[int, ...]] = {}
    for place, text in enumerate(first.cells):
        name = heading_of(text, headings)
        if name is not None:
            found[name] = (*found.get(name, ()), place)
    return found if next(iter(headings)) in found else {}


def _lines(file: str, text: str, problems: list[Problem]) -> tuple[Line, ...] | None:
    """The rows that are not empty; None after adding a problem where a quotation mark is left open."""
    whole = [f"{line}\n" for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    delimiter, skipped = _delimiter(whole)
    source = whole[skipped:]
    reader = csv.reader(source, delimiter=delimiter, strict=True)
    lines, begins = [], skipped + 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                lines.append(Line(begins, tuple(cells)))
            begins = skipped + reader.line_num + 1
    except csv.Error:
        found = f"a quotation mark that is not closed, in {quoted(source[begins - skipped - 1].strip())}"
        hint = "Close it, or write two of them for one that belongs to a name."
        problems.append(Problem(file, begins, "", found, "a row", hint))
        return None
    return tuple(lines)


def _delimiter(lines: Sequence[str]) -> tuple[str, int]:
    """What parts the cells, and how many lines before the rows only say so."""
    place, first = next(((place, own.strip("\n")) for place, own in enumerate(lines) if own.strip()), (0, ""))
    if folded(first[:-1]) == _SEPARATOR_LINE:
        return first[-1], place + 1
    outside = "".join(part for number, part in enumerate(first.split('"')) if number % 2 == 0)
    return max(_DELIMITERS, key=outside.count), 0
