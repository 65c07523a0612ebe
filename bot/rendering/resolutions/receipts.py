"""What is told to whoever submits, backs or amends a draft: where it stands now, and what it still needs."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from bot.procedure.engine import Action
from bot.procedure.rules.amendments.life import ConsentToAmendment, SignAmendment
from bot.procedure.rules.amendments.limits import (
    agreeing,
    may_be_friendly,
    signatories_counted,
    signatories_needed,
)
from bot.procedure.rules.amendments.proposals import ProposeAmendment
from bot.procedure.rules.amendments.words import ProposeWords
from bot.procedure.rules.papers.papers import SubmitPaper
from bot.procedure.rules.resolutions.life import SubmitDraft, WithdrawDraft
from bot.procedure.rules.resolutions.resubmission import ResubmitDraft
from bot.procedure.rules.resolutions.sponsorship import SignDraft, SponsorDraft
from bot.procedure.situation import Event
from bot.procedure.state.amendments import Amendment, AmendmentStatus
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


def _proposed(action: Action, events: Sequence[Event], after: Session, at: datetime) -> str:
    del action, at
    return f"{sentence_of(events[0], after)} {_next_for_amendment(after, after.amendments[-1])}"


def _signed(action: SignAmendment, events: Sequence[Event], after: Session, at: datetime) -> str:
    del at
    own = after.amendments[action.number - 1]
    return f"{sentence_of(events[0], after)} {_next_for_amendment(after, own)}".rstrip()


def _consented(action: ConsentToAmendment, events: Sequence[Event], after: Session, at: datetime) -> str:
    del at
    own, said = after.amendments[action.number - 1], " ".join(sentence_of(event, after) for event in events)
    if not own.status.open:
        return said
    agreed = agreeing(after, own)
    waiting = [name for name in after.drafts[own.draft - 1].sponsors if name not in agreed]
    return f"{said} It waits for {names_text(waiting)}."


def _next_for_amendment(session: Session, own: Amendment) -> str:
    if own.status is not AmendmentStatus.PROPOSED:
        return ""
    missing = signatories_needed(session) - signatories_counted(session, own)
    friendly = " If all sponsors agree, it is in the text at once." if may_be_friendly(session, own) else ""
    if missing > 0:
        needs = counted(missing, "more signatory", "more signatories")
        return f"To be introduced it needs {needs}.{friendly}"
    return f"It waits for the dais to introduce it.{friendly}"


DRAFT_RECEIPTS: Mapping[type[Action], Told] = {
    SubmitDraft: _submitted,
    SubmitPaper: _submitted,
    ResubmitDraft: _resubmitted,
    SponsorDraft: _joined,
    SignDraft: _joined,
    WithdrawDraft: _withdrawn,
    ProposeAmendment: _proposed,
    ProposeWords: _proposed,
    SignAmendment: _signed,
    ConsentToAmendment: _consented,
}
