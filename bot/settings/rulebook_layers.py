"""A rulebook that rests on another: its file laid over the other's, key by key.

Mappings are merged, lists and values replaced; each value knows its file. A ``rule`` that names its own
heading stands for itself; one that does not changes single keys of the rule below it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from bot.settings.places import Area, located, named
from bot.settings.problems import Problem
from bot.settings.rulebook_keys import DOCUMENT, RULE
from bot.settings.yaml_node import Node
from bot.settings.yaml_reader import read_yaml

EXTENDS = "extends"
_HEADING = "heading"


@dataclass(frozen=True, slots=True)
class Layers:
    """What several files say together; ``files`` are theirs, the one that the others rest on first.

    Where ``complete`` is false, a file that the others rest on could not be read.
    """

    root: Node
    files: tuple[str, ...]
    documents: tuple[str | None, ...]
    complete: bool

    def level(self, node: Node) -> int:
        """How far up the uppermost layer lies of all that stands at a place, 0 being the lowest."""
        names = {str(each.start_mark.name) for each in _leaves(node.yaml_node)}
        return max((self.files.index(name) for name in names if name in self.files), default=0)

    def uppermost(self, node: Node) -> Node:
        """The place itself, or what stands below it in the uppermost layer where it begins in a lower one."""
        leaves = (
            Node(str(own.start_mark.name), node.path, own, node.problems) for own in _leaves(node.yaml_node)
        )
        return node if node.file == self.files[self.level(node)] else max(leaves, key=self.level)

    def document(self, rule: Node) -> str | None:
        """The document a rule is written in unless it names one: that of the file its heading is from."""
        heading = next((value for key, value in _pairs(rule.yaml_node) if key == _HEADING), rule.yaml_node)
        level = self.level(Node(rule.file, rule.path, heading, []))
        known = [document for document in self.documents[: level + 1] if document]
        return known[-1] if known else None


def read_layers(path: Path, own_folders: Sequence[Path], problems: list[Problem]) -> Layers | None:
    """A rulebook's file over all those it rests on; None where it cannot itself be read."""
    roots: list[Node] = []
    paths: list[Path] = []
    at: Path | None = path
    while at is not None:
        root = read_yaml(at, problems)
        if root is None:
            break
        roots.append(root)
        paths.append(at)
        at = _base(root, paths, own_folders)
    complete = bool(roots) and _value(roots[-1], EXTENDS) is None
    if not roots:
        return None
    return _laid(list(reversed(roots)), complete=complete, problems=problems)


def with_overrides(layers: Layers, overrides: Node) -> Layers:
    """The layers with a committee's own rules on top."""
    return Layers(
        Node(overrides.file, "", merged(layers.root.yaml_node, overrides.yaml_node), overrides.problems),
        (*layers.files, overrides.file),
        (*layers.documents, _document(overrides)),
        layers.complete,
    )


def _laid(roots: Sequence[Node], *, complete: bool, problems: list[Problem]) -> Layers:
    whole = roots[0].yaml_node
    for root in roots[1:]:
        whole = merged(whole, root.yaml_node)
    return Layers(
        Node(roots[-1].file, "", whole, problems),
        tuple(root.file for root in roots),
        tuple(_document(root) for root in roots),
        complete,
    )


def _base(root: Node, paths: Sequence[Path], own_folders: Sequence[Path]) -> Path | None:
    """The file of the rulebook that this one rests on, if it names one and does not rest on itself."""
    node = _value(root, EXTENDS)
    name = None if node is None else named(Area.RULEBOOKS, node, own_folders)
    if node is None or name is None:
        return None
    base = located(Area.RULEBOOKS, name, own_folders)
    above = [path.resolve() for path in paths]
    if base.resolve() not in above:
        return base
    circle = [*(path.stem for path in paths[above.index(base.resolve()) :]), name]
    right = "a rulebook that does not rest on this one"
    node.problem(right, f"a circle: {' extends '.join(circle)}", "One of them has to stand by itself.")
    return None


def merged(below: yaml.Node, above: yaml.Node, key: str = "") -> yaml.Node:
    """What stands at a place once the upper layer is laid over the lower."""
    if not isinstance(below, yaml.MappingNode) or not isinstance(above, yaml.MappingNode):
        return above
    over = dict(_pairs(above))
    if key == RULE and _HEADING in over:
        return above
    names = [name for name, _ in _pairs(below)]
    pairs = [
        (own, merged(value, over[name], name) if name in over else value)
        for (own, value), name in zip(below.value, names, strict=True)
    ]
    added = [pair for pair, (name, _) in zip(above.value, _pairs(above), strict=True) if name not in names]
    return yaml.MappingNode(below.tag, [*pairs, *added], below.start_mark, below.end_mark)


def _pairs(node: yaml.Node) -> list[tuple[str, yaml.Node]]:
    """The keys of a mapping with their values; a key that is no word goes by what it is."""
    if not isinstance(node, yaml.MappingNode):
        return []
    return [
        (str(key.value) if isinstance(key, yaml.ScalarNode) else repr(key), value)
        for key, value in node.value
    ]


def _leaves(node: yaml.Node) -> Iterator[yaml.Node]:
    """The values below a place, or what stands there where nothing is below it."""
    below = [value for _, value in _pairs(node)]
    if isinstance(node, yaml.SequenceNode):
        below = list(node.value)
    if not below:
        yield node
    for value in below:
        yield from _leaves(value)


def _value(root: Node, name: str) -> Node | None:
    return next((value for key, value in root.entries() if key.written == name), None)


def _document(root: Node) -> str | None:
    node = _value(root, DOCUMENT)
    return None if node is None else node.written.strip() or None
