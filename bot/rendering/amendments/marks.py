"""What amendments have done to a draft: a mark at each clause they touched, and the clauses they struck."""

from __future__ import annotations

from collections.abc import Iterator

from bot.procedure.rulebook import AmendmentKind
from bot.procedure.rules.amendments.text import clauses_added
from bot.procedure.state.amendments import Amendment, AmendmentStatus
from bot.procedure.state.resolutions import Clause, Draft
from bot.procedure.state.session import Session
from bot.rendering.phrases import inline, joined, lines, small

_WORDS = 80
_DONE = {AmendmentKind.MODIFY: "changed", AmendmentKind.STRIKE: "changed", AmendmentKind.MOVE: "moved"}


def adopted(session: Session, draft: Draft) -> tuple[Amendment, ...]:
    """The amendments to the text of a draft that were adopted, in the order they were proposed."""
    return tuple(
        own
        for own in session.amendments
        if own.draft == draft.number and own.status is AmendmentStatus.ADOPTED and not own.to
    )


def marks(session: Session, draft: Draft, clause: Clause) -> str:
    """Which amendments a clause comes from: "added by amendment 2, changed by amendment 4"."""
    said = list(_done(adopted(session, draft), clause.id))
    return small(f"({joined(said)})") if said else ""


def struck_text(session: Session, draft: Draft) -> str:
    """The clauses that amendments have struck, each by the number it had and its first words."""
    found = [
        (own.number, own.stood)
        for own in adopted(session, draft)
        if own.kind is AmendmentKind.STRIKE and not own.words and own.stood is not None
    ]
    return lines(
        small(f"Amendment {number} struck clause {stood.number}: ~~{inline(stood.clause.text, _WORDS)}~~")
        for number, stood in found
    )


def _done(found: tuple[Amendment, ...], clause: str) -> Iterator[str]:
    for own in found:
        if own.kind is AmendmentKind.ADD and clause in [added.id for added in clauses_added(own)]:
            yield f"added by amendment {own.number}"
        elif own.kind is not AmendmentKind.ADD and own.clause == clause:
            yield f"{_DONE[own.kind]} by amendment {own.number}"
