"""Every verb has something it does."""

from __future__ import annotations

from bot.rendering.verbs import Verb
from cogs.ui.controls import HANDLERS


def test_every_verb_does_something() -> None:
    assert set(HANDLERS) == set(Verb)
