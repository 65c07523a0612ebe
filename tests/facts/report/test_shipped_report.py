"""The report that the shipped topic was made from by hand, now read without help."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from bot.facts.report.importing import topic_of
from bot.facts.report.sentences import sentences_of
from bot.facts.topic import Entry, Kind, Topic
from tests.facts.shipped import shipped_topic

REPORT = Path(__file__).parents[4] / "shared" / "report" / "000_af38e5866400e322.txt"
LEAST = 0.9
NAMED = (Kind.PARTY, Kind.TREATY, Kind.PROGRAMME)

pytestmark = pytest.mark.skipif(not REPORT.is_file(), reason="the report does not lie beside this checkout")

ALSO_RIGHT = {
    (3, "in this case, three separate organizations or more"),
    (3, "it also re-addressed the three major issues"),
}
"""Figures of the report that the topic made by hand leaves out, with the sentence each stands in."""


@cache
def read() -> Topic:
    return topic_of(REPORT.read_text(), "a name that the report does not need")


def flat(text: str) -> str:
    return "".join(re.findall(r"\w", text.casefold()))


def test_every_section_and_part_is_found_under_its_heading() -> None:
    sections = {title: parts for title, parts in read().sections.items() if title != "Cover"}
    assert sections == shipped_topic().sections


def test_the_report_says_of_itself_what_stands_on_its_cover() -> None:
    report, by_hand = read().report, shipped_topic().report
    assert (report.title, report.type, report.forum) == (by_hand.title, by_hand.type, by_hand.forum)
    assert (report.author, report.session, report.as_of) == (by_hand.author, by_hand.session, by_hand.as_of)


def test_no_sentence_is_lost() -> None:
    kept = flat(" ".join(own.text for own in read().of_kind(Kind.PASSAGE)))
    headings = flat(
        " ".join((*read().sections, *(part for parts in read().sections.values() for part in parts)))
    )
    for block in re.split(r"\n\s*\n", REPORT.read_text()):
        for sentence in sentences_of(block):
            assert flat(sentence) in kept or flat(sentence) in headings, sentence


def telling(name: str) -> str:
    """A name without the small words, in which the report departs from the documents' own titles."""
    return " ".join(
        own
        for own in re.findall(r"\w+", name.casefold())
        if own not in ("of", "on", "the", "united", "nations")
    )


def value(entry: Entry) -> float:
    return entry.figure.value if entry.figure is not None else -1


def is_the_same(own: Entry, other: Entry) -> bool:
    if own.abbreviation and own.abbreviation == other.abbreviation:
        return True
    first, second = sorted((telling(own.title), telling(other.title)), key=len)
    return second.startswith(first)


def test_nine_in_ten_figures_dates_parties_and_documents_are_found() -> None:
    found: list[str] = []
    missed: list[str] = []
    values = [value(own) for own in read().of_kind(Kind.FIGURE)]
    for own in shipped_topic().of_kind(Kind.FIGURE):
        (found if value(own) in values else missed).append(own.id)
        if value(own) in values:
            values.remove(value(own))
    dates = {own.date for own in read().of_kind(Kind.EVENT)}
    for own in shipped_topic().of_kind(Kind.EVENT):
        (found if own.date in dates else missed).append(own.id)
    for own in shipped_topic().of_kind(*NAMED):
        (found if any(is_the_same(own, other) for other in read().of_kind(*NAMED)) else missed).append(own.id)
    symbols = {own.symbol for own in read().of_kind(Kind.RESOLUTION)}
    for own in shipped_topic().of_kind(Kind.RESOLUTION):
        (found if own.symbol in symbols else missed).append(own.id)
    assert len(found) >= LEAST * (len(found) + len(missed)), missed


def test_nine_in_ten_of_what_is_found_is_right() -> None:
    right, wrong = 0, []
    by_hand = [value(own) for own in shipped_topic().of_kind(Kind.FIGURE)]
    for own in read().of_kind(Kind.FIGURE):
        also = any(
            value(own) == number and own.text.casefold().startswith(begun) for number, begun in ALSO_RIGHT
        )
        if value(own) in by_hand:
            by_hand.remove(value(own))
            right += 1
        elif also:
            right += 1
        else:
            wrong.append(own.title)
    dates = {own.date for own in shipped_topic().of_kind(Kind.EVENT)}
    for own in read().of_kind(Kind.EVENT):
        right += own.date in dates
        wrong += [own.title] if own.date not in dates else []
    for own in read().of_kind(*NAMED):
        known = any(is_the_same(own, other) for other in shipped_topic().of_kind(*NAMED))
        right += known
        wrong += [] if known else [own.title]
    symbols = {own.symbol for own in shipped_topic().of_kind(Kind.RESOLUTION)}
    for own in read().of_kind(Kind.RESOLUTION):
        # The report itself has the other number; the caution says so.
        right += own.symbol in symbols or "differs by one digit" in own.caution
        wrong += [own.symbol] if own.symbol not in symbols and not own.caution else []
    assert right >= LEAST * (right + len(wrong)), wrong


def test_the_two_numbers_of_one_resolution_are_each_told_with_the_other() -> None:
    cautions = {own.symbol: own.caution for own in read().of_kind(Kind.RESOLUTION)}
    assert "E/RES/2008/33" in cautions["E/RES/2008/23"]
    assert "E/RES/2008/23" in cautions["E/RES/2008/33"]
    assert "leads to 2008/33" in cautions["E/RES/2008/23"]


def test_a_line_with_two_dates_is_two_events() -> None:
    told = {str(own.date): own.title for own in read().of_kind(Kind.EVENT)}
    assert told["2006-03"] == "UN.GIFT established"
    assert told["2008-07"] == "ECOSOC resolution 2008/23 passed"
    assert told["2003-09-29"] == "Convention against Transnational Organized Crime entered into force"
