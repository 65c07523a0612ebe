"""What is given as a file: the voting board of a result, and a draft or a resolution as a document.

Making them takes time, so they are made away from the event loop.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from enum import StrEnum

from bot.procedure.rulebook import MatterKind
from bot.procedure.state.resolutions import Draft
from bot.procedure.state.session import Session
from bot.procedure.state.voting import Result
from bot.rendering.card import Card, Document, Picture, Text
from bot.rendering.documents.form import ResolutionDocument, resolution_document
from bot.rendering.documents.markdown import resolution_markdown
from bot.rendering.documents.pdf import resolution_pdf
from bot.rendering.documents.word import resolution_word
from bot.rendering.phrases import PAPER, inline, lines
from bot.rendering.resolutions.cards import draft_label
from bot.rendering.voting.boards import voting_board
from bot.rendering.voting.matters import matter_title, outcome_word
from bot.rendering.voting.results import result_card

_MEGABYTE = 1024 * 1024
_UNSAFE = re.compile(r"[^A-Za-z0-9._-]+")


class ExportFormat(StrEnum):
    """As what kind of file a text can be taken away."""

    PDF = "pdf"
    WORD = "word"
    MARKDOWN = "markdown"


EXPORT_FORMATS: Mapping[ExportFormat, str] = {
    ExportFormat.PDF: "PDF, to print",
    ExportFormat.WORD: "Word, to edit",
    ExportFormat.MARKDOWN: "Markdown",
}
_ENDINGS = {ExportFormat.PDF: "pdf", ExportFormat.WORD: "docx", ExportFormat.MARKDOWN: "md"}


def result_with_documents(session: Session, result: Result) -> Card:
    """The result as it is posted: with its voting board, and the resolution where one was adopted."""
    card = result_card(session, result, board_of(session, result))
    if result.matter.kind is not MatterKind.DRAFT or not result.carried:
        return card
    draft = session.drafts[result.matter.number - 1]
    paper = resolution_document(session, draft)
    documents = tuple(_file(paper, draft, own) for own in ExportFormat)
    return Card(card.title, card.blocks, card.tone, documents)


def board_of(session: Session, result: Result) -> Picture | None:
    """The voting board of a result; none of a straw poll, nor where it is not recorded who voted how."""
    if not result.method.recorded or result.matter.kind is MatterKind.STRAW_POLL:
        return None
    return voting_board(
        result,
        committee=session.body.name,
        matter=matter_title(session, result.matter, PAPER),
        outcome=outcome_word(result.matter, result.carried),
    )


def export_card(session: Session, number: int, wanted: ExportFormat | None, limit: int) -> Card:
    """A draft or a resolution to take away: as the file that is wanted, else as every kind of file.

    A file of more bytes than ``limit``, which is all that can be attached, is left out and named.
    """
    draft = session.drafts[number - 1]
    paper = resolution_document(session, draft)
    made = [_file(paper, draft, own) for own in ((wanted,) if wanted else ExportFormat)]
    fitting = tuple(own for own in made if len(own.content) <= limit)
    every = "As PDF to print, as a Word document to edit, and as Markdown."
    said = lines(
        ("" if wanted else every, *(_too_large_text(own, limit) for own in made if own not in fitting))
    )
    return Card(draft_label(draft), (Text(said),) if said else (), documents=fitting)


def _too_large_text(document: Document, limit: int) -> str:
    """That a file is larger than what can be attached here."""
    size = math.ceil(len(document.content) / _MEGABYTE)
    return (
        f"{inline(document.file_name)} is left out: it has {size} MB, and {limit // _MEGABYTE} MB fit here."
    )


def _file(paper: ResolutionDocument, draft: Draft, kind: ExportFormat) -> Document:
    match kind:
        case ExportFormat.PDF:
            content = resolution_pdf(paper)
        case ExportFormat.WORD:
            content = resolution_word(paper)
        case ExportFormat.MARKDOWN:
            content = resolution_markdown(paper).encode()
    return Document(f"{_file_name(draft)}.{_ENDINGS[kind]}", content)


def _file_name(draft: Draft) -> str:
    """The symbol in letters that no system and no message changes in the name of a file."""
    return _UNSAFE.sub("-", draft.symbol).strip("-.") or f"draft-{draft.number}"
