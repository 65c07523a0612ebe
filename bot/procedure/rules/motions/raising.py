"""Motions: raised, taken back, disposed of by the President."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from functools import partial
from typing import ClassVar, Self

from bot.procedure.alike import Alike
from bot.procedure.candidates import apart, for_delegations
from bot.procedure.delegations import Delegation
from bot.procedure.event import Event
from bot.procedure.lengths import require_length
from bot.procedure.record import Record
from bot.procedure.refusals import Reason, refuse
from bot.procedure.rulebook import DecidedBy, MotionKind, MotionRule, Topic
from bot.procedure.rules.motions import effects
from bot.procedure.rules.motions.precedence import (
    awaits_second,
    is_presidents,
    next_motion,
    require_first,
    require_motion,
    require_not_pending,
    require_precedence_over_floor,
    require_seconded,
    require_stage,
    rule_of,
    with_status,
)
from bot.procedure.rules.motions.terms import TOPIC_LIMIT, plain_terms, require_terms
from bot.procedure.rules.speakers.speeches import take_up
from bot.procedure.situation import Action, Situation
from bot.procedure.state.appeals import LastRuling, RulingOn
from bot.procedure.state.motions import Motion, MotionStatus, Terms
from bot.procedure.state.session import Session


class Ruling(StrEnum):
    """What the President rules on a motion: granted, denied, out of order, or that nobody seconds it."""

    GRANTED = "granted"
    OUT_OF_ORDER = "out_of_order"
    DENIED = "denied"
    NOT_SECONDED = "not_seconded"


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
class MotionDenied(Event):
    """The President does not grant a motion that is the President's to decide."""

    name: ClassVar[str] = "motion_denied"
    number: int
    why: str

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        return with_status(session.gone_on(), self.number, MotionStatus.DENIED)


@dataclass(frozen=True, slots=True)
class MotionNotSeconded(Event):
    """Nobody seconds the motion, which falls."""

    name: ClassVar[str] = "motion_not_seconded"
    number: int

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        return with_status(session.gone_on(), self.number, MotionStatus.NOT_SECONDED)


@dataclass(frozen=True, slots=True)
class RaiseMotion(Action):
    """Move something, for one's own delegation or for the one the dais names."""

    free: ClassVar[frozenset[str]] = frozenset({"terms"})
    kind: MotionKind
    terms: Terms = field(default_factory=Terms)
    delegation: str | None = None

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By a delegation present, when the rulebook has the motion and it is in order now.

        What is granted because it is asked for is granted at once, unless it needs a second.
        """
        situation.require_committee()
        rule = rule_of(situation, self.kind)
        require_terms(situation, rule, self.terms)
        mover = require_may_move(situation, rule, self.delegation)
        situation.require_not_silenced(mover)
        situation.require_debate()
        require_precedence_over_floor(situation, self.kind)
        effects.require_in_order(situation, self.kind, self.terms)
        require_stage(situation, rule)
        require_not_pending(situation, self.kind, self.terms)
        at_once = rule.decided_by is DecidedBy.REQUEST and not rule.second
        if at_once:
            effects.require_room(situation, self.kind)
        number = len(situation.session.motions) + 1
        raised = MotionRaised(number, self.kind, mover.name, self.terms, situation.at)
        record = Record(situation).add(raised)
        if at_once:
            grant(record, Motion(number, self.kind, mover.name, self.terms), DecidedBy.REQUEST)
        return record.done

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self | Alike[Self]]:
        """Each motion with plain terms, for one's own seat and, by the dais, for everybody present."""
        session = situation.session
        if session.committee is None or not session.roll.taken or session.vote is not None:
            return
        movers = session.classes_present
        if not session.rulebook.observers.may_raise_motions:
            movers = movers[:1]
        classes = apart(movers, session.moderation.silenced)
        for rule in session.rulebook.motions.values():
            if session.stage in rule.stages:
                for terms in plain_terms(session, rule):
                    yield from for_delegations(situation, partial(cls, rule.kind, terms), classes)

    def canonical(self) -> Self:
        """Of the terms, only the draft or amendment bears on it, and whether clauses are named, not which."""
        terms = self.terms
        clauses = ("…",) if terms.clauses else ()
        return replace(self, terms=Terms(draft=terms.draft, amendment=terms.amendment, clauses=clauses))


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
        require_no_motion_speech(situation)
        return take_up(Record(situation).add(MotionWithdrawn(self.number))).done

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Alike[Self]]:
        """Every motion not yet disposed of that is one's own; for the dais, every one."""
        own = [
            motion.number
            for motion in situation.session.open_motions
            if situation.on_dais or motion.mover == situation.seat
        ]
        if own:
            yield Alike(cls(own[0]), ("number",), own)


@dataclass(frozen=True, slots=True)
class RuleOnMotion(Action):
    """Dispose of a motion without a vote: grant or deny it, rule it out of order, or find it not seconded."""

    free: ClassVar[frozenset[str]] = frozenset({"why"})
    number: int
    ruling: Ruling
    why: str = ""

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By the dais; what the committee decides by vote is neither granted nor denied."""
        require_length(self.why, "reason", TOPIC_LIMIT)
        situation.require_dais()
        motion = require_motion(situation, self.number)
        situation.require_open()
        situation.require_no_vote()
        require_no_motion_speech(situation)
        record = Record(situation)
        match self.ruling:
            case Ruling.OUT_OF_ORDER:
                record.add(MotionRuledOutOfOrder(self.number, self.why))
            case Ruling.NOT_SECONDED:
                _require_unseconded(situation, motion)
                record.add(MotionNotSeconded(self.number))
            case Ruling.DENIED:
                _require_presidents(situation, motion)
                record.add(MotionDenied(self.number, self.why))
            case Ruling.GRANTED:
                _require_presidents(situation, motion)
                require_grantable(situation, motion)
                grant(record, motion, DecidedBy.PRESIDENT)
        return take_up(record).done

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self | Alike[Self]]:
        """Every ruling on the motions not yet disposed of, by the dais; only the first can be granted."""
        session = situation.session
        if not situation.on_dais or not session.open_motions:
            return
        numbers = [own.number for own in session.open_motions]
        yield Alike(cls(numbers[0], Ruling.OUT_OF_ORDER), ("number",), numbers)
        unseconded = [own.number for own in session.open_motions if awaits_second(session, own)]
        if unseconded:
            yield Alike(cls(unseconded[0], Ruling.NOT_SECONDED), ("number",), unseconded)
        presidents = [own.number for own in session.open_motions if is_presidents(session, own)]
        if presidents:
            yield Alike(cls(presidents[0], Ruling.DENIED), ("number",), presidents)
        first = next_motion(session)
        if first is not None and first.number in presidents:
            yield cls(first.number, Ruling.GRANTED)


def require_may_move(situation: Situation, rule: MotionRule, named: str | None) -> Delegation:
    """The delegation that moves or seconds a motion: a member present, or an observer where observers may."""
    mover = situation.present_delegation(named)
    if mover.observer and rule.members_only:
        raise refuse(Reason.MEMBERS_ONLY, rule.rule, delegation=mover.name, motion=rule.kind)
    if mover.observer and not situation.rulebook.observers.may_raise_motions:
        raise refuse(
            Reason.OBSERVER_MOTION, situation.rulebook.source(Topic.OBSERVERS), delegation=mover.name
        )
    return mover


def require_grantable(situation: Situation, motion: Motion) -> None:
    """Refuse to give a motion its effect while it is not its turn, or it is not in order."""
    situation.require_debate()
    require_seconded(situation, motion)
    require_first(situation, motion)
    require_precedence_over_floor(situation, motion.kind)
    effects.require_in_order(situation, motion.kind, motion.terms)
    require_stage(situation, rule_of(situation, motion.kind))
    effects.require_room(situation, motion.kind)


def grant(record: Record, motion: Motion, by: DecidedBy) -> None:
    """Note that a motion is granted, and what it does."""
    record.add(MotionGranted(motion.number, by))
    effects.carry_out(record, motion.kind, motion.terms)


def require_no_motion_speech(situation: Situation) -> None:
    """Refuse to take away a motion under the delegation that speaks on it, or under a point."""
    situation.require_no_point()
    if situation.session.motion_debate is not None:
        situation.require_no_speech()


def _require_presidents(situation: Situation, motion: Motion) -> None:
    """Refuse to decide what the committee decides by vote, or has before it already."""
    rule = rule_of(situation, motion.kind)
    if motion.status is MotionStatus.ON_FLOOR:
        raise refuse(Reason.MOTION_ON_FLOOR, rule.rule, motion=motion.kind, number=motion.number)
    if not is_presidents(situation.session, motion):
        raise refuse(Reason.NEEDS_A_VOTE, rule.rule, motion=motion.kind)


def _require_unseconded(situation: Situation, motion: Motion) -> None:
    """Refuse to find a motion not seconded that is, or that needs no second."""
    rule = rule_of(situation, motion.kind)
    if not rule.second:
        raise refuse(Reason.NO_SECOND_NEEDED, rule.rule, motion=motion.kind)
    if motion.seconder is not None:
        raise refuse(Reason.ALREADY_SECONDED, rule.rule, motion=motion.kind, delegation=motion.seconder)
