"""Draft resolutions: the text of one, and the list of all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from bot.procedure.engine import Action
from bot.procedure.legal import LegalActions
from bot.procedure.rules.amendments.proposals import ProposeAmendment
from bot.procedure.rules.papers.corrections import Change
from bot.procedure.rules.resolutions.edits import EditDraft
from bot.procedure.rules.resolutions.life import ApproveDraft, IntroduceDraft, WithdrawDraft
from bot.procedure.rules.resolutions.resubmission import ResubmitDraft
from bot.procedure.rules.resolutions.sponsorship import (
    SignDraft,
    SponsorDraft,
    WithdrawSignature,
    WithdrawSponsorship,
)
from bot.procedure.state.papers import THE_TITLE, Paper
from bot.procedure.state.resolutions import Draft, DraftStatus
from bot.procedure.state.session import Session
from bot.rendering.amendments.marks import struck_text
from bot.rendering.card import Block, Button, Buttons, Card, Control, Divider, Style, Text, Tone
from bot.rendering.card_limits import OPTION
from bot.rendering.escape import label
from bot.rendering.paging import page_said, turning, within
from bot.rendering.papers.texts_seen import draft_seen, open_button
from bot.rendering.phrases import NAME, capitalised, counted, inline, lines, small
from bot.rendering.resolutions.needs import backing_text, named_text, needs_text, waiting_text
from bot.rendering.resolutions.pages import draft_pages
from bot.rendering.verbs import SURE, Verb
from bot.rendering.voting.matters import (
    clause_numbers,
)
from bot.rendering.words import (
    DRAFT_STATUSES,
)

_TITLE = 300
_TEXT_ROOM = 3700
_SHORT_TITLE = 120
_BUTTONS = 5
DRAFT_ACTIONS: tuple[type[Action], ...] = (
    ProposeAmendment,
    *(SponsorDraft, SignDraft, WithdrawSponsorship, WithdrawSignature),
    *(ApproveDraft, IntroduceDraft, EditDraft, WithdrawDraft, ResubmitDraft),
)
"""What a draft's card has controls for."""
NOTHING = LegalActions(())
_TONES = {DraftStatus.ADOPTED: Tone.GOOD, DraftStatus.REJECTED: Tone.BAD}


def draft_card(session: Session, draft: Draft, legal: LegalActions = NOTHING, page: int = 0) -> Card:
    """The text of a draft, a page of it, who is on it, and what the reader may do."""
    head = lines(
        (
            f"**{inline(draft.title, _TITLE)}**",
            backing_text(session, draft),
            named_text(draft),
            capitalised(status_text(draft)) + _after_division(draft),
            waiting_text(session, draft),
            "A roll-call vote was asked for." if draft.roll_call_asked else "",
        )
    )
    struck = struck_text(session, draft)
    pages = draft_pages(session, draft, _TEXT_ROOM - len(head) - len(struck))
    last = len(pages) - 1
    page = within(page, last)
    parts = [*pages[page].parts, *([struck] if struck and page == last else [])]
    blocks: list[Block] = [Text(head), Divider(), *map(Text, parts)]
    turns = turning(page, last, partial(Control, Verb.SHOW_DRAFT, str(draft.number)))
    blocks += [Buttons(turns)] if turns else []
    blocks += _amending(session, draft, legal)
    blocks += _controls(draft, legal)
    blocks.append(Buttons((_export_button(draft),)))
    title = f"Draft resolution {inline(draft.symbol, NAME)}{page_said(page, last)}"
    return Card(title, tuple(blocks), _TONES.get(draft.status, Tone.NEUTRAL))


def _amending(session: Session, draft: Draft, legal: LegalActions) -> Iterator[Buttons]:
    """To propose an amendment, for a delegation of the reader's own, and to read those there are."""
    if session.draft_on_floor != draft.number:
        return
    buttons = []
    if any(isinstance(own, ProposeAmendment) and own.delegation is None for own in legal.samples):
        amend = Control(Verb.AMEND, str(draft.number))
        buttons.append(Button("Propose an amendment", amend, Style.MAIN))
    count = sum(own.draft == draft.number for own in session.amendments)
    if count:
        buttons.append(Button(f"Amendments: {count}", Control(Verb.SHOW_AMENDMENTS)))
    if buttons:
        yield Buttons(tuple(buttons))


def drafts_card(session: Session, page: int = 0, papers: Sequence[Paper] = ()) -> Card:
    """A page of the drafts with their status, in the order of submission, and the asker's working papers."""
    writing: tuple[Block, ...] = ()
    if papers:
        opening = tuple(open_button(own) for own in papers[-_BUTTONS:])
        writing = (Text(small("Being written, for your eyes only:")), Buttons(opening))
    if not session.drafts:
        nothing = Text("None yet. A member submits one with /resolution submit.")
        return Card("Draft resolutions", (nothing, *writing))
    last = (len(session.drafts) - 1) // _BUTTONS
    page = within(page, last)
    shown = session.drafts[page * _BUTTONS : (page + 1) * _BUTTONS]
    rows = "\n".join(_row(session, draft) for draft in shown)
    turns = turning(page, last, partial(Control, Verb.DRAFTS_PAGE, ""))
    title = f"Draft resolutions: {len(session.drafts)}{page_said(page, last)}"
    reading = Buttons(tuple(map(read_button, shown)))
    return Card(title, (Text(rows), reading, *((Buttons(turns),) if turns else ()), *writing))


def withdraw_card(draft: Draft) -> Card:
    """Whether a draft is really to be taken back."""
    symbol = inline(draft.symbol, NAME)
    sure = Button("Withdraw it", Control(Verb.WITHDRAW_DRAFT, str(draft.number), SURE), Style.BAD)
    words = f"Take back {symbol}, “{inline(draft.title, _TITLE)}”? It leaves the floor."
    return Card(f"Withdraw {symbol}", (Text(words), Buttons((sure,))))


def draft_label(draft: Draft) -> str:
    """A draft in one line of a list to choose from."""
    return label(f"{draft.symbol}: {draft.title}", OPTION)


def read_button(draft: Draft) -> Button:
    """Shows the text of a draft to whoever presses it."""
    return Button(f"Read {label(draft.symbol, 60)}", Control(Verb.SHOW_DRAFT, str(draft.number)))


def _export_button(draft: Draft) -> Button:
    """Gives the draft as every kind of file to whoever presses it."""
    return Button("As PDF, Word, Markdown", Control(Verb.EXPORT_DRAFT, str(draft.number)))


def status_text(draft: Draft) -> str:
    """How a draft stands: "adopted", "referred to the Third Committee"."""
    if draft.status is DraftStatus.REFERRED and draft.referred_to.strip():
        return f"referred to {inline(draft.referred_to, NAME)}"
    return DRAFT_STATUSES[draft.status]


def _controls(draft: Draft, legal: LegalActions) -> Iterator[Buttons]:
    """What is in order for the reader: first to be on the draft, then to deal with it."""
    number = draft.number
    text = draft_seen(draft)
    editing = text.correction(Change.TITLE, THE_TITLE)
    rows: tuple[tuple[tuple[Action, str, Control, Style], ...], ...] = (
        (
            (SponsorDraft(number), "Sponsor this draft", Control(Verb.SPONSOR, str(number)), Style.PLAIN),
            (SignDraft(number), "Sign it for debate", Control(Verb.SIGN, str(number)), Style.PLAIN),
            (
                WithdrawSponsorship(number),
                "Stop sponsoring",
                Control(Verb.UNSPONSOR, str(number)),
                Style.PLAIN,
            ),
            (
                WithdrawSignature(number),
                "Take my signature back",
                Control(Verb.UNSIGN, str(number)),
                Style.PLAIN,
            ),
        ),
        (
            (ApproveDraft(number), "Approve", Control(Verb.APPROVE, str(number)), Style.GOOD),
            (IntroduceDraft(number), "Introduce", Control(Verb.INTRODUCE, str(number)), Style.MAIN),
            (editing, "Edit", Control(Verb.SHOW_TEXT, text.key, "0"), Style.PLAIN),
            (WithdrawDraft(number), "Withdraw", Control(Verb.WITHDRAW_DRAFT, str(number)), Style.BAD),
            (ResubmitDraft(number), "Submit it again", Control(Verb.RESUBMIT, str(number)), Style.PLAIN),
        ),
    )
    for row in rows:
        own = tuple(Button(said, control, style) for action, said, control, style in row if action in legal)
        if own:
            yield Buttons(own)


def _row(session: Session, draft: Draft) -> str:
    sponsors = f"{inline(draft.sponsors[0], NAME)}" if draft.sponsors else "no sponsor"
    others, needs = len(draft.sponsors) - 1, needs_text(session, draft)
    return lines(
        (
            f"**{inline(draft.symbol, NAME)}** {inline(draft.title, _SHORT_TITLE)}",
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
