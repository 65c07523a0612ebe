"""The sections of a rulebook on voting."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from bot.procedure.rulebook.kinds import (
    Abstention,
    Answer,
    Explaining,
    Inconclusive,
    Majority,
    MatterKind,
    PointKind,
    RollCallStart,
    Tie,
)
from bot.procedure.rulebook.limits import DAY, HOUR, Number, Seconds
from bot.procedure.rulebook.sections import Section


@dataclass(frozen=True, slots=True)
class RequestForAVote(Section):
    """What may be decided without a vote unless a vote is asked for, and how long that is waited for."""

    drafts_without_a_vote: bool
    motions_without_a_vote: bool
    objection: Annotated[int, Seconds(5, HOUR)]


@dataclass(frozen=True, slots=True)
class Majorities(Section):
    """The majority for each matter of substance; a motion has its own, and so has an appeal."""

    amendment: Majority
    clause: Majority
    draft: Majority


@dataclass(frozen=True, slots=True)
class Abstentions(Section):
    """Who may abstain on each kind of matter."""

    motion: Abstention
    appeal: Abstention
    amendment: Abstention
    clause: Abstention
    draft: Abstention

    def on(self, kind: MatterKind) -> Abstention:
        """Who may abstain on a kind of matter."""
        return {
            MatterKind.MOTION: self.motion,
            MatterKind.APPEAL: self.appeal,
            MatterKind.AMENDMENT: self.amendment,
            MatterKind.CLAUSE: self.clause,
            MatterKind.DRAFT: self.draft,
            MatterKind.STRAW_POLL: Abstention.ALLOWED,
            MatterKind.ELECTION: Abstention.ALLOWED,  # a blank ballot paper
        }[kind]


@dataclass(frozen=True, slots=True)
class MethodOfVoting(Section):
    """How votes are taken. After a pass a delegation is called again, and may then only vote."""

    placards: Annotated[int, Seconds(5, DAY)]
    roll_call_answer: Annotated[int, Seconds(5, HOUR)]
    roll_call_start: RollCallStart
    roll_call_answers: tuple[Answer, ...]
    abstain_after_pass: bool
    ballot_may_change: bool


@dataclass(frozen=True, slots=True)
class ExplanationOfVote(Section):
    """Explaining one's vote on a draft, before voting or after it; each explanation has its ``time``."""

    before: bool
    after: bool
    only_with_rights: bool
    sponsors: Explaining
    time: Annotated[int, Seconds(1, HOUR)]


@dataclass(frozen=True, slots=True)
class ConductDuringVoting(Section):
    """Which points may interrupt a vote, and whether the doors are closed during it.

    At closed doors late arrivals wait and are let in once the vote is over, or are turned away.
    """

    points: tuple[PointKind, ...]
    doors_closed: bool
    late_arrivals_wait: bool


@dataclass(frozen=True, slots=True)
class Division(Section):
    """Voting on the parts of a text; ``by_dais`` lets the President begin it without a motion."""

    by_dais: bool
    all_parts_rejected_rejects: bool


@dataclass(frozen=True, slots=True)
class EquallyDividedVotes(Section):
    """What a tie means, elections apart."""

    tie: Tie


@dataclass(frozen=True, slots=True)
class Elections(Section):
    """Electing by secret ballot: who nominates, what elects, what follows where a ballot leaves places.

    At most so many ``ballots`` are held, special ones apart. A run-off has ``candidates_each`` for each place
    left, 0 for all of them; ``special_ballot`` holds one among those who tie for a place in it, before lots.
    ``without_a_ballot`` lets the President declare candidates elected who are no more than the places.
    """

    by_delegations: bool
    majority: Majority
    ballot: Annotated[int, Seconds(5, DAY)]
    ballots: Annotated[int, Number(1, 20)]
    candidates_each: Annotated[int, Number(0, 10)]
    special_ballot: bool
    inconclusive: Inconclusive
    without_a_ballot: bool


@dataclass(frozen=True, slots=True)
class Appeals(Section):
    """Appealing a ruling of the President; on a tie the ruling stands where the tie is lost."""

    allowed: bool
    second: bool
    written: bool
    majority: Majority
    tie: Tie
