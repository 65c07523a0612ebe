"""Lists, numbers and names within the room there is."""

from __future__ import annotations

import pytest

from bot.rendering.phrases import DISCORD, PAPER, capitalised, counted, fitted, joined, lines, numbers, shares
from tests.procedure.committees import MORNING


@pytest.mark.parametrize(
    ("items", "words"),
    [
        ([], ""),
        (["France"], "France"),
        (["France", "Kenya"], "France and Kenya"),
        (["France", "Kenya", "Togo"], "France, Kenya and Togo"),
    ],
)
def test_a_list_reads_as_running_text(items: list[str], words: str) -> None:
    assert joined(items) == words


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ([], ""),
        ([3], "3"),
        ([1, 2, 4, 5], "1, 2, 4 and 5"),
        ([1, 2, 3, 4, 7], "1 to 4 and 7"),
        ([1, 3, 4, 5], "1 and 3 to 5"),
    ],
)
def test_long_runs_of_numbers_are_drawn_together(values: list[int], words: str) -> None:
    assert numbers(values) == words


def test_what_fits_is_whole() -> None:
    assert fitted(["France", "Kenya"], 13) == "France, Kenya"


def test_what_does_not_fit_is_counted() -> None:
    assert fitted(["France", "Kenya", "Togo"], 18) == "France and 2 more"


def test_without_any_room_the_count_stays() -> None:
    assert fitted(["France", "Kenya"], 5) == "2 more"


def test_short_texts_get_what_they_need_and_long_ones_the_rest() -> None:
    assert shares([10, 100, 300], 210) == (10, 100, 100)
    assert shares([10, 20], 100) == (10, 20)


def test_a_number_and_its_noun_agree() -> None:
    assert counted(1, "clause") == "1 clause"
    assert counted(2, "clause") == "2 clauses"
    assert counted(0, "person", "persons") == "0 persons"


def test_a_sentence_begins_with_a_capital_and_keeps_the_others() -> None:
    assert capitalised("motion of the United Nations") == "Motion of the United Nations"
    assert capitalised("") == ""


def test_lines_that_say_nothing_are_left_out() -> None:
    assert lines(("a", "", "b")) == "a\nb"


def test_on_a_card_a_name_shows_as_itself_on_one_line() -> None:
    assert DISCORD.name("**a**\n@everyone") == "\\*\\*a\\*\\* \\@everyone"
    assert DISCORD.clock(MORNING) == "<t:1447146000:t>"


def test_on_paper_a_name_has_no_backslashes() -> None:
    assert PAPER.name("**a**\nb") == "**a** b"
    assert PAPER.clock(MORNING) == "09:00 UTC"
