"""Where a paragraph with a mark goes: behind the one marked before it, or below what announces it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.resolutions.lines import Line, ended
from bot.resolutions.marks import Mark, MarkKind
from bot.resolutions.model import GuessKind
from bot.resolutions.outline import OpenList, Outline
from bot.resolutions.phrases import opening

NEAR = 1
"""Indentations that differ by no more are the same."""

_LOOKAHEAD = 40
_REFERS = re.compile(
    r"\b(?:(?:sub-?)?(?:paragraph|para|article|art|clause|section|item|chapter|annex|part|rule|target|goal|point)s?"
    r"|nos?|number|numbers|resolutions?)\.?(?:\s(?:\d+|\(?[a-z]\)),?\s(?:and|or|to))?$",
    re.IGNORECASE,
)


class Numbering:
    """Puts marked paragraphs into an outline; ``marks`` are those of all its paragraphs, to look ahead."""

    def __init__(self, outline: Outline, marks: Sequence[tuple[Mark, ...]]) -> None:
        self._outline, self._marks = outline, marks

    def take(self, place: int, rest: str, line: Line) -> bool:
        """Take in the paragraph at a place if its mark is one; else it is left to be read as plain words."""
        marks = self._marks[place]
        if not self._outline.items:
            self._begin(marks[0], rest, line)
            return True
        if marks[0].kind is MarkKind.BULLET:
            self._by_bullet(marks[0], rest, line)
            return True
        if marks[0].kind is MarkKind.PATH:
            return self._by_path(marks[0], rest, line)
        if self._is_reference(place, rest, line):
            return False
        marks = self._likely(place, marks)
        return (
            self._next_in_list(marks, rest, line)
            or self._first_of_list(marks, rest, line)
            or self._out_of_order(marks, rest, line)
        )

    def _begin(self, mark: Mark, rest: str, line: Line) -> None:
        self._outline.open(mark, rest, line)
        if mark.value > 1 and len(mark.path) < 2:
            self._outline.guess(GuessKind.NUMBERING, mark.written)

    def _next_in_list(self, marks: tuple[Mark, ...], rest: str, line: Line) -> bool:
        """Whether an open list goes on with this mark; of several, the one of its shape and indentation."""
        found = [
            (own.shape == mark.shape, abs(own.indent - line.indent) <= NEAR, depth, mark)
            for depth, own in enumerate(self._outline.lists)
            for mark in marks
            if own.kind is mark.kind and own.value + 1 == mark.value
        ]
        if not found:
            return False
        same_shape, same_indent, depth, mark = max(found, key=lambda own: own[:3])
        alike = [own for own in found if own[:2] == (same_shape, same_indent) and own[2] != depth]
        if alike and self._outline.opens(rest):
            *_, depth, mark = alike[0]
        self._outline.add(depth, mark, rest, line)
        if alike:
            self._outline.guess(GuessKind.SUB_CLAUSE, f"{mark.written} {rest}")
        return True

    def _first_of_list(self, marks: tuple[Mark, ...], rest: str, line: Line) -> bool:
        """Whether a list begins with this mark, below what stands above it."""
        outline, mark = self._outline, next((own for own in marks if own.value == 1), None)
        if mark is None:
            return False
        near = [d for d in self._lists_like(mark) if abs(line.indent - outline.lists[d].indent) <= NEAR]
        if near and not outline.announces:
            # Counted with 1. all along, as Markdown allows; or a list that begins anew.
            if near[-1] == 0 and not outline.opens(rest):
                return False
            outline.add(near[-1], mark, rest, line)
            outline.guess(GuessKind.NUMBERING, mark.written)
        elif self._numbers_clauses(mark, rest) and not outline.announces:
            self._number_clauses(mark, rest, line)
        else:
            outline.open(mark, rest, line)
        return True

    def _out_of_order(self, marks: tuple[Mark, ...], rest: str, line: Line) -> bool:
        """Whether a mark is taken for one although it is the next of no list."""
        outline, mark = self._outline, marks[0]
        if line.inline:
            return False
        if not (ended(outline.before) or line.gap or outline.opens(rest)):
            outline.guess(GuessKind.CLAUSE, line.text)
            return False
        if self._numbers_clauses(mark, rest):
            self._number_clauses(mark, rest, line)
            return True
        kinds = {one.kind: one for one in reversed(marks)}
        depths = [depth for depth, own in enumerate(outline.lists) if own.kind in kinds]
        if depths:
            mark = next(one for one in marks if one.kind is outline.lists[depths[-1]].kind)
            outline.add(depths[-1], mark, rest, line)
        else:
            outline.open(mark, rest, line)
        outline.guess(GuessKind.NUMBERING, mark.written)
        return True

    def _numbers_clauses(self, mark: Mark, rest: str) -> bool:
        """Whether clauses that had no numbers have them from here on."""
        return self._outline.top.kind is None and mark.kind is MarkKind.NUMBER and self._outline.opens(rest)

    def _number_clauses(self, mark: Mark, rest: str, line: Line) -> None:
        outline = self._outline
        count = len(outline.items) + 1
        outline.lists[0] = OpenList(mark.kind, mark.shape, mark.value, line.indent)
        outline.add(0, mark, rest, line)
        if mark.value != count:
            outline.guess(GuessKind.NUMBERING, mark.written)

    def _by_path(self, mark: Mark, rest: str, line: Line) -> bool:
        """2.1 is the first sub-clause of clause 2, and 2.1.3 the third part of that."""
        outline, lists = self._outline, self._outline.lists
        depth = len(mark.path) - 1
        top = outline.top
        if top.kind is MarkKind.PATH and len(lists) == 1 and top.value + 1 == mark.value:
            depth = 0
        number = top.value if top.kind is not None else len(outline.items)
        over = ended(outline.before) or line.gap or line.indent > top.indent + NEAR
        expected = lists[depth].value + 1 if depth < len(lists) else 1
        if depth > len(lists) or (depth and mark.path[0] != number) or not (over or mark.value == expected):
            return False
        if depth == len(lists):
            if mark.value != 1:
                return False
            outline.open(mark, rest, line)
        else:
            outline.add(depth, mark, rest, line)
        if mark.value != expected:
            outline.guess(GuessKind.NUMBERING, mark.written)
        return True

    def _by_bullet(self, mark: Mark, rest: str, line: Line) -> None:
        """Bullets tell their level by their sign and by how far they are indented."""
        lists = self._outline.lists
        own = self._lists_like(mark)
        near = [depth for depth in own if line.indent >= lists[depth].indent - NEAR]
        deeper = bool(near) and line.indent > lists[near[-1]].indent + NEAR and near[-1] == len(lists) - 1
        if deeper or not own:
            self._outline.open(mark, rest, line)
        else:
            self._outline.add(near[-1] if near else own[0], mark, rest, line)

    def _lists_like(self, mark: Mark) -> list[int]:
        """The depths of the open lists that have marks of this kind and shape."""
        lists = self._outline.lists
        return [d for d, own in enumerate(lists) if (own.kind, own.shape) == (mark.kind, mark.shape)]

    def _likely(self, place: int, marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
        """What a mark may be, likeliest first: (i) before (ii) is Roman, before (j) a letter."""
        if len(marks) < 2 or marks[0].value != 1:
            return marks
        roman, letter = marks
        lists = self._outline.lists
        if not any(own.kind is letter.kind and own.value + 1 == letter.value for own in lists):
            return marks
        for after in self._marks[place + 1 : place + 1 + _LOOKAHEAD]:
            for own in after:
                if (own.kind, own.value) == (roman.kind, roman.value + 1):
                    return (roman,)
                if (own.kind, own.value) == (letter.kind, letter.value + 1):
                    return (letter,)
        return (letter, roman)

    def _is_reference(self, place: int, rest: str, line: Line) -> bool:
        """Whether what looks like a mark belongs to a sentence: "in paragraphs" / "2. and 3 of it"."""
        outline, marks = self._outline, self._marks[place]
        if ended(outline.before) or line.gap or line.inline or not rest[:1].islower():
            return False
        refers = _REFERS.search(outline.before) is not None
        next_below = any(
            own.kind is mark.kind and own.value + 1 == mark.value
            for own in outline.lists[1:]
            for mark in marks
        )
        begins = any(mark.value == 1 for mark in marks)
        if not refers and (next_below or begins or outline.without_capitals or opening(rest) is not None):
            return False
        outline.guess(GuessKind.CLAUSE, line.text)
        return True
