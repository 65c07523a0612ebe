"""The words of the topic's facts: an entry, what a question found, a list, and a fact put on the floor.

Every answer names its section of the report and the source it comes from; a caution is never left out.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from bot.facts.findings import Findings
from bot.facts.topic import Entry, Figure, Kind, PartialDate, Report, Topic
from bot.rendering.card import Block, Button, Buttons, Card, Control, Divider, Style, Text, Tone
from bot.rendering.escape import label, plain
from bot.rendering.paging import LISTS, turning, within
from bot.rendering.verbs import Verb

PAGE_SIZE = 8
_ROW = 5
_TITLE = 150
_LINE = 170
_PLACE = 140

KIND_NAMES: Mapping[Kind, str] = {
    Kind.DEFINITION: "Key terms",
    Kind.FIGURE: "Figures",
    Kind.BACKGROUND: "Background",
    Kind.PARTY: "Parties involved",
    Kind.EVENT: "Timeline",
    Kind.TREATY: "Treaties",
    Kind.RESOLUTION: "Resolutions",
    Kind.PROGRAMME: "Programmes",
    Kind.ASSESSMENT: "What has been tried",
    Kind.QUESTION: "Questions for debate",
    Kind.IDEA: "Possible solutions",
    Kind.SOURCE: "Sources",
    Kind.PASSAGE: "Passages of the report",
}
_MONTHS = "January February March April May June July August September October November December"


def fact_card(entry: Entry, related: Sequence[Entry] = ()) -> Card:
    """The fact for the person who asked: the answer, its place, what to beware of, what belongs to it."""
    return Card(_title(entry), (*_fact(entry), *_openers(related[:_ROW]), _to_the_floor(entry)))


def floor_fact_card(entry: Entry, asked_by: str) -> Card:
    """The fact as the whole committee sees it, with the delegation that asked for it."""
    asked = Text(f"-# Put on the floor at the request of {plain(asked_by, 100)}")
    return Card(_title(entry), (*_fact(entry), asked), Tone.FLOOR)


def findings_card(findings: Findings) -> Card:
    """What a question found: the answer where it is sure, else the choices, else what comes nearest."""
    asked = plain(" ".join(findings.question.split()), 120)
    heading = (Text(f"-# You asked: {asked}{_read_as(findings)}"),) if asked else ()
    if not findings.entries:
        text = Text("Nothing in the report answers this. What comes nearest:")
        return Card("Nothing found", (*heading, text, *_offered(findings.nearest)), Tone.BAD)
    if not findings.sure:
        text = Text("More than one fact may be meant. Open one to read it whole.")
        return Card("Which of these?", (*heading, text, *_offered(findings.entries[:_ROW])))
    best, others = findings.entries[0], findings.entries[1 : 1 + _ROW]
    return Card(_title(best), (*heading, *_fact(best), *_openers(others), _to_the_floor(best)))


def list_card(topic: Topic, kinds: Sequence[Kind], page: int = 0) -> Card:
    """One page of all entries of these kinds, in the order of the report; a page too far is the last."""
    entries = topic.timeline() if tuple(kinds) == (Kind.EVENT,) else topic.of_kind(*kinds)
    title = ", ".join(KIND_NAMES[kind] for kind in kinds) or "Facts"
    if not entries:
        return Card(title, (Text("The report has none."),))
    last = (len(entries) - 1) // PAGE_SIZE
    page = within(page, last)
    start = page * PAGE_SIZE
    shown = entries[start : start + PAGE_SIZE]
    place = f"{start + 1} to {start + len(shown)} of {len(entries)}" if last else f"{len(entries)} in all"
    source = Text(f"-# {place} · {_report_words(topic.report)}")
    return Card(title, (*_choices(shown), source, *_turning(kinds, page, last)))


def timeline_card(topic: Topic, page: int = 0) -> Card:
    """One page of the events by date."""
    return list_card(topic, (Kind.EVENT,), page)


def listed_kinds(subject: str) -> tuple[Kind, ...]:
    """The kinds that the subject of a page button names; none where it names anything else."""
    known = {kind.value: kind for kind in Kind}
    words = subject.split("_")
    return tuple(known[word] for word in words) if all(word in known for word in words) else ()


def figure_words(figure: Figure) -> str:
    """A figure as it is said: ``53 percent``, ``21 million people``."""
    value, unit = figure.value, figure.unit
    if value >= 1_000_000 and value % 100_000 == 0:
        return f"{value / 1_000_000:g} million {unit}"
    return f"{value:,} {unit}"


def date_words(date: PartialDate) -> str:
    """A date as precise as the report is: ``15 November 2000``, ``September 2006``, ``2009``."""
    month = _MONTHS.split()[date.month - 1] if date.month else ""
    return " ".join(part for part in (str(date.day or ""), month, str(date.year)) if part)


def _title(entry: Entry) -> str:
    return plain(entry.title, _TITLE)


def _fact(entry: Entry) -> tuple[Block, ...]:
    """The answer first, then where it stands and what it rests on, then the caution."""
    blocks: list[Block] = [Text(_answer(entry)), Divider(), Text(_whence(entry))]
    if entry.caution:
        blocks.append(Text(f"⚠️ **Use with care.** {plain(entry.caution, 600)}"))
    return tuple(blocks)


def _answer(entry: Entry) -> str:
    text = plain(entry.text, 1100)
    key = _key(entry)
    return f"**{key}**\n{text}" if key else text


def _key(entry: Entry) -> str:
    """What the entry comes down to: its number, its date or its symbol."""
    if entry.figure is not None:
        between = " of " if entry.figure.unit == "percent" else " · "
        year = f" ({entry.figure.year})" if entry.figure.year else ""
        return plain(f"{figure_words(entry.figure)}{between}{entry.figure.of}{year}", 250)
    if entry.date is not None:
        return date_words(entry.date)
    return plain(entry.symbol, 150)


def _whence(entry: Entry) -> str:
    """Where in the report the entry stands, what that rests on, and the address where there is one."""
    page = f", page {entry.page}" if entry.page else ""
    lines = [f"**Section** {_place(entry, 250)}{page}"]
    if entry.source:
        lines.append(f"**Rests on** {plain(entry.source, 300)}")
    lines.append(f"**Source** {_report_words(entry.report)}")
    if entry.link:
        lines.append(f"**Link** <{entry.link}>")
    return "\n".join(lines)


def _place(entry: Entry, limit: int) -> str:
    return plain(" › ".join(part for part in (entry.section, entry.subsection) if part), limit)


def _report_words(report: Report) -> str:
    as_of = f", state of {report.as_of}" if report.as_of else ""
    words = f"{report.type} of the {report.author}, {report.forum}, {report.session}{as_of}"
    return plain(words, 300)


def _read_as(findings: Findings) -> str:
    """Which misspelt words were taken for which."""
    words = ", ".join(
        f"“{plain(meant, 40)}” for “{plain(written, 40)}”" for written, meant in findings.read_as[:3]
    )
    return f"\n-# Read {words}" if words else ""


def _offered(entries: Sequence[Entry]) -> tuple[Block, ...]:
    """Entries to choose from, with the report they come from."""
    source = [Text(f"-# {_report_words(entry.report)}") for entry in entries[:1]]
    return (*_choices(entries), *source)


def _choices(entries: Sequence[Entry]) -> tuple[Block, ...]:
    """The entries in short, with a button to open each."""
    return (*(Text(_short(entry)) for entry in entries), *_openers(entries))


def _short(entry: Entry) -> str:
    key = date_words(entry.date) if entry.date else ""
    heading = (
        f"**{plain(entry.title, 120)}**" + (f" · {key}" if key else "") + (" ⚠️" if entry.caution else "")
    )
    return f"{heading}\n{plain(entry.text, _LINE)}\n-# {_place(entry, _PLACE)}"


def _openers(entries: Sequence[Entry]) -> tuple[Buttons, ...]:
    buttons = [Button(label(entry.title), Control(Verb.FACT, entry.id)) for entry in entries]
    return tuple(Buttons(tuple(buttons[start : start + _ROW])) for start in range(0, len(buttons), _ROW))


def _to_the_floor(entry: Entry) -> Buttons:
    control = Control(Verb.FACT_TO_FLOOR, entry.id)
    return Buttons((Button("Put on the floor", control, Style.MAIN),))


def _turning(kinds: Sequence[Kind], page: int, last: int) -> tuple[Buttons, ...]:
    """The buttons to the pages before and after, where there are any."""
    turns = turning(page, last, partial(Control, Verb.FACTS_PAGE, "_".join(kinds)), LISTS)
    return (Buttons(turns),) if turns else ()
