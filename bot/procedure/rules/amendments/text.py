"""What an adopted amendment does to the text, and which amendment is voted on next."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from bot.procedure.rulebook import AmendmentKind, AmendmentOrder
from bot.procedure.state.amendments import (
    BEGINNING_OF_OPERATIVE_PART,
    BEGINNING_OF_PREAMBLE,
    Amendment,
    AmendmentStatus,
    Stood,
)
from bot.procedure.state.resolutions import Clause, Draft
from bot.procedure.state.session import Session
from bot.procedure.wording import reworded


def open_amendments(session: Session) -> tuple[Amendment, ...]:
    """The amendments not yet disposed of."""
    return tuple(own for own in session.amendments if own.status.open)


def in_order(session: Session) -> tuple[Amendment, ...]:
    """The amendments before the committee in the order they are voted on."""
    return _as_voted_on(session, AmendmentStatus.INTRODUCED)


def open_in_order(session: Session) -> tuple[Amendment, ...]:
    """All amendments not yet disposed of in the order they would be voted on."""
    return _as_voted_on(session, AmendmentStatus.PROPOSED, AmendmentStatus.INTRODUCED)


def _as_voted_on(session: Session, *statuses: AmendmentStatus) -> tuple[Amendment, ...]:
    """The amendments that stand so, in the order of voting.

    Of one degree, the one that the dais finds furthest removed in substance from the text goes first, or the
    one that was submitted first.
    """
    waiting = [own for own in session.amendments if own.status in statuses]
    if not waiting:
        return ()
    ranked = session.rulebook.amendments.order is AmendmentOrder.FURTHEST
    last = len(session.amendments) + 1

    def place(own: Amendment) -> tuple[int, int]:
        return (own.rank or last if ranked else 0), own.number

    return placed(session, waiting, place)


def placed(
    session: Session, amendments: Iterable[Amendment], place: Callable[[Amendment], tuple[Any, int]]
) -> tuple[Amendment, ...]:
    """Amendments by their places among those of one degree; one to an amendment goes before it."""

    def key(own: Amendment) -> tuple[Any, ...]:
        first_degree = session.amendments[own.to - 1] if own.to else own
        return place(first_degree), -own.degree, place(own)

    return tuple(sorted(amendments, key=key))


def amended(draft: Draft, amendment: Amendment) -> Draft:
    """The draft with an amendment of the first degree in its text; all other clauses keep their ids."""
    match amendment.kind:
        case AmendmentKind.ADD:
            return _added(draft, amendment.clause, clauses_added(amendment))
        case AmendmentKind.MOVE:
            return _moved(draft, amendment)
    return replace(
        draft,
        preambular=_changed(draft.preambular, amendment),
        operative=_changed(draft.operative, amendment),
    )


def as_amended(clause: Clause, amendment: Amendment) -> Clause | None:
    """A clause as an amendment to it would have it; None where it would be struck.

    What the amendment leaves as it found it stays as it is now: a sub-clause that another has changed since.
    Words that no longer stand there exactly once are left alone.
    """
    if amendment.words:
        found = reworded((clause,), amendment.words, amendment.text)
        return found[0] if found else clause
    if amendment.kind is AmendmentKind.STRIKE:
        return None
    if amendment.kind is not AmendmentKind.MODIFY:
        return clause
    if not amendment.clauses:
        return Clause(clause.id, amendment.text)
    (new,), stood = amendment.clauses[:1], amendment.stood.clause if amendment.stood else clause
    return Clause(
        clause.id,
        clause.text if new.text == stood.text else new.text,
        clause.subclauses if new.subclauses == stood.subclauses else new.subclauses,
    )


def put_otherwise(amendment: Amendment, second: Amendment) -> Amendment:
    """An amendment with the words it puts as one of the second degree would have them."""
    puts: tuple[Clause, ...] | None = second.puts
    if second.words:
        puts = reworded(amendment.puts, second.words, second.text)
    if not puts:
        return amendment
    clauses = puts if amendment.clauses and (second.clauses or second.words) else ()
    return replace(amendment, text=puts[0].text, clauses=clauses)


def clauses_added(amendment: Amendment) -> tuple[Clause, ...]:
    """The clauses that an amendment adds, with ids of their own: ``a4``, ``a4-2`` and so on."""
    return tuple(
        replace(own, id=f"a{amendment.number}" + (f"-{place}" if place > 1 else ""))
        for place, own in enumerate(amendment.puts, 1)
    )


def clause_of(draft: Draft, clause: str) -> Clause | None:
    """The clause of that id, if it stands in the draft."""
    return next((own for own in draft.wording.clauses if own.id == clause), None)


def as_it_stands(draft: Draft, clause: str) -> Stood | None:
    """The clause of that id with its number now, if it stands in the draft."""
    for part in (draft.preambular, draft.operative):
        for number, own in enumerate(part, 1):
            if own.id == clause:
                return Stood(own, number, preambular=part is draft.preambular)
    return None


def place_before(draft: Draft, clause: str) -> str:
    """After which clause of its part a clause stands, or that it is the first of it."""
    for clauses, beginning in _parts(draft):
        ids = [beginning, *(own.id for own in clauses)]
        if clause in ids[1:]:
            return ids[ids.index(clause) - 1]
    return ""


def places_for(draft: Draft, clause: str) -> tuple[str, ...]:
    """After which clauses of its part, or that at its beginning, a clause can be moved."""
    for clauses, beginning in _parts(draft):
        ids = [beginning, *(own.id for own in clauses)]
        if clause in ids[1:]:
            return tuple(own for own in ids if own not in (clause, ids[ids.index(clause) - 1]))
    return ()


def _parts(draft: Draft) -> tuple[tuple[tuple[Clause, ...], str], ...]:
    return ((draft.preambular, BEGINNING_OF_PREAMBLE), (draft.operative, BEGINNING_OF_OPERATIVE_PART))


def _added(draft: Draft, place: str, added: tuple[Clause, ...]) -> Draft:
    """The draft with clauses at its end, at the beginning of a part, or after a clause."""
    if not place:
        return replace(draft, operative=(*draft.operative, *added))
    return replace(
        draft,
        preambular=_inserted(draft.preambular, BEGINNING_OF_PREAMBLE, place, added),
        operative=_inserted(draft.operative, BEGINNING_OF_OPERATIVE_PART, place, added),
    )


def _inserted(
    clauses: tuple[Clause, ...], beginning: str, place: str, added: tuple[Clause, ...]
) -> tuple[Clause, ...]:
    if place == beginning:
        return (*added, *clauses)
    ids = [own.id for own in clauses]
    if place not in ids:
        return clauses
    at = ids.index(place) + 1
    return (*clauses[:at], *added, *clauses[at:])


def _moved(draft: Draft, amendment: Amendment) -> Draft:
    """The draft with a clause at another place of its part; as it is where that place is no more."""
    moved = clause_of(draft, amendment.clause)
    if moved is None or amendment.after not in places_for(draft, amendment.clause):
        return draft
    rest = replace(
        draft,
        preambular=tuple(own for own in draft.preambular if own.id != moved.id),
        operative=tuple(own for own in draft.operative if own.id != moved.id),
    )
    return _added(rest, amendment.after, (moved,))


def _changed(clauses: tuple[Clause, ...], amendment: Amendment) -> tuple[Clause, ...]:
    changed = (own if own.id != amendment.clause else as_amended(own, amendment) for own in clauses)
    return tuple(own for own in changed if own is not None)
