"""Which election is meant, and the state with it changed."""

from __future__ import annotations

from dataclasses import replace

from bot.procedure.refusals import Reason, refuse
from bot.procedure.rulebook import Topic
from bot.procedure.situation import Situation
from bot.procedure.state.elections import Election
from bot.procedure.state.session import Session


def require_election(situation: Situation, number: int) -> Election:
    """The election under way, which must be the one of that number, if one is named."""
    rule, session = situation.rulebook.source(Topic.ELECTIONS), situation.session
    if 0 < number <= len(session.elections) and session.elections[number - 1].over:
        raise refuse(Reason.ELECTION_OVER, rule, number=number)
    election = session.open_election
    if election is None or number not in (0, election.number):
        raise refuse(Reason.NO_ELECTION, rule)
    return election


def with_election(session: Session, election: Election) -> Session:
    """The state with an election in place of the one of its number."""
    before, after = session.elections[: election.number - 1], session.elections[election.number :]
    return replace(session, elections=(*before, election, *after))


def numbers(session: Session) -> tuple[int, ...]:
    """How the election under way can be named: by nothing, and by its number."""
    return (0, session.open_election.number) if session.open_election is not None else ()
