"""Committees: from ``config/committees/*.yaml`` to a roster with its rulebook and its topic."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.procedure.delegations import Delegation
from bot.procedure.rulebook import Rulebook
from bot.procedure.rules.committee import NAME_LIMIT
from bot.settings.places import Area, located, named
from bot.settings.problems import Problem, did_you_mean
from bot.settings.rulebooks import load_rulebook
from bot.settings.yaml_node import Fields, Node
from bot.settings.yaml_reader import read_yaml

MEMBERS_LIMIT = 193  # every Member State of the United Nations
OBSERVERS_LIMIT = 60
ALIASES_LIMIT = 12
TITLE_LIMIT = 120
FIRST_YEAR, LAST_YEAR = 1946, 2200


Roster = dict[str, Node]
"""The names taken so far in one file, folded, and where they stand."""


@dataclass(frozen=True, slots=True)
class CommitteeFile:
    """A committee as its file describes it; ``aliases`` are other names its delegations go by.

    ``rules`` is the rulebook named ``rulebook`` with the committee's own rules laid over it.
    """

    name: str
    title: str
    year: int
    rulebook: str
    rules: Rulebook
    topic: str | None
    delegations: tuple[Delegation, ...]
    aliases: Mapping[str, tuple[str, ...]]


def load_committee(
    name_or_path: str, problems: list[Problem], own_folders: Sequence[Path] = ()
) -> CommitteeFile | None:
    """The committee of that name, or None after adding to ``problems`` everything that is wrong with it."""
    path = located(Area.COMMITTEES, name_or_path, own_folders)
    found: list[Problem] = []
    root = read_yaml(path, found)
    committee = None if root is None else _committee(path.stem, root, own_folders)
    problems.extend(own for own in found if own not in problems)
    return None if found else committee


def folded(name: str) -> str:
    """A name as it is compared: accents and capitals taken off, apostrophes and spaces evened."""
    letters = unicodedata.normalize("NFKD", name.replace("’", "'"))
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return " ".join(plain.casefold().split())


def _committee(name: str, root: Node, own_folders: Sequence[Path]) -> CommitteeFile | None:
    fields = root.fields(
        required=("title", "year", "rulebook", "members"), optional=("rules", "topic", "observers", "aliases")
    )
    title = fields["title"].line_of_text(longest=TITLE_LIMIT)
    year = fields["year"].integer(at_least=FIRST_YEAR, at_most=LAST_YEAR)
    rulebook = named(Area.RULEBOOKS, fields["rulebook"], own_folders)
    topic = named(Area.TOPICS, fields["topic"], own_folders)
    delegations, aliases, _ = delegations_in(fields)
    if title is None or year is None or rulebook is None:
        return None
    rules = load_rulebook(rulebook, root.problems, own_folders, overrides=fields.get("rules"))
    if rules is None:
        return None
    return CommitteeFile(name, title, year, rulebook, rules, topic, tuple(delegations), aliases)


def delegations_in(fields: Fields) -> tuple[list[Delegation], Mapping[str, tuple[str, ...]], Roster]:
    """The delegations that a committee's file lists, their other names, and where each name stands."""
    roster: Roster = {}
    delegations = _members(fields["members"], roster) if "members" in fields else []
    if "observers" in fields:
        delegations += _observers(fields["observers"], roster)
    aliases = _aliases(fields["aliases"], roster, delegations) if "aliases" in fields else {}
    return delegations, aliases, roster


def _members(node: Node, roster: Roster) -> list[Delegation]:
    """The members, group by group."""
    members = []
    groups = node.entries()
    for group, names in groups:
        title = group.line_of_text(longest=NAME_LIMIT)
        for name in names.items(at_least=1):
            member = _entered(name, roster)
            if member is not None:
                members.append(Delegation(member, title))
    if node.is_mapping and not groups:
        node.problem("a group with its members", "no group", "Write a group's title and its members below.")
    if len(members) > MEMBERS_LIMIT:
        node.problem(f"at most {MEMBERS_LIMIT} members", str(len(members)))
    return members


def _observers(node: Node, roster: Roster) -> list[Delegation]:
    names = (_entered(item, roster) for item in node.items(at_most=OBSERVERS_LIMIT))
    return [Delegation(name, observer=True) for name in names if name is not None]


def _aliases(node: Node, roster: Roster, delegations: Sequence[Delegation]) -> Mapping[str, tuple[str, ...]]:
    """Other names, each of one delegation only, so that a name always means the same delegation."""
    known = [delegation.name for delegation in delegations]
    aliases = {}
    for key, names in node.entries():
        if key.written not in known:
            key.problem("a delegation of this committee", key.kind, did_you_mean(key.written, known))
        entered = (_entered(name, roster) for name in names.items(at_least=1, at_most=ALIASES_LIMIT))
        aliases[key.written] = tuple(name for name in entered if name is not None)
    return aliases


def _entered(node: Node, roster: Roster) -> str | None:
    """The name at this place, if nobody goes by it yet."""
    name = node.line_of_text(longest=NAME_LIMIT)
    if name is None:
        return None
    first = roster.setdefault(folded(name), node)
    if first is not node:
        node.problem("each name once", node.kind, f"{first.kind} already stands in line {first.line}.")
    return name
