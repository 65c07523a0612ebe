"""Who may propose which amendment when, and what one needs to come before the committee or into the text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.procedure.alike import Names
from bot.procedure.candidates import apart
from bot.procedure.delegations import Delegation
from bot.procedure.refusals import Reason, refuse
from bot.procedure.rulebook import AmendmentKind, DebateTime, Topic
from bot.procedure.rules.amendments.text import place_before, places_for
from bot.procedure.rules.papers.corrections import CLAUSES_LIMIT, length_of
from bot.procedure.rules.resolutions.drafts import require_may_sponsor, require_on_floor
from bot.procedure.situation import Situation
from bot.procedure.state.amendments import (
    BEGINNING_OF_PREAMBLE,
    BEGINNINGS,
    Amendment,
    AmendmentStatus,
)
from bot.procedure.state.resolutions import CLAUSE_LIMIT, Clause, Draft
from bot.procedure.state.session import Session
from bot.procedure.state.speaking import Purpose


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
    situation.require_not_silenced(proposer)
    situation.require_debate()
    draft = require_on_floor(situation)
    if session.parts is not None:
        raise refuse(Reason.VOTING_BEGUN, rules.rule, symbol=draft.symbol)
    if session.debate_closed:
        raise refuse(Reason.DEBATE_CLOSED, rules.rule)
    if rules.with_the_floor_only and proposer.name != speaker_on_draft(session):
        raise refuse(Reason.WITH_THE_FLOOR_ONLY, rules.rule, delegation=proposer.name)
    time = session.debate_clock.time if session.debate_clock is not None else DebateTime.OPEN
    if time not in rules.in_time:
        raise refuse(Reason.AMENDMENT_TIME, rules.rule, time=time, allowed=rules.in_time)
    return draft


def speaker_on_draft(session: Session) -> str | None:
    """The delegation that has the floor in the debate itself: not on a motion, in reply or in a caucus."""
    speech = session.speech
    return speech.delegation if speech is not None and speech.purpose is Purpose.GENERAL else None


def proposers(session: Session) -> tuple[Names, ...]:
    """Those present that may propose an amendment, told apart by what else the rules on that look at."""
    rulebook, speaker = session.rulebook, speaker_on_draft(session)
    if session.debate_closed or session.parts is not None or not rulebook.amendments.degrees:
        return ()
    members, observers = session.classes_present
    classes = (members, observers) if rulebook.observers.may_sponsor else (members,)
    told = apart(classes, (speaker,) if speaker is not None else (), session.moderation.silenced)
    return tuple(own for own in told if speaker in own) if rulebook.amendments.with_the_floor_only else told


def require_degree(situation: Situation, draft: Draft, to: int) -> Amendment:
    """The amendment that one of the second degree is to change, if it can be changed and puts any words."""
    rules, other = situation.rulebook.amendments, require_open(situation, to)
    if rules.degrees < other.degree + 1 or other.draft != draft.number:
        raise refuse(Reason.AMENDMENT_DEGREE, rules.rule, number=to, limit=rules.degrees)
    if not other.puts:
        raise refuse(Reason.AMENDMENT_WORDING, rules.rule, number=to)
    return other


def parts_open_to_amendment(situation: Situation, draft: Draft) -> tuple[tuple[Clause, ...], ...]:
    """The clauses of the preamble, none where the rulebook leaves it as it is, and the operative ones."""
    return (draft.preambular if situation.rulebook.amendments.preamble else (), draft.operative)


def require_place(situation: Situation, draft: Draft, kind: AmendmentKind, clause: str) -> None:
    """Refuse an amendment to a clause that is not there or that the rulebook leaves as it is."""
    rules = situation.rulebook.amendments
    opens = kind is AmendmentKind.ADD and clause == BEGINNING_OF_PREAMBLE
    if not rules.preamble and (opens or clause in [own.id for own in draft.preambular]):
        raise refuse(Reason.PREAMBLE_STANDS, rules.rule, symbol=draft.symbol)
    require_clause(situation, draft, kind, clause)


def require_clause(situation: Situation, draft: Draft, kind: AmendmentKind, clause: str) -> None:
    """Refuse an amendment to a clause that is not there: of one that was, with what became of it."""
    rule = situation.rulebook.amendments.rule
    ids = [own.id for own in draft.wording.clauses]
    if kind is AmendmentKind.ADD:
        ids += ["", *BEGINNINGS]
    if clause in ids:
        return
    for own in situation.session.amendments:
        gone = own.kind is AmendmentKind.STRIKE and not own.words and own.clause == clause
        if gone and own.draft == draft.number and own.status is AmendmentStatus.ADOPTED and own.stood:
            place = own.stood.number
            raise refuse(Reason.CLAUSE_GONE, rule, symbol=draft.symbol, place=place, number=own.number)
    raise refuse(Reason.NO_SUCH_CLAUSE, rule, symbol=draft.symbol)


def require_text(situation: Situation, draft: Draft, kind: AmendmentKind, clause: str, added: int) -> None:
    """Refuse an amendment that would leave no operative clause, or more clauses than a draft may have."""
    rule = situation.rulebook.amendments.rule
    if kind is AmendmentKind.STRIKE and [own.id for own in draft.operative] == [clause]:
        raise refuse(Reason.LAST_CLAUSE, rule, symbol=draft.symbol)
    count = len(draft.preambular) + len(draft.operative) + added
    if added and count > CLAUSES_LIMIT:
        raise refuse(Reason.TOO_MANY_CLAUSES, limit=CLAUSES_LIMIT, count=count)


def require_move(situation: Situation, draft: Draft, clause: str, after: str) -> None:
    """Refuse to move a clause to where it stands, or out of its part."""
    rule = situation.rulebook.amendments.rule
    if after == place_before(draft, clause):
        raise refuse(Reason.AMENDMENT_IDLE, rule)
    if after not in places_for(draft, clause):
        raise refuse(Reason.NO_SUCH_CLAUSE, rule, symbol=draft.symbol)


def require_short(clauses: Sequence[Clause]) -> None:
    """Refuse clauses without words, or with too many."""
    for own in clauses or (Clause("", ""),):
        if not own.text.strip() or length_of(own) > CLAUSE_LIMIT:
            raise refuse(Reason.TEXT_LENGTH, what="clause", limit=CLAUSE_LIMIT, length=length_of(own))


def require_applicable(situation: Situation, amendment: Amendment) -> None:
    """Refuse an amendment that the text as it has become leaves no room for."""
    if amendment.to:
        return
    draft = situation.session.drafts[amendment.draft - 1]
    require_clause(situation, draft, amendment.kind, amendment.clause)
    if not amendment.words:
        added = len(amendment.puts) if amendment.kind is AmendmentKind.ADD else 0
        require_text(situation, draft, amendment.kind, amendment.clause, added)


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
    if amendment.to and session.amendments[amendment.to - 1].status is not AmendmentStatus.INTRODUCED:
        raise refuse(Reason.AMENDMENT_NOT_INTRODUCED, rules.rule, number=amendment.to)
    require_applicable(situation, amendment)
    counted, needed = signatories_counted(session, amendment), signatories_needed(session)
    if counted < needed:
        raise refuse(Reason.AMENDMENT_SIGNATORIES, rules.rule, number=number, count=counted, needed=needed)
    return amendment


def signatories_needed(session: Session) -> int:
    """How many signatories an amendment needs to be introduced; a share of the members is rounded up."""
    share, whole = session.rulebook.amendments.signatories_share
    return -(-len(session.body.members) * share // whole)


def signatories_counted(session: Session, amendment: Amendment) -> int:
    """How many members are on an amendment, its proposer included; observers never count."""
    names = {amendment.proposer, *amendment.signatories}
    return sum(own.name in names for own in session.body.members)


def require_friendly(situation: Situation, amendment: Amendment) -> Draft:
    """The draft, if the consent of its sponsors can put the amendment into its text now."""
    if not may_be_friendly(situation.session, amendment):
        rule = situation.rulebook.amendments.rule
        raise refuse(Reason.NOT_FRIENDLY, rule, number=amendment.number)
    return situation.session.drafts[amendment.draft - 1]


def may_be_friendly(session: Session, amendment: Amendment) -> bool:
    """Whether the rulebook lets the consent of the sponsors put the amendment into the text."""
    rules, draft = session.rulebook.amendments, session.drafts[amendment.draft - 1]
    return rules.friendly and (not draft.amended or rules.friendly_once_amended) and not amendment.to


def agreeing(session: Session, amendment: Amendment) -> tuple[str, ...]:
    """The sponsors of the draft that agree to an amendment; one that proposes it agrees to its own words."""
    reworded = any(
        own.to == amendment.number and own.status is AmendmentStatus.ADOPTED for own in session.amendments
    )
    agreed = {*amendment.consents} if reworded else {amendment.proposer, *amendment.consents}
    return tuple(name for name in session.drafts[amendment.draft - 1].sponsors if name in agreed)
