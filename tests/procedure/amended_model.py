"""The text of a draft as amendments are meant to leave it, reckoned apart from the engine: lists and words.

Every word of a text is used once, so that what an amendment to words means is beyond doubt.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from random import Random

from bot.procedure.rulebook import AmendmentKind
from bot.procedure.rules.amendments.proposals import ProposeAmendment
from bot.procedure.rules.amendments.words import ProposeWords
from bot.procedure.state.resolutions import Clause, Draft, SubClause

ADD, STRIKE, MODIFY, MOVE = (
    AmendmentKind.ADD,
    AmendmentKind.STRIKE,
    AmendmentKind.MODIFY,
    AmendmentKind.MOVE,
)
PARTS = ("p", "o")


@dataclass
class Intention:
    """What an amendment is meant to do, and the clause as it was when it was proposed."""

    kind: AmendmentKind
    clause: str
    after: str = ""
    words: str = ""
    put: str = ""
    clauses: tuple[Clause, ...] = ()
    stood: Clause | None = None


@dataclass
class Words:
    """A supply of words that are never said twice."""

    lot: Random
    said: int = 0

    def some(self, most: int = 6) -> str:
        """A few words."""
        count = self.lot.randint(1, most)
        self.said += count
        return " ".join(f"word{number}" for number in range(self.said - count + 1, self.said + 1))

    def clause(self) -> Clause:
        """A clause with or without sub-clauses, which have parts or none."""
        parts = [tuple(self.some() for _ in range(self.lot.choice((0, 0, 2)))) for _ in range(3)]
        subs = tuple(SubClause(self.some(), own) for own in parts[: self.lot.choice((0, 0, 1, 3))])
        return Clause("", self.some(9), subs)


@dataclass
class Text:
    """The clauses of both parts, in order."""

    p: list[Clause] = field(default_factory=list)
    o: list[Clause] = field(default_factory=list)

    @classmethod
    def of(cls, draft: Draft) -> Text:
        """The text of a draft as it was submitted."""
        return cls(list(draft.preambular), list(draft.operative))

    def part_of(self, clause: str) -> tuple[str, int]:
        """Which part a clause, or the beginning of one, is in, and at which place, 0 for the beginning."""
        for name in PARTS:
            ids = [f"{name}0", *(own.id for own in getattr(self, name))]
            if clause in ids:
                return name, ids.index(clause)
        raise KeyError(clause)

    def find(self, clause: str) -> Clause | None:
        """A clause, if it stands."""
        return next((own for own in (*self.p, *self.o) if own.id == clause), None)

    def before(self, clause: str) -> str:
        """The clause before one, or the beginning of its part."""
        name, place = self.part_of(clause)
        return getattr(self, name)[place - 2].id if place > 1 else f"{name}0"

    def apply(self, own: Intention, number: int) -> None:
        """Do what an amendment means."""
        if own.kind is ADD:
            name, place = self.part_of(own.clause) if own.clause else ("o", len(self.o))
            ids = [f"a{number}", *(f"a{number}-{count}" for count in range(2, len(own.clauses) + 1))]
            added = [replace(clause, id=name_) for clause, name_ in zip(own.clauses, ids, strict=True)]
            getattr(self, name)[place:place] = added
            return
        name, place = self.part_of(own.clause)
        clauses = getattr(self, name)
        found = clauses.pop(place - 1)
        if own.kind is MOVE:
            clauses.insert(self.part_of(own.after)[1], found)
        elif (left := as_meant(found, own)) is not None:
            clauses.insert(place - 1, left)


def as_meant(clause: Clause, own: Intention) -> Clause | None:
    """A clause as an amendment to it would have it; None where it would be struck."""
    if own.words:
        return _replaced(clause, own.words, own.put)
    if own.kind is STRIKE:
        return None
    (new,), stood = own.clauses, own.stood
    assert stood is not None
    return Clause(
        clause.id,
        clause.text if new.text == stood.text else new.text,
        clause.subclauses if new.subclauses == stood.subclauses else new.subclauses,
    )


def _replaced(clause: Clause, words: str, put: str) -> Clause:
    def said(text: str) -> str:
        return " ".join(f" {text} ".replace(f" {words} ", f" {put} " if put else " ").split())

    subs = tuple(
        SubClause(said(sub.text), tuple(left for part in sub.parts if (left := said(part))))
        for sub in clause.subclauses
        if said(sub.text)
    )
    return Clause(clause.id, said(clause.text), subs)


def spans(clauses: tuple[Clause, ...]) -> Iterator[tuple[str, bool]]:
    """Each unit of clauses, and whether it may be struck whole."""
    for clause in clauses:
        yield clause.text, False
        for sub in clause.subclauses:
            yield sub.text, True
            yield from ((part, True) for part in sub.parts)


def stands(clause: Clause, words: str) -> bool:
    """Whether words still stand in a clause side by side."""
    return any(f" {words} " in f" {unit} " for unit, _ in spans((clause,)))


def proposal(lot: Random, words: Words, text: Text) -> tuple[ProposeAmendment | ProposeWords, Intention]:
    """An amendment at random to the text as it stands, and what it is meant to do."""
    part = lot.choice(("p", "o", "o"))
    clauses = getattr(text, part)
    if not clauses or lot.random() < 0.2:
        place = lot.choice([f"{part}0", *(own.id for own in clauses), *([""] if part == "o" else [])])
        added = tuple(words.clause() for _ in range(lot.choice((1, 1, 3))))
        return ProposeAmendment(ADD, place, "", clauses=added), Intention(ADD, place, clauses=added)
    clause = lot.choice(clauses)
    ways = [
        _words,
        _words,
        _anew,
        *([_struck] if len(text.o) > 2 else []),
        *([_moved] if clauses[1:] else []),
    ]
    return lot.choice(ways)(lot, words, text, clause)


Proposed = tuple[ProposeAmendment | ProposeWords, Intention]


def _struck(lot: Random, words: Words, text: Text, clause: Clause) -> Proposed:
    del lot, words, text
    return ProposeAmendment(STRIKE, clause.id), Intention(STRIKE, clause.id, stood=clause)


def _moved(lot: Random, words: Words, text: Text, clause: Clause) -> Proposed:
    del words
    name, _ = text.part_of(clause.id)
    ids = [f"{name}0", *(own.id for own in getattr(text, name))]
    after = lot.choice([own for own in ids if own not in (clause.id, text.before(clause.id))])
    return ProposeAmendment(MOVE, clause.id, after=after), Intention(MOVE, clause.id, after, stood=clause)


def _anew(lot: Random, words: Words, text: Text, clause: Clause) -> Proposed:
    del text
    new = words.clause()
    if lot.random() < 0.3:
        new = replace(new, subclauses=clause.subclauses)
    elif lot.random() < 0.3 and (new.subclauses or clause.subclauses):
        new = replace(new, text=clause.text)
    if new.subclauses == clause.subclauses and new.text == clause.text:
        new = replace(new, text=words.some())
    new = replace(new, id=clause.id)
    asked = ProposeAmendment(MODIFY, clause.id, "", clauses=(new,))
    return asked, Intention(MODIFY, clause.id, clauses=(new,), stood=clause)


def _words(lot: Random, words: Words, text: Text, clause: Clause) -> Proposed:
    del text
    found, whole = passage(lot, (clause,))
    kind = STRIKE if whole and lot.random() < 0.5 else MODIFY
    put = words.some() if kind is MODIFY else ""
    return ProposeWords(kind, clause.id, found, put), Intention(kind, clause.id, "", found, put, (), clause)


def passage(lot: Random, clauses: tuple[Clause, ...]) -> tuple[str, bool]:
    """Some words of clauses that stand side by side, and whether they may be struck."""
    unit, whole = lot.choice(list(spans(clauses)))
    there = unit.split()
    start = lot.randrange(len(there))
    end = lot.randint(start + 1, len(there))
    return " ".join(there[start:end]), whole or end - start < len(there)
