"""What is voted on, and what becomes of it, in words."""

from __future__ import annotations

from bot.procedure.rulebook import (
    Majority,
    MatterKind,
    Rulebook,
)
from bot.procedure.state.resolutions import Draft
from bot.procedure.state.session import Session
from bot.procedure.state.voting import Matter
from bot.procedure.tally import needed
from bot.rendering.motions.names import motion_name
from bot.rendering.phrases import DISCORD, Medium
from bot.rendering.points.cards import ruling_named
from bot.rendering.resolutions.clauses import clauses_named


def to_decide(rulebook: Rulebook) -> str:
    """What the quorum to decide is for: "decide", or "decide on substance" alone."""
    return "decide" if rulebook.quorum_to_decide.on_procedure else "decide on substance"


def symbol_of(session: Session, number: int, on: Medium = DISCORD) -> str:
    """The symbol of a draft."""
    draft = session.draft(number)
    return f"draft {number}" if draft is None else on.name(draft.symbol)


def office_of(session: Session, number: int, on: Medium = DISCORD) -> str:
    """What an election is to."""
    election = session.election(number)
    return f"election {number}" if election is None else on.name(election.office)


def majority_in_numbers(majority: Majority, entitled: int) -> str:
    """What carries a matter, in words, and in votes if everybody entitled votes yes or no."""
    words = {
        Majority.SIMPLE: "more votes for than against",
        Majority.TWO_THIRDS: "two thirds of the votes for and against",
    }
    return f"{words[majority]}; with all {entitled} voting yes or no: {needed(majority, entitled)}"


def clause_numbers(draft: Draft) -> str:
    """The numbers of the clauses still in a draft, after a vote by parts: "clauses 1, 2, 4 and 5"."""
    return clauses_named(draft, [clause.id for clause in draft.standing])


def matter_title(session: Session, matter: Matter, on: Medium = DISCORD) -> str:
    """What a vote decides, as a heading."""
    if matter.kind is MatterKind.MOTION:
        motion = session.motion(matter.number)
        name = f": {motion_name(motion.kind, session.rulebook, on)}" if motion is not None else ""
        return f"Motion {matter.number}{name}"
    if matter.kind is MatterKind.APPEAL:
        appeal = session.appeal(matter.number)
        ruling = f": {ruling_named(session, appeal.ruling)}" if appeal is not None else ""
        return f"Appeal {matter.number}{ruling}"
    if matter.kind is MatterKind.AMENDMENT:
        own = session.amendment(matter.number)
        to = f" to {symbol_of(session, own.draft, on)}" if own is not None else ""
        return f"Amendment {matter.number}{to}"
    if matter.kind is MatterKind.STRAW_POLL:
        return f"Straw poll: “{on.name(matter.question)}”"
    if matter.kind is MatterKind.ELECTION:
        return f"Election of {office_of(session, matter.number, on)}"
    draft, symbol = session.draft(matter.number), symbol_of(session, matter.number, on)
    if draft is None:
        return f"Draft resolution {symbol}"
    if matter.kind is MatterKind.CLAUSE:
        return f"Operative {clauses_named(draft, matter.parts)} of {symbol}"
    if draft.rejected and draft.standing:
        return f"Draft resolution {symbol} as a whole ({clause_numbers(draft)})"
    return f"Draft resolution {symbol}"


def matter_named(session: Session, matter: Matter, on: Medium = DISCORD) -> str:
    """What a vote decides, in running text: "motion 4, closure of the debate"."""
    title = matter_title(session, matter, on)
    return f"{title[:1].lower()}{title[1:]}".replace(": ", ", ", 1 if matter.kind.procedural else 0)


def outcome_word(matter: Matter, carried: bool) -> str:
    """What became of a matter, in one word."""
    match matter.kind:
        case MatterKind.MOTION:
            return "Carried" if carried else "Lost"
        case MatterKind.APPEAL:
            return "Ruling overruled" if carried else "Ruling stands"
        case MatterKind.AMENDMENT:
            return "Adopted" if carried else "Rejected"
        case MatterKind.CLAUSE:
            return "Retained" if carried else "Voted out"
        case MatterKind.DRAFT:
            return "Adopted" if carried else "Rejected"
        case MatterKind.STRAW_POLL:
            return "Asked"
        case MatterKind.ELECTION:
            return "Elected" if carried else "Nobody elected"
