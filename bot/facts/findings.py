"""What a search of a topic answers."""

from __future__ import annotations

from dataclasses import dataclass

from bot.facts.topic import Entry


@dataclass(frozen=True, slots=True)
class Findings:
    """What was found for a question; ``read_as`` pairs each mended word with what it was taken for."""

    question: str
    entries: tuple[Entry, ...]
    sure: bool
    nearest: tuple[Entry, ...] = ()
    read_as: tuple[tuple[str, str], ...] = ()
