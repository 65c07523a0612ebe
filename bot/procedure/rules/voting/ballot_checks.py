"""Whether a vote is in progress, and whether a delegation may answer in it."""

from __future__ import annotations

from bot.procedure.delegations import Delegation
from bot.procedure.refusals import Reason, refuse
from bot.procedure.rulebook import Topic
from bot.procedure.situation import Situation
from bot.procedure.state.voting import Method, Vote

SHORTEST_VOTE, LONGEST_VOTE = 10, 60 * 60


def require_vote(situation: Situation, number: int) -> Vote:
    """The vote in progress, which must be the one of that number, if one is named."""
    conduct = situation.rulebook.source(Topic.CONDUCT_DURING_VOTING)
    situation.require_open()
    vote = situation.session.vote
    if vote is not None and vote.number != number and _interrupted(situation, number):
        raise refuse(Reason.VOTE_WAITS, conduct, number=number, above=vote.number)
    if 0 < number <= situation.session.votes_opened and (vote is None or vote.number != number):
        raise refuse(Reason.VOTE_OVER, conduct, number=number)
    if vote is None or number not in (0, vote.number):
        raise refuse(Reason.NO_VOTE, conduct)
    return vote


def require_vote_time(situation: Situation, seconds: int, topic: Topic) -> None:
    """Refuse to open a vote for too short or too long; 0 seconds are as long as the rulebook says."""
    if seconds:
        situation.require_committee()
        situation.require_duration(seconds, SHORTEST_VOTE, LONGEST_VOTE, topic)


def require_open_method(situation: Situation, method: Method | None) -> None:
    """Refuse a secret ballot on a text: it elects."""
    if method is Method.SECRET_BALLOT:
        raise refuse(Reason.FOR_ELECTIONS_ONLY, situation.rulebook.source(Topic.METHOD_OF_VOTING))


def require_entitled(situation: Situation, vote: Vote, delegation: Delegation) -> None:
    """Refuse whoever was not entitled to the vote when it opened."""
    if delegation.name in vote.entitled:
        return
    if delegation.observer:
        raise refuse(
            Reason.OBSERVER_VOTE,
            situation.rulebook.source(Topic.OBSERVERS),
            delegation=delegation.name,
        )
    rules = situation.rulebook.moderation
    if not rules.silenced_vote and delegation.name in situation.session.moderation.silenced:
        raise refuse(Reason.SILENCED_VOTE, rules.rule, delegation=delegation.name)
    raise refuse(
        Reason.NOT_ENTITLED,
        situation.rulebook.source(Topic.VOTING_RIGHTS),
        delegation=delegation.name,
    )


def require_called(situation: Situation, vote: Vote, delegation: str) -> None:
    """Refuse whoever is not called now in a roll call; once it is through, that is everybody."""
    if vote.method is not Method.ROLL_CALL:
        return
    source = situation.rulebook.source(Topic.METHOD_OF_VOTING)
    if vote.called is None:
        raise refuse(Reason.ROLL_CALLED, source)
    if vote.called != delegation:
        raise refuse(Reason.NOT_CALLED, source, delegation=delegation, called=vote.called)


def _interrupted(situation: Situation, number: int) -> bool:
    """Whether a vote goes on once the one above it is over."""
    return any(isinstance(own, Vote) and own.number == number for own in situation.session.floor)
