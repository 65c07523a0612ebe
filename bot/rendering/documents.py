"""What is posted as a file: the voting board of a result, and a resolution as a document.

Making them takes time, so they are made away from the event loop.
"""

from __future__ import annotations

from bot.procedure.rulebook import MatterKind
from bot.procedure.state.resolutions import Draft, DraftStatus
from bot.procedure.state.session import Session
from bot.procedure.state.voting import Method, Result
from bot.rendering.boards import voting_board
from bot.rendering.card import Card, Document, Picture, Text
from bot.rendering.matters import (
    matter_title,
    outcome_word,
)
from bot.rendering.phrases import PAPER
from bot.rendering.resolution_document import resolution_markdown, resolution_pdf
from bot.rendering.resolutions import draft_label
from bot.rendering.results import result_card
from bot.rendering.words import (
    METHODS,
)


def result_with_documents(session: Session, result: Result) -> Card:
    """The result as it is posted: with its voting board, and the resolution where one was adopted."""
    card = result_card(session, result, board_of(session, result))
    if result.matter.kind is not MatterKind.DRAFT or not result.carried:
        return card
    draft = session.drafts[result.matter.number - 1]
    documents = (pdf_of(session, draft), markdown_of(session, draft))
    return Card(card.title, card.blocks, card.tone, documents)


def board_of(session: Session, result: Result) -> Picture | None:
    """The voting board of a result; none where nobody voted."""
    if result.method is Method.WITHOUT_A_VOTE:
        return None
    return voting_board(
        result,
        committee=session.body.name,
        matter=matter_title(session, result.matter, PAPER),
        outcome=outcome_word(result.matter, result.carried),
    )


def export_card(session: Session, number: int) -> Card:
    """A draft or a resolution to take away, as PDF and as Markdown."""
    draft = session.drafts[number - 1]
    text = Text("As PDF to print, and as Markdown to edit.")
    return Card(draft_label(draft), (text,), documents=(pdf_of(session, draft), markdown_of(session, draft)))


def pdf_of(session: Session, draft: Draft) -> Document:
    """The text as PDF."""
    adopted, record = _adoption(session, draft)
    content = resolution_pdf(
        draft, committee=session.body.name, year=session.body.year, adopted=adopted, record=record
    )
    return Document(f"{_file_name(draft)}.pdf", content)


def markdown_of(session: Session, draft: Draft) -> Document:
    """The text as Markdown."""
    adopted, record = _adoption(session, draft)
    content = resolution_markdown(
        draft, committee=session.body.name, year=session.body.year, adopted=adopted, record=record
    )
    return Document(f"{_file_name(draft)}.md", content.encode())


def _adoption(session: Session, draft: Draft) -> tuple[str | None, Result | None]:
    """How a draft was adopted, in words, and the vote that decided it."""
    votes = [
        own
        for own in session.results
        if own.matter.kind is MatterKind.DRAFT and own.matter.number == draft.number
    ]
    decided = draft.status in (DraftStatus.ADOPTED, DraftStatus.REJECTED)
    record = votes[-1] if votes and decided else None
    if draft.status is not DraftStatus.ADOPTED or record is None:
        return None, record
    tally = record.tally
    if record.method is Method.WITHOUT_A_VOTE:
        return f"Adopted without a vote on {record.closed_at:%d %B %Y}", record
    figures = f"{tally.yes} in favour, {tally.no} against, {tally.abstain} abstaining"
    return f"Adopted on {record.closed_at:%d %B %Y} by {METHODS[record.method]}: {figures}", record


def _file_name(draft: Draft) -> str:
    return draft.symbol.replace("/", "-")
