"""Votes that have come to a result: open ones, of which it is known who voted how, and secret ballots."""

from __future__ import annotations

from bot.procedure.state.elections import BallotRound
from bot.procedure.state.session import Session
from bot.procedure.state.voting import Result

TakenVote = Result | BallotRound


def taken_votes(session: Session) -> tuple[TakenVote, ...]:
    """Every vote that has come to a result, in the order in which they were opened."""
    ballots = (own for election in session.elections for own in election.rounds)
    return tuple(sorted((*session.results, *ballots), key=lambda own: own.number))


def taken_vote(session: Session, number: int) -> TakenVote | None:
    """The vote of that number, if it has come to a result."""
    return next((own for own in reversed(taken_votes(session)) if own.number == number), None)
