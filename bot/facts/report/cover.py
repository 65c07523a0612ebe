"""What a report says of itself on its cover: forum, issue, author, session."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.facts.reading import LONGEST_TITLE
from bot.facts.report.drafting import cut
from bot.facts.report.headings import SectionKind
from bot.facts.report.outline import Outline
from bot.facts.report.paragraphs import Paragraph, Shape
from bot.facts.report.sources import newest_consulted
from bot.facts.topic import Report
from bot.facts.wording import MONTHS

NOT_STATED = "not stated"
UNDATED = "The report does not say when it was written."
_KEYS = {
    "forum": ("forum", "committee", "council", "organ"),
    "issue": ("issue", "topic", "question", "question of", "agenda item", "subject", "title"),
    "author": (
        "position",
        "student officer",
        "author",
        "chair",
        "chairs",
        "written by",
        "name",
        "president",
        "prepared by",
    ),
    "session": ("session", "conference", "event"),
}
_OFFICES = ("president", "chair", "deputy", "director")
_KEY = re.compile(r"^([A-Za-z][A-Za-z ()/]{2,30}?)\s*(?::|\t)\s*(\S.*)$")
_TYPE = re.compile(
    r"\b(research report|background guide|study guide|topic guide|chair report|briefing|issue brief)\b",
    re.IGNORECASE,
)
_SESSION = re.compile(
    r"[^|\t]*\b(?:session|\w*MUN\w*|conference|model united nations)\b[^|\t]*", re.IGNORECASE
)
_FORUM = re.compile(r"\b(?:council|committee|assembly|commission|forum|ecosoc|board)\b", re.IGNORECASE)


def report_of(outline: Outline, name: str) -> Report:
    """The report as its cover describes it; ``name`` is what the file is called, for one without a title."""
    said = dict(_said(outline.cover))
    lines = [own.text for own in outline.cover if own.shape is not Shape.ROW and not _KEY.match(own.text)]
    kind = next((found[1].capitalize() for own in lines if (found := _TYPE.search(own))), "Report")
    session = said.get("session") or next(
        (found[0].strip() for own in lines if (found := _SESSION.search(own))), ""
    )
    forum = said.get("forum") or next((own for own in lines if _FORUM.search(own)), "")
    title = said.get("issue") or _title(lines, forum, session) or name
    as_of = _as_of(outline)
    return Report(
        title=cut(title, LONGEST_TITLE),
        type=kind,
        forum=cut(forum or NOT_STATED, LONGEST_TITLE),
        author=cut(said.get("author") or NOT_STATED, LONGEST_TITLE),
        session=cut(session or NOT_STATED, LONGEST_TITLE),
        as_of=as_of,
        caution=UNDATED if not as_of else f"{UNDATED} The newest source it consulted was read in {as_of}.",
    )


def _said(cover: Sequence[Paragraph]) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for own in cover:
        pair = _KEY.match(own.text.replace(":\t", ":", 1))
        key = pair[1].strip().casefold() if pair else ""
        for name, keys in _KEYS.items():
            if pair and key in keys:
                found.append((name, pair[2].replace("\t", " ").strip()))
    # Of several lines on one thing the first is taken, but a position rather than a person's name.
    # Of several lines on one thing the first is taken, but a position rather than a person's name.
    office = [pair for pair in found if pair[0] == "author" and pair[1].casefold().startswith(_OFFICES)]
    return [*reversed(found), *office]


def _title(lines: Sequence[str], forum: str, session: str) -> str:
    """The longest line of the cover that is neither the forum nor the session nor the type of report."""
    others = (own for own in lines if own != forum and session not in own and not _TYPE.search(own))
    return max(others, key=len, default="")


def _as_of(outline: Outline) -> str:
    entries = [
        own.text
        for section in outline.sections
        if section.kind is SectionKind.BIBLIOGRAPHY
        for part in section.parts
        for own in part.paragraphs
    ]
    newest = newest_consulted(entries)
    if newest is None:
        return ""
    return f"{MONTHS[newest.month - 1].capitalize()} {newest.year}" if newest.month else str(newest.year)
