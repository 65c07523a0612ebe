"""Figures: the numbers of a sentence, what each counts or is a share of, and the year it is for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.facts.report.clauses import LONGEST, about, title_of, trimmed
from bot.facts.report.dates import dates_in
from bot.facts.report.numbers import PERCENT, Number, fractions_in, numbers_in, plain
from bot.facts.report.patterns import any_of
from bot.facts.topic import Figure

_AGE = re.compile(r"[\s-]+years?(?:[\s-]+(?:old|of age))?\b", re.IGNORECASE)
_AGE_BEFORE = re.compile(r"\b(?:under|below|over|above|aged?|age of)(?: the age of)? $", re.IGNORECASE)
_LINK_WORDS = "of in to and or that which who were was are is have has had from by with on at for as than"
_COUNTED = re.compile(
    rf"\s+(?P<unit>(?:(?!{any_of(_LINK_WORDS).pattern})[A-Za-z’'-]+\s+){{0,3}}?"
    r"(?P<noun>P['’]s|[A-Za-z’'-]+s|[A-Za-z]*(?:men|people|children|staff|personnel))\b)"
)
_NO_NOUN_WORDS = """
    is was has as this its does us ours thus always perhaps others ones sides hands times ways across less
    plus versus besides towards afterwards sometimes previous various serious numerous continuous
    dangerous process progress
"""
_NO_NOUNS = frozenset(_NO_NOUN_WORDS.split())
_WHOLE = re.compile(r"\s*(?:of|in)\s+(?P<of>[^.;:()]+)")
_UNNAMED = re.compile(
    r"\bfor (?:the (?:remaining|last|other|rest,?) )?(?P<digits>\d{1,2}(?:\.\d+)?)"
    r"(?!\s?(?:%|per|[A-Za-z]*\d))(?=\s+(?:and|,)|[.,;])"
)
_MEANT_AGAIN = re.compile(
    r"\b(?:these|those|all|both|other|(?:the|its|their) (?:same|first|last|next|other|latter|above)) $",
    re.IGNORECASE,
)
_PEOPLE_WORDS = """
    victims people persons refugees migrants children women men workers students patients inhabitants
    citizens
"""
_PEOPLE = any_of(_PEOPLE_WORDS)


@dataclass(frozen=True, slots=True)
class Counted:
    """A figure, and what the sentence says around it, short enough for a title."""

    figure: Figure
    title: str


def figures_in(sentence: str) -> list[Counted]:
    """The figures of a sentence in order."""
    year = _year(sentence)
    found: dict[int, Figure] = {}
    for number in numbers_in(sentence):
        figure = _counted(sentence, number, year)
        if figure is not None:
            found[number.start] = figure
    for number in fractions_in(sentence):
        of = trimmed(sentence[number.end :])
        if of:
            found[number.start] = Figure(number.value, PERCENT, of, year)
    if any(own.unit == PERCENT for own in found.values()):
        found = {**dict(_unnamed(sentence, year)), **found}
    return [Counted(found[start], title_of(sentence, start, sorted(found))) for start in sorted(found)]


def _unnamed(sentence: str, year: int | None) -> Iterator[tuple[int, Figure]]:
    """Shares that go on a series without saying again that they are percent: "adult men for 18"."""
    for found in _UNNAMED.finditer(sentence):
        start = found.start("digits")
        yield start, Figure(plain(float(found["digits"])), PERCENT, about(sentence, start), year)


def _counted(sentence: str, number: Number, year: int | None) -> Figure | None:
    if number.unit:
        return Figure(number.value, number.unit, _whole(sentence, number, number.end), year)
    years = _AGE.match(sentence, number.end)
    if years is not None:
        return Figure(number.value, "years", _whole(sentence, number, years.end()), year)
    if _AGE_BEFORE.search(sentence[: number.start]) and not _COUNTED.match(sentence, number.end):
        return Figure(number.value, "years", about(sentence, number.start), year)
    unit = _COUNTED.match(sentence, number.end)
    if unit is None or unit["noun"].casefold() in _NO_NOUNS:
        return _sum(sentence, number, year) if number.large else None
    # A small number in words may count again what was counted before: "these three groups".
    if number.spelt and (number.value == 1 or _MEANT_AGAIN.search(sentence[: number.start])):
        return None
    more = _WHOLE.match(sentence, unit.end())
    of = (trimmed(more["of"]) if more else "") or about(sentence, number.start)
    return Figure(number.value, unit["unit"].strip()[-LONGEST:], of, year)


def _sum(sentence: str, number: Number, year: int | None) -> Figure:
    """A large number that stands without what it counts, which its sentence has named before."""
    of = _whole(sentence, number, number.end)
    people = _PEOPLE.search(of)
    return Figure(number.value, people[0].casefold() if people else "in all", of, year)


def _whole(sentence: str, number: Number, after: int) -> str:
    """What a share is a share of, or a sum the sum of: "of all cases", else what the sentence is about."""
    more = _WHOLE.match(sentence, after)
    return (trimmed(more["of"]) if more else "") or about(sentence, number.start)


def _year(sentence: str) -> int | None:
    """The year that the sentence names; none where it names several."""
    own = {found.date.year for found in dates_in(sentence)}
    return own.pop() if len(own) == 1 else None
