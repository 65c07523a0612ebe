"""A text under correction in lines: a line for each clause, sub-clause and part, with the place it has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.procedure.state.papers import Place
from bot.procedure.state.resolutions import Clause, SubClause, Wording
from bot.rendering.card_limits import OPTION, OPTIONS
from bot.rendering.documents.text import opening_of
from bot.rendering.escape import label
from bot.rendering.phrases import inline
from bot.rendering.resolutions.clauses import letters, roman, typed

_LINE = 1200
_INDENT = "\N{EM SPACE}"
PREAMBULAR, OPERATIVE = "Preambular clause", "Operative clause"


@dataclass(frozen=True, slots=True)
class Line:
    """One place of a text: the number or letter it has there, the words alone, and how deep it lies."""

    place: Place
    mark: str
    words: str
    name: str
    operative: bool

    @property
    def depth(self) -> int:
        """0 for a clause, 1 for a sub-clause, 2 for a part."""
        return 2 if self.place.part else 1 if self.place.sub else 0

    @property
    def shown(self) -> str:
        """The line on a card."""
        words = _words_shown(self.words)
        if not self.operative and not self.depth:
            return italic_opening(words)
        mark = f"{self.mark} " if self.depth else f"**{self.mark}** "
        return f"{_INDENT * self.depth}{mark}{words}"

    @property
    def option(self) -> str:
        """The line in a menu."""
        return label(f"{self.mark} {self.words}".strip(), OPTION)


@lru_cache(maxsize=2048)
def _words_shown(words: str) -> str:
    # A text is shown many times with the same clauses, and to escape a long one takes its time.
    return inline(words, _LINE)


def italic_opening(shown: str) -> str:
    """A preambular clause as a card shows it, its opening in italics, for no number tells it apart."""
    opening = opening_of(shown)
    return f"*{opening}*{shown[len(opening) :]}" if opening.replace(" ", "").isalpha() else shown


def lines_of(wording: Wording) -> tuple[Line, ...]:
    """Every line of a text, in order."""
    return (*_part(wording.preambular, PREAMBULAR), *_part(wording.operative, OPERATIVE))


def line_at(wording: Wording, place: Place) -> Line | None:
    """The line at a place; None where there is no such place."""
    return next((own for own in lines_of(wording) if own.place == place), None)


def pages(lines: Sequence[Line], whole: int) -> tuple[tuple[Line, ...], ...]:
    """The lines page by page, as many on each as a card and its menu hold."""
    found: list[list[Line]] = [[]]
    room = whole
    for line in lines:
        length = len(line.shown) + 1
        if found[-1] and (length > room or len(found[-1]) == OPTIONS):
            found.append([])
            room = whole
        found[-1].append(line)
        room -= length
    return tuple(map(tuple, found))


def typed_at(wording: Wording, place: Place) -> str:
    """The words at a place as a person types them: what lies below on lines of its own, with its mark."""
    clause = next((own for own in wording.clauses if own.id == place.clause), None)
    if clause is None:
        return ""
    if not place.sub:
        return typed((clause,))
    below = clause.subclauses[place.sub - 1 : place.sub]
    if place.part:
        return "".join(part for own in below for part in own.parts[place.part - 1 : place.part])
    return typed([Clause("", own.text, tuple(map(SubClause, own.parts))) for own in below])


def _part(clauses: Sequence[Clause], name: str) -> Iterator[Line]:
    operative = name == OPERATIVE
    for number, clause in enumerate(clauses, 1):
        own = f"{name} {number}"
        yield Line(Place(clause.id), f"{number}." if operative else "", clause.text, own, operative)
        for index, sub in enumerate(clause.subclauses, 1):
            letter = f"({letters(index)})"
            yield Line(Place(clause.id, index), letter, sub.text, f"{own} {letter}", operative)
            for place, part in enumerate(sub.parts, 1):
                numeral = f"({roman(place)})"
                at = Place(clause.id, index, place)
                yield Line(at, numeral, part, f"{own} {letter} {numeral}", operative)
