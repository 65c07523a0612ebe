"""Of texts: one's drafts and what they still need, those one may sign, and the papers being written."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from bot.procedure.legal import LegalActions
from bot.procedure.rules.amendments.proposals import ProposeAmendment
from bot.procedure.rules.resolutions.sponsorship import SignDraft, SponsorDraft
from bot.procedure.state.papers import PaperStatus
from bot.procedure.state.resolutions import Draft
from bot.procedure.state.session import Session
from bot.rendering.card import Button, Control, Menu, Option, Style
from bot.rendering.card_limits import OPTION, OPTIONS
from bot.rendering.delegate.areas import OwnArea, for_own_seat
from bot.rendering.escape import label
from bot.rendering.papers.texts_seen import open_button
from bot.rendering.phrases import NAME, fitted, inline, lines
from bot.rendering.resolutions.cards import draft_label, status_text
from bot.rendering.resolutions.needs import needs_text
from bot.rendering.verbs import Verb

_KINDS = (SponsorDraft, SignDraft, ProposeAmendment)
_ROOM = 700
_PAPERS = 2


def _told(session: Session, name: str, at: datetime) -> str:
    del at
    own = [_draft(session, draft) for draft in session.drafts if draft.status.live and name in draft.sponsors]
    named = [
        f"{inline(draft.symbol, NAME)} names you in its heading: sign it to agree."
        for draft in session.drafts
        if draft.status.live and _asked(draft, name)
    ]
    return lines((fitted(own, _ROOM, "\n") if own else "", fitted(named, _ROOM, "\n") if named else ""))


def _draft(session: Session, draft: Draft) -> str:
    needs = needs_text(session, draft)
    stands = f"needs {needs}" if needs else status_text(draft)
    return f"Your draft {inline(draft.symbol, NAME)}: {stands}."


def _asked(draft: Draft, name: str) -> bool:
    """Whether the heading of a draft names a delegation that has yet to agree to it."""
    return name in draft.named_sponsors + draft.named_signatories and name not in (
        draft.sponsors + draft.signatories
    )


def _buttons(session: Session, name: str, legal: LegalActions) -> Iterator[Button]:
    if session.draft_on_floor is not None and for_own_seat(legal, ProposeAmendment):
        amend = Control(Verb.AMEND, str(session.draft_on_floor))
        yield Button("Propose an amendment", amend)
    writing = [own for own in session.papers if own.delegation == name and own.status is PaperStatus.OPEN]
    for paper in writing[-_PAPERS:]:
        yield Button(open_button(paper).label, open_button(paper).control, Style.PLAIN)


def _menus(session: Session, name: str, legal: LegalActions) -> Iterator[Menu]:
    """The drafts to look at: one's own, and those one may be on; those that ask for it first."""
    signable = [
        draft
        for draft in session.drafts
        if SponsorDraft(draft.number) in legal or SignDraft(draft.number) in legal
    ]
    signable.sort(key=lambda draft: not _asked(draft, name))
    own = [draft for draft in session.drafts if draft.status.live and name in draft.sponsors]
    shown = list(dict.fromkeys((*own, *signable)))[:OPTIONS]
    options = tuple(Option(draft_label(own), str(own.number), _may(session, own, name)) for own in shown)
    if options:
        said = "Your drafts, and others" if own else "Drafts you may sign"
        yield Menu(said, Control(Verb.PICK_DRAFT), options)


def _may(session: Session, draft: Draft, name: str) -> str:
    if name in draft.sponsors:
        return label(
            f"Yours: needs {needs_text(session, draft)}" if needs_text(session, draft) else "Yours", OPTION
        )
    return "Names you in its heading" if _asked(draft, name) else "To sponsor or sign"


TEXTS = OwnArea(_told, _KINDS, _buttons, _menus)
