"""Dated events: the lines of a timeline, and sentences that say on what day something was done."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from bot.facts.report.dates import Dated, dates_in
from bot.facts.report.patterns import any_of
from bot.facts.topic import PartialDate

_BETWEEN = re.compile(r"[\s,;/&–—-]*(?:and|to|until|through)?[\s,;/&–—-]*", re.IGNORECASE)
_SEASON = "early|mid|late|spring|summer|autumn|fall|winter|circa|beginning of|end of|in|on|since|from"
_BEFORE = re.compile(rf"[\W\d]{{0,4}}(?:(?:the )?(?:{_SEASON}|c\.)[\s-]*){{0,2}}", re.IGNORECASE)
_MARK = re.compile(r"^[\s:;,.–—|•)\]-]+")
_DONE_WORDS = """
    force effect founded held begun begin begins began made signed came won led met fell end ends open
    opens enter enters adopt adopts establish establishes launch launches sign signs pass passes create
    creates declare declares
"""
_LAST_WORDS = "force effect founded held begins began signed"
_PASSIVE_WORDS = """
    established founded adopted launched signed passed created published ratified convened held formed
    introduced opened approved proclaimed declared abolished amended drafted killed invaded elected banned
"""
_ACTIVE_WORDS = """
    convened adopted established founded launched signed passed created published ratified began started
    declared invaded joined withdrew collapsed erupted met
"""
_DONE = any_of(_DONE_WORDS, r"\w{3,}ed", "set up", "broke out", "takes? place")
_REGULAR = r"\w{3,}ed"
_ENDS_DONE = re.compile(rf"{any_of(_LAST_WORDS, _REGULAR).pattern}[.!]?$", re.IGNORECASE)
_PASSIVE = rf"(?:was|were|been)\s+(?:\w+ly\s+)?{any_of(_PASSIVE_WORDS, 'set up').pattern}"
_INTO = (
    r"ent(?:ered|ers) in ?to force",
    "came into (?:force|effect|being)",
    "took (?:place|effect)",
    "broke out",
)
_HAPPENED = any_of(_ACTIVE_WORDS, _PASSIVE, *_INTO)


@dataclass(frozen=True, slots=True)
class Happened:
    """An event with its date, in the words of the report."""

    date: PartialDate
    words: str


def listed(text: str) -> Iterator[Happened]:
    """The events of one line of a timeline, the cells of a row parted by tabs.

    Where a line begins with several dates, what follows is shared out among them.
    """
    cells = [own.strip() for own in text.split("\t") if own.strip()]
    if len(cells) == 2 and not _leading(cells[0]) and _leading(cells[1]) and _is_all_dates(cells[1]):
        cells.reverse()
    line = " ".join(cells)
    dates = _leading(line)
    if not dates:
        return
    words = _MARK.sub("", line[dates[-1].end :])
    if not words:
        return
    if len(dates) > 1 and _is_a_period(line, dates):
        dates = dates[:1]
    shares = _shared(words, len(dates)) if len(dates) > 1 else [words]
    for dated, share in zip(dates, shares, strict=False):
        yield Happened(dated.date, share)


def told(sentence: str) -> Iterator[Happened]:
    """The event that a sentence tells with its date: the date nearest to what is said to have happened."""
    dates = [own for own in dates_in(sentence) if not _is_of_a_document(sentence, own)]
    precise = any(own.date.month for own in dates)
    happened = _HAPPENED.search(sentence) or (_DONE.search(sentence) if precise else None)
    if dates and happened is not None:
        nearest = min(
            dates, key=lambda own: min(abs(own.start - happened.end()), abs(happened.start() - own.end))
        )
        yield Happened(nearest.date, sentence)


def _is_of_a_document(sentence: str, dated: Dated) -> bool:
    """Whether a year is part of a symbol, such as 2008/33."""
    return (
        sentence[dated.end : dated.end + 1] == "/" or sentence[max(0, dated.start - 1) : dated.start] == "/"
    )


def _leading(line: str) -> list[Dated]:
    """The dates a line begins with, nothing between them but a mark."""
    found: list[Dated] = []
    for own in dates_in(line):
        between = line[found[-1].end if found else 0 : own.start]
        if not (_BETWEEN if found else _BEFORE).fullmatch(between):
            break
        found.append(own)
    return found


def is_a_date(text: str) -> bool:
    """Whether a line has nothing but a date, what happened then standing below it."""
    return _is_all_dates(text.strip())


def _is_all_dates(cell: str) -> bool:
    dates = _leading(cell)
    return bool(dates) and not cell[dates[-1].end :].strip(" .:;–-")


def _is_a_period(line: str, dates: Sequence[Dated]) -> bool:
    """Whether two dates are the beginning and the end of one event: "2007–2009"."""
    between = line[dates[0].end : dates[1].start].strip().casefold()
    return len(dates) == 2 and between in ("–", "—", "-", "to", "until", "through")


def _shared(words: str, count: int) -> list[str]:
    """What follows several dates, a share for each: one ends as an event does, the next has a capital."""
    tokens = words.split()
    places = [
        place
        for place, (before, own) in enumerate(pairwise(tokens), 1)
        if own[:1].isupper() and (before[:1].islower() or before.endswith((".", ";")))
    ]
    chosen: list[str] | None = None
    for cuts in combinations(places[:24], count - 1):
        edges = (0, *cuts, len(tokens))
        shares = [" ".join(tokens[first:last]).rstrip(" ;") for first, last in pairwise(edges)]
        if all(_ENDS_DONE.search(own) for own in shares):
            return shares
        if chosen is None and all(_DONE.search(own) for own in shares):
            chosen = shares
    return chosen or [words] * count
