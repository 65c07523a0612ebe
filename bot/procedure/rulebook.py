"""The rules of procedure as checked values: what a committee's rulebook says, and where it says it.

A rulebook is read from ``config/rulebooks/*.yaml`` by ``bot.settings``; the engine takes every number,
majority and permission from here and holds none of its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from bot.procedure.delegations import Presence


@dataclass(frozen=True, slots=True)
class Rule:
    """Where a ruling is written: a heading in a document, with its number only where the number is sure."""

    heading: str
    document: str
    number: str | None = None


class Topic(StrEnum):
    """The matters a rulebook gives a source for; every ruling and refusal rests on one of them."""

    MEMBERSHIP = "membership"
    PRESIDENT = "president"
    OBSERVERS = "observers"
    QUORUM_TO_DEBATE = "quorum_to_debate"
    QUORUM_TO_DECIDE = "quorum_to_decide"
    ROLL_CALL = "roll_call"
    MEETINGS = "meetings"
    SPEAKERS = "speakers"
    SPEAKING_TIME = "speaking_time"
    LIST_CLOSING = "list_closing"
    YIELDS = "yields"
    ORDER_OF_MOTIONS = "order_of_motions"
    CAUCUS = "caucus"
    PROPOSALS = "proposals"
    WITHDRAWAL = "withdrawal"
    ORDER_OF_PROPOSALS = "order_of_proposals"
    VOTING_RIGHTS = "voting_rights"
    REQUEST_FOR_A_VOTE = "request_for_a_vote"
    MAJORITY = "majority"
    ABSTENTION = "abstention"
    METHOD_OF_VOTING = "method_of_voting"
    CONDUCT_DURING_VOTING = "conduct_during_voting"
    DIVISION = "division"
    EQUALLY_DIVIDED_VOTES = "equally_divided_votes"


@dataclass(frozen=True, slots=True)
class Quorum:
    """A share of the members that must be present: at least it, or more than it."""

    numerator: int
    denominator: int
    more_than: bool = False

    def needed(self, members: int) -> int:
        """The smallest number of members present that makes the quorum."""
        if self.more_than:
            return self.numerator * members // self.denominator + 1
        return -(-self.numerator * members // self.denominator)

    def met(self, present: int, members: int) -> bool:
        """Whether ``present`` of ``members`` make the quorum; an empty committee never does."""
        return members > 0 and present >= self.needed(members)


class Majority(StrEnum):
    """How many of the votes cast for and against carry a matter."""

    SIMPLE = "simple"
    TWO_THIRDS = "two_thirds"


class Abstention(StrEnum):
    """Who may abstain in a vote."""

    ALLOWED = "allowed"
    UNLESS_PRESENT_AND_VOTING = "unless_present_and_voting"
    NOT_ALLOWED = "not_allowed"


class MotionKind(StrEnum):
    """The motions Rostrum knows; a rulebook says which of them exist."""

    SUSPEND_MEETING = "suspend_meeting"
    ADJOURN_MEETING = "adjourn_meeting"
    ADJOURN_DEBATE = "adjourn_debate"
    CLOSE_DEBATE = "close_debate"
    CLOSE_LIST = "close_list"
    UNMODERATED_CAUCUS = "unmoderated_caucus"
    MODERATED_CAUCUS = "moderated_caucus"
    INTRODUCE_DRAFT = "introduce_draft"
    VOTE_ON_DRAFT = "vote_on_draft"
    ROLL_CALL_VOTE = "roll_call_vote"


class DecidedBy(StrEnum):
    """How a motion is disposed of: by a vote, by the President, or granted because it is asked for."""

    VOTE = "vote"
    PRESIDENT = "president"
    REQUEST = "request"


class Term(StrEnum):
    """What a motion has to say for itself; durations are whole seconds."""

    DURATION = "duration"
    TOPIC = "topic"
    TOTAL = "total"
    EACH = "each"
    DRAFT = "draft"


@dataclass(frozen=True, slots=True)
class MotionRule:
    """One motion of the rulebook: what it needs, who may speak on it, how it is decided."""

    kind: MotionKind
    rule: Rule
    decided_by: DecidedBy = DecidedBy.VOTE
    majority: Majority = Majority.SIMPLE
    speakers_for: int = 0
    speakers_against: int = 0
    needs: tuple[Term, ...] = ()
    may_have: tuple[Term, ...] = ()

    @property
    def debatable(self) -> bool:
        """Whether anybody may speak on the motion before it is decided."""
        return self.speakers_for > 0 or self.speakers_against > 0


@dataclass(frozen=True, slots=True)
class BallotRule:
    """Who votes on a class of matters, and whether they may abstain."""

    majority: Majority
    abstention: Abstention
    observers_vote: bool = False


class YieldKind(StrEnum):
    """To whom a speaker may give the rest of the time."""

    DAIS = "dais"
    DELEGATION = "delegation"
    QUESTIONS = "questions"


@dataclass(frozen=True, slots=True)
class SpeakingRule:
    """Times of speeches in seconds, and what may be done with them."""

    default: int
    minimum: int
    maximum: int
    extension_maximum: int
    motion: int
    yields: tuple[YieldKind, ...] = ()
    yield_chain: int = 1


@dataclass(frozen=True, slots=True)
class CaucusRule:
    """Limits of a caucus in seconds."""

    total_maximum: int
    each_maximum: int


@dataclass(frozen=True, slots=True)
class VotingRule:
    """How votes are taken; times in seconds."""

    placards: int
    roll_call_answer: int
    objection: int
    ballot_may_change: bool
    without_a_vote: bool
    roll_call_starts_by_lot: bool


@dataclass(frozen=True, slots=True)
class Rulebook:
    """A committee's rules of procedure."""

    name: str
    title: str
    quorum_to_debate: Quorum
    quorum_to_decide: Quorum
    roll_answers: tuple[Presence, ...]
    observers_may_raise_motions: bool
    speaking: SpeakingRule
    caucus: CaucusRule
    precedence: tuple[MotionKind, ...]
    motions: Mapping[MotionKind, MotionRule]
    procedural: BallotRule
    substantive: BallotRule
    voting: VotingRule
    symbol: str
    sources: Mapping[Topic, Rule]

    def source(self, topic: Topic) -> Rule:
        """The rule that ``topic`` rests on in this rulebook."""
        return self.sources[topic]

    def rank(self, kind: MotionKind) -> int:
        """The place of a motion in the order of precedence, 0 first."""
        return self.precedence.index(kind)
