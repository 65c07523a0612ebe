"""What somebody is told who has raised, seconded or opposed a motion, or asked to speak on one."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from bot.procedure.engine import Action
from bot.procedure.event import Event
from bot.procedure.rules.motions.debates import Side, SpeakOnMotion
from bot.procedure.rules.motions.precedence import awaits_second
from bot.procedure.rules.motions.raising import MotionGranted, MotionRaised, RaiseMotion
from bot.procedure.state.session import Session
from bot.rendering.motions.names import motion_name
from bot.rendering.motions.phrases import read_back
from bot.rendering.phrases import NAME, inline

Told = Callable[[Any, Sequence[Event], Session, datetime], str]


def _raised(action: RaiseMotion, events: Sequence[Event], after: Session, at: datetime) -> str:
    del at
    number = next(own.number for own in events if isinstance(own, MotionRaised))
    title = f"Motion {number} raised: {motion_name(action.kind, after.rulebook)}."
    if any(isinstance(own, MotionGranted) for own in events):
        return f"{title} It is granted on request."
    motion = after.motions[number - 1]
    place = after.pending.index(motion) + 1
    where = "first" if place == 1 else f"number {place}"
    second = " It needs a second." if awaits_second(after, motion) else ""
    read = f"The chair reads it back: “{read_back(motion, after)}”."
    return f"{title} It is {where} in order of precedence.{second} {read}"


def _will_speak(action: SpeakOnMotion, events: Sequence[Event], after: Session, at: datetime) -> str:
    del events, at
    debate = after.motion_debate
    waiting = () if debate is None else debate.waiting_for
    if debate is not None and action.side is Side.AGAINST:
        waiting = debate.waiting_against
    who = "You are" if action.delegation is None else f"{inline(action.delegation, NAME)} is"
    return f"{who} number {len(waiting)} to speak {action.side} the motion."


MOTION_RECEIPTS: Mapping[type[Action], Told] = {
    RaiseMotion: _raised,
    SpeakOnMotion: _will_speak,
}
