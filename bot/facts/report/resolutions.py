"""Resolutions of the United Nations that a text cites, with the symbols of their documents."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_SESSION, _YEAR = r"(\d{1,2}/\d{1,3})\b", r"((?:19|20)\d\d/\d{1,3})\b"
_ORGANS: tuple[tuple[str, str, str, str], ...] = (
    ("Human Rights Council|UNHRC|HRC", _SESSION, "A/HRC/RES/", "Human Rights Council"),
    ("Security Council|UNSC|SC", r"(?:no\.?\s*)?(\d{1,4})\b", "S/RES/", "Security Council"),
    ("ECOSOC|Economic and Social Council", _YEAR, "E/RES/", "ECOSOC"),
    ("General Assembly|UNGA|GA|UN", _SESSION, "A/RES/", "General Assembly"),
)
_NO_ORGAN = r"(?<!Council )(?<!HRC )\bresolutions?\s+([4-9]\d/\d{1,3})\b"
"""A number by session with no organ before it is the General Assembly's."""
_PATTERNS = (
    *(
        (rf"\b(?:{names})\s+resolutions?\s+{number}|\b{symbol}{number}", symbol, organ)
        for names, number, symbol, organ in _ORGANS
    ),
    (_NO_ORGAN, "A/RES/", "General Assembly"),
)
_RESOLUTIONS = tuple((re.compile(own, re.IGNORECASE), symbol, organ) for own, symbol, organ in _PATTERNS)
_IN_A_LINK = re.compile(r"((?:19|20)\d\d|\d{2})[/_-](\d{1,3})(?!\d)")


@dataclass(frozen=True, slots=True)
class Cited:
    """A resolution: its symbol, such as A/RES/55/25, and its name."""

    symbol: str
    name: str

    @property
    def series(self) -> str:
        """What its number counts within: the organ, and the session or the year."""
        return self.symbol.rsplit("/", 1)[0]


def resolutions_in(text: str) -> Iterator[Cited]:
    """The resolutions that a text cites, each once, in the order of their organs."""
    seen: set[str] = set()
    for pattern, symbol, organ in _RESOLUTIONS:
        for found in pattern.finditer(text):
            number = next(own for own in found.groups() if own)
            if f"{symbol}{number}" not in seen:
                seen.add(f"{symbol}{number}")
                yield Cited(f"{symbol}{number}", f"{organ} resolution {number}")


def contradicted_by_link(cited: Cited, link: str) -> str:
    """The number that a link to a resolution has in place of the one cited; "" where they agree."""
    series, _, number = cited.symbol.rpartition("/")
    begun = series.rpartition("/")[2]
    found = {own[2] for own in _IN_A_LINK.finditer(link) if own[1] == begun}
    return f"{begun}/{found.pop()}" if len(found) == 1 and number not in found else ""


def nearly_the_same(first: Cited, second: Cited) -> bool:
    """Whether two numbers of one series differ by one digit, as a slip makes them."""
    one, other = (own.symbol.rpartition("/")[2] for own in (first, second))
    return (
        first.series == second.series
        and len(one) == len(other) > 1
        and sum(left != right for left, right in zip(one, other, strict=True)) == 1
    )
