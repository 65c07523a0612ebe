"""A change as one text: struck and bold, in few words on a phone, within its room."""

from __future__ import annotations

import pytest

from bot.procedure.state.resolutions import Clause, SubClause
from bot.rendering.amendments.differences import difference
from tests.rendering.sittings import HOSTILE

ROOM = 2000
APART = "\N{ZERO WIDTH SPACE}"
"""Between a mark and punctuation next to a word, where some clients would take the mark for text."""


def said(before: str, after: str) -> str:
    """The difference of two wordings of a clause."""
    return difference((Clause("o1", before),), (Clause("o1", after),), ROOM)


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        ("Requests a report", "Requests a report every year", "Requests a report **every year**"),
        ("Requests a long report", "Requests a report", "Requests a ~~long~~ report"),
        ("Requests a report", "Requests a study", "Requests a ~~report~~ **study**"),
        ("Requests a report;", "Requests a report,", f"Requests a report~~{APART};{APART}~~**{APART},**"),
        ("Requests it;", "Requests it, in time;", f"Requests it**{APART}, in time**;"),
        ("Requests a report", "Urges everybody to act", "~~Requests a report~~\n**Urges everybody to act**"),
    ],
)
def test_what_goes_is_struck_through_and_what_comes_is_bold(before: str, after: str, shown: str) -> None:
    assert said(before, after) == shown


def test_a_clause_that_is_struck_or_added_is_marked_as_a_whole() -> None:
    clause = (Clause("o1", "Requests a report:", (SubClause("soon", ("today",)),)),)
    assert difference(clause, (), ROOM).splitlines() == [
        "~~Requests a report:~~",
        "\N{EM SPACE}(a) ~~soon~~",
        "\N{EM SPACE}\N{EM SPACE}(i) ~~today~~",
    ]
    assert "~~" not in difference((), clause, ROOM)
    assert difference((), clause, ROOM).count("**") == 6


def test_sub_clauses_are_lettered_as_they_will_be() -> None:
    before = Clause("o1", "Requests:", (SubClause("figures"), SubClause("a budget")))
    after = Clause("o1", "Requests:", (SubClause("a budget"), SubClause("a plan")))
    assert difference((before,), (after,), ROOM).splitlines()[1:] == [
        "\N{EM SPACE}(a) ~~figures~~",
        "\N{EM SPACE}(a) a budget",
        "\N{EM SPACE}(b) **a plan**",
    ]


def test_lines_in_a_row_that_stay_are_left_out_of_a_long_clause() -> None:
    subs = tuple(SubClause(f"measure {number}") for number in range(8))
    after = (*subs[:7], SubClause("measure eight"))
    shown = difference((Clause("o1", "Requests:", subs),), (Clause("o1", "Requests:", after),), ROOM)
    assert shown.splitlines() == [
        "Requests:",
        "\N{EM SPACE}…",
        "\N{EM SPACE}(g) measure 6",
        "\N{EM SPACE}(h) measure ~~7~~ **eight**",
    ]


@pytest.mark.parametrize("room", [300, 900, 2600])
def test_long_clauses_keep_to_their_room_and_show_what_changes(room: int) -> None:
    words = [f"word{number}" for number in range(300)]
    before, after = " ".join(words), " ".join((*words[:150], "anew", *words[150:]))
    shown = difference((Clause("o1", before),), (Clause("o1", after),), room)
    assert len(shown) <= room
    assert "**anew**" in shown
    assert "…" in shown


def test_very_many_lines_keep_to_their_room() -> None:
    clauses = tuple(Clause(f"a{n}", f"Requests report {n}", (SubClause("soon"),)) for n in range(200))
    shown = difference((), clauses, 1000)
    assert len(shown) <= 1000
    assert "more lines" in shown


def test_no_word_of_a_clause_becomes_markup() -> None:
    shown = said(f"Requests {HOSTILE}", f"Requests a {HOSTILE} report")
    for markup in ("||e||", "`d`", "[b]("):
        assert markup not in shown.replace("\\", "\0")
