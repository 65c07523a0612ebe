"""Refusals about the floor channel, each with a case in which somebody is given it."""

from __future__ import annotations

from collections.abc import Callable

from bot.procedure.engine import Action
from bot.procedure.refusals import Reason
from bot.procedure.rules.moderation.channel import KeepFloor
from bot.procedure.state.moderation import FloorKeeping
from tests.procedure.committees import PRESIDENT, Floor, in_session

Case = tuple[Callable[[], Floor], str, Action]


def kept(keeping: FloorKeeping) -> Callable[[], Floor]:
    """A sitting whose floor channel is kept so."""

    def build() -> Floor:
        floor = in_session()
        floor.dais(KeepFloor(keeping))
        return floor

    return build


CHANNEL_CASES: dict[Reason, Case] = {
    Reason.FLOOR_LOCKED: (kept(FloorKeeping.LOCKED), PRESIDENT, KeepFloor(FloorKeeping.LOCKED)),
    Reason.FLOOR_FOLLOWS: (kept(FloorKeeping.FOLLOWING), PRESIDENT, KeepFloor(FloorKeeping.FOLLOWING)),
    Reason.FLOOR_NOT_KEPT: (in_session, PRESIDENT, KeepFloor(FloorKeeping.UNTOUCHED)),
}
