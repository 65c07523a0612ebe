"""Clauses as they are written into a form on purpose: each line is what it says, and nothing is guessed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.procedure.state.resolutions import Clause, SubClause
from bot.resolutions.marks import roman

_NUMBER = re.compile(r"\d{1,3}\s*[.)](?:\s+|$)")
_LETTERS = r"([a-z]|[a-z]{2}|[ivx]{3,5})"
_MARK = re.compile(rf"(?:\({_LETTERS}\)|{_LETTERS}[.)](?=\s)|[-•*–](?=\s))\s*")


def written_clauses(text: str) -> tuple[Clause, ...]:
    """A clause for each line without a mark or with a number; (a) or - is below it, (i) below that."""
    clauses: list[Clause] = []
    for line in text.splitlines():
        words = line.strip()
        if not words:
            continue
        mark = _MARK.match(words)
        if mark is None or not clauses:
            numbered = _NUMBER.match(words)
            clauses.append(Clause("", words[numbered.end() :] if numbered else words))
        else:
            below = words[mark.end() :]
            clauses[-1] = _with(clauses[-1], mark[1] or mark[2] or "", below, indented=line[0].isspace())
    return tuple(clauses)


def _with(clause: Clause, mark: str, words: str, *, indented: bool) -> Clause:
    subs = clause.subclauses
    if not subs or not _is_part(mark, subs, indented=indented):
        return replace(clause, subclauses=(*subs, SubClause(words)))
    last = replace(subs[-1], parts=(*subs[-1].parts, words))
    return replace(clause, subclauses=(*subs[:-1], last))


def _is_part(mark: str, subs: Sequence[SubClause], *, indented: bool) -> bool:
    """Whether a mark is a Roman numeral; (i), (v) and (x) are letters where it is their turn."""
    if not mark:
        return indented
    if not roman(mark):
        return False
    turn = len(mark) == 1 and ord(mark) - ord("a") == len(subs)
    return indented or not turn
