"""What becomes of an amendment: adopted into the text, rejected, not put, or without an object."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from bot.procedure.rulebook import AmendmentKind
from bot.procedure.rules.amended_text import amended, clause_added, place_before
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
            # An earlier vote may have put its clause into the text, which the house was divided on.
            added = replace(own, clause=clause_added(own))
            return session if own.to else _struck(session, added, own.clause)
        if own.to:
            changed = replace(session.amendments[own.to - 1], text=own.text, consents=())
            session = with_amendment(session, changed)
            return _reworded(session, own)
        before = session.drafts[own.draft - 1]
        draft = amended(before, own)
        session = with_draft(session, replace(draft, amended=draft.amended or self.vote is not None))
        match own.kind:
            case AmendmentKind.STRIKE:
                return _struck(session, own, place_before(before, own.clause))
            case AmendmentKind.MODIFY:
                return _reworded(session, own)
            case AmendmentKind.ADD:
                return session


@dataclass(frozen=True, slots=True)
class AmendmentNotPut(Event):
    """The amendment is not put to the vote: the adoption of another necessarily rejects it."""

    name: ClassVar[str] = "amendment_not_put"
    number: int

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        own = session.amendments[self.number - 1]
        return with_amendment(session, replace(own, status=AmendmentStatus.NOT_PUT))


def _struck(session: Session, adopted: Amendment, place: str) -> Session:
    """The state in which amendments to a clause that is no longer there have lapsed.

    What was to be added after that clause is added in its place.
    """
    for own in _on_clause(session, adopted):
        kind = session.amendments[own.to - 1].kind if own.to else own.kind
        if kind is AmendmentKind.ADD:
            session = with_amendment(session, replace(own, clause=place))
        elif not own.to:
            session = with_amendment(session, replace(own, status=AmendmentStatus.LAPSED))
    return session


def _reworded(session: Session, adopted: Amendment) -> Session:
    """The state in which it is known of amendments that the words they were written to have changed."""
    for own in _on_clause(session, adopted):
        if own.to == adopted.to and own.kind is not AmendmentKind.ADD:
            session = with_amendment(session, replace(own, text_changed=True))
    return session


def _on_clause(session: Session, adopted: Amendment) -> tuple[Amendment, ...]:
    """The other amendments to the same clause, or at the same place, that are not yet disposed of."""
    return tuple(
        own
        for own in session.amendments
        if own.status.open and own.draft == adopted.draft and own.clause == adopted.clause
    )
