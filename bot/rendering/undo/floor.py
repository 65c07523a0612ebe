"""What is before the committee, in a few words that do not change by themselves: to compare two states by."""

from __future__ import annotations

from datetime import datetime

from bot.procedure.state.session import Phase, Session
from bot.procedure.state.speaking import Purpose, Speech
from bot.procedure.state.voting import Vote
from bot.rendering.motions.names import motion_numbered
from bot.rendering.phrases import NAME, inline
from bot.rendering.points.cards import point_named
from bot.rendering.times import duration
from bot.rendering.voting.matters import matter_named
from bot.rendering.words import PHASES, PURPOSES


def floor_said(session: Session, at: datetime) -> str:
    """What is on the floor at a moment, with the time that it has left."""
    top = session.top if session.phase not in (Phase.CLOSED, Phase.SUSPENDED) else None
    if isinstance(top, Speech):
        on = "" if top.purpose in (Purpose.GENERAL, Purpose.CAUCUS) else f", {PURPOSES[top.purpose]}"
        state = "paused with " if top.paused else ""
        return f"{inline(top.delegation, NAME)} speaking{on}, {state}{duration(top.left(at))} left"
    if isinstance(top, Vote):
        said = f"vote {top.number} on {matter_named(session, top.matter)}"
        return f"{said}, {top.heard} of {len(top.entitled)} heard" if top.method.timed else said
    match session.phase:
        case Phase.POINT if session.point_on_floor is not None:
            return point_named(session, session.point_on_floor.point)
        case Phase.MOTION if session.motion_debate is not None:
            return motion_numbered(session.motion_debate.motion, session)
        case Phase.MODERATED_CAUCUS | Phase.UNMODERATED_CAUCUS if session.caucus is not None:
            left = max(0, round((session.caucus.ends_at - at).total_seconds()))
            return f"{PHASES[session.phase]}, {duration(left)} left"
        case Phase.DEBATE:
            return "nobody speaking"
        case _:
            return PHASES[session.phase]
