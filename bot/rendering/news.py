"""What an event makes known to everybody in the room."""

from __future__ import annotations

from dataclasses import dataclass

from bot.procedure.rulebook import Rule
from bot.rendering.card import Tone


@dataclass(frozen=True, slots=True)
class News:
    """A title, lines below it, and the rules they rest on."""

    title: str
    text: str
    rules: tuple[Rule, ...] = ()
    tone: Tone = Tone.NEUTRAL
