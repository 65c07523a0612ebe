"""Half a character is nothing anybody can keep, so it is marked; everything else stays as it was typed."""

from __future__ import annotations

import pytest

from cogs.ui.typed import make_well_formed, well_formed


@pytest.mark.parametrize(
    "typed", ["", "Côte d’Ivoire", "🏳️‍🌈", "NUL\x00byte", "\u202eevisrever", "\ufeff", "a\nb"]
)
def test_what_is_text_stays_as_it_was_typed(typed: str) -> None:
    assert well_formed(typed) == typed


@pytest.mark.parametrize("typed", ["\ud800", "lone \udfff end", "\udfff\ud800"])
def test_half_a_character_is_marked(typed: str) -> None:
    marked = well_formed(typed)
    assert "\ufffd" in marked
    assert marked.encode()


def test_two_halves_are_one_character() -> None:
    assert well_formed("\ud83d\ude00") == "😀"


def test_every_option_of_a_command_is_looked_at() -> None:
    name = {"name": "name", "value": "\ud800"}
    make_well_formed({"options": [{"name": "add", "options": [name, {"value": 3}]}]})
    assert name["value"] == "\ufffd"
