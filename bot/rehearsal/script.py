"""Scripted sittings: who is there, what everybody does in turn, and what the channels then show.

The format is strict: an unknown key, person or delegation is a problem with its line, and nothing is played.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from bot.procedure.delegations import Delegation, Presence
from bot.procedure.rulebook import Rulebook
from bot.procedure.tally import Choice
from bot.rehearsal.lines import Line, read_line
from bot.settings.committees import CommitteeFile, load_committee
from bot.settings.durations import EXAMPLES, parse_duration
from bot.settings.places import Area, named
from bot.settings.problems import ConfigError, Problem, did_you_mean
from bot.settings.rulebooks import load_rulebook
from bot.settings.yaml_node import Fields, Node
from bot.settings.yaml_reader import read_yaml

REST = "rest"
_FILL = re.compile(r"^(\s*-\s+[^:#]+:\s+)(fill \{.*\})\s*$")


class FileKind(StrEnum):
    """What kind of file was posted."""

    BOARD = "board"
    RESOLUTION = "resolution"
    MINUTES = "minutes"
    CHART = "chart"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody at the sitting: on the dais, or sitting for a delegation."""

    name: str
    delegation: str | None
    dais: bool = False


@dataclass(frozen=True, slots=True)
class Do:
    """A person does something; ``refused`` are words the person is told where it must be refused."""

    line: int
    person: str
    what: Line
    refused: str | None = None


@dataclass(frozen=True, slots=True)
class AnswerTheRoll:
    """The roll is called, everybody answers, and the roll is closed."""

    line: int
    answers: Mapping[str, Presence]


@dataclass(frozen=True, slots=True)
class Vote:
    """Everybody named votes; in a roll call each when called, and whoever is left out does not answer."""

    line: int
    choices: Mapping[str, Choice]
    rest: Choice | None


@dataclass(frozen=True, slots=True)
class Wait:
    """Time passes."""

    line: int
    seconds: int


@dataclass(frozen=True, slots=True)
class See:
    """What a channel shows somebody now, or has shown since the last step."""

    line: int
    by: str
    channel: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SeeFile:
    """A file posted since the last step, with words that stand in it."""

    line: int
    kind: FileKind
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Restart:
    """The bot is stopped and started again."""

    line: int


Step = Do | AnswerTheRoll | Vote | Wait | See | SeeFile | Restart


@dataclass(frozen=True, slots=True)
class Script:
    """A sitting to be played."""

    committee: CommitteeFile
    rules: Rulebook
    topic: str
    start: datetime
    draw: tuple[str, ...]
    people: tuple[Person, ...]
    observers: tuple[Delegation, ...]
    steps: tuple[Step, ...]


def read_script(path: Path, own_folders: Sequence[Path] = ()) -> Script:
    """The sitting a file describes; raises ``ConfigError`` with every problem of it."""
    problems: list[Problem] = []
    root = read_yaml(path, problems, _quoted_forms)
    script = None if root is None else _Reader(problems, own_folders).script(root)
    if problems or script is None:
        raise ConfigError(problems)
    return script


def _quoted_forms(text: str) -> str:
    """Quote what is filled into a form, whose braces YAML would otherwise take for its own."""
    lines = []
    for line in text.split("\n"):
        form = _FILL.match(line)
        lines.append(line if form is None else form[1] + "'" + form[2].replace("'", "''") + "'")
    return "\n".join(lines)


class _Reader:
    """Reads one script; the people and delegations are known before the steps are read."""

    def __init__(self, problems: list[Problem], own_folders: Sequence[Path]) -> None:
        self._problems = problems
        self._own_folders = own_folders
        self._people: dict[str, Person] = {}
        self._delegations: list[str] = []

    def script(self, root: Node) -> Script | None:
        fields = root.fields(
            required=("committee", "people", "steps"), optional=("rulebook", "topic", "start", "draw")
        )
        name = fields["committee"].line_of_text()
        committee = load_committee(name, self._problems, self._own_folders) if name else None
        if committee is None:
            return None
        observers = self._everybody(committee, fields["people"])
        start = fields["start"].parsed(_moment, "a moment such as 2015-11-10T09:00:00Z")
        steps = [self._step(step) for step in fields["steps"].items(at_least=1)]
        return Script(
            committee=committee,
            rules=self._rules(fields, committee),
            topic=named(Area.TOPICS, fields["topic"], self._own_folders) or committee.topic or "",
            start=start or datetime(2015, 11, 10, 9, tzinfo=UTC),
            draw=tuple(self._named(own) for own in fields["draw"].items()) if "draw" in fields else (),
            people=tuple(self._people.values()),
            observers=observers,
            steps=tuple(step for step in steps if step is not None),
        )

    def _rules(self, fields: Fields, committee: CommitteeFile) -> Rulebook:
        """The rulebook the script names, by name or path, else the committee's own."""
        name = fields["rulebook"].line_of_text()
        if name is None:
            return committee.rules
        if "/" not in name:
            name = named(Area.RULEBOOKS, fields["rulebook"], self._own_folders)
        named_rules = load_rulebook(name, self._problems, self._own_folders) if name else None
        return named_rules or committee.rules

    def _everybody(self, committee: CommitteeFile, people: Node) -> tuple[Delegation, ...]:
        """Note who is there: the people named, then somebody for each delegation by its name."""
        self._delegations = [own.name for own in committee.delegations]
        observers = []
        for key, about in people.entries():
            fields = about.fields(optional=("dais", "observer", "delegation"))
            if fields["observer"].flag() if "observer" in fields else False:
                observers.append(Delegation(key.written, observer=True))
                self._delegations.append(key.written)
        for key, about in people.entries():
            fields = about.fields(optional=("dais", "observer", "delegation"))
            dais = bool(fields["dais"].flag()) if "dais" in fields else False
            seat = self._named(fields["delegation"]) if "delegation" in fields else None
            if seat is None and key.written in self._delegations:
                seat = key.written
            if seat is None and not dais:
                key.problem("dais: true, observer: true or delegation: NAME", "none of them")
            self._people[key.written] = Person(key.written, seat, dais)
        if not any(own.dais for own in self._people.values()):
            people.problem("somebody with dais: true", "nobody")
        for name in self._delegations:
            self._people.setdefault(name, Person(name, name))
        return tuple(observers)

    def _step(self, node: Node) -> Step | None:
        entries = {key.written: (key, value) for key, value in node.entries()}
        readers = {
            "roll": self._roll,
            "ballots": self._ballots,
            "wait": self._wait,
            "see": self._see,
            "file": self._file,
            "restart": self._restart,
        }
        for word, read in readers.items():
            if word in entries:
                node.fields(required=(word,))
                return read(entries[word][1])
        actors = [key for key in entries if key != "refused"]
        if len(actors) != 1:
            node.problem("one person, or one of " + ", ".join(readers), f"{len(actors)} keys")
            return None
        key, value = entries[actors[0]]
        if key.written not in self._people:
            hint = did_you_mean(key.written, [*self._people, *readers])
            key.problem("somebody of the sitting", key.kind, hint)
            return None
        what = value.parsed(read_line, "a command, click, choose … in …, or fill {…}")
        refused = entries["refused"][1].line_of_text() if "refused" in entries else None
        return None if what is None else Do(key.line, key.written, what, refused)

    def _roll(self, node: Node) -> Step:
        fields = node.fields(optional=[own.value for own in Presence])
        answers: dict[str, Presence] = {}
        rest: Presence | None = None
        for presence in Presence:
            if presence not in fields:
                continue
            if fields[presence].written == REST:
                rest = presence
            else:
                answers |= {self._named(own): presence for own in fields[presence].items()}
        if rest is not None:
            answers = {name: answers.get(name, rest) for name in self._delegations}
        return AnswerTheRoll(node.line, answers)

    def _ballots(self, node: Node) -> Step:
        words = {"for": Choice.YES, "against": Choice.NO, "abstain": Choice.ABSTAIN}
        fields = node.fields(optional=(*words, "silent"))
        choices: dict[str, Choice] = {}
        rest = None
        for word, choice in words.items():
            if word in fields and fields[word].written == REST:
                rest = choice
            elif word in fields:
                choices |= {self._named(own): choice for own in fields[word].items()}
        silent = [self._named(own) for own in fields["silent"].items()] if "silent" in fields else []
        if rest is not None and silent:
            choices |= {
                name: rest for name in self._delegations if name not in silent and name not in choices
            }
            rest = None
        return Vote(node.line, choices, rest)

    def _wait(self, node: Node) -> Step | None:
        seconds = node.parsed(parse_duration, f"a duration {EXAMPLES}")
        return None if seconds is None else Wait(node.line, seconds)

    def _see(self, node: Node) -> Step:
        fields = node.fields(required=("by", "words"), optional=("in",))
        by = fields["by"].line_of_text() or ""
        if by and by not in self._people:
            fields["by"].problem("somebody of the sitting", by, did_you_mean(by, list(self._people)))
        channel = fields["in"].line_of_text() if "in" in fields else "floor"
        if channel not in ("floor", "results"):
            fields["in"].problem("floor or results", str(channel))
        return See(node.line, by, channel or "floor", _words(fields["words"]))

    def _file(self, node: Node) -> Step | None:
        fields = node.fields(required=("kind",), optional=("words",))
        kind = fields["kind"].word(FileKind)
        words = _words(fields["words"]) if "words" in fields else ()
        return None if kind is None else SeeFile(node.line, kind, words)

    def _restart(self, node: Node) -> Step:
        node.flag()
        return Restart(node.line)

    def _named(self, node: Node) -> str:
        name = node.line_of_text() or ""
        if name and name not in self._delegations:
            node.problem("a delegation of the sitting", node.kind, did_you_mean(name, self._delegations))
        return name


def _words(node: Node) -> tuple[str, ...]:
    return tuple(item.written for item in node.items())


def _moment(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text.replace("Z", "+00:00").replace(" ", "T", 1))
    except ValueError as error:
        raise ValueError("Write date and time, such as 2015-11-10T09:00:00Z.") from error
    if moment.tzinfo is None:
        raise ValueError("Say the time zone: end with Z for UTC.")
    return moment.astimezone(UTC)
