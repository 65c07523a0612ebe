"""What somebody is told whose ballot paper is in the box: that it counts, and never what is on it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from bot.procedure.engine import Action
from bot.procedure.event import Event
from bot.procedure.rules.elections.results import BallotsCounted
from bot.procedure.rules.elections.secret_ballots import CastSecretBallot, SecretBallotCast
from bot.procedure.state.session import Session
from bot.rendering.phrases import NAME, inline

Told = Callable[[Any, Sequence[Event], Session, datetime], str]


def _voted(action: CastSecretBallot, events: Sequence[Event], after: Session, at: datetime) -> str:
    del after, at
    cast = next(own for own in events if isinstance(own, SecretBallotCast))
    whose = f"The paper of {inline(cast.delegation, NAME)}" if action.delegation is not None else "Your paper"
    over = " The ballot is over." if any(isinstance(own, BallotsCounted) for own in events) else ""
    return f"{whose} is in the box. It cannot be changed, and nobody can see what is on it.{over}"


ELECTION_RECEIPTS: Mapping[type[Action], Told] = {CastSecretBallot: _voted}
"""The answers to acts of elections that are not told by what happened."""
