"""From the words a delegate has edited to the amendment they mean: words in a clause, or the whole of it."""

from __future__ import annotations

from bot.procedure.rulebook import AmendmentKind
from bot.procedure.rules.amendments.proposals import ProposeAmendment
from bot.procedure.rules.amendments.words import ProposeWords
from bot.procedure.state.resolutions import Clause
from bot.procedure.wording import narrowed
from bot.resolutions.reading import read_clauses


def edited(
    present: tuple[Clause, ...],
    shown: str,
    text: str,
    *,
    clause: str = "",
    to: int = 0,
    delegation: str | None = None,
) -> ProposeAmendment | ProposeWords:
    """The amendment that has the clauses, which were ``shown`` to be edited, read as they were edited.

    Where one passage of one clause was changed, it is to those words alone, so that amendments to others in
    the same clause stand beside it; where more was, it is to the whole.
    """
    found = read_clauses(text, "")
    whole = ProposeAmendment(AmendmentKind.MODIFY, clause, text.strip(), to, delegation, found)
    if len(found) != 1 or len(present) != 1:
        return whole
    # What cannot be typed, as two blanks in a row, is not what was edited.
    as_typed = read_clauses(shown, "")
    if len(as_typed) != 1:
        return whole
    if found == as_typed:
        return ProposeAmendment(AmendmentKind.MODIFY, clause, text.strip(), to, delegation, present)
    words = narrowed(as_typed[0], found[0])
    if words is None:
        return whole
    struck, put = words
    kind = AmendmentKind.MODIFY if put else AmendmentKind.STRIKE
    return ProposeWords(kind, clause, struck, put, to, delegation)


def added(text: str, *, clause: str, delegation: str | None = None) -> ProposeAmendment:
    """The amendment that adds the clauses that were typed, after one or at the end."""
    found = read_clauses(text, "")
    return ProposeAmendment(AmendmentKind.ADD, clause, text.strip(), 0, delegation, found)
