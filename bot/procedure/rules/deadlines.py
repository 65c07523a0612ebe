"""Time running out. A deadline is part of the state; passing it is an action like any other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Self

from bot.procedure.refusals import Reason, refuse
from bot.procedure.rules.caucus import CaucusEnd, CaucusEnded
from bot.procedure.rules.speeches import SpeechEnd, ended
from bot.procedure.rules.voting import close_vote, pass_over
from bot.procedure.situation import CLOCK, Action, Event, Record, Situation
from bot.procedure.state.session import Session
from bot.procedure.state.sitting import SittingStatus
from bot.procedure.state.voting import Closing


@dataclass(frozen=True, slots=True)
class TimeRanOut(Action):
    """Look at the clock: end whatever is over. Asked too early or twice, it does nothing."""

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By the clock only; the innermost thing first: a vote, a speech, a caucus."""
        if situation.actor != CLOCK:
            raise refuse(Reason.CLOCK_ONLY)
        session, at = situation.session, situation.at
        due = next_deadline(session)
        if due is None or due > at:
            return ()
        record = Record(situation)
        if session.vote is not None:
            if session.vote.called is not None:
                return pass_over(situation, session.vote, session.vote.called)
            return close_vote(record, Closing.TIME).done
        if session.speech is not None and session.speech.ends_at is not None and session.speech.ends_at <= at:
            record.add(ended(situation, session.speech, SpeechEnd.TIME))
        if session.caucus is not None and session.caucus.ends_at <= at and not session.motion_debates:
            record.add(CaucusEnded(CaucusEnd.TIME, at))
        return record.done

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self]:
        """The one way to ask, for the clock."""
        if situation.actor == CLOCK:
            yield cls()


def next_deadline(session: Session) -> datetime | None:
    """When something next ends by itself; None where nothing does.

    A vote stands above everything, and a caucus whose time is up waits for the motion above it.
    """
    if session.committee is None or session.sitting.status is not SittingStatus.OPEN:
        return None
    if session.vote is not None:
        return session.vote.ends_at
    ends = []
    if session.speech is not None and session.speech.ends_at is not None:
        ends.append(session.speech.ends_at)
    if session.caucus is not None and not session.motion_debates:
        ends.append(session.caucus.ends_at)
    return min(ends, default=None)
