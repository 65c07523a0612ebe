"""The road by which every YAML file comes in: its text is checked, its tree composed, nothing built from it.

The reader never raises for what a file holds. It adds problems with their lines and answers None where
nothing is left to read. It takes a deliberately small YAML: one document that is a mapping, without anchors,
aliases or tags, so that a file can neither run anything nor grow while it is read.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import yaml

from bot.settings.problems import Problem, did_you_mean, quoted, shown
from bot.settings.yaml_node import Node
from bot.settings.yaml_syntax import syntax_problem

__all__ = ["DEEPEST", "LARGEST_FILE", "Node", "read_yaml", "tree_of"]

LARGEST_FILE = 256 * 1024
DEEPEST = 20


def read_yaml(
    path: Path, problems: list[Problem], prepare: Callable[[str], str] | None = None
) -> Node | None:
    """The file's tree with its lines, or None after adding to ``problems`` why it cannot be read.

    ``prepare`` may rewrite the text before it is parsed, line by line so that line numbers stay true.
    """
    file = shown(path)
    content = _content(path, file, problems)
    text = None if content is None else _text(content, file, problems)
    if text is not None and prepare is not None:
        text = prepare(text)
    return None if text is None else tree_of(file, text, problems)


def tree_of(file: str, text: str, problems: list[Problem]) -> Node | None:
    """The tree of a text that stands in a file of that name, or None after adding what is wrong with it."""
    tabbed = [number for number, line in enumerate(text.split("\n"), 1) if "\t" in _indentation(line)]
    if tabbed:
        more = f", and on {len(tabbed) - 1} more" if len(tabbed) > 1 else ""
        hint = "Replace each tab by two spaces."
        problems.append(Problem(file, tabbed[0], "", f"a tab{more}", "spaces to indent", hint))
        return None
    if not _plain(text, file, problems):
        return None
    root = _composed(text, file)
    if root is None or root.value == "":
        problems.append(Problem(file, None, "", "nothing", "keys with their values", "The file is empty."))
        return None
    node = Node(file, "", root, problems)
    if not node.is_mapping:
        node.problem("keys with their values", node.kind, "Start with a line such as name: value.")
        return None
    return node if _unique_keys(file, "", root, problems) else None


def _composed(text: str, file: str) -> yaml.Node | None:
    """The tree of the text, each of its values knowing the file it stands in."""
    loader = yaml.SafeLoader(text)
    loader.name = file
    try:
        return loader.get_single_node()
    finally:
        loader.dispose()


def _content(path: Path, file: str, problems: list[Problem]) -> bytes | None:
    try:
        if not path.exists():
            problems.append(Problem(file, None, "", "nothing of that name", "a file", _nearest_file(path)))
            return None
        if not path.is_file():
            problems.append(Problem(file, None, "", "something that is not a file", "a file"))
            return None
        with path.open("rb") as stream:
            content = stream.read(LARGEST_FILE + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "a name that no file can have"
        problems.append(Problem(file, None, "", str(reason).lower(), "a file that can be read"))
        return None
    if len(content) > LARGEST_FILE:
        right = f"at most {LARGEST_FILE // 1024} KiB"
        problems.append(
            Problem(file, None, "", "a larger file", right, "Split it, or cut what is not needed.")
        )
        return None
    return content


def _nearest_file(path: Path) -> str:
    names = [entry.name for entry in path.parent.iterdir()] if path.parent.is_dir() else []
    return did_you_mean(path.name, names) or "Check the name and the folder."


def _text(content: bytes, file: str, problems: list[Problem]) -> str | None:
    """The bytes as text: UTF-8, a byte order mark allowed, no NUL bytes."""
    if b"\0" in content:
        line = content[: content.index(b"\0")].count(b"\n") + 1
        problems.append(Problem(file, line, "", "a NUL byte", "text", "Save the file as UTF-8 text."))
        return None
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        found = f"the byte 0x{content[error.start]:02x}"
        problems.append(Problem(file, line, "", found, "UTF-8 text", "Save the file as UTF-8."))
        return None
    return text


def _indentation(line: str) -> str:
    return line[: len(line) - len(line.lstrip(" \t"))]


def _plain(text: str, file: str, problems: list[Problem]) -> bool:
    """Whether the text is well-formed and keeps to the small YAML; stops at the first syntax error."""
    before = len(problems)
    depth = documents = line = 0
    try:
        for event in yaml.parse(text, Loader=yaml.SafeLoader):
            line = event.start_mark.line + 1 if event.start_mark else line
            documents += isinstance(event, yaml.DocumentStartEvent)
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            problems.extend(_beyond_plain(event, file, line))
            if depth > DEEPEST:
                right = f"at most {DEEPEST} levels"
                problems.append(Problem(file, line, "", "a deeper level", right, "Write it flatter."))
                break
            if documents > 1:
                hint = "Remove the line --- and what follows it."
                problems.append(Problem(file, line, "", "a second one", "one document", hint))
                break
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        problems.append(syntax_problem(file, text, error, after=line))
    return len(problems) == before


def _beyond_plain(event: yaml.Event, file: str, line: int) -> list[Problem]:
    """What of the event belongs to the parts of YAML that configuration does without."""
    problems = []
    name = getattr(event, "anchor", None)
    if isinstance(event, yaml.AliasEvent):
        hint = "Write it out, or quote a leading *."
        problems.append(Problem(file, line, "", f"the alias *{name}", "the value itself", hint))
    elif name is not None:
        hint = "Leave the anchor out, or quote a leading &."
        problems.append(Problem(file, line, "", f"the anchor &{name}", "the value alone", hint))
    tag = getattr(event, "tag", None)
    if tag is not None:
        hint = "Leave the tag out, or quote a leading !."
        problems.append(Problem(file, line, "", f"the tag {quoted(str(tag))}", "the value alone", hint))
    return problems


def _unique_keys(file: str, path: str, node: yaml.Node, problems: list[Problem]) -> bool:
    """Whether no mapping below names a key twice, of which YAML would silently keep the last."""
    unique = True
    if isinstance(node, yaml.SequenceNode):
        for index, item in enumerate(node.value, 1):
            unique &= _unique_keys(file, f"{path}[{index}]", item, problems)
    elif isinstance(node, yaml.MappingNode):
        lines: dict[str, int] = {}
        for key, value in node.value:
            name = key.value if isinstance(key, yaml.ScalarNode) else ""
            line = key.start_mark.line + 1
            below = f"{path}.{name}" if path else name
            if name in lines:
                hint = f"It already stands in line {lines[name]}. Keep one of them."
                problems.append(Problem(file, line, below, "it twice", "the key once", hint))
                unique = False
            lines.setdefault(name, line)
            unique &= _unique_keys(file, below, value, problems)
    return unique
