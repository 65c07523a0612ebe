"""What amendments have done to a draft: a mark at each clause they touched, and the clauses they struck."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bot.procedure.rulebook import AmendmentKind
from bot.procedure.rules.amendments.text import clauses_added
from bot.procedure.state.amendments import Amendment, AmendmentStatus
from bot.procedure.state.resolutions import Clause, Draft
from bot.procedure.state.session import Session
from bot.rendering.phrases import inline, joined, lines, small

_WORDS = 80
DONE = {AmendmentKind.MODIFY: "changed", AmendmentKind.STRIKE: "changed", AmendmentKind.MOVE: "moved"}
"""What was done to a clause that still stands; one that words were struck in was changed."""


def adopted(session: Session, draft: Draft) -> tuple[Amendment, ...]:
    """The amendments of a draft that were adopted, of both degrees, in the order they were proposed."""
    return tuple(
        own
        for own in session.amendments
        if own.draft == draft.number and own.status is AmendmentStatus.ADOPTED
    )


def in_the_text(session: Session, draft: Draft) -> tuple[Amendment, ...]:
    """Those adopted to the text of a draft; one that changed another amendment is in that one."""
    return tuple(own for own in adopted(session, draft) if not own.to)


def marks(session: Session, draft: Draft, clause: Clause) -> str:
    """Which amendments a clause comes from, in small print below it."""
    said = done_to(clause, in_the_text(session, draft))
    return small(f"({said})") if said else ""


def done_to(clause: Clause, found: Iterable[Amendment]) -> str:
    """What amendments to the text did to a clause: "added by amendment 2 and changed by amendment 4"."""
    return joined(list(_done(found, clause.id)))


def struck_text(session: Session, draft: Draft) -> str:
    """The clauses that amendments have struck, each by the number it had and its first words."""
    found = [
        (own.number, own.stood)
        for own in in_the_text(session, draft)
        if own.kind is AmendmentKind.STRIKE and not own.words and own.stood is not None
    ]
    return lines(
        small(f"Amendment {number} struck clause {stood.number}: ~~{inline(stood.clause.text, _WORDS)}~~")
        for number, stood in found
    )


def _done(found: Iterable[Amendment], clause: str) -> Iterator[str]:
    for own in found:
        if own.kind is AmendmentKind.ADD and clause in [added.id for added in clauses_added(own)]:
            yield f"added by amendment {own.number}"
        elif own.kind is not AmendmentKind.ADD and own.clause == clause:
            yield f"{DONE[own.kind]} by amendment {own.number}"
