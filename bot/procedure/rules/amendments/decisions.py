"""What becomes of an amendment: adopted into the text, rejected, not put, or without an object."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from bot.procedure.event import Event
from bot.procedure.rulebook import AmendmentKind
from bot.procedure.rules.amendments.limits import with_amendment
from bot.procedure.rules.amendments.overtaking import settled, settled_within
from bot.procedure.rules.amendments.text import amended, as_it_stands, clause_of, put_otherwise
from bot.procedure.rules.resolutions.drafts import with_draft
from bot.procedure.state.amendments import Amendment, AmendmentStatus
from bot.procedure.state.resolutions import Draft
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
            # An earlier vote may have put its words into the text, which the house was divided on.
            return session if own.to else settled(session, own)
        if own.to:
            changed = put_otherwise(session.amendments[own.to - 1], own)
            return settled_within(with_amendment(session, replace(changed, consents=())), own)
        before = session.drafts[own.draft - 1]
        draft = amended(before, own)
        session = with_draft(session, replace(draft, amended=draft.amended or self.vote is not None))
        session = with_amendment(session, _as_adopted(replace(own, status=status), before, draft))
        return settled(session, own, before)


@dataclass(frozen=True, slots=True)
class AmendmentNotPut(Event):
    """The amendment is not put to the vote: the adoption of another necessarily rejects it."""

    name: ClassVar[str] = "amendment_not_put"
    number: int

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        own = session.amendments[self.number - 1]
        return with_amendment(session, replace(own, status=AmendmentStatus.NOT_PUT))


def _as_adopted(own: Amendment, before: Draft, after: Draft) -> Amendment:
    """The amendment with the clause as it found it and, where it put another in its place, as it left it."""
    own = replace(own, stood=as_it_stands(before, own.clause))
    left = clause_of(after, own.clause)
    if left is None or own.kind is not AmendmentKind.MODIFY or not own.clauses:
        return own
    return replace(own, clauses=(left,))
