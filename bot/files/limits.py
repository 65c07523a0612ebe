"""How large a file may be for what it is uploaded as."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """The most that is read: ``size`` in bytes, ``text`` in characters, ``pages``, ``seconds`` it takes."""

    size: int
    text: int
    pages: int
    seconds: int


DRAFT = Limits(size=4_000_000, text=200_000, pages=40, seconds=20)
"""What a draft resolution may be: a hundred times as long as any."""
REPORT = Limits(size=10_000_000, text=2_000_000, pages=300, seconds=120)
"""What a research report or a background guide may be; 10 MB is what Discord lets anybody upload."""
