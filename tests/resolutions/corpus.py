"""The corpus: drafts written in different shapes, beside each what it says, put down from the text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from bot.procedure.state.resolutions import Clause, SubClause

FOLDER = Path(__file__).parent / "corpus"
_LEVEL = 2


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
