"""The form of a resolution in Word: its page, its styles, and the lists by which Word numbers it."""

from __future__ import annotations

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_PARAGRAPH_ALIGNMENT, WD_TAB_ALIGNMENT
from docx.oxml.ns import nsdecls
from docx.oxml.parser import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.table import Table
from docx.text.paragraph import Paragraph

OPENING = "Opening Words"
TEXT = "Resolution Text"
PREAMBULAR = "Preambular Clause"
LEVELS = ("Operative Clause", "Sub-Clause", "Part of a Sub-Clause")
"""The styles of numbered paragraphs, from the clause down."""
VOTES = "Votes"
OPERATIVE_LIST = 100
"""The list that the operative clauses are numbered in, with all that is below them."""
_PREAMBULAR_LISTS = 101
"""The form of the lists below preambular clauses, whose first level is not used."""

_STEP = Mm(11)
_WIDTH = Mm(156)
_FONT = "Times New Roman"
_NUMBERS = (("decimal", "%1."), ("lowerLetter", "(%2)"), ("lowerRoman", "(%3)"))


def set_form(document: Document) -> None:
    """A4 with the margins of the PDF, the styles of a resolution, and its list of three levels."""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(27)
    section.top_margin, section.bottom_margin = Mm(24), Mm(26)
    _set_usual_styles(document)
    _add_styles(document)
    _add_lists(document)


def set_footers(document: Document, symbol: str) -> None:
    """At the foot of every page the symbol, and on its outer side the number of the page."""
    section = document.sections[0]
    document.settings.odd_and_even_pages_header_footer = True
    right, left = section.footer.paragraphs[0], section.even_page_footer.paragraphs[0]
    right.add_run(f"{symbol}\t")
    _add_page_number(right)
    _add_page_number(left)
    left.add_run(f"\t{symbol}")


def number(paragraph: Paragraph, level: int, list_number: int) -> None:
    """Let Word number a paragraph: a clause with a figure, below it with a letter, then a Roman numeral."""
    said = paragraph._p.get_or_add_pPr().get_or_add_numPr()
    said.get_or_add_ilvl().val = level
    said.get_or_add_numId().val = list_number


def new_list(document: Document) -> int:
    """A list of the same look that begins anew, for sub-clauses of a clause that has no number."""
    own = document.part.numbering_part.element.add_num(_PREAMBULAR_LISTS)
    for level in range(len(LEVELS)):
        own.add_lvlOverride(level).add_startOverride(1)
    return int(own.numId)


def rule_below(table: Table, row: int, eighths: int) -> None:
    """A line below a row of a table, so many eighths of a point thick."""
    for cell in table.rows[row].cells:
        line = f'<w:bottom w:val="single" w:sz="{eighths}" w:space="0" w:color="auto"/>'
        properties = cell._tc.get_or_add_tcPr()
        borders = _element(f"<w:tcBorders {{}}>{line}</w:tcBorders>")
        properties.insert_element_before(borders, "w:shd", "w:noWrap", "w:tcMar", "w:vAlign")


def _add_page_number(paragraph: Paragraph) -> None:
    """The number of the page and how many there are, which Word keeps right."""
    for code, after in (("PAGE", "/"), ("NUMPAGES", "")):
        run = "<w:r><w:rPr><w:b/></w:rPr><w:t>1</w:t></w:r>"
        paragraph._p.append(_element(f'<w:fldSimple {{}} w:instr="{code}">{run}</w:fldSimple>'))
        if after:
            paragraph.add_run(after).bold = True


def _set_usual_styles(document: Document) -> None:
    """What Word's own styles look like here: a text of one face, black headings, a footer of one line."""
    normal = _style(document, "Normal")
    normal.font.name, normal.font.size = _FONT, Pt(11)
    normal.paragraph_format.space_after = Pt(6)
    normal.paragraph_format.line_spacing = 1.0
    normal.element.get_or_add_rPr().append(_element('<w:lang {} w:val="en-GB"/>'))
    for name, size, before in (("Heading 1", 14, 16), ("Heading 2", 11.5, 12)):
        heading = _style(document, name)
        # The face and the colour of the theme and of the linked style would go before those set here.
        for tag in ("w:link", "w:rPr/w:rFonts", "w:rPr/w:color"):
            for found in heading.element.xpath(tag):
                found.getparent().remove(found)
        heading.font.name, heading.font.size, heading.font.color.rgb = _FONT, Pt(size), RGBColor(0, 0, 0)
        heading.paragraph_format.space_before, heading.paragraph_format.space_after = Pt(before), Pt(8)
    footer = _style(document, "Footer")
    footer.font.size = Pt(9)
    footer.paragraph_format.tab_stops.clear_all()
    footer.paragraph_format.tab_stops.add_tab_stop(_WIDTH, WD_TAB_ALIGNMENT.RIGHT)


def _add_styles(document: Document) -> None:
    """The styles of the text. Where numbered ones stand is said by their list."""
    document.styles.add_style(OPENING, WD_STYLE_TYPE.CHARACTER).font.italic = True
    text = _add_style(document, TEXT, "Normal").paragraph_format
    text.left_indent = text.right_indent = _STEP
    text.alignment = WD_PARAGRAPH_ALIGNMENT.JUSTIFY
    text.widow_control = True
    _add_style(document, PREAMBULAR, TEXT).paragraph_format.first_line_indent = _STEP
    for level, name in enumerate(LEVELS):
        said = _add_style(document, name, TEXT).element.get_or_add_pPr().get_or_add_numPr()
        said.get_or_add_ilvl().val = level
        said.get_or_add_numId().val = OPERATIVE_LIST
    _add_style(document, VOTES, "Normal").paragraph_format.left_indent = _STEP


def _add_lists(document: Document) -> None:
    """The list of three levels, each bound to its style, and a form of the same look bound to none."""
    numbering = document.part.numbering_part.element
    for form, bound in ((OPERATIVE_LIST, True), (_PREAMBULAR_LISTS, False)):
        levels = (
            _level(level, document.styles[name].style_id if bound else None)
            for level, name in enumerate(LEVELS)
        )
        drawn = f'<w:multiLevelType w:val="multilevel"/>{"".join(levels)}'
        numbering.num_lst[0].addprevious(
            _element(f'<w:abstractNum {{}} w:abstractNumId="{form}">{drawn}</w:abstractNum>')
        )
    own = f'<w:abstractNumId w:val="{OPERATIVE_LIST}"/>'
    numbering.append(_element(f'<w:num {{}} w:numId="{OPERATIVE_LIST}">{own}</w:num>'))


def _level(level: int, style: str | None) -> str:
    """Figures and letters at the indent of a first line, the text back at the margin; Roman numerals hang."""
    step, (kind, written) = _STEP.twips, _NUMBERS[level]
    hangs = level == len(LEVELS) - 1
    indent = f'w:left="{4 * step}" w:hanging="{step}"' if hangs else f'w:left="{step}" w:firstLine="{step}"'
    stop = (4 if hangs else 3) * step
    bound = f'<w:pStyle w:val="{style}"/>' if style else ""
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
        f'{bound}<w:suff w:val="tab"/><w:lvlText w:val="{written}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:tabs><w:tab w:val="num" w:pos="{stop}"/></w:tabs><w:ind {indent}/></w:pPr></w:lvl>'
    )


def _element(written: str) -> BaseOxmlElement:
    """An element of a Word file, ``{}`` standing for the name space its tag needs."""
    return parse_xml(written.replace("{}", nsdecls("w"), 1))


def _style(document: Document, name: str) -> ParagraphStyle:
    style = document.styles[name]
    if not isinstance(style, ParagraphStyle):
        raise TypeError(f"{name} is no style of paragraphs")
    return style


def _add_style(document: Document, name: str, base: str) -> ParagraphStyle:
    document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style = _style(document, name)
    style.base_style, style.quick_style = document.styles[base], True
    return style
