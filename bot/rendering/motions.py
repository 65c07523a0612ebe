"""Motions: the one before the committee, the ones that wait by precedence, and those there are."""

from __future__ import annotations

from bot.procedure.state.motions import Motion
from bot.procedure.state.session import Session
from bot.rendering.card import Card, Divider, Text
from bot.rendering.escape import label
from bot.rendering.motion_names import motion_brief, motion_name
from bot.rendering.motion_phrases import (
    disposal,
    motion_purpose,
)
from bot.rendering.phrases import PAPER, capitalised, fitted, inline, lines
from bot.rendering.rules import cite
from bot.rendering.sitting import NAME

_QUEUE_ROOM = 1400
_RULEBOOK_ROOM = 2300
_LABEL = 100


def motions_card(session: Session) -> Card:
    """What is before the committee, what waits, and every motion of the rulebook."""
    pending = [_line(session, motion) for motion in session.pending]
    queue = fitted(pending, _QUEUE_ROOM, "\n") if pending else "No motion is pending."
    return Card(
        "Motions",
        (
            Text(lines((_on_floor(session), queue))),
            Divider(),
            Text(lines(("**In order of precedence, the rulebook has**", _rulebook(session)))),
        ),
    )


def motion_label(session: Session, motion: Motion) -> str:
    """A motion in one line of a list to choose from."""
    brief = motion_brief(motion, session, PAPER)
    return label(f"Motion {motion.number}: {brief} ({motion.mover})", _LABEL)


def _on_floor(session: Session) -> str:
    debate = session.motion_debate
    motion = session.motion(debate.motion) if debate else None
    return f"**Before the committee**\n{_line(session, motion)}\n**Pending**" if motion is not None else ""


def _line(session: Session, motion: Motion) -> str:
    purpose = capitalised(motion_purpose(motion.kind, motion.terms, session))
    decided = disposal(session.rulebook.motions.get(motion.kind))
    return f"Motion {motion.number} · {purpose} · {inline(motion.mover, NAME)} · {decided}"


def _rulebook(session: Session) -> str:
    rows = []
    for place, kind in enumerate(session.rulebook.order_of_motions.precedence, 1):
        rule = session.rulebook.motions.get(kind)
        if rule is not None:
            name = capitalised(motion_name(kind, session.rulebook))
            rows.append(f"**{place}** {name}: {disposal(rule)} · {cite(rule.rule)}")
    return fitted(rows, _RULEBOOK_ROOM, "\n")
