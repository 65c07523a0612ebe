"""Challenging the quorum, where the rulebook takes it to be there until somebody does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import ClassVar, Self

from bot.procedure.alike import Alike
from bot.procedure.candidates import for_delegations
from bot.procedure.event import Event
from bot.procedure.refusals import Reason, refuse
from bot.procedure.rulebook import Topic
from bot.procedure.situation import Action, Situation
from bot.procedure.state.session import Session


@dataclass(frozen=True, slots=True)
class QuorumChallenged(Event):
    """The members present are counted because a delegation, or the dais, doubts that there is a quorum.

    ``reached`` says that each quorum that was assumed is there; if one is not, none is assumed any more.
    """

    name: ClassVar[str] = "quorum_challenged"
    delegation: str | None
    present: int
    members: int
    reached: bool
    at: datetime

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        if self.reached:
            return session
        return replace(session, roll=replace(session.roll, counted=True))


@dataclass(frozen=True, slots=True)
class ChallengeQuorum(Action):
    """Have the members present counted; the dais may do so without naming a delegation."""

    delegation: str | None = None

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By a delegation present or by the dais, except during a vote, where the quorum is assumed."""
        by_dais = self.delegation is None and situation.on_dais
        challenger = None if by_dais else situation.present_delegation(self.delegation).name
        situation.require_business()
        situation.require_no_vote()
        session, rulebook = situation.session, situation.rulebook
        assumed = [own for own in (rulebook.quorum_to_debate, rulebook.quorum_to_decide) if own.assumed]
        if not assumed or session.roll.counted:
            raise refuse(Reason.QUORUM_COUNTED, rulebook.source(Topic.QUORUM_TO_DEBATE))
        present, members = len(session.members_present), len(session.body.members)
        reached = all(own.met(present, members) for own in assumed)
        return (QuorumChallenged(challenger, present, members, reached, situation.at),)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self | Alike[Self]]:
        """The dais, and one's own seat and, by the dais, everybody present."""
        session = situation.session
        if session.committee is None or not session.quorum_assumed:
            return
        if situation.on_dais and situation.seat is None:
            yield cls()
        yield from for_delegations(situation, cls, session.classes_present)
