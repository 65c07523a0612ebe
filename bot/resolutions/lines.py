"""The lines of a text without what a page puts around them: its number, its head, numbers of lines."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from bot.resolutions.marks import marks_of
from bot.resolutions.phrases import opening

ENDS = (";", ",", ".", ":")
"""What a paragraph of a resolution ends with."""

LONGEST_SECTION = 60
"""How long a heading between clauses is at most."""

FULL_LINE = 45
"""A line that a paragraph or a title is broken at the end of has at least so many characters."""

_TAB = 4
_BLANKS = re.compile(r"[ \t]+")
_WIDE = 3
_RULE = re.compile(r"[\s\-_=*~–—|:+·.]{3,}|[-–—]{2}|```\w*")
_PAGE = re.compile(
    r"[-–—\[(|\s]*(?:(?:page|pg\.?|p\.)\s*)?\d{1,3}(?:\s*(?:of|/)\s*\d{1,3})?[-–—\])|\s]*", re.IGNORECASE
)
_FOOT = re.compile(r"[^\t]{1,60}\t\d{1,3}/\d{1,3}|\d{1,3}/\d{1,3}\t[^\t]{1,60}")
_MARGIN = re.compile(r"[ \t]*(\d{1,4})(?:[ \t]|$)")
_DIGITS = re.compile(r"\d+")
_LONGEST_HEAD = 100
_EVERY = 5
_AT_EDGE = 3
"""So many lines at the top and at the foot of a page may be what pages repeat."""
_MARGIN_SHARE = 0.7
_FEWEST_NUMBERED = 8


@dataclass(frozen=True, slots=True)
class Line:
    """A line, its indentation, whether a blank line is above it, whether it was part of the line above.

    ``edge`` is the number of the page that it stands at the top or the foot of, of several pages; else 0.
    """

    text: str
    indent: int = 0
    gap: bool = False
    inline: bool = False
    edge: int = 0

    @property
    def capital(self) -> bool:
        """Whether its first letter is a capital one."""
        return next((own.isupper() for own in self.text if own.isalpha()), False)


def lines_of(text: str) -> list[Line]:
    """The lines that say something, margin numbers and rules left out."""
    found: list[Line] = []
    pages: list[int] = []
    gap = False
    for raw in _without_margin(text.replace("\f", "\n\f").split("\n")):
        pages += [len(found)] * raw.startswith("\f")
        own = raw.lstrip("\f").expandtabs(_TAB)
        if not own.strip() or _RULE.fullmatch(own.strip()):
            gap = True
            continue
        words = _BLANKS.sub(_one_blank, raw.strip("\f ").strip())
        found.append(Line(words, len(own) - len(own.lstrip()), gap))
        gap = False
    ends = [0, *pages, len(found)] if pages else []
    for page, (first, after) in enumerate(pairwise(ends), 1):
        for place in {*range(first, after)[:_AT_EDGE], *range(first, after)[-_AT_EDGE:]}:
            found[place] = replace(found[place], edge=page)
    return found


def without_heads(lines: list[Line]) -> tuple[list[Line], list[str]]:
    """The lines without page numbers and the heads that pages repeat, and what was left out."""
    paged = any(line.edge for line in lines)
    # Of what a page has twice, neither is its head.
    apart = {(_alike(line), line.edge) for line in lines if line.edge}
    alike = Counter(own for own, _ in apart) if paged else Counter(map(_alike, lines))
    kept: list[Line] = []
    left_out: list[str] = []
    gap = False
    for line in lines:
        repeated = alike[_alike(line)] > 1 and (line.edge or not paged)
        if is_foot(line.text) or (repeated and _may_be_head(line)):
            left_out.append(line.text)
            gap = gap or line.gap
            continue
        kept.append(replace(line, gap=True) if gap else line)
        gap = False
    return kept, left_out


def is_foot(text: str) -> bool:
    """Whether a line is the number of a page, alone or with a symbol at the other margin."""
    return _PAGE.fullmatch(text) is not None or _FOOT.fullmatch(text) is not None


def ended(text: str) -> bool:
    """Whether a paragraph is over at the end of this text, by its punctuation."""
    return text.rstrip("”\"')").endswith(ENDS) or text.endswith(("; and", ", and", "; or", ", or"))


def _one_blank(found: re.Match[str]) -> str:
    """A tab where there is one or a wide space, as between the cells of a table that holds a heading."""
    return "\t" if "\t" in found[0] or len(found[0]) >= _WIDE else " "


def _alike(line: Line) -> str:
    """A line without its numbers, which differ from page to page."""
    return _DIGITS.sub("#", line.text)


def _may_be_head(line: Line) -> bool:
    return (
        len(line.text) <= _LONGEST_HEAD
        and not ended(line.text)
        and not marks_of(line.text)[0]
        and opening(line.text) is None
        and not line.text[:1].islower()
    )


def _apart(raw: str) -> bool:
    """Whether a number stands alone at the beginning of a line, or well before its words."""
    return re.fullmatch(r"[ \t]*\d{1,4}(?:(?: {2,}|\t).*|\s*)", raw) is not None


def _without_margin(raws: list[str]) -> Iterator[str]:
    """The lines without the numbers that some papers give every line, or every fifth, in their margin."""
    numbered = [(place, _MARGIN.match(raw)) for place, raw in enumerate(raws)]
    own = {place: int(found[1]) for place, found in numbered if found is not None}
    fifth = [place for place, value in own.items() if value % _EVERY == 0 and _apart(raws[place])]
    if len(fifth) > 2 and [own[place] for place in fifth] == [_EVERY * n for n in range(1, len(fifth) + 1)]:
        places = frozenset(fifth)
        for place, raw in enumerate(raws):
            yield _DIGITS.sub(lambda said: " " * len(said[0]), raw, count=1) if place in places else raw
        return
    steps = Counter(
        after - before for before, after in zip(own.values(), list(own.values())[1:], strict=False)
    )
    said = sum(1 for raw in raws if raw.strip())
    in_order = steps[1] >= _FEWEST_NUMBERED and steps[1] >= _MARGIN_SHARE * said - 2
    for place, raw in enumerate(raws):
        found = _MARGIN.match(raw) if in_order and place in own else None
        yield raw[found.end() :] if found is not None else raw
