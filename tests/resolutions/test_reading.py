"""Drafts as delegates type them: numbers, letters and Roman numbers, indented or not, and nothing lost."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.files.cleaning import cleaned
from bot.procedure.state.resolutions import Clause, SubClause
from bot.resolutions.reading import read_clauses, read_resolution


def clauses(text: str) -> list[tuple[str, list[tuple[str, tuple[str, ...]]]]]:
    """The texts alone."""
    return [(own.text, [(sub.text, sub.parts) for sub in own.subclauses]) for own in read_clauses(text, "o")]


def test_each_line_is_a_clause_with_an_id_of_its_own() -> None:
    assert read_clauses("Recalling its resolution\n\nNoting the report\n", "p") == (
        Clause("p1", "Recalling its resolution"),
        Clause("p2", "Noting the report"),
    )


def test_letters_mark_sub_clauses_and_roman_numbers_their_parts() -> None:
    text = "1. Calls upon States:\n(a) to act\n(i) at home\n(ii) abroad\n(b) to report\n2. Requests a report"
    assert read_clauses(text, "o") == (
        Clause(
            "o1",
            "Calls upon States:",
            (SubClause("to act", ("at home", "abroad")), SubClause("to report")),
        ),
        Clause("o2", "Requests a report"),
    )


@pytest.mark.parametrize(
    "text",
    [
        "Calls:\n(a) act\n(b) report",
        "Calls:\na) act\nb) report",
        "Calls:\na. act\nb. report",
        "Calls:\n- act\n- report",
        "Calls:\n• act\n• report",
        "  1) Calls:\n    (a) act\n    (b) report",
        "Calls:\n(i) act\n(ii) report",
        "Calls:\r\n\t- act\r\n\t- report\r\n",
    ],
)
def test_sub_clauses_may_be_marked_in_many_ways(text: str) -> None:
    assert clauses(text) == [("Calls:", [("act", ()), ("report", ())])]


def test_parts_may_be_marked_with_letters_below_roman_sub_clauses() -> None:
    text = "Calls:\n(i) act\n(a) at home\n(b) abroad\n(ii) report"
    assert clauses(text) == [("Calls:", [("act", ("at home", "abroad")), ("report", ())])]


def test_parts_may_be_marked_with_two_dashes() -> None:
    assert clauses("Calls:\n- act\n-- at home\n- report") == [
        ("Calls:", [("act", ("at home",)), ("report", ())])
    ]


def test_the_ninth_sub_clause_is_a_letter_and_not_a_roman_number() -> None:
    lines = "\n".join(f"({letter}) {letter}" for letter in "abcdefghij")
    assert clauses(f"Calls:\n{lines}") == [("Calls:", [(letter, ()) for letter in "abcdefghij"])]


def test_an_indented_line_goes_on_with_the_line_before_it() -> None:
    text = "Calls upon\n  States:\n(a) to act\n   at once\n(i) at home\n   and abroad"
    assert clauses(text) == [("Calls upon States:", [("to act at once", ("at home and abroad",))])]


def test_a_numbered_line_begins_a_clause_even_when_it_is_indented() -> None:
    assert clauses(" 1. First\n 2. Second") == [("First", []), ("Second", [])]


def test_a_year_at_the_beginning_is_no_number() -> None:
    assert clauses("2015. The year of the goals") == [("2015. The year of the goals", [])]


def test_clauses_may_be_marked_with_dashes_themselves() -> None:
    assert clauses("- act\n- report:\n  - yearly") == [("act", []), ("report:", [("yearly", ())])]


@pytest.mark.parametrize("text", ["", " \n\t\n", "\n\n"])
def test_nothing_is_no_clause(text: str) -> None:
    assert read_clauses(text, "o") == ()


WORDS = st.sampled_from(
    ("Calls upon governments", "Requests assistance;", "strengthen:", "2. ", "(a)", "", "and")
)
MARKS = (
    "",
    "1. ",
    "2) ",
    "12) ",
    "(a) ",
    "b. ",
    "(i) ",
    "ii) ",
    "(v) ",
    "- ",
    "-- ",
    "• ",
    "◦ ",
    "1.1 ",
    "2a) ",
    "A. ",
    "IV. ",
)
LINES = st.lists(
    st.tuples(st.sampled_from(("", "  ", "\t")), st.sampled_from(MARKS), WORDS | st.text(max_size=12)).map(
        "".join
    ),
    max_size=12,
)


@settings(deadline=None)
@given(LINES.map("\n".join) | st.text(max_size=80))
def test_whatever_is_typed_no_word_is_lost(text: str) -> None:
    kept = " ".join(
        " ".join((own.text, *(f"{sub.text} {' '.join(sub.parts)}" for sub in own.subclauses)))
        for own in read_clauses(text, "o")
    )
    assert words(kept) == words(cleaned(text))


def words(text: str) -> str:
    """The words too long to be marks, run together, for a hyphen at the end of a line may have gone."""
    return "".join(re.findall(r"[^\W\d_]{7,}", text.replace("-\n", "")))


def test_a_whole_draft_is_read_with_its_heading() -> None:
    read = read_resolution(
        "Forum: ECOSOC\nQuestion: Human trafficking\nMain submitter: France\n"
        "Co-submitters: Togo, Peru and Chad\n\n"
        "The Economic and Social Council,\n\nRecalling its resolution,\nNoting the report,\n\n"
        "1. Calls upon States:\n(a) to act;\n(b) to report;\n2. Requests a report."
    )
    assert (read.forum, read.question) == ("ECOSOC", "Human trafficking")
    assert (read.sponsors, read.signatories) == (("France",), ("Togo", "Peru", "Chad"))
    assert [own.id for own in (*read.preambular, *read.operative)] == ["p1", "p2", "o1", "o2"]
    assert read.operative[0].subclauses == (SubClause("to act;"), SubClause("to report;"))


@pytest.mark.parametrize("label", ["Title", "Resolution"])
def test_a_symbol_is_no_title_and_the_line_below_it_is(label: str) -> None:
    assert read_resolution(f"{label}: E/2015/L.1\nVictims\nRecalling x,\n1. Urges y.").title == "Victims"


def test_a_title_may_end_in_a_symbol_on_a_line_of_its_own() -> None:
    found = read_resolution("Protection of victims in pursuance of\nA/RES/70/1\n\nRecalling x,\n1. Urges y.")

    assert found.title == "Protection of victims in pursuance of A/RES/70/1"


def test_a_name_may_go_on_after_the_end_of_a_line() -> None:
    found = read_resolution("Sponsors: France, Bosnia\nand Herzegovina\n\nVictims\n\n1. Urges y.")

    assert found.sponsors == ("France", "Bosnia and Herzegovina")


def test_what_two_pages_have_at_their_edge_is_left_out_and_what_they_have_within_is_not() -> None:
    pages = (
        f"Our Conference\n{number}. Urges State {number} to act\nwith care:\n(a) by law, as is done by the\n"
        f"Member States\n(b) now;\n(c) later;\n(d) always;\nPage {number}"
        for number in (1, 2, 3)
    )
    found = read_resolution("Recalling x,\n\f" + "\f".join(pages))

    assert [own.subclauses[0].text for own in found.operative] == [
        "by law, as is done by the Member States"
    ] * 3
    assert "Our Conference" not in str(found.operative)


def test_what_looks_like_the_end_of_a_mail_is_none_where_clauses_follow() -> None:
    read = read_resolution(
        "The Council,\n\nNoting it,\n\n1. Thanks:\n\nthe delegation of Peru;\n\nthe delegation of Chile;\n\n"
        "2. Decides to act,\nby:\n(a) law;\n\nThank you all!\nThe delegation of Togo"
    )
    assert [own.text for own in read.operative] == ["Thanks:", "Decides to act, by:"]
    assert len(read.operative[0].subclauses) == 2
    assert read.operative[1].subclauses == (SubClause("law;"),)
