from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.settings.durations import LONGEST, format_duration, parse_duration


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("90s", 90),
        ("10m", 600),
        ("1h30m", 5400),
        ("1h", 3600),
        ("1h0m1s", 3601),
        (" 1 H 30 min ", 5400),
        ("2 minutes 5 seconds", 125),
        ("24h", LONGEST),
        ("90m", 5400),
    ],
)
def test_a_duration_is_read_as_people_write_it(text: str, seconds: int) -> None:
    assert parse_duration(text) == seconds


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "Write a duration such as 90s, 10m or 1h30m"),
        ("soon", "Write a duration such as 90s, 10m or 1h30m"),
        ("30m1h", "the longest first"),
        ("1.5h", "whole numbers"),
        ("1h 30", "whole numbers"),
        ("90", "Say the unit: 90s for seconds, 90m for minutes"),
        ("٣m", "whole numbers"),
        ("0s", "longer than nothing"),
        ("0h0m", "longer than nothing"),
        ("-5m", "longer than nothing"),
        ("24h1s", "24h at most"),
        ("999999999h", "24h at most"),
        ("9" * 5000 + "s", "Write a duration"),
    ],
)
def test_what_is_not_a_duration_is_refused_with_the_remedy(text: str, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        parse_duration(text)


def test_no_time_at_all_is_written_in_seconds() -> None:
    assert format_duration(0) == "0s"
    with pytest.raises(ValueError, match="negative"):
        format_duration(-1)


@given(st.integers(1, LONGEST))
def test_a_written_duration_reads_back_as_the_same(seconds: int) -> None:
    assert parse_duration(format_duration(seconds)) == seconds


@given(st.text(max_size=30) | st.from_regex(r"[0-9]{0,3} ?h?[0-9]{0,3} ?m?[0-9]{0,3} ?s?"))
def test_no_text_makes_the_parser_fail_in_another_way(text: str) -> None:
    try:
        seconds = parse_duration(text)
    except ValueError:
        return
    assert 1 <= seconds <= LONGEST
