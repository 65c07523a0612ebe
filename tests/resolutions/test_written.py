"""Words written into a form on purpose."""

from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.procedure.state.papers import Place
from bot.procedure.state.resolutions import Clause, SubClause, Wording
from bot.rendering.papers.lines import typed_at
from bot.resolutions.written import written_clauses

words = st.text(string.ascii_letters + " ,;", min_size=1, max_size=30).map(lambda own: f"To {own}".strip())
subclauses = st.builds(
    SubClause, words, st.lists(words, max_size=12).map(tuple)
)  # as many parts as any numeral up to xii
written = st.builds(
    Clause, st.just(""), words, st.lists(subclauses, max_size=26).map(tuple)
)  # as many as there are letters


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        (
            "Calls upon States to act\nand requests a report",
            ("Calls upon States to act", "and requests a report"),
        ),
        ("3. Urges all\n\n4) Begs some", ("Urges all", "Begs some")),
        ("30 days of reflection\n2015. It was a year", ("30 days of reflection", "2015. It was a year")),
        ("a) to act", ("a) to act",)),
        ("Urges all\ne.g. States\netc. and others", ("Urges all", "e.g. States", "etc. and others")),
        (" \n", ()),
    ],
)
def test_each_line_without_a_mark_is_a_clause(text: str, clauses: tuple[str, ...]) -> None:
    assert tuple(own.text for own in written_clauses(text)) == clauses


@pytest.mark.parametrize(
    "text",
    [
        "Calls:\n(a) act\n(i) now\n(ii) here\n(b) report",
        "Calls:\na) act\ni. now\nii. here\nb) report",
        "Calls:\n- act\n  - now\n  - here\n- report",
        "1. Calls:\n\t(a) act\n\t\t(i) now\n\t\t(ii) here\n\t(b) report",
    ],
)
def test_what_has_a_mark_is_below_the_clause(text: str) -> None:
    assert written_clauses(text) == (
        Clause("", "Calls:", (SubClause("act", ("now", "here")), SubClause("report"))),
    )


@given(written)
def test_a_clause_that_is_written_as_it_stands_is_the_same_clause(clause: Clause) -> None:
    (read,) = written_clauses(
        typed_at(Wording("", (), (Clause("o1", clause.text, clause.subclauses),)), Place("o1"))
    )
    assert [(own.text.split(), [part.split() for part in own.parts]) for own in read.subclauses] == [
        (own.text.split(), [part.split() for part in own.parts]) for own in clause.subclauses
    ]
