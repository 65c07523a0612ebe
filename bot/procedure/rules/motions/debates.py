"""A motion before the committee: put, spoken on for and against, put to the vote."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from functools import partial
from typing import ClassVar, Self

from bot.procedure.alike import Alike
from bot.procedure.candidates import apart, for_delegations
from bot.procedure.event import Event
from bot.procedure.record import Record
from bot.procedure.refusals import Reason, refuse
from bot.procedure.rulebook import DecidedBy, MatterKind, Topic
from bot.procedure.rules.motions import effects
from bot.procedure.rules.motions.precedence import next_motion, require_motion, rule_of, with_status
from bot.procedure.rules.motions.raising import require_grantable
from bot.procedure.rules.speakers.speeches import hold
from bot.procedure.rules.voting import events as votes
from bot.procedure.situation import Action, Situation
from bot.procedure.state.floor import with_topmost
from bot.procedure.state.motions import Motion, MotionDebate, MotionStatus
from bot.procedure.state.session import Session
from bot.procedure.state.voting import Matter, Method


class Side(StrEnum):
    """On which side of a motion a delegation speaks."""

    FOR = "for"
    AGAINST = "against"


@dataclass(frozen=True, slots=True)
class MotionPut(Event):
    """The motion is before the committee."""

    name: ClassVar[str] = "motion_put"
    number: int
    at: datetime

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        session = with_status(session, self.number, MotionStatus.ON_FLOOR)
        return session.on_top(MotionDebate(self.number))


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
        return session.with_floor(with_topmost(session.floor, debate))


@dataclass(frozen=True, slots=True)
class PutMotion(Action):
    """Put a motion before the committee: to debate if it is debatable, else straight to the vote."""

    number: int
    without_a_vote: bool = False

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By the dais, in the order of precedence; during a speech only where the motion may interrupt it."""
        situation.require_dais()
        motion = require_motion(situation, self.number)
        rule = rule_of(situation, motion.kind)
        situation.require_debate()
        if motion.status is MotionStatus.ON_FLOOR:
            raise refuse(Reason.MOTION_ON_FLOOR, rule.rule, motion=motion.kind, number=motion.number)
        if rule.decided_by is not DecidedBy.VOTE:
            raise refuse(Reason.DECIDED_BY_PRESIDENT, rule.rule, motion=motion.kind)
        require_grantable(situation, motion)
        if not rule.interrupts:
            situation.require_no_speech()
        situation.require_decision(MatterKind.MOTION)
        _require_method(situation, motion, self.without_a_vote)
        record = hold(Record(situation)).add(MotionPut(self.number, situation.at))
        if not rule.debatable:
            _open_vote(record, motion, self.without_a_vote)
        return record.done

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self]:
        """The motion that goes first, to a vote or without one."""
        motion = next_motion(situation.session)
        if motion is not None and situation.on_dais:
            yield cls(motion.number)
            yield cls(motion.number, without_a_vote=True)


@dataclass(frozen=True, slots=True)
class SpeakOnMotion(Action):
    """Ask to speak for or against the motion before the committee."""

    side: Side
    delegation: str | None = None

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By a member present, once, as long as the rulebook leaves a place on that side."""
        delegation = situation.present_delegation(self.delegation)
        situation.require_not_silenced(delegation)
        situation.require_debate()
        motion, debate = _require_on_floor(situation)
        rule = rule_of(situation, motion.kind)
        if delegation.observer and not situation.rulebook.observers.may_speak_on_motions:
            raise refuse(
                Reason.OBSERVER_ON_MOTION,
                situation.rulebook.source(Topic.OBSERVERS),
                delegation=delegation.name,
            )
        if delegation.name in debate.heard_for + debate.heard_against:
            raise refuse(Reason.ALREADY_HEARD, rule.rule, delegation=delegation.name, motion=motion.kind)
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
    def candidates(cls, situation: Situation) -> Iterator[Self | Alike[Self]]:
        """Either side, for one's own seat and, by the dais, for everybody present that has not been heard."""
        session = situation.session
        debate = session.motion_debate
        if debate is None or session.committee is None:
            return
        heard = (*debate.waiting, *debate.heard_for, *debate.heard_against)
        classes = apart(session.classes_present, heard, session.moderation.silenced)
        for side in Side:
            yield from for_delegations(situation, partial(cls, side), classes)


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
        situation.require_decision(MatterKind.MOTION)
        _require_method(situation, motion, self.without_a_vote)
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


def _require_on_floor(situation: Situation) -> tuple[Motion, MotionDebate]:
    debate = situation.session.motion_debate
    motion = situation.session.motion(debate.motion) if debate else None
    if debate is None or motion is None:
        raise refuse(Reason.NO_MOTION_ON_FLOOR, situation.rulebook.source(Topic.ORDER_OF_MOTIONS))
    return motion, debate


def _require_method(situation: Situation, motion: Motion, without_a_vote: bool) -> None:
    """Refuse to ask for objections where there is one, or where the rulebook has every decision voted on."""
    if without_a_vote and motion.objectors:
        raise refuse(
            Reason.OBJECTED,
            rule_of(situation, motion.kind).rule,
            delegation=motion.objectors[0],
            motion=motion.kind,
        )
    if without_a_vote and not situation.rulebook.request_for_a_vote.motions_without_a_vote:
        raise refuse(Reason.NO_ADOPTION_WITHOUT_VOTE, situation.rulebook.source(Topic.REQUEST_FOR_A_VOTE))
