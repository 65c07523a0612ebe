"""What a draft needs to be put before the committee, and which of several goes first."""

from __future__ import annotations

from datetime import datetime

from bot.procedure.refusals import Reason, Refused, refuse
from bot.procedure.rulebook import MotionKind, Proposals, ProposalsOrder, Topic
from bot.procedure.rules.resolutions.drafts import (
    require_free_floor,
    require_live,
    signatories_counted,
    signatories_needed,
    sponsors_counted,
)
from bot.procedure.situation import Situation
from bot.procedure.state.resolutions import Draft, DraftStatus


def require_introducible(situation: Situation, number: int, *, by_motion: bool = False) -> Draft:
    """The draft, if it can be put before the committee now.

    A motion to introduce it is how the committee decides not to wait until its notice is over.
    """
    draft = require_live(situation, number)
    proposals = situation.rulebook.source(Topic.PROPOSALS)
    resumed_by_motion = draft.status.resumable and MotionKind.RESUME_DEBATE in situation.rulebook.motions
    if draft.status is DraftStatus.INTRODUCED or resumed_by_motion:
        raise refuse(Reason.DRAFT_STATUS, proposals, symbol=draft.symbol, status=draft.status)
    require_free_floor(situation)
    if draft.status is DraftStatus.SUBMITTED:
        _require_ready(situation, draft)
        if not by_motion:
            _require_notice(situation, draft)
    return draft


def require_first_submitted(situation: Situation, draft: Draft) -> None:
    """Refuse a draft while one that was submitted before it is as ready to be introduced."""
    order = situation.rulebook.order_of_proposals
    if order.order is not ProposalsOrder.SUBMISSION:
        return
    for earlier in situation.session.drafts[: draft.number - 1]:
        if earlier.status is not DraftStatus.SUBMITTED:
            continue
        try:
            _require_ready(situation, earlier)
            _require_notice(situation, earlier)
        except Refused:
            continue
        raise refuse(Reason.ORDER_OF_PROPOSALS, order.rule, symbol=draft.symbol, earlier=earlier.symbol)


def notice_left(proposals: Proposals, draft: Draft, at: datetime) -> int:
    """For how many seconds more a draft has to have been circulated."""
    if draft.submitted_at is None:
        return 0
    return max(0, proposals.notice - int((at - draft.submitted_at).total_seconds()))


def _require_ready(situation: Situation, draft: Draft) -> None:
    """Refuse a draft that lacks approval, sponsors or signatories."""
    proposals, session = situation.rulebook.proposals, situation.session
    if proposals.approval and not draft.approved:
        raise refuse(Reason.NOT_APPROVED, proposals.rule, symbol=draft.symbol)
    needed = signatories_needed(proposals, len(session.body.members))
    for reason, counted, least in (
        (Reason.SPONSORS_NEEDED, sponsors_counted(session, draft), proposals.sponsors_minimum),
        (Reason.SIGNATORIES_NEEDED, signatories_counted(session, draft), needed),
    ):
        if counted < least:
            raise refuse(reason, proposals.rule, symbol=draft.symbol, count=counted, needed=least)


def _require_notice(situation: Situation, draft: Draft) -> None:
    """Refuse a draft that was circulated too short ago."""
    proposals = situation.rulebook.proposals
    left = notice_left(proposals, draft, situation.at)
    if left:
        raise refuse(Reason.NOTICE, proposals.rule, symbol=draft.symbol, seconds=left)
