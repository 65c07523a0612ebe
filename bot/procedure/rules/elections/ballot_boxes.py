"""What a ruling does to the box of a secret ballot, which lies outside the journal.

The journal says at once who has voted; what was voted goes into the box, which keeps sums alone. Whoever
records a ruling carries out these changes in the same transaction.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.procedure.event import Event
from bot.procedure.rules.elections.results import BallotsCounted, BallotVoided
from bot.procedure.rules.elections.secret_ballots import CastSecretBallot, SecretBallotCast
from bot.procedure.rules.voting.events import VoteCancelled, VoteOpened
from bot.procedure.situation import Action
from bot.procedure.state.elections import BallotPaper
from bot.procedure.state.session import Session
from bot.procedure.state.voting import Method


@dataclass(frozen=True, slots=True)
class BoxSetUp:
    """An empty box stands ready, with a sum for each of the names on the ballot paper."""

    vote: int
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PaperDropped:
    """A paper falls into the box."""

    vote: int
    paper: BallotPaper


@dataclass(frozen=True, slots=True)
class BoxRemoved:
    """The box is done with, and what it held is gone."""

    vote: int


BoxChange = BoxSetUp | PaperDropped | BoxRemoved


def box_changes(
    before: Session, action: Action, events: Sequence[Event], after: Session
) -> tuple[BoxChange, ...]:
    """What the events of an action mean for the box."""
    if any(event.returns_to is not None for event in events):
        return tuple(_by_undo(before, after))
    return tuple(_changes(before, action, events))


def _by_undo(before: Session, after: Session) -> Iterator[BoxChange]:
    """An undo goes over no paper: the boxes that it takes away or brings back are empty."""
    there, back = _secret(before), _secret(after)
    yield from (BoxRemoved(vote) for vote in there if vote not in back)
    for vote, number in back.items():
        if vote not in there:
            election = after.election(number)
            yield BoxSetUp(vote, election.standing if election else ())


def _secret(session: Session) -> dict[int, int]:
    """The secret ballots in progress, each with the election it is in."""
    votes = session.votes_on_floor
    return {own.number: own.matter.number for own in votes if own.method is Method.SECRET_BALLOT}


def _changes(before: Session, action: Action, events: Sequence[Event]) -> Iterator[BoxChange]:
    secret = _secret(before)
    for event in events:
        match event:
            case VoteOpened(method=Method.SECRET_BALLOT):
                election = before.election(event.matter.number)
                yield BoxSetUp(event.number, election.standing if election else ())
            case SecretBallotCast() if isinstance(action, CastSecretBallot):
                yield PaperDropped(event.vote, action.paper)
            case BallotsCounted() | BallotVoided():
                yield BoxRemoved(event.vote)
            case VoteCancelled() if event.number in secret:
                yield BoxRemoved(event.number)
