"""What the President rules on a point; a ruling on a point of order can be appealed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import ClassVar, Self

from bot.procedure.event import Event
from bot.procedure.lengths import require_length
from bot.procedure.record import Record
from bot.procedure.refusals import Reason, refuse
from bot.procedure.rulebook import PointKind, Topic
from bot.procedure.rules.points.order import off_floor, require_point, returned, source_of
from bot.procedure.situation import Action, Situation
from bot.procedure.state.appeals import LastRuling, RulingOn
from bot.procedure.state.points import PointOnFloor, PointStatus
from bot.procedure.state.session import Session

TEXT_LIMIT = 300


class PointRuling(StrEnum):
    """What the President rules: the point is well taken or not, or it is answered."""

    SUSTAINED = "sustained"
    OVERRULED = "overruled"
    ANSWERED = "answered"


@dataclass(frozen=True, slots=True)
class PointRuledOn(Event):
    """The President has ruled on the point, and what it interrupted goes on."""

    name: ClassVar[str] = "point_ruled_on"
    number: int
    ruling: PointRuling
    text: str
    at: datetime

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        point = session.points[self.number - 1]
        point = replace(point, status=PointStatus(self.ruling.value), ruling=self.text)
        session = off_floor(session.with_point(point), self.number)
        if point.kind is not PointKind.ORDER:
            return session
        return replace(session, ruling=LastRuling(RulingOn.POINT, self.number))


@dataclass(frozen=True, slots=True)
class RuleOnPoint(Action):
    """Rule on the point that is being dealt with; its number makes sure that it is still the one meant."""

    free: ClassVar[frozenset[str]] = frozenset({"text"})
    ruling: PointRuling
    number: int = 0
    text: str = ""

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By the dais: a point of order is well taken or not, any other is answered or not in order."""
        require_length(self.text, "ruling", TEXT_LIMIT)
        situation.require_dais()
        situation.require_open()
        floor = situation.session.point_on_floor
        if self.number:
            require_point(situation, self.number)
        if floor is None or self.number not in (0, floor.point):
            raise refuse(Reason.NO_POINT_ON_FLOOR, situation.rulebook.source(Topic.POINTS_OF_ORDER))
        point = require_point(situation, floor.point)
        possible = rulings_on(point.kind)
        if self.ruling not in possible:
            source = source_of(situation.session, point.kind)
            raise refuse(Reason.POINT_RULING, source, point=point.kind, ruling=self.ruling, possible=possible)
        ruled = PointRuledOn(point.number, self.ruling, self.text, situation.at)
        return returned(Record(situation).add(ruled), floor.since).done

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self]:
        """Every ruling on the point that is being dealt with."""
        top = situation.session.top
        if isinstance(top, PointOnFloor):
            for ruling in PointRuling:
                yield cls(ruling)
                yield cls(ruling, top.point)


def rulings_on(kind: PointKind) -> tuple[PointRuling, ...]:
    """What may be ruled on a point of a kind."""
    if kind is PointKind.ORDER:
        return (PointRuling.SUSTAINED, PointRuling.OVERRULED)
    return (PointRuling.ANSWERED, PointRuling.OVERRULED)
