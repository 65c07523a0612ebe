"""Topic files: from ``config/topics/*.yaml`` to a checked ``Topic``, or to every problem the file has."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from bot.facts.topic import Entry, Figure, Kind, PartialDate, Report, Topic
from bot.settings.problems import Problem, did_you_mean, quoted
from bot.settings.yaml_node import Fields, Node, built
from bot.settings.yaml_reader import read_yaml

LONGEST_ID = 40
LONGEST_TITLE = 100
LONGEST_TEXT = 1000
LONGEST_NOTE = 500
LONGEST_LINK = 300
MOST_SYNONYMS = 20
MOST_PAGES = 10_000

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_NUMBER = re.compile(r"[0-9]{1,15}(\.[0-9]{1,6})?")
_LINK = re.compile(r"https?://[^\s<>]+")
_REPORT_TEXTS = ("title", "type", "forum", "author", "session")
_EVERY_ENTRY = ("id", "kind", "title", "text", "section")
_ANY_ENTRY = ("subsection", "page", "source", "caution", "abbreviation", "link", "aliases", "see")

# What an entry of a kind must say beside what every entry says; other kinds may not say it.
_BY_KIND: Mapping[Kind, tuple[str, ...]] = {
    Kind.FIGURE: ("value", "unit", "of"),
    Kind.EVENT: ("date",),
    Kind.RESOLUTION: ("symbol",),
}
_MAY_BY_KIND: Mapping[Kind, tuple[str, ...]] = {Kind.FIGURE: ("year",)}
_OF_SOME_KIND = ("value", "unit", "of", "year", "date", "symbol")


def read_topic(path: Path, problems: list[Problem]) -> Topic | None:
    """The topic in the file, or None after adding to ``problems`` everything that is wrong with it."""
    found: list[Problem] = []
    root = read_yaml(path, found)
    topic = None if root is None else _topic(root)
    problems.extend(found)
    return None if found else topic


def _topic(root: Node) -> Topic | None:
    top = root.fields(required=("title", "report", "sections", "entries"), optional=("synonyms",))
    report = _report(top["report"])
    sections = _sections(top["sections"])
    drafts = [_entry(item, sections) for item in top["entries"].items(at_least=1)]
    known = _ids(drafts)
    entries = [_linked(draft, known) for draft in drafts]
    synonyms = tuple(map(_synonyms, top["synonyms"].items())) if "synonyms" in top else ()
    title = top["title"].text(longest=LONGEST_TITLE)
    if title is None or report is None or None in entries:
        return None
    whole = tuple(replace(entry, report=report) for entry in entries if entry is not None)
    return Topic(title, report, sections, whole, synonyms)


def _report(node: Node) -> Report | None:
    fields = node.fields(required=_REPORT_TEXTS, optional=("as_of", "caution"))
    return built(
        Report,
        **{name: fields[name].text(longest=LONGEST_TITLE) for name in _REPORT_TEXTS},
        as_of=_optional(fields, "as_of", LONGEST_TITLE),
        caution=_optional(fields, "caution", LONGEST_NOTE),
    )


def _sections(node: Node) -> dict[str, tuple[str, ...]]:
    """The headings of the report, each with the headings under it."""
    return {heading.written: _texts(parts) for heading, parts in node.entries()}


@dataclass(frozen=True, slots=True)
class _Draft:
    """An entry whose references are not yet followed; ``entry`` is None where a check has refused a part."""

    id_node: Node
    id: str | None
    entry: Entry | None
    see: tuple[Node, ...]


def _entry(node: Node, sections: Mapping[str, tuple[str, ...]]) -> _Draft:
    fields = node.fields(required=_EVERY_ENTRY, optional=(*_ANY_ENTRY, *_OF_SOME_KIND))
    entry_id = fields["id"].parsed(_checked_id, "an id such as forced-labour")
    kind = fields["kind"].word(Kind)
    if kind is not None:
        _check_kind(node, fields, kind)
    section, subsection = _place(fields, sections)
    entry = built(
        Entry,
        id=entry_id,
        kind=kind,
        title=fields["title"].text(longest=LONGEST_TITLE),
        text=fields["text"].text(longest=LONGEST_TEXT),
        section=section,
        subsection=subsection,
        report=_NO_REPORT,
        source=_optional(fields, "source", LONGEST_NOTE),
        caution=_optional(fields, "caution", LONGEST_NOTE),
        abbreviation=_optional(fields, "abbreviation", LONGEST_TITLE),
        symbol=_optional(fields, "symbol", LONGEST_TITLE),
        link=fields["link"].parsed(_checked_link, "an address") if "link" in fields else "",
        aliases=_texts(fields["aliases"]) if "aliases" in fields else (),
    )
    page = fields["page"].integer(at_least=1, at_most=MOST_PAGES) if "page" in fields else 0
    figure, date = _figure(fields), fields["date"].parsed(PartialDate.parse, "a date")
    if entry is not None:
        entry = replace(entry, figure=figure, date=date, page=page or 0)
    see = tuple(fields["see"].items()) if "see" in fields else ()
    return _Draft(fields["id"], entry_id, entry, see)


_NO_REPORT = Report("", "", "", "", "")


def _check_kind(node: Node, fields: Fields, kind: Kind) -> None:
    """Whether the entry says what its kind must say, and nothing that only another kind says."""
    required = _BY_KIND.get(kind, ())
    for name in required:
        if name not in fields:
            node.problem(f"the {name} of a {kind}", "none", f"Add the key {name}, or choose another kind.")
    for name in _OF_SOME_KIND:
        if name in fields and name not in (*required, *_MAY_BY_KIND.get(kind, ())):
            fields[name].problem(
                f"no {name} at a {kind}", fields[name].kind, "Remove it, or change the kind."
            )


def _place(fields: Fields, sections: Mapping[str, tuple[str, ...]]) -> tuple[str | None, str | None]:
    """The section and subsection, each one of the report's headings."""
    section = _heading(fields["section"], tuple(sections))
    if "subsection" not in fields:
        return section, ""
    return section, _heading(fields["subsection"], sections.get(section or "", ())) if section else None


def _heading(node: Node, headings: tuple[str, ...]) -> str | None:
    written = node.text(longest=LONGEST_TITLE)
    if written is None or written in headings:
        return written
    hint = did_you_mean(written, headings) or "List the report's headings under sections."
    node.problem("a heading of the report", quoted(written), hint)
    return None


def _figure(fields: Fields) -> Figure | None:
    year = fields["year"].integer(at_least=1800, at_most=2100) if "year" in fields else None
    value = fields["value"].parsed(_checked_number, "a number")
    unit, of = fields["unit"].text(longest=LONGEST_TITLE), fields["of"].text(longest=LONGEST_TITLE)
    if value is None or unit is None or of is None:
        return None
    return Figure(value, unit, of, year)


def _ids(drafts: list[_Draft]) -> dict[str, int]:
    """Every id with the line it stands on; one that is given twice is a problem."""
    lines: dict[str, int] = {}
    for draft in drafts:
        if draft.id is None:
            continue
        if draft.id in lines:
            hint = f"It already stands in line {lines[draft.id]}."
            draft.id_node.problem("an id of its own", quoted(draft.id), hint)
        lines.setdefault(draft.id, draft.id_node.line)
    return lines


def _linked(draft: _Draft, known: Mapping[str, int]) -> Entry | None:
    see = []
    for node in draft.see:
        other = node.text(longest=LONGEST_ID)
        if other is None:
            continue
        if other not in known:
            node.problem("the id of an entry", quoted(other), did_you_mean(other, known))
        elif other == draft.id or other in see:
            node.problem("each other entry once", quoted(other), "Remove it.")
        see.append(other)
    return None if draft.entry is None else replace(draft.entry, see=tuple(see))


def _synonyms(node: Node) -> tuple[str, ...]:
    words = [item.text(longest=LONGEST_TITLE) for item in node.items(at_least=2, at_most=MOST_SYNONYMS)]
    return tuple(word for word in words if word is not None)


def _texts(node: Node) -> tuple[str, ...]:
    texts = [item.text(longest=LONGEST_TITLE) for item in node.items()]
    return tuple(text for text in texts if text is not None)


def _optional(fields: Fields, name: str, longest: int) -> str | None:
    """The words at a key that may be left out: none then, and None where they are refused."""
    return fields[name].text(longest=longest) if name in fields else ""


def _checked_id(written: str) -> str:
    if len(written) > LONGEST_ID or not _ID.fullmatch(written):
        raise ValueError(f"Use a-z, 0-9 and single hyphens, {LONGEST_ID} characters at most.")
    return written


def _checked_number(written: str) -> int | float:
    if not _NUMBER.fullmatch(written):
        raise ValueError("Write the digits only, such as 53 or 20900000; the unit has its own key.")
    return float(written) if "." in written else int(written)


def _checked_link(written: str) -> str:
    if len(written) > LONGEST_LINK or not _LINK.fullmatch(written):
        raise ValueError(
            f"Start with http:// or https://, %20 for a space, {LONGEST_LINK} characters at most."
        )
    return written
