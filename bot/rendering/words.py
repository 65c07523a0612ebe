"""What things are called, in the terms of the United Nations."""

from __future__ import annotations

from collections.abc import Mapping

from bot.procedure.delegations import Presence
from bot.procedure.rulebook import DecidedBy, Majority, MotionKind, MotionRule, Term, YieldKind
from bot.procedure.rules.motion_debates import Side
from bot.procedure.rules.motions import Ruling
from bot.procedure.state.motions import Motion, MotionStatus, Terms
from bot.procedure.state.resolutions import Draft, DraftStatus
from bot.procedure.state.session import Phase, Session
from bot.procedure.state.speaking import Purpose
from bot.procedure.state.voting import Closing, Matter, MatterKind, Method
from bot.procedure.tally import Choice, needed
from bot.rendering.phrases import DISCORD, Medium, counted, joined, numbers
from bot.rendering.times import duration

PHASES: Mapping[Phase, str] = {
    Phase.NOT_ESTABLISHED: "no committee",
    Phase.CLOSED: "not in session",
    Phase.SUSPENDED: "meeting suspended",
    Phase.VOTING: "voting",
    Phase.ROLL_CALL: "roll call",
    Phase.MOTION: "motion before the committee",
    Phase.MODERATED_CAUCUS: "moderated caucus",
    Phase.UNMODERATED_CAUCUS: "unmoderated caucus",
    Phase.SPEECH: "speech",
    Phase.DEBATE: "debate",
}

MOTIONS: Mapping[MotionKind, str] = {
    MotionKind.SUSPEND_MEETING: "suspension of the meeting",
    MotionKind.ADJOURN_MEETING: "adjournment of the meeting",
    MotionKind.ADJOURN_DEBATE: "adjournment of the debate",
    MotionKind.CLOSE_DEBATE: "closure of the debate",
    MotionKind.CLOSE_LIST: "closing of the speakers list",
    MotionKind.UNMODERATED_CAUCUS: "unmoderated caucus",
    MotionKind.MODERATED_CAUCUS: "moderated caucus",
    MotionKind.INTRODUCE_DRAFT: "introduction of a draft resolution",
    MotionKind.VOTE_ON_DRAFT: "vote on a draft resolution",
    MotionKind.ROLL_CALL_VOTE: "roll-call vote",
}

_INDEFINITE = (
    MotionKind.UNMODERATED_CAUCUS,
    MotionKind.MODERATED_CAUCUS,
    MotionKind.VOTE_ON_DRAFT,
    MotionKind.ROLL_CALL_VOTE,
)

MOTION_STATUSES: Mapping[MotionStatus, str] = {
    MotionStatus.PENDING: "pending",
    MotionStatus.ON_FLOOR: "before the committee",
    MotionStatus.CARRIED: "carried",
    MotionStatus.LOST: "lost",
    MotionStatus.GRANTED: "granted",
    MotionStatus.OUT_OF_ORDER: "ruled out of order",
    MotionStatus.WITHDRAWN: "withdrawn",
    MotionStatus.LAPSED: "lapsed",
}

DRAFT_STATUSES: Mapping[DraftStatus, str] = {
    DraftStatus.SUBMITTED: "submitted, not yet introduced",
    DraftStatus.INTRODUCED: "before the committee",
    DraftStatus.DEBATE_ADJOURNED: "set aside, the debate on it adjourned",
    DraftStatus.ADOPTED: "adopted",
    DraftStatus.REJECTED: "rejected",
    DraftStatus.WITHDRAWN: "withdrawn",
}

PRESENCES: Mapping[Presence, str] = {
    Presence.PRESENT: "present",
    Presence.PRESENT_AND_VOTING: "present and voting",
    Presence.ABSENT: "absent",
}

CHOICES: Mapping[Choice, str] = {Choice.YES: "Yes", Choice.NO: "No", Choice.ABSTAIN: "Abstain"}

VOTED: Mapping[Choice, str] = {
    Choice.YES: "in favour",
    Choice.NO: "against",
    Choice.ABSTAIN: "abstaining",
}

METHODS: Mapping[Method, str] = {
    Method.PLACARDS: "show of placards",
    Method.ROLL_CALL: "roll call",
    Method.WITHOUT_A_VOTE: "without a vote",
}

MAJORITIES: Mapping[Majority, str] = {
    Majority.SIMPLE: "simple majority",
    Majority.TWO_THIRDS: "two-thirds majority",
}

CLOSINGS: Mapping[Closing, str] = {
    Closing.ALL_VOTED: "nobody was left to vote",
    Closing.TIME: "time was up",
    Closing.DAIS: "closed by the dais",
}

TERMS: Mapping[Term, str] = {
    Term.DURATION: "duration",
    Term.TOPIC: "topic",
    Term.TOTAL: "total time",
    Term.EACH: "time for each speech",
    Term.DRAFT: "draft resolution",
}

YIELDS: Mapping[YieldKind, str] = {
    YieldKind.DAIS: "the dais",
    YieldKind.DELEGATION: "another delegation",
    YieldKind.QUESTIONS: "questions",
}

SIDES: Mapping[Side, str] = {Side.FOR: "For", Side.AGAINST: "Against"}

RULINGS: Mapping[Ruling, str] = {Ruling.GRANTED: "Granted", Ruling.OUT_OF_ORDER: "Out of order"}

PURPOSES: Mapping[Purpose, str] = {
    Purpose.GENERAL: "in the general debate",
    Purpose.CAUCUS: "in the moderated caucus",
    Purpose.FOR: "for the motion",
    Purpose.AGAINST: "against the motion",
}


def motion_name(kind: MotionKind) -> str:
    """A kind of motion: "closure of the debate"."""
    return MOTIONS[kind]


def the_motion(kind: MotionKind) -> str:
    """A kind of motion with its article, as in "a motion for the closure of the debate"."""
    article = "the" if kind not in _INDEFINITE else "an" if MOTIONS[kind].startswith("u") else "a"
    return f"{article} {MOTIONS[kind]}"


def symbol_of(session: Session, number: int, on: Medium = DISCORD) -> str:
    """The symbol of a draft."""
    draft = session.draft(number)
    return f"draft {number}" if draft is None else on.name(draft.symbol)


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


def motion_brief(motion: Motion) -> str:
    """A motion in a few words, enough to tell it from others of its kind: "moderated caucus, 10 min"."""
    seconds = motion.terms.total or motion.terms.duration
    return MOTIONS[motion.kind] + (f", {duration(seconds)}" if seconds else "")


def read_back(motion: Motion, session: Session, on: Medium = DISCORD) -> str:
    """A motion as the chair reads it back: "motion to suspend the meeting for 10 min, moved by France"."""
    return (
        f"motion {motion_purpose(motion.kind, motion.terms, session, on)}, moved by {on.name(motion.mover)}"
    )


def disposal(rule: MotionRule) -> str:
    """How a motion is decided and who may speak on it: "simple majority; 2 may speak against"."""
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
    return f"{how}; {joined(sides)} may speak" if sides else f"{how}; not debated"


def majority_in_numbers(majority: Majority, entitled: int) -> str:
    """What carries a matter, in words, and in votes if everybody entitled votes yes or no."""
    words = {
        Majority.SIMPLE: "more votes for than against",
        Majority.TWO_THIRDS: "two thirds of the votes for and against",
    }
    return f"{words[majority]}; with all {entitled} voting yes or no: {needed(majority, entitled)}"


def clause_numbers(draft: Draft) -> str:
    """The numbers of the clauses still in a draft, after a vote by parts: "clauses 1, 2, 4 and 5"."""
    standing = [draft.number_of(clause.id) for clause in draft.standing]
    return f"clause {standing[0]}" if len(standing) == 1 else f"clauses {numbers(standing)}"


def matter_title(session: Session, matter: Matter, on: Medium = DISCORD) -> str:
    """What a vote decides, as a heading."""
    if matter.kind is MatterKind.MOTION:
        motion = session.motion(matter.number)
        return f"Motion {matter.number}" + (f": {MOTIONS[motion.kind]}" if motion is not None else "")
    draft, symbol = session.draft(matter.number), symbol_of(session, matter.number, on)
    if draft is None:
        return f"Draft resolution {symbol}"
    if matter.kind is MatterKind.CLAUSE:
        return f"Operative clause {draft.number_of(matter.clause)} of {symbol}"
    if draft.rejected and draft.standing:
        return f"Draft resolution {symbol} as a whole ({clause_numbers(draft)})"
    return f"Draft resolution {symbol}"


def matter_named(session: Session, matter: Matter, on: Medium = DISCORD) -> str:
    """What a vote decides, in running text: "motion 4, closure of the debate"."""
    title = matter_title(session, matter, on)
    return f"{title[:1].lower()}{title[1:]}".replace(": ", ", ", 1 if matter.kind is MatterKind.MOTION else 0)


def outcome_word(matter: Matter, carried: bool) -> str:
    """What became of a matter, in one word."""
    match matter.kind:
        case MatterKind.MOTION:
            return "Carried" if carried else "Lost"
        case MatterKind.CLAUSE:
            return "Retained" if carried else "Voted out"
        case MatterKind.DRAFT:
            return "Adopted" if carried else "Rejected"


def members_and_observers(session: Session) -> str:
    """The size of a committee: "54 members, 2 observers"."""
    members = len(session.body.members)
    observers = len(session.body.delegations) - members
    size = counted(members, "member")
    return f"{size}, {counted(observers, 'observer')}" if observers else size
