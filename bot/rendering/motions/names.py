"""What motions are called: by their kind, as this house calls it, and by their number."""

from __future__ import annotations

from bot.procedure.rulebook import MotionKind, Rulebook
from bot.procedure.state.motions import Motion
from bot.procedure.state.session import Session
from bot.rendering.phrases import DISCORD, Medium
from bot.rendering.resolutions.clauses import clauses_named
from bot.rendering.times import duration
from bot.rendering.words import MOTIONS

_INDEFINITE = (
    MotionKind.UNMODERATED_CAUCUS,
    MotionKind.MODERATED_CAUCUS,
    MotionKind.VOTE_ON_DRAFT,
    MotionKind.ROLL_CALL_VOTE,
    MotionKind.COMPETENCE,
    MotionKind.NO_DECISION,
)


def motion_name(kind: MotionKind, rulebook: Rulebook | None = None, on: Medium = DISCORD) -> str:
    """A kind of motion: "closure of the debate", or what this house calls it."""
    rule = rulebook.motions.get(kind) if rulebook is not None else None
    title = rule.title if rule is not None else ""
    return on.name(title) if title.strip() else MOTIONS[kind]


def the_motion(kind: MotionKind, rulebook: Rulebook | None = None) -> str:
    """A kind of motion with its article, as in "a motion for the closure of the debate"."""
    name = motion_name(kind, rulebook)
    if name != MOTIONS[kind]:
        return f"“{name}”"
    article = "the" if kind not in _INDEFINITE else "an" if MOTIONS[kind].startswith("u") else "a"
    return f"{article} {MOTIONS[kind]}"


def motion_numbered(number: int, session: Session, on: Medium = DISCORD) -> str:
    """A motion by its number and kind: "motion 3 (closure of the debate)"."""
    motion = session.motion(number)
    kind = f" ({motion_name(motion.kind, session.rulebook, on)})" if motion is not None else ""
    return f"motion {number}{kind}"


def motion_brief(motion: Motion, session: Session, on: Medium = DISCORD) -> str:
    """A motion in a few words, enough to tell it from others of its kind: "moderated caucus, 10 min"."""
    seconds = motion.terms.total or motion.terms.duration
    name = motion_name(motion.kind, session.rulebook, on)
    draft = session.draft(motion.terms.draft or session.draft_on_floor or 0)
    apart = f", {clauses_named(draft, motion.terms.clauses)}" if motion.terms.clauses else ""
    return name + (f", {duration(seconds)}" if seconds else apart)
