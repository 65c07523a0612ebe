"""What was guessed when a text was read, in words."""

from __future__ import annotations

import pytest

from bot.procedure.state.papers import NAME_TAKEN, NAME_UNKNOWN, TITLE_CUT, Doubt
from bot.rendering.papers.doubts import doubt_text
from bot.resolutions.model import GuessKind

OTHERWISE = doubt_text(Doubt("", "of a later version", "Requests"))


@pytest.mark.parametrize("kind", [*GuessKind, NAME_TAKEN, NAME_UNKNOWN, TITLE_CUT])
def test_every_guess_is_told_in_a_sentence_of_its_own(kind: str) -> None:
    told = doubt_text(Doubt("o1", kind, "Requests", "Meant"))
    assert told.endswith((".", "”."))
    assert told != OTHERWISE
    assert not {"{", "}"} & set(told)


def test_a_guess_of_a_kind_that_is_not_known_is_told_too() -> None:
    assert OTHERWISE == "Guessed: “Requests”."


def test_words_from_a_text_show_as_themselves_and_are_cut() -> None:
    assert "\\@everyone" in doubt_text(Doubt("", GuessKind.LEFT_OUT, "@everyone"))
    assert len(doubt_text(Doubt("", NAME_TAKEN, "n" * 900, "m" * 900))) < 220
