"""The whole rulebook of a committee."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.procedure.rulebook.kinds import Majority, MatterKind, MotionKind, PointKind, Tie
from bot.procedure.rulebook.motions import MotionRule, PointRule
from bot.procedure.rulebook.quorums import Quorum, QuorumToDecide
from bot.procedure.rulebook.sections import (
    Amendments,
    Caucus,
    Credentials,
    Debate,
    DraftForm,
    Meetings,
    Moderation,
    Observers,
    OrderOfMotions,
    OrderOfProposals,
    Proposals,
    RightOfReply,
    RollCall,
    Section,
    Speakers,
    SpeakingTime,
    Withdrawal,
    Yields,
)
from bot.procedure.rulebook.sources import Rule, Topic
from bot.procedure.rulebook.voting import (
    Abstentions,
    Appeals,
    ConductDuringVoting,
    Division,
    Elections,
    EquallyDividedVotes,
    ExplanationOfVote,
    Majorities,
    MethodOfVoting,
    RequestForAVote,
)


@dataclass(frozen=True)
class Rulebook:
    """A committee's rules of procedure: a section for each topic, then its points and its motions.

    A motion exists where the order of precedence names it.
    """

    name: str
    title: str
    document: str
    membership: Section
    president: Section
    credentials: Credentials
    observers: Observers
    quorum_to_debate: Quorum
    quorum_to_decide: QuorumToDecide
    roll_call: RollCall
    meetings: Meetings
    debate: Debate
    speakers: Speakers
    speaking_time: SpeakingTime
    list_closing: Section
    yields: Yields
    points_of_order: Section
    appeals: Appeals
    right_of_reply: RightOfReply
    order_of_motions: OrderOfMotions
    caucus: Caucus
    proposals: Proposals
    form: DraftForm
    amendments: Amendments
    withdrawal: Withdrawal
    order_of_proposals: OrderOfProposals
    voting_rights: Section
    request_for_a_vote: RequestForAVote
    majority: Majorities
    abstention: Abstentions
    method_of_voting: MethodOfVoting
    explanation_of_vote: ExplanationOfVote
    conduct_during_voting: ConductDuringVoting
    division: Division
    equally_divided_votes: EquallyDividedVotes
    elections: Elections
    moderation: Moderation
    points: Mapping[PointKind, PointRule]
    motions: Mapping[MotionKind, MotionRule]

    def source(self, topic: Topic) -> Rule:
        """The rule that ``topic`` rests on in this rulebook."""
        section: Section = getattr(self, topic)
        return section.rule

    def rank(self, kind: MotionKind) -> int:
        """The place of a motion in the order of precedence, 0 first; behind all where the rules have none."""
        precedence = self.order_of_motions.precedence
        return precedence.index(kind) if kind in precedence else len(precedence)

    def majority_on(self, kind: MatterKind, motion: MotionKind | None = None) -> Majority:
        """The majority that carries a matter; that of a motion is its own, a straw poll carries nothing."""
        match kind:
            case MatterKind.STRAW_POLL:
                return Majority.SIMPLE
            case MatterKind.MOTION:
                own = self.motions.get(motion) if motion is not None else None
                return own.majority if own is not None else Majority.SIMPLE
            case MatterKind.APPEAL:
                return self.appeals.majority
            case MatterKind.AMENDMENT:
                return self.majority.amendment
            case MatterKind.CLAUSE:
                return self.majority.clause
            case MatterKind.DRAFT:
                return self.majority.draft
            case MatterKind.ELECTION:
                return self.elections.majority

    def tie_on(self, kind: MatterKind) -> Tie:
        """What a tie on a matter means."""
        return self.appeals.tie if kind is MatterKind.APPEAL else self.equally_divided_votes.tie
