"""Amendments: what they would do, where they stand, in which order they are voted on."""

from __future__ import annotations

from bot.procedure.rulebook import AmendmentKind
from bot.procedure.rules.amended_text import in_order, open_amendments
from bot.procedure.rules.amendment_limits import agreeing, signatories_counted, signatories_needed
from bot.procedure.state.amendments import (
    BEGINNING_OF_OPERATIVE_PART,
    BEGINNING_OF_PREAMBLE,
    Amendment,
    AmendmentStatus,
)
from bot.procedure.state.resolutions import Draft
from bot.procedure.state.session import Session
from bot.rendering.card import Block, Button, Buttons, Card, Control, Text
from bot.rendering.draft_needs import names_text
from bot.rendering.escape import label
from bot.rendering.phrases import DISCORD, PAPER, Medium, fitted, inline, lines, small
from bot.rendering.rules import cited
from bot.rendering.verbs import Verb
from bot.rendering.words import AMENDMENT_STATUSES

_NAME = 80
_TEXT_ROOM = 2600
_LIST_ROOM = 3200
_BUTTONS = 5
_BEGINNINGS = {
    BEGINNING_OF_OPERATIVE_PART: "at the beginning of the operative part",
    BEGINNING_OF_PREAMBLE: "at the beginning of the preamble",
}


def clause_name(draft: Draft, clause: str) -> str:
    """A clause by its place in the text as it stands: "operative clause 3"."""
    for part, name in ((draft.operative, "operative"), (draft.preambular, "preambular")):
        ids = [own.id for own in part]
        if clause in ids:
            return f"{name} clause {ids.index(clause) + 1}"
    return "a clause that is no longer there"


def amendment_purpose(session: Session, number: int, on: Medium = DISCORD) -> str:
    """What an amendment would do: "to strike operative clause 3 of E/2015/L.1"."""
    own = session.amendment(number)
    draft = session.draft(own.draft) if own is not None else None
    if own is None or draft is None:
        return f"amendment {number}"
    if own.to:
        return f"to change the words of amendment {own.to}"
    symbol = on.name(draft.symbol)
    if own.kind is AmendmentKind.ADD:
        return f"to add a clause {_where(draft, own)} of {symbol}"
    verb = "strike" if own.kind is AmendmentKind.STRIKE else "change"
    return f"to {verb} {clause_name(draft, own.clause)} of {symbol}"


def amendment_card(session: Session, number: int) -> Card:
    """An amendment: what it would do, its text, who is for it, and what may be pressed."""
    own = session.amendment(number)
    if own is None:
        return Card(f"Amendment {number}", (Text("There is no such amendment. See /amendment list."),))
    texts = (
        amendment_text(session, number),
        f"It is {AMENDMENT_STATUSES[own.status]}.{_reworded(own)}",
        f"Proposed by {inline(own.proposer, _NAME)}",
        _signatories(session, own),
        _agreed(session, own),
        cited((session.rulebook.amendments.rule,)),
    )
    blocks: list[Block] = [Text(lines(texts))]
    if own.status.open:
        blocks.append(Buttons(amendment_buttons(session, own)))
    return Card(f"Amendment {number}", tuple(blocks))


def amendment_buttons(session: Session, own: Amendment, *, signing: bool = True) -> tuple[Button, ...]:
    """What delegations press who want an amendment debated, or agree to it as sponsors of the draft."""
    subject, rules = str(own.number), session.rulebook.amendments
    buttons = [Button("Sign it", Control(Verb.SIGN_AMENDMENT, subject))] if signing else []
    if rules.friendly and not own.to:
        buttons.append(Button("Agree as a sponsor", Control(Verb.CONSENT_TO_AMENDMENT, subject)))
    return tuple(buttons)


def amendment_text(session: Session, number: int) -> str:
    """What an amendment would do, and the words it would put."""
    own = session.amendment(number)
    if own is None:
        return ""
    purpose = amendment_purpose(session, number)
    worded = own.text.strip() and own.kind is not AmendmentKind.STRIKE
    words = f"“{inline(own.text, _TEXT_ROOM)}”" if worded else ""
    return lines((f"**{purpose[:1].upper()}{purpose[1:]}**", words))


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
    return label(f"{own.number}: {amendment_purpose(session, own.number, PAPER)} ({own.proposer})", 100)


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
            (label(f"{part}{place}: {own.text}", 100), own.id)
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
    changed = " · its clause was changed" if own.text_changed and own.status.open else ""
    return f"**{own.number}** {purpose} · {inline(own.proposer, _NAME)} · {status}{changed}"


def _where(draft: Draft, own: Amendment) -> str:
    if not own.clause:
        return "at the end"
    return _BEGINNINGS.get(own.clause) or f"after {clause_name(draft, own.clause)}"


def _reworded(own: Amendment) -> str:
    """That another amendment has changed what this one was written to."""
    if not own.text_changed or not own.status.open:
        return ""
    return " Another amendment has since changed the words it was written to."


def _signatories(session: Session, own: Amendment) -> str:
    """Who signed, and as long as it matters how many it needs, the proposer counted."""
    needed = signatories_needed(session)
    if own.status is not AmendmentStatus.PROPOSED or not needed:
        return f"Signed by {names_text(own.signatories)}" if own.signatories else ""
    numbers = f"{signatories_counted(session, own)} of {needed} signatories needed, with the proposer"
    return f"Signed by {names_text(own.signatories) or 'nobody yet'} ({numbers})"


def _agreed(session: Session, own: Amendment) -> str:
    """Which sponsors agree, and which have yet to."""
    agreed = agreeing(session, own) if own.consents else ()
    if not agreed:
        return ""
    sponsors = session.drafts[own.draft - 1].sponsors
    waits = [name for name in sponsors if name not in agreed] if own.status.open else []
    return f"Agreed by {names_text(agreed)}" + (f"; it waits for {names_text(waits)}" if waits else "")
