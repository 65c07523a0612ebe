"""Words of texts and questions meet in one spelling, with numbers and symbols as words of their own."""

from __future__ import annotations

import pytest

from bot.facts.wording import date_words, flat, tokens


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("labor", "labour"),
        ("organizations", "organisations"),
        ("criminalized", "criminalised"),
        ("center", "centre"),
        ("UN.GIFT", "UNGIFT gift"),
        ("U.N.", "UN"),
        ("victim's", "victim"),
        ("Dec 2003", "December 2003"),
        ("fifty-three percent", "53 %"),
        ("53 per cent", "53%"),
        ("twenty-one million", "21 million"),
        ("21m", "21 mln"),
        ("A/RES/55/25", "a 55/25"),
        ("resolution 55 25", "55-25"),
        ("Économie", "economie"),
    ],
)
def test_two_ways_of_writing_are_one_word(one: str, other: str) -> None:
    assert flat(one) == flat(other)


def test_a_percentage_is_told_from_a_plain_number() -> None:
    assert list(tokens("5%")) == [("n5pct", "n5")]
    assert list(tokens("5 papers")) == [("n5",), ("papers",)]


def test_large_numbers_are_one_number_however_written() -> None:
    assert {
        token[0] for text in ("21 million", "21m", "21,000,000", "21000000") for token in tokens(text)
    } == {"n21000000"}


def test_a_symbol_is_one_word_with_its_parts_to_fall_back_on() -> None:
    assert list(tokens("2008/33")) == [("s2008x33", "n2008", "n33")]
    assert flat("2008/33") == "s2008x33"


def test_a_date_is_said_as_precisely_as_it_is_known() -> None:
    assert date_words(2000, 11, 15) == "15 november 2000"
    assert date_words(2006, 9, 0) == "september 2006"
    assert date_words(2009, 0, 0) == "2009"
