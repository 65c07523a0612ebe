"""From the text of a report to a topic: what each section holds, and passages for everything."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.facts.reading import LONGEST_TITLE
from bot.facts.report import events, figures
from bot.facts.report.cover import report_of
from bot.facts.report.drafting import Drafting, Place, cut, passages
from bot.facts.report.headings import SectionKind
from bot.facts.report.lines import lines_of
from bot.facts.report.merging import merged_events, with_cautions
from bot.facts.report.naming import Naming
from bot.facts.report.outline import Outline, Part, Section, outline_of
from bot.facts.report.paragraphs import Paragraph, Shape, paragraphs_of
from bot.facts.report.sentences import sentences_of
from bot.facts.report.sources import source_of
from bot.facts.topic import Kind, Topic

COVER = "Cover"
UNTITLED = "Report"
_TERM = re.compile(r"^([\"“]?[^\W\d_][^:–\t]{1,60}?[\"”]?)\s*(?::|\t|\s[–—-]\s)\s*(\S.{15,})$", re.DOTALL)
_PARTY = re.compile(r"^([A-Z][^:\t]{1,80}?)\s*(?::|\t)\s*(\S.{15,})$", re.DOTALL)
_ABBREVIATION = re.compile(r"\(\s*([A-Z][\w.&/-]{1,11})\s*\)\s*$")
_QUESTION = re.compile(r"\w+(?:\W+\w+){3,}.*\?[\"”’')]*$", re.DOTALL)
_SENTENCE = 4
"""What has fewer words in a cell of a table is a label."""
_PROSE = (
    SectionKind.INTRODUCTION,
    SectionKind.TERMS,
    SectionKind.OVERVIEW,
    SectionKind.PARTIES,
    SectionKind.INVOLVEMENT,
    SectionKind.ATTEMPTS,
    SectionKind.SOLUTIONS,
    SectionKind.QUESTIONS,
    SectionKind.OTHER,
    SectionKind.TIMELINE,
)


def topic_of(text: str, name: str) -> Topic:
    """The topic that the text of a report makes; ``name`` is its title where the report gives none.

    Everything the report says is in some entry, the sentences of its paragraphs in passages at least.
    """
    outline = outline_of(paragraphs_of(lines_of(text)))
    drafting = Drafting(report_of(outline, name))
    titles = _titles(outline)
    for section, title in zip(outline.sections, titles, strict=True):
        _read(drafting, section, title)
    _name(drafting, outline, titles)
    merged_events(drafting)
    with_cautions(drafting)
    _keep(drafting, outline, titles)
    drafting.relate()
    headings = {title: _parts(section) for section, title in zip(outline.sections, titles, strict=True)}
    cover = {COVER: ()} if outline.cover else {}
    report = report_of(outline, name)
    return Topic(report.title, report, {**cover, **headings}, drafting.entries)


def _titles(outline: Outline) -> list[str]:
    """The titles of the sections, each once."""
    titles: list[str] = []
    for section in outline.sections:
        title = cut(section.title or UNTITLED, LONGEST_TITLE - 5)
        count = sum(own == title or own.startswith(f"{title} (") for own in (COVER, *titles))
        titles.append(f"{title} ({count + 1})" if count else title)
    return titles


def _parts(section: Section) -> tuple[str, ...]:
    return tuple(dict.fromkeys(cut(own.title, LONGEST_TITLE) for own in section.parts if own.title))


def _at(title: str, part: Part, paragraph: Paragraph) -> Place:
    return Place(title, cut(part.title, LONGEST_TITLE), paragraph.page)


def _paragraphs(section: Section, title: str) -> Iterator[tuple[Place, Paragraph]]:
    for part in section.parts:
        for paragraph in part.paragraphs:
            yield _at(title, part, paragraph), paragraph


def _read(drafting: Drafting, section: Section, title: str) -> None:
    """Take what a section of its kind holds, then the figures, dates and questions in its sentences."""
    match section.kind:
        case SectionKind.TERMS:
            _described(drafting, section, title, Kind.DEFINITION, _TERM)
        case SectionKind.PARTIES:
            _described(drafting, section, title, Kind.PARTY, _PARTY)
        case SectionKind.TIMELINE:
            _timeline(drafting, section, title)
        case SectionKind.BIBLIOGRAPHY | SectionKind.APPENDICES:
            _sources(drafting, section, title)
    if section.kind in _PROSE:
        for place, paragraph in _paragraphs(section, title):
            _sentences(drafting, section.kind, place, paragraph)


def _described(drafting: Drafting, section: Section, title: str, kind: Kind, line: re.Pattern[str]) -> None:
    """The terms or parties of a section: by their headings, or at the beginning of a line of their own."""
    for part in section.parts:
        if part.title and part.paragraphs:
            first = part.paragraphs[0]
            said = " ".join(own.text for own in part.paragraphs)
            _describe(drafting, kind, part.title, said, _at(title, part, first))
            continue
        for paragraph in part.paragraphs:
            found = line.match(paragraph.text)
            if found is not None and len(found[1].split()) <= 12:
                _describe(drafting, kind, found[1].strip(' "“”'), found[2], _at(title, part, paragraph))


def _describe(drafting: Drafting, kind: Kind, name: str, said: str, place: Place) -> None:
    short = _ABBREVIATION.search(name)
    drafting.add(kind, name, said, place, abbreviation=short[1] if short else "")


def _timeline(drafting: Drafting, section: Section, title: str) -> None:
    date = ""
    for place, paragraph in _paragraphs(section, title):
        if events.is_a_date(paragraph.text):
            date = paragraph.text
            continue
        for own in events.listed(f"{date}\t{paragraph.text}" if date else paragraph.text):
            drafting.add(Kind.EVENT, own.words, own.words, place, date=own.date)
        date = ""


def _sources(drafting: Drafting, section: Section, title: str) -> None:
    for part in section.parts:
        texts = [own.text for own in part.paragraphs]
        # What an appendix is, and its address, stand one below the other.
        entries = [" ".join(texts)] if part.title else texts
        for text in entries:
            source = source_of(text)
            if source is not None and part.paragraphs:
                name = f"{part.title}: {source.title}" if part.title else source.title
                drafting.add(
                    Kind.SOURCE, name, source.words, _at(title, part, part.paragraphs[0]), link=source.link
                )


def _sentences(drafting: Drafting, kind: SectionKind, place: Place, paragraph: Paragraph) -> None:
    if kind is SectionKind.TIMELINE:
        return
    cells = [own for own in paragraph.text.split("\t") if len(own.split()) >= _SENTENCE]
    for sentence in (own for cell in cells for own in sentences_of(cell)):
        for counted in figures.figures_in(sentence):
            drafting.add(Kind.FIGURE, counted.title, sentence, place, figure=counted.figure)
        for happened in events.told(sentence):
            drafting.add(Kind.EVENT, sentence.rstrip(". "), sentence, place, date=happened.date)
        if _QUESTION.search(sentence) or (kind is SectionKind.QUESTIONS and paragraph.shape is Shape.ITEM):
            drafting.add(Kind.QUESTION, sentence, sentence, place)


def _name(drafting: Drafting, outline: Outline, titles: list[str]) -> None:
    """Take the parties, documents and resolutions that the report names, each where it is named first."""
    naming = Naming(drafting)
    for section, title in zip(outline.sections, titles, strict=True):
        for part in section.parts:
            whole = " ".join(own.text for own in part.paragraphs)
            for paragraph in part.paragraphs:
                # Below what an appendix is stands its address.
                beside = whole if section.kind is SectionKind.APPENDICES else paragraph.text
                for sentence in sentences_of(paragraph.text):
                    naming.cite(sentence, beside, _at(title, part, paragraph))
                    if section.kind is not SectionKind.BIBLIOGRAPHY:
                        naming.name(sentence, _at(title, part, paragraph))


def _keep(drafting: Drafting, outline: Outline, titles: list[str]) -> None:
    """Take every paragraph as a passage, so that nothing of the report is unfindable."""
    cover = "\n".join(own.text.replace("\t", " ") for own in outline.cover)
    for passage in passages(cover):
        drafting.add(Kind.PASSAGE, COVER, passage, Place(COVER, "", outline.cover[0].page))
    for section, title in zip(outline.sections, titles, strict=True):
        for place, paragraph in _paragraphs(section, title):
            where = place.part or place.section
            for passage in passages(paragraph.text.replace("\t", " ")):
                drafting.add(Kind.PASSAGE, cut(f"{where}: {passage}", 80), passage, place)
