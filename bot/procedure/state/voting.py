"""The vote in progress, and the results of the votes taken."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.procedure.rulebook import Majority, MatterKind, Tie
from bot.procedure.tally import Choice, Tally


class Method(StrEnum):
    """How a decision is taken."""

    PLACARDS = "placards"
    ROLL_CALL = "roll_call"
    SHOW_OF_HANDS = "show_of_hands"
    WITHOUT_A_VOTE = "without_a_vote"
    SECRET_BALLOT = "secret_ballot"

    @property
    def recorded(self) -> bool:
        """Whether each delegation gives its own vote, so that it is recorded who voted how."""
        return self in (Method.PLACARDS, Method.ROLL_CALL)

    @property
    def timed(self) -> bool:
        """Whether the clock closes the vote; a show of hands waits until the dais declares the result."""
        return self is not Method.SHOW_OF_HANDS


OPEN_METHODS = tuple(own for own in Method if own is not Method.SECRET_BALLOT)
"""The methods by which texts are voted on; a secret ballot elects."""


@dataclass(frozen=True, slots=True)
class Matter:
    """The motion, part of a text or draft that is voted on, or the question of a straw poll.

    ``clause`` is a clause id of the draft ``number``; ``clauses`` are those of a group voted on together.
    """

    kind: MatterKind
    number: int
    clause: str = ""
    clauses: tuple[str, ...] = ()
    question: str = ""

    @property
    def parts(self) -> tuple[str, ...]:
        """The ids of the clauses that are voted on, where a part of a text is."""
        return self.clauses or ((self.clause,) if self.clause else ())


class Closing(StrEnum):
    """What ended a vote."""

    ALL_VOTED = "all_voted"
    TIME = "time"
    DAIS = "dais"
    COUNTED = "counted"


@dataclass(frozen=True, slots=True)
class Vote:
    """A vote in progress. Whoever is ``entitled`` was so when it opened, whatever happens later.

    Whoever ``passed`` in a roll call is called again at its end; ``with_rights`` names those who keep the
    right to explain their vote. ``instead_of`` is the vote that is taken again because the house is divided.
    ``hands`` are what the dais counted in a show of hands; of a secret ballot it is known who has ``voted``.
    The votes of those ``entered`` were entered by the dais.
    """

    number: int
    matter: Matter
    method: Method
    majority: Majority
    entitled: tuple[str, ...]
    may_abstain: tuple[str, ...]
    ballots: Mapping[str, Choice]
    passed_over: tuple[str, ...]
    ends_at: datetime
    opened_at: datetime
    tie: Tie = Tie.LOST
    passed: tuple[str, ...] = ()
    abstain_after_pass: bool = False
    with_rights: tuple[str, ...] = ()
    instead_of: int = 0
    hands: Tally | None = None
    voted: tuple[str, ...] = ()
    entered: tuple[str, ...] = ()

    @property
    def outstanding(self) -> tuple[str, ...]:
        """Entitled delegations that have neither voted nor been passed over, in calling order.

        Whoever passed is called again once all the others have answered.
        """
        waiting = [
            name
            for name in self.entitled
            if name not in self.ballots and name not in self.passed_over and name not in self.voted
        ]
        if not self.passed:
            return tuple(waiting)
        return tuple(sorted(waiting, key=self.passed.__contains__))

    @property
    def heard(self) -> int:
        """How many have voted, however."""
        return len(self.ballots) + len(self.voted)

    @property
    def second_round(self) -> bool:
        """Whether only those are still called who passed."""
        return self.called in self.passed

    @property
    def called(self) -> str | None:
        """The delegation a roll call waits for."""
        if self.method is not Method.ROLL_CALL:
            return None
        return next(iter(self.outstanding), None)

    def choices(self, delegation: str) -> tuple[Choice, ...]:
        """What a delegation may vote; after a pass it only abstains where the rules let it."""
        if delegation in self.may_abstain and (self.abstain_after_pass or delegation not in self.passed):
            return (Choice.YES, Choice.NO, Choice.ABSTAIN)
        return (Choice.YES, Choice.NO)


@dataclass(frozen=True, slots=True)
class Result:
    """A vote taken: never edited, also where it is taken again; that one names it in ``instead_of``.

    The votes of those ``entered`` were entered by the dais.
    """

    number: int
    matter: Matter
    method: Method
    majority: Majority
    carried: bool
    tally: Tally
    entitled: tuple[str, ...]
    ballots: Mapping[str, Choice]
    closing: Closing
    closed_at: datetime
    tie: Tie = Tie.LOST
    with_rights: tuple[str, ...] = ()
    instead_of: int = 0
    entered: tuple[str, ...] = ()

    def voted(self, choice: Choice) -> tuple[str, ...]:
        """The delegations that made a choice, in the order of the roll."""
        return tuple(name for name in self.entitled if self.ballots.get(name) is choice)

    @property
    def silent(self) -> tuple[str, ...]:
        """The entitled delegations that did not vote."""
        return tuple(name for name in self.entitled if name not in self.ballots)


@dataclass(frozen=True, slots=True)
class Parts:
    """A draft being voted on in parts: those still to be voted on, in order, each of one clause or more.

    ``with_rights`` names those who keep the right to explain their vote on a clause once voting is over.
    """

    draft: int
    undecided: tuple[tuple[str, ...], ...]
    with_rights: tuple[str, ...] = ()
