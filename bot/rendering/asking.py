"""Whether the engine would take what anybody may ask for: a panel that all see offers it then."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import datetime

from bot.procedure import engine
from bot.procedure.engine import Action
from bot.procedure.refusals import Refused
from bot.procedure.state.session import Session


def would_be_taken(session: Session, action: Action, at: datetime) -> bool:
    """Whether the engine would take a request that the dais enters."""
    try:
        engine.decide(session, action, by=session.body.a_chair, at=at)
    except Refused:
        return False
    return True


def somebody_may(
    session: Session, request: Callable[..., Action], at: datetime, but: Collection[str] = ()
) -> bool:
    """Whether the engine would take a request from a member present that is none of some."""
    somebody = next((own.name for own in session.members_present if own.name not in but), None)
    return somebody is not None and would_be_taken(session, request(delegation=somebody), at)
