"""What happens in a vote: opened, answered, closed; and how the next vote on a draft is opened."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import ClassVar

from bot.procedure.event import Event
from bot.procedure.record import Record
from bot.procedure.rulebook import Abstention, Answer, Majority, MatterKind, RollCallStart, Tie
from bot.procedure.rules.lapsing import without_appeal
from bot.procedure.rules.voting import decisions, division
from bot.procedure.state.floor import Frame, with_topmost, without
from bot.procedure.state.session import Session
from bot.procedure.state.voting import Closing, Matter, Method, Result, Vote
from bot.procedure.tally import Choice, Tally


@dataclass(frozen=True, slots=True)
class VoteOpened(Event):
    """A vote is open; ``entitled`` is in calling order, from the delegation drawn in a roll call."""

    name: ClassVar[str] = "vote_opened"
    number: int
    matter: Matter
    method: Method
    majority: Majority
    entitled: tuple[str, ...]
    may_abstain: tuple[str, ...]
    drawn: str | None
    at: datetime
    ends_at: datetime
    tie: Tie = Tie.LOST
    abstain_after_pass: bool = False
    instead_of: int = 0

    def apply(self, session: Session) -> Session:
        """The state after the event; a vote on a text ends the explanations of the vote before it."""
        vote = Vote(
            number=self.number,
            matter=self.matter,
            method=self.method,
            majority=self.majority,
            entitled=self.entitled,
            may_abstain=self.may_abstain,
            ballots={},
            passed_over=(),
            ends_at=self.ends_at,
            opened_at=self.at,
            tie=self.tie,
            abstain_after_pass=self.abstain_after_pass,
            instead_of=self.instead_of,
        )
        explanations = None if self.matter.kind.on_a_text else session.explanations
        opened = session.on_top(vote)
        divisible = session.divisible if self.instead_of else opened.divisible
        return replace(opened, votes_opened=self.number, explanations=explanations, divisible=divisible)


@dataclass(frozen=True, slots=True)
class BallotCast(Event):
    """A delegation has voted. ``ends_at`` is the deadline from now on, which a roll call sets anew.

    ``with_rights`` says that the delegation keeps the right to explain its vote.
    """

    name: ClassVar[str] = "ballot_cast"
    vote: int
    delegation: str
    choice: Choice
    ends_at: datetime
    by_dais: bool
    with_rights: bool = False

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        vote = session.vote
        if vote is None:
            return session
        ballots = {**vote.ballots, self.delegation: self.choice}
        rights = (*vote.with_rights, self.delegation) if self.with_rights else vote.with_rights
        others = tuple(name for name in vote.entered if name != self.delegation)
        entered = (*others, self.delegation) if self.by_dais else others
        changed = replace(vote, ballots=ballots, ends_at=self.ends_at, with_rights=rights, entered=entered)
        return with_vote(session, changed)


@dataclass(frozen=True, slots=True)
class DelegationPassed(Event):
    """A delegation passes in the roll call of the vote: it is called again once all have been called."""

    name: ClassVar[str] = "delegation_passed"
    vote: int
    delegation: str
    ends_at: datetime
    by_dais: bool

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        if session.vote is None:
            return session
        passed = (*session.vote.passed, self.delegation)
        return with_vote(session, replace(session.vote, passed=passed, ends_at=self.ends_at))


@dataclass(frozen=True, slots=True)
class DelegationPassedOver(Event):
    """A delegation did not answer the roll call of the vote: it is not voting."""

    name: ClassVar[str] = "delegation_passed_over"
    vote: int
    delegation: str
    ends_at: datetime

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        if session.vote is None:
            return session
        passed_over = (*session.vote.passed_over, self.delegation)
        return with_vote(session, replace(session.vote, passed_over=passed_over, ends_at=self.ends_at))


@dataclass(frozen=True, slots=True)
class VoteRequested(Event):
    """A delegation asked for a vote on what would have been adopted without one."""

    name: ClassVar[str] = "vote_requested"
    vote: int
    delegation: str
    ends_at: datetime

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        if session.vote is None:
            return session
        return with_vote(session, replace(session.vote, method=Method.PLACARDS, ends_at=self.ends_at))


@dataclass(frozen=True, slots=True)
class VoteClosed(Event):
    """The vote is over, with its tally and whether the matter is carried."""

    name: ClassVar[str] = "vote_closed"
    number: int
    carried: bool
    tally: Tally
    closing: Closing
    at: datetime

    def apply(self, session: Session) -> Session:
        """The state after the event: the house can be divided on a vote on a text, once."""
        vote = session.vote
        if vote is None:
            return session
        result = Result(
            number=vote.number,
            matter=vote.matter,
            method=vote.method,
            majority=vote.majority,
            tie=vote.tie,
            carried=self.carried,
            tally=self.tally,
            entitled=vote.entitled,
            ballots=vote.ballots,
            closing=self.closing,
            closed_at=self.at,
            with_rights=vote.with_rights,
            instead_of=vote.instead_of,
            entered=vote.entered,
        )
        session = without_vote(session, vote.number).gone_on()
        session = replace(session, results=(*session.results, result))
        if not vote.matter.kind.on_a_text:
            return session
        if session.parts is not None and vote.with_rights:
            rights = tuple(dict.fromkeys((*session.parts.with_rights, *vote.with_rights)))
            session = replace(session, parts=replace(session.parts, with_rights=rights))
        taken = vote.method is not Method.WITHOUT_A_VOTE and not vote.instead_of
        return replace(session, divisible=decisions.as_found(session, vote.number) if taken else None)


@dataclass(frozen=True, slots=True)
class VoteCancelled(Event):
    """The vote is broken off without a result."""

    name: ClassVar[str] = "vote_cancelled"
    number: int
    why: str

    def apply(self, session: Session) -> Session:
        """The state after the event; a ruling that was voted on can be appealed again."""
        vote = session.vote
        session = without_vote(session, self.number)
        if vote is not None and vote.instead_of:
            session = replace(session, divisible=None)
        if vote is None or vote.matter.kind is not MatterKind.APPEAL:
            return session
        return without_appeal(session, vote.matter.number)


def open_vote(
    record: Record, matter: Matter, method: Method, seconds: int = 0, *, instead_of: int = 0
) -> None:
    """Note that a vote opens: who is entitled to it is fixed now, and a roll call draws where it starts.

    Nobody abstains where it is taken ``instead_of`` an earlier one.
    """
    situation, rulebook = record.situation, record.session.rulebook
    observers_vote = matter.kind in rulebook.observers.votes_on
    session = record.session
    entitled = session.names_present if observers_vote else session.classes_present[0]
    if not rulebook.moderation.silenced_vote:
        entitled = tuple([name for name in entitled if name not in session.moderation.silenced])
    drawn = None
    if (
        entitled
        and method is Method.ROLL_CALL
        and rulebook.method_of_voting.roll_call_start is RollCallStart.BY_LOT
    ):
        drawn = situation.draw(entitled)
        entitled = _starting_with(drawn, entitled)
    times = {
        Method.PLACARDS: rulebook.method_of_voting.placards,
        Method.ROLL_CALL: rulebook.method_of_voting.roll_call_answer,
        Method.SHOW_OF_HANDS: rulebook.method_of_voting.placards,
        Method.WITHOUT_A_VOTE: rulebook.request_for_a_vote.objection,
        Method.SECRET_BALLOT: rulebook.elections.ballot,
    }
    record.add(
        VoteOpened(
            number=record.session.votes_opened + 1,
            matter=matter,
            method=method,
            majority=majority_for(record, matter),
            tie=rulebook.tie_on(matter.kind),
            entitled=entitled,
            may_abstain=() if instead_of else _may_abstain(record, matter.kind, method, entitled),
            drawn=drawn,
            at=situation.at,
            ends_at=situation.at + timedelta(seconds=seconds or times[method]),
            abstain_after_pass=rulebook.method_of_voting.abstain_after_pass,
            instead_of=instead_of,
        )
    )


def begin_draft_vote(record: Record, number: int, method: Method | None = None, seconds: int = 0) -> None:
    """Note the next vote on a draft: its next undecided part, else the text as a whole.

    Where all clauses that were set apart are gone, nothing is left to divide.
    """
    session, request = record.session, record.session.rulebook.request_for_a_vote
    draft = session.drafts[number - 1]
    groups = division.parts_of(draft, draft.groups)
    if draft.divided and session.parts is None and (groups or not draft.groups):
        record.add(decisions.PartsVotingBegun(number, tuple(own.id for own in draft.standing), groups))
    parts = record.session.parts
    if method is None:
        method = Method.PLACARDS
        if draft.roll_call_asked:
            method = Method.ROLL_CALL
        elif parts is None and request.drafts_without_a_vote:
            method = Method.WITHOUT_A_VOTE
    matter = Matter(MatterKind.DRAFT, number)
    if parts is not None and parts.undecided:
        part = parts.undecided[0]
        matter = Matter(MatterKind.CLAUSE, number, part[0], part if len(part) > 1 else ())
    open_vote(record, matter, method, seconds)


def majority_for(record: Record, matter: Matter) -> Majority:
    """The majority a matter needs; a motion has its own."""
    motion = record.session.motion(matter.number) if matter.kind is MatterKind.MOTION else None
    return record.session.rulebook.majority_on(matter.kind, motion.kind if motion else None)


def _may_abstain(
    record: Record, kind: MatterKind, method: Method, entitled: tuple[str, ...]
) -> tuple[str, ...]:
    rulebook = record.session.rulebook
    if method is Method.ROLL_CALL and Answer.ABSTAIN not in rulebook.method_of_voting.roll_call_answers:
        return ()
    match rulebook.abstention.on(kind):
        case Abstention.ALLOWED:
            return entitled
        case Abstention.NOT_ALLOWED:
            return ()
        case Abstention.UNLESS_PRESENT_AND_VOTING:
            return record.session.roll.unpledged(entitled)


def with_vote(session: Session, vote: Vote) -> Session:
    """The state with the vote in progress in another state."""
    return session.with_floor(with_topmost(session.floor, vote))


def without_vote(session: Session, number: int) -> Session:
    """The state without a vote on the floor."""

    def gone(frame: Frame) -> bool:
        return isinstance(frame, Vote) and frame.number == number

    return session.with_floor(without(session.floor, gone))


def _starting_with(first: str, names: Sequence[str]) -> tuple[str, ...]:
    start = names.index(first)
    return (*names[start:], *names[:start])
