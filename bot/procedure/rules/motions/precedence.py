"""Which motion goes before which: what is pending, what is before the committee, what may follow."""

from __future__ import annotations

from dataclasses import replace

from bot.procedure.refusals import Reason, refuse
from bot.procedure.rulebook import DecidedBy, MotionKind, MotionRule, Objection, Topic
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


def awaits_second(session: Session, motion: Motion) -> bool:
    """Whether a motion is not properly before the committee until another delegation seconds it."""
    rule = session.rulebook.motions.get(motion.kind)
    return rule is not None and rule.second and motion.seconder is None


def next_motion(session: Session) -> Motion | None:
    """The motion to be taken up next: the first of those that wait for no second."""
    return next((own for own in session.pending if not awaits_second(session, own)), None)


def is_presidents(session: Session, motion: Motion) -> bool:
    """Whether the President decides a motion: by its rule, or because an objection to it is to be weighed."""
    rule = session.rulebook.motions.get(motion.kind)
    if rule is None or motion.status is not MotionStatus.PENDING:
        return False
    weighed = rule.objection is Objection.PRESIDENT and bool(motion.objectors)
    return rule.decided_by is not DecidedBy.VOTE or weighed


def require_motion(situation: Situation, number: int) -> Motion:
    """The motion of that number, which must not have been disposed of."""
    motion = situation.session.motion(number)
    rule = situation.rulebook.source(Topic.ORDER_OF_MOTIONS)
    if motion is None:
        raise refuse(Reason.NO_SUCH_MOTION, rule, number=number)
    if motion.status.over:
        raise refuse(Reason.MOTION_OVER, rule, number=number, status=motion.status)
    return motion


def require_stage(situation: Situation, rule: MotionRule) -> None:
    """Refuse a motion at a stage of the debate at which it is not in order."""
    stage = situation.session.stage
    if stage not in rule.stages:
        raise refuse(Reason.WRONG_STAGE, rule.rule, motion=rule.kind, stage=stage, stages=rule.stages)


def require_seconded(situation: Situation, motion: Motion) -> None:
    """Refuse to take up a motion that still needs a second."""
    if awaits_second(situation.session, motion):
        rule = rule_of(situation, motion.kind).rule
        raise refuse(Reason.NOT_SECONDED, rule, motion=motion.kind, number=motion.number)


def require_first(situation: Situation, motion: Motion) -> None:
    """Refuse to take up a motion while one that goes before it waits to be taken up."""
    first = next_motion(situation.session)
    if motion.status is MotionStatus.PENDING and first is not None and first.number != motion.number:
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
    for own in situation.session.open_motions:
        if own.kind is kind and own.terms == terms:
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

    if not any(map(gone, session.floor)):
        return session
    return session.with_floor(without(session.floor, gone))


def with_motion(session: Session, motion: Motion) -> Session:
    """The state with a motion in place of the one of its number."""
    motions = (*session.motions[: motion.number - 1], motion, *session.motions[motion.number :])
    return replace(session, motions=motions)


def with_status(session: Session, number: int, status: MotionStatus) -> Session:
    """The state with a motion's status changed; a motion that is over leaves the floor."""
    motion = session.motion(number)
    if motion is None:
        return session
    session = with_motion(session, replace(motion, status=status))
    return off_floor(session, number) if status.over else session
