"""Secret ballots: opening one, and putting a paper into the box."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from typing import ClassVar, Self

from bot.procedure.alike import Alike
from bot.procedure.candidates import apart, for_delegations
from bot.procedure.event import Event
from bot.procedure.record import Record
from bot.procedure.refusals import Reason, refuse
from bot.procedure.rulebook import MatterKind, Topic
from bot.procedure.rules.elections.state import numbers, require_election
from bot.procedure.rules.voting import events as votes
from bot.procedure.rules.voting.ballot_checks import require_entitled, require_vote, require_vote_time
from bot.procedure.rules.voting.closing import close_when_complete
from bot.procedure.situation import Action, Situation
from bot.procedure.state.elections import BallotPaper
from bot.procedure.state.session import Session
from bot.procedure.state.voting import Matter, Method


@dataclass(frozen=True, slots=True)
class SecretBallotCast(Event):
    """A delegation has put its paper into the box; what is on it is written nowhere beside its name."""

    name: ClassVar[str] = "secret_ballot_cast"
    vote: int
    delegation: str
    by_dais: bool

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        if session.vote is None:
            return session
        voted = (*session.vote.voted, self.delegation)
        return votes.with_vote(session, replace(session.vote, voted=voted))


@dataclass(frozen=True, slots=True)
class OpenBallot(Action):
    """Open the next secret ballot of the election: the first, a special one, or the run-off."""

    free: ClassVar[frozenset[str]] = frozenset({"seconds"})
    election: int = 0
    seconds: int = 0

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By the dais, with the quorum to decide, between speeches and motions, with somebody standing."""
        require_vote_time(situation, self.seconds, Topic.ELECTIONS)
        situation.require_dais()
        situation.require_debate()
        election = require_election(situation, self.election)
        require_nothing_on_floor(situation)
        situation.require_decision(MatterKind.ELECTION)
        if not election.standing:
            raise refuse(Reason.NO_CANDIDATES, situation.rulebook.source(Topic.ELECTIONS))
        record = Record(situation)
        matter = Matter(MatterKind.ELECTION, election.number)
        votes.open_vote(record, matter, Method.SECRET_BALLOT, self.seconds)
        return record.done

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self]:
        """The election under way."""
        yield from map(cls, numbers(situation.session))


@dataclass(frozen=True, slots=True)
class CastSecretBallot(Action):
    """Vote in a secret ballot, for one's own delegation or for the one the dais names; it stays as it is."""

    free: ClassVar[frozenset[str]] = frozenset({"paper"})
    paper: BallotPaper = field(repr=False)
    vote: int = 0
    delegation: str | None = None

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By a delegation entitled when the ballot opened, once, for at most as many as there are places."""
        delegation = situation.delegation(self.delegation)
        vote = require_vote(situation, self.vote)
        require_entitled(situation, vote, delegation)
        rule = situation.rulebook.source(Topic.ELECTIONS)
        if vote.method is not Method.SECRET_BALLOT:
            raise refuse(Reason.NOT_A_SECRET_BALLOT, rule)
        if delegation.name in vote.voted:
            raise refuse(Reason.PAPER_IN_THE_BOX, rule, delegation=delegation.name)
        self._require_paper(situation, vote.matter)
        by_dais = self.delegation is not None and self.delegation != situation.seat
        cast = SecretBallotCast(vote.number, delegation.name, by_dais)
        # The paper is in the box before it is counted, also where it is the last that was missing.
        situation = replace(situation, box=situation.box.with_paper(self.paper))
        return close_when_complete(Record(situation).add(cast)).done

    def _require_paper(self, situation: Situation, matter: Matter) -> None:
        """Refuse a paper with too many names, with one twice, or with one who does not stand."""
        election = situation.session.elections[matter.number - 1]
        names, rule = self.paper.names, situation.rulebook.source(Topic.ELECTIONS)
        if len(names) > election.to_fill:
            raise refuse(Reason.TOO_MANY_NAMES, rule, limit=election.to_fill)
        if len(set(names)) < len(names) or not set(names) <= set(election.standing):
            raise refuse(Reason.NOT_ON_THE_PAPER, rule)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self | Alike[Self]]:
        """A blank paper, for one's own seat and, by the dais, for everybody who has not voted."""
        vote = situation.session.vote
        if vote is None or vote.method is not Method.SECRET_BALLOT:
            return
        classes = apart((vote.outstanding,)) if situation.on_dais else ()
        for number in (vote.number, 0):
            yield from for_delegations(situation, partial(cls, BallotPaper(), number), classes)


def require_nothing_on_floor(situation: Situation) -> None:
    """Refuse while a motion, a caucus or a speech is before the committee."""
    situation.require_no_motion()
    situation.require_no_caucus()
    situation.require_no_speech()
