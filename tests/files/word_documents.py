"""Word files made for the tests, their clauses in lists that Word itself would count."""

from __future__ import annotations

import io

import docx
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

_LEVELS = (("decimal", "%1."), ("lowerLetter", "(%2)"), ("lowerRoman", "%3."), ("bullet", "•"))
_LIST = "77"


def document(*paragraphs: str | tuple[int, str]) -> bytes:
    """A Word file of plain paragraphs and of such at a level of one list that Word numbers."""
    made = docx.Document()
    _draw_list(made)
    for own in paragraphs:
        if isinstance(own, str):
            made.add_paragraph(own)
            continue
        level, text = own
        properties = made.add_paragraph(text)._p.get_or_add_pPr()
        place = f'<w:ilvl w:val="{level}"/><w:numId w:val="{_LIST}"/>'
        properties.append(parse_xml(f"<w:numPr {nsdecls('w')}>{place}</w:numPr>"))
    return saved(made)


def saved(document: Document) -> bytes:
    """The bytes of the file."""
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _draw_list(made: Document) -> None:
    numbering = made.part.numbering_part.element
    levels = "".join(
        f'<w:lvl w:ilvl="{deep}"><w:start w:val="1"/>'
        f'<w:numFmt w:val="{kind}"/><w:lvlText w:val="{written}"/></w:lvl>'
        for deep, (kind, written) in enumerate(_LEVELS)
    )
    drawn = f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{_LIST}">{levels}</w:abstractNum>'
    numbering.insert(0, parse_xml(drawn))
    used = f'<w:num {nsdecls("w")} w:numId="{_LIST}"><w:abstractNumId w:val="{_LIST}"/></w:num>'
    numbering.append(parse_xml(used))
