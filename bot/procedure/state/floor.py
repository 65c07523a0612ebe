"""The floor as a stack: what is before the committee on top, below it what that has interrupted.

A point interrupts a speech, a motion a debate, a vote a motion; whatever is done with leaves the top, and
the committee is back where it was. The empty floor is the debate itself.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from bot.procedure.state.motions import MotionDebate
from bot.procedure.state.points import PointOnFloor
from bot.procedure.state.speaking import Caucus, Speech
from bot.procedure.state.voting import Vote

Frame = Caucus | Speech | MotionDebate | PointOnFloor | Vote
Floor = tuple[Frame, ...]
Kind = TypeVar("Kind", Caucus, Speech, MotionDebate, PointOnFloor, Vote)


def topmost(floor: Floor, kind: type[Kind]) -> Kind | None:
    """The uppermost frame of a kind, however deep it lies."""
    return next((frame for frame in reversed(floor) if isinstance(frame, kind)), None)


def with_topmost(floor: Floor, frame: Frame) -> Floor:
    """The floor with the uppermost frame of the same kind in another state; as it is where there is none."""
    for place in range(len(floor) - 1, -1, -1):
        if type(floor[place]) is type(frame):
            return (*floor[:place], frame, *floor[place + 1 :])
    return floor


def without(floor: Floor, gone: Callable[[Frame], bool]) -> Floor:
    """The floor without the frames that are done with."""
    return tuple(frame for frame in floor if not gone(frame))
