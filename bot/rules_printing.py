"""A rulebook printed in a terminal: chapter by chapter, the motions as a table; or one value of it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.padding import Padding
from rich.table import Table

from bot.procedure.rulebook import Rule, Rulebook
from bot.rendering.phrases import PAPER, capitalised
from bot.rendering.rulebook.chapters import Chapter, Passage, chapters, source_text, variants_of
from bot.rendering.rulebook.entries import RuleEntry, entries
from bot.rendering.rules import cite
from bot.settings.committees import load_committee
from bot.settings.places import Area, files
from bot.settings.problems import ConfigError, Problem, did_you_mean
from bot.settings.rule_changes import keys
from bot.settings.rulebooks import load_rulebook

SEATS = 54
"""The members that numbers are reckoned for where no committee says how many it has: those of the Council."""
_PRINTED_WIDTH = 180


def find_rulebook(name: str, own_folders: Sequence[Path]) -> tuple[Rulebook, int | None]:
    """The rulebook of that name or path, or that of a committee, with the members the committee has.

    Raises ``ConfigError`` with everything that is wrong with it.
    """
    problems: list[Problem] = []
    if _is_committee(name, own_folders):
        committee = load_committee(name, problems, own_folders)
        if committee is not None:
            return committee.rules, sum(not own.observer for own in committee.delegations)
    else:
        rulebook = load_rulebook(name, problems, own_folders)
        if rulebook is not None:
            return rulebook, None
    raise ConfigError(problems)


def no_key_text(rulebook: Rulebook, key: str) -> str:
    """What is said where the rulebook has no such key."""
    known = [own.path for own in keys(rulebook)]
    hint = did_you_mean(key, known) or "Without --key, every key is shown."
    return f"{rulebook.title} has no key {key}. {hint}"


def print_rulebook(rulebook: Rulebook, members: int) -> None:
    """The whole rulebook, in numbers for so many members."""
    console = _console()
    document = "" if rulebook.document == rulebook.title else f" ({rulebook.document})"
    console.print(f"{rulebook.title}{document}, for {members} members", style="bold")
    for chapter in chapters(rulebook, members, PAPER):
        _print_chapter(console, chapter, rulebook.document)


def print_key(rulebook: Rulebook, key: str, members: int) -> bool:
    """One value with its meaning, bounds and source, or all below a section; whether there is such a key."""
    console, found = _console(), entries(rulebook, key, members, PAPER)
    for entry in found:
        _print_entry(console, entry)
    if found:
        _print_source(console, found[0].rule)
    return bool(found)


def _is_committee(name: str, own_folders: Sequence[Path]) -> bool:
    if name.endswith((".yaml", ".yml")):
        return Path(name).absolute().parent.name == Area.COMMITTEES
    return name in files(Area.COMMITTEES, own_folders) and name not in files(Area.RULEBOOKS, own_folders)


def _console() -> Console:
    """A console as wide as the terminal; wide enough for every table where it is none."""
    console = Console(highlight=False, markup=False, emoji=False)
    if not console.is_terminal:
        console.width = _PRINTED_WIDTH
    return console


def _print_chapter(console: Console, chapter: Chapter, document: str) -> None:
    console.print()
    console.rule(chapter.title, align="left")
    for passage in chapter.passages:
        _print_passage(console, passage)
    if chapter.motions:
        console.print()
        console.print(_motions(chapter, document))
        for row in chapter.motions:
            for variant in variants_of(row.rule, PAPER):
                _print_indented(console, f"{row.motion}, variant: {variant}", 2)


def _print_passage(console: Console, passage: Passage) -> None:
    console.print()
    console.print(passage.title, style="bold")
    table = Table.grid(padding=(0, 3))
    table.add_column()
    table.add_column(style="dim", no_wrap=True)
    for line in passage.lines:
        table.add_row(line.text, line.key)
    console.print(Padding(table, (0, 0, 0, 2), expand=False))
    _print_source(console, passage.rule)


def _motions(chapter: Chapter, document: str) -> Table:
    table = Table()
    for heading in ("", "Motion", "Decided", "Second", "Speakers", "In order", "Rule"):
        table.add_column(heading, justify="left" if heading else "right", no_wrap=heading == "Second")
    for row in chapter.motions:
        source = f"{_cited(row.rule, document)} {row.rule.sureness}"
        cells = (row.motion, row.decided, row.second, row.speakers, row.in_order, source)
        table.add_row(str(row.place), *cells)
    return table


def _cited(rule: Rule, document: str) -> str:
    """A rule as it is cited, without the document where it is that of the whole rulebook."""
    return cite(rule, PAPER).removesuffix(f" ({document})")


def _print_entry(console: Console, entry: RuleEntry) -> None:
    console.print(capitalised(entry.label), style="bold")
    _print_indented(console, entry.effect, 2, style="")
    _print_indented(console, f"{entry.key}: {entry.written} ({entry.allowed})", 2, style="")


def _print_source(console: Console, rule: Rule) -> None:
    _print_indented(console, source_text(rule, PAPER), 2)
    for variant in variants_of(rule, PAPER):
        _print_indented(console, f"Variant: {variant}", 4)


def _print_indented(console: Console, text: str, by: int, style: str = "dim") -> None:
    console.print(Padding(text, (0, 0, 0, by), style=style, expand=False))
