"""Of motions and points: where one's own stand, what one may second or object to, and what one may raise."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from bot.procedure.legal import LegalActions
from bot.procedure.rules.motions.raising import RaiseMotion, WithdrawMotion
from bot.procedure.rules.motions.seconds import ObjectToMotion, SecondMotion
from bot.procedure.rules.points.appeals import AppealRuling, SecondAppeal
from bot.procedure.rules.points.raising import RaisePoint, SecondPoint, WithdrawPoint
from bot.procedure.state.motions import Motion, MotionStatus
from bot.procedure.state.points import PointStatus
from bot.procedure.state.session import Session
from bot.rendering.card import Button, Control, Menu
from bot.rendering.delegate.areas import OwnArea, for_own_seat
from bot.rendering.motions.controls import in_order_of_precedence
from bot.rendering.motions.controls import raising_menu as motion_menu
from bot.rendering.motions.names import motion_name
from bot.rendering.motions.phrases import standing
from bot.rendering.phrases import lines
from bot.rendering.points.controls import raising_menu as point_menu
from bot.rendering.verbs import Verb
from bot.rendering.words import POINTS

_KINDS = (
    *(RaiseMotion, WithdrawMotion, SecondMotion, ObjectToMotion),
    *(RaisePoint, WithdrawPoint, SecondPoint, AppealRuling, SecondAppeal),
)
_SHOWN = 2
_PLACES = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


def _told(session: Session, name: str, at: datetime) -> str:
    del at
    motions = [_motion(session, own) for own in session.open_motions if own.mover == name]
    points = [
        f"Your {POINTS[own.kind]} {'is being dealt with' if own.status is PointStatus.ON_FLOOR else 'waits'}."
        for own in session.open_points
        if own.delegation == name
    ]
    return lines((*motions, *points))


def _motion(session: Session, motion: Motion) -> str:
    """Where a motion of one's own is: before the committee, or which place it has among those that wait."""
    named = f"Your motion {motion.number}, {motion_name(motion.kind, session.rulebook)},"
    if motion.status is not MotionStatus.PENDING:
        return f"{named} is before the committee."
    place = session.pending.index(motion)
    which = _PLACES[place] if place < len(_PLACES) else f"number {place + 1}"
    stands = standing(motion, session)
    return f"{named} is **{which} in order**" + (f": it {stands}." if stands.startswith("awaits") else ".")


def _buttons(session: Session, name: str, legal: LegalActions) -> Iterator[Button]:
    motions = in_order_of_precedence(session)
    for kind, said, verb in (
        (SecondMotion, "Second motion", Verb.SECOND_MOTION),
        (ObjectToMotion, "Object to motion", Verb.OBJECT_TO_MOTION),
    ):
        for motion in [own for own in motions if kind(own.number) in legal][:_SHOWN]:
            yield Button(f"{said} {motion.number}", Control(verb, str(motion.number)))
    for own in [own for own in session.open_motions if own.mover == name]:
        if WithdrawMotion(own.number) in legal:
            yield Button(f"Withdraw motion {own.number}", Control(Verb.WITHDRAW_MOTION, str(own.number)))
    for point in session.open_points:
        if SecondPoint(point.number) in legal:
            yield Button(f"Second point {point.number}", Control(Verb.SECOND_POINT, str(point.number)))
        if point.delegation == name and WithdrawPoint(point.number) in legal:
            yield Button(f"Withdraw point {point.number}", Control(Verb.WITHDRAW_POINT, str(point.number)))
    ruling, appeal = session.ruling, session.open_appeal
    if ruling is not None and for_own_seat(legal, AppealRuling):
        named = f"Appeal the ruling on {ruling.on} {ruling.number}"
        yield Button(named, Control(Verb.APPEAL, f"{ruling.on}-{ruling.number}"))
    if appeal is not None and SecondAppeal() in legal:
        yield Button("Second the appeal", Control(Verb.SECOND_APPEAL, str(appeal.number)))


def _menus(session: Session, name: str, legal: LegalActions) -> Iterator[Menu]:
    del name
    motions = {
        own.kind
        for own in legal.of(RaiseMotion).samples
        if isinstance(own, RaiseMotion) and own.delegation is None
    }
    precedence = session.rulebook.order_of_motions.precedence
    yield from motion_menu(session, [kind for kind in precedence if kind in motions])
    points = {
        own.kind
        for own in legal.of(RaisePoint).samples
        if isinstance(own, RaisePoint) and own.delegation is None
    }
    yield from point_menu(session, [kind for kind in session.rulebook.points if kind in points])


MOTIONS = OwnArea(_told, _KINDS, _buttons, _menus)
