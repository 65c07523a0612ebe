"""Closing, adjourning and resuming the debate on what is before the committee."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from bot.procedure.event import Event
from bot.procedure.rules.resolutions.drafts import off_floor, with_draft
from bot.procedure.state.resolutions import DraftStatus
from bot.procedure.state.session import Session


@dataclass(frozen=True, slots=True)
class DebateClosed(Event):
    """Nobody speaks on the draft any more; it is ready for the vote. Without a draft, the list is closed."""

    name: ClassVar[str] = "debate_closed"
    draft: int | None

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        closed = self.draft is not None
        return replace(_silenced(session), debate_closed=closed, debate_clock=None)


@dataclass(frozen=True, slots=True)
class DebateAdjourned(Event):
    """The draft leaves the floor undecided; without a draft, the general debate stops."""

    name: ClassVar[str] = "debate_adjourned"
    draft: int | None

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        session = _silenced(session)
        if self.draft is None:
            return session
        return set_aside(session, self.draft, DraftStatus.DEBATE_ADJOURNED)


@dataclass(frozen=True, slots=True)
class DraftSetAside(Event):
    """The draft leaves the floor without a decision on it: tabled, referred ``to`` a body, or for good."""

    name: ClassVar[str] = "draft_set_aside"
    number: int
    status: DraftStatus
    to: str = ""

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        session = set_aside(_silenced(session), self.number, self.status)
        return with_draft(session, replace(session.drafts[self.number - 1], referred_to=self.to))


@dataclass(frozen=True, slots=True)
class DebateResumed(Event):
    """A draft that was tabled, or whose debate was adjourned, is before the committee again."""

    name: ClassVar[str] = "debate_resumed"
    number: int

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        own = session.drafts[self.number - 1]
        session = with_draft(session, replace(own, status=DraftStatus.INTRODUCED))
        return replace(session, draft_on_floor=self.number)


@dataclass(frozen=True, slots=True)
class DraftReconsidered(Event):
    """A draft that was adopted or rejected is before the committee again, to be voted on anew.

    Its earlier result stays on record, and clauses that were voted out stand again.
    """

    name: ClassVar[str] = "draft_reconsidered"
    number: int

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        own = session.drafts[self.number - 1]
        session = with_draft(session, replace(own, status=DraftStatus.INTRODUCED, rejected=()))
        return replace(session, draft_on_floor=self.number, debate_closed=True)


@dataclass(frozen=True, slots=True)
class AgendaSet(Event):
    """The committee takes up a topic."""

    name: ClassVar[str] = "agenda_set"
    topic: str

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        return replace(session, agenda=self.topic)


def set_aside(session: Session, number: int, status: DraftStatus) -> Session:
    """The state with a draft off the floor, undecided: clauses voted out of it one by one stand again."""
    own = session.drafts[number - 1]
    return off_floor(with_draft(session, replace(own, status=status, rejected=())), number)


def _silenced(session: Session) -> Session:
    """The state with the list of speakers closed and empty."""
    speakers = replace(session.speakers, open=False, queue=(), heard_on=None)
    return replace(session, speakers=speakers, comments=None)
