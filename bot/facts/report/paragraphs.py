"""The paragraphs of a report: broken lines joined, hyphens mended, headings, rows and items told apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from bot.facts.report.headings import (
    DATED_LINE,
    MARK,
    looks_like_one,
    names_a_section,
    says_of_itself,
    surely_looks_like_one,
)
from bot.facts.report.lines import Line, blocks_of

LONG = 60
"""What has so many characters and no end was broken off, as by the end of a page."""
_ENDS = re.compile(r"[.!?:;…][\"”’')\]>]*$")
_LINK_LAST = re.compile(r"(?:https?://|www\.)\S+$")
_NAMED_LINE = re.compile(r"[^\W\d_][^:.;?!]{2,60}:\s+[^\W_]")
"""What describes one term or party, which it names first."""
_CELLS = re.compile(r"\t+| {3,}")
_HYPHEN = re.compile("([^\\W\\d_]{2,})[-\u00ad\u2010]$")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_SHORTER = 0.75
"""A heading above its paragraph, with no blank line between, is at most so long as the line below it."""


class Shape(StrEnum):
    """What a paragraph is."""

    HEADING = "heading"
    PROSE = "prose"
    ITEM = "item"
    ROW = "row"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph, the page it begins on (0 where unknown), and the level of a Markdown heading.

    The cells of a row are parted by tabs; an item has lost its mark.
    """

    text: str
    shape: Shape
    page: int = 0
    level: int = 0


def paragraphs_of(lines: Sequence[Line]) -> tuple[Paragraph, ...]:
    """The paragraphs in the order of the report."""
    words = frozenset(word.casefold() for line in lines for word in _WORD.findall(line.text))
    found: list[Paragraph] = []
    for block in blocks_of(lines):
        found += _paragraphs(block, words)
    return tuple(_with_headings(_joined(found)))


def _paragraphs(block: Sequence[Line], words: frozenset[str]) -> Iterator[Paragraph]:
    """The paragraphs of lines without a blank one between them."""
    gathered: list[Line] = []
    shape = before = Shape.PROSE
    for place, line in enumerate(block):
        after = block[place + 1].text.strip() if place + 1 < len(block) else ""
        begins = before is Shape.HEADING or not gathered or _is_whole(gathered)
        own = before = _shape(line, after, begins=begins)
        if gathered and (own is not Shape.PROSE or _is_next_source(gathered[-1], line)):
            yield _one(gathered, shape, words)
            gathered = []
        if own in (Shape.HEADING, Shape.ROW):
            yield _one([line], own, words)
            continue
        shape = own if not gathered else shape
        gathered.append(line)
    if gathered:
        yield _one(gathered, shape, words)


def _is_next_source(before: Line, line: Line) -> bool:
    """Whether one entry of a bibliography has ended with its address, and another begins."""
    return _LINK_LAST.search(before.text) is not None and line.text.strip()[:1].isupper()


def _is_whole(gathered: Sequence[Line]) -> bool:
    """Whether the lines so far end a sentence, or are one line such as a cover has."""
    last = gathered[-1].text
    return _ENDS.search(last) is not None or (len(gathered) == 1 and surely_looks_like_one(last))


def _shape(line: Line, after: str, *, begins: bool) -> Shape:
    """What a line begins or is; ``begins`` says that no sentence before it goes on in it."""
    text = line.text.strip()
    if line.level or (begins and names_a_section(text) and not after[:1].islower()):
        return Shape.HEADING
    if "\t" in text or _CELLS.search(text) or says_of_itself(text):
        return Shape.ROW
    if MARK.match(line.text) is not None or DATED_LINE.match(text) is not None:
        return Shape.ITEM
    if begins and _NAMED_LINE.match(text) is not None:
        return Shape.ITEM
    if begins and _is_above(text, after):
        return Shape.HEADING
    return Shape.PROSE


def _is_above(text: str, after: str) -> bool:
    """Whether a line heads the paragraph that begins right below it."""
    short = len(text) <= _SHORTER * len(after)
    return short and len(after) > LONG // 2 and not after[:1].islower() and surely_looks_like_one(text)


def _one(lines: Sequence[Line], shape: Shape, words: frozenset[str]) -> Paragraph:
    first = lines[0]
    if shape is Shape.ROW:
        cells = (" ".join(own.split()) for own in _CELLS.split(first.text.strip()))
        return Paragraph("\t".join(own for own in cells if own), shape, first.page)
    text = first.text.strip()
    if shape is Shape.ITEM:
        text = text[len(mark[0].lstrip()) :] if (mark := MARK.match(first.text)) else text
    for line in lines[1:]:
        text = _run_on(text, line.text.strip(), words)
    return Paragraph(" ".join(text.split()), shape, first.page, first.level)


def _run_on(text: str, more: str, words: frozenset[str]) -> str:
    """Two lines as one; a hyphen at the end goes where it only breaks a word, and stays in a compound."""
    broken = _HYPHEN.search(text)
    if broken is None or not more[:1].islower():
        return f"{text} {more}"
    rest = _WORD.match(more)
    begun, ended = broken[1].casefold(), rest[0].casefold() if rest else ""
    if f"{begun}-{ended}" in words and f"{begun}{ended}" not in words:
        return f"{text[:-1]}-{more}"
    return f"{text[:-1]}{more}"


def _joined(found: Sequence[Paragraph]) -> list[Paragraph]:
    """The paragraphs that a page or a blank line has broken in two, as one again."""
    joined: list[Paragraph] = []
    for own in found:
        before = joined[-1] if joined else None
        if before is not None and _goes_on(before, own):
            joined[-1] = replace(before, text=f"{before.text} {own.text}")
        else:
            joined.append(own)
    return joined


def _goes_on(before: Paragraph, own: Paragraph) -> bool:
    if (
        own.shape is not Shape.PROSE
        or before.shape in (Shape.HEADING, Shape.ROW)
        or _ENDS.search(before.text)
    ):
        return False
    if _LINK_LAST.search(before.text) or own.text.startswith(("http", "www.")):
        return own.text[:1].islower() and not own.text.startswith(("http", "www."))
    if surely_looks_like_one(before.text):
        return own.text[:1].islower() and len(before.text) > LONG
    if own.text[:1].islower():
        return True
    return before.shape is Shape.PROSE and len(before.text) > LONG and not looks_like_one(own.text)


def _with_headings(found: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """What stands alone in the shape of a heading, above something that is none, is one."""
    for place, own in enumerate(found):
        after = found[place + 1] if place + 1 < len(found) else None
        yield replace(own, shape=Shape.HEADING) if after is not None and _heads(own, after) else own


def _heads(own: Paragraph, after: Paragraph) -> bool:
    if own.shape is not Shape.PROSE or not surely_looks_like_one(own.text):
        return False
    # A long line above items is the first of them, without its mark.
    return after.shape is not Shape.ITEM or len(own.text) <= LONG
