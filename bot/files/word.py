"""The text of a Word file, with the marks of its numbered lists, which it counts and does not write."""

from __future__ import annotations

import io
from collections.abc import Iterator

from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import Part, XmlPart
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from bot.files.unreadable import UnreadableFile, UnreadableKind
from bot.files.word_lists import Lists

_PARAGRAPH, _TABLE, _ROW, _CELL = (qn(f"w:{name}") for name in ("p", "tbl", "tr", "tc"))
_WRITTEN = {
    qn("w:tab"): "\t",
    qn("w:br"): "\n",
    qn("w:cr"): "\n",
    qn("w:noBreakHyphen"): "-",
}
_TEXT = qn("w:t")
_UNSEEN = {
    *(qn(f"w:{name}") for name in ("del", "moveFrom", "pPr", "rPr", "tblPr", "sectPr", "instrText")),
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
}
"""What is no text as the document now reads: deletions, properties, and boxes told a second time."""
_INDENT = "    "
_DEEPEST = 60


def text_of_word(content: bytes) -> str:
    """The paragraphs, a blank line between them; of a row of a table the cells, a tab between them."""
    try:
        part = Document(io.BytesIO(content)).part
        lists = Lists(_root(part, RELATIONSHIP_TYPE.NUMBERING), _root(part, RELATIONSHIP_TYPE.STYLES))
        return "\n\n".join(_blocks(part.element.body, lists))
    except Exception as error:  # whatever a broken file makes the library stumble over
        raise UnreadableFile(UnreadableKind.DAMAGED) from error


def _root(part: Part, kind: str) -> BaseOxmlElement | None:
    """The first element of another part of the document, if it has that part."""
    for relation in part.rels.values():
        if relation.reltype == kind and not relation.is_external:
            other = relation.target_part
            return other.element if isinstance(other, XmlPart) else None
    return None


def _blocks(element: BaseOxmlElement, lists: Lists, depth: int = 0) -> Iterator[str]:
    """The paragraphs and rows below an element, in the order of the document."""
    if depth > _DEEPEST:
        return
    for child in element:
        if child.tag == _PARAGRAPH:
            yield _paragraph(child, lists)
        elif child.tag == _TABLE:
            yield from (_row(row, lists, depth) for row in _each(child, _ROW))
        elif child.tag not in _UNSEEN:
            yield from _blocks(child, lists, depth + 1)


def _row(row: BaseOxmlElement, lists: Lists, depth: int) -> str:
    cells = ("\n".join(_blocks(cell, lists, depth + 1)).strip() for cell in _each(row, _CELL))
    return "\t".join(cell for cell in cells if cell)


def _each(element: BaseOxmlElement, tag: str, depth: int = 0) -> Iterator[BaseOxmlElement]:
    """The rows of a table, or the cells of a row, also in a frame of content; not those of a table within."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag not in _UNSEEN and depth < _DEEPEST:
            yield from _each(child, tag, depth + 1)


def _paragraph(paragraph: BaseOxmlElement, lists: Lists) -> str:
    text = "".join(_runs(paragraph))
    level, mark = lists.mark_of(paragraph, says=bool(text.strip()))
    return f"{_INDENT * level}{mark} {text.strip()}" if mark else text


def _runs(element: BaseOxmlElement, depth: int = 0) -> Iterator[str]:
    for child in element:
        if child.tag == _TEXT:
            yield child.text or ""
        elif child.tag in _WRITTEN:
            yield _WRITTEN[child.tag]
        elif child.tag not in _UNSEEN and depth < _DEEPEST:
            yield from _runs(child, depth + 1)
