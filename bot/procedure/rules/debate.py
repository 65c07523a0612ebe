"""Closing and adjourning the debate on what is before the committee."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from bot.procedure.rules.resolutions import with_draft
from bot.procedure.situation import Event
from bot.procedure.state.resolutions import DraftStatus
from bot.procedure.state.session import Session


@dataclass(frozen=True, slots=True)
class DebateClosed(Event):
    """Nobody speaks on the draft any more; it is ready for the vote. Without a draft, the list is closed."""

    name: ClassVar[str] = "debate_closed"
    draft: int | None

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        speakers = replace(session.speakers, open=False, queue=())
        return replace(session, speakers=speakers, debate_closed=self.draft is not None)


@dataclass(frozen=True, slots=True)
class DebateAdjourned(Event):
    """The draft leaves the floor undecided; without a draft, the general debate stops."""

    name: ClassVar[str] = "debate_adjourned"
    draft: int | None

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        session = replace(session, speakers=replace(session.speakers, open=False, queue=()))
        if self.draft is None:
            return session
        own = session.drafts[self.draft - 1]
        session = with_draft(session, replace(own, status=DraftStatus.DEBATE_ADJOURNED))
        return replace(session, draft_on_floor=None, debate_closed=False, parts=None)
