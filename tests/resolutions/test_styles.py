"""The texts of the corpus in any style: marks, blank lines, indentation, lines broken anywhere."""

from __future__ import annotations

import os
import textwrap
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import product
from random import Random
from string import ascii_lowercase, ascii_uppercase

from bot.procedure.state.resolutions import Clause
from bot.resolutions.reading import read_resolution
from tests.resolutions.corpus import LEAST_SHARE, Expected, corpus, is_flagged, missed, places

ROUNDS = int(os.environ.get("ROSTRUM_ROUNDS", "60"))
SEED = int(os.environ.get("ROSTRUM_SEED", "1"))
_MOST = 11
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii")
FIGURES: dict[str, Callable[[int], str]] = {
    "1": str,
    "a": lambda number: ascii_lowercase[number - 1],
    "A": lambda number: ascii_uppercase[number - 1],
    "i": lambda number: _ROMAN[number - 1],
    "I": lambda number: _ROMAN[number - 1].upper(),
}
"""How the entry of a number is counted, by the figure of the first as it stands in a mark."""
TOP = ("1.", "1)", "(1)", "1 -", "OP1:", "I.", "")
SUB = ("(a)", "a)", "a.", "A.", "i.", "(1)", "1.1", "-", "•")
PART = ("(i)", "i.", "(a)", "1.", "1)", "1.1.1", "--", "◦")


def marked(mark: str, number: int, above: str = "") -> str:
    """What stands before the entry of a number, below the entry whose mark has these figures."""
    if mark in ("1.1", "1.1.1"):
        return f"{above}.{number} "
    counted = next((own for own in FIGURES if own in mark), None)
    own = mark.replace(counted, FIGURES[counted](number)) if counted else mark
    return f"{own} " if own else ""


@dataclass(frozen=True)
class Style:
    """How a text is written: its marks, blanks before each level, blank lines, where lines are broken."""

    top: str
    sub: str
    part: str
    indent: int
    gap: bool
    width: int


def told_apart(top: str, sub: str, part: str) -> bool:
    """Whether somebody who reads the text could tell the levels apart by their marks."""
    counted = {own.strip("().").translate(str.maketrans("", "", "-: ")) for own in (top, sub, part) if own}
    return len(counted) == len([own for own in (top, sub, part) if own]) and (
        (sub == "1.1") == (part == "1.1.1") and not (sub == "1.1" and not top)
    )


STYLES = [own for own in product(TOP, SUB, PART) if told_apart(*own)]


def written(expected: Expected, style: Style, lot: Random) -> str:
    """A text of the corpus in a style; blank lines between sub-clauses come and go."""
    lines = ["The Economic and Social Council,", ""]
    for clause in expected.preambular:
        lines += [clause.text, *([""] if style.gap else [])]
    lines.append("")
    for number, clause in enumerate(expected.operative, 1):
        lines += _clause(number, clause, style, lot)
    return "\n".join(broken for line in lines for broken in _broken(line, style))


def _clause(number: int, clause: Clause, style: Style, lot: Random) -> Iterator[str]:
    yield marked(style.top, number) + clause.text
    yield from [""] if style.gap else []
    for own, sub in enumerate(clause.subclauses, 1):
        yield " " * style.indent + marked(style.sub, own, str(number)) + sub.text
        yield from [""] if style.gap and lot.random() < 0.5 else []
        for deep, part in enumerate(sub.parts, 1):
            yield " " * 2 * style.indent + marked(style.part, deep, f"{number}.{own}") + part


def _broken(line: str, style: Style) -> list[str]:
    if not style.width or not line:
        return [line]
    hanging = " " * (len(line) - len(line.lstrip()) + (4 if style.indent else 0))
    return textwrap.wrap(
        line, style.width, subsequent_indent=hanging, break_long_words=False, break_on_hyphens=False
    )


def test_a_text_is_read_exactly_in_whatever_style_it_is_written() -> None:
    lot = Random(SEED)
    plain = [
        own
        for own in corpus()
        if len(own.operative) <= _MOST and not any(clause.subclauses for clause in own.preambular)
    ]
    total, wrong, silent = 0, 0, []
    for _ in range(ROUNDS):
        expected = lot.choice(plain)
        marks = lot.choice(STYLES)
        style = Style(*marks, lot.choice((0, 2, 4)), lot.random() < 0.5, lot.choice((0, 0, 60, 72)))
        read = read_resolution(written(expected, style, lot))
        off = missed(expected, read)
        total += len(list(places(expected.preambular, expected.operative)))
        wrong += len(off)
        silent += [(expected.name, style, own) for own in off if not is_flagged(own[3], read)]
    assert 1 - wrong / total >= LEAST_SHARE, f"seed {SEED}: {wrong} of {total} otherwise than written"
    assert silent == [], f"seed {SEED}"
