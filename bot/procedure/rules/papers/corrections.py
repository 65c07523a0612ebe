"""Corrections of a text before it is introduced: what can be done where, and what the text is afterwards."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial

from bot.procedure.lengths import require_length
from bot.procedure.refusals import Reason, Refused, refuse
from bot.procedure.rules.papers import outlines
from bot.procedure.rules.papers.outlines import Items, clauses_of, done_at, outline, paths
from bot.procedure.state.amendments import BEGINNINGS
from bot.procedure.state.papers import THE_TITLE, Place
from bot.procedure.state.resolutions import CLAUSE_LIMIT, Clause, Wording

TITLE_LIMIT = 200
CLAUSES_LIMIT = 100
REMEMBERED = 20
"""How many earlier wordings are kept, to show what others have changed."""
PREAMBLE, OPERATIVE = "p", "o"
"""The letter the ids of a part's clauses begin with."""


class Change(StrEnum):
    """What is done to a text at some place."""

    TITLE = "title"
    REWRITE = "rewrite"
    INSERT = "insert"
    JOIN = "join"
    UP = "up"
    DOWN = "down"
    PROMOTE = "promote"
    DEMOTE = "demote"
    OTHER_PART = "other_part"
    DELETE = "delete"
    UNDO = "undo"


WHOLE = (Change.TITLE, Change.UNDO)
"""What is done to a text and not to a place of it."""


@dataclass(frozen=True, slots=True)
class Correction:
    """A change at a place; ``text`` is the new title, ``clauses`` are the words written or inserted."""

    change: Change
    place: Place = THE_TITLE
    text: str = ""
    clauses: tuple[Clause, ...] = ()


PLAIN = Correction(Change.TITLE, THE_TITLE, "…", (Clause("", "…"),))
"""A correction in the plainest words, to ask what would be in order."""


@dataclass(frozen=True, slots=True)
class Possible(Collection[tuple[Change, Place]]):
    """Every change that can be made to a text, with the place; found out only when it is asked."""

    wording: Wording
    words: Correction
    earlier: tuple[Wording, ...] = ()
    complete: bool = False

    def __contains__(self, asked: object) -> bool:
        """Whether a change can be made at a place."""
        match asked:
            case (Change() as change, Place() as place):
                try:
                    correction = replace(self.words, change=change, place=place)
                    corrected(self.wording, correction, earlier=self.earlier, complete=self.complete)
                except Refused:
                    return False
                return True
        return False

    def __iter__(self) -> Iterator[tuple[Change, Place]]:
        """Each change that can be made."""
        return (own for own in self._asked() if own in self)

    def __len__(self) -> int:
        """How many there are."""
        return sum(1 for _ in self)

    def _asked(self) -> Iterator[tuple[Change, Place]]:
        yield from ((change, THE_TITLE) for change in WHOLE)
        yield from ((Change.INSERT, Place(own)) for own in BEGINNINGS)
        for place in places(self.wording):
            yield from ((change, place) for change in Change if change not in WHOLE)


def places(wording: Wording) -> Iterator[Place]:
    """Every clause, sub-clause and part, in the order of the text."""
    for clauses in (wording.preambular, wording.operative):
        for index, *below in paths(outline(clauses)):
            sub, part = (*(own + 1 for own in below), 0, 0)[:2]
            yield Place(clauses[index].id, sub, part)


def corrected(
    wording: Wording, correction: Correction, *, earlier: Sequence[Wording] = (), complete: bool = False
) -> Wording:
    """The text after a correction; refuses one that cannot be made there, or what is too long.

    A ``complete`` text keeps its title and at least one operative clause.
    """
    if correction.change in WHOLE and correction.place != THE_TITLE:
        raise refuse(Reason.CORRECTION_IDLE)
    if correction.change is Change.TITLE:
        if not correction.text.strip():
            raise refuse(Reason.NO_WORDS)
        new = replace(wording, title=correction.text.strip())
    elif correction.change is Change.UNDO:
        if not earlier:
            raise refuse(Reason.CORRECTION_IDLE)
        new = earlier[-1]
    else:
        if correction.change in (Change.REWRITE, Change.INSERT):
            _require_words(correction.clauses)
        changed = _changed(wording, correction)
        if changed is None:
            raise refuse(Reason.CORRECTION_IDLE)
        new = _identified(changed, (wording, *earlier))
    require_fits(new)
    if complete:
        require_complete(new)
    return new


def require_fits(wording: Wording) -> None:
    """Refuse what is longer than a title, a clause or a text may be."""
    require_length(wording.title, "title", TITLE_LIMIT)
    clauses = wording.clauses
    if len(clauses) > CLAUSES_LIMIT:
        raise refuse(Reason.TOO_MANY_CLAUSES, limit=CLAUSES_LIMIT, count=len(clauses))
    for part, own in (("preambular", wording.preambular), ("operative", wording.operative)):
        for place, clause in enumerate(own, 1):
            if not clause.text.strip():
                raise refuse(Reason.NO_WORDS)
            if (length := length_of(clause)) > CLAUSE_LIMIT:
                raise refuse(Reason.CLAUSE_LENGTH, part=part, place=place, limit=CLAUSE_LIMIT, length=length)


def require_complete(wording: Wording) -> None:
    """Refuse a text without a title or without an operative clause."""
    if not wording.title.strip() or not wording.operative:
        raise refuse(Reason.DRAFT_EMPTY)


def length_of(clause: Clause) -> int:
    """How many characters a clause has, with all that is below it."""
    return len(clause.text) + sum(len(own.text) + sum(map(len, own.parts)) for own in clause.subclauses)


def _require_words(clauses: tuple[Clause, ...]) -> None:
    if not clauses or not all(own.text.strip() for own in clauses):
        raise refuse(Reason.NO_WORDS)


def _changed(wording: Wording, correction: Correction) -> Wording | None:
    """The text with new clauses still without ids; None where the change cannot be made there."""
    place, new = correction.place, outline([replace(own, id="") for own in correction.clauses])
    parts = {PREAMBLE: outline(wording.preambular), OPERATIVE: outline(wording.operative)}
    if correction.change is Change.INSERT and place.clause in BEGINNINGS:
        if place.sub or place.part:
            return None
        letter = place.clause[0]
        return _put_together({**parts, letter: new + parts[letter]})
    found = _found(parts, place)
    if found is None:
        return None
    letter, path = found
    if correction.change is Change.OTHER_PART:
        return _put_together(_to_the_other(parts, letter, path[0])) if len(path) == 1 else None
    items = _step(parts[letter], path, correction.change, new)
    return None if items is None else _put_together({**parts, letter: items})


def _step(items: Items, path: tuple[int, ...], change: Change, new: Items) -> Items | None:
    match change:
        case Change.REWRITE | Change.INSERT:
            return outlines.put_in(items, path, new, instead=change is Change.REWRITE)
        case Change.PROMOTE:
            return outlines.raised(items, path)
        case Change.DEMOTE:
            return outlines.lowered(items, path)
    steps: dict[Change, outlines.Step] = {
        Change.JOIN: outlines.joined,
        Change.UP: outlines.earlier,
        Change.DOWN: outlines.later,
        Change.DELETE: outlines.without,
    }
    return done_at(items, path, steps[change]) if change in steps else None


def _to_the_other(parts: dict[str, Items], letter: str, index: int) -> dict[str, Items]:
    """A clause at the end of the preamble, or at the beginning of the operative part."""
    own = replace(parts[letter][index], id="")
    rest = outlines.without(parts[letter], index)
    if letter == PREAMBLE:
        return {PREAMBLE: rest, OPERATIVE: (own, *parts[OPERATIVE])}
    return {PREAMBLE: (*parts[PREAMBLE], own), OPERATIVE: rest}


def _found(parts: dict[str, Items], place: Place) -> tuple[str, tuple[int, ...]] | None:
    """In which part of the text a place is, and where there; None where there is no such place."""
    if not place.clause or place.sub < 0 or (place.part and not place.sub) or place.part < 0:
        return None
    for letter, items in parts.items():
        for index, item in enumerate(items):
            if item.id == place.clause:
                path = (index, *(own - 1 for own in (place.sub, place.part) if own))
                return (letter, path) if _is_there(items, path) else None
    return None


def _is_there(items: Items, path: tuple[int, ...]) -> bool:
    for index in path:
        if index >= len(items):
            return False
        items = items[index].below
    return True


def _put_together(parts: dict[str, Items]) -> Wording:
    return Wording("", clauses_of(parts[PREAMBLE]), clauses_of(parts[OPERATIVE]))


def _identified(changed: Wording, before: Sequence[Wording]) -> Wording:
    """The text with its title, its new clauses with ids that none of it has had."""
    named = partial(_named, before=before)
    return Wording(before[0].title, named(PREAMBLE, changed.preambular), named(OPERATIVE, changed.operative))


def _named(letter: str, clauses: tuple[Clause, ...], *, before: Sequence[Wording]) -> tuple[Clause, ...]:
    if all(own.id for own in clauses):
        return clauses
    taken = [own.id[1:] for wording in before for own in wording.clauses if own.id.startswith(letter)]
    last, found = max((int(own) for own in taken if own.isdecimal()), default=0), []
    for own in clauses:
        if not own.id:
            last += 1
            own = replace(own, id=f"{letter}{last}")
        found.append(own)
    return tuple(found)
