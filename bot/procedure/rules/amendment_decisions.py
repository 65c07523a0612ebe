"""What becomes of an amendment: adopted into the text, rejected, not put, or without an object."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from bot.procedure.rulebook import AmendmentKind
from bot.procedure.rules.amended_text import amended
from bot.procedure.rules.amendment_limits import with_amendment
from bot.procedure.rules.drafts import with_draft
from bot.procedure.situation import Event
from bot.procedure.state.amendments import Amendment, AmendmentStatus
from bot.procedure.state.session import Session


@dataclass(frozen=True, slots=True)
class AmendmentDecided(Event):
    """The amendment is in the text or rejected; ``vote`` decided it, None where all sponsors agreed."""

    name: ClassVar[str] = "amendment_decided"
    number: int
    adopted: bool
    vote: int | None

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        own = session.amendments[self.number - 1]
        status = AmendmentStatus.ADOPTED if self.adopted else AmendmentStatus.REJECTED
        session = with_amendment(session, replace(own, status=status))
        if self.vote is None:
            # The text has changed since the last vote, which is not taken again on another text.
            session = replace(session, divisible=None)
        if not self.adopted:
            return session
        if own.to:
            return with_amendment(session, replace(session.amendments[own.to - 1], text=own.text))
        draft = amended(session.drafts[own.draft - 1], own)
        session = with_draft(session, replace(draft, amended=draft.amended or self.vote is not None))
        return _without_object(session, own) if own.kind is AmendmentKind.STRIKE else session


@dataclass(frozen=True, slots=True)
class AmendmentNotPut(Event):
    """The amendment is not put to the vote: the adoption of another necessarily rejects it."""

    name: ClassVar[str] = "amendment_not_put"
    number: int

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        own = session.amendments[self.number - 1]
        return with_amendment(session, replace(own, status=AmendmentStatus.NOT_PUT))


def _without_object(session: Session, struck: Amendment) -> Session:
    """The state in which amendments to a clause that is no longer there have lapsed."""
    for own in session.amendments:
        if own.status.open and own.draft == struck.draft and own.clause == struck.clause and own.clause:
            session = with_amendment(session, replace(own, status=AmendmentStatus.LAPSED))
    return session
