"""Numbers as sentences write them: in digits or words, in thousands and millions, percent and money."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bot.facts.report.dates import dates_in
from bot.facts.report.patterns import any_of
from bot.facts.wording import SMALL_NUMBERS, TENS

PERCENT = "percent"

_SPELT: Mapping[str, int] = {
    **SMALL_NUMBERS,
    **TENS,
    **{
        f"{tens}{mark}{ones}": value + number
        for tens, value in TENS.items()
        for ones, number in SMALL_NUMBERS.items()
        for mark in "- "
        if number < 10
    },
}
_SCALES: Mapping[str, int] = {
    "hundred": 100,
    **dict.fromkeys(("thousand", "k"), 1_000),
    **dict.fromkeys(("million", "millions", "mln", "mio"), 1_000_000),
    **dict.fromkeys(("billion", "billions", "bn"), 1_000_000_000),
    **dict.fromkeys(("trillion", "trillions"), 1_000_000_000_000),
}
_PARTS: Mapping[str, int] = {"third": 3, "quarter": 4, "fifth": 5, "tenth": 10}
_TIMES: Mapping[str, int] = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4}
_FRACTION = re.compile(
    rf"\b(?:(?P<half>half)|(?P<times>{'|'.join(_TIMES)})[ -](?P<part>{'|'.join(_PARTS)})s?)\s+of\s+",
    re.IGNORECASE,
)
_MONEY: Mapping[str, str] = {"$": "US dollars", "usd": "US dollars", "€": "euros", "eur": "euros"}
_MONEY = {**_MONEY, "£": "pounds", "gbp": "pounds"}
_LONGEST_FIRST = "|".join(sorted(_SPELT, key=len, reverse=True))
_DIGITS = r"(?P<digits>\d{1,3}(?:[, ]\d{3})+|\d+)(?P<fraction>[.,]\d{1,3})?"
_NUMBER = re.compile(
    rf"(?<![\w./-])(?:(?P<currency>US\s?\$|USD|\$|€|EUR|£|GBP)\s?)?(?:{_DIGITS}|(?P<spelt>{_LONGEST_FIRST})\b)"
    rf"(?:\s?(?P<scale>{'|'.join(sorted(_SCALES, key=len, reverse=True))})\b)?"
    r"(?P<percent>\s?(?:%|per\s?cent\b|percent\b))?",
    re.IGNORECASE,
)
_REFERENCE_WORDS = """
    no nos article articles art resolution resolutions chapter section page pages pp p paragraph para
    figure fig table appendix annex volume vol issue version part phase step number goal sdg protocol rule
    item session grade covid
"""
_REFERENCE = re.compile(rf"(?:{any_of(_REFERENCE_WORDS).pattern}\.?\s*|[/–:#.]|\d[ ,]?)$", re.IGNORECASE)
_NO_NUMBER = re.compile(r"^(?:st|nd|rd|th)\b|^\s*(?:/|–|-)\s*\d|^[:.]\d|^-(?!year)[a-z]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Number:
    """A number, where it stands, and the unit written with it: percent, a currency, or none."""

    value: int | float
    unit: str
    start: int
    end: int
    large: bool = False
    spelt: bool = False


def numbers_in(sentence: str) -> Iterator[Number]:
    """The numbers of a sentence that count something: no dates, no ordinals, no numbers of documents."""
    dated = [(own.start, own.end) for own in dates_in(sentence)]
    for found in _NUMBER.finditer(sentence):
        in_a_date = any(start < found.end() and found.start() < end for start, end in dated)
        if not in_a_date and not _is_a_reference(sentence, found):
            unit = PERCENT if found["percent"] else _money(found["currency"] or "")
            large, spelt = found["scale"] is not None, found["spelt"] is not None
            yield Number(_value(found), unit, found.start(), found.end(), large, spelt)


def fractions_in(sentence: str) -> Iterator[Number]:
    """The shares that a sentence says as fractions, such as a quarter of something, in percent."""
    for found in _FRACTION.finditer(sentence):
        share = (
            50.0
            if found["half"]
            else 100 * _TIMES[found["times"].casefold()] / _PARTS[found["part"].casefold()]
        )
        yield Number(plain(round(share, 1)), PERCENT, found.start(), found.end())


def plain(value: float) -> int | float:
    """A number without a fraction as a whole one."""
    return int(value) if value == int(value) else round(value, 6)


def _is_a_reference(sentence: str, found: re.Match[str]) -> bool:
    if found["percent"]:
        return False
    before, after = sentence[: found.start()], sentence[found.end() :]
    return _REFERENCE.search(before) is not None or _NO_NUMBER.match(after) is not None


def _value(found: re.Match[str]) -> int | float:
    if found["spelt"]:
        value = float(_SPELT[found["spelt"].casefold()])
    else:
        value = float(re.sub(r"[ ,]", "", found["digits"]) + (found["fraction"] or "").replace(",", "."))
    return plain(value * _SCALES[found["scale"].casefold()] if found["scale"] else value)


def _money(written: str) -> str:
    sign = written.casefold().replace(" ", "")
    return _MONEY.get(sign.removeprefix("us") if sign.endswith("$") else sign, "")
