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
from bot.settings.rulebook_checks import found_wrong
from bot.settings.rulebook_keys import rulebook_of
from bot.settings.rulebook_layers import Layers, read_layers, with_overrides
from bot.settings.rulebook_reading import (
    majorities_wrong,
    motions_left_out,
    read_layers_into_values,
)
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
    layers = read_layers(path, own_folders, found)
    if layers is not None and overrides is not None:
        layers = with_overrides(layers, Node(overrides.file, overrides.path, overrides.yaml_node, found))
    rulebook = None if layers is None else _rulebook(path.stem, layers, found)
    if overrides is not None:
        found = [_below(overrides, own) for own in found]
    problems.extend(own for own in found if own not in problems)
    return None if found else rulebook


def _below(overrides: Node, problem: Problem) -> Problem:
    """A problem of a committee's own rules, with the whole path in the committee's file."""
    if problem.file != overrides.file:
        return problem
    return replace(problem, path=f"{overrides.path}.{problem.path}" if problem.path else overrides.path)


def _rulebook(name: str, layers: Layers, found: list[Problem]) -> Rulebook | None:
    reading = read_layers_into_values(layers)
    motions_left_out(reading)
    for path, right, at, hint in (*found_wrong(reading.values), *majorities_wrong(reading)):
        node = reading.places.get(path) or reading.places.get(path.rpartition(".")[0]) or layers.root
        Node(node.file, path, node.yaml_node, found).problem(right, at, hint)
    return None if found or not layers.complete else rulebook_of(name, reading.values)
