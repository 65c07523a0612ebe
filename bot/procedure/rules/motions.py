"""Motions: raised, taken back, ruled on by the President."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from functools import partial
from typing import ClassVar, Self

from bot.procedure.alike import Alike, apart, for_delegations
from bot.procedure.refusals import Reason, refuse
from bot.procedure.rulebook import DecidedBy, MotionKind, Topic
from bot.procedure.rules import effects
from bot.procedure.rules.precedence import (
    require_first,
    require_motion,
    require_not_pending,
    require_precedence_over_floor,
    rule_of,
    with_status,
)
from bot.procedure.rules.speeches import take_up
from bot.procedure.rules.terms import TOPIC_LIMIT, plain_terms, require_terms
from bot.procedure.situation import Action, Event, Record, Situation
from bot.procedure.state.appeals import LastRuling, RulingOn
from bot.procedure.state.motions import Motion, MotionStatus, Terms
from bot.procedure.state.session import Session


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
        return with_status(session, self.number, MotionStatus.WITHDRAWN)


@dataclass(frozen=True, slots=True)
class MotionRuledOutOfOrder(Event):
    """The President rules that the motion is not in order."""

    name: ClassVar[str] = "motion_ruled_out_of_order"
    number: int
    why: str

    def apply(self, session: Session) -> Session:
        """The state after the event: the ruling can be appealed."""
        session = with_status(session, self.number, MotionStatus.OUT_OF_ORDER)
        return replace(session, ruling=LastRuling(RulingOn.MOTION, self.number))


@dataclass(frozen=True, slots=True)
class MotionGranted(Event):
    """The motion has its effect without a vote: the President grants it, or the rules do."""

    name: ClassVar[str] = "motion_granted"
    number: int
    by: DecidedBy

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        return with_status(session.gone_on(), self.number, MotionStatus.GRANTED)


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
        rule = rule_of(situation, self.kind)
        require_terms(situation, rule, self.terms)
        mover = situation.present_delegation(self.delegation)
        if mover.observer and not situation.rulebook.observers.may_raise_motions:
            raise refuse(
                Reason.OBSERVER_MOTION,
                situation.rulebook.source(Topic.OBSERVERS),
                delegation=mover.name,
            )
        situation.require_debate()
        require_precedence_over_floor(situation, self.kind)
        effects.require_in_order(situation, self.kind, self.terms)
        require_not_pending(situation, self.kind, self.terms)
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
    def candidates(cls, situation: Situation) -> Iterator[Self | Alike[Self]]:
        """Each motion with plain terms, for one's own seat and, by the dais, for everybody present."""
        session = situation.session
        if session.committee is None or not session.roll.taken or session.vote is not None:
            return
        classes = apart(session.classes_present)
        for kind, rule in session.rulebook.motions.items():
            for terms in plain_terms(session, rule):
                yield from for_delegations(situation, partial(cls, kind, terms), classes)

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
        motion = require_motion(situation, self.number)
        if not situation.on_dais and situation.seat != motion.mover:
            raise refuse(
                Reason.NOT_THE_MOVER, situation.rulebook.source(Topic.WITHDRAWAL), mover=motion.mover
            )
        situation.require_open()
        situation.require_no_vote()
        _require_no_motion_speech(situation)
        return take_up(Record(situation).add(MotionWithdrawn(self.number))).done

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
        motion = require_motion(situation, self.number)
        situation.require_open()
        situation.require_no_vote()
        _require_no_motion_speech(situation)
        if self.ruling is Ruling.OUT_OF_ORDER:
            return take_up(Record(situation).add(MotionRuledOutOfOrder(self.number, self.why))).done
        rule = rule_of(situation, motion.kind)
        if rule.decided_by is DecidedBy.VOTE:
            raise refuse(Reason.NEEDS_A_VOTE, rule.rule, motion=motion.kind)
        situation.require_debate()
        require_first(situation, motion)
        require_precedence_over_floor(situation, motion.kind)
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


def _require_no_motion_speech(situation: Situation) -> None:
    """Refuse to take away a motion under the delegation that speaks on it, or under a point."""
    situation.require_no_point()
    if situation.session.motion_debate is not None:
        situation.require_no_speech()
