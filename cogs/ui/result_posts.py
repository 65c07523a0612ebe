"""Posts each result exactly once, wherever a crash falls between its recording, its sending and its noting.

A result is owed from the moment its vote is recorded, and until its message is noted; so is the notice that
an undo has turned results, before which each of these is made to say so where it was posted. Sent again
soon, a nonce has Discord answer with the message already there. Later Discord has forgotten it, so the
channel is looked through first, for the message with the button that this result or notice alone has.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from typing import Protocol

import discord

from bot.procedure.engine import Event
from bot.procedure.rules.elections.results import BallotsCounted
from bot.procedure.rules.voting.events import VoteClosed
from bot.procedure.state.elections import BallotRound
from bot.procedure.state.session import Session
from bot.procedure.state.taken_votes import TakenVote, taken_vote
from bot.rendering.card import Card, Control
from bot.rendering.documents.files import result_with_documents
from bot.rendering.elections.results import ballot_result_card
from bot.rendering.undo.results import (
    message_link,
    taken_back_card,
    turned_card,
    turned_line,
    undone_control,
)
from bot.rendering.voting.results import result_card
from bot.rendering.voting.voted_on import voted_on_control
from bot.services import Services
from bot.services.annals import UndoDone
from bot.services.owed_posts import TAKEN_BACK
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

    async def edit(self, channel: int, message: int, card: Card, committee: int) -> bool:
        """Show a card on a message from now on; False where the message is gone."""


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
        """Post what is owed: in its channel, else on the floor; None where there is no such thing."""
        owed = await (self._turned(committee, post) if post.kind == TAKEN_BACK else self._result(post))
        if owed is None:
            await self._services.posts.abandon(post, "there is no such result")
            return None
        for channel in dict.fromkeys((post.channel_id, committee.floor_channel_id)):
            try:
                message = await self._sent(committee, channel, post, owed)
            except (discord.NotFound, discord.Forbidden, HinderedError) as error:
                if channel == committee.floor_channel_id:
                    raise
                _log.warning("results of committee %s go to its floor: %s", committee.id, error)
                await self._services.posts.redirect(post, committee.floor_channel_id)
                continue
            await self._services.posts.posted(post, message)
            return channel
        return None

    async def _sent(self, committee: Committee, channel: int, post: Post, owed: _Owed) -> int:
        """The message that is owed: the one that is already there, or the one sent now."""
        if self._services.clock() - owed.at > NONCE_HOLDS:
            mark = button_id(owed.mark, committee.id, owed.era)
            there = await self._channels.find(channel, owed.at - NONCE_HOLDS, mark)
            if there is not None:
                return there
        return await self._channels.send(channel, (await owed.card(),), committee.id, post.nonce)

    async def _result(self, post: Post) -> _Owed | None:
        event, session = await self._services.desk.act_at(post.committee, post.position)
        result = _result(session, event)
        if result is None:
            return None
        mark = voted_on_control(result.number)
        return _Owed(result.closed_at, mark, session.undone.era, partial(_card_of, session, result))

    async def _turned(self, committee: Committee, post: Post) -> _Owed | None:
        """The notice of what an undo did to results, once each of them says so where it was posted."""
        done = await self._services.desk.undo_at(committee.id, post.position)
        if done is None:
            return None
        posts = {own.position: own for own in await self._services.posts.of(committee.id)}
        notices = [
            await self._say_so(committee, done, position, posts.get(position)) for position in done.turned
        ]

        async def notice() -> Card:
            return replace(turned_card([own for own in notices if own], post.position), era=done.era)

        return _Owed(done.event.at, undone_control(post.position), done.era, notice)

    async def _say_so(self, committee: Committee, done: UndoDone, position: int, post: Post | None) -> str:
        """Have a result say whether it counts, and answer with its line of the notice.

        It says what is so now: whichever of several undos is dealt with first, all end up right.
        """
        event, session = await self._services.desk.act_at(committee.id, position)
        result, link = _result(session, event), ""
        if result is None:
            return ""
        if post is not None and post.message_id is not None:
            link = message_link(committee.guild_id, post.channel_id, post.message_id)
            counts = position in done.standing
            card = await _card_of(session, result) if counts else taken_back_card(session, result)
            try:
                await self._channels.edit(post.channel_id, post.message_id, card, committee.id)
            except (discord.NotFound, discord.Forbidden, HinderedError) as error:
                _log.warning("a result of committee %s cannot say that it turned: %s", committee.id, error)
        return turned_line(session, result, link, again=position in done.brought_back)


@dataclass(frozen=True, slots=True)
class _Owed:
    """A message that is owed: since when, the control and era by which it is known again, and its card."""

    at: datetime
    mark: Control
    era: int
    card: Callable[[], Awaitable[Card]]


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
        return ballot_result_card(session, result).of(session)
    try:
        return (await asyncio.to_thread(result_with_documents, session, result)).of(session)
    except Exception:
        _log.exception("the documents of vote %s could not be made", result.number)
        return result_card(session, result, None).of(session)
