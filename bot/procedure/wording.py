"""Words in a clause: where they stand, and how it reads once they are replaced or struck.

Words are compared one by one, whatever blanks, quotation marks and hyphens stand between or in them. Capital
letters count only where the words stand there both ways.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import lru_cache

from bot.procedure.state.resolutions import Clause, SubClause

_TOKEN = re.compile(r"\w+(?:[’'‐-]\w+)*|[^\w\s]")
_ALIKE = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "‐": "-"})
_LONGEST_SPAN = 40
_NEIGHBOURS = 4

Unit = tuple[int, ...]
"""Part of a text: ``(0,)`` the opening words of the first clause, ``(0, 1)`` its (b), ``(0, 1, 2)`` (iii)."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a sign of punctuation, and where it stands."""

    text: str
    start: int
    end: int

    @property
    def word(self) -> bool:
        """Whether it is more than punctuation."""
        return any(letter.isalnum() for letter in self.text)


@dataclass(frozen=True, slots=True)
class Place:
    """Where words stand: in which part of the text, from which token to before which."""

    unit: Unit
    start: int
    end: int


@lru_cache(maxsize=4096)
def tokens(text: str) -> tuple[Token, ...]:
    """The words and signs of punctuation of a text, in order."""
    return tuple(Token(own[0], own.start(), own.end()) for own in _TOKEN.finditer(text))


def units(clauses: Sequence[Clause]) -> Iterator[tuple[Unit, str]]:
    """The opening words of each clause, then its sub-clauses and their parts, in the order of the text."""
    for index, clause in enumerate(clauses):
        yield (index,), clause.text
        for letter, sub in enumerate(clause.subclauses):
            yield (index, letter), sub.text
            yield from (((index, letter, numeral), part) for numeral, part in enumerate(sub.parts))


def words_of(clauses: Sequence[Clause]) -> int:
    """How many words clauses have."""
    return sum(own.word for _, text in units(clauses) for own in tokens(text))


def words_kept(before: Sequence[Clause], after: Sequence[Clause]) -> int:
    """How many words of some clauses stand, in their order, in others too."""
    old, new = (
        [own.text for _, text in units(clauses) for own in tokens(text) if own.word]
        for clauses in (before, after)
    )
    return sum(own.size for own in SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks())


def places(clauses: Sequence[Clause], words: str) -> tuple[Place, ...]:
    """Every place in the clauses at which the words stand."""
    wanted = [own.text.translate(_ALIKE) for own in tokens(words)]
    if not wanted:
        return ()
    for fold in (str, str.casefold):
        sought = [fold(own) for own in wanted]
        found = []
        for unit, text in units(clauses):
            there = [fold(own.text.translate(_ALIKE)) for own in tokens(text)]
            last = len(there) - len(sought)
            found += [
                Place(unit, at, at + len(sought))
                for at in range(last + 1)
                if there[at] == sought[0] and there[at : at + len(sought)] == sought
            ]
        if found:
            return tuple(found)
    return ()


def reworded(clauses: Sequence[Clause], words: str, text: str) -> tuple[Clause, ...] | None:
    """The clauses with a text in place of the words, or without them where it is empty.

    None unless the words stand there exactly once. A sub-clause or clause of which no word is left goes.
    """
    found = places(clauses, words)
    if len(found) != 1:
        return None
    (place,) = found
    unit = dict(units(clauses))[place.unit]
    there = tokens(unit)
    new = _joined(unit[: there[place.start].start], text.strip(), unit[there[place.end - 1].end :])
    index, *below = place.unit
    whole = None if not any(own.word for own in tokens(new)) else new
    changed = _with_unit(clauses[index], below, whole)
    return (*clauses[:index], *((changed,) if changed is not None else ()), *clauses[index + 1 :])


@lru_cache(maxsize=1024)
def sole_words(clauses: tuple[Clause, ...]) -> str:
    """A word that stands in the clauses exactly once and is not all there is of one; empty if none does."""
    for unit, text in units(clauses):
        there = [own for own in tokens(text) if own.word]
        if len(unit) == 1 and len(there) < 2:
            continue
        for own in there:
            if len(places(clauses, own.text)) == 1:
                return own.text
    return ""


def around(clauses: Sequence[Clause], place: Place) -> str:
    """The words at a place with a few before and after them, so that one finds them in the text."""
    text = dict(units(clauses))[place.unit]
    there = tokens(text)
    first, last = max(place.start - _NEIGHBOURS, 0), min(place.end + _NEIGHBOURS, len(there))
    cut = text[there[first].start : there[last - 1].end]
    return f"{'…' if first else ''}{cut}{'…' if last < len(there) else ''}"


def narrowed(before: Clause, after: Clause) -> tuple[str, str] | None:
    """The change of one clause into another as words replaced by others, or struck; None where it is more.

    The words are as few as stand there exactly once.
    """
    struck = _struck_unit(before, after)
    if struck is not None:
        return (struck, "") if len(places((before,), struck)) == 1 else None
    old, new = dict(units((before,))), dict(units((after,)))
    changed = [unit for unit in old if old[unit] != new.get(unit)]
    if old.keys() != new.keys() or len(changed) != 1:
        return None
    return _span(before, changed[0], old[changed[0]], new[changed[0]])


def _span(before: Clause, unit: Unit, old: str, new: str) -> tuple[str, str] | None:
    """The change of one unit as the fewest words around it that stand in the clause exactly once."""
    was, now = tokens(old), tokens(new)
    blocks = [own for own in _matcher(was, now).get_opcodes() if own[0] != "equal"]
    if not blocks or not now:
        return None
    start, end = blocks[0][1], blocks[-1][2]
    new_start, new_end = blocks[0][3], blocks[-1][4]
    if len(blocks) > 1 and end - start > _LONGEST_SPAN:
        return None
    while True:
        if end > start:
            words = old[was[start].start : was[end - 1].end]
            if places((before,), words) == (Place(unit, start, end),):
                put = new[now[new_start].start : now[new_end - 1].end] if new_end > new_start else ""
                whole = (end - start) == len(was) and len(unit) == 1
                return None if whole else (words, put)
        if start > 0 and (end == len(was) or (end - start) % 2 == 0):
            start, new_start = start - 1, new_start - 1
        elif end < len(was):
            end, new_end = end + 1, new_end + 1
        else:
            return None


def _struck_unit(before: Clause, after: Clause) -> str | None:
    """The words of the one sub-clause or part that is missing afterwards; None where more has changed."""
    if before.text != after.text:
        return None
    for letter, sub in enumerate(before.subclauses):
        rest = (*before.subclauses[:letter], *before.subclauses[letter + 1 :])
        if rest == after.subclauses:
            return sub.text
        for numeral, part in enumerate(sub.parts):
            left = SubClause(sub.text, (*sub.parts[:numeral], *sub.parts[numeral + 1 :]))
            if (*before.subclauses[:letter], left, *before.subclauses[letter + 1 :]) == after.subclauses:
                return part
    return None


def matched(before: str, after: str) -> list[tuple[str, int, int, int, int]]:
    """What becomes of the tokens of one text in another, as ``difflib`` says it."""
    return list(_matcher(tokens(before), tokens(after)).get_opcodes())


def _matcher(before: Sequence[Token], after: Sequence[Token]) -> SequenceMatcher[str]:
    return SequenceMatcher(None, [own.text for own in before], [own.text for own in after], autojunk=False)


def _joined(head: str, text: str, tail: str) -> str:
    if text:
        return f"{head}{text}{tail}".strip()
    if not head.strip() or tail[:1].isspace() or (tail and not tail[:1].isalnum()):
        head = head.rstrip()
    if tail[:1] in (",", ";") and head[-1:] in (",", ";"):
        head = head[:-1]
    return f"{head}{tail if head else tail.lstrip()}".strip()


def _with_unit(clause: Clause, below: Sequence[int], text: str | None) -> Clause | None:
    """The clause with other words in one of its units; without that unit where there are none."""
    if not below:
        return None if text is None else replace(clause, text=text)
    letter, *numerals = below
    sub: SubClause | None = clause.subclauses[letter]
    if sub is not None and numerals:
        parts = (*sub.parts[: numerals[0]], *filter(None, (text,)), *sub.parts[numerals[0] + 1 :])
        sub = replace(sub, parts=parts)
    elif sub is not None:
        sub = None if text is None else replace(sub, text=text)
    kept = (*clause.subclauses[:letter], *((sub,) if sub else ()), *clause.subclauses[letter + 1 :])
    return replace(clause, subclauses=kept)
