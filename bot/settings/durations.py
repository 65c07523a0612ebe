"""Durations as people write them: ``90s``, ``10m``, ``1h30m``."""

from __future__ import annotations

import re

LONGEST = 24 * 60 * 60
EXAMPLES = "such as 90s, 10m or 1h30m"

_WRITTEN = re.compile(
    r"(?:(?P<hours>[0-9]{1,9})\s*(?:h|hrs?|hours?))?\s*"
    r"(?:(?P<minutes>[0-9]{1,9})\s*(?:m|mins?|minutes?))?\s*"
    r"(?:(?P<seconds>[0-9]{1,9})\s*(?:s|secs?|seconds?))?",
    re.ASCII | re.IGNORECASE,
)


def parse_duration(text: str, longest: int = LONGEST) -> int:
    """The whole seconds that ``text`` says, from one to ``longest``; ValueError says what is wrong."""
    written = text.strip()
    if not written:
        raise ValueError(f"Write a duration {EXAMPLES}.")
    if re.fullmatch(r"[0-9]{1,9}", written, re.ASCII):
        raise ValueError(f"Say the unit: {written}s for seconds, {written}m for minutes.")
    if written.startswith("-"):
        raise ValueError("A duration is longer than nothing.")
    parts = _WRITTEN.fullmatch(written)
    if parts is None:
        raise ValueError(f"Write a duration {EXAMPLES}: whole numbers with h, m or s, the longest first.")
    hours, minutes, seconds = (int(parts[unit] or 0) for unit in ("hours", "minutes", "seconds"))
    total = hours * 3600 + minutes * 60 + seconds
    if total == 0:
        raise ValueError("A duration is longer than nothing.")
    if total > longest:
        raise ValueError(f"A duration is {format_duration(longest)} at most.")
    return total


def format_duration(seconds: int) -> str:
    """Seconds as they would be written: 5400 is ``1h30m``, 0 is ``0s``."""
    if seconds < 0:
        raise ValueError("A duration is not negative.")
    hours, rest = divmod(seconds, 3600)
    parts = ((hours, "h"), (rest // 60, "m"), (rest % 60, "s"))
    return "".join(f"{number}{unit}" for number, unit in parts if number) or "0s"
