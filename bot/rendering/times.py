"""Times and durations in words. Discord draws a time of day itself, so that a countdown costs no edit."""

from __future__ import annotations

import math
from datetime import UTC, datetime

_HOUR, _MINUTE = 3600, 60


def countdown(at: datetime) -> str:
    """How long until a moment, or since it, in the reader's language: Discord counts it down by itself."""
    return f"<t:{_whole(at)}:R>"


def clock(at: datetime) -> str:
    """A time of day in the reader's own time zone."""
    return f"<t:{_whole(at)}:t>"


def utc(at: datetime) -> str:
    """A time of day for paper, where nobody's own time zone is known."""
    return f"{at.astimezone(UTC):%H:%M} UTC"


def date(at: datetime) -> str:
    """A day for paper: "8 June 2015"."""
    day = at.astimezone(UTC)
    return f"{day.day} {day:%B %Y}"


def duration(seconds: int) -> str:
    """A length of time: "45 s", "1 min 30 s", "2 h"."""
    hours, rest = divmod(max(0, seconds), _HOUR)
    minutes, left = divmod(rest, _MINUTE)
    parts = [f"{hours} h"] if hours else []
    if minutes:
        parts.append(f"{minutes} min")
    if left or not parts:
        parts.append(f"{left} s")
    return " ".join(parts)


def about(seconds: int) -> str:
    """A length of time somebody waits, no finer than it can be known."""
    if seconds < _MINUTE:
        return "less than a minute"
    return f"about {duration(_MINUTE * math.ceil(seconds / _MINUTE))}"


def ago(at: datetime, now: datetime) -> str:
    """How long something lies back, for the description of a menu, where Discord counts no time."""
    seconds = max(0, round((now - at).total_seconds()))
    if seconds < _MINUTE:
        return "just now"
    return f"{duration(seconds // _MINUTE * _MINUTE)} ago"


def _whole(at: datetime) -> int:
    """The second a moment falls in; one already begun counts in favour of whoever has the time."""
    return math.ceil(at.timestamp())
