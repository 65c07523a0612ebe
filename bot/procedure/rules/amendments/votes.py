"""Putting amendments to the vote, in the order the dais or their submission gives them, before the draft."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar, Self

from bot.procedure.event import Event
from bot.procedure.record import Record
from bot.procedure.refusals import Reason, refuse
from bot.procedure.rulebook import AmendmentOrder, MatterKind, Topic
from bot.procedure.rules.amendments.decisions import AmendmentNotPut
from bot.procedure.rules.amendments.limits import require_applicable, require_open, with_amendment
from bot.procedure.rules.amendments.text import in_order, open_amendments, open_in_order
from bot.procedure.rules.voting import events as votes
from bot.procedure.rules.voting.ballot_checks import require_open_method
from bot.procedure.situation import Action, Situation
from bot.procedure.state.amendments import AmendmentStatus
from bot.procedure.state.session import Session
from bot.procedure.state.voting import OPEN_METHODS, Matter, Method


@dataclass(frozen=True, slots=True)
class AmendmentRanked(Event):
    """The dais finds the amendment so far removed in substance from the text, 1 being the furthest.

    ``others_follow`` says that those from that place on come after it; in journals of earlier versions they
    kept theirs.
    """

    name: ClassVar[str] = "amendment_ranked"
    number: int
    rank: int
    others_follow: bool = False

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        own = session.amendments[self.number - 1]
        if not self.others_follow:
            return with_amendment(session, replace(own, rank=self.rank))
        others = [other for other in open_in_order(session) if other.number != self.number]
        for rank, other in enumerate((*others[: self.rank - 1], own, *others[self.rank - 1 :]), 1):
            session = with_amendment(session, replace(other, rank=rank))
        return session


@dataclass(frozen=True, slots=True)
class RankAmendment(Action):
    """Say how far an amendment is removed in substance from the text, 1 being the furthest of all."""

    number: int
    rank: int

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By the dais, where the one furthest removed is voted on first: which one is, is a judgement."""
        situation.require_dais()
        require_open(situation, self.number)
        situation.require_no_vote()
        last = len(open_amendments(situation.session))
        source = situation.rulebook.source(Topic.AMENDMENTS)
        if situation.rulebook.amendments.order is not AmendmentOrder.FURTHEST:
            raise refuse(Reason.NOT_RANKED, source)
        if not 1 <= self.rank <= last:
            raise refuse(Reason.PLACE_OUT_OF_LIST, source, place=self.rank, last=last)
        ranked = AmendmentRanked(self.number, self.rank, others_follow=True)
        if ranked.apply(situation.session) == situation.session:
            raise refuse(Reason.ALREADY_RANKED, source, number=self.number, place=self.rank)
        return (ranked,)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self]:
        """Every place for every open amendment, for the dais."""
        waiting = open_amendments(situation.session) if situation.on_dais else ()
        for own in waiting:
            yield from (cls(own.number, rank) for rank in range(1, len(waiting) + 1))


@dataclass(frozen=True, slots=True)
class PutAmendment(Action):
    """Put the amendment that is first in order to the vote."""

    number: int
    method: Method = Method.PLACARDS

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By the dais, between speeches and motions; without a vote only where the rulebook has it."""
        situation.require_dais()
        situation.require_debate()
        amendment = require_open(situation, self.number)
        rules = situation.rulebook.amendments
        if amendment.status is not AmendmentStatus.INTRODUCED:
            raise refuse(Reason.AMENDMENT_NOT_INTRODUCED, rules.rule, number=self.number)
        first = in_order(situation.session)[0]
        if first.number != self.number:
            raise refuse(Reason.AMENDMENT_ORDER, rules.rule, number=self.number, earlier=str(first.number))
        require_applicable(situation, amendment)
        situation.require_no_motion()
        situation.require_no_caucus()
        situation.require_no_speech()
        situation.require_decision(MatterKind.AMENDMENT)
        require_open_method(situation, self.method)
        if self.method is Method.WITHOUT_A_VOTE and not rules.unopposed_carries:
            raise refuse(Reason.NO_ADOPTION_WITHOUT_VOTE, rules.rule)
        record = Record(situation)
        votes.open_vote(record, Matter(MatterKind.AMENDMENT, self.number), self.method)
        return record.done

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self]:
        """Every amendment before the committee, by every method."""
        for own in in_order(situation.session):
            yield from (cls(own.number, method) for method in OPEN_METHODS)


@dataclass(frozen=True, slots=True)
class DropAmendment(Action):
    """Do not put an amendment that the adoption of another necessarily rejects."""

    number: int

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By the dais, once an amendment to the same draft was adopted."""
        situation.require_dais()
        amendment = require_open(situation, self.number)
        situation.require_no_vote()
        adopted = any(
            own.status is AmendmentStatus.ADOPTED and own.draft == amendment.draft
            for own in situation.session.amendments
        )
        if not adopted:
            source = situation.rulebook.source(Topic.AMENDMENTS)
            raise refuse(Reason.NOTHING_IMPLIED, source, number=self.number)
        return (AmendmentNotPut(self.number),)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self]:
        """Every amendment before the committee."""
        yield from (cls(own.number) for own in situation.session.amendments if own.status.open)


def require_none_waiting(situation: Situation) -> None:
    """Refuse to vote on the draft while an amendment to it is before the committee."""
    waiting = in_order(situation.session)
    if waiting:
        source = situation.rulebook.source(Topic.AMENDMENTS)
        raise refuse(Reason.AMENDMENT_FIRST, source, number=waiting[0].number)
