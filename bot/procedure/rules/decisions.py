"""What votes decide: a motion, a clause, a draft; and that a draft is voted on in parts."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from bot.procedure.rules.drafts import off_floor, with_draft
from bot.procedure.rules.precedence import with_status
from bot.procedure.situation import Event
from bot.procedure.state.motions import MotionStatus
from bot.procedure.state.resolutions import DraftStatus
from bot.procedure.state.session import Session
from bot.procedure.state.voting import Parts


@dataclass(frozen=True, slots=True)
class MotionDecided(Event):
    """The committee has decided a motion."""

    name: ClassVar[str] = "motion_decided"
    number: int
    carried: bool

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        status = MotionStatus.CARRIED if self.carried else MotionStatus.LOST
        session = with_status(session, self.number, status)
        return session if self.carried else session.gone_on()


@dataclass(frozen=True, slots=True)
class DivisionAsked(Event):
    """The draft will be voted on in parts."""

    name: ClassVar[str] = "division_asked"
    draft: int

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        return with_draft(session, replace(session.drafts[self.draft - 1], divided=True))


@dataclass(frozen=True, slots=True)
class PartsVotingBegun(Event):
    """The draft is voted on clause by clause, then as a whole."""

    name: ClassVar[str] = "parts_voting_begun"
    draft: int
    clauses: tuple[str, ...]

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        return replace(session, parts=Parts(self.draft, self.clauses))


@dataclass(frozen=True, slots=True)
class ClauseDecided(Event):
    """A clause stays in the draft, or is voted out of it."""

    name: ClassVar[str] = "clause_decided"
    draft: int
    clause: str
    retained: bool

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        own = session.drafts[self.draft - 1]
        rejected = tuple(clause for clause in own.rejected if clause != self.clause)
        rejected = rejected if self.retained else (*rejected, self.clause)
        session = with_draft(session, replace(own, rejected=rejected))
        if session.parts is None:
            return session
        undecided = tuple(clause for clause in session.parts.undecided if clause != self.clause)
        return replace(session, parts=replace(session.parts, undecided=undecided))


@dataclass(frozen=True, slots=True)
class DraftDecided(Event):
    """The draft is adopted or rejected; ``vote`` decided it, None where no vote was left to take."""

    name: ClassVar[str] = "draft_decided"
    number: int
    adopted: bool
    vote: int | None

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        status = DraftStatus.ADOPTED if self.adopted else DraftStatus.REJECTED
        own = session.drafts[self.number - 1]
        return off_floor(with_draft(session, replace(own, status=status)), self.number)


@dataclass(frozen=True, slots=True)
class DraftPutBack(Event):
    """A draft that had lost all its clauses has one again, and is still to be voted on as a whole."""

    name: ClassVar[str] = "draft_put_back"
    number: int

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        own = session.drafts[self.number - 1]
        session = with_draft(session, replace(own, status=DraftStatus.INTRODUCED))
        return replace(session, draft_on_floor=self.number, debate_closed=True, parts=Parts(self.number, ()))
