"""Which motion goes before which: what is pending, what is before the committee, what may follow."""

from __future__ import annotations

from dataclasses import replace

from bot.procedure.refusals import Reason, refuse
from bot.procedure.rulebook import MotionKind, MotionRule, Topic
from bot.procedure.situation import Situation
from bot.procedure.state.floor import Frame, without
from bot.procedure.state.motions import Motion, MotionDebate, MotionStatus, Terms
from bot.procedure.state.session import Session


def rule_of(situation: Situation, kind: MotionKind) -> MotionRule:
    """The rulebook's rule on a motion, which has to have it."""
    rule = situation.rulebook.motions.get(kind)
    if rule is None:
        raise refuse(
            Reason.MOTION_UNKNOWN,
            situation.rulebook.source(Topic.ORDER_OF_MOTIONS),
            motion=kind,
            rulebook=situation.rulebook.title,
        )
    return rule


def require_motion(situation: Situation, number: int) -> Motion:
    """The motion of that number, which must not have been disposed of."""
    motion = situation.session.motion(number)
    rule = situation.rulebook.source(Topic.ORDER_OF_MOTIONS)
    if motion is None:
        raise refuse(Reason.NO_SUCH_MOTION, rule, number=number)
    if motion.status.over:
        raise refuse(Reason.MOTION_OVER, rule, number=number, status=motion.status)
    return motion


def require_first(situation: Situation, motion: Motion) -> None:
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


def require_precedence_over_floor(situation: Situation, kind: MotionKind) -> None:
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


def require_not_pending(situation: Situation, kind: MotionKind, terms: Terms) -> None:
    """Refuse the same motion twice; caucuses of another length or topic are other motions."""
    for own in situation.session.motions:
        if not own.status.over and own.kind is kind and own.terms == terms:
            raise refuse(
                Reason.MOTION_PENDING,
                situation.rulebook.source(Topic.ORDER_OF_MOTIONS),
                motion=kind,
                number=own.number,
            )


def off_floor(session: Session, number: int) -> Session:
    """The state without a motion before the committee."""

    def gone(frame: Frame) -> bool:
        return isinstance(frame, MotionDebate) and frame.motion == number

    return session.with_floor(without(session.floor, gone))


def with_status(session: Session, number: int, status: MotionStatus) -> Session:
    """The state with a motion's status changed; a motion that is over leaves the floor."""
    motions = tuple(replace(own, status=status) if own.number == number else own for own in session.motions)
    session = replace(session, motions=motions)
    return off_floor(session, number) if status.over else session
