"""The clause of a sentence that a number stands in: its subject, and as much of it as makes a title."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import product

from bot.facts.report.patterns import any_of

LONGEST, _LEAD = 100, 20

_STOP_WORDS = """
    is are was were has have had can will would who which that while whereas but and because still already
    varies do does did get gets make made live lives lived face faced faces report reported
"""
_ANY_FORM = (r"remain\w*", r"suffer\w*", r"exceed\w*", r"occur\w*", r"happen\w*")
_STOPS = re.compile(rf"\s*(?:[,;]|{any_of(_STOP_WORDS, *_ANY_FORM).pattern})", re.IGNORECASE)
_SAYS_WORDS = """
    is are was were cover covers entail entails total totals for about around only nearly has have been by
    another in which that
"""
_SAYS = any_of(_SAYS_WORDS, "accounts? for", "the remaining", "the last")
_PRONOUN_WORDS = "it its they these those this that he she there with if also in at by of and another"
_PRONOUN = any_of(_PRONOUN_WORDS)
_BETWEEN = r"[,;:]\s+|\s+\b(?:and|while|whereas|but)\b\s+"
_CLAUSE, _CLAUSE_END = re.compile(_BETWEEN), re.compile(rf"{_BETWEEN}|[.!?]*$")


def about(sentence: str, at: int) -> str:
    """What is said to have a number: the subject of its clause, else the clause."""
    subject = trimmed(_SAYS.split(_CLAUSE.split(sentence[:at])[-1])[0])
    if subject and not _PRONOUN.match(subject):
        return subject
    clause = sentence[_starts(sentence, at)[-1] : _ends(sentence, at)[0]]
    return clause.strip(" .,;:")[:LONGEST].strip()


def trimmed(words: str) -> str:
    """A phrase without its article, up to where its clause goes on, of a hundred characters at most."""
    stop = _STOPS.search(words)
    phrase = " ".join((words[: stop.start()] if stop else words).split()).strip(" .,;:–-")
    if len(phrase) > LONGEST:
        phrase = phrase[: phrase.rfind(" ", 0, LONGEST)]
    return re.sub(r"^(?:the|a|an)\s+", "", phrase, flags=re.IGNORECASE)


def title_of(sentence: str, at: int, figures: Sequence[int]) -> str:
    """The clause with a number in it, and as much around it as a title holds without another figure."""
    starts, ends = _starts(sentence, at), _ends(sentence, at)
    first = max((own for own in figures if own < at), default=-1)
    last = min((own for own in figures if own > at), default=len(sentence) + 1)
    best = (starts[-1], ends[0])
    for start, end in product(starts, ends):
        fits = start > first and end < last and end - start <= LONGEST
        if fits and end - start > best[1] - best[0]:
            best = (start, end)
    clause = sentence[slice(*best)].strip(" .,;:")
    if len(clause) > LONGEST:
        begin = max(0, at - best[0] - _LEAD)
        clause = clause[clause.rfind(" ", 0, begin) + 1 if begin else 0 :]
    if len(clause) > LONGEST:
        clause = f"{clause[: clause.rfind(' ', 0, LONGEST - 1)]}…"
    return clause[:1].upper() + clause[1:]


def _starts(sentence: str, at: int) -> list[int]:
    return [0, *(found.end() for found in _CLAUSE.finditer(sentence, 0, at))]


def _ends(sentence: str, at: int) -> list[int]:
    return [found.start() for found in _CLAUSE_END.finditer(sentence, at)] or [len(sentence)]
