"""Patterns made of lists of words."""

from __future__ import annotations

import re


def any_of(words: str, *patterns: str) -> re.Pattern[str]:
    """Finds any of the words, whole, or what any of the patterns stands for; capitals do not matter."""
    return re.compile(rf"\b(?:{'|'.join((*patterns, *words.split()))})\b", re.IGNORECASE)
