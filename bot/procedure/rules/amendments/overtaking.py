"""What an adopted amendment means for the others: which fall, which are flagged, which go on elsewhere.

One falls by itself only where it cannot be otherwise: its clause or its words are gone, or the text says
already what it would say. Where the words it was written to have changed, that is flagged, and whether its
rejection is implied is for the dais to say.
"""

from __future__ import annotations

from dataclasses import replace

from bot.procedure.rulebook import AmendmentKind
from bot.procedure.rules.amendments.limits import with_amendment
from bot.procedure.rules.amendments.text import (
    as_amended,
    as_it_stands,
    clause_of,
    place_before,
    places_for,
)
from bot.procedure.state.amendments import BEGINNINGS, Amendment, AmendmentStatus
from bot.procedure.state.resolutions import Draft
from bot.procedure.state.session import Session
from bot.procedure.wording import places, reworded


def settled(session: Session, decided: Amendment, before: Draft | None = None) -> Session:
    """The state with all other amendments to a draft held to its text, which an adopted one has changed.

    ``before`` is the draft as it was found; None where the decision put back the text of an earlier vote.
    """
    for number in range(1, len(session.amendments) + 1):
        own = session.amendments[number - 1]
        if own.status.open and own.draft == decided.draft and number != decided.number:
            session = with_amendment(session, _held_to_text(session, own, decided, before))
    return session


def settled_within(session: Session, adopted: Amendment) -> Session:
    """The state with the other amendments to an amendment held to its words, which one has changed."""
    puts = session.amendments[adopted.to - 1].puts
    for own in session.amendments:
        if not own.status.open or own.to != adopted.to:
            continue
        if own.words and len(places(puts, own.words)) == 1:
            continue
        by = replace(own, overtaken_by=adopted.number)
        changed = replace(by, status=AmendmentStatus.LAPSED) if own.words else replace(by, text_changed=True)
        session = with_amendment(session, changed)
    return session


def _held_to_text(session: Session, own: Amendment, decided: Amendment, before: Draft | None) -> Amendment:
    draft = session.drafts[own.draft - 1]
    standing = {"", *BEGINNINGS, *(clause.id for clause in draft.wording.clauses)}
    if own.clause not in standing:
        first = session.amendments[own.to - 1] if own.to else own
        if first.kind is AmendmentKind.ADD:
            return replace(own, clause=_instead(own.clause, decided, before))
        return own if own.to else _fallen(own, decided, before)
    if own.after and own.after not in standing:
        own = replace(own, after=_instead(own.after, decided, before))
    if own.to:
        return own
    if _has_nothing_to_change(draft, own):
        return _fallen(own, decided, before)
    if before is not None and _is_touched(own, decided, before, draft):
        return replace(own, text_changed=True, overtaken_by=decided.number)
    return own


def _instead(clause: str, decided: Amendment, before: Draft | None) -> str:
    """The place that the clause leaves; what was to come after it comes there."""
    return decided.clause if before is None else place_before(before, clause)


def _fallen(own: Amendment, decided: Amendment, before: Draft | None) -> Amendment:
    stood = as_it_stands(before, own.clause) if before is not None else None
    by = 0 if before is None else decided.number
    return replace(own, status=AmendmentStatus.LAPSED, stood=stood or own.stood, overtaken_by=by)


def _has_nothing_to_change(draft: Draft, own: Amendment) -> bool:
    """Whether its words no longer stand just once or are all there is, or the text is as it would have it."""
    if own.kind is AmendmentKind.MOVE:
        return own.after not in places_for(draft, own.clause)
    clause = clause_of(draft, own.clause)
    if clause is None or own.kind is AmendmentKind.ADD:
        return False
    if own.words:
        return not reworded((clause,), own.words, own.text)
    return as_amended(clause, own) == clause


def _is_touched(own: Amendment, adopted: Amendment, before: Draft, now: Draft) -> bool:
    """Whether what the amendment was written to, a whole clause or a place, is not as it was."""
    if adopted.kind is AmendmentKind.MOVE:
        at_a_place = own.kind in (AmendmentKind.ADD, AmendmentKind.MOVE)
        return at_a_place and adopted.clause in (own.clause, own.after)
    if own.words or own.kind in (AmendmentKind.ADD, AmendmentKind.MOVE):
        return False
    return clause_of(before, own.clause) != clause_of(now, own.clause)
