"""Rulebooks: from ``config/rulebooks/*.yaml`` to the checked values the engine takes its rules from.

A file has a section for each topic of ``bot.procedure.rulebook.Topic``, one for its points and one for its
motions; the keys are the fields of the dataclasses there. A file that ``extends`` another holds only what
differs.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from bot.procedure.rulebook import Rulebook
from bot.settings.places import Area, located
from bot.settings.problems import Problem
from bot.settings.rulebook_checks import Found, found_wrong
from bot.settings.rulebook_keys import rulebook_of
from bot.settings.rulebook_layers import EXTENDS, Layers, read_layers, with_overrides
from bot.settings.rulebook_reading import Reading, majorities_wrong, read_layers_into_values
from bot.settings.yaml_node import Node


def load_rulebook(
    name_or_path: str,
    problems: list[Problem],
    own_folders: Sequence[Path] = (),
    overrides: Node | None = None,
) -> Rulebook | None:
    """The rulebook of that name, or None after adding to ``problems`` everything that is wrong with it.

    ``overrides`` are a committee's own rules, which are laid over the rulebook.
    """
    path = located(Area.RULEBOOKS, name_or_path, own_folders)
    found: list[Problem] = []
    refused: list[Problem] = []
    layers = read_layers(path, own_folders, found)
    if layers is not None and overrides is not None and _are_rules(overrides, refused):
        layers = with_overrides(layers, Node(overrides.file, overrides.path, overrides.yaml_node, found))
    rulebook = None if layers is None else _rulebook(path.stem, layers, found)
    if overrides is not None:
        found = [*refused, *(_below(overrides, own) for own in found)]
    problems.extend(own for own in found if own not in problems)
    return None if found else rulebook


def _are_rules(overrides: Node, refused: list[Problem]) -> bool:
    """Whether a committee's own rules are keys with values, and rest on no rulebook but the committee's."""
    entries = Node(overrides.file, overrides.path, overrides.yaml_node, refused).entries()
    for key, _ in entries:
        if key.written == EXTENDS:
            hint = "The key rulebook names the one that these rules change."
            key.problem("only rules", f"the key {EXTENDS}", hint)
    return overrides.is_mapping


def _below(overrides: Node, problem: Problem) -> Problem:
    """A problem of a committee's own rules, with the whole path in the committee's file."""
    if problem.file != overrides.file:
        return problem
    return replace(problem, path=f"{overrides.path}.{problem.path}" if problem.path else overrides.path)


def _rulebook(name: str, layers: Layers, found: list[Problem]) -> Rulebook | None:
    reading = read_layers_into_values(layers)
    for wrong in (*found_wrong(reading.values), *majorities_wrong(reading)):
        side, place = _where_made(wrong, reading)
        Node(place.file, side.path, place.yaml_node, found).problem(side.right, side.found, side.hint)
    return None if found or not layers.complete else rulebook_of(name, reading.values)


def _where_made(wrong: Found, reading: Reading) -> tuple[Found, Node]:
    """Of the values that do not go together the one in the uppermost layer, with its place."""
    places, root = reading.places, reading.layers.root
    told = [
        (side, places.get(side.path) or places.get(side.path.rpartition(".")[0]) or root)
        for side in wrong.sides()
    ]
    return max(told, key=lambda each: reading.layers.level(each[1]))
