"""A resolution as a Word document to edit: Word numbers its clauses, and its opening words are a style."""

from __future__ import annotations

import io
import zipfile

import docx
from docx.document import Document
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT
from docx.enum.text import WD_PARAGRAPH_ALIGNMENT
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from bot.rendering.documents import text as resolution_text
from bot.rendering.documents import word_form
from bot.rendering.documents.form import ResolutionDocument
from bot.rendering.documents.record import Section
from bot.rendering.typesetting import one_line

_MASTHEAD = (Mm(106), Mm(50))
_EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The time every part of the file carries, so that the same text makes the same file."""


def resolution_word(paper: ResolutionDocument) -> bytes:
    """The whole document; the same gives the same bytes."""
    document = docx.Document()
    word_form.set_form(document)
    word_form.set_footers(document, one_line(paper.symbol))
    _set_properties(document, paper)
    _masthead(document, paper)
    _heading(document, paper)
    writer = _Writer(document)
    writer.organ(paper.organ)
    for own in paper.preamble:
        writer.preambular(own)
    for own in paper.operative:
        writer.numbered(own, 0, word_form.OPERATIVE_LIST)
    _annex(writer, paper)
    return _packed(document)


class _Writer:
    """Adds paragraphs by the ids of their styles, which are looked up once."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._ids = {style.name: style.style_id for style in document.styles}

    def paragraph(self, style: str) -> Paragraph:
        """A new paragraph at the end."""
        added = self.document.add_paragraph()
        added._p.style = self._ids[style]
        return added

    def organ(self, organ: str) -> None:
        """The body whose decision it is, kept with what follows."""
        added = self.paragraph(word_form.PREAMBULAR)
        self._opening(added, one_line(organ))
        added.add_run(",")
        added.paragraph_format.keep_with_next = True

    def preambular(self, clause: resolution_text.Paragraph) -> None:
        """A preambular clause, its sub-clauses lettered from (a) on."""
        self._words(self.paragraph(word_form.PREAMBULAR), clause)
        if clause.below:
            own = word_form.new_list(self.document)
            for below in clause.below:
                self.numbered(below, 1, own)

    def numbered(self, clause: resolution_text.Paragraph, level: int, list_number: int) -> None:
        """A paragraph that Word numbers, and those below it."""
        added = self.paragraph(word_form.LEVELS[level])
        word_form.number(added, level, list_number)
        self._words(added, clause)
        for below in clause.below:
            self.numbered(below, level + 1, list_number)

    def _words(self, added: Paragraph, clause: resolution_text.Paragraph) -> None:
        if clause.opening:
            self._opening(added, clause.opening)
        added.add_run(clause.text)
        if clause.below:
            added.paragraph_format.keep_with_next = True

    def _opening(self, added: Paragraph, words: str) -> None:
        added.add_run(words)._r.style = self._ids[word_form.OPENING]


def _set_properties(document: Document, paper: ResolutionDocument) -> None:
    about = document.core_properties
    about.title, about.author, about.comments = one_line(f"{paper.symbol}: {paper.title}")[:255], "", ""
    about.language = "en-GB"
    for tag in ("dcterms:created", "dcterms:modified"):
        for found in about._element.findall(qn(tag)):
            about._element.remove(found)


def _masthead(document: Document, paper: ResolutionDocument) -> None:
    """What the text is and its symbol; below a thin line the committee and the day; then a thick line."""
    table = document.add_table(rows=2, cols=2)
    table.autofit = False
    first, *rest = one_line(paper.symbol).split("/")
    symbol = "/" + "/".join(rest) if rest else ""
    cells = (
        (((paper.kind, 11, False),), ((first, 19, False), (symbol, 11, False))),
        (((paper.committee, 20, True),), ((paper.date, 11, False),)),
    )
    for row, texts in zip(table.rows, cells, strict=True):
        for place, (cell, runs) in enumerate(zip(row.cells, texts, strict=True)):
            # Programs go by the width of the cell or by that of the column.
            cell.width = table.columns[place].width = _MASTHEAD[place]
            cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.BOTTOM
            paragraph = cell.paragraphs[0]
            paragraph.paragraph_format.space_after = Pt(3)
            if place:
                paragraph.alignment = WD_PARAGRAPH_ALIGNMENT.RIGHT
            for text, size, bold in runs:
                run = paragraph.add_run(one_line(text))
                run.font.size, run.bold = Pt(size), bold or None
    word_form.rule_below(table, 0, 4)
    word_form.rule_below(table, 1, 18)


def _heading(document: Document, paper: ResolutionDocument) -> None:
    session = document.add_paragraph()
    session.paragraph_format.space_before = Pt(6)
    session.add_run(paper.session).bold = True
    for label, said in paper.labelled:
        line = document.add_paragraph()
        line.add_run(f"{label}:").bold = True
        line.add_run(f" {one_line(said)}")
    title = document.add_heading(one_line(paper.title), 1)
    title.paragraph_format.left_indent = title.paragraph_format.right_indent = Mm(11)
    if paper.adopted:
        document.add_paragraph(paper.adopted, style=word_form.TEXT)


def _annex(writer: _Writer, paper: ResolutionDocument) -> None:
    """The record of the decisions, on pages of its own."""
    if paper.annex:
        heading = writer.document.add_heading(one_line(paper.annex_title), 1)
        heading.paragraph_format.page_break_before = True
    for section in paper.annex:
        writer.document.add_heading(section.title, 2)
        _entries(writer, section)


def _entries(writer: _Writer, section: Section) -> None:
    for entry in section.entries:
        line = writer.paragraph("Normal")
        line.add_run(f"{one_line(entry.line)}.").bold = True if entry.more else None
        if entry.more:
            line.add_run(f" {one_line(entry.more)}")
        line.paragraph_format.keep_with_next = bool(entry.votes) or None
        for vote in entry.votes:
            names = writer.paragraph(word_form.VOTES)
            names.add_run(f"{vote.label}:").bold = True
            names.add_run(f" {one_line(vote.names)}")


def _packed(document: Document) -> bytes:
    """The file, its parts without the time they were written at."""
    made, packed = io.BytesIO(), io.BytesIO()
    document.save(made)
    with zipfile.ZipFile(made) as parts, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        for name in parts.namelist():
            file.writestr(zipfile.ZipInfo(name, _EARLIEST), parts.read(name), zipfile.ZIP_DEFLATED)
    return packed.getvalue()
