"""Who may propose which amendment when, and what one needs to be put before the committee."""

from __future__ import annotations

from dataclasses import replace

from bot.procedure.delegations import Delegation
from bot.procedure.refusals import Reason, refuse
from bot.procedure.rulebook import AmendmentKind, DebateTime, Topic
from bot.procedure.rules.drafts import require_may_sponsor, require_on_floor
from bot.procedure.situation import Situation
from bot.procedure.state.amendments import Amendment, AmendmentStatus
from bot.procedure.state.resolutions import Draft
from bot.procedure.state.session import Session

CLAUSE_TEXT_LIMIT = 2000


def with_amendment(session: Session, amendment: Amendment) -> Session:
    """The state with an amendment in place of the one of its number; what was to change it ends with it."""
    changed = []
    for own in session.amendments:
        if own.number == amendment.number:
            changed.append(amendment)
        elif own.to == amendment.number and own.status.open and not amendment.status.open:
            changed.append(replace(own, status=AmendmentStatus.LAPSED))
        else:
            changed.append(own)
    return replace(session, amendments=tuple(changed))


def require_may_propose(situation: Situation, proposer: Delegation, kind: AmendmentKind) -> Draft:
    """The draft on the floor, if the delegation may propose such an amendment to it now."""
    rules, session = situation.rulebook.amendments, situation.session
    if kind not in rules.kinds or rules.degrees == 0:
        raise refuse(Reason.AMENDMENT_UNKNOWN, rules.rule, amendment=kind, allowed=rules.kinds)
    require_may_sponsor(situation, proposer)
    situation.require_debate()
    draft = require_on_floor(situation)
    if session.parts is not None:
        raise refuse(Reason.VOTING_BEGUN, rules.rule, symbol=draft.symbol)
    speaker = session.speaking.delegation if session.speaking is not None else None
    if rules.with_the_floor_only and proposer.name != speaker:
        raise refuse(Reason.WITH_THE_FLOOR_ONLY, rules.rule, delegation=proposer.name)
    time = session.debate_clock.time if session.debate_clock is not None else DebateTime.OPEN
    if time not in rules.in_time:
        raise refuse(Reason.AMENDMENT_TIME, rules.rule, time=time, allowed=rules.in_time)
    return draft


def require_place(situation: Situation, draft: Draft, kind: AmendmentKind, clause: str, to: int) -> None:
    """Refuse an amendment to a clause that is not there, or of a degree the rulebook does not have."""
    rules = situation.rulebook.amendments
    if to:
        other = require_open(situation, to)
        if rules.degrees < other.degree + 1 or other.draft != draft.number:
            raise refuse(Reason.AMENDMENT_DEGREE, rules.rule, number=to, limit=rules.degrees)
        if kind is not AmendmentKind.MODIFY or other.kind is AmendmentKind.STRIKE or clause:
            raise refuse(Reason.AMENDMENT_WORDING, rules.rule, number=to)
        return
    if clause in [own.id for own in draft.preambular]:
        if not rules.preamble:
            raise refuse(Reason.PREAMBLE_STANDS, rules.rule, symbol=draft.symbol)
    elif clause not in [own.id for own in draft.operative] and (clause or kind is not AmendmentKind.ADD):
        raise refuse(Reason.NO_SUCH_CLAUSE, rules.rule, symbol=draft.symbol)


def require_open(situation: Situation, number: int) -> Amendment:
    """The amendment of that number, which must not have been disposed of."""
    amendment = situation.session.amendment(number)
    source = situation.rulebook.source(Topic.AMENDMENTS)
    if amendment is None:
        raise refuse(Reason.NO_SUCH_AMENDMENT, source, number=number)
    if not amendment.status.open:
        raise refuse(Reason.AMENDMENT_OVER, source, number=number, status=amendment.status)
    return amendment


def require_introducible(situation: Situation, number: int) -> Amendment:
    """The amendment, if it can be put before the committee now."""
    amendment = require_open(situation, number)
    rules, session = situation.rulebook.amendments, situation.session
    draft = require_on_floor(situation, amendment.draft)
    if session.parts is not None:
        raise refuse(Reason.VOTING_BEGUN, rules.rule, symbol=draft.symbol)
    if amendment.status is AmendmentStatus.INTRODUCED:
        raise refuse(Reason.AMENDMENT_OVER, rules.rule, number=number, status=amendment.status)
    share, whole = rules.signatories_share
    needed = -(-len(session.body.members) * share // whole)
    names = {amendment.proposer, *amendment.signatories}
    counted = sum(own.name in names for own in session.body.members)
    if counted < needed:
        raise refuse(Reason.AMENDMENT_SIGNATORIES, rules.rule, number=number, count=counted, needed=needed)
    return amendment
