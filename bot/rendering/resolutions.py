"""Draft resolutions: the text of one, and the list of all."""

from __future__ import annotations

from functools import partial

from bot.procedure.state.resolutions import Draft, DraftStatus
from bot.procedure.state.session import Session
from bot.rendering.card import Block, Button, Buttons, Card, Control, Divider, Text, Tone
from bot.rendering.clauses import operative, preambular, whole_within
from bot.rendering.draft_needs import backing_text, needs_text, waiting_text
from bot.rendering.escape import label
from bot.rendering.matters import (
    clause_numbers,
)
from bot.rendering.phrases import capitalised, counted, fitted, inline, lines, small
from bot.rendering.verbs import Verb
from bot.rendering.words import (
    DRAFT_STATUSES,
)

_NAME = 80
_TITLE = 300
_PREAMBLE_ROOM = 1000
_TEXT_ROOM = 3700
_LIST_ROOM = 3500
_SHORT_TITLE = 120
_BUTTONS = 5
_TONES = {DraftStatus.ADOPTED: Tone.GOOD, DraftStatus.REJECTED: Tone.BAD}


def draft_card(session: Session, draft: Draft) -> Card:
    """The whole text of a draft, as far as a message holds it, and who is on it."""
    head = lines(
        (
            f"**{inline(draft.title, _TITLE)}**",
            backing_text(session, draft),
            capitalised(status_text(draft)) + _after_division(draft),
            waiting_text(session, draft),
            "A roll-call vote was asked for." if draft.roll_call_asked else "",
        )
    )
    preamble = whole_within(draft.preambular, preambular, _PREAMBLE_ROOM, "… {}")
    room = _TEXT_ROOM - len(head) - len(preamble)
    text = whole_within(draft.operative, partial(operative, draft), room, "… {}: /resolution export")
    blocks: list[Block] = [Text(head), Divider()]
    if preamble:
        blocks.append(Text(preamble))
    blocks.append(Text(text))
    if draft.status.live:
        sponsor = Button("Sponsor this draft", Control(Verb.SPONSOR, str(draft.number)))
        sign = Button("Sign it for debate", Control(Verb.SIGN, str(draft.number)))
        blocks.append(Buttons((sponsor, sign)))
    title = f"Draft resolution {inline(draft.symbol, _NAME)}"
    return Card(title, tuple(blocks), _TONES.get(draft.status, Tone.NEUTRAL))


def drafts_card(session: Session) -> Card:
    """Every draft with its status, and buttons to read the latest."""
    if not session.drafts:
        return Card("Draft resolutions", (Text("None yet. A member submits one with /resolution submit."),))
    rows = [_row(session, draft) for draft in session.drafts]
    latest = [read_button(own) for own in session.drafts[-_BUTTONS:]]
    title = f"Draft resolutions: {len(session.drafts)}"
    return Card(title, (Text(fitted(rows, _LIST_ROOM, "\n")), Buttons(tuple(latest))))


def draft_label(draft: Draft) -> str:
    """A draft in one line of a list to choose from."""
    return label(f"{draft.symbol}: {draft.title}", 100)


def read_button(draft: Draft) -> Button:
    """Shows the text of a draft to whoever presses it."""
    return Button(f"Read {label(draft.symbol, 60)}", Control(Verb.SHOW_DRAFT, str(draft.number)))


def status_text(draft: Draft) -> str:
    """How a draft stands: "adopted", "referred to the Third Committee"."""
    if draft.status is DraftStatus.REFERRED and draft.referred_to.strip():
        return f"referred to {inline(draft.referred_to, _NAME)}"
    return DRAFT_STATUSES[draft.status]


def _row(session: Session, draft: Draft) -> str:
    sponsors = f"{inline(draft.sponsors[0], _NAME)}" if draft.sponsors else "no sponsor"
    others, needs = len(draft.sponsors) - 1, needs_text(session, draft)
    return lines(
        (
            f"**{inline(draft.symbol, _NAME)}** {inline(draft.title, _SHORT_TITLE)}",
            small(
                f"{capitalised(status_text(draft))}{_after_division(draft)} · {sponsors}"
                + (f" and {counted(others, 'other')}" if others > 0 else "")
                + (f" · needs {needs}" if needs else "")
            ),
        )
    )


def _after_division(draft: Draft) -> str:
    if not draft.rejected:
        return ""
    return f", {clause_numbers(draft)} retained" if draft.standing else ", no clause retained"
