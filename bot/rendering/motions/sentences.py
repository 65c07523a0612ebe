"""Motions in the lines of the minutes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from bot.procedure.event import Event
from bot.procedure.rulebook import DecidedBy
from bot.procedure.rules.motions import debates as motion_debates
from bot.procedure.rules.motions import raising as motions
from bot.procedure.rules.motions import seconds as motion_seconds
from bot.procedure.rules.voting import decisions
from bot.procedure.state.session import Session
from bot.rendering.motions.names import motion_numbered
from bot.rendering.motions.phrases import motion_purpose
from bot.rendering.phrases import Medium, capitalised

Say = Callable[[Any, Session, Medium], str]


def _raised(event: motions.MotionRaised, session: Session, on: Medium) -> str:
    purpose = motion_purpose(event.kind, event.terms, session, on)
    return f"{on.name(event.mover)} raised motion {event.number}, {purpose}."


def _out_of_order(event: motions.MotionRuledOutOfOrder, session: Session, on: Medium) -> str:
    return capitalised(
        f"{motion_numbered(event.number, session, on)} was ruled out of order{_why(event.why, on)}."
    )


def _denied(event: motions.MotionDenied, session: Session, on: Medium) -> str:
    return f"The President did not grant {motion_numbered(event.number, session, on)}{_why(event.why, on)}."


def _why(why: str, on: Medium) -> str:
    return f": {on.name(why)}" if why.strip() else ""


def _granted(event: motions.MotionGranted, session: Session, on: Medium) -> str:
    if event.by is DecidedBy.REQUEST:
        return capitalised(f"{motion_numbered(event.number, session, on)} was granted on request.")
    return f"The President granted {motion_numbered(event.number, session, on)}."


def _decided(event: decisions.MotionDecided, session: Session, on: Medium) -> str:
    outcome = "carried" if event.carried else "lost"
    return capitalised(f"{motion_numbered(event.number, session, on)} was {outcome}.")


MOTION_LINES: Mapping[type[Event], str | Say] = {
    motions.MotionRaised: _raised,
    motions.MotionWithdrawn: "{motion} was withdrawn.",
    motions.MotionRuledOutOfOrder: _out_of_order,
    motions.MotionGranted: _granted,
    motions.MotionDenied: _denied,
    motions.MotionNotSeconded: "{motion} fell for want of a second.",
    motion_seconds.MotionSeconded: "{delegation} seconded {motion}.",
    motion_seconds.MotionObjected: "{delegation} objected to {motion}.",
    motion_seconds.MotionDefeated: "{motion} was lost because of the objection.",
    motion_debates.MotionPut: "{motion} was put to the committee.",
    motion_debates.MotionSpeakerListed: "{delegation} asked to speak {side} the motion.",
    decisions.MotionDecided: _decided,
}
