"""What was done lately, and by whom: so that whoever came a moment too late is told who was faster."""

from __future__ import annotations

from collections import deque
from datetime import datetime, timedelta

from bot.clock import Clock
from bot.procedure import engine
from bot.procedure.engine import Action, Actor
from bot.procedure.refusals import Reason, Refusal, Refused
from bot.procedure.rules.elections.secret_ballots import SecretBallotCast
from bot.procedure.rules.voting.events import BallotCast
from bot.procedure.state.session import Session
from bot.services.desk import Desk, Ruling

JUST_NOW = timedelta(seconds=10)
"""How long an act explains a refusal: a panel is drawn anew within seconds, and read within a few more."""
_VOTED = (Reason.ALREADY_RECORDED, Reason.PAPER_IN_THE_BOX)
_KEPT = 256
"""A whole vote of the General Assembly."""
_MOST_ASKED = 12


class Lately:
    """The last acts of every committee, in this run of the program."""

    def __init__(self, desk: Desk, clock: Clock) -> None:
        self._clock = clock
        self._acts: dict[int, deque[tuple[datetime, Ruling]]] = {}
        desk.listen(self._hear)

    def forestalled_by(self, committee: int, action: Action, actor: Actor, refusal: Refusal) -> Ruling | None:
        """The act of somebody else but for which the action would have been in order, if there is one.

        That the other delegate of a seat has voted explains it as long as the vote lasts.
        """
        acts = self._acts.get(committee, deque())
        if refusal.reason in _VOTED:
            return self._of_the_seat(acts, actor, str(refusal.facts.get("delegation", "")))
        since = self._clock() - JUST_NOW
        recent = [own for at, own in acts if at >= since][-_MOST_ASKED:]
        for ruling in reversed(recent):
            if self._in_order(ruling.before, action, actor):
                return ruling if ruling.actor.person != actor.person else None
        return None

    def _of_the_seat(
        self, acts: deque[tuple[datetime, Ruling]], actor: Actor, delegation: str
    ) -> Ruling | None:
        for _, ruling in reversed(acts):
            for event in ruling.events:
                if isinstance(event, BallotCast | SecretBallotCast) and event.delegation == delegation:
                    return ruling if ruling.actor.person != actor.person else None
        return None

    def _in_order(self, session: Session, action: Action, actor: Actor) -> bool:
        try:
            engine.decide(session, action, by=actor, at=self._clock())
        except Refused:
            return False
        return True

    def _hear(self, ruling: Ruling) -> None:
        acts = self._acts.setdefault(ruling.committee, deque(maxlen=_KEPT))
        acts.append((self._clock(), ruling))
