"""Reads draft resolutions as delegates type them: heading, preamble, operative clauses, sub-clauses."""

from __future__ import annotations

import re

from bot.procedure.state.resolutions import Clause, SubClause
from bot.resolutions.model import HEADING, Guess, GuessKind, Reading
from bot.resolutions.phrases import begins_operative, begins_preambular

_NUMBER = re.compile(r"^\s*\d{1,3}\s*[.)]\s+")
_LETTER = re.compile(r"^\s*(?:\(([a-z])\)|([a-z])[.)]|[-•*])\s+")
_ROMAN = re.compile(r"^\s*(?:\(([ivx]{1,5})\)|([ivx]{1,5})[.)]|--|◦)\s+")

_LABEL = re.compile(
    r"(?i)^\W*(forum|committee|question|topic|agenda item|title|(?:co-?)?sponsors?|main submitters?|"
    r"submitted by|co-?submitters?|signator(?:y|ies))\W*\s*[:\-\u2013]\s*(.+)$"
)
_BODY = re.compile(r"(?i)^\W*the \w[\w ]*,?\W*$")
_FIELDS = {
    "forum": "forum",
    "committee": "forum",
    "title": "title",
    "question": "question",
    "topic": "question",
    "agenda item": "question",
}


def read_resolution(text: str) -> Reading:
    """A whole draft resolution. Whatever the text is, it is read; what was guessed is among the guesses."""
    heading: list[str] = []
    preamble: list[str] = []
    operative: list[str] = []
    part = heading
    for line in text.splitlines():
        if part is heading and (begins_preambular(line) and _LABEL.match(line) is None):
            part = preamble
        if part is not operative and (_NUMBER.match(line) or (begins_operative(line) and part is preamble)):
            part = operative
        part.append(line)
    found = _heading(heading)
    sponsors, signatories = (tuple(found[own]) for own in ("sponsors", "signatories"))
    preambular, clauses = read_clauses("\n".join(preamble), "p"), read_clauses("\n".join(operative), "o")
    guesses = [Guess(HEADING, GuessKind.NO_PREAMBLE)] if not preambular else []
    guesses += [Guess(HEADING, GuessKind.NO_OPERATIVE)] if not clauses else []
    title, forum, question = (" ".join(found[own]) for own in ("title", "forum", "question"))
    return Reading(title, forum, question, sponsors, signatories, preambular, clauses, tuple(guesses))


def _heading(lines: list[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {
        own: [] for own in ("title", "forum", "question", "sponsors", "signatories")
    }
    for line in lines:
        label = _LABEL.match(line)
        if label is None:
            if line.strip() and not found["title"] and _BODY.match(line) is None:
                found["title"].append(line.strip(" *_#"))
            continue
        kind, value = label[1].lower(), label[2].strip(" *_")
        names = [own.strip() for own in re.split(r",|;|\band\b", value) if own.strip()]
        if kind in _FIELDS:
            found[_FIELDS[kind]].append(value)
        elif kind.startswith(("co", "sign")):
            found["signatories"] += names
        else:
            found["sponsors"] += names
    return found


def read_clauses(text: str, prefix: str) -> tuple[Clause, ...]:
    """The clauses of a text: ``1.`` or a plain line begins one, ``(a)``, ``-`` a sub-clause, ``(i)`` a part.

    Ids are the prefix and the place, as ``o3``. Numbers and letters typed are not kept: the text is numbered
    anew when it is printed. An indented line without a mark goes on with the line before it. A clause whose
    sub-clauses are ``(i)``, ``(ii)`` has its parts marked ``(a)``, ``(b)``.
    """
    clauses: list[Clause] = []
    roman_first = False
    for line in text.splitlines():
        if not line.strip():
            continue
        last = clauses[-1] if clauses else None
        if last is None or _begins_clause(line):
            clauses.append(Clause(f"{prefix}{len(clauses) + 1}", _NUMBER.sub("", line).strip()))
            continue
        letter, roman = _LETTER.match(line), _ROMAN.match(line)
        if not last.subclauses:
            roman_first = roman is not None
        if roman is not None and letter is not None and _is_next_letter(last, letter, roman_first):
            roman = None
        sub, part = (roman, letter) if roman_first else (letter if roman is None else None, roman)
        if sub is not None:
            clauses[-1] = _with_sub(last, line[sub.end() :].strip())
        elif part is not None and last.subclauses:
            clauses[-1] = _with_part(last, line[part.end() :].strip())
        else:
            clauses[-1] = _continued(last, line.strip())
    return tuple(clauses)


def _begins_clause(line: str) -> bool:
    """Whether a line is numbered, or stands at the margin without any mark."""
    if _NUMBER.match(line):
        return True
    return not line[:1].isspace() and _LETTER.match(line) is None and _ROMAN.match(line) is None


def _is_next_letter(clause: Clause, mark: re.Match[str], roman_first: bool) -> bool:
    """Whether ``(i)``, ``(v)`` or ``(x)`` is the letter whose turn it is, not a Roman number."""
    letter = mark[1] or mark[2]
    return not roman_first and letter is not None and ord(letter) - ord("a") == len(clause.subclauses)


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
