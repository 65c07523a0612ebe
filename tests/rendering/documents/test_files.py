from __future__ import annotations

from dataclasses import replace

import pytest

from bot.procedure.rulebook import MatterKind
from bot.procedure.state.resolutions import Clause, SubClause
from bot.procedure.state.voting import Matter
from bot.rendering.card import Text
from bot.rendering.card_limits import problems
from bot.rendering.documents.files import ExportFormat, export_card, result_with_documents
from tests.rendering.council_texts import DRAFT, ON_CLAUSE_2, VOTES, council, introduced, vote

ROOM = 10 * 1024 * 1024


def test_an_adopted_resolution_is_posted_as_every_kind_of_file() -> None:
    card = result_with_documents(council(DRAFT, VOTES), VOTES[-1])

    assert [own.file_name for own in card.documents] == ["E-2015-L.1.pdf", "E-2015-L.1.docx", "E-2015-L.1.md"]
    assert problems(card) == ()


def test_the_result_on_a_part_or_of_a_rejection_brings_no_document() -> None:
    lost = replace(vote(2, Matter(MatterKind.DRAFT, 1)), carried=False)

    assert result_with_documents(council(DRAFT, VOTES), ON_CLAUSE_2).documents == ()
    assert result_with_documents(council(DRAFT, (lost,)), lost).documents == ()


@pytest.mark.parametrize("wanted", ExportFormat)
def test_one_kind_of_file_is_exported_alone(wanted: ExportFormat) -> None:
    card = export_card(council(), 1, wanted, ROOM)

    assert len(card.documents) == 1
    assert problems(card) == ()


@pytest.mark.parametrize(
    ("symbol", "name"),
    [("A/C.3/L.1", "A-C.3-L.1.md"), ("Résolution n° 1?", "R-solution-n-1.md"), ("../..", "draft-1.md")],
)
def test_a_file_is_named_after_the_symbol_in_letters_that_nothing_changes(symbol: str, name: str) -> None:
    draft = replace(introduced(), symbol=symbol)

    (made,) = export_card(council(draft), 1, ExportFormat.MARKDOWN, ROOM).documents
    assert made.file_name == name


def test_a_file_too_large_to_attach_is_left_out_and_named() -> None:
    draft = introduced()
    smaller = len(export_card(council(draft), 1, ExportFormat.MARKDOWN, ROOM).documents[0].content)
    card = export_card(council(draft), 1, None, smaller)

    assert [own.file_name for own in card.documents] == ["E-2015-L.1.md"]
    (said,) = card.blocks
    assert isinstance(said, Text)
    assert "E-2015-L.1.pdf is left out: it has 1 MB" in said.markdown
    assert problems(card) == ()


def test_the_longest_draft_there_can_be_fits_in_a_message() -> None:
    parts = (SubClause("x" * 900, ("trafficking " * 50,)), SubClause("é" * 900))
    clauses = tuple(Clause(f"o{number}", "Urges " + "all States " * 30, parts) for number in range(1, 101))
    card = export_card(council(replace(introduced(), operative=clauses)), 1, None, ROOM)

    assert len(card.documents) == len(ExportFormat)
