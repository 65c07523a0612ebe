"""What lapses by itself: what a delegation that leaves or is silenced had asked for, a broken-off appeal."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from bot.procedure.rulebook import PointKind
from bot.procedure.state.appeals import Appeal, AppealStatus
from bot.procedure.state.floor import Frame, without
from bot.procedure.state.motions import MotionDebate
from bot.procedure.state.points import PointOnFloor, PointStatus
from bot.procedure.state.replies import Reply, ReplyStatus
from bot.procedure.state.session import Session
from bot.procedure.state.speaking import Caucus, Speech


def struck_off(session: Session, delegation: str) -> Session:
    """The state with a delegation on no list of speakers, nor waiting with a question or a comment."""
    speakers = replace(session.speakers, queue=_others(session.speakers.queue, delegation))
    comments = session.comments
    if comments is not None:
        comments = replace(comments, waiting=_others(comments.waiting, delegation))
    floor = tuple(_struck_off(frame, delegation) for frame in session.floor)
    return replace(session, speakers=speakers, comments=comments, floor=floor)


def without_requests(session: Session, delegation: str, but: Collection[PointKind] = ()) -> Session:
    """The state without the points, appeal, rights of reply and explanation that a delegation waited with.

    Points of the kinds in ``but`` stay, and with points of order the appeal they are taken further by.
    """

    def appeal(own: Appeal) -> Appeal:
        waits = own.delegation == delegation and own.status is AppealStatus.PENDING
        return replace(own, status=AppealStatus.LAPSED) if waits and PointKind.ORDER not in but else own

    def reply(own: Reply) -> Reply:
        waits = own.delegation == delegation and not own.status.over
        return replace(own, status=ReplyStatus.LAPSED) if waits else own

    session = _without_point(session, delegation, but)
    explanations = session.explanations
    if explanations is not None and delegation in explanations.waiting:
        waiting = tuple(name for name in explanations.waiting if name != delegation)
        session = replace(session, explanations=replace(explanations, waiting=waiting))
    if session.open_appeal is None and not session.open_replies:
        return session
    return replace(
        session,
        appeals=tuple(map(appeal, session.appeals)),
        replies=tuple(map(reply, session.replies)),
    )


def without_appeal(session: Session, number: int) -> Session:
    """The state without an appeal whose vote was broken off: the ruling can be appealed again."""
    appeals = tuple(
        replace(own, status=AppealStatus.LAPSED) if own.number == number else own for own in session.appeals
    )
    return replace(session, appeals=appeals, ruling=session.appeals[number - 1].ruling)


def _struck_off(frame: Frame, delegation: str) -> Frame:
    match frame:
        case Caucus():
            queue = _others(frame.speakers.queue, delegation)
            return replace(frame, speakers=replace(frame.speakers, queue=queue))
        case MotionDebate():
            return replace(
                frame,
                waiting_for=_others(frame.waiting_for, delegation),
                waiting_against=_others(frame.waiting_against, delegation),
            )
        case Speech(question=question):
            asking = tuple(own for own in frame.asking if own.delegation != delegation)
            if question is not None and question.delegation == delegation and not question.answering:
                question = None
            return replace(frame, asking=asking, question=question)
        case _:
            return frame


def _others(names: tuple[str, ...], delegation: str) -> tuple[str, ...]:
    return tuple(own for own in names if own != delegation)


def _without_point(session: Session, delegation: str, but: Collection[PointKind]) -> Session:
    numbers = {
        own.number for own in session.open_points if own.delegation == delegation and own.kind not in but
    }
    if not numbers:
        return session

    def dealt_with(frame: Frame) -> bool:
        return isinstance(frame, PointOnFloor) and frame.point in numbers

    points = tuple(
        replace(own, status=PointStatus.LAPSED) if own.number in numbers else own for own in session.points
    )
    return replace(session, points=points, floor=without(session.floor, dealt_with))
