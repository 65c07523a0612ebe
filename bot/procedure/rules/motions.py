"""Motions: raised, ranked by precedence, debated for and against, disposed of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import ClassVar, Self

from bot.procedure.refusals import Reason, refuse
from bot.procedure.rulebook import DecidedBy, MotionKind, MotionRule, Topic
from bot.procedure.rules import effects, votes
from bot.procedure.rules.terms import TOPIC_LIMIT, plain_terms, require_terms
from bot.procedure.situation import Action, Event, Record, Situation, others_than
from bot.procedure.state.motions import Motion, MotionDebate, MotionStatus, Terms
from bot.procedure.state.session import Session
from bot.procedure.state.voting import Matter, MatterKind, Method


class Side(StrEnum):
    """On which side of a motion a delegation speaks."""

    FOR = "for"
    AGAINST = "against"


class Ruling(StrEnum):
    """What the President rules on a motion."""

    GRANTED = "granted"
    OUT_OF_ORDER = "out_of_order"


@dataclass(frozen=True, slots=True)
class MotionRaised(Event):
    """A motion waits for the President to put it before the committee."""

    name: ClassVar[str] = "motion_raised"
    number: int
    kind: MotionKind
    mover: str
    terms: Terms
    at: datetime

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        motion = Motion(self.number, self.kind, self.mover, self.terms)
        return replace(session, motions=(*session.motions, motion))


@dataclass(frozen=True, slots=True)
class MotionWithdrawn(Event):
    """The mover takes the motion back."""

    name: ClassVar[str] = "motion_withdrawn"
    number: int

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        return effects.with_status(session, self.number, MotionStatus.WITHDRAWN)


@dataclass(frozen=True, slots=True)
class MotionRuledOutOfOrder(Event):
    """The President rules that the motion is not in order."""

    name: ClassVar[str] = "motion_ruled_out_of_order"
    number: int
    why: str

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        return effects.with_status(session, self.number, MotionStatus.OUT_OF_ORDER)


@dataclass(frozen=True, slots=True)
class MotionGranted(Event):
    """The motion has its effect without a vote: the President grants it, or the rules do."""

    name: ClassVar[str] = "motion_granted"
    number: int
    by: DecidedBy

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        return effects.with_status(session, self.number, MotionStatus.GRANTED)


@dataclass(frozen=True, slots=True)
class MotionPut(Event):
    """The motion is before the committee."""

    name: ClassVar[str] = "motion_put"
    number: int
    at: datetime

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        session = effects.with_status(session, self.number, MotionStatus.ON_FLOOR)
        return replace(session, motion_debates=(*session.motion_debates, MotionDebate(self.number)))


@dataclass(frozen=True, slots=True)
class MotionSpeakerListed(Event):
    """A delegation waits to speak for or against the motion before the committee."""

    name: ClassVar[str] = "motion_speaker_listed"
    delegation: str
    side: Side

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        debate = session.motion_debate
        if debate is None:
            return session
        if self.side is Side.FOR:
            debate = replace(debate, waiting_for=(*debate.waiting_for, self.delegation))
        else:
            debate = replace(debate, waiting_against=(*debate.waiting_against, self.delegation))
        return replace(session, motion_debates=(*session.motion_debates[:-1], debate))


@dataclass(frozen=True, slots=True)
class RaiseMotion(Action):
    """Move something, for one's own delegation or for the one the dais names."""

    free: ClassVar[frozenset[str]] = frozenset({"terms"})
    kind: MotionKind
    terms: Terms = field(default_factory=Terms)
    delegation: str | None = None

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By a member present, when the rulebook has the motion and it is in order now."""
        situation.require_committee()
        rule = _rule_of(situation, self.kind)
        require_terms(situation, rule, self.terms)
        mover = situation.present_delegation(self.delegation)
        if mover.observer and not situation.rulebook.observers_may_raise_motions:
            raise refuse(
                Reason.OBSERVER_MOTION,
                situation.rulebook.source(Topic.OBSERVERS),
                delegation=mover.name,
            )
        situation.require_debate()
        _require_precedence_over_floor(situation, self.kind)
        effects.require_in_order(situation, self.kind, self.terms)
        _require_not_pending(situation, self.kind, self.terms)
        if rule.decided_by is DecidedBy.REQUEST:
            effects.require_room(situation, self.kind)
        record = Record(situation)
        number = len(situation.session.motions) + 1
        record.add(MotionRaised(number, self.kind, mover.name, self.terms, situation.at))
        if rule.decided_by is DecidedBy.REQUEST:
            record.add(MotionGranted(number, DecidedBy.REQUEST))
            effects.carry_out(record, self.kind, self.terms)
        return record.done

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self]:
        """Each motion with plain terms, for one's own seat and, by the dais, for everybody present."""
        session = situation.session
        if session.committee is None or not session.roll.taken or session.vote is not None:
            return
        motions = [
            (kind, terms)
            for kind, rule in session.rulebook.motions.items()
            for terms in plain_terms(session, rule)
        ]
        for name in others_than(situation, (own.name for own in session.present)):
            yield from (cls(kind, terms, name) for kind, terms in motions)

    def canonical(self) -> Self:
        """Of the terms, only the draft bears on whether the motion is in order."""
        return replace(self, terms=Terms(draft=self.terms.draft))


@dataclass(frozen=True, slots=True)
class WithdrawMotion(Action):
    """Take a motion back."""

    number: int

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By its mover, or by the dais for the mover, before it is put to the vote."""
        situation.require_committee()
        motion = _require_motion(situation, self.number)
        if not situation.on_dais and situation.seat != motion.mover:
            raise refuse(
                Reason.NOT_THE_MOVER, situation.rulebook.source(Topic.WITHDRAWAL), mover=motion.mover
            )
        situation.require_open()
        situation.require_no_vote()
        _require_no_motion_speech(situation)
        return (MotionWithdrawn(self.number),)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self]:
        """Every motion not yet disposed of."""
        yield from (cls(own.number) for own in situation.session.motions if not own.status.over)


@dataclass(frozen=True, slots=True)
class RuleOnMotion(Action):
    """Rule a motion out of order, or grant one that is the President's to grant."""

    free: ClassVar[frozenset[str]] = frozenset({"why"})
    number: int
    ruling: Ruling
    why: str = ""

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By the dais; what the committee decides by vote cannot be granted."""
        if len(self.why) > TOPIC_LIMIT:
            raise refuse(Reason.TEXT_LENGTH, what="reason", limit=TOPIC_LIMIT, length=len(self.why))
        situation.require_dais()
        motion = _require_motion(situation, self.number)
        situation.require_open()
        situation.require_no_vote()
        _require_no_motion_speech(situation)
        if self.ruling is Ruling.OUT_OF_ORDER:
            return (MotionRuledOutOfOrder(self.number, self.why),)
        rule = _rule_of(situation, motion.kind)
        if rule.decided_by is DecidedBy.VOTE:
            raise refuse(Reason.NEEDS_A_VOTE, rule.rule, motion=motion.kind)
        situation.require_debate()
        _require_first(situation, motion)
        _require_precedence_over_floor(situation, motion.kind)
        effects.require_in_order(situation, motion.kind, motion.terms)
        effects.require_room(situation, motion.kind)
        record = Record(situation).add(MotionGranted(self.number, rule.decided_by))
        effects.carry_out(record, motion.kind, motion.terms)
        return record.done

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self]:
        """Either ruling on every motion not yet disposed of."""
        for motion in situation.session.motions:
            if not motion.status.over:
                yield from (cls(motion.number, ruling) for ruling in Ruling)


@dataclass(frozen=True, slots=True)
class PutMotion(Action):
    """Put a motion before the committee: to debate if it is debatable, else straight to the vote."""

    number: int
    without_a_vote: bool = False

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By the dais, in the order of precedence, and never while somebody speaks."""
        situation.require_dais()
        motion = _require_motion(situation, self.number)
        rule = _rule_of(situation, motion.kind)
        situation.require_debate()
        if motion.status is MotionStatus.ON_FLOOR:
            raise refuse(Reason.MOTION_ON_FLOOR, rule.rule, motion=motion.kind, number=motion.number)
        if rule.decided_by is not DecidedBy.VOTE:
            raise refuse(Reason.DECIDED_BY_PRESIDENT, rule.rule, motion=motion.kind)
        _require_first(situation, motion)
        _require_precedence_over_floor(situation, motion.kind)
        effects.require_in_order(situation, motion.kind, motion.terms)
        effects.require_room(situation, motion.kind)
        situation.require_no_speech()
        situation.require_decision()
        record = Record(situation).add(MotionPut(self.number, situation.at))
        if not rule.debatable:
            _open_vote(record, motion, self.without_a_vote)
        return record.done

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self]:
        """Every pending motion, to a vote or without one."""
        for motion in situation.session.motions:
            if not motion.status.over:
                yield cls(motion.number)
                yield cls(motion.number, without_a_vote=True)


@dataclass(frozen=True, slots=True)
class SpeakOnMotion(Action):
    """Ask to speak for or against the motion before the committee."""

    side: Side
    delegation: str | None = None

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By a delegation present, as long as the rulebook leaves a place on that side."""
        delegation = situation.present_delegation(self.delegation)
        situation.require_debate()
        motion, debate = _require_on_floor(situation)
        rule = _rule_of(situation, motion.kind)
        limit = rule.speakers_for if self.side is Side.FOR else rule.speakers_against
        if limit == 0:
            raise refuse(Reason.NOT_DEBATABLE, rule.rule, motion=motion.kind, side=self.side)
        place = (*debate.waiting_for, *debate.waiting_against)
        if delegation.name in place:
            raise refuse(
                Reason.ALREADY_ON_LIST,
                rule.rule,
                delegation=delegation.name,
                place=place.index(delegation.name) + 1,
            )
        taken = (
            debate.waiting_for + debate.heard_for
            if self.side is Side.FOR
            else debate.waiting_against + debate.heard_against
        )
        if len(taken) >= limit:
            raise refuse(Reason.SIDE_FULL, rule.rule, motion=motion.kind, side=self.side, limit=limit)
        return (MotionSpeakerListed(delegation.name, self.side),)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self]:
        """Either side, for one's own seat and, by the dais, for everybody present."""
        if situation.session.motion_debate is None or situation.session.committee is None:
            return
        for name in others_than(situation, (own.name for own in situation.session.present)):
            yield from (cls(side, name) for side in Side)


@dataclass(frozen=True, slots=True)
class PutToVote(Action):
    """End the speeches on the motion before the committee and vote on it."""

    without_a_vote: bool = False

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By the dais, once nobody speaks, if the motion still has an object; the quorum is tested again."""
        situation.require_dais()
        situation.require_debate()
        motion, _ = _require_on_floor(situation)
        effects.require_in_order(situation, motion.kind, motion.terms)
        situation.require_no_speech()
        situation.require_decision()
        record = Record(situation)
        _open_vote(record, motion, self.without_a_vote)
        return record.done

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self]:
        """To a vote or without one."""
        del situation
        yield cls()
        yield cls(without_a_vote=True)


def _open_vote(record: Record, motion: Motion, without_a_vote: bool) -> None:
    method = Method.WITHOUT_A_VOTE if without_a_vote else Method.PLACARDS
    votes.open_vote(record, Matter(MatterKind.MOTION, motion.number), method)


def _rule_of(situation: Situation, kind: MotionKind) -> MotionRule:
    rule = situation.rulebook.motions.get(kind)
    if rule is None:
        raise refuse(
            Reason.MOTION_UNKNOWN,
            situation.rulebook.source(Topic.ORDER_OF_MOTIONS),
            motion=kind,
            rulebook=situation.rulebook.title,
        )
    return rule


def _require_motion(situation: Situation, number: int) -> Motion:
    motion = situation.session.motion(number)
    rule = situation.rulebook.source(Topic.ORDER_OF_MOTIONS)
    if motion is None:
        raise refuse(Reason.NO_SUCH_MOTION, rule, number=number)
    if motion.status.over:
        raise refuse(Reason.MOTION_OVER, rule, number=number, status=motion.status)
    return motion


def _require_on_floor(situation: Situation) -> tuple[Motion, MotionDebate]:
    debate = situation.session.motion_debate
    motion = situation.session.motion(debate.motion) if debate else None
    if debate is None or motion is None:
        raise refuse(Reason.NO_MOTION_ON_FLOOR, situation.rulebook.source(Topic.ORDER_OF_MOTIONS))
    return motion, debate


def _require_first(situation: Situation, motion: Motion) -> None:
    """Refuse to take up a motion while a pending one goes before it."""
    if motion.status is MotionStatus.ON_FLOOR:
        return
    first = situation.session.pending[0]
    if first.number != motion.number:
        raise refuse(
            Reason.ORDER_OF_PRECEDENCE,
            situation.rulebook.source(Topic.ORDER_OF_MOTIONS),
            motion=motion.kind,
            first=first.kind,
            number=first.number,
        )


def _require_precedence_over_floor(situation: Situation, kind: MotionKind) -> None:
    """Refuse a motion that does not go before the one already before the committee."""
    debate = situation.session.motion_debate
    floor = situation.session.motion(debate.motion) if debate else None
    if floor is None:
        return
    rulebook = situation.rulebook
    if rulebook.rank(kind) >= rulebook.rank(floor.kind):
        raise refuse(
            Reason.ORDER_OF_PRECEDENCE,
            rulebook.source(Topic.ORDER_OF_MOTIONS),
            motion=kind,
            first=floor.kind,
            number=floor.number,
        )


def _require_not_pending(situation: Situation, kind: MotionKind, terms: Terms) -> None:
    """Refuse the same motion twice; caucuses of another length or topic are other motions."""
    for own in situation.session.motions:
        if not own.status.over and own.kind is kind and own.terms == terms:
            raise refuse(
                Reason.MOTION_PENDING,
                situation.rulebook.source(Topic.ORDER_OF_MOTIONS),
                motion=kind,
                number=own.number,
            )


def _require_no_motion_speech(situation: Situation) -> None:
    """Refuse to take away a motion under the delegation that speaks on it."""
    if situation.session.motion_debate is not None:
        situation.require_no_speech()
