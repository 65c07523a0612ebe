"""Clauses as they are read on a card: numbered, lettered, and cut where they are too long."""

from __future__ import annotations

import pytest

from bot.procedure.rules.resolutions.life import SubmitDraft
from bot.procedure.state.resolutions import Clause, SubClause
from bot.rendering.resolutions.clauses import letters, operative, preambular, roman
from tests.procedure.committees import in_session

ACT = Clause("o1", "Calls upon States:", (SubClause("To act:", ("Now", "Together")), SubClause("To report")))


def test_sub_clauses_have_letters_and_their_parts_numerals() -> None:
    floor = in_session()
    floor.act("Brazil", SubmitDraft("Victims", (), (ACT,)))
    assert operative(floor.draft, floor.draft.operative[0]) == (
        "**1.** Calls upon States:\n"
        "\u2003(a) To act:\n"
        "\u2003\u2003(i) Now\n"
        "\u2003\u2003(ii) Together\n"
        "\u2003(b) To report"
    )


def test_a_clause_as_long_as_may_be_is_cut_with_a_count() -> None:
    clause = Clause("p1", "a" * 2000)
    assert len(preambular(clause)) <= 1300
    assert preambular(clause).endswith(" characters)")


def test_sub_clauses_without_room_are_counted() -> None:
    clause = Clause("p1", "Calls upon", tuple(SubClause("a" * 60) for _ in range(30)))
    assert preambular(clause).endswith("more sub-clauses")


@pytest.mark.parametrize(("number", "letter"), [(1, "a"), (26, "z"), (27, "aa"), (52, "zz")])
def test_letters_go_on_after_z(number: int, letter: str) -> None:
    assert letters(number) == letter


@pytest.mark.parametrize(("number", "numeral"), [(1, "i"), (4, "iv"), (9, "ix"), (14, "xiv"), (99, "xcix")])
def test_numerals_are_roman(number: int, numeral: str) -> None:
    assert roman(number) == numeral
