"""Lists of members that people upload: a committee's file in YAML, or a table in CSV.

YAML has the form of ``config/committees/*.yaml``; only ``members`` has to be there. A table has a row for a
delegation: its name, its group or the word "observer", and other names it goes by.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from bot.procedure.delegations import Delegation
from bot.procedure.rulebook import Rulebook
from bot.procedure.rules.committee import NAME_LIMIT
from bot.settings.committees import (
    ALIASES_LIMIT,
    FIRST_YEAR,
    LAST_YEAR,
    MEMBERS_LIMIT,
    OBSERVERS_LIMIT,
    TITLE_LIMIT,
    delegations_in,
    folded,
)
from bot.settings.places import Area, named
from bot.settings.problems import Problem, quoted
from bot.settings.rulebooks import load_rulebook
from bot.settings.tables import Cell, Line, Table, read_table
from bot.settings.uploads import uploaded_text
from bot.settings.yaml_node import Node
from bot.settings.yaml_reader import tree_of

YAML_ENDINGS = (".yaml", ".yml")
ROWS = MEMBERS_LIMIT + OBSERVERS_LIMIT
HEADINGS = {
    "name": ("name", "delegation", "country", "member", "member state", "=state"),
    "group": ("group", "region", "regional group", "bloc"),
    "observer": ("observer", "observers", "status"),
    "aliases": (
        "alias",
        "aliases",
        "other names",
        "other name",
        "also known as",
        "short name",
        "abbreviation",
    ),
}
_PLACES = ("name", "group", "aliases")
_OBSERVER = ("observer", "observers")
_YES = (*_OBSERVER, "yes", "true", "x", "1")
_NO = ("", "member", "members", "no", "false", "0")
_BETWEEN_ALIASES = re.compile(r"[|;,]")


@dataclass(frozen=True, slots=True)
class Listed:
    """A delegation as a file has it, and the line it stands on."""

    line: int
    delegation: Delegation


@dataclass(frozen=True, slots=True)
class MemberList:
    """What an uploaded file says; a table says nothing but its delegations."""

    listed: tuple[Listed, ...]
    title: str | None = None
    year: int | None = None
    rulebook: str | None = None
    rules: Rulebook | None = None
    topic: str | None = None

    @property
    def delegations(self) -> tuple[Delegation, ...]:
        """The delegations in the order of the file."""
        return tuple(own.delegation for own in self.listed)


def read_member_list(
    file: str, content: bytes, problems: list[Problem], own_folders: Sequence[Path] = ()
) -> MemberList | None:
    """The list in an uploaded file, or None after adding to ``problems`` everything that is wrong with it."""
    found: list[Problem] = []
    text = uploaded_text(file, content, found)
    if text is None:
        listed = None
    elif file.casefold().endswith(YAML_ENDINGS):
        root = tree_of(file, text, found)
        listed = None if root is None else _of_yaml(root, own_folders)
    else:
        listed = _of_table(file, text, found)
    problems.extend(own for own in found if own not in problems)
    return None if found else listed


def _of_yaml(root: Node, own_folders: Sequence[Path]) -> MemberList:
    optional = ("title", "year", "rulebook", "rules", "topic", "observers", "aliases")
    fields = root.fields(required=("members",), optional=optional)
    delegations, aliases, roster = delegations_in(fields)
    known = [replace(own, aliases=aliases.get(own.name, ())) for own in delegations]
    title = fields["title"].line_of_text(longest=TITLE_LIMIT)
    year = fields["year"].integer(at_least=FIRST_YEAR, at_most=LAST_YEAR)
    rulebook = named(Area.RULEBOOKS, fields["rulebook"], own_folders) if "rulebook" in fields else None
    topic = named(Area.TOPICS, fields["topic"], own_folders) if "topic" in fields else None
    rules = None
    if rulebook is not None:
        rules = load_rulebook(rulebook, root.problems, own_folders, overrides=fields.get("rules"))
    elif "rules" in fields:
        fields["rules"].problem("the rulebook that they change", "no rulebook", "Add the key rulebook.")
    listed = tuple(Listed(roster[folded(own.name)].line, own) for own in known)
    return MemberList(listed, title, year, rulebook, rules, topic)


def _of_table(file: str, text: str, problems: list[Problem]) -> MemberList | None:
    table = read_table(file, text, HEADINGS, _PLACES, ROWS, problems)
    if table is None:
        return None
    taken: dict[str, Cell] = {}
    found = [_row(table, line, taken) for line in table.lines]
    listed = tuple(own for own in found if own is not None)
    for kind, limit in (("members", MEMBERS_LIMIT), ("observers", OBSERVERS_LIMIT)):
        own = [one for one in listed if one.delegation.observer == (kind == "observers")]
        if len(own) > limit:
            problems.append(Problem(file, own[limit].line, "", str(len(own)), f"at most {limit} {kind}"))
    return MemberList(listed)


def _row(table: Table, line: Line, taken: dict[str, Cell]) -> Listed | None:
    """One row read; None after adding to the problems what is wrong with it."""
    cell = table.cell(line, "name")
    name = cell.line_of_text(longest=NAME_LIMIT)
    if name is not None and not _free(cell, name, taken):
        name = None
    group, observer = _group(table.cell(line, "group"))
    observer = _observes(table.cell(line, "observer")) or observer
    aliases = _aliases(table.cell(line, "aliases"), taken)
    return None if name is None else Listed(line.number, Delegation(name, group, observer, aliases))


def _group(cell: Cell) -> tuple[str | None, bool]:
    """The group, which observers have none of: the word stands in its place."""
    if not cell.text:
        return None, False
    if folded(cell.text) in _OBSERVER:
        return None, True
    return cell.line_of_text(longest=NAME_LIMIT), False


def _observes(cell: Cell) -> bool:
    said = folded(cell.text)
    if said not in (*_YES, *_NO):
        cell.problem("yes, no, or nothing", quoted(cell.text), "Write yes for an observer.")
    return said in _YES


def _aliases(cell: Cell, taken: dict[str, Cell]) -> tuple[str, ...]:
    parts = [part.strip() for part in _BETWEEN_ALIASES.split(cell.text) if part.strip()]
    if len(parts) > ALIASES_LIMIT:
        cell.problem(f"at most {ALIASES_LIMIT} other names", str(len(parts)))
        return ()
    named = [(part, replace(cell, text=part).line_of_text(longest=NAME_LIMIT)) for part in parts]
    return tuple(name for part, name in named if name is not None and _free(cell, part, taken))


def _free(cell: Cell, name: str, taken: dict[str, Cell]) -> bool:
    """Whether nobody in the file goes by the name yet."""
    first = taken.setdefault(folded(name), cell)
    if first is cell:
        return True
    cell.problem("each name once", quoted(name), f"It already stands in line {first.line}. Keep one of them.")
    return False
