"""Voting: opening a vote on a draft, answering, closing, and what the result leads to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from itertools import islice, product
from typing import ClassVar, Self

from bot.procedure.alike import Alike, Combined
from bot.procedure.candidates import apart, for_delegations
from bot.procedure.event import Event
from bot.procedure.lengths import WHY_LIMIT, require_length
from bot.procedure.record import Record
from bot.procedure.refusals import Reason, refuse
from bot.procedure.rulebook import Answer, MatterKind, Topic
from bot.procedure.rules.amendments.votes import require_none_waiting
from bot.procedure.rules.interruptions import go_on
from bot.procedure.rules.motions.seconds import MotionDefeated, MotionObjected, defeated_by_asking
from bot.procedure.rules.resolutions.drafts import require_on_floor
from bot.procedure.rules.voting import decisions, division, roll_call_votes
from bot.procedure.rules.voting import events as votes
from bot.procedure.rules.voting.abstentions import no_abstention
from bot.procedure.rules.voting.ballot_checks import (
    require_called,
    require_entitled,
    require_open_method,
    require_vote,
    require_vote_time,
)
from bot.procedure.rules.voting.closing import close_vote, close_when_complete, next_answer_due, pass_over
from bot.procedure.situation import Action, Situation
from bot.procedure.state.resolutions import Draft
from bot.procedure.state.voting import OPEN_METHODS, Closing, Method, Vote
from bot.procedure.tally import Choice


@dataclass(frozen=True, slots=True)
class OpenVote(Action):
    """Open the next vote on the draft before the committee: on a part of it, or on the whole.

    ``clauses`` are the ids of those to be voted on apart, as one, before all others.
    """

    free: ClassVar[frozenset[str]] = frozenset({"seconds"})
    draft: int = 0
    clause_by_clause: bool = False
    method: Method | None = None
    seconds: int = 0
    clauses: tuple[str, ...] = ()

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By the dais, with the quorum to decide, between speeches and motions."""
        require_vote_time(situation, self.seconds, Topic.METHOD_OF_VOTING)
        situation.require_dais()
        situation.require_debate()
        draft = require_on_floor(situation, self.draft)
        require_none_waiting(situation)
        situation.require_no_motion()
        situation.require_no_caucus()
        situation.require_no_speech()
        situation.require_decision(MatterKind.DRAFT)
        self._require_method(situation, draft)
        record = Record(situation)
        if self.clause_by_clause or self.clauses:
            division.require_as_asked(situation, draft, self.clauses)
            groups = division.parts_of(draft, (self.clauses,))
            record.add(
                decisions.PartsVotingBegun(draft.number, tuple(own.id for own in draft.standing), groups)
            )
        votes.begin_draft_vote(record, draft.number, self.method, self.seconds)
        return record.done

    def _require_method(self, situation: Situation, draft: Draft) -> None:
        require_open_method(situation, self.method)
        dividing = self.clause_by_clause or self.clauses or draft.divided or situation.session.parts
        if self.method is Method.WITHOUT_A_VOTE and (
            dividing or not situation.rulebook.request_for_a_vote.drafts_without_a_vote
        ):
            raise refuse(Reason.NO_ADOPTION_WITHOUT_VOTE, situation.rulebook.source(Topic.REQUEST_FOR_A_VOTE))
        if self.method not in (None, Method.ROLL_CALL) and draft.roll_call_asked:
            raise refuse(
                Reason.ROLL_CALL_ASKED,
                situation.rulebook.source(Topic.METHOD_OF_VOTING),
                symbol=draft.symbol,
            )

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Alike[Self]]:
        """The draft on the floor, whole, clause by clause or a clause of it apart, by every method."""
        session = situation.session
        floor = session.draft_on_floor
        if floor is None or session.speech is not None or not situation.on_dais:
            return
        for in_parts, method in product((False, True), (None, *OPEN_METHODS)):
            yield Alike(cls(0, in_parts, method), ("draft",), (0, floor))
        # Where clauses are named, the vote is in parts whether or not that is said too.
        both = Combined(((0, floor), (False, True)))
        for clauses, method in product(islice(division.groups_to_name(session), 1), (None, *OPEN_METHODS)):
            yield Alike(cls(0, True, method, clauses=clauses), ("draft", "clause_by_clause"), both)

    def canonical(self) -> Self:
        """Which clauses are set apart does not bear on its being in order, if they stand."""
        return replace(self, seconds=0, clauses=("…",) if self.clauses else ())


@dataclass(frozen=True, slots=True)
class CastBallot(Action):
    """Vote, for one's own delegation or for the one the dais names; vote 0 means the one in progress.

    ``with_rights`` keeps the right to explain the vote afterwards; it counts like any other.
    """

    choice: Choice
    vote: int = 0
    delegation: str | None = None
    with_rights: bool = False

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By a delegation entitled when the vote opened, once; in a roll call when it is called."""
        delegation = situation.delegation(self.delegation)
        vote = require_vote(situation, self.vote)
        require_entitled(situation, vote, delegation)
        self._require_choice(situation, vote, delegation.name)
        by_dais = self.delegation is not None and self.delegation != situation.seat
        cast = votes.BallotCast(
            vote.number,
            delegation.name,
            self.choice,
            next_answer_due(situation, vote),
            by_dais,
            self.with_rights,
        )
        return close_when_complete(Record(situation).add(cast)).done

    def _require_choice(self, situation: Situation, vote: Vote, name: str) -> None:
        rulebook = situation.rulebook
        conduct = rulebook.source(Topic.CONDUCT_DURING_VOTING)
        if vote.method is Method.WITHOUT_A_VOTE:
            raise refuse(Reason.NO_BALLOTS, rulebook.source(Topic.REQUEST_FOR_A_VOTE))
        if vote.method is Method.SHOW_OF_HANDS:
            raise refuse(Reason.HANDS_ARE_COUNTED, rulebook.source(Topic.METHOD_OF_VOTING))
        if vote.method is Method.SECRET_BALLOT:
            raise refuse(Reason.SECRET_BALLOT, rulebook.source(Topic.ELECTIONS))
        cast = vote.ballots.get(name)
        if cast is not None and (
            cast is self.choice
            or vote.method is Method.ROLL_CALL
            or not rulebook.method_of_voting.ballot_may_change
        ):
            raise refuse(Reason.ALREADY_RECORDED, conduct, delegation=name, choice=cast)
        require_called(situation, vote, name)
        if self.choice not in vote.choices(name):
            raise no_abstention(situation, vote, name)
        if self.with_rights:
            roll_call_votes.require_rights(situation, vote, name, self.choice)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self | Alike[Self]]:
        """Every choice, for one's own seat and, by the dais, for everybody who has not voted."""
        vote = situation.session.vote
        if vote is None or not vote.method.recorded:
            return
        names = vote.outstanding if vote.called is None else (vote.called,)
        if situation.rulebook.method_of_voting.ballot_may_change and vote.called is None:
            names = vote.entitled
        voted = ([own for own, cast in vote.ballots.items() if cast is choice] for choice in Choice)
        classes = apart((names,), vote.may_abstain, *voted) if situation.on_dais else ()
        rights = (False, True) if vote.called is not None else (False,)
        for choice, number, with_rights in product(Choice, (vote.number, 0), rights):
            request = partial(cls, choice, number, with_rights=with_rights)
            yield from for_delegations(situation, request, classes)


@dataclass(frozen=True, slots=True)
class RequestVote(Action):
    """Ask for a vote on what would otherwise be adopted without one."""

    vote: int = 0
    delegation: str | None = None

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By any delegation entitled to vote; one is enough, and may be enough to defeat a motion."""
        delegation = situation.delegation(self.delegation)
        vote = require_vote(situation, self.vote)
        require_entitled(situation, vote, delegation)
        if vote.method is not Method.WITHOUT_A_VOTE:
            raise refuse(Reason.VOTE_ALREADY_ASKED, situation.rulebook.source(Topic.REQUEST_FOR_A_VOTE))
        lost = defeated_by_asking(situation.session, vote)
        if lost is not None:
            objected = MotionObjected(lost.number, delegation.name)
            record = Record(situation).add(objected, MotionDefeated(lost.number))
            return go_on(record, vote.opened_at).done
        ends_at = situation.at + timedelta(seconds=situation.rulebook.method_of_voting.placards)
        return (votes.VoteRequested(vote.number, delegation.name, ends_at),)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self | Alike[Self]]:
        """For one's own seat and, by the dais, for everybody entitled."""
        vote = situation.session.vote
        if vote is not None and vote.method is Method.WITHOUT_A_VOTE:
            for number in (vote.number, 0):
                yield from for_delegations(situation, partial(cls, number), apart((vote.entitled,)))


@dataclass(frozen=True, slots=True)
class PassOver(Action):
    """Call the next delegation: the one called does not answer. A name makes sure that it is still called."""

    vote: int = 0
    delegation: str | None = None

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By the dais, in a roll call; whoever is passed over is not voting."""
        situation.require_dais()
        vote = require_vote(situation, self.vote)
        situation.require_no_point()
        if vote.called is None:
            raise refuse(Reason.NOT_A_ROLL_CALL, situation.rulebook.source(Topic.METHOD_OF_VOTING))
        if self.delegation not in (None, vote.called):
            raise refuse(
                Reason.NOT_CALLED,
                situation.rulebook.source(Topic.METHOD_OF_VOTING),
                delegation=self.delegation or "",
                called=vote.called,
            )
        return pass_over(situation, vote, vote.called)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self]:
        """The vote in progress, with or without the name of the delegation called."""
        vote = situation.session.vote
        for number in _numbers(situation):
            yield cls(number)
            if vote is not None and vote.called is not None:
                yield cls(number, vote.called)


@dataclass(frozen=True, slots=True)
class CloseVote(Action):
    """Close the vote in progress and declare its result."""

    vote: int = 0

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By the dais, in a show of hands once they are counted; whoever has not voted is not voting."""
        situation.require_dais()
        vote = require_vote(situation, self.vote)
        situation.require_no_point()
        if vote.method is not Method.SHOW_OF_HANDS:
            return close_vote(Record(situation), Closing.DAIS).done
        if vote.hands is None:
            raise refuse(Reason.HANDS_UNCOUNTED, situation.rulebook.source(Topic.METHOD_OF_VOTING))
        return close_vote(Record(situation), Closing.COUNTED).done

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self]:
        """The vote in progress."""
        yield from (cls(number) for number in _numbers(situation))


@dataclass(frozen=True, slots=True)
class CancelVote(Action):
    """Break off the vote in progress, with a reason; it can be opened again."""

    free: ClassVar[frozenset[str]] = frozenset({"why"})
    why: str
    vote: int = 0

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By the dais, before there is a result."""
        require_length(self.why, "reason", WHY_LIMIT, needed=True)
        situation.require_dais()
        vote = require_vote(situation, self.vote)
        situation.require_no_point()
        record = Record(situation).add(votes.VoteCancelled(vote.number, self.why))
        return go_on(record, vote.opened_at).done

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self]:
        """The vote in progress."""
        yield from (cls("…", number) for number in _numbers(situation))


def answering(answer: Answer, vote: int = 0, delegation: str | None = None) -> Action:
    """The request that gives an answer in a vote."""
    match answer:
        case Answer.PASS:
            return roll_call_votes.Pass(vote, delegation)
        case Answer.YES_WITH_RIGHTS:
            return CastBallot(Choice.YES, vote, delegation, with_rights=True)
        case Answer.NO_WITH_RIGHTS:
            return CastBallot(Choice.NO, vote, delegation, with_rights=True)
        case _:
            return CastBallot(Choice(answer.value), vote, delegation)


def _numbers(situation: Situation) -> Iterator[int]:
    if situation.session.vote is not None:
        yield 0
        yield situation.session.vote.number
