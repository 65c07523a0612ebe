"""The clauses of a draft on a card: numbered, lettered, struck through where they were voted out."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from bot.procedure.state.resolutions import Clause, Draft
from bot.rendering.phrases import counted, inline, numbers

CLAUSE_ROOM = 1300
_INDENT = "\N{EM SPACE}"
_NUMERALS = (
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)


def operative(draft: Draft, clause: Clause, room: int = CLAUSE_ROOM) -> str:
    """An operative clause with its number; one voted out is struck through, and said to be."""
    text = _lines(clause, f"**{draft.number_of(clause.id)}.** ", room)
    if clause.id not in draft.rejected:
        return "\n".join(text)
    return "\n".join((*(f"~~{line}~~" for line in text), "(voted out)"))


def preambular(clause: Clause, room: int = CLAUSE_ROOM) -> str:
    """A preambular clause."""
    return "\n".join(_lines(clause, "", room))


def whole_clause(clause: Clause, room: int = CLAUSE_ROOM) -> str:
    """A clause of either part without its number."""
    return "\n".join(_lines(clause, "", room))


def typed(clauses: Sequence[Clause]) -> str:
    """Clauses as one types them, to be edited: a line each, sub-clauses marked below."""
    lines: list[str] = []
    for clause in clauses:
        lines.append(_one_line(clause.text))
        for letter, sub in enumerate(clause.subclauses, 1):
            lines.append(f"({letters(letter)}) {_one_line(sub.text)}")
            lines += [f"  ({roman(own)}) {_one_line(part)}" for own, part in enumerate(sub.parts, 1)]
    return "\n".join(lines)


def whole_within(clauses: Sequence[Clause], said: Callable[[Clause], str], room: int, more: str) -> str:
    """As many whole clauses as fit, then how many are left out and where they are."""
    shown: list[str] = []
    for clause in clauses:
        text = said(clause)
        if len("\n".join((*shown, text))) > room:
            break
        shown.append(text)
    while True:
        rest = len(clauses) - len(shown)
        left_out = [more.format(counted(rest, "more clause"))] if rest else []
        whole = "\n".join((*shown, *left_out))
        if len(whole) <= room or not shown:
            return whole
        shown.pop()


def clauses_named(draft: Draft | None, clauses: Collection[str]) -> str:
    """Some operative clauses by their numbers: "clause 2", "clauses 2 and 4 to 6"."""
    there = [place for place, own in enumerate(draft.operative, 1) if own.id in clauses] if draft else []
    if not there:
        return "clauses no longer in it"
    return f"clause {there[0]}" if len(there) == 1 else f"clauses {numbers(there)}"


def letters(number: int) -> str:
    """The letter of a sub-clause: a to z, then aa, bb and on."""
    times, letter = divmod(number - 1, 26)
    return chr(ord("a") + letter) * (times + 1)


def roman(number: int) -> str:
    """The numeral of a part of a sub-clause."""
    written = ""
    for value, numeral in _NUMERALS:
        times, number = divmod(number, value)
        written += numeral * times
    return written


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _lines(clause: Clause, mark: str, room: int) -> list[str]:
    texts = [(mark, clause.text)]
    for index, subclause in enumerate(clause.subclauses, 1):
        texts.append((f"{_INDENT}({letters(index)}) ", subclause.text))
        texts += [(f"{_INDENT * 2}({roman(place)}) ", part) for place, part in enumerate(subclause.parts, 1)]
    found: list[str] = []
    for index, (own, text) in enumerate(texts):
        line = own + inline(text, max(60, room - len(own)))
        if found and len(line) > room:
            return [*found, f"{_INDENT}… {len(texts) - index} more sub-clauses"]
        found.append(line)
        room -= len(line)
    return found
