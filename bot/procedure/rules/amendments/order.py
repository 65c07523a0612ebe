"""How far amendments are removed from the text, counted in words, and the order that suggests to the dais.

Distance in substance is a judgement, so this only suggests; but what takes words away is further removed than
what adds to them, and the more it takes, the further.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import IntEnum
from fractions import Fraction
from functools import lru_cache
from typing import ClassVar, Self

from bot.procedure.event import Event
from bot.procedure.refusals import Reason, refuse
from bot.procedure.rulebook import AmendmentKind, AmendmentOrder, Topic
from bot.procedure.rules.amendments.limits import with_amendment
from bot.procedure.rules.amendments.text import as_amended, clause_of, in_order, placed, put_otherwise
from bot.procedure.situation import Action, Situation
from bot.procedure.state.amendments import Amendment
from bot.procedure.state.resolutions import Clause
from bot.procedure.state.session import Session
from bot.procedure.wording import words_kept, words_of

_MOST = Fraction(1, 2)


class Removal(IntEnum):
    """What an amendment does to the text, the furthest removed first."""

    STRIKES = 1
    REPLACES = 2
    CHANGES = 3
    MOVES = 4
    ADDS = 5


@dataclass(frozen=True, slots=True)
class Distance:
    """How far an amendment is removed from the text; ``share`` is that of the words it takes away."""

    removal: Removal
    share: Fraction = Fraction(0)

    @property
    def key(self) -> tuple[int, Fraction]:
        """Sorts the furthest removed to the front."""
        return self.removal, -self.share


def distance(session: Session, own: Amendment) -> Distance:
    """How far an amendment is removed from what it is to change: from the text, or from another amendment."""
    if own.kind is AmendmentKind.ADD:
        return Distance(Removal.ADDS)
    if own.kind is AmendmentKind.MOVE:
        return Distance(Removal.MOVES)
    before, after = before_and_after(session, own)
    if not after:
        return Distance(Removal.STRIKES, Fraction(1))
    share = _share_taken(before, after)
    if not share:
        return Distance(Removal.ADDS)
    whole = not own.words and share > _MOST
    return Distance(Removal.REPLACES if whole else Removal.CHANGES, share)


def before_and_after(session: Session, own: Amendment) -> tuple[tuple[Clause, ...], tuple[Clause, ...]]:
    """The clauses it changes, as they are or were when it was decided, and as it would have them."""
    if own.to:
        other = session.amendments[own.to - 1]
        return other.puts, put_otherwise(other, own).puts
    if own.kind is AmendmentKind.ADD:
        return (), own.puts
    now = clause_of(session.drafts[own.draft - 1], own.clause) if own.status.open else None
    clause = now or (own.stood.clause if own.stood is not None else None)
    if clause is None:
        return (), own.puts
    changed = as_amended(clause, own)
    return (clause,), (changed,) if changed is not None else ()


def suggested_order(session: Session) -> tuple[int, ...]:
    """The amendments before the committee, the furthest removed first; one to another goes before it."""

    def place(own: Amendment) -> tuple[tuple[int, Fraction], int]:
        return distance(session, own).key, own.number

    return tuple(own.number for own in placed(session, in_order(session), place))


@dataclass(frozen=True, slots=True)
class AmendmentsOrdered(Event):
    """The dais has all amendments before the committee voted on in one order, the furthest removed first."""

    name: ClassVar[str] = "amendments_ordered"
    numbers: tuple[int, ...]

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        for rank, number in enumerate(self.numbers, 1):
            session = with_amendment(session, replace(session.amendments[number - 1], rank=rank))
        return session


@dataclass(frozen=True, slots=True)
class TakeSuggestedOrder(Action):
    """Have the amendments before the committee voted on in the order that is suggested."""

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By the dais, where the furthest removed goes first and the order is not that one already."""
        situation.require_dais()
        situation.require_no_vote()
        source = situation.rulebook.source(Topic.AMENDMENTS)
        if situation.rulebook.amendments.order is not AmendmentOrder.FURTHEST:
            raise refuse(Reason.NOT_RANKED, source)
        numbers = suggested_order(situation.session)
        if numbers == tuple(own.number for own in in_order(situation.session)):
            raise refuse(Reason.NOTHING_TO_RANK, source)
        return (AmendmentsOrdered(numbers),)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self]:
        """Once, for the dais."""
        if situation.on_dais and len(in_order(situation.session)) > 1:
            yield cls()


@lru_cache(maxsize=512)
def _share_taken(before: tuple[Clause, ...], after: tuple[Clause, ...]) -> Fraction:
    """The share of the words that do not stand in the changed text any more, in their order."""
    count = words_of(before)
    return Fraction(count - words_kept(before, after), count) if count else Fraction(0)
