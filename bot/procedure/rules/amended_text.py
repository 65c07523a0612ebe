"""What an adopted amendment does to the text, and which amendment is voted on next."""

from __future__ import annotations

from dataclasses import replace

from bot.procedure.rulebook import AmendmentKind, AmendmentOrder
from bot.procedure.state.amendments import (
    BEGINNING_OF_OPERATIVE_PART,
    BEGINNING_OF_PREAMBLE,
    Amendment,
    AmendmentStatus,
)
from bot.procedure.state.resolutions import Clause, Draft
from bot.procedure.state.session import Session


def open_amendments(session: Session) -> tuple[Amendment, ...]:
    """The amendments not yet disposed of."""
    return tuple(own for own in session.amendments if own.status.open)


def in_order(session: Session) -> tuple[Amendment, ...]:
    """The amendments before the committee in the order they are voted on.

    One to an amendment goes before it. Of one degree, the one that the dais finds furthest removed in
    substance from the text goes first, or the one that was submitted first.
    """
    waiting = [own for own in session.amendments if own.status is AmendmentStatus.INTRODUCED]
    if not waiting:
        return ()
    ranked = session.rulebook.amendments.order is AmendmentOrder.FURTHEST
    last = len(session.amendments) + 1

    def place(own: Amendment) -> tuple[int, int]:
        return (own.rank or last if ranked else 0), own.number

    def key(own: Amendment) -> tuple[tuple[int, int], int, tuple[int, int]]:
        first_degree = session.amendments[own.to - 1] if own.to else own
        return place(first_degree), -own.degree, place(own)

    return tuple(sorted(waiting, key=key))


def amended(draft: Draft, amendment: Amendment) -> Draft:
    """The draft with an amendment of the first degree in its text; all other clauses keep their ids."""
    added = Clause(clause_added(amendment), amendment.text)
    if amendment.kind is AmendmentKind.ADD and not amendment.clause:
        return replace(draft, operative=(*draft.operative, added))
    if amendment.clause == BEGINNING_OF_PREAMBLE:
        return replace(draft, preambular=(added, *draft.preambular))
    if amendment.clause == BEGINNING_OF_OPERATIVE_PART:
        return replace(draft, operative=(added, *draft.operative))
    return replace(
        draft,
        preambular=_changed(draft.preambular, amendment, added),
        operative=_changed(draft.operative, amendment, added),
    )


def clause_added(amendment: Amendment) -> str:
    """The id of the clause that an amendment adds."""
    return f"a{amendment.number}"


def place_before(draft: Draft, clause: str) -> str:
    """After which clause of its part a clause stands, or that it is the first of it."""
    for clauses, beginning in (
        (draft.preambular, BEGINNING_OF_PREAMBLE),
        (draft.operative, BEGINNING_OF_OPERATIVE_PART),
    ):
        ids = [beginning, *(own.id for own in clauses)]
        if clause in ids[1:]:
            return ids[ids.index(clause) - 1]
    return ""


def _changed(clauses: tuple[Clause, ...], amendment: Amendment, added: Clause) -> tuple[Clause, ...]:
    changed: list[Clause] = []
    for own in clauses:
        if own.id != amendment.clause:
            changed.append(own)
        elif amendment.kind is AmendmentKind.ADD:
            changed += (own, added)
        elif amendment.kind is AmendmentKind.MODIFY:
            changed.append(Clause(own.id, amendment.text))
    return tuple(changed)
