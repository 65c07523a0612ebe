"""Advice on the form of drafts in sentences: of all clauses alike at once, or clause by clause."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.procedure.rulebook import ReservedVerb
from bot.procedure.state.resolutions import Clause, SubClause, Wording
from bot.rendering.papers.form_advice import advice_lines, advice_notes, advice_text
from bot.resolutions.advice import AdviceKind, advice_on
from tests.procedure.rulebooks import preset

FORM = replace(preset("thimun").form, reserved_verbs=(ReservedVerb.CONDEMNS,), preambular_subclauses=False)
LIST = (SubClause("one"), SubClause("two"))
TEXT = Wording(
    "",
    (
        Clause("p1", "Noting it;"),
        Clause("p2", "Recalling it;"),
        Clause("p7", "Requests @everyone to look,"),
        Clause("p8", "Noting", LIST),
    ),
    (
        Clause("o3", "1. Condemns it;"),
        Clause("o1", "We ask. They answer;"),
        Clause("o2", "Noting it;"),
        Clause("o4", "Decides it"),
    ),
)


def test_every_kind_of_advice_has_its_sentence() -> None:
    found = advice_on(TEXT, FORM)
    assert {own.kind for own in found} == set(AdviceKind)
    lines = advice_lines(TEXT, FORM)
    assert len(set(lines)) == len({(own.clause[0], own.kind) for own in found}) == len(lines)
    assert all(line.endswith(".") and not {"{", "}"} & set(line) for line in lines)


def test_clauses_alike_are_named_together_by_their_numbers() -> None:
    lines = advice_lines(TEXT, FORM)
    assert "Preambular clauses 1, 2 and 4 do not end with a comma." in lines
    assert "Operative clause 1 opens with “Condemns”, which this committee does not use." in lines
    assert "Operative clause 4 does not end with a full stop, as the last one does." in lines


def test_notes_name_the_clause_by_its_id_but_say_of_all_at_once_what_they_end_with() -> None:
    notes = advice_notes(TEXT, FORM)
    assert ("o3", "Opens with “Condemns”, which this committee does not use.") in notes
    assert ("", "Preambular clauses 1, 2 and 4 do not end with a comma.") in notes
    assert {clause for clause, _ in notes} <= {"", *(own.id for own in TEXT.clauses)}


@pytest.mark.parametrize(
    ("binds", "said"), [(False, "it holds up nothing"), (True, "mend it to submit the text")]
)
def test_advice_says_which_rule_it_rests_on_and_what_it_holds_up(binds: bool, said: str) -> None:
    head = advice_text(TEXT, replace(FORM, binds=binds)).splitlines()[0]
    assert head == f"-# Advice on form by “Format of resolutions” (Model UN practice); {said}:"


def test_a_text_in_form_gets_no_advice() -> None:
    assert advice_text(Wording("", (), (Clause("o1", "Decides to act."),)), FORM) == ""


def test_words_of_the_text_mention_nobody_and_are_cut() -> None:
    own = Wording("", (), tuple(Clause(f"o{n}", "@everyone " + "x" * 4000) for n in range(80)))
    said = advice_text(own, FORM)
    assert "@everyone" not in said.replace("\\@everyone", "")
    assert len(said) < 900
