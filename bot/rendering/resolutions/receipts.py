"""What is told to whoever submits, backs or withdraws a draft: where it stands, and what it still needs."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from bot.procedure.engine import Action
from bot.procedure.event import Event
from bot.procedure.rules.papers.papers import SubmitPaper
from bot.procedure.rules.resolutions.life import SubmitDraft, WithdrawDraft
from bot.procedure.rules.resolutions.resubmission import ResubmitDraft
from bot.procedure.rules.resolutions.sponsorship import SignDraft, SponsorDraft
from bot.procedure.state.resolutions import DraftStatus
from bot.procedure.state.session import Session
from bot.rendering.phrases import counted
from bot.rendering.resolutions.needs import names_text, needs_text
from bot.rendering.sentences import sentence_of
from bot.rendering.voting.matters import symbol_of

Told = Callable[[Any, Sequence[Event], Session, datetime], str]


def _submitted(
    action: SubmitDraft | SubmitPaper, events: Sequence[Event], after: Session, at: datetime
) -> str:
    del action, events, at
    number = len(after.drafts)
    clauses = counted(len(after.drafts[-1].operative), "operative clause")
    return f"Submitted as {symbol_of(after, number)}, {clauses}. {_next_for_draft(after, number)}"


def _resubmitted(action: ResubmitDraft, events: Sequence[Event], after: Session, at: datetime) -> str:
    del at
    return f"{sentence_of(events[0], after)} {_next_for_draft(after, action.number)}"


def _joined(action: SponsorDraft | SignDraft, events: Sequence[Event], after: Session, at: datetime) -> str:
    del at
    draft = after.drafts[action.number - 1]
    waits = draft.status is DraftStatus.SUBMITTED and needs_text(after, draft)
    return f"{sentence_of(events[0], after)}{f' It still needs {waits}.' if waits else ''}"


def _withdrawn(action: WithdrawDraft, events: Sequence[Event], after: Session, at: datetime) -> str:
    del at
    draft = after.drafts[action.number - 1]
    said = sentence_of(events[0], after)
    others = [name for name in draft.sponsors if name not in draft.withdrawing]
    return f"{said} It waits for {names_text(others)}." if draft.status.live else said


def _next_for_draft(session: Session, number: int) -> str:
    needs = needs_text(session, session.drafts[number - 1])
    return f"To be introduced it needs {needs}." if needs else "It waits to be introduced."


DRAFT_RECEIPTS: Mapping[type[Action], Told] = {
    SubmitDraft: _submitted,
    SubmitPaper: _submitted,
    ResubmitDraft: _resubmitted,
    SponsorDraft: _joined,
    SignDraft: _joined,
    WithdrawDraft: _withdrawn,
}
