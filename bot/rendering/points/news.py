"""What is announced of points, of appeals and of rights of reply."""

from __future__ import annotations

from bot.procedure.event import Event
from bot.procedure.rulebook import Topic
from bot.procedure.rules.points.appeals import AppealDecided, AppealSeconded, RulingAppealed
from bot.procedure.rules.points.order import awaits_second
from bot.procedure.rules.points.raising import PointPut, PointRaised, PointSeconded, PointWithdrawn
from bot.procedure.rules.points.replies import ReplyAsked, ReplyCalled, ReplyGranted, ReplyRefused
from bot.procedure.rules.points.rulings import PointRuledOn
from bot.procedure.state.appeals import AppealStatus
from bot.procedure.state.points import Point
from bot.procedure.state.replies import ReplyStatus
from bot.procedure.state.session import Session
from bot.rendering.card import Tone
from bot.rendering.news import News
from bot.rendering.phrases import NAME, inline, lines
from bot.rendering.points.cards import (
    appealable,
    became_of,
    interrupted_text,
    point_rules,
    raised_said,
    taken_up_said,
)
from bot.rendering.sentences import sentence_of
from bot.rendering.words import POINTS, REPLY_STATUSES

OfPoints = PointRaised | PointSeconded | PointPut | PointWithdrawn | PointRuledOn
OfAppeals = RulingAppealed | AppealSeconded | AppealDecided
OfReplies = ReplyAsked | ReplyGranted | ReplyRefused | ReplyCalled


def point_news(event: Event, session: Session) -> News | None:
    """What is to be announced of an event, in the state just after it; None for one of another area."""
    if isinstance(event, OfPoints):
        return _of_point(event, session)
    if isinstance(event, OfAppeals):
        return _of_appeal(event, session)
    return _of_reply(event, session) if isinstance(event, OfReplies) else None


def _of_point(event: OfPoints, session: Session) -> News | None:
    point = session.point(event.number)
    if point is None:
        return None
    title, text, tone = f"Point {point.number}: {POINTS[point.kind]}", sentence_of(event, session), Tone.FLOOR
    match event:
        case PointPut():
            text = lines((raised_said(point), interrupted_text(session)))
        case PointRaised() | PointSeconded():
            text = lines((text, _what_it_waits_for(point, session)))
        case PointWithdrawn() | PointRuledOn():
            title, tone = f"Point {point.number}: {became_of(point)}", Tone.NEUTRAL
    if isinstance(event, PointRuledOn) and appealable(session):
        text = lines((text, "The ruling can be appealed until business goes on."))
    return News(title, text, point_rules(session, point.number), tone)


def _what_it_waits_for(point: Point, session: Session) -> str:
    if awaits_second(session, point):
        return "It needs a second."
    return f"It waits: {taken_up_said(session)}."


def _of_appeal(event: OfAppeals, session: Session) -> News | None:
    appeal = session.appeal(event.number)
    if appeal is None:
        return None
    title, tone = f"Appeal {appeal.number}", Tone.FLOOR
    waits = appeal.status is AppealStatus.PENDING
    next_step = "It needs a second." if waits else "It is put to the vote at once, without debate."
    if isinstance(event, AppealDecided):
        title = "Ruling overruled" if event.overruled else "Ruling stands"
        tone, next_step = Tone.NEUTRAL, ""
    text = lines((sentence_of(event, session), next_step))
    return News(title, text, (session.rulebook.source(Topic.APPEALS),), tone)


def _of_reply(event: OfReplies, session: Session) -> News | None:
    reply = session.reply(event.number)
    if reply is None:
        return None
    next_step = ""
    if reply.status is ReplyStatus.ASKED:
        next_step = "The President decides whether it is granted."
    elif reply.status is ReplyStatus.GRANTED:
        at_end = session.rulebook.right_of_reply.at_end_of_meeting
        when = "at the end of the meeting, or when the dais calls it" if at_end else "right after the speech"
        next_step = f"It is exercised {when}."
    title = f"Right of reply {REPLY_STATUSES[reply.status]}: {inline(reply.delegation, NAME)}"
    text = lines((sentence_of(event, session), next_step))
    return News(title, text, (session.rulebook.source(Topic.RIGHT_OF_REPLY),))
