"""Coming late: at once, or at the doors of a vote, where whoever waits is let in once it is over."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import ClassVar, Self

from bot.procedure.alike import Alike
from bot.procedure.candidates import apart, for_delegations
from bot.procedure.delegations import Presence
from bot.procedure.event import Event
from bot.procedure.record import Record
from bot.procedure.refusals import Reason, refuse
from bot.procedure.rulebook import Topic
from bot.procedure.rules.roll_call import AnswerRoll, RollAnswered, require_may_answer, require_open_doors
from bot.procedure.situation import Action, Situation
from bot.procedure.state.session import Session


@dataclass(frozen=True, slots=True)
class ArrivalWaits(Event):
    """A delegation has arrived while the doors are closed, and waits to be let in."""

    name: ClassVar[str] = "arrival_waits"
    delegation: str
    presence: Presence

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        waiting = {**session.roll.waiting, self.delegation: self.presence}
        return replace(session, roll=replace(session.roll, waiting=waiting))


@dataclass(frozen=True, slots=True)
class Arrive(Action):
    """Tell that a delegation has arrived: an answer to the roll, kept at closed doors until they open."""

    presence: Presence = Presence.PRESENT
    delegation: str | None = None

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """As an answer to the roll, but for a vote: there an absent delegation waits at the doors."""
        situation.require_committee()
        conduct = situation.rulebook.conduct_during_voting
        if not (_doors_are_closed(situation) and conduct.late_arrivals_wait and self.presence.here):
            return AnswerRoll(self.presence, self.delegation).decide(situation)
        allowed = situation.rulebook.roll_call.answers
        if self.presence not in allowed:
            rule = situation.rulebook.source(Topic.ROLL_CALL)
            raise refuse(Reason.ROLL_ANSWER_UNKNOWN, rule, answer=self.presence, allowed=allowed)
        delegation = situation.delegation(self.delegation)
        require_may_answer(situation, delegation, self.presence)
        situation.require_open()
        roll = situation.session.roll
        if roll.of(delegation.name).here:
            require_open_doors(situation)
        if roll.waiting.get(delegation.name) is self.presence:
            raise refuse(Reason.WAITS_AT_THE_DOORS, conduct.rule, delegation=delegation.name)
        return (ArrivalWaits(delegation.name, self.presence),)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self | Alike[Self]]:
        """Each answer, for one's own seat and, by the dais, for every delegation by what it has answered."""
        session = situation.session
        if session.committee is None or not (session.roll.calling or session.roll.taken):
            return
        classes = apart(session.committee.classes, *session.roll.by_answer)
        for presence in situation.rulebook.roll_call.answers:
            yield from for_delegations(situation, partial(cls, presence), classes)


def let_in(record: Record) -> Record:
    """The record with everybody let in who waited for a vote to be over."""
    if record.situation.session.roll.waiting and record.session.vote is None:
        waiting = record.session.roll.waiting
        record.add(*(RollAnswered(name, presence, late=True) for name, presence in waiting.items()))
    return record


def _doors_are_closed(situation: Situation) -> bool:
    """Whether nobody comes in now, because a vote is being taken."""
    session = situation.session
    closed = situation.rulebook.conduct_during_voting.doors_closed
    return closed and session.vote is not None and session.roll.taken
