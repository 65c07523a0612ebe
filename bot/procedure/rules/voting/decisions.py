"""What votes decide: a motion, a clause, a draft; and that a draft is voted on in parts."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from bot.procedure.event import Event
from bot.procedure.rulebook import MatterKind
from bot.procedure.rules.amendments.limits import with_amendment
from bot.procedure.rules.motions.precedence import with_status
from bot.procedure.rules.resolutions.drafts import off_floor, with_draft
from bot.procedure.state.amendments import Amendment, AmendmentStatus
from bot.procedure.state.divisions import Divisible
from bot.procedure.state.motions import MotionStatus
from bot.procedure.state.resolutions import Draft, DraftStatus
from bot.procedure.state.session import Session
from bot.procedure.state.voting import Matter, Parts


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
    """The draft will be voted on in parts: some clauses apart, as one, or clause by clause."""

    name: ClassVar[str] = "division_asked"
    draft: int
    clauses: tuple[str, ...] = ()

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        own = session.drafts[self.draft - 1]
        groups = (*own.groups, self.clauses) if self.clauses else own.groups
        return with_draft(session, replace(own, divided=True, groups=groups))


@dataclass(frozen=True, slots=True)
class PartsVotingBegun(Event):
    """The draft is voted on clause by clause, or in ``groups`` of clauses, then as a whole."""

    name: ClassVar[str] = "parts_voting_begun"
    draft: int
    clauses: tuple[str, ...]
    groups: tuple[tuple[str, ...], ...] = ()

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        parts = self.groups or tuple((clause,) for clause in self.clauses)
        return replace(session, parts=Parts(self.draft, parts))


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
        undecided = tuple(part for part in session.parts.undecided if self.clause not in part)
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
class VoteSuperseded(Event):
    """A vote takes the place of an earlier one: what that decided is open again, for this one to decide."""

    name: ClassVar[str] = "vote_superseded"
    number: int
    by: int

    def apply(self, session: Session) -> Session:
        """The state after the event; what has happened since to other texts stays as it is."""
        result, found = session.result(self.number), session.divisible
        if result is None or found is None:
            return session
        for draft in found.drafts:
            session = _reopened(session, draft)
        for amendment in found.amendments:
            session = _undone(session, amendment, result.matter)
        return replace(
            session,
            draft_on_floor=found.draft_on_floor,
            debate_closed=found.debate_closed,
            debate_clock=found.debate_clock,
            parts=found.parts,
        )


def as_found(session: Session, vote: int) -> Divisible:
    """How matters stand before the result of a vote is acted upon."""
    return Divisible(
        vote,
        session.drafts,
        session.amendments,
        session.draft_on_floor,
        session.debate_closed,
        session.debate_clock,
        session.parts,
    )


def _reopened(session: Session, was: Draft) -> Session:
    """The state with a draft as it was found, if the vote was on it or made it lapse."""
    found, now = session.divisible, session.drafts[was.number - 1]
    if found is not None and found.draft_on_floor == was.number:
        now = replace(
            now,
            status=was.status,
            rejected=was.rejected,
            preambular=was.preambular,
            operative=was.operative,
            amended=was.amended,
        )
    elif now.status is DraftStatus.LAPSED:
        now = replace(now, status=was.status)
    return with_draft(session, now)


def _undone(session: Session, was: Amendment, matter: Matter) -> Session:
    """The state with an amendment as it was found, if the vote decided it, changed it or made it lapse."""
    now = session.amendments[was.number - 1]
    decided = matter.kind is MatterKind.AMENDMENT and matter.number == was.number
    if decided or now.status is AmendmentStatus.LAPSED:
        now = replace(now, status=was.status)
    found = replace(
        now,
        text=was.text,
        clause=was.clause,
        clauses=was.clauses,
        after=was.after,
        stood=was.stood,
        consents=was.consents,
        text_changed=was.text_changed,
        overtaken_by=was.overtaken_by,
    )
    return with_amendment(session, found)
