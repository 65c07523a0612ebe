"""What is printed is read back as what it was, so that a text may leave the committee and come in again."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from bot.files.reading import text_of
from bot.procedure.state.resolutions import Clause, Draft
from bot.procedure.state.session import Session
from bot.rendering.documents.files import ExportFormat, export_card
from bot.rendering.documents.text import bare, printed_clauses
from bot.resolutions.model import Reading
from bot.resolutions.reading import read_resolution
from tests.rendering.council_texts import COUNCIL, DRAFT, VOTES, council, introduced
from tests.rendering.texts_at_random import drafts, with_long_clauses

PHASES = (Phase.explicit, Phase.generate)
"""To shrink a draft that fails would take minutes, and the text of one tells enough."""
EXAMPLES = int(os.environ.get("ROSTRUM_ROUNDS", "8"))

Shape = tuple[tuple[str, tuple[tuple[str, tuple[str, ...]], ...]], ...]


def read_back(draft: Draft, kind: ExportFormat, of: Session | None = None) -> Reading:
    """The draft as it is read from the file it is exported as, of that session or of the council's."""
    (made,) = export_card(of or council(draft), 1, kind, 10**9).documents
    return read_resolution(text_of(made.content))


def shape(clauses: Iterable[Clause]) -> Shape:
    """Clauses, sub-clauses and parts by their words, without what they end in."""
    return tuple(
        (
            bare(own.text)[0],
            tuple((bare(sub.text)[0], tuple(bare(part)[0] for part in sub.parts)) for sub in own.subclauses),
        )
        for own in clauses
    )


def assert_same(draft: Draft, found: Reading) -> None:
    assert found.title == draft.title
    assert found.sponsors == draft.sponsors
    assert shape(found.preambular) == shape(draft.preambular)
    assert shape(found.operative) == shape(printed_clauses(draft))


@pytest.mark.parametrize("kind", ExportFormat)
@settings(max_examples=EXAMPLES, deadline=None, phases=PHASES)
@given(draft=drafts())
def test_a_draft_at_random_is_read_back_as_it_was(kind: ExportFormat, draft: Draft) -> None:
    assert_same(draft, read_back(draft, kind))


@settings(max_examples=EXAMPLES, deadline=None, phases=PHASES)
@given(draft=drafts(markup=True))
def test_signs_of_markup_are_read_back_from_markdown(draft: Draft) -> None:
    assert_same(draft, read_back(draft, ExportFormat.MARKDOWN))


@pytest.mark.parametrize("kind", ExportFormat)
@settings(max_examples=max(2, EXAMPLES // 4), deadline=None, phases=PHASES)
@given(draft=drafts(), seeds=st.lists(st.integers(0, 2**32), min_size=1, max_size=3, unique=True))
def test_clauses_that_go_over_several_pages_are_read_back(
    kind: ExportFormat, draft: Draft, seeds: list[int]
) -> None:
    long = with_long_clauses(draft, seeds)
    assert_same(long, read_back(long, kind))


@pytest.mark.parametrize("kind", ExportFormat)
def test_a_resolution_is_read_back_without_its_annex(kind: ExportFormat) -> None:
    assert_same(DRAFT, read_back(DRAFT, kind, council(results=VOTES)))


@pytest.mark.parametrize("kind", ExportFormat)
def test_a_text_of_many_pages_is_read_back_without_what_stands_at_their_feet(kind: ExportFormat) -> None:
    clause = DRAFT.operative[0]
    clauses = tuple(
        replace(clause, id=f"o{number}", text=f"{clause.text} {number}") for number in range(1, 100)
    )
    draft = replace(introduced(), operative=clauses)

    assert_same(draft, read_back(draft, kind))


@pytest.mark.parametrize("kind", ExportFormat)
@pytest.mark.parametrize(
    "name",
    [
        "Commission on Crime Prevention and Criminal Justice",
        "Conseil économique et social",
        "Crisis Cabinet",
        "General Assembly Third Committee",
        "Special Conference on Trafficking",
        "UNODC",
    ],
)
def test_a_committee_of_any_name_is_not_taken_for_the_title(kind: ExportFormat, name: str) -> None:
    found = read_back(introduced(), kind, council(introduced(), committee=replace(COUNCIL, name=name)))

    assert (found.title, found.forum) == (DRAFT.title, name)


@pytest.mark.parametrize("kind", ExportFormat)
def test_signatories_the_committee_and_the_item_are_read_back_too(kind: ExportFormat) -> None:
    draft = replace(introduced(), signatories=("Nepal", "Togo"))
    found = read_back(draft, kind, council(draft, agenda="Human trafficking"))

    assert found.signatories == ("Nepal", "Togo")
    assert found.forum == "Economic and Social Council"
    assert found.question == "Human trafficking"
