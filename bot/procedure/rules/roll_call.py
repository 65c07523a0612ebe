"""Calling the roll: who is here, who declares to vote, who comes late or leaves."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import ClassVar, Self

from bot.procedure.alike import Alike
from bot.procedure.candidates import apart, for_delegations
from bot.procedure.delegations import Delegation, Presence
from bot.procedure.event import Event
from bot.procedure.record import Record
from bot.procedure.refusals import Reason, refuse
from bot.procedure.rulebook import Topic
from bot.procedure.rules.lapsing import struck_off, without_requests
from bot.procedure.rules.points.order import returned
from bot.procedure.rules.speakers.speeches import SpeechEnd, ended
from bot.procedure.situation import Action, Situation
from bot.procedure.state.session import Session
from bot.procedure.state.sitting import Roll


@dataclass(frozen=True, slots=True)
class RollCallStarted(Event):
    """The roll is being called; nobody has answered yet."""

    name: ClassVar[str] = "roll_call_started"
    at: datetime

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        return replace(session.gone_on(), roll=Roll(calling=True))


@dataclass(frozen=True, slots=True)
class RollAnswered(Event):
    """A delegation answered the roll, or its presence changed after it."""

    name: ClassVar[str] = "roll_answered"
    delegation: str
    presence: Presence
    late: bool

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        presence = {**session.roll.presence, self.delegation: self.presence}
        waiting = {own: one for own, one in session.roll.waiting.items() if own != self.delegation}
        session = replace(session, roll=replace(session.roll, presence=presence, waiting=waiting))
        return session if self.presence.here else _gone(session, self.delegation)


@dataclass(frozen=True, slots=True)
class RollCallFinished(Event):
    """The roll is taken; whoever did not answer is absent, and waits on no list of speakers."""

    name: ClassVar[str] = "roll_call_finished"
    at: datetime

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        session = replace(session, roll=replace(session.roll, calling=False, taken=True))
        for delegation in session.body.delegations:
            if not session.roll.of(delegation.name).here:
                session = _gone(session, delegation.name)
        return session


@dataclass(frozen=True, slots=True)
class StartRollCall(Action):
    """Call the roll, or call it anew."""

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By the dais in an open sitting, between speeches, motions, caucuses and votes."""
        situation.require_dais()
        situation.require_open()
        situation.require_no_vote()
        if situation.session.roll.calling:
            raise refuse(Reason.ROLL_CALL_IN_PROGRESS, situation.rulebook.source(Topic.ROLL_CALL))
        situation.require_no_point()
        situation.require_no_speech()
        situation.require_no_motion()
        situation.require_no_caucus()
        return (RollCallStarted(situation.at),)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self]:
        """The one way to ask."""
        del situation
        yield cls()


@dataclass(frozen=True, slots=True)
class AnswerRoll(Action):
    """Answer the roll, or tell of a change after it: a late arrival, a departure, a declaration."""

    presence: Presence
    delegation: str | None = None

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """During a roll call or after it, but not behind the closed doors of a vote.

        An observer declares to vote only where the rules let it. Whoever comes or goes while a vote is
        taken changes nothing about who is entitled to it.
        A speaker who leaves the room leaves the floor too, and so does whoever had raised a point.
        """
        situation.require_committee()
        allowed = situation.rulebook.roll_call.answers
        roll_call = situation.rulebook.source(Topic.ROLL_CALL)
        if self.presence not in allowed:
            raise refuse(Reason.ROLL_ANSWER_UNKNOWN, roll_call, answer=self.presence, allowed=allowed)
        delegation = situation.delegation(self.delegation)
        require_may_answer(situation, delegation, self.presence)
        situation.require_open()
        require_open_doors(situation)
        session = situation.session
        if not session.roll.calling and not session.roll.taken:
            raise refuse(Reason.NO_ROLL_CALL, roll_call)
        now = session.roll.presence.get(delegation.name)
        if now is None and session.roll.taken:
            now = Presence.ABSENT
        if now is self.presence:
            raise refuse(Reason.ROLL_ANSWER_SAME, roll_call, delegation=delegation.name, answer=self.presence)
        record = Record(situation).add(RollAnswered(delegation.name, self.presence, late=session.roll.taken))
        speech = session.speaking
        if not self.presence.here and speech is not None and speech.delegation == delegation.name:
            record.add(ended(situation, speech, SpeechEnd.LEFT))
        on_floor = session.point_on_floor
        if on_floor is not None and record.session.point_on_floor is None:
            returned(record, on_floor.since)
        return record.done

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self | Alike[Self]]:
        """Each answer, for one's own seat and, by the dais, for every delegation by what it has answered."""
        session = situation.session
        if session.committee is None or not (session.roll.calling or session.roll.taken):
            return
        classes = apart(session.committee.classes, *session.roll.by_answer)
        for presence in situation.rulebook.roll_call.answers:
            yield from for_delegations(situation, partial(cls, presence), classes)


@dataclass(frozen=True, slots=True)
class FinishRollCall(Action):
    """Close the roll."""

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By the dais; without a quorum too, for then the record shows that there was none."""
        situation.require_dais()
        situation.require_open()
        if not situation.session.roll.calling:
            raise refuse(Reason.NO_ROLL_CALL, situation.rulebook.source(Topic.ROLL_CALL))
        return (RollCallFinished(situation.at),)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self]:
        """The one way to ask."""
        del situation
        yield cls()


def _gone(session: Session, delegation: str) -> Session:
    """The state after a delegation left: it waits for nothing any more."""
    return without_requests(struck_off(session, delegation), delegation)


def require_open_doors(situation: Situation) -> None:
    """Refuse to let anybody in or out while a vote is taken, where the rules close the doors."""
    vote, conduct = situation.session.vote, situation.rulebook.conduct_during_voting
    if conduct.doors_closed and vote is not None:
        raise refuse(Reason.DOORS_CLOSED, conduct.rule, number=vote.number)


def require_may_answer(situation: Situation, delegation: Delegation, presence: Presence) -> None:
    """Refuse an observer that declares to vote, where the rules do not let it."""
    declares = presence is Presence.PRESENT_AND_VOTING and delegation.observer
    if declares and not situation.rulebook.observers.may_declare_to_vote:
        raise refuse(
            Reason.OBSERVER_NOT_VOTING,
            situation.rulebook.source(Topic.OBSERVERS),
            delegation=delegation.name,
        )
