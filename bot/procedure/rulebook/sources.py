"""Where a rule is written, and how well that is established."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Sureness(StrEnum):
    """How well a rule is established, from a primary source that was read to a recollection."""

    PRIMARY = "A"
    DERIVED = "B"
    SECONDARY = "C"
    UNVERIFIED = "D"

    @property
    def bears_a_number(self) -> bool:
        """Whether a rule so well established may be cited by its number."""
        return self in (Sureness.PRIMARY, Sureness.DERIVED)


@dataclass(frozen=True, slots=True)
class Rule:
    """Where a ruling is written: a heading in a document, with its number only where the number is sure.

    ``variants`` say in a line each what other houses have instead where the sources differ.
    """

    heading: str
    document: str
    number: str | None = None
    sureness: Sureness = Sureness.UNVERIFIED
    variants: tuple[str, ...] = ()


class Topic(StrEnum):
    """The sections of a rulebook; every ruling and refusal rests on the rule of one of them."""

    MEMBERSHIP = "membership"
    PRESIDENT = "president"
    CREDENTIALS = "credentials"
    OBSERVERS = "observers"
    QUORUM_TO_DEBATE = "quorum_to_debate"
    QUORUM_TO_DECIDE = "quorum_to_decide"
    ROLL_CALL = "roll_call"
    MEETINGS = "meetings"
    DEBATE = "debate"
    SPEAKERS = "speakers"
    SPEAKING_TIME = "speaking_time"
    LIST_CLOSING = "list_closing"
    YIELDS = "yields"
    POINTS_OF_ORDER = "points_of_order"
    APPEALS = "appeals"
    RIGHT_OF_REPLY = "right_of_reply"
    ORDER_OF_MOTIONS = "order_of_motions"
    CAUCUS = "caucus"
    PROPOSALS = "proposals"
    FORM = "form"
    AMENDMENTS = "amendments"
    WITHDRAWAL = "withdrawal"
    ORDER_OF_PROPOSALS = "order_of_proposals"
    VOTING_RIGHTS = "voting_rights"
    REQUEST_FOR_A_VOTE = "request_for_a_vote"
    MAJORITY = "majority"
    ABSTENTION = "abstention"
    METHOD_OF_VOTING = "method_of_voting"
    EXPLANATION_OF_VOTE = "explanation_of_vote"
    CONDUCT_DURING_VOTING = "conduct_during_voting"
    DIVISION = "division"
    EQUALLY_DIVIDED_VOTES = "equally_divided_votes"
    ELECTIONS = "elections"
    MODERATION = "moderation"
