"""What must be posted exactly once because of an act: owed from the transaction that records the act."""

from __future__ import annotations

from collections.abc import Sequence

from bot.procedure.engine import Event, Past
from bot.procedure.past import turned_by
from bot.procedure.rules.elections.results import BallotsCounted
from bot.procedure.rules.voting.events import VoteClosed
from bot.storage.committees import Committee
from bot.storage.entries import PostRequest

RESULT = "result"
TAKEN_BACK = "taken_back"
"""Kinds of posts: a result, and that an undo has changed which results count."""
RESULTS = (VoteClosed, BallotsCounted)
"""The events whose result is posted exactly once."""


def owed(committee: Committee, events: Sequence[Event], past: Past) -> tuple[PostRequest, ...]:
    """The results of an act, and that an undo has turned others."""
    channel = committee.results_channel_id or committee.floor_channel_id
    if any(event.returns_to is not None for event in events):
        turned = frozenset[int]().union(*turned_by((*past.events, *events)))
        results = any(isinstance(past.events[position - 1], RESULTS) for position in turned)
        return (PostRequest(TAKEN_BACK, channel),) if results else ()
    return tuple(
        PostRequest(RESULT, channel, index)
        for index, event in enumerate(events)
        if isinstance(event, RESULTS)
    )
