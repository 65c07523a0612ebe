"""What was interrupted goes on: the clock of a speech, the time of a vote."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import ClassVar

from bot.procedure.event import Event
from bot.procedure.record import Record
from bot.procedure.rules.speakers.speeches import take_up
from bot.procedure.rules.voting.events import with_vote
from bot.procedure.state.session import Session
from bot.procedure.state.voting import Vote


@dataclass(frozen=True, slots=True)
class VoteTakenUp(Event):
    """What interrupted the vote is dealt with; it goes on, until ``ends_at``."""

    name: ClassVar[str] = "vote_taken_up"
    number: int
    ends_at: datetime

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        vote = session.vote
        if vote is None or vote.number != self.number:
            return session
        return with_vote(session, replace(vote, ends_at=self.ends_at))


def go_on(record: Record, since: datetime) -> Record:
    """Let what has been interrupted since a moment go on with the time it had left then."""
    take_up(record)
    vote, lost = record.session.top, record.situation.at - since
    if not isinstance(vote, Vote) or not vote.method.timed:
        return record
    if vote.opened_at <= since and vote.outstanding and lost:
        record.add(VoteTakenUp(vote.number, vote.ends_at + lost))
    return record
