"""What is announced of the dais: that it was seen to by somebody who is not of it."""

from __future__ import annotations

from bot.procedure.event import Event
from bot.procedure.rulebook import Topic
from bot.procedure.rules.dais import (
    DaisAppointed,
    DaisDismissed,
    DaisRecovered,
    DaisRoleAppointed,
    DaisRoleDismissed,
)
from bot.procedure.state.session import Session
from bot.rendering.news import News
from bot.rendering.sentences import sentence_of


def dais_news(event: Event, session: Session) -> News | None:
    """What is to be announced of an event, in the state just after it; None for one of another area."""
    rules = (session.rulebook.source(Topic.PRESIDENT),)
    match event:
        case DaisRecovered():
            return News("New chair", sentence_of(event, session), rules)
        case (
            DaisAppointed(by=int())
            | DaisDismissed(by=int())
            | DaisRoleAppointed(by=int())
            | DaisRoleDismissed(by=int())
        ):
            return News("Change of the dais", sentence_of(event, session), rules)
    return None
