"""A show of hands: the dais counts, and enters how many were raised; who voted how is not recorded."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar, Self

from bot.procedure.event import Event
from bot.procedure.refusals import Reason, refuse
from bot.procedure.rulebook import Topic
from bot.procedure.rules.voting.ballot_checks import require_vote
from bot.procedure.rules.voting.events import with_vote
from bot.procedure.situation import Action, Situation
from bot.procedure.state.session import Session
from bot.procedure.state.voting import Method, Vote
from bot.procedure.tally import Tally


@dataclass(frozen=True, slots=True)
class HandsCounted(Event):
    """The dais has counted the hands raised in the vote; the last count before the result holds."""

    name: ClassVar[str] = "hands_counted"
    vote: int
    yes: int
    no: int
    abstain: int

    def apply(self, session: Session) -> Session:
        """The state after the event; whoever is entitled and raised no hand is not voting."""
        vote = session.vote
        if vote is None:
            return session
        raised = self.yes + self.no + self.abstain
        hands = Tally(self.yes, self.no, self.abstain, len(vote.entitled) - raised)
        return with_vote(session, replace(vote, hands=hands))


@dataclass(frozen=True, slots=True)
class CountHands(Action):
    """Enter how many hands were raised for, against and to abstain, or correct that.

    It can be entered anew until the dais declares the result.
    """

    free: ClassVar[frozenset[str]] = frozenset({"yes", "no", "abstain"})
    yes: int
    no: int
    abstain: int = 0
    vote: int = 0

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By the dais; no more hands than may be raised, and no more abstentions than there may be."""
        situation.require_dais()
        vote = require_vote(situation, self.vote)
        if vote.method is not Method.SHOW_OF_HANDS:
            raise refuse(Reason.NO_SHOW_OF_HANDS, situation.rulebook.source(Topic.METHOD_OF_VOTING))
        situation.require_no_point()
        self._require_possible(situation, vote)
        return (HandsCounted(vote.number, self.yes, self.no, self.abstain),)

    def _require_possible(self, situation: Situation, vote: Vote) -> None:
        raised, most = self.yes + self.no + self.abstain, len(vote.may_abstain)
        if min(self.yes, self.no, self.abstain) < 0 or raised > len(vote.entitled):
            raise refuse(
                Reason.TOO_MANY_HANDS,
                situation.rulebook.source(Topic.VOTING_RIGHTS),
                count=raised,
                limit=len(vote.entitled),
            )
        if self.abstain > most:
            source = situation.rulebook.source(Topic.ABSTENTION)
            raise refuse(Reason.TOO_MANY_ABSTAIN, source, count=self.abstain, limit=most)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self]:
        """The show of hands in progress."""
        vote = situation.session.vote
        if vote is not None and vote.method is Method.SHOW_OF_HANDS:
            yield cls(0, 0)
            yield cls(0, 0, vote=vote.number)
