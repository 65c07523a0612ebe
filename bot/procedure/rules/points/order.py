"""When a point is in order, and when its turn has come."""

from __future__ import annotations

from datetime import datetime

from bot.procedure.delegations import Delegation
from bot.procedure.record import Record
from bot.procedure.refusals import Reason, Refused, refuse
from bot.procedure.rulebook import Interruption, PointKind, PointRule, Rule, Topic
from bot.procedure.rules.interruptions import go_on
from bot.procedure.rules.voting.closing import close_when_complete
from bot.procedure.situation import Situation
from bot.procedure.state.floor import Frame, without
from bot.procedure.state.points import Point, PointOnFloor
from bot.procedure.state.session import Session


def require_known(situation: Situation, kind: PointKind) -> None:
    """Refuse a point that the rulebook does not have."""
    if kind not in situation.rulebook.points:
        raise refuse(
            Reason.POINT_UNKNOWN,
            situation.rulebook.source(Topic.POINTS_OF_ORDER),
            point=kind,
            rulebook=situation.rulebook.title,
        )


def source_of(session: Session, kind: PointKind) -> Rule:
    """Where a point is written; one the rulebook no longer has rests on the section on points of order."""
    rule = session.rulebook.points.get(kind)
    return rule.rule if rule is not None else session.rulebook.source(Topic.POINTS_OF_ORDER)


def require_point(situation: Situation, number: int) -> Point:
    """The point of that number, which must not have been disposed of."""
    point = situation.session.point(number)
    if point is None:
        raise refuse(Reason.NO_SUCH_POINT, situation.rulebook.source(Topic.POINTS_OF_ORDER), number=number)
    if point.status.over:
        source = source_of(situation.session, point.kind)
        raise refuse(Reason.POINT_OVER, source, number=number, status=point.status)
    return point


def require_may_raise(situation: Situation, delegation: Delegation, kind: PointKind) -> None:
    """Refuse observers that may not speak, whoever is silenced, unless the rules leave it this point, and a
    second point before the first is disposed of.
    """
    if delegation.observer and not situation.rulebook.observers.may_speak:
        raise refuse(
            Reason.OBSERVER_POINT,
            situation.rulebook.source(Topic.OBSERVERS),
            delegation=delegation.name,
        )
    if kind not in situation.rulebook.moderation.silenced_points:
        situation.require_not_silenced(delegation)
    for own in situation.session.open_points:
        if own.delegation == delegation.name:
            source = source_of(situation.session, own.kind)
            raise refuse(Reason.POINT_OPEN, source, delegation=delegation.name, number=own.number)


def require_vote_allows(session: Session, kind: PointKind) -> None:
    """Refuse a point that may not interrupt the vote in progress."""
    conduct = session.rulebook.conduct_during_voting
    if session.vote is not None and kind not in conduct.points:
        raise refuse(Reason.POINT_DURING_VOTE, conduct.rule, point=kind, possible=conduct.points)


def awaits_second(session: Session, point: Point) -> bool:
    """Whether a point is not taken up until another delegation seconds it."""
    rule = session.rulebook.points.get(point.kind)
    return rule is not None and rule.second and not point.seconded_by


def hindrance(session: Session, point: Point) -> Refused | None:
    """What still stands between a point that waits and the floor, other points aside."""
    rule = session.rulebook.points.get(point.kind)
    source = source_of(session, point.kind)
    if awaits_second(session, point):
        return refuse(Reason.POINT_NOT_SECONDED, source, point=point.kind, number=point.number)
    speech, conduct = session.speech, session.rulebook.conduct_during_voting
    if session.vote is not None:
        if point.kind in conduct.points:
            return None
        return refuse(Reason.POINT_DURING_VOTE, conduct.rule, point=point.kind, possible=conduct.points)
    if speech is None or (rule is not None and _interrupts(rule, point)):
        return None
    return refuse(Reason.SPEECH_IN_PROGRESS, source, delegation=speech.delegation)


def off_floor(session: Session, number: int) -> Session:
    """The state without a point on the floor."""

    def gone(frame: Frame) -> bool:
        return isinstance(frame, PointOnFloor) and frame.point == number

    return session.with_floor(without(session.floor, gone))


def returned(record: Record, since: datetime) -> Record:
    """Let what the point interrupted go on; a vote that everybody has answered meanwhile is closed."""
    return close_when_complete(go_on(record, since))


def _interrupts(rule: PointRule, point: Point) -> bool:
    if rule.interrupts is Interruption.AUDIBILITY:
        return point.audibility
    return rule.interrupts is Interruption.ALWAYS
