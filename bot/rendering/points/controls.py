"""The controls of points, appeals and rights of reply, on the floor panel and on the chair's."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import datetime
from functools import partial

from bot.procedure.engine import Action
from bot.procedure.rulebook import Interruption, PointKind
from bot.procedure.rules.points.appeals import AppealRuling, SecondAppeal
from bot.procedure.rules.points.order import awaits_second
from bot.procedure.rules.points.raising import RaisePoint, SecondPoint, TakeUpPoint
from bot.procedure.rules.points.replies import AskReply, CallReply, GrantReply, RefuseReply
from bot.procedure.rules.points.rulings import PointRuling, RuleOnPoint
from bot.procedure.rules.speakers import questions
from bot.procedure.state.session import Session
from bot.procedure.state.sitting import SittingStatus
from bot.rendering.asking import somebody_may
from bot.rendering.card import Button, Buttons, Control, Menu, Option, Style
from bot.rendering.escape import label
from bot.rendering.phrases import capitalised
from bot.rendering.points.cards import rulings_of
from bot.rendering.verbs import Verb
from bot.rendering.words import POINTS

POINT_KINDS: tuple[type[Action], ...] = (RuleOnPoint, TakeUpPoint, GrantReply, RefuseReply, CallReply)
"""The actions the chair's panel has controls for."""

_NAME = 40
_SECONDS = 2
_REPLIES = 2
_WHEN = {
    Interruption.ALWAYS: "May interrupt a speech",
    Interruption.AUDIBILITY: "May interrupt where the speaker cannot be heard",
    Interruption.NEVER: "Waits until the speaker is done",
}


def request_row(session: Session, at: datetime) -> Iterator[Buttons]:
    """What a delegation may ask for now: to appeal, to second, to reply."""
    buttons = tuple(_buttons(session, at)) if _at_work(session) else ()
    if buttons:
        yield Buttons(buttons)


def point_menu(session: Session, at: datetime) -> Iterator[Menu]:
    """The points that may be raised now."""
    yield from raising_menu(session, points_in_order(session, at) if _at_work(session) else ())


def raising_menu(session: Session, kinds: Sequence[PointKind]) -> Iterator[Menu]:
    """The points that can be raised now, each with when it is dealt with."""
    if kinds:
        options = tuple(_option(session, kind) for kind in kinds)
        yield Menu("Raise a point", Control(Verb.RAISE_POINT), options)


def _at_work(session: Session) -> bool:
    return session.sitting.status is SittingStatus.OPEN and session.roll.taken


def points_in_order(session: Session, at: datetime) -> tuple[PointKind, ...]:
    """The points that a delegation present which has none open may raise now."""
    raising = {own.delegation for own in session.open_points}
    asking = _asking(session)
    return tuple(
        kind
        for kind in session.rulebook.points
        if somebody_may(
            session, partial(RaisePoint, kind), at, asking if kind is questions.POINT else raising
        )
    )


def _asking(session: Session) -> set[str]:
    """The speaker, those who wait to put a question, and the last who did."""
    speech = session.speech
    if speech is None:
        return set()
    return {speech.delegation, *speech.asked[-1:], *(own.delegation for own in speech.asking)}


def point_buttons(session: Session, legal: Collection[Action]) -> Iterator[Button]:
    """What a chair may do about the point being dealt with, or the next one."""
    floor = session.point_on_floor
    point = session.point(floor.point) if floor is not None else None
    if point is not None:
        number = str(point.number)
        for ruling, said in rulings_of(point.kind).items():
            if RuleOnPoint(ruling, point.number) in legal:
                style = Style.BAD if ruling is PointRuling.OVERRULED else Style.GOOD
                yield Button(said, Control(Verb.RULE_ON_POINT, number, ruling), style)
        return
    for own in session.waiting_points:
        if TakeUpPoint(own.number) in legal:
            yield Button(f"Take up point {own.number}", Control(Verb.TAKE_UP_POINT, str(own.number)))
            return


def reply_buttons(session: Session, legal: Collection[Action]) -> Iterator[Button]:
    """What a chair may do about the first rights of reply."""
    for own in session.open_replies[:_REPLIES]:
        number, name = str(own.number), label(own.delegation, _NAME)
        if CallReply(own.number) in legal:
            yield Button(f"Call the reply of {name}", Control(Verb.CALL_REPLY, number))
        if GrantReply(own.number) in legal:
            yield Button(f"Grant a reply to {name}", Control(Verb.GRANT_REPLY, number))
        if RefuseReply(own.number) in legal:
            yield Button(f"Refuse the reply of {name}", Control(Verb.REFUSE_REPLY, number), Style.BAD)


def _buttons(session: Session, at: datetime) -> Iterator[Button]:
    ruling, appeal = session.ruling, session.open_appeal
    if ruling is not None and somebody_may(session, partial(AppealRuling, "…"), at):
        subject = f"{ruling.on}-{ruling.number}"
        named = f"Appeal the ruling on {ruling.on} {ruling.number}"
        yield Button(named, Control(Verb.APPEAL, subject))
    if appeal is not None and somebody_may(session, SecondAppeal, at, {appeal.delegation}):
        yield Button("Second the appeal", Control(Verb.SECOND_APPEAL, str(appeal.number)))
    for own in [point for point in session.waiting_points if awaits_second(session, point)][:_SECONDS]:
        if somebody_may(session, partial(SecondPoint, own.number), at, {own.delegation}):
            yield Button(f"Second point {own.number}", Control(Verb.SECOND_POINT, str(own.number)))
    speech = session.last_speech
    if speech is not None:
        but = {speech.delegation, *(own.delegation for own in session.open_replies)}
        if somebody_may(session, partial(AskReply, "…"), at, but):
            yield Button("Right of reply", Control(Verb.ASK_REPLY))


def _option(session: Session, kind: PointKind) -> Option:
    when = _WHEN[session.rulebook.points[kind].interrupts]
    if kind is questions.POINT:
        when = "A question, while the speaker takes questions"
    return Option(capitalised(POINTS[kind]), kind, when)
