"""Explanations of vote in lines that cards share: on what, who waits."""

from __future__ import annotations

from bot.procedure.state.session import Session
from bot.rendering.phrases import NAME, fitted, inline, lines
from bot.rendering.times import duration
from bot.rendering.voting.matters import matter_named

_ROOM = 500


def explanations_text(session: Session) -> str:
    """The explanations of vote that are being heard, and who waits to give one; nothing while nobody has."""
    round_ = session.explaining
    if round_ is None or not (round_.waiting or round_.heard):
        return ""
    when = "after" if round_.vote else "before"
    named = matter_named(session, round_.matter)
    each = duration(session.rulebook.explanation_of_vote.time)
    names = fitted([inline(name, NAME) for name in round_.waiting], _ROOM)
    return lines(
        (
            f"**Explanations of vote** {when} the vote on {named}, {each} each",
            f"Waiting: {names}" if round_.waiting else f"{len(round_.heard)} heard, nobody waits",
        )
    )
