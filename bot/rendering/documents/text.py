"""The clauses of a resolution as the United Nations prints them: marks, italic opening words, punctuation.

Where a clause ends is the form's to say: the commas, semicolons and full stops typed at its end give way to
the right one. No word is changed: an "and" or "or" that leads on to the next sub-clause stays before it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.procedure.state.resolutions import Clause, Draft, DraftStatus, SubClause
from bot.rendering.resolutions.clauses import letters, roman
from bot.rendering.typesetting import one_line

_OPENING = re.compile(
    r"""
    (?: (?: also | deeply | firmly | fully | further | gravely | has | having | solemnly | strongly ) [ ] \w+
      | (?: alarmed | encouraged | guided ) [ ] by
      | (?: aware | mindful | takes [ ] note | taking [ ] note ) [ ] of
      | (?: appeals | draws [ ] attention | referring ) [ ] to
      | (?: bearing | keeping ) [ ] in [ ] mind
      | calls [ ] (?: for | upon )
      | declares [ ] accordingly
      | express (?: es | ing ) [ ] (?: concern | its [ ]
          (?: (?: deep | deepest | grave | profound | serious | sincere ) [ ] )?
          (?: appreciation | concern | gratitude | hope | regret | support ) )
      | not (?: es | ing ) [ ] (?: further
          | with [ ] (?: deep [ ] )? (?: appreciation | approval | concern | regret | satisfaction ) )
      | taking [ ] into [ ] (?: account | consideration )
      | viewing [ ] with [ ] appreciation
      | \w+ (?: ing | s ) [ ] (?: also | once [ ] again )
    ) \b
    | [^ ,;:]*
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""The openings of more than one word; of every other clause the first word is the opening."""

_STOPS = " ,;.:"
_ABBREVIATED = re.compile(r"(?:\betc|(?:\b\w\.)+\w)\.$", re.IGNORECASE)
_CONNECTING = re.compile(r"[,;]\s*(and/or|and|or)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph with its mark, its italic opening and its punctuation, and the paragraphs under it."""

    mark: str
    opening: str
    text: str
    below: tuple[Paragraph, ...] = ()


def printed_clauses(draft: Draft) -> tuple[Clause, ...]:
    """The operative clauses that are printed: those that stand; of a rejected draft all, for all were put."""
    return draft.operative if draft.status is DraftStatus.REJECTED else draft.standing


def preamble_of(draft: Draft) -> tuple[Paragraph, ...]:
    """The preambular clauses, each with a comma after it."""
    return tuple(_clause(clause, mark="", between=",", end=",") for clause in draft.preambular)


def operative_part_of(draft: Draft) -> tuple[Paragraph, ...]:
    """The operative clauses, numbered without gaps; semicolons between them, a full stop at the end."""
    clauses = printed_clauses(draft)
    return tuple(
        _clause(clause, mark=f"{number}.", between=";", end="." if number == len(clauses) else ";")
        for number, clause in enumerate(clauses, 1)
    )


def opening_of(text: str) -> str:
    """The words a clause opens with, which are printed in italics."""
    found = _OPENING.match(text)
    return found.group() if found else ""


def _clause(clause: Clause, *, mark: str, between: str, end: str) -> Paragraph:
    line, _ = bare(clause.text)
    opening = opening_of(line)
    below = tuple(
        _subclause(subclause, number, clause.subclauses, between, end)
        for number, subclause in enumerate(clause.subclauses, 1)
    )
    return Paragraph(mark, opening, _ended(line[len(opening) :], ":" if below else end), below)


def _subclause(
    subclause: SubClause, number: int, siblings: Sequence[SubClause], between: str, end: str
) -> Paragraph:
    parts = subclause.parts
    stop = _stop(parts[-1] if parts else subclause.text, number, siblings, between, end)
    below = tuple(
        Paragraph(f"({roman(place)})", "", _ended(bare(own)[0], _stop(own, place, parts, between, stop)))
        for place, own in enumerate(parts, 1)
    )
    text = _ended(bare(subclause.text)[0], ":" if below else stop)
    return Paragraph(f"({letters(number)})", "", text, below)


def _stop(text: str, number: int, siblings: Sequence[object], between: str, end: str) -> str:
    """What a sub-clause ends with: the stop between two, and the word that leads on where one was typed."""
    if number == len(siblings):
        return end
    _, leads_on = bare(text)
    return f"{between} {leads_on}" if leads_on else between


def bare(text: str) -> tuple[str, str]:
    """What was typed without its last stops, and the "and" or "or" after them that led on to what follows."""
    line, leads_on = one_line(text), ""
    while True:
        kept = line.rstrip(_STOPS)
        if _ABBREVIATED.search(line[: len(kept) + 1]):
            kept = line[: len(kept) + 1]
        found = _CONNECTING.search(kept)
        if found is None:
            return kept, leads_on
        line, leads_on = kept[: found.start()], leads_on or found[1]


def _ended(text: str, stop: str) -> str:
    """A text with its stop; an abbreviation's full stop is also the sentence's."""
    return text if stop == "." and _ABBREVIATED.search(text) else text + stop
