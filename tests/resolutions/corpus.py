"""The corpus: drafts written in different shapes, beside each what it says, put down from the text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from bot.procedure.state.resolutions import Clause, SubClause
from bot.resolutions.model import HEADING, Reading

FOLDER = Path(__file__).parent / "corpus"
LEAST_SHARE = 0.95
"""Of what is written, how much has to be read exactly; the rest has to be said to be a guess."""

_LEVEL = 2
_FIRST_WORDS = 4

Place = tuple[str, int, int, str]
"""A clause, and a place in it with its level and its words."""


@dataclass(frozen=True)
class Expected:
    """What a text says. Of its clauses the texts alone, indented by two blanks for each level."""

    name: str
    content: bytes
    heading: dict[str, str | tuple[str, ...]]
    preambular: tuple[Clause, ...]
    operative: tuple[Clause, ...]


@cache
def corpus() -> tuple[Expected, ...]:
    """All texts, in their order."""
    return tuple(_read(path) for path in sorted(FOLDER.glob("*.txt")))


def paragraphs(clause: Clause) -> Iterator[tuple[int, str]]:
    """A clause, its sub-clauses and their parts, each with its level."""
    yield 0, clause.text
    for sub in clause.subclauses:
        yield 1, sub.text
        yield from ((2, part) for part in sub.parts)


def _read(path: Path) -> Expected:
    said = yaml.safe_load(path.with_suffix(".yaml").read_text())
    heading = {own: said.get(own, "") for own in ("title", "forum", "question")}
    people = {own: tuple(said.get(own, ())) for own in ("sponsors", "signatories")}
    return Expected(
        path.stem,
        path.read_bytes(),
        heading | people,
        clauses(said.get("preambular", ""), "p"),
        clauses(said.get("operative", ""), "o"),
    )


def clauses(written: str, prefix: str) -> tuple[Clause, ...]:
    """The clauses written as an indented list."""
    found: list[Clause] = []
    for line in written.splitlines():
        level, text = (len(line) - len(line.lstrip())) // _LEVEL, line.strip()
        if level == 0:
            found.append(Clause(f"{prefix}{len(found) + 1}", text))
            continue
        last = found[-1]
        *before, sub = last.subclauses if level == 2 else (*last.subclauses, SubClause(text))
        own = SubClause(sub.text, (*sub.parts, text)) if level == 2 else sub
        found[-1] = Clause(last.id, last.text, (*before, own))
    return tuple(found)


def places(preambular: tuple[Clause, ...], operative: tuple[Clause, ...]) -> Iterator[Place]:
    """Every clause, sub-clause and part: the clause it is in, its place there, its level, its words."""
    for clause in (*preambular, *operative):
        for number, (level, text) in enumerate(paragraphs(clause)):
            yield clause.id, number, level, text


def missed(expected: Expected, read: Reading) -> list[Place]:
    """What was not read exactly: other words, another level, another clause, or none that was written."""
    found = list(places(read.preambular, read.operative))
    said = list(places(expected.preambular, expected.operative))
    left, surplus = [own for own in said if own not in found], [own for own in found if own not in said]
    return left if len(left) >= len(surplus) else surplus


def is_flagged(words: str, read: Reading) -> bool:
    """Whether a guess was noted where these words came to stand."""
    flagged = {guess.where for guess in read.guesses}
    start = " ".join(words.split()[:_FIRST_WORDS])
    own = {place for place, _, _, text in places(read.preambular, read.operative) if start in text}
    return bool(own & flagged) if own else HEADING in flagged
