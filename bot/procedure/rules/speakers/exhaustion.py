"""A list of speakers that has run out: where the rules say so, the debate, or its time, is over with it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from bot.procedure.event import Event
from bot.procedure.record import Record
from bot.procedure.rulebook import Exhausted
from bot.procedure.rules.debate.times import turn
from bot.procedure.state.session import Session
from bot.procedure.state.sitting import SittingStatus


@dataclass(frozen=True, slots=True)
class ListExhausted(Event):
    """Everybody on the list has been heard, and nobody waits any more."""

    name: ClassVar[str] = "list_exhausted"

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        return replace(session, speakers=replace(session.speakers, heard_on=None))


def closed_if_exhausted(record: Record) -> Record:
    """Close the debate where its list has just run out and the rules close it then.

    In time in favour, time against comes first.
    """
    before, now = record.situation.session, record.session
    if now.committee is None or now.rulebook.speakers.exhausted is not Exhausted.CLOSES:
        return record
    if exhausted(now) and not exhausted(before):
        turn(record.add(ListExhausted()))
    return record


def exhausted(session: Session) -> bool:
    """Whether the list has run out: somebody was heard, nobody waits, and nothing else is pending."""
    return (
        session.sitting.status is SittingStatus.OPEN
        and session.roll.taken
        and not session.roll.calling
        and not session.floor
        and session.comments is None
        and not session.speakers.queue
        and session.speakers.heard_on == (session.draft_on_floor or 0)
        and not session.debate_closed
        and not session.pending
    )
