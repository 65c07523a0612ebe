"""Dates as reports write them: a day, a month with its year, or a year alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from bot.facts.topic import PartialDate
from bot.facts.wording import MONTHS

_SHORT_OR_LONG = (f"{own[:3]}(?:{own[3:]}|t?\\.?)" if len(own) > 4 else own for own in MONTHS)
_MONTH = "(?P<{0}>" + "|".join(_SHORT_OR_LONG) + ")"
_YEAR = r"(?P<{0}>1[0-9]\d\d|20\d\d)"
_FORMS = re.compile(
    r"(?<![\w/.-])(?:"
    rf"(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?(?: of)?\s+{_MONTH.format('m1')},?\s+{_YEAR.format('y1')}"
    rf"|{_MONTH.format('m2')}\s+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,?\s+{_YEAR.format('y2')}"
    rf"|{_MONTH.format('m3')},?\s+(?:of )?{_YEAR.format('y3')}"
    rf"|{_YEAR.format('y4')}-(?P<m4>0[1-9]|1[0-2])-(?P<d4>[0-3]\d)"
    r"|(?P<d5>[0-3]?\d)\.(?P<m5>0?[1-9]|1[0-2])\.(?P<y5>1[0-9]\d\d|20\d\d)"
    rf"|{_YEAR.format('y6')}"
    r")(?![\w/%]|-\d|,\d{3})",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Dated:
    """A date in a text, and where it stands."""

    date: PartialDate
    start: int
    end: int


def dates_in(text: str) -> Iterator[Dated]:
    """The dates of a text in order; a number that is no day of the calendar is none."""
    for found in _FORMS.finditer(text):
        own = _date(found)
        if own is not None:
            yield Dated(own, found.start(), found.end())


def _date(found: re.Match[str]) -> PartialDate | None:
    parts = found.groupdict()
    for form in "123456":
        if parts[f"y{form}"]:
            year = int(parts[f"y{form}"])
            month = _month(parts.get(f"m{form}") or "")
            day = int(parts.get(f"d{form}") or 0)
            return PartialDate(year, month, day) if _exists(year, month, day) else None
    return None


def _month(written: str) -> int:
    if written.isdigit():
        return int(written)
    begun = written.casefold()[:3]
    return next((number for number, own in enumerate(MONTHS, 1) if begun and own.startswith(begun)), 0)


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month or 1, day or 1)
    except ValueError:
        return False
    return True
