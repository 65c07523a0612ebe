from __future__ import annotations

from dataclasses import replace

import pytest

from bot.procedure.state.resolutions import Clause, DraftStatus, SubClause
from bot.rendering.documents.text import Paragraph, operative_part_of, preamble_of
from tests.rendering.council_texts import DRAFT, introduced, saying


def only(text: str) -> Paragraph:
    """The only operative clause of a draft."""
    (found,) = operative_part_of(saying(text))
    return found


def below(*subclauses: SubClause) -> tuple[str, ...]:
    """The sub-clauses of the first of two clauses as they are printed."""
    draft = replace(introduced(), operative=(Clause("o1", "Urges", subclauses), Clause("o2", "Requests")))
    return tuple(f"{own.mark} {own.text}" for own in operative_part_of(draft)[0].below)


@pytest.mark.parametrize(
    ("typed", "opening"),
    [
        ("Urges States to act", "Urges"),
        ("URGES States to act", "URGES"),
        ("Calls upon States", "Calls upon"),
        ("Calls States to order", "Calls"),
        ("Further strongly urges", "Further strongly"),
        ("Notes with deep concern the figures", "Notes with deep concern"),
        ("Expresses its hope, however", "Expresses its hope"),
        ("Expresses its serious concern at the figures", "Expresses its serious concern"),
        ("Requests also that States report", "Requests also"),
        ("Takes note offhand", "Takes"),
        ("Welcomes", "Welcomes"),
    ],
)
def test_the_opening_of_a_clause_is_its_longest_known_phrase_or_its_first_word(
    typed: str, opening: str
) -> None:
    found = only(typed)
    assert (found.opening, found.opening + found.text) == (opening, f"{typed}.")


@pytest.mark.parametrize("end", ["", ".", ";", ",", ":", " ;", "; and", ",and .", ";\n", "...", "; or"])
def test_whatever_was_typed_at_the_end_of_a_clause_gives_way_to_the_right_stop(end: str) -> None:
    assert only(f"Urges England and Ireland{end}").text == " England and Ireland."


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Urges police, courts, etc.;", " police, courts, etc."),
        ("Thanks the U.S.A.", " the U.S.A."),
        ("Refers to rule No. 5.", " to rule No. 5."),
    ],
)
def test_the_stop_of_an_abbreviation_is_part_of_the_word(typed: str, printed: str) -> None:
    assert only(typed).text == printed


def test_an_abbreviation_keeps_its_stop_before_another() -> None:
    clauses = operative_part_of(
        replace(introduced(), operative=(Clause("o1", "Urges etc."), Clause("o2", "x")))
    )
    assert clauses[0].text == " etc.;"


def test_preambular_clauses_end_in_commas_operative_ones_in_semicolons_and_the_last_in_a_full_stop() -> None:
    assert [own.text[-1] for own in preamble_of(DRAFT)] == [",", ":"]
    assert [own.text for own in preamble_of(DRAFT)[1].below] == ["children,", "women,"]
    assert [(own.mark, own.text[-1]) for own in operative_part_of(DRAFT)] == [
        ("1.", ":"),
        ("2.", ";"),
        ("3.", "."),
    ]


def test_the_word_that_leads_on_to_the_next_sub_clause_stays_before_it() -> None:
    assert below(SubClause("law; and"), SubClause("trade.")) == ("(a) law; and", "(b) trade;")
    assert below(SubClause("law, or"), SubClause("trade; and")) == ("(a) law; or", "(b) trade;")
    assert below(SubClause("law and")) == ("(a) law and;",)


def test_a_sub_clause_that_ends_in_parts_leads_on_after_the_last_of_them() -> None:
    printed = operative_part_of(
        replace(
            introduced(),
            operative=(Clause("o1", "Urges", (SubClause("law", ("a", "b; and")), SubClause("trade"))),),
        )
    )[0].below
    assert [own.text for own in (*printed[0].below, printed[1])] == ["a;", "b; and", "trade."]


def test_clauses_past_the_alphabet_and_past_ten_keep_their_marks() -> None:
    subclauses = (*(SubClause(f"point {number}") for number in range(27)), SubClause("parts", ("x",) * 14))
    printed = operative_part_of(replace(introduced(), operative=(Clause("o1", "Urges", subclauses),)))[
        0
    ].below

    assert [own.mark for own in printed[25:]] == ["(z)", "(aa)", "(bb)"]
    assert [own.mark for own in printed[-1].below][3::10] == ["(iv)", "(xiv)"]
    assert printed[-1].below[-1].text == "x."


def test_clauses_voted_out_are_left_out_and_the_others_numbered_without_gaps() -> None:
    assert [own.opening for own in operative_part_of(DRAFT)] == ["Calls upon", "Takes note of", "decides"]


def test_a_rejected_draft_is_printed_whole_for_all_of_it_was_put() -> None:
    assert len(operative_part_of(replace(DRAFT, status=DraftStatus.REJECTED))) == len(DRAFT.operative)


def test_a_clause_that_says_nothing_is_printed_as_its_stop() -> None:
    assert only(" ;. ") == Paragraph("1.", "", ".")
