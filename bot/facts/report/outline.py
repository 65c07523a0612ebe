"""The outline of a report: its sections, what each is by the usual templates, and their parts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.facts.report.headings import SectionKind, bare, kind_of, names_a_section
from bot.facts.report.paragraphs import Paragraph, Shape

_FEWEST_NAMED = 2
"""With so many sections named as in a template, the others are parts of these."""
_PROSE = 120
"""A cover has no paragraph of so many characters."""


@dataclass(frozen=True, slots=True)
class Part:
    """The paragraphs under one heading of a section; those right under the section's own have no title."""

    title: str
    paragraphs: tuple[Paragraph, ...]
    page: int = 0


@dataclass(frozen=True, slots=True)
class Section:
    """A section of a report, with its parts in order."""

    title: str
    kind: SectionKind
    parts: tuple[Part, ...]
    page: int = 0


@dataclass(frozen=True, slots=True)
class Outline:
    """What stands before the first section, as on a cover, and the sections."""

    cover: tuple[Paragraph, ...]
    sections: tuple[Section, ...]


def outline_of(paragraphs: Sequence[Paragraph]) -> Outline:
    """The outline; a report without headings is one section without a title."""
    top = _Top(paragraphs)
    start = _start(paragraphs, top)
    groups: list[list[Paragraph]] = []
    for own in paragraphs[start:]:
        if not groups or (own.shape is Shape.HEADING and top(own)):
            groups.append([])
        groups[-1].append(own)
    return Outline(tuple(paragraphs[:start]), tuple(map(_section, groups)))


class _Top:
    """Tells the headings of sections from those of their parts."""

    def __init__(self, paragraphs: Sequence[Paragraph]) -> None:
        headings = [own for own in paragraphs if own.shape is Shape.HEADING]
        self._levels = sorted({own.level for own in headings if own.level})
        self._named = len({kind_of(own.text) for own in headings} - {SectionKind.OTHER}) >= _FEWEST_NAMED
        lines = [own.level for own in headings if own.level and names_a_section(own.text)]
        # Above the sections of a Markdown text stands its title, alone on its level.
        self._level = min(lines) if lines else self._lowest(headings)
        named = [own for own in headings if names_a_section(own.text)]
        capitals = [own for own in headings if own.text.isupper()]
        self._in_capitals = len(capitals) > 1 and all(own.text.isupper() for own in named)

    def _lowest(self, headings: Sequence[Paragraph]) -> int:
        counts = [(level, sum(own.level == level for own in headings)) for level in self._levels]
        return next((level for level, count in counts if count > 1), self._levels[0] if self._levels else 0)

    def __call__(self, heading: Paragraph) -> bool:
        if heading.level:
            return heading.level <= self._level
        if self._in_capitals:
            return heading.text.isupper()
        return not self._named or kind_of(heading.text) is not SectionKind.OTHER


def _start(paragraphs: Sequence[Paragraph], top: _Top) -> int:
    """Where the first section begins: at its heading, the one above the first prose at the latest."""
    long = (own for own, it in enumerate(paragraphs) if it.shape is Shape.PROSE and len(it.text) >= _PROSE)
    prose = next(long, len(paragraphs))
    heads = [
        place for place, own in enumerate(paragraphs[: prose + 1]) if own.shape is Shape.HEADING and top(own)
    ]
    named = [place for place in heads if names_a_section(paragraphs[place].text)]
    if named:
        return _after_contents(paragraphs, named)
    return heads[-1] if heads else 0


def _after_contents(paragraphs: Sequence[Paragraph], named: Sequence[int]) -> int:
    """Past a table of contents, which names the sections one right after the other."""
    place = named[0]
    for own in named[1:]:
        if kind_of(paragraphs[own].text) is kind_of(paragraphs[place].text):
            place = own
    return place


def _section(group: Sequence[Paragraph]) -> Section:
    head = group[0] if group[0].shape is Shape.HEADING else None
    title = bare(head.text) if head else ""
    parts = tuple(_parts(group[1:] if head else group))
    return Section(title, kind_of(title), parts, group[0].page)


def _parts(paragraphs: Sequence[Paragraph]) -> Iterator[Part]:
    title, page, found = "", 0, list[Paragraph]()
    for own in paragraphs:
        if own.shape is Shape.HEADING:
            if found or title:
                yield Part(title, tuple(found), page)
            title, page, found = bare(own.text), own.page, []
        else:
            page = page or own.page
            found.append(own)
    if found or title:
        yield Part(title, tuple(found), page)
