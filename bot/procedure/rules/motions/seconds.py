"""What other delegations do about a motion before it is taken up: second it, object to it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar, Self, TypeVar

from bot.procedure.alike import Alike, Combined
from bot.procedure.event import Event
from bot.procedure.record import Record
from bot.procedure.refusals import Reason, refuse
from bot.procedure.rulebook import DecidedBy, MatterKind, MotionRule, Objection, Topic
from bot.procedure.rules.motions.precedence import (
    awaits_second,
    require_motion,
    rule_of,
    with_motion,
    with_status,
)
from bot.procedure.rules.motions.raising import (
    grant,
    require_grantable,
    require_may_move,
    require_no_motion_speech,
)
from bot.procedure.rules.speakers.speeches import take_up
from bot.procedure.situation import Action, Situation, holds
from bot.procedure.state.floor import Frame, without
from bot.procedure.state.motions import Motion, MotionStatus
from bot.procedure.state.session import Session
from bot.procedure.state.voting import Matter, Method, Vote

Request = TypeVar("Request", bound=Action)


@dataclass(frozen=True, slots=True)
class MotionSeconded(Event):
    """Another delegation wants the motion taken up."""

    name: ClassVar[str] = "motion_seconded"
    number: int
    delegation: str

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        motion = session.motion(self.number)
        if motion is None:
            return session
        return with_motion(session, replace(motion, seconder=self.delegation))


@dataclass(frozen=True, slots=True)
class MotionObjected(Event):
    """A delegation objects to the motion."""

    name: ClassVar[str] = "motion_objected"
    number: int
    delegation: str

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        motion = session.motion(self.number)
        if motion is None:
            return session
        return with_motion(session, replace(motion, objectors=(*motion.objectors, self.delegation)))


@dataclass(frozen=True, slots=True)
class MotionDefeated(Event):
    """The objection is enough: the motion is lost, and not voted on any more."""

    name: ClassVar[str] = "motion_defeated"
    number: int

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        matter = Matter(MatterKind.MOTION, self.number)

        def voting(frame: Frame) -> bool:
            return isinstance(frame, Vote) and frame.matter == matter

        floor = without(session.floor, voting)
        return with_status(session.with_floor(floor), self.number, MotionStatus.LOST)


@dataclass(frozen=True, slots=True)
class SecondMotion(Action):
    """Second a motion, for one's own delegation or for the one the dais names."""

    number: int
    delegation: str | None = None

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By another delegation that might have moved it; what is granted on request is granted then.

        Where something stands in the way of granting it, it waits for the President.
        """
        situation.require_committee()
        motion = require_motion(situation, self.number)
        rule = rule_of(situation, motion.kind)
        seconder = require_may_move(situation, rule, self.delegation)
        if seconder.name == motion.mover:
            raise refuse(Reason.OWN_MOTION, rule.rule, delegation=seconder.name)
        situation.require_debate()
        if not rule.second:
            raise refuse(Reason.NO_SECOND_NEEDED, rule.rule, motion=motion.kind)
        if motion.seconder is not None:
            raise refuse(Reason.ALREADY_SECONDED, rule.rule, motion=motion.kind, delegation=motion.seconder)
        record = Record(situation).add(MotionSeconded(self.number, seconder.name))
        if rule.decided_by is DecidedBy.REQUEST and _grantable(record, self.number):
            grant(record, motion, DecidedBy.REQUEST)
        return record.done

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Alike[Self]]:
        """Every motion that awaits a second, by everybody present but its mover."""
        session = situation.session
        waiting = [own for own in session.open_motions if awaits_second(session, own)]
        for members_only in (False, True):
            motions = [own for own in waiting if _rule(session, own).members_only is members_only]
            but = frozenset((own.number, own.mover) for own in motions)
            yield from _by_others(situation, cls, motions, but)


@dataclass(frozen=True, slots=True)
class ObjectToMotion(Action):
    """Object to a motion, for one's own delegation or for the one the dais names."""

    number: int
    delegation: str | None = None

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By another delegation that votes on motions, where the rulebook gives an objection an effect.

        It calls for a vote on what might be carried without one, puts the motion into the President's hands,
        or defeats it.
        """
        situation.require_committee()
        motion = require_motion(situation, self.number)
        rule = rule_of(situation, motion.kind)
        objector = situation.present_delegation(self.delegation)
        if objector.observer and MatterKind.MOTION not in situation.rulebook.observers.votes_on:
            source = situation.rulebook.source(Topic.OBSERVERS)
            raise refuse(Reason.OBSERVER_VOTE, source, delegation=objector.name)
        if objector.name == motion.mover:
            raise refuse(Reason.OWN_MOTION, rule.rule, delegation=objector.name)
        situation.require_debate()
        if not objection_tells(situation.session, rule):
            raise refuse(Reason.OBJECTION_IDLE, rule.rule, motion=motion.kind)
        if objector.name in motion.objectors:
            raise refuse(Reason.ALREADY_OBJECTED, rule.rule, delegation=objector.name, motion=motion.kind)
        record = Record(situation).add(MotionObjected(self.number, objector.name))
        if rule.objection is Objection.DEFEATS:
            require_no_motion_speech(situation)
            take_up(record.add(MotionDefeated(self.number)))
        return record.done

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Alike[Self]]:
        """Every motion an objection tells on, by everybody present but its mover and those who object."""
        session = situation.session
        open_to_it = [own for own in session.open_motions if _may_be_objected_to(session, own)]
        for defeats in (False, True):
            motions = [
                own for own in open_to_it if (_rule(session, own).objection is Objection.DEFEATS) is defeats
            ]
            but = frozenset((own.number, name) for own in motions for name in (own.mover, *own.objectors))
            yield from _by_others(situation, cls, motions, but)


def defeated_by_asking(session: Session, vote: Vote) -> Motion | None:
    """The motion that one objection defeats, and that is being carried for want of one."""
    if vote.method is not Method.WITHOUT_A_VOTE or vote.matter.kind is not MatterKind.MOTION:
        return None
    motion = session.motion(vote.matter.number)
    rule = session.rulebook.motions.get(motion.kind) if motion is not None else None
    return motion if rule is not None and rule.objection is Objection.DEFEATS else None


def objection_tells(session: Session, rule: MotionRule) -> bool:
    """Whether an objection to a motion changes how it is disposed of."""
    if rule.objection is Objection.VOTE:
        without_a_vote = session.rulebook.request_for_a_vote.motions_without_a_vote
        return rule.decided_by is DecidedBy.VOTE and without_a_vote
    return True


def _may_be_objected_to(session: Session, motion: Motion) -> bool:
    rule = session.rulebook.motions.get(motion.kind)
    return rule is not None and objection_tells(session, rule)


def _rule(session: Session, motion: Motion) -> MotionRule:
    return session.rulebook.motions[motion.kind]


def _grantable(record: Record, number: int) -> bool:
    """Whether nothing stands in the way of a motion that has just been seconded."""
    now = replace(record.situation, session=record.session)
    return holds(lambda: require_grantable(now, require_motion(now, number)))


def _by_others(
    situation: Situation,
    request: Callable[[int, str | None], Request],
    motions: Sequence[Motion],
    but: frozenset[tuple[int, str]],
) -> Iterator[Alike[Request]]:
    """The request on motions that are alike, for one's own seat and, by the dais, for everybody present."""
    session, seat = situation.session, situation.seat
    if session.committee is None or not motions:
        return
    numbers = [own.number for own in motions]
    others = [number for number in numbers if (number, seat) not in but]
    if seat is not None and others:
        names = (None,) if situation.on_dais else (None, seat)
        yield Alike(request(others[0], None), ("number", "delegation"), Combined((others, names)))
    if situation.on_dais:
        for present in session.classes_present:
            pairs = Combined((numbers, present), but)
            first = next(iter(pairs), None)
            if first is not None:
                yield Alike(request(*first), ("number", "delegation"), pairs)
