"""Times of day and durations in words."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from bot.rendering.times import about, clock, countdown, duration, utc

NINE = datetime(2015, 11, 10, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (-5, "0 s"),
        (0, "0 s"),
        (45, "45 s"),
        (60, "1 min"),
        (90, "1 min 30 s"),
        (600, "10 min"),
        (3600, "1 h"),
        (5430, "1 h 30 min 30 s"),
        (86400, "24 h"),
    ],
)
def test_a_duration_is_read_in_hours_minutes_and_seconds(seconds: int, words: str) -> None:
    assert duration(seconds) == words


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0, "less than a minute"), (59, "less than a minute"), (60, "about 1 min"), (301, "about 6 min")],
)
def test_a_wait_is_said_no_finer_than_a_minute(seconds: int, words: str) -> None:
    assert about(seconds) == words


def test_discord_draws_times_of_day_itself() -> None:
    assert countdown(NINE) == "<t:1447146000:R>"
    assert clock(NINE) == "<t:1447146000:t>"


def test_a_second_that_has_begun_counts_for_whoever_has_the_time() -> None:
    assert countdown(NINE + timedelta(milliseconds=1)) == "<t:1447146001:R>"


def test_on_paper_a_time_of_day_is_universal_time() -> None:
    assert utc(NINE.astimezone(timezone(timedelta(hours=1)))) == "09:00 UTC"
