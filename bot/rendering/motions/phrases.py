"""Motions in words: what they are called, what they would do, how they are decided."""

from __future__ import annotations

from bot.procedure.rulebook import (
    DecidedBy,
    MotionKind,
    MotionRule,
)
from bot.procedure.state.motions import Motion, Terms
from bot.procedure.state.session import Session
from bot.rendering.motions.names import motion_brief
from bot.rendering.phrases import DISCORD, Medium, inline, joined
from bot.rendering.resolutions.clauses import clauses_named
from bot.rendering.times import duration
from bot.rendering.voting.matters import symbol_of
from bot.rendering.words import MAJORITIES

_NAME = 80


def motion_purpose(kind: MotionKind, terms: Terms, session: Session, on: Medium = DISCORD) -> str:
    """What a motion would do, with its terms: "to suspend the meeting for 10 min"."""
    topic = f" on “{on.name(terms.topic)}”" if terms.topic.strip() else ""
    total = f", {duration(terms.total)}" if terms.total else ""
    draft = symbol_of(session, terms.draft, on) if terms.draft else "the draft resolution"
    match kind:
        case MotionKind.SUSPEND_MEETING:
            length = f" for {duration(terms.duration)}" if terms.duration else ""
            return f"to suspend the meeting{length}"
        case MotionKind.ADJOURN_MEETING:
            return "to adjourn the meeting"
        case MotionKind.ADJOURN_DEBATE:
            return "to adjourn the debate"
        case MotionKind.CLOSE_DEBATE:
            return "to close the debate"
        case MotionKind.CLOSE_LIST:
            return "to close the speakers list"
        case MotionKind.UNMODERATED_CAUCUS:
            return f"for an unmoderated caucus{topic}{total}"
        case MotionKind.MODERATED_CAUCUS:
            return f"for a moderated caucus{topic}{total}, {duration(terms.each)} each"
        case MotionKind.INTRODUCE_DRAFT:
            return f"to introduce {draft}"
        case MotionKind.VOTE_ON_DRAFT:
            return f"to vote on {draft}"
        case MotionKind.ROLL_CALL_VOTE:
            return f"for a roll-call vote on {draft}"
        case MotionKind.TABLE_DEBATE:
            return f"to table {draft}"
        case MotionKind.RESUME_DEBATE:
            return f"to resume the debate on {draft}"
        case MotionKind.PREVIOUS_QUESTION:
            return "to move the previous question"
        case MotionKind.EXTEND_DEBATE:
            return f"to extend the debate by {duration(terms.duration)}"
        case MotionKind.LIMIT_SPEECHES:
            return f"to limit speeches to {duration(terms.each)}"
        case MotionKind.SET_AGENDA:
            return f"to set the agenda{topic.replace(' on', ' to', 1)}"
        case MotionKind.EXTEND_CAUCUS:
            return f"to extend the caucus by {duration(terms.total)}"
        case MotionKind.COMPETENCE:
            return f"for a decision on whether the committee is competent to adopt {draft}"
        case MotionKind.NO_DECISION:
            return f"that no decision be taken on {draft}"
        case MotionKind.REFER:
            return f"to refer {draft}{topic.replace(' on', ' to', 1)}"
        case MotionKind.RECONSIDER:
            return f"to reconsider {draft}"
        case MotionKind.INTRODUCE_AMENDMENT:
            return f"to introduce amendment {terms.amendment}"
        case MotionKind.DIVISION:
            if terms.clauses:
                return f"to vote on {_clauses(terms, session)} of {draft} apart"
            return f"to vote on {draft} clause by clause"
        case MotionKind.DIVIDE_HOUSE:
            return "to divide the house"


def _clauses(terms: Terms, session: Session) -> str:
    return clauses_named(session.draft(terms.draft or session.draft_on_floor or 0), terms.clauses)


def read_back(motion: Motion, session: Session, on: Medium = DISCORD) -> str:
    """A motion as the chair reads it back: "motion to suspend the meeting for 10 min, moved by France"."""
    return (
        f"motion {motion_purpose(motion.kind, motion.terms, session, on)}, moved by {on.name(motion.mover)}"
    )


def disposal(rule: MotionRule | None) -> str:
    """How a motion is decided and who may speak on it: "simple majority; 2 against may speak"."""
    if rule is None:
        return "no longer in the rulebook"
    match rule.decided_by:
        case DecidedBy.VOTE:
            how = MAJORITIES[rule.majority]
        case DecidedBy.PRESIDENT:
            how = "the President rules on it"
        case DecidedBy.REQUEST:
            how = "granted on request"
    sides = [
        f"{limit} {side}"
        for limit, side in ((rule.speakers_for, "for"), (rule.speakers_against, "against"))
        if limit
    ]
    second = "; needs a second" if rule.second else ""
    return f"{how}{second}; {joined(sides)} may speak" if sides else f"{how}{second}; not debated"


def queue_line(motion: Motion, session: Session) -> str:
    """A motion in the queue: "Motion 2: closure of the debate · France · awaits a second"."""
    named = f"Motion {motion.number}: {motion_brief(motion, session)}"
    return " · ".join(filter(None, (named, inline(motion.mover, _NAME), standing(motion, session))))


def standing(motion: Motion, session: Session, on: Medium = DISCORD) -> str:
    """How a motion stands with the others: "awaits a second", "seconded by Ghana; China objects"."""
    rule = session.rulebook.motions.get(motion.kind)
    said = []
    if motion.seconder is not None:
        said.append(f"seconded by {on.name(motion.seconder)}")
    elif rule is not None and rule.second:
        said.append("awaits a second")
    if motion.objectors:
        first, more = on.name(motion.objectors[0]), len(motion.objectors) - 1
        said.append(f"{first} and {more} more object" if more else f"{first} objects")
    return "; ".join(said)
