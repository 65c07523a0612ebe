"""Points, appeals and rights of reply in the lines of the minutes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from bot.procedure.event import Event
from bot.procedure.rules import interruptions
from bot.procedure.rules.points import appeals, replies
from bot.procedure.rules.points import raising as points
from bot.procedure.rules.points import rulings as point_rulings
from bot.procedure.state.points import Point
from bot.procedure.state.session import Session
from bot.rendering.phrases import Medium, capitalised
from bot.rendering.points.cards import (
    point_named,
    raised_said,
    ruled_said,
    ruling_named,
    said,
    standing_said,
)

Say = Callable[[Any, Session, Medium], str]


def _raised(event: points.PointRaised, session: Session, on: Medium) -> str:
    del session
    point = Point(event.number, event.kind, event.delegation, event.text, audibility=event.audibility)
    return raised_said(point, on)


def _of_point(line: str) -> Say:
    def say(event: points.PointPut | points.PointWithdrawn, session: Session, on: Medium) -> str:
        del on
        return capitalised(line.format(point=point_named(session, event.number)))

    return say


def _seconded(event: points.PointSeconded, session: Session, on: Medium) -> str:
    return f"{on.name(event.delegation)} seconded {point_named(session, event.number)}."


def _ruled_on(event: point_rulings.PointRuledOn, session: Session, on: Medium) -> str:
    return ruled_said(session, event.number, event.ruling, event.text, on)


def _appealed(event: appeals.RulingAppealed, session: Session, on: Medium) -> str:
    return f"{on.name(event.delegation)} appeals {ruling_named(session, event.ruling)}{said(event.text, on)}"


def _decided(event: appeals.AppealDecided, session: Session, on: Medium) -> str:
    outcome = "overruled" if event.overruled else "upheld"
    appeal = session.appeal(event.number)
    if appeal is None:
        return f"On appeal {event.number} the ruling was {outcome}."
    decided = f"On appeal {event.number}, {ruling_named(session, appeal.ruling)} was {outcome}."
    if not appeal.status.over:
        session = event.apply(session)
    return f"{decided} {standing_said(session, appeal.ruling, on)}"


def _asked(event: replies.ReplyAsked, session: Session, on: Medium) -> str:
    del session
    asked = f"{on.name(event.delegation)} asked for a right of reply to {on.name(event.to)}"
    return f"{asked}{said(event.text, on)}"


def _reply(line: str) -> Say:
    def say(
        event: replies.ReplyGranted | replies.ReplyRefused | replies.ReplyCalled,
        session: Session,
        on: Medium,
    ) -> str:
        reply = session.reply(event.number)
        return line.format(delegation=on.name(reply.delegation) if reply is not None else "")

    return say


def _granted(event: replies.ReplyGranted, session: Session, on: Medium) -> str:
    by = "on request" if event.on_request else "by the President"
    return _reply(f"{{delegation}} was granted a right of reply {by}.")(event, session, on)


def _refused(event: replies.ReplyRefused, session: Session, on: Medium) -> str:
    line = "The President did not grant {delegation} a right of reply"
    return f"{_reply(line)(event, session, on)}{said(event.why, on)}"


POINT_LINES: Mapping[type[Event], str | Say] = {
    points.PointRaised: _raised,
    points.PointSeconded: _seconded,
    points.PointPut: _of_point("{point} was taken up."),
    points.PointWithdrawn: _of_point("{point} was withdrawn."),
    point_rulings.PointRuledOn: _ruled_on,
    appeals.RulingAppealed: _appealed,
    appeals.AppealSeconded: "{delegation} seconded appeal {number}.",
    appeals.AppealDecided: _decided,
    replies.ReplyAsked: _asked,
    replies.ReplyGranted: _granted,
    replies.ReplyRefused: _refused,
    replies.ReplyCalled: _reply("{delegation} exercised its right of reply."),
    interruptions.VoteTakenUp: "Vote {number} went on.",
}
