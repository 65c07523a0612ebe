"""Reads the clauses of a draft resolution as delegates type them: a line each, sub-clauses marked below."""

from __future__ import annotations

import re

from bot.procedure.state.resolutions import Clause, SubClause

_NUMBER = re.compile(r"^\s*\d{1,3}\s*[.)]\s+")
_SUB = re.compile(r"^\s*(?:\(([a-z])\)|([a-z])[.)]|[-•*])\s+")
_PART = re.compile(r"^\s*(?:\(([ivx]{1,5})\)|([ivx]{1,5})[.)]|--|◦)\s+")


def read_clauses(text: str, prefix: str) -> tuple[Clause, ...]:
    """The clauses of a text: ``1.`` or a plain line begins one, ``(a)`` or ``-`` a sub-clause, ``(i)`` a part of it.

    Ids are the prefix and the place, as ``o3``. Numbers and letters typed are not kept: the text is numbered
    anew when it is printed. An indented line without a mark goes on with the line before it.
    """
    clauses: list[Clause] = []
    for line in text.splitlines():
        if not line.strip():
            continue
        last = clauses[-1] if clauses else None
        part, sub = _PART.match(line), _SUB.match(line)
        if last is None or (part is None and sub is None and not line[:1].isspace()):
            clauses.append(Clause(f"{prefix}{len(clauses) + 1}", _NUMBER.sub("", line).strip()))
        elif part is not None and last.subclauses and not _next_letter(last, line):
            clauses[-1] = _with_part(last, line[part.end() :].strip())
        elif sub is not None:
            clauses[-1] = _with_sub(last, line[sub.end() :].strip())
        else:
            clauses[-1] = _continued(last, line.strip())
    return tuple(clauses)


def _next_letter(clause: Clause, line: str) -> bool:
    """Whether ``(i)`` is the ninth letter here, not the first Roman number."""
    return len(clause.subclauses) == 8 and line.strip().startswith(("(i)", "i)", "i."))


def _with_sub(clause: Clause, text: str) -> Clause:
    return Clause(clause.id, clause.text, (*clause.subclauses, SubClause(text)))


def _with_part(clause: Clause, text: str) -> Clause:
    *before, last = clause.subclauses
    return Clause(clause.id, clause.text, (*before, SubClause(last.text, (*last.parts, text))))


def _continued(clause: Clause, text: str) -> Clause:
    if not clause.subclauses:
        return Clause(clause.id, f"{clause.text} {text}")
    *before, last = clause.subclauses
    if last.parts:
        last = SubClause(last.text, (*last.parts[:-1], f"{last.parts[-1]} {text}"))
    else:
        last = SubClause(f"{last.text} {text}")
    return Clause(clause.id, clause.text, (*before, last))
