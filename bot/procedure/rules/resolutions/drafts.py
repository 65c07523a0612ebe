"""What other areas ask of drafts: where they are, who may be on them, how many that takes."""

from __future__ import annotations

from dataclasses import replace

from bot.procedure.delegations import Delegation
from bot.procedure.refusals import Reason, refuse
from bot.procedure.rulebook import Proposals, Topic
from bot.procedure.situation import Situation
from bot.procedure.state.amendments import AmendmentStatus
from bot.procedure.state.resolutions import Draft
from bot.procedure.state.session import Session


def with_draft(session: Session, draft: Draft) -> Session:
    """The state with a draft in place of the one of its number."""
    drafts = tuple(draft if own.number == draft.number else own for own in session.drafts)
    return replace(session, drafts=drafts)


def off_floor(session: Session, number: int) -> Session:
    """The state with a draft off the floor, its open amendments lapsed, and debate open again."""
    if session.draft_on_floor != number:
        return session
    amendments = tuple(
        replace(own, status=AmendmentStatus.LAPSED) if own.draft == number and own.status.open else own
        for own in session.amendments
    )
    return replace(
        session,
        draft_on_floor=None,
        debate_closed=False,
        debate_clock=None,
        parts=None,
        amendments=amendments,
    )


def require_free_floor(situation: Situation) -> None:
    """Refuse while a draft is before the committee."""
    floor = situation.session.draft_on_floor
    if floor is not None:
        raise refuse(
            Reason.DRAFT_ON_FLOOR,
            situation.rulebook.source(Topic.ORDER_OF_PROPOSALS),
            symbol=situation.session.drafts[floor - 1].symbol,
        )


def require_draft(situation: Situation, number: int) -> Draft:
    """The draft of that number, whatever became of it."""
    draft = situation.session.draft(number)
    if draft is None:
        raise refuse(Reason.NO_SUCH_DRAFT, situation.rulebook.source(Topic.PROPOSALS), number=number)
    return draft


def require_on_floor(situation: Situation, number: int = 0) -> Draft:
    """The draft before the committee; ``number`` 0 means whichever it is."""
    floor = situation.session.draft_on_floor
    proposals = situation.rulebook.source(Topic.PROPOSALS)
    if number:
        draft = require_live(situation, number)
        if draft.number != floor:
            raise refuse(Reason.DRAFT_STATUS, proposals, symbol=draft.symbol, status=draft.status)
        return draft
    if floor is None:
        raise refuse(Reason.NO_DRAFT_ON_FLOOR, proposals)
    return situation.session.drafts[floor - 1]


def require_live(situation: Situation, number: int) -> Draft:
    """The draft of that number, which must not have been disposed of."""
    draft = require_draft(situation, number)
    proposals = situation.rulebook.source(Topic.PROPOSALS)
    if not draft.status.live:
        raise refuse(Reason.DRAFT_STATUS, proposals, symbol=draft.symbol, status=draft.status)
    return draft


def most_sponsors(proposals: Proposals, members: int) -> int:
    """How many sponsors a draft has at most, 0 for no limit; a share of the members is rounded down.

    However few the members are, the share leaves room for the sponsors that a draft needs.
    """
    share, whole = proposals.sponsors_share_maximum
    limits = [own for own in (proposals.sponsors_maximum,) if own]
    if share < whole:
        limits.append(max(proposals.sponsors_minimum, members * share // whole))
    return min(limits, default=0)


def sponsors_counted(session: Session, draft: Draft) -> int:
    """How many sponsors count towards those a draft needs: members only."""
    return sum(own.name in draft.sponsors for own in session.body.members)


def signatories_needed(proposals: Proposals, members: int) -> int:
    """How many signatories a draft needs to be introduced; a share of the members is rounded up."""
    share, whole = proposals.signatories_share
    return max(proposals.signatories_minimum, -(-members * share // whole))


def signatories_counted(session: Session, draft: Draft) -> int:
    """How many signatories count: members only, and sponsors among them where the rulebook says so."""
    names = set(draft.signatories)
    if session.rulebook.proposals.sponsors_count_as_signatories:
        names |= set(draft.sponsors)
    return sum(own.name in names for own in session.body.members)


def require_may_sponsor(situation: Situation, delegation: Delegation) -> None:
    """Refuse an observer where the rulebook keeps sponsorship to members."""
    if delegation.observer and not situation.rulebook.observers.may_sponsor:
        source = situation.rulebook.source(Topic.OBSERVERS)
        raise refuse(Reason.OBSERVER_SPONSOR, source, delegation=delegation.name)


def require_room_for(situation: Situation, name: str, number: int = 0) -> None:
    """Refuse a delegation that is on as many other drafts as the rulebook lets it be."""
    limit = situation.rulebook.proposals.drafts_each
    on = [
        own.number
        for own in situation.session.drafts
        if own.status.live and own.number != number and name in own.sponsors + own.signatories
    ]
    if limit and len(on) >= limit:
        source = situation.rulebook.source(Topic.PROPOSALS)
        raise refuse(Reason.DRAFTS_EACH, source, delegation=name, limit=limit)
