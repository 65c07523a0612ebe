"""The rulebook on cards: a page at a time with a menu of the pages, and one value by itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from bot.procedure.rulebook import Rule, Rulebook
from bot.procedure.state.session import Session
from bot.rendering.card import Card, Control, Divider, Menu, Option, Text
from bot.rendering.card_limits import OPTION
from bot.rendering.escape import label
from bot.rendering.phrases import capitalised, fitted, inline, joined, lines, small
from bot.rendering.rulebook.chapters import Chapter, MotionRow, Passage, chapters, source_text, variants_of
from bot.rendering.rulebook.entries import RuleEntry, entries
from bot.rendering.rules import cite
from bot.rendering.verbs import Verb
from bot.settings.problems import did_you_mean
from bot.settings.rule_changes import keys

_TITLE = 120
_ROOM = 3600
_VARIANTS_ROOM = 600
_ENTRIES_ROOM = 3000
_HELP = "/committee rules shows one value by its key, and changes it (dais)."


@dataclass(frozen=True, slots=True)
class _Part:
    title: str
    text: str
    row: bool = False


@dataclass(frozen=True, slots=True)
class _Page:
    name: str
    title: str
    about: str
    texts: tuple[str, ...]


def rules_card(session: Session, page: str = "") -> Card:
    """A page of the rules a committee follows, the first unless named; the menu turns to the others."""
    rulebook = session.rulebook
    pages = _pages(rulebook, len(session.body.members))
    shown = next((own for own in pages if own.name == page), pages[0])
    options = tuple(Option(own.title, own.name, own.about) for own in pages)
    return Card(
        f"{inline(rulebook.title, _TITLE)}: {shown.title}",
        (
            *map(Text, shown.texts),
            Divider(),
            Menu(f"Page: {shown.title}", Control(Verb.RULES_PAGE), options),
            Text(small(_HELP)),
        ),
    )


def rule_card(session: Session, key: str) -> Card | None:
    """One value of the rules with its meaning, or all below a section; None where there is no such key."""
    found = entries(session.rulebook, key.strip(), len(session.body.members))
    if not found:
        return None
    if len(found) == 1:
        (entry,) = found
        return Card(capitalised(entry.label), (Text(lines((*_entry(entry), *_source(entry.rule)))),))
    text = fitted(["\n".join(_entry(own)) for own in found], _ENTRIES_ROOM, "\n")
    return Card(inline(key, _TITLE), (Text(text), Text(small(cite(found[0].rule)))))


def no_rule_text(session: Session, key: str) -> str:
    """What is said where the rulebook has no such key."""
    known = [own.path for own in keys(session.rulebook)]
    hint = inline(did_you_mean(key, known)) or "Pick one from those shown as you type."
    return f"The rulebook has no key “{inline(key, 80)}”. {hint}"


def _entry(entry: RuleEntry) -> tuple[str, ...]:
    return (f"{entry.effect}", f"`{entry.key}` is {entry.written}; it may be {inline(entry.allowed)}.")


def _source(rule: Rule) -> Iterator[str]:
    yield small(source_text(rule))
    if rule.variants:
        yield small(f"Variants: {fitted(variants_of(rule), _VARIANTS_ROOM, ' · ')}")


def _pages(rulebook: Rulebook, members: int) -> tuple[_Page, ...]:
    return tuple(page for chapter in chapters(rulebook, members) for page in _pages_of(chapter))


def _pages_of(chapter: Chapter) -> Iterator[_Page]:
    """As many pages as a chapter needs."""
    parts = [_Part(own.title, _passage(own)) for own in chapter.passages]
    parts += [_Part(own.motion, _motion(own), row=True) for own in chapter.motions]
    numbered = zip(_numbers([len(own.text) + 1 for own in parts]), parts, strict=True)
    for number, found in groupby(numbered, lambda own: own[0]):
        here = [part for _, part in found]
        name, title = chapter.name, chapter.title
        if number > 1:
            name, title = f"{name}-{number}", f"{title} ({number})"
        yield _Page(name, title, label(joined([own.title for own in here]), OPTION), tuple(_blocks(here)))


def _blocks(parts: Sequence[_Part]) -> Iterator[str]:
    """A block for each passage, and one for all rows of motions."""
    yield from (own.text for own in parts if not own.row)
    rows = [own.text for own in parts if own.row]
    if rows:
        yield "\n".join(rows)


def _numbers(lengths: Sequence[int]) -> Iterator[int]:
    """The page each text goes on."""
    number, left = 1, _ROOM
    for length in lengths:
        if length > left:
            number, left = number + 1, _ROOM
        left -= length
        yield number


def _passage(passage: Passage) -> str:
    said = [f"- {line.text}" for line in passage.lines]
    return lines((f"**{passage.title}**", *_source(passage.rule), *said))


def _motion(row: MotionRow) -> str:
    return lines(
        (
            f"**{row.place} {row.motion}** · {row.decided}",
            " · ".join(own for own in (row.speakers, row.second, row.in_order) if own),
            small(f"{cite(row.rule)} · {row.rule.sureness}"),
        )
    )
