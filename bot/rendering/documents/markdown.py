"""A resolution as Markdown, with the same text and numbers as on paper. What people wrote shows as itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.rendering.documents.form import ResolutionDocument
from bot.rendering.documents.record import Entry, Section
from bot.rendering.documents.text import Paragraph
from bot.rendering.typesetting import one_line

_MARKUP = re.compile(r"[\\`*_~|<>\[\]#@&$]")
_LIST = re.compile(r"^(\d+)([.)])|^([+-])")


def resolution_markdown(paper: ResolutionDocument) -> str:
    """The whole document."""
    heading = (paper.committee, paper.session, paper.date)
    blocks = [
        f"# {_literal(paper.title)}",
        f"**{paper.kind} {_literal(paper.symbol)}** · {' · '.join(_literal(own) for own in heading if own)}",
        *(f"{label}: {_literal(said)}" for label, said in paper.labelled),
        *((_literal(paper.adopted),) if paper.adopted else ()),
        "---",
        f"*{_literal(paper.organ)}*,",
        *(_paragraph(own) for own in (*paper.preamble, *paper.operative)),
        *_annex(paper),
    ]
    return "\n\n".join(blocks) + "\n"


def _paragraph(paragraph: Paragraph) -> str:
    opening = f"*{_literal(paragraph.opening)}*" if paragraph.opening else ""
    text = opening + _literal(paragraph.text, within=bool(opening))
    if not paragraph.mark:
        return "\n".join((text, *_nested(paragraph.below, "")))
    return "\n".join((f"{paragraph.mark} {text}", *_nested(paragraph.below, " " * (len(paragraph.mark) + 1))))


def _nested(paragraphs: tuple[Paragraph, ...], indent: str) -> Iterator[str]:
    for paragraph in paragraphs:
        yield f"{indent}- {paragraph.mark} {_literal(paragraph.text)}"
        yield from _nested(paragraph.below, indent + "  ")


def _annex(paper: ResolutionDocument) -> Iterator[str]:
    if paper.annex:
        yield f"## {_literal(paper.annex_title)}"
    for section in paper.annex:
        yield f"### {section.title}"
        yield from _entries(section)


def _entries(section: Section) -> Iterator[str]:
    """Votes with their names as paragraphs; what has none as one list."""
    if not any(own.votes for own in section.entries):
        yield "\n".join(f"- {_line(own)}" for own in section.entries)
        return
    for entry in section.entries:
        yield _line(entry)
        if entry.votes:
            yield "\n".join(f"- **{own.label}:** {_literal(own.names)}" for own in entry.votes)


def _line(entry: Entry) -> str:
    return f"**{_literal(entry.line)}.** {_literal(entry.more)}" if entry.more else f"{_literal(entry.line)}."


def _literal(text: str, *, within: bool = False) -> str:
    """What was written, on one line, with a backslash before whatever Markdown would read."""
    line = _MARKUP.sub(r"\\\g<0>", text if within else one_line(text))
    return line if within else _LIST.sub(r"\1\\\2\\\3", line)
