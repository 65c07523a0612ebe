"""Posts each result exactly once, wherever a crash falls between its recording, its sending and its noting.

A result is owed from the moment its vote is recorded, and until its message is noted. Sent again soon, its
nonce has Discord answer with the message already there. Later Discord has forgotten the nonce, so the
channel is looked through first, for the message with the button that this result alone has.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Protocol

import discord

from bot.procedure.engine import Event
from bot.procedure.rules.elections.results import BallotsCounted
from bot.procedure.rules.voting.events import VoteClosed
from bot.procedure.state.elections import BallotRound
from bot.procedure.state.session import Session
from bot.procedure.state.taken_votes import TakenVote, taken_vote
from bot.rendering.card import Card
from bot.rendering.documents.files import result_with_documents
from bot.rendering.elections.results import ballot_result_card
from bot.rendering.voting.results import result_card
from bot.rendering.voting.voted_on import voted_on_control
from bot.services import Services
from bot.storage.committees import Committee
from bot.storage.posts import Post
from cogs.ui.channels import HinderedError
from cogs.ui.custom_ids import button_id

NONCE_HOLDS = timedelta(seconds=60)  # Discord promises a few minutes

_log = logging.getLogger(__name__)


class Channels(Protocol):
    """What posting needs of Discord."""

    async def send(self, channel: int, cards: Sequence[Card], committee: int, nonce: str) -> int:
        """Send a message and answer with its id; sent again soon, with that of the first."""

    async def find(self, channel: int, after: datetime, custom_id: str) -> int | None:
        """The bot's own message that has a button of that custom id, if it was sent after a moment."""


class ResultPosts:
    """The results that are owed to a committee."""

    def __init__(self, services: Services, channels: Channels) -> None:
        self._services = services
        self._channels = channels

    async def post_due(self, committee: Committee) -> set[int]:
        """Post what is due, in order; answers with the channels in which something was posted."""
        posted = set[int]()
        for post in await self._services.posts.due(committee.id):
            channel = await self._post(committee, post)
            if channel is not None:
                posted.add(channel)
        return posted

    async def _post(self, committee: Committee, post: Post) -> int | None:
        """Post one result: in its channel, else on the floor; None where there is no such result."""
        event, session = await self._services.desk.act_at(committee.id, post.position)
        result = _result(session, event)
        if result is None:
            await self._services.posts.abandon(post, "there is no such result")
            return None
        for channel in dict.fromkeys((post.channel_id, committee.floor_channel_id)):
            try:
                message = await self._sent(committee, channel, post, session, result)
            except (discord.NotFound, discord.Forbidden, HinderedError) as error:
                if channel == committee.floor_channel_id:
                    raise
                _log.warning("results of committee %s go to its floor: %s", committee.id, error)
                await self._services.posts.redirect(post, committee.floor_channel_id)
                continue
            await self._services.posts.posted(post, message)
            return channel
        return None

    async def _sent(
        self, committee: Committee, channel: int, post: Post, session: Session, result: TakenVote
    ) -> int:
        """The message of a result: the one that is already there, or the one sent now."""
        if self._services.clock() - result.closed_at > NONCE_HOLDS:
            mark = button_id(voted_on_control(result.number), committee.id)
            there = await self._channels.find(channel, result.closed_at - NONCE_HOLDS, mark)
            if there is not None:
                return there
        card = await _card_of(session, result)
        return await self._channels.send(channel, (card,), committee.id, post.nonce)


def _result(session: Session, event: Event | None) -> TakenVote | None:
    """The result that an event ended a vote with; None where it did not, or the session knows of none."""
    match event:
        case VoteClosed(number=number) | BallotsCounted(vote=number):
            return taken_vote(session, number)
        case _:
            return None


async def _card_of(session: Session, result: TakenVote) -> Card:
    """A result with its board and documents; without them where they cannot be made."""
    if isinstance(result, BallotRound):
        return ballot_result_card(session, result)
    try:
        return await asyncio.to_thread(result_with_documents, session, result)
    except Exception:
        _log.exception("the documents of vote %s could not be made", result.number)
        return result_card(session, result, None)
