from __future__ import annotations

import io
from dataclasses import replace

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn

from bot.files.reading import text_of
from bot.procedure.state.resolutions import Clause, SubClause
from bot.rendering.documents import word_form
from bot.rendering.documents.word import resolution_word
from tests.rendering.council_texts import DRAFT, VOTES, introduced, paper, saying

ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs spacing ind "
    "contextualSpacing jc outlineLvl rPr",
    "rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike color spacing kern sz szCs u lang",
    "tcPr": "tcW gridSpan vMerge tcBorders shd noWrap tcMar vAlign",
    "tblPr": "tblStyle tblW jc tblInd tblBorders shd tblLayout tblCellMar tblLook",
    "style": "name basedOn next link uiPriority semiHidden unhideWhenUsed qFormat rsid pPr rPr tblPr",
    "lvl": "start numFmt pStyle suff lvlText lvlJc pPr rPr",
    "abstractNum": "nsid multiLevelType tmpl lvl",
    "numPr": "ilvl numId",
}
"""In which order the schema of the format has what stands below some of its elements."""


@pytest.fixture(scope="module")
def resolution() -> Document:
    """An adopted resolution, as Word opens it."""
    return docx.Document(io.BytesIO(resolution_word(paper(DRAFT, VOTES))))


def paragraphs(document: Document, style: str) -> list[str]:
    """What the paragraphs of a style say."""
    return [own.text for own in document.paragraphs if own.style is not None and own.style.name == style]


def test_every_kind_of_paragraph_has_a_style_of_its_own(resolution: Document) -> None:
    assert paragraphs(resolution, "Heading 1") == [
        "Victims of trafficking",
        "Annex: record of the decisions on E/2015/L.1",
    ]
    assert paragraphs(resolution, word_form.PREAMBULAR)[0] == "The Economic and Social Council,"
    assert paragraphs(resolution, word_form.LEVELS[0]) == [
        "Calls upon all States to protect victims:",
        "Takes note of the report;",
        "decides to remain seized of the matter.",
    ]
    assert paragraphs(resolution, word_form.LEVELS[1]) == ["children,", "women,", "by law:", "by agreements;"]
    assert paragraphs(resolution, word_form.LEVELS[2]) == ["within two years; and", "with a report; and"]


def test_no_number_is_typed_and_word_counts_them_all(resolution: Document) -> None:
    said = text_of(resolution_word(paper(DRAFT, VOTES)))

    assert "1. Calls upon all States" in said
    assert "(a) by law:" in said
    assert "(ii) with a report; and" in said
    assert "3. decides to remain" in said
    assert not any(own.text.startswith(("1", "(")) for own in resolution.paragraphs)


def test_a_clause_taken_out_in_word_has_the_others_renumbered(resolution: Document) -> None:
    document = docx.Document(io.BytesIO(resolution_word(paper(DRAFT, VOTES))))
    gone = next(own for own in document.paragraphs if own.text.startswith("Takes note"))
    gone._p.getparent().remove(gone._p)
    edited = io.BytesIO()
    document.save(edited)

    assert "2. decides to remain" in text_of(edited.getvalue())


def test_sub_clauses_of_every_preambular_clause_begin_with_a() -> None:
    clauses = tuple(Clause(f"p{place}", "Noting", (SubClause("x"), SubClause("y"))) for place in (1, 2))
    said = text_of(resolution_word(paper(replace(introduced(), preambular=clauses))))

    assert said.count("(a) x,") == 2
    assert said.count("(b) y,") == 2
    assert "(a) by law:" in said


def test_the_opening_words_are_in_a_style_that_is_italic(resolution: Document) -> None:
    clause = next(own for own in resolution.paragraphs if own.text.startswith("Calls upon"))

    assert (clause.runs[0].text, clause.runs[0].style.name) == ("Calls upon", word_form.OPENING)
    assert resolution.styles[word_form.OPENING].font.italic


def test_every_page_has_its_number_and_the_symbol_at_its_foot(resolution: Document) -> None:
    section = resolution.sections[0]

    for footer in (section.footer, section.even_page_footer):
        (paragraph,) = footer.paragraphs
        fields = [own.get(qn("w:instr")) for own in paragraph._p.iter(qn("w:fldSimple"))]
        assert fields == ["PAGE", "NUMPAGES"]
        assert "E/2015/L.1" in paragraph.text


def test_everything_stands_in_the_order_the_format_asks_for(resolution: Document) -> None:
    parts = (resolution.element, resolution.styles.element, resolution.part.numbering_part.element)
    for name, order in ORDER.items():
        wanted = {qn(f"w:{own}"): place for place, own in enumerate(order.split())}
        found = [list(own) for part in parts for own in part.iter(qn(f"w:{name}"))]
        assert found
        for below in found:
            places = [wanted[own.tag] for own in below if own.tag in wanted]
            assert places == sorted(places), [own.tag for own in below]


def test_what_leads_on_to_sub_clauses_stays_on_their_page(resolution: Document) -> None:
    leading = [own.text for own in resolution.paragraphs if own.paragraph_format.keep_with_next]

    assert "Calls upon all States to protect victims:" in leading
    assert "by law:" in leading
    assert "Takes note of the report;" not in leading


@pytest.mark.parametrize(
    "typed", ["<w:t>&amp;</w:t>", "a\x00b\x1bc", "‮exe.gnp", "😀 漢字 العربية", "\ud800", "{}"]
)
def test_any_text_is_said_as_it_is_without_what_cannot_be_printed(typed: str) -> None:
    said = text_of(resolution_word(paper(saying(f"Urges {typed} now"))))

    kept = typed.translate(dict.fromkeys((0, 0x1B, 0x202E, 0xD800)))
    assert f"1. {' '.join(f'Urges {kept} now'.split())}." in said
