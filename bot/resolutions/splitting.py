"""Lines with more than one clause or sub-clause on them, parted where the next one begins."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from bot.resolutions.lines import Line
from bot.resolutions.marks import marks_of
from bot.resolutions.phrases import OPERATIVE, PREAMBULAR, Part, opening

_NEXT = re.compile(
    r"(?:(?<=:)\s+(?=\(?(?:a|i|1)[.)]\s)"  # the first of a list after a colon
    r"|(?<=[;,])\s+(?:(?:and|or)\s+)?(?=\(?(?:[a-z]|[ivx]{1,5})\)(?:\s|$))"
    r"|(?<=;)\s+(?:(?:and|or)\s+)?(?=(?:[a-z]|[ivx]{2,5})[.]\s)"
    r"|(?<=[;.,])\s+(?=\d{1,2}[.)]\s+[A-Z])"
    r"|(?<=:)\s+(?=[•◦▪‣]\s?)|(?<=[;,.])\s+(?=[•◦▪‣]\s?))"
)


_DASHED = re.compile(r":\s+[-–—]\s")
_NEXT_DASH = re.compile(r"(?<=[:;,])\s+(?=[-–—]\s)")


def _next_clause(phrases: tuple[str, ...], after: str) -> re.Pattern[str]:
    words = "|".join(own.capitalize() for own in phrases)
    adverbs = "Also|Deeply|Fully|Further|Strongly|Gravely|Firmly"
    return re.compile(rf"(?<=[{after}])\s+(?=(?:(?:{adverbs})\s+[a-z]|(?:{words})\b))")


_CLAUSES = {Part.PREAMBLE: _next_clause(PREAMBULAR, ",;"), Part.OPERATIVE: _next_clause(OPERATIVE, ";.")}


def parted(lines: Iterable[Line], part: Part) -> Iterator[Line]:
    """The lines, each beginning at most one clause or sub-clause of this part."""
    for line in lines:
        pieces = [piece for own in _at_marks(line.text) for piece in _at_openings(own, part)]
        yield Line(pieces[0], line.indent, line.gap, line.inline)
        for piece in pieces[1:]:
            yield Line(piece, line.indent, inline=True)


def _at_marks(text: str) -> list[str]:
    next_mark = _NEXT_DASH if _DASHED.search(text) else _NEXT
    return _cut(text, [(found.start(), found.end()) for found in next_mark.finditer(text)])


def _at_openings(text: str, part: Part) -> list[str]:
    places = []
    first = len(text) - len(marks_of(text)[1])
    for found in _CLAUSES[part].finditer(text, first):
        own = opening(text[found.end() : found.end() + 60])
        if own is not None and own.part is part:
            places.append((found.end(), found.end()))
    return _cut(text, places)


def _cut(text: str, places: list[tuple[int, int]]) -> list[str]:
    """The pieces between these places; an "and" before a mark stays with the piece that it ends."""
    pieces, start = [], 0
    for before, after in places:
        passed = text[before:after].strip()
        pieces.append(f"{text[start:before].strip()} {passed}".strip())
        start = after
    pieces.append(text[start:].strip())
    return [own for own in pieces if own] or [text]
