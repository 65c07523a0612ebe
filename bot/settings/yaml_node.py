"""One place in a YAML file: what stands there, checked against what is meant to stand there.

The checks answer the value, or None after adding a problem, so that a reader goes on to the next key:

    fields = node.fields(required=("name", "year"), optional=("topic",))
    name = fields["name"].text(longest=60)
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

import yaml

from bot.settings.problems import Problem, did_you_mean, listed, quoted

Value = TypeVar("Value")
Word = TypeVar("Word", bound=StrEnum)

_NULL = "tag:yaml.org,2002:null"
_BOOL = "tag:yaml.org,2002:bool"
_TEXT = "tag:yaml.org,2002:str"
_TRUE = ("yes", "true", "on")
_FALSE = ("no", "false", "off")
_NOWHERE = yaml.Mark("", 0, 0, 0, "", 0)
_WHOLE_NUMBER = re.compile(r"-?(0|[1-9][0-9]{0,17})")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_HIDDEN = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]")


class Fields(dict[str, "Node"]):
    """The fields of a mapping; one that is left out reads as None from every check and adds no problem."""

    def __missing__(self, name: str) -> Node:
        """A place where nothing stands, whose problems go nowhere."""
        return Node("", name, yaml.ScalarNode(_NULL, "", _NOWHERE), [])


def _file(at: yaml.Node) -> str:
    """The file that a value stands in, which differs within a tree that was put together from several."""
    return str(at.start_mark.name)


def typed_word(path: str, text: str) -> Node:
    """A word, or any text, that somebody typed by itself, to be read as if it stood in a file."""
    return Node("", path, yaml.ScalarNode(_TEXT, text, _NOWHERE), [])


def typed_number(path: str, text: str) -> Node:
    """A number that somebody typed by itself."""
    return Node("", path, yaml.ScalarNode("tag:yaml.org,2002:int", text, _NOWHERE), [])


def typed_flag(path: str, text: str) -> Node:
    """True or false as somebody typed it by itself."""
    word = text.strip().casefold()
    known = word in (*_TRUE, *_FALSE)
    return Node("", path, yaml.ScalarNode(_BOOL if known else _TEXT, word if known else text, _NOWHERE), [])


def typed_list(path: str, parts: Iterable[str], typed: Callable[[str, str], Node]) -> Node:
    """A list that somebody typed by itself, each of its parts as ``typed`` takes it."""
    items = [typed(path, part).yaml_node for part in parts]
    return Node("", path, yaml.SequenceNode("tag:yaml.org,2002:seq", items, _NOWHERE), [])


def built(make: Callable[..., Value], **values: object) -> Value | None:
    """What ``make`` makes of the values, or None where a check has refused one of them."""
    return None if any(value is None for value in values.values()) else make(**values)


@dataclass(frozen=True, slots=True)
class Node:
    """A mapping, a list or a single value of the file, with the list its problems go to."""

    file: str
    path: str
    yaml_node: yaml.Node
    problems: list[Problem]

    @property
    def line(self) -> int:
        """The line the value starts on, the first being 1."""
        return int(self.yaml_node.start_mark.line) + 1

    @property
    def is_mapping(self) -> bool:
        """Whether keys with values stand here."""
        return isinstance(self.yaml_node, yaml.MappingNode)

    @property
    def is_list(self) -> bool:
        """Whether a list stands here."""
        return isinstance(self.yaml_node, yaml.SequenceNode)

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands behind the key."""
        return str(self.yaml_node.tag) == _NULL

    @property
    def kind(self) -> str:
        """What stands here, in the words a problem uses."""
        if self.is_mapping:
            return "keys with values"
        if self.is_list:
            return "a list"
        return "nothing" if self.is_empty else quoted(str(self.yaml_node.value))

    def problem(self, right: str, found: str, hint: str = "") -> None:
        """Add a problem at this place."""
        self.problems.append(Problem(self.file, self.line, self.path, found, right, hint))

    def fields(self, required: Iterable[str] = (), optional: Iterable[str] = ()) -> Fields:
        """The mapping's known keys; a key that is missing or unknown is a problem and is left out."""
        required = tuple(required)
        known = (*required, *optional)
        fields = Fields()
        for key, value in self.entries():
            if key.written in known:
                fields[key.written] = value
            else:
                hint = did_you_mean(key.written, known) or f"Known here: {listed(known, last='and')}."
                key.problem("a known key", f"the unknown key {quoted(key.written)}", hint)
        if self.is_mapping:
            for name in required:
                if name not in fields and not self._has(name):
                    self._below(name, self.yaml_node).problem("a value", "nothing", f"Add the key {name}.")
        return fields

    def entries(self) -> list[tuple[Node, Node]]:
        """The mapping's keys, each a word of the writer's choice, with their values."""
        if not isinstance(self.yaml_node, yaml.MappingNode):
            self.problem("keys with values", self.kind)
            return []
        entries = []
        for key, value in self.yaml_node.value:
            name = str(key.value) if isinstance(key, yaml.ScalarNode) else "?"
            at = self._below(name, key)
            if at._word_was_meant("a word as the key"):
                entries.append((at, self._below(name, value)))
        return entries

    def items(self, *, at_least: int = 0, at_most: int | None = None) -> list[Node]:
        """The list's values in their order."""
        if not isinstance(self.yaml_node, yaml.SequenceNode):
            self.problem("a list", self.kind, "Write [one, two], or a line with - for each.")
            return []
        items = [
            Node(_file(item) or self.file, f"{self.path}[{index}]", item, self.problems)
            for index, item in enumerate(self.yaml_node.value, 1)
        ]
        if len(items) < at_least:
            self.problem(f"at least {at_least} in the list", str(len(items) or "an empty list"))
        if at_most is not None and len(items) > at_most:
            self.problem(f"at most {at_most} in the list", str(len(items)))
        return items

    def text(self, *, longest: int = 4000) -> str | None:
        """The words that stand here, of one or more lines, without spaces around them."""
        if not self._word_was_meant("words"):
            return None
        text = self.written.strip()
        if not text:
            self.problem("words", "nothing")
            return None
        if len(text) > longest:
            self.problem(f"at most {longest} characters", str(len(text)))
            return None
        hidden = _HIDDEN.search(text)
        if hidden:
            self._hidden(hidden.group())
            return None
        return text

    def line_of_text(self, *, longest: int = 4000) -> str | None:
        """The words that stand here, on one line and with nothing in them that does not show."""
        text = self.text(longest=longest)
        hidden = next((letter for letter in text or "" if not letter.isprintable()), None)
        if hidden is None:
            return text
        self._hidden(hidden)
        return None

    def word(self, choices: type[Word]) -> Word | None:
        """One of a fixed set of words."""
        known = [choice.value for choice in choices]
        if not self._word_was_meant(listed(known)):
            return None
        word = str(self.yaml_node.value)
        if word in known:
            return choices(word)
        self.problem(listed(known), quoted(word), did_you_mean(word, known))
        return None

    def words(self, choices: type[Word], *, at_least: int = 0) -> tuple[Word, ...] | None:
        """A list of words of a fixed set, each named once."""
        if not self.is_list:
            self.items()
            return None
        words = []
        for item in self.items(at_least=at_least):
            word = item.word(choices)
            if word in words:
                item.problem("each word once", f"{quoted(str(word))} again")
            elif word is not None:
                words.append(word)
        return tuple(words)

    def integer(self, *, at_least: int, at_most: int) -> int | None:
        """A whole number within limits."""
        right = f"a whole number from {at_least} to {at_most}"
        if not isinstance(self.yaml_node, yaml.ScalarNode) or self.yaml_node.style is not None:
            self.problem(right, self.kind, "Leave the quotation marks out." if self._is_quoted else "")
            return None
        written = str(self.yaml_node.value)
        if not _WHOLE_NUMBER.fullmatch(written) or not at_least <= int(written) <= at_most:
            self.problem(right, self.kind)
            return None
        return int(written)

    def flag(self) -> bool | None:
        """True or false."""
        if str(self.yaml_node.tag) != _BOOL:
            self.problem(
                "true or false", self.kind, "Leave the quotation marks out." if self._is_quoted else ""
            )
            return None
        return str(self.yaml_node.value).lower() in _TRUE

    def parsed(self, parse: Callable[[str], Value], right: str) -> Value | None:
        """What ``parse`` makes of the written text; its ValueError's words become the hint."""
        if (
            not isinstance(self.yaml_node, yaml.ScalarNode)
            or self.is_empty
            or str(self.yaml_node.tag) == _BOOL
        ):
            self.problem(right, self.kind)
            return None
        try:
            return parse(str(self.yaml_node.value))
        except ValueError as error:
            self.problem(right, self.kind, str(error))
            return None

    @property
    def written(self) -> str:
        """The key or the single value as it is written, quotation marks taken off."""
        return str(self.yaml_node.value) if isinstance(self.yaml_node, yaml.ScalarNode) else ""

    @property
    def _is_quoted(self) -> bool:
        return isinstance(self.yaml_node, yaml.ScalarNode) and self.yaml_node.style in ("'", '"')

    def _hidden(self, letter: str) -> None:
        what = "a new line" if letter == "\n" else f"the character U+{ord(letter):04X}, which does not show"
        self.problem("words on one line" if letter == "\n" else "words", what, "Write it anew without it.")

    def _has(self, name: str) -> bool:
        return any(isinstance(key, yaml.ScalarNode) and key.value == name for key, _ in self.yaml_node.value)

    def _below(self, name: str, at: yaml.Node) -> Node:
        path = f"{self.path}.{name}" if self.path else name
        return Node(_file(at) or self.file, path, at, self.problems)

    def _word_was_meant(self, right: str) -> bool:
        """Whether a word stands here: YAML 1.1 reads a bare ``no`` as false and ``2015`` as a number."""
        if str(self.yaml_node.tag) == _TEXT:
            if not _SURROGATE.search(str(self.yaml_node.value)):
                return True
            self.problem(right, "half of a character", "Write the character itself.")
            return False
        if not isinstance(self.yaml_node, yaml.ScalarNode) or self.is_empty:
            self.problem(right, self.kind)
            return False
        read_as = "true or false" if str(self.yaml_node.tag) == _BOOL else "a number or a date"
        self.problem(right, self.kind, f'YAML reads this as {read_as}: quote it, "{self.yaml_node.value}".')
        return False
