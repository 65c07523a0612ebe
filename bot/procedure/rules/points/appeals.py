"""Appeals: a ruling just given is put to the committee at once, without debate."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import ClassVar, Self

from bot.procedure.alike import Alike
from bot.procedure.candidates import apart, for_delegations
from bot.procedure.delegations import Delegation
from bot.procedure.event import Event
from bot.procedure.lengths import require_length
from bot.procedure.record import Record
from bot.procedure.refusals import Reason, refuse
from bot.procedure.rulebook import MatterKind, PointKind, Topic
from bot.procedure.rules.motions.precedence import with_status
from bot.procedure.rules.speakers.speeches import hold
from bot.procedure.rules.voting import events as votes
from bot.procedure.situation import Action, Situation
from bot.procedure.state.appeals import Appeal, AppealStatus, LastRuling, RulingOn
from bot.procedure.state.motions import MotionStatus
from bot.procedure.state.points import PointStatus
from bot.procedure.state.session import Session
from bot.procedure.state.voting import Matter, Method

TEXT_LIMIT = 300

_OTHER_WAY = {
    PointStatus.SUSTAINED: PointStatus.OVERRULED,
    PointStatus.OVERRULED: PointStatus.SUSTAINED,
}


@dataclass(frozen=True, slots=True)
class RulingAppealed(Event):
    """A delegation appeals a ruling; ``waits`` says that the appeal needs a second before it is voted on."""

    name: ClassVar[str] = "ruling_appealed"
    number: int
    ruling: LastRuling
    delegation: str
    text: str
    waits: bool
    at: datetime

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        status = AppealStatus.PENDING if self.waits else AppealStatus.ON_FLOOR
        appeal = Appeal(self.number, self.ruling, self.delegation, self.text, status)
        return replace(session, appeals=(*session.appeals, appeal), ruling=None)


@dataclass(frozen=True, slots=True)
class AppealSeconded(Event):
    """Another delegation seconds the appeal."""

    name: ClassVar[str] = "appeal_seconded"
    number: int
    delegation: str

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        own = session.appeals[self.number - 1]
        return _with_appeal(session, replace(own, status=AppealStatus.ON_FLOOR, seconded_by=self.delegation))


@dataclass(frozen=True, slots=True)
class AppealDecided(Event):
    """The committee has decided whether the ruling stands; one that is overruled is turned round."""

    name: ClassVar[str] = "appeal_decided"
    number: int
    overruled: bool

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        own = session.appeals[self.number - 1]
        status = AppealStatus.OVERRULED if self.overruled else AppealStatus.UPHELD
        session = _with_appeal(session, replace(own, status=status))
        return _turned_round(session, own.ruling) if self.overruled else session


@dataclass(frozen=True, slots=True)
class AppealRuling(Action):
    """Appeal the ruling just given; naming it makes sure that it is still the last."""

    free: ClassVar[frozenset[str]] = frozenset({"text"})
    text: str = ""
    delegation: str | None = None
    ruling: LastRuling | None = None

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By a member present, before business goes on; put to the vote at once, or once it is seconded."""
        situation.require_committee()
        rules, source = situation.rulebook.appeals, situation.rulebook.source(Topic.APPEALS)
        if not rules.allowed:
            raise refuse(Reason.NO_APPEALS, source)
        if rules.written and not self.text.strip():
            raise refuse(Reason.APPEAL_WRITTEN, source)
        require_length(self.text, "appeal", TEXT_LIMIT)
        delegation = _appellant(situation, self.delegation)
        # An appeal is how a point of order is taken to the committee, so it is open to whoever may raise one.
        if PointKind.ORDER not in situation.rulebook.moderation.silenced_points:
            situation.require_not_silenced(delegation)
        session = situation.session
        if session.open_appeal is not None:
            raise refuse(Reason.APPEAL_OPEN, source, number=session.open_appeal.number)
        situation.require_no_point()
        if session.ruling is None or self.ruling not in (None, session.ruling):
            raise refuse(Reason.NO_RULING, source)
        situation.require_decision(MatterKind.APPEAL)
        number = len(session.appeals) + 1
        record = Record(situation).add(
            RulingAppealed(
                number, session.ruling, delegation.name, self.text, waits=rules.second, at=situation.at
            )
        )
        return record.done if rules.second else _put(record, number).done

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self | Alike[Self]]:
        """The last ruling, for one's own seat and, by the dais, for everybody present."""
        session = situation.session
        if session.ruling is None:
            return
        for ruling in (None, session.ruling):
            request = partial(cls, "…", ruling=ruling)
            classes = apart(session.classes_present, session.moderation.silenced)
            yield from for_delegations(situation, request, classes)


@dataclass(frozen=True, slots=True)
class SecondAppeal(Action):
    """Second the appeal that waits."""

    delegation: str | None = None

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By another member present; the appeal is then put to the vote at once."""
        delegation = _appellant(situation, self.delegation)
        source, appeal = situation.rulebook.source(Topic.APPEALS), situation.session.open_appeal
        if appeal is None or appeal.status is not AppealStatus.PENDING:
            raise refuse(Reason.NO_APPEAL_WAITS, source)
        if delegation.name == appeal.delegation:
            raise refuse(Reason.OWN_APPEAL, source, delegation=delegation.name)
        situation.require_no_point()
        situation.require_decision(MatterKind.APPEAL)
        record = Record(situation).add(AppealSeconded(appeal.number, delegation.name))
        return _put(record, appeal.number).done

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self | Alike[Self]]:
        """One's own seat and, by the dais, everybody present."""
        appeal = situation.session.open_appeal
        if appeal is not None and appeal.status is AppealStatus.PENDING:
            classes = apart(situation.session.classes_present, {appeal.delegation})
            yield from for_delegations(situation, cls, classes)


def _appellant(situation: Situation, named: str | None) -> Delegation:
    """The delegation that appeals or seconds: an observer only where observers may move something."""
    delegation = situation.present_delegation(named)
    if delegation.observer and not situation.rulebook.observers.may_raise_motions:
        raise refuse(
            Reason.OBSERVER_APPEAL,
            situation.rulebook.source(Topic.OBSERVERS),
            delegation=delegation.name,
        )
    return delegation


def _put(record: Record, number: int) -> Record:
    votes.open_vote(hold(record), Matter(MatterKind.APPEAL, number), Method.PLACARDS)
    return record


def _with_appeal(session: Session, appeal: Appeal) -> Session:
    appeals = tuple(appeal if own.number == appeal.number else own for own in session.appeals)
    return replace(session, appeals=appeals)


def _turned_round(session: Session, ruling: LastRuling) -> Session:
    """The state with the ruling the other way: a motion that was out of order is pending again."""
    if ruling.on is RulingOn.POINT:
        point = session.points[ruling.number - 1]
        return session.with_point(replace(point, status=_OTHER_WAY.get(point.status, point.status)))
    motion = session.motion(ruling.number)
    if motion is None or motion.status is not MotionStatus.OUT_OF_ORDER:
        return session
    return with_status(session, motion.number, MotionStatus.PENDING)
