"""The lines of a report in the order they are read, without the heads, feet and numbers of its pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.facts.report.columns import in_reading_order
from bot.files.cleaning import cleaned

_EDGE = 3
"""A running head or foot stands within so many lines of the edge of a page."""
_FEWEST_PAGES = 3
_LEAST_SHARE = 0.4
"""A head or foot may run on the left or the right pages only."""
_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"(?:page\s*|p\.\s*)?[-–—|•\[(]*\s*(?:\d{1,4}|[ivxl]{1,6})\s*(?:(?:/|of)\s*\d{1,4})?\s*[-–—|•\])]*",
    re.IGNORECASE,
)
_MARKDOWN_HEADING = re.compile(r"[ \t]{0,3}(#{1,6})[ \t]+(?=\S)")
_UNDERLINE = re.compile(r"[ \t]{0,3}(=+|-{3,})[ \t]*")


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its text, the page it stands on (0 where pages are not known), a Markdown heading's level."""

    text: str
    page: int = 0
    level: int = 0

    @property
    def blank(self) -> bool:
        """Whether it says nothing."""
        return not self.text.strip()


def lines_of(text: str) -> tuple[Line, ...]:
    """Every line of a report, page after page, column after column, with a blank line between pages."""
    paged = "\f" in text
    pages = [_page(own, number if paged else 0) for number, own in enumerate(text.split("\f"), 1)]
    running = _running(pages)
    found: list[Line] = []
    for page in pages:
        found += _without(page, running, numbered=paged)
        found.append(Line("", page[0].page if page else 0))
    return tuple(found)


def _page(text: str, number: int) -> list[Line]:
    # A hyphen that breaks a word stays the last of its line, for what follows decides about it.
    said = (own for own in in_reading_order(text.split("\n")) if not _UNDERLINE.fullmatch(own))
    return [_line(own, number) for own in said]


def _line(written: str, page: int) -> Line:
    heading = _MARKDOWN_HEADING.match(written)
    words = written[heading.end() :].rstrip("# \t") if heading else written
    return Line(cleaned(words).replace("\n", " ").rstrip(), page, len(heading[1]) if heading else 0)


def _running(pages: Sequence[Sequence[Line]]) -> frozenset[str]:
    """The lines at the edges of pages that come again and again, numbers in them aside."""
    if len(pages) < _FEWEST_PAGES:
        return frozenset()
    seen = Counter(key for page in pages for key in {_key(own) for own in _edges(page)})
    needed = max(_FEWEST_PAGES, _LEAST_SHARE * len(pages))
    return frozenset(key for key, count in seen.items() if count >= needed)


def _edges(page: Sequence[Line]) -> Iterator[Line]:
    said = [own for own in page if not own.blank]
    yield from said[:_EDGE]
    yield from said[-_EDGE:]


def _key(line: Line) -> str:
    return _DIGITS.sub("#", " ".join(line.text.split()).casefold())


def _without(page: Sequence[Line], running: frozenset[str], *, numbered: bool) -> list[Line]:
    """The page without running heads and feet and, at its edges, page numbers."""
    said = [place for place, own in enumerate(page) if not own.blank]
    edges = {*said[:_EDGE], *said[-_EDGE:]}
    return [
        own
        for place, own in enumerate(page)
        if place not in edges
        or not (_key(own) in running or (numbered and _PAGE_NUMBER.fullmatch(own.text.strip())))
    ]


def blocks_of(lines: Iterable[Line]) -> Iterator[list[Line]]:
    """The lines between blank ones."""
    block: list[Line] = []
    for line in lines:
        if line.blank or (line.level and block) or (block and block[-1].level):
            if block:
                yield block
            block = []
        if not line.blank:
            block.append(line)
    if block:
        yield block
