"""Clauses named by their numbers, as people type them."""

from __future__ import annotations

import pytest

from bot.procedure.state.session import Session
from cogs.ui.clause_lists import clauses_typed
from tests.procedure.committees import with_draft

SIX = with_draft(6).session


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2, 4-6", "o2 o4 o5 o6"),
        ("2,4 - 6", "o2 o4 o5 o6"),
        ("2 and 4 to 6", "o2 o4 o5 o6"),
        ("OP2, OP4–6", "o2 o4 o5 o6"),
        ("clauses 6; 4 & 2", "o2 o4 o6"),
        ("Operative clause 3", "o3"),
        ("3 3 2-3", "o2 o3"),
        ("1-6", "o1 o2 o3 o4 o5 o6"),
        ("", ""),
        ("  ", ""),
    ],
)
def test_numbers_and_ranges_are_read_however_they_are_joined(typed: str, meant: str) -> None:
    assert clauses_typed(typed, SIX) == tuple(meant.split())


@pytest.mark.parametrize(
    "typed", ["two", "2-", "-2", "6-4", "2,,4", "1.5", "2/3", "4a", "²", "2…4", "1" * 400]
)
def test_what_is_no_list_of_numbers_is_told(typed: str) -> None:
    with pytest.raises(ValueError, match=r"write them like 2, 4-6|name some of them") as told:
        clauses_typed(typed, SIX)
    assert len(str(told.value)) < 200


@pytest.mark.parametrize("typed", ["0", "7", "4-9", "2, 999"])
def test_a_number_the_draft_does_not_have_is_told_with_those_it_has(typed: str) -> None:
    with pytest.raises(ValueError, match=r"E/2015/L\.1 has operative clauses 1 to 6"):
        clauses_typed(typed, SIX)


def test_without_a_draft_it_is_left_to_the_rules_to_say_so() -> None:
    assert clauses_typed("2, 4", Session()) == ("2", "4")
