"""Advice on the form of drafts: what the rulebook wants is asked for, and what it leaves open is not."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.procedure.rulebook import DraftForm, Ending, ReservedVerb
from bot.procedure.state.resolutions import Clause, SubClause, Wording
from bot.resolutions.advice import AdviceKind, advice_on
from bot.resolutions.model import Reading
from bot.resolutions.reading import read_resolution
from tests.procedure.rulebooks import PRESETS, preset

COUNCIL = preset("ecosoc").form
NOTHING = replace(
    COUNCIL, opening_phrases=False, preambular_ends=(), operative_ends=(), reserved_verbs=(), binds=False
)


def worded(read: Reading) -> Wording:
    """A text as it was read."""
    return Wording(read.title, read.preambular, read.operative)


def on(clause: Clause, form: DraftForm = COUNCIL, *, preamble: bool = False) -> list[AdviceKind]:
    """The kinds of advice on a clause that others follow."""
    last = Clause("o9", "Requests to meet again.")
    wording = Wording("", (clause,), (last,)) if preamble else Wording("", (), (clause, last))
    return [own.kind for own in advice_on(wording, form)]


def operative(text: str, *below: str, form: DraftForm = COUNCIL) -> list[AdviceKind]:
    return on(Clause("o1", text, tuple(map(SubClause, below))), form)


def preambular(text: str, *below: str, form: DraftForm = COUNCIL) -> list[AdviceKind]:
    return on(Clause("p1", text, tuple(map(SubClause, below))), form, preamble=True)


@pytest.mark.parametrize("name", PRESETS)
def test_a_text_in_the_form_of_the_united_nations_needs_no_advice(name: str) -> None:
    read = read_resolution(
        "The Economic and Social Council,\n\nRecalling its resolution 2008/33,\n"
        "Deeply concerned at the figures,\n\n"
        "1. Calls upon States:\n(a) to act, in particular:\n(i) at home;\n(ii) abroad;\n(b) to report;\n"
        "2. Also requests No. 7 of art. 2. Bis of it to be read;\n3. Remains seized of the matter."
    )
    assert advice_on(worded(read), preset(name).form) == ()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Prevention: Calls for campaigns;", AdviceKind.OPENING_UNKNOWN),
        ("We want action;", AdviceKind.OPENING_UNKNOWN),
        ("Bans the use of machetes;", AdviceKind.OPENING_UNKNOWN),
        ("Noting the report;", AdviceKind.OPENING_OF_PREAMBLE),
        ("Deploys observers;", AdviceKind.RESERVED_VERB),
        ("Strongly imposes a fine;", AdviceKind.RESERVED_VERB),
        ("4. Requests a report;", AdviceKind.NUMBER_TYPED),
        ("Requests a report,", AdviceKind.ENDING),
        ("Requests a report", AdviceKind.ENDING),
        ("Requests a report.", AdviceKind.ENDING),
        ("Requests a report. Further reports may follow;", AdviceKind.SENTENCES),
    ],
)
def test_what_is_against_the_form_of_an_operative_clause_is_named(text: str, kind: AdviceKind) -> None:
    assert operative(text) == [kind]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Whatever was said before,", AdviceKind.OPENING_UNKNOWN),
        ("Requests a report,", AdviceKind.OPENING_OF_OPERATIVE),
        ("(a) Noting the report,", AdviceKind.NUMBER_TYPED),
        ("Noting the report;", AdviceKind.ENDING),
    ],
)
def test_what_is_against_the_form_of_a_preambular_clause_is_named(text: str, kind: AdviceKind) -> None:
    assert preambular(text) == [kind]


def test_the_last_clause_ends_with_a_full_stop() -> None:
    wording = Wording("", (), (Clause("o1", "Decides to act;"), Clause("o2", "Decides to meet;")))
    assert [(own.clause, own.kind) for own in advice_on(wording, COUNCIL)] == [("o2", AdviceKind.LAST_ENDING)]


def test_lists_are_announced_by_a_colon_and_parted_by_commas_or_semicolons() -> None:
    assert operative("Requests States:", "to act,", "to report; and", "to wait;") == []
    assert operative("Requests States to", "act,", "report;") == [AdviceKind.LIST_WITHOUT_COLON]
    assert operative("Requests States to:", "act", "report;") == [AdviceKind.LIST_ENDING]
    assert operative("Requests States to:", "act;", "report") == [AdviceKind.ENDING]


def test_a_preamble_takes_sub_clauses_where_the_rules_say_so() -> None:
    clause = ("Recalling:", "its resolution,", "its report,")
    assert preambular(*clause) == []
    strict = replace(COUNCIL, preambular_subclauses=False)
    assert preambular(*clause, form=strict) == [AdviceKind.SUBCLAUSES_IN_PREAMBLE]


@pytest.mark.parametrize("verb", ReservedVerb)
def test_each_verb_is_reserved_only_where_the_rules_name_it(verb: ReservedVerb) -> None:
    form = replace(NOTHING, reserved_verbs=(verb,))
    for text in (f"{verb.capitalize()} it;", f"Further {verb} it;", verb.replace("izes", "ises").upper()):
        assert operative(text, form=form) == [AdviceKind.RESERVED_VERB]
        assert operative(text, form=NOTHING) == []
    assert operative("Requests it;", form=form) == []


def test_thimun_reserves_verbs_that_the_council_uses() -> None:
    condemns = "Strongly condemns the trade;"
    assert operative(condemns) == []
    assert operative(condemns, form=preset("thimun").form) == [AdviceKind.RESERVED_VERB]


def test_what_clauses_end_with_is_as_the_rules_say() -> None:
    either = replace(COUNCIL, preambular_ends=(Ending.COMMA, Ending.SEMICOLON))
    assert preambular("Noting the report;", form=either) == []
    assert preambular("Noting the report", form=replace(COUNCIL, preambular_ends=())) == []


@settings(deadline=None)
@given(st.lists(st.text(max_size=40), max_size=4), st.lists(st.text(max_size=40), max_size=4))
def test_no_words_are_too_odd_for_advice(preamble: list[str], body: list[str]) -> None:
    wording = Wording(
        "",
        tuple(Clause(f"p{number}", text) for number, text in enumerate(preamble, 1)),
        tuple(Clause(f"o{number}", text, (SubClause(text, (text,)),)) for number, text in enumerate(body, 1)),
    )
    ids = {own.id for own in wording.clauses}
    assert {own.clause for own in advice_on(wording, COUNCIL)} <= ids
    kinds = {own.kind for own in advice_on(wording, NOTHING)}
    assert kinds <= {
        *(AdviceKind.NUMBER_TYPED, AdviceKind.SENTENCES),
        *(AdviceKind.LIST_ENDING, AdviceKind.LIST_WITHOUT_COLON),
    }
