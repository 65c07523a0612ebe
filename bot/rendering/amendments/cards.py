"""Amendments: what they would do, where they stand, in which order they are voted on."""

from __future__ import annotations

from bot.procedure.legal import LegalActions
from bot.procedure.rulebook import AmendmentKind
from bot.procedure.rules.amendments.limits import agreeing, signatories_counted, signatories_needed
from bot.procedure.rules.amendments.order import before_and_after
from bot.procedure.rules.amendments.text import amended, as_it_stands, clause_of, in_order, open_amendments
from bot.procedure.state.amendments import (
    BEGINNING_OF_OPERATIVE_PART,
    BEGINNING_OF_PREAMBLE,
    Amendment,
    AmendmentStatus,
    Stood,
)
from bot.procedure.state.resolutions import Draft
from bot.procedure.state.session import Session
from bot.procedure.wording import units
from bot.rendering.amendments.controls import card_rows
from bot.rendering.amendments.differences import difference
from bot.rendering.card import Block, Button, Buttons, Card, Control, Text
from bot.rendering.card_limits import OPTION
from bot.rendering.escape import label
from bot.rendering.phrases import DISCORD, NAME, PAPER, Medium, capitalised, fitted, inline, lines, small
from bot.rendering.resolutions.needs import names_text
from bot.rendering.rules import cited
from bot.rendering.verbs import Verb
from bot.rendering.words import AMENDMENT_STATUSES

NOTHING = LegalActions(())
_TEXT_ROOM = 2600
_LIST_ROOM = 3200
_MOVED = 300
_BUTTONS = 5
_BEGINNINGS = {
    BEGINNING_OF_OPERATIVE_PART: "at the beginning of the operative part",
    BEGINNING_OF_PREAMBLE: "at the beginning of the preamble",
}

_MOVED_TO = {
    BEGINNING_OF_OPERATIVE_PART: "to the beginning of the operative part",
    BEGINNING_OF_PREAMBLE: "to the beginning of the preamble",
}


def clause_name(draft: Draft, clause: str) -> str:
    """A clause by its place in the text as it stands: "operative clause 3"."""
    stood = as_it_stands(draft, clause)
    return _named(stood) if stood is not None else "a clause that is no longer there"


def amendment_purpose(session: Session, number: int, on: Medium = DISCORD) -> str:
    """What an amendment would do: "to strike operative clause 3 of E/2015/L.1"."""
    own = session.amendment(number)
    draft = session.draft(own.draft) if own is not None else None
    if own is None or draft is None:
        return f"amendment {number}"
    if own.to:
        what = {AmendmentKind.STRIKE: "strike words in"}.get(own.kind, "change the words of")
        return f"to {what} amendment {own.to}"
    symbol = on.name(draft.symbol)
    if own.kind is AmendmentKind.ADD:
        count = len(own.puts)
        return f"to add {'a clause' if count == 1 else f'{count} clauses'} {_where(draft, own)} of {symbol}"
    clause = _clause_of(draft, own)
    if own.kind is AmendmentKind.MOVE:
        return f"to move {clause} of {symbol} {_to_where(draft, own)}"
    return f"to {_verb(session, own)} {clause} of {symbol}"


def _verb(session: Session, own: Amendment) -> str:
    """What is done to a clause: struck, or a part or words of it struck, or changed."""
    if own.kind is AmendmentKind.MODIFY:
        return "change words in" if own.words else "change"
    if not own.words:
        return "strike"
    before, after = (len(tuple(units(found))) for found in before_and_after(session, own))
    return "strike a sub-clause of" if after < before else "strike words in"


def _clause_of(draft: Draft, own: Amendment) -> str:
    """The clause an amendment is to: by its number now, or by the one it had when it was struck."""
    stood = as_it_stands(draft, own.clause)
    if stood is not None:
        return _named(stood)
    return f"what was {_named(own.stood)}" if own.stood is not None else clause_name(draft, own.clause)


def _named(stood: Stood) -> str:
    return f"{'preambular' if stood.preambular else 'operative'} clause {stood.number}"


def _to_where(draft: Draft, own: Amendment) -> str:
    place = _MOVED_TO.get(own.after)
    return place or f"to after {clause_name(draft, own.after)}"


def amendment_card(session: Session, number: int, legal: LegalActions = NOTHING) -> Card:
    """An amendment: what it would do, its text, who is for it, and what the reader may do."""
    own = session.amendment(number)
    if own is None:
        return Card(f"Amendment {number}", (Text("There is no such amendment. See /amendment list."),))
    texts = (
        amendment_text(session, number),
        _legend(session, own),
        f"{_standing(own.status)}{_fate(session, own)}.",
        f"Proposed by {inline(own.proposer, NAME)}",
        _signatories(session, own),
        _agreed(session, own),
        cited((session.rulebook.amendments.rule,)),
    )
    blocks: list[Block] = [Text(lines(texts))]
    blocks += card_rows(own, legal)
    return Card(f"Amendment {number}", tuple(blocks))


def _standing(status: AmendmentStatus) -> str:
    """Where an amendment stands, or what became of it: "It is before the committee", "It was adopted"."""
    if status is AmendmentStatus.LAPSED:
        return "It lapsed"
    return f"It {'is' if status.open else 'was'} {AMENDMENT_STATUSES[status]}"


def _legend(session: Session, own: Amendment) -> str:
    """How the difference is read, where some words stay, go or come among others."""
    return small("~~Struck~~ words go, **bold** ones come.") if all(before_and_after(session, own)) else ""


def amendment_text(session: Session, number: int, room: int = _TEXT_ROOM) -> str:
    """What an amendment would do, and the text before and after it as one."""
    own = session.amendment(number)
    if own is None:
        return ""
    purpose = amendment_purpose(session, number)
    return lines((f"**{capitalised(purpose)}**", change_text(session, own, room)))


def change_text(session: Session, own: Amendment, room: int = _TEXT_ROOM) -> str:
    """The words an amendment strikes and adds, among those that stay; of a clause that moves, its words."""
    if own.kind is not AmendmentKind.MOVE:
        return difference(*before_and_after(session, own), room)
    draft = session.drafts[own.draft - 1]
    clause = clause_of(draft, own.clause) or (own.stood.clause if own.stood is not None else None)
    moved = as_it_stands(amended(draft, own), own.clause) if own.status.open else None
    becomes = f"It becomes {_named(moved)}; the others are numbered anew." if moved is not None else ""
    return lines((f"“{inline(clause.text, min(room, _MOVED))}”" if clause is not None else "", becomes))


def amendments_card(session: Session) -> Card:
    """The amendments to the draft before the committee, those before the committee in their order."""
    waiting = in_order(session)
    others = [own for own in reversed(session.amendments) if own not in waiting]
    rows = [*(_row(session, own) for own in waiting), *(_row(session, own) for own in others)]
    if not rows:
        return Card("Amendments", (Text("None yet. Propose one with /amendment propose."),))
    shown = open_amendments(session)[:_BUTTONS]
    read = tuple(
        Button(f"Read amendment {own.number}", Control(Verb.SHOW_AMENDMENT, str(own.number))) for own in shown
    )
    text = lines((fitted(rows, _LIST_ROOM, "\n", "and {} more"), cited((session.rulebook.amendments.rule,))))
    return Card("Amendments", (Text(text), *((Buttons(read),) if read else ())))


def amendment_label(session: Session, own: Amendment) -> str:
    """An amendment in one line of a list to choose from."""
    return label(f"{own.number}: {amendment_purpose(session, own.number, PAPER)} ({own.proposer})", OPTION)


def clause_labels(session: Session) -> list[tuple[str, str]]:
    """The clauses of the draft before the committee, each with its first words, and their ids."""
    draft = session.draft(session.draft_on_floor or 0)
    if draft is None:
        return []
    preamble = session.rulebook.amendments.preamble
    parts = (("", draft.operative), ("preamble ", draft.preambular if preamble else ()))
    beginnings = (BEGINNING_OF_OPERATIVE_PART, *((BEGINNING_OF_PREAMBLE,) if preamble else ()))
    return [
        *(
            (label(f"{part}{place}: {own.text}", OPTION), own.id)
            for part, clauses in parts
            for place, own in enumerate(clauses, 1)
        ),
        *((f"To add one {_BEGINNINGS[place]}", place) for place in beginnings),
    ]


def waiting_text(session: Session) -> str:
    """The amendments before the committee in one line, the one voted on first in front."""
    numbers = [str(own.number) for own in in_order(session)]
    return small(f"Amendments before the committee: {', '.join(numbers)}") if numbers else ""


def _row(session: Session, own: Amendment) -> str:
    purpose = amendment_purpose(session, own.number)
    status = AMENDMENT_STATUSES[own.status]
    return f"**{own.number}** {purpose} · {inline(own.proposer, NAME)} · {status}{_fate(session, own)}"


def _where(draft: Draft, own: Amendment) -> str:
    if not own.clause:
        return "at the end"
    return _BEGINNINGS.get(own.clause) or f"after {_clause_of(draft, own)}"


def fate_text(session: Session, own: Amendment) -> str:
    """What another amendment, once adopted, has done to what this one was written to; empty where nothing."""
    by = session.amendment(own.overtaken_by)
    if by is None:
        return "another has changed what it was written to" if own.text_changed and own.status.open else ""
    if own.status is AmendmentStatus.LAPSED:
        if by.kind is AmendmentKind.STRIKE and not by.words and not by.to:
            return f"amendment {by.number} struck its clause"
        if own.words:
            return (
                f"amendment {by.number} changed the words {'it was to change' if own.to else 'of its clause'}"
            )
        return f"since amendment {by.number} the text is as it would have it"
    if not own.status.open:
        return ""
    what = "moved its place" if by.kind is AmendmentKind.MOVE else "changed what it was written to"
    return f"amendment {by.number} has {what}"


def _fate(session: Session, own: Amendment) -> str:
    fate = fate_text(session, own)
    return f": {fate}" if fate else ""


def _signatories(session: Session, own: Amendment) -> str:
    """Who signed, and as long as it matters how many it needs, the proposer counted."""
    needed = signatories_needed(session)
    if own.status is not AmendmentStatus.PROPOSED or not needed:
        return f"Signed by {names_text(own.signatories)}" if own.signatories else ""
    numbers = f"{signatories_counted(session, own)} of {needed} signatories needed, with the proposer"
    return f"Signed by {names_text(own.signatories) or 'nobody yet'} ({numbers})"


def yet_to_agree(session: Session, own: Amendment) -> tuple[str, ...]:
    """The sponsors of the draft whose consent an amendment waits for."""
    agreed = agreeing(session, own)
    return tuple(name for name in session.drafts[own.draft - 1].sponsors if name not in agreed)


def _agreed(session: Session, own: Amendment) -> str:
    """Which sponsors agree, and which have yet to."""
    agreed = agreeing(session, own) if own.consents else ()
    if not agreed:
        return ""
    waits = yet_to_agree(session, own) if own.status.open else ()
    return f"Agreed by {names_text(agreed)}" + (f"; it waits for {names_text(waits)}" if waits else "")
