"""Puts the lines of one part of a resolution together into clauses, sub-clauses and their parts.

A paragraph with a mark goes where its mark is next. One without begins a clause where it opens like one, is
listed where it stands below a colon, and else goes on with the line above. What is not plain is noted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from bot.procedure.state.resolutions import Clause
from bot.resolutions.items import Item, Joining, clause_of
from bot.resolutions.lines import FULL_LINE, LONGEST_SECTION, Line, ended
from bot.resolutions.marks import MarkKind, marks_of
from bot.resolutions.model import Guess, GuessKind
from bot.resolutions.numbering import NEAR, Numbering
from bot.resolutions.outline import SAID, Outline
from bot.resolutions.phrases import Part, opening

_INNER = re.compile(r"(?<=[;:,])\s+(?:and\s+|or\s+)?\(?(?:[a-h]|[ivx]{1,4}|\d{1,2})[.)/]\)?\s")
"""What looks like the mark of a sub-clause, and stands within a paragraph."""


def clauses_of(
    lines: Sequence[Line],
    part: Part,
    prefix: str,
    joining: Joining,
    *,
    wrapped: bool,
    headings: bool,
) -> tuple[tuple[Clause, ...], tuple[Guess, ...]]:
    """The clauses of one part with ids of this prefix, ``o1``, ``o2``, and what was guessed in them.

    ``wrapped`` says that lines end where the page ended, ``headings`` that some may stand between clauses.
    """
    outline = Outline(part, prefix)
    _Reader(outline, lines, wrapped=wrapped, headings=headings).read()
    guesses = list(outline.guesses)
    clauses: list[Clause] = []
    for number, item in enumerate(outline.items, 1):
        own = f"{prefix}{number}"

        def said(one: Item, own: str = own) -> str:
            text = joining.joined(one.pieces, lambda word: guesses.append(Guess(own, GuessKind.HYPHEN, word)))
            inner = _INNER.search(text)
            if inner is not None:
                guesses.append(Guess(own, GuessKind.SUB_CLAUSE, text[inner.start() :].strip()[:SAID]))
            return text

        def too_deep(text: str, own: str = own) -> None:
            guesses.append(Guess(own, GuessKind.TOO_DEEP, text[:SAID]))

        clauses.append(clause_of(item, own, said, too_deep))
    return tuple(clauses), tuple(_each_once(guesses))


def is_wrapped(lines: Sequence[Line]) -> bool:
    """Whether lines end where the page ended, so that a paragraph goes over several of them."""
    return any(
        not line.gap
        and not ended(before.text)
        and not marks_of(line.text)[0]
        and (
            line.text[:1].islower()
            or line.text[:1].isdecimal()
            or (len(before.text) >= FULL_LINE and line.capital and opening(line.text) is None)
        )
        for before, line in pairwise(lines)
    )


class _Reader:
    """Reads the lines of one part into an outline."""

    def __init__(self, outline: Outline, lines: Sequence[Line], *, wrapped: bool, headings: bool) -> None:
        self._outline, self._lines = outline, lines
        self._wrapped, self._headings = wrapped, headings
        read = [marks_of(line.text) for line in lines]
        self._marks, self._rests = [marks for marks, _ in read], [rest for _, rest in read]
        self._numbering = Numbering(outline, self._marks)

    def read(self) -> None:
        """Read all lines."""
        for place, line in enumerate(self._lines):
            if self._headings and self._is_heading(place, line):
                self._outline.guess(GuessKind.LEFT_OUT, line.text)
            elif not (self._marks[place] and self._numbering.take(place, self._rests[place], line)):
                self._plain(line)

    def _plain(self, line: Line) -> None:
        """Take in a line without a mark."""
        outline = self._outline
        if not outline.items:
            outline.open(None, line.text, line)
        elif not outline.before:
            outline.go_on(line.text)  # what stands on the line below its mark
        elif self._begins_clause(line):
            outline.add(0, None, line.text, line)
        elif not self._list_item(line):
            own = opening(line.text)
            if ended(outline.before) and (line.gap or (own is not None and own.known)):
                outline.guess(GuessKind.CLAUSE, line.text)
            outline.go_on(line.text)

    def _begins_clause(self, line: Line) -> bool:
        """Whether a line without a mark begins a clause, by how it opens and by what stands above it."""
        outline = self._outline
        own, over, numbered = opening(line.text), ended(outline.before), outline.top.kind is not None
        apart = over or line.gap or not self._wrapped
        if outline.opens(line.text):
            begins = apart or not numbered
            if begins and (line.inline or numbered or not apart):
                outline.guess(GuessKind.CLAUSE, line.text, ahead=1)
            return begins
        listed = outline.announces or (len(outline.lists) > 1 and outline.lists[-1].kind is None)
        if numbered or listed or line.indent > outline.top.indent + NEAR:
            return False
        if not (over or line.gap) and line.indent < outline.top.indent - NEAR:
            return False  # the first line of a paragraph is indented, the others are not
        alike = own is not None and own.part is outline.part
        if line.capital:
            begins = (
                line.gap or not self._wrapped or (over and (alike or outline.before.endswith((";", "."))))
            )
        elif line.text[:1].islower():
            begins = (alike and over and (line.gap or outline.without_capitals)) or (
                not self._wrapped and not over and not line.gap
            )
        else:
            begins = not self._wrapped
        if begins and not line.inline:
            outline.guess(GuessKind.CLAUSE, line.text, ahead=1)
        return begins

    def _list_item(self, line: Line) -> bool:
        """Take in a line without a mark as one of a list that a colon announced; whether it is one."""
        outline = self._outline
        inner = outline.lists[-1]
        apart = line.indent > inner.indent or line.gap
        quotation = line.text.startswith(("“", '"', "‘", "'"))
        if outline.announces and (apart or not (self._wrapped or quotation)):
            outline.open(None, line.text, line)
            outline.guess(GuessKind.SUB_CLAUSE, line.text)
            return True
        if not ended(outline.before):
            return False
        for depth in range(len(outline.lists) - 1, 0, -1):
            own = outline.lists[depth]
            if own.kind is None and abs(own.indent - line.indent) <= NEAR:
                outline.add(depth, None, line.text, line)
                return True
        return False

    def _is_heading(self, place: int, line: Line) -> bool:
        """Whether a line is a heading among the clauses: short, without a stop, above a numbered clause."""
        if len(line.text) > LONGEST_SECTION or ended(line.text) or place + 1 >= len(self._lines):
            return False
        marks, rest = self._marks[place], self._rests[place]
        numbered = any(own.kind is MarkKind.NUMBER for own in self._marks[place + 1])
        plain = not marks or marks[0].kind in (MarkKind.CAPITAL, MarkKind.CAPITAL_ROMAN)
        alone = not place or (line.gap and self._outline.before.endswith((";", ".")))
        return numbered and plain and alone and line.capital and opening(rest) is None and bool(rest)


def _each_once(guesses: Sequence[Guess]) -> Iterator[Guess]:
    """Of the guesses of one kind on one clause the first, in the order of the clauses."""
    seen: dict[tuple[str, GuessKind], Guess] = {}
    for own in guesses:
        seen.setdefault((own.where, own.kind), own)
    yield from sorted(seen.values(), key=lambda own: int("".join(filter(str.isdecimal, own.where))))
