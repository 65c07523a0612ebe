"""Points: raised, seconded, taken up by the dais, taken back; on the floor they interrupt what is below."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import ClassVar, Self

from bot.procedure.alike import Alike
from bot.procedure.candidates import apart, for_delegations
from bot.procedure.event import Event
from bot.procedure.lengths import require_length
from bot.procedure.record import Record
from bot.procedure.refusals import Reason, refuse
from bot.procedure.rulebook import PointKind, Topic
from bot.procedure.rules.points.order import (
    awaits_second,
    hindrance,
    off_floor,
    require_known,
    require_may_raise,
    require_point,
    require_vote_allows,
    returned,
    source_of,
)
from bot.procedure.rules.speakers import questions
from bot.procedure.rules.speakers.speeches import hold
from bot.procedure.situation import Action, Situation
from bot.procedure.state.points import Point, PointOnFloor, PointStatus
from bot.procedure.state.session import Session
from bot.procedure.state.speaking import Speech

TEXT_LIMIT = 300


@dataclass(frozen=True, slots=True)
class PointRaised(Event):
    """A delegation raises a point."""

    name: ClassVar[str] = "point_raised"
    number: int
    kind: PointKind
    delegation: str
    text: str
    audibility: bool
    at: datetime

    @property
    def point(self) -> Point:
        """The point as it is raised."""
        return Point(self.number, self.kind, self.delegation, self.text, audibility=self.audibility)

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        return replace(session, points=(*session.points, self.point))


@dataclass(frozen=True, slots=True)
class PointSeconded(Event):
    """Another delegation seconds the point."""

    name: ClassVar[str] = "point_seconded"
    number: int
    delegation: str

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        return session.with_point(replace(session.points[self.number - 1], seconded_by=self.delegation))


@dataclass(frozen=True, slots=True)
class PointPut(Event):
    """The point is dealt with, above whatever it interrupts."""

    name: ClassVar[str] = "point_put"
    number: int
    at: datetime

    def apply(self, session: Session) -> Session:
        """The state after the event: the ruling before it can still be appealed once it is dealt with."""
        point = replace(session.points[self.number - 1], status=PointStatus.ON_FLOOR)
        floor = (*session.floor, PointOnFloor(self.number, self.at))
        return session.with_point(point).with_floor(floor)


@dataclass(frozen=True, slots=True)
class PointWithdrawn(Event):
    """The delegation takes its point back."""

    name: ClassVar[str] = "point_withdrawn"
    number: int

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        point = replace(session.points[self.number - 1], status=PointStatus.WITHDRAWN)
        return off_floor(session.with_point(point), self.number)


@dataclass(frozen=True, slots=True)
class RaisePoint(Action):
    """Raise a point; ``audibility`` says that the speaker cannot be heard."""

    free: ClassVar[frozenset[str]] = frozenset({"text", "audibility"})
    kind: PointKind
    text: str = ""
    delegation: str | None = None
    audibility: bool = False

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By a delegation present that has no other point open; one that may interrupt is put at once.

        A question to the speaker waits with the others until the dais calls it.
        """
        situation.require_committee()
        require_known(situation, self.kind)
        if self.kind is questions.POINT:
            return questions.asked(situation, self.delegation, self.text)
        require_length(self.text, "point", TEXT_LIMIT)
        delegation = situation.present_delegation(self.delegation)
        require_may_raise(situation, delegation, self.kind)
        require_vote_allows(situation.session, self.kind)
        number = len(situation.session.points) + 1
        raised = PointRaised(number, self.kind, delegation.name, self.text, self.audibility, situation.at)
        return _put_if_in_turn(Record(situation).add(raised), raised.point).done

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self | Alike[Self]]:
        """Each point of the rulebook, for one's own seat and, by the dais, for everybody present."""
        session = situation.session
        if session.committee is None or not session.roll.taken:
            return
        raised = {own.delegation for own in session.open_points}
        classes = apart(session.classes_present, raised, session.moderation.silenced)
        for kind in session.rulebook.points:
            if kind is not questions.POINT:
                yield from for_delegations(situation, partial(cls, kind, ""), classes)
            elif session.speech is not None:
                asking = _asking(session, session.speech)
                yield from for_delegations(situation, partial(cls, kind, ""), asking)


@dataclass(frozen=True, slots=True)
class SecondPoint(Action):
    """Second a point that needs it."""

    number: int
    delegation: str | None = None

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By another delegation present, once; the point is then taken up at once if it may interrupt."""
        situation.require_committee()
        delegation = situation.present_delegation(self.delegation)
        point = require_point(situation, self.number)
        rule, source = situation.rulebook.points.get(point.kind), source_of(situation.session, point.kind)
        if rule is None or not rule.second:
            raise refuse(Reason.POINT_NEEDS_NO_SECOND, source, point=point.kind)
        if point.seconded_by:
            raise refuse(Reason.POINT_SECONDED, source, number=point.number, delegation=point.seconded_by)
        if delegation.name == point.delegation:
            raise refuse(Reason.OWN_POINT, source, delegation=delegation.name)
        record = Record(situation).add(PointSeconded(point.number, delegation.name))
        return _put_if_in_turn(record, replace(point, seconded_by=delegation.name)).done

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self | Alike[Self]]:
        """Every point that waits for a second, for one's own seat and, by the dais, for everybody present."""
        session = situation.session
        for point in session.open_points:
            if awaits_second(session, point):
                classes = apart(session.classes_present, {point.delegation})
                yield from for_delegations(situation, partial(cls, point.number), classes)


@dataclass(frozen=True, slots=True)
class TakeUpPoint(Action):
    """Deal with a point that waits: the one of a number, or the first."""

    number: int = 0

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By the dais, between speeches, or while somebody speaks if the point may interrupt."""
        situation.require_dais()
        situation.require_business()
        situation.require_no_point()
        waiting = situation.session.waiting_points
        if not self.number and not waiting:
            raise refuse(Reason.NO_POINT_WAITS, situation.rulebook.source(Topic.POINTS_OF_ORDER))
        point = require_point(situation, self.number) if self.number else waiting[0]
        in_the_way = hindrance(situation.session, point)
        if in_the_way is not None:
            raise in_the_way
        return _put(Record(situation), point).done

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self]:
        """Every point that waits."""
        if situation.session.waiting_points:
            yield cls()
        yield from (cls(own.number) for own in situation.session.waiting_points)


@dataclass(frozen=True, slots=True)
class WithdrawPoint(Action):
    """Take a point back."""

    number: int

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By its delegation, or by the dais for it, before there is a ruling."""
        situation.require_committee()
        point = require_point(situation, self.number)
        if not situation.on_dais and situation.seat != point.delegation:
            source = source_of(situation.session, point.kind)
            raise refuse(Reason.POINT_OF_ANOTHER, source, delegation=point.delegation)
        situation.require_open()
        on_floor = situation.session.point_on_floor
        record = Record(situation).add(PointWithdrawn(point.number))
        if on_floor is not None and on_floor.point == point.number:
            returned(record, on_floor.since)
        return record.done

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self]:
        """Every point not yet disposed of."""
        yield from (cls(own.number) for own in situation.session.open_points)


def _asking(session: Session, speech: Speech) -> tuple[tuple[str, ...], ...]:
    """Everybody present, the speaker, those who wait to ask and the last who did told apart."""
    waiting = [own.delegation for own in speech.asking]
    last = {*speech.asked[-1:], *waiting[-1:]}
    groups = ({speech.delegation}, set(waiting), last, session.moderation.silenced)
    return apart(session.classes_present, *groups)


def _put_if_in_turn(record: Record, point: Point) -> Record:
    """Deal with a point at once where it may interrupt, or where nobody speaks and no other point waits."""
    session = record.situation.session  # which the point changes in nothing that bears on it
    if session.point_on_floor is not None:
        return record
    first = all(own.number >= point.number for own in session.waiting_points)
    interrupting = session.speech is not None or session.vote is not None
    if (first or interrupting) and hindrance(session, point) is None:
        _put(record, point)
    return record


def _put(record: Record, point: Point) -> Record:
    return hold(record).add(PointPut(point.number, record.situation.at))
