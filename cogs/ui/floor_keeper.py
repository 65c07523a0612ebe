"""Keeps what a committee's channels show in step with its state: news, results, votes, panels, cards.

What was heard while Discord was busy is shown in one go, so that no message is edited more often than needed,
and a committee in which nothing happens costs no request.
"""

from __future__ import annotations

import asyncio
import logging
import secrets
from collections.abc import Awaitable, Callable

import aiohttp
import discord

from bot.client import CommitteeBot
from bot.procedure.engine import Actor
from bot.procedure.rules.deadlines import next_warning
from bot.rendering.announcements import announcements
from bot.rendering.authority.entered import marked
from bot.rendering.card import Card
from bot.rendering.floor import floor_card
from bot.rendering.undo.cards import announcement_card
from bot.services.desk import Ruling
from bot.storage.committees import Committee
from cogs.ui.answer import Interaction
from cogs.ui.channels import DiscordChannels, HinderedError
from cogs.ui.live_messages import LiveMessages
from cogs.ui.pace import Pace, is_urgent
from cogs.ui.panel import DAIS, Private, live_dais_card
from cogs.ui.private_cards import PrivateCards
from cogs.ui.result_posts import ResultPosts
from cogs.ui.vote_cards import VoteCards

FLOOR = "floor"
RETRY_SECONDS = 5.0
LAST_SECONDS = 3.0
"""How long the bot takes at its end to show what it is about to."""

_log = logging.getLogger(__name__)


class FloorKeeper:
    """The messages of one committee."""

    def __init__(self, bot: CommitteeBot, committee: int) -> None:
        self._bot = bot
        self._committee = committee
        self._heard: list[tuple[Ruling, str]] = []
        self._changed = False
        self._urgent = False
        self._failed = False
        self._stopped = False
        self._buried: set[int] = set()
        self._pace = Pace(bot.edit_seconds)
        self._work: asyncio.Task[None] | None = None
        self._next: asyncio.TimerHandle | None = None
        self._warning: asyncio.TimerHandle | None = None
        self._channels = DiscordChannels(bot)
        self._messages = LiveMessages(bot.services, self._channels, committee)
        self._votes = VoteCards(bot.services, self._messages)
        self._results = ResultPosts(bot.services, self._channels)
        self._private = PrivateCards(bot.services)

    def keep_private(self, interaction: Interaction, kind: Private, actor: Actor, card: Card) -> None:
        """Keep the private card that an interaction has just shown."""
        self._private.keep(interaction, kind, actor, card)

    def dais_answered(self, card: Card) -> None:
        """Note that a press on the dais panel was answered on it, with a card that is up to date."""
        self._messages.note(DAIS, card)

    def hear(self, ruling: Ruling) -> None:
        """Show what a ruling changed."""
        self._heard.append((ruling, secrets.token_hex(12)))
        self._changed, self._urgent = True, self._urgent or is_urgent(ruling)
        self._set_turn()

    def refresh(self, *, buried: int | None = None, look_again: bool = False) -> None:
        """Show the state as it is.

        ``buried`` is a channel in which something else was posted below the panel; ``look_again`` finds out
        messages that are gone, though what they should show has not changed.
        """
        if buried is not None:
            self._buried.add(buried)
        if look_again:
            self._messages.look_again()
        self._changed = self._urgent = True
        self._set_turn()

    def permissions_changed(self) -> None:
        """Try again where something was in the way."""
        committee = self._bot.services.desk.committee(self._committee)
        channels = () if committee is None else (committee.floor_channel_id, *committee.other_channels)
        hindered = self._bot.services.hindrances.of(channels)
        for own in hindered:
            self._channels.forgive(own.channel)
        if hindered:
            self.refresh()

    async def stop(self) -> None:
        """Show what was heard; results and panels not shown yet follow after a start."""
        self._stopped = True
        for timer in (self._next, self._warning):
            if timer is not None:
                timer.cancel()
        if self._work is not None:
            await asyncio.wait({self._work}, timeout=LAST_SECONDS)
            self._work.cancel()
            await asyncio.wait({self._work})
        if self._heard:
            # What is announced is told once and by nobody else, so it does not wait for its turn now.
            last = asyncio.get_running_loop().create_task(self._show_all())
            await asyncio.wait({last}, timeout=LAST_SECONDS)
            last.cancel()

    def _set_turn(self) -> None:
        """Take a turn as soon as it may be; what happens meanwhile gathers and is shown by one edit."""
        if self._stopped or not self._changed or (self._work is not None and not self._work.done()):
            return
        loop = asyncio.get_running_loop()
        wait = self._pace.wait(loop.time(), urgent=self._urgent)
        if self._next is not None:
            self._next.cancel()
            self._next = None
        if wait > 0:
            self._next = loop.call_later(wait, self._begin)
        else:
            self._begin()

    def _begin(self) -> None:
        self._work = asyncio.get_running_loop().create_task(self._take_turns())

    async def _take_turns(self) -> None:
        """Show what has changed, and what changes while that is done and need not wait."""
        loop = asyncio.get_running_loop()
        while self._changed:
            self._changed = self._urgent = self._failed = False
            await self._show_all()
            if self._failed:
                self._changed = self._urgent = True
            self._pace.turn(loop.time(), at_least=RETRY_SECONDS if self._failed else 0.0)
            if self._pace.wait(loop.time(), urgent=self._urgent) > 0:
                break
        self._wait_for_warning()
        if self._changed and not self._stopped:
            wait = self._pace.wait(loop.time(), urgent=self._urgent)
            self._next = loop.call_later(wait, self._begin)

    async def _show_all(self) -> None:
        committee = self._bot.services.desk.committee(self._committee)
        if committee is None:
            return
        for part in (
            *(self._announce, self._post_results, self._show_floor, self._votes.show),
            *(self._show_dais, self._private.show),
        ):
            await self._try(part, committee)

    def _wait_for_warning(self) -> None:
        """Draw anew when it is to be said that time is nearly up: by the clock, for nothing happens then."""
        if self._warning is not None:
            self._warning.cancel()
            self._warning = None
        services = self._bot.services
        if services.desk.committee(self._committee) is None:
            return
        warning = next_warning(services.desk.session(self._committee))
        seconds = 0.0 if warning is None else (warning - services.clock()).total_seconds()
        if seconds > 0:
            self._warning = asyncio.get_running_loop().call_later(seconds, self.refresh)

    async def _try(self, part: Callable[[Committee], Awaitable[None]], committee: Committee) -> None:
        """Show one part, so that what hinders one does not hinder the others."""
        try:
            await part(committee)
        except HinderedError:
            _log.debug("committee %s: something is in the way, as is known", committee.id)
        except (discord.HTTPException, aiohttp.ClientError, OSError) as error:
            _log.warning("committee %s: a message could not be shown: %s", committee.id, error)
            self._failed = self._failed or _passes(error)
        except Exception:
            _log.exception("committee %s: showing the floor failed", committee.id)

    async def _announce(self, committee: Committee) -> None:
        """Post what was heard; what Discord cannot take now stays first in turn."""
        while self._heard:
            ruling, nonce = self._heard.pop(0)
            cards = marked(self._news(ruling), ruling.action, ruling.actor, ruling.before)
            if not cards:
                continue
            try:
                await self._channels.send(committee.floor_channel_id, cards, committee.id, nonce)
            except (discord.HTTPException, aiohttp.ClientError, OSError) as error:
                if _passes(error):
                    self._heard.insert(0, (ruling, nonce))
                raise
            self._buried.add(committee.floor_channel_id)

    def _news(self, ruling: Ruling) -> tuple[Card, ...]:
        """What everybody is told of a ruling."""
        if ruling.taken_back:
            return (announcement_card(ruling.taken_back, ruling.events, ruling.before, ruling.after),)
        found = announcements(ruling.before, ruling.events, ruling.after, self._bot.services.clock())
        return tuple(own.of(ruling.after) for own in found)

    async def _post_results(self, committee: Committee) -> None:
        self._buried |= await self._results.post_due(committee)

    async def _show_floor(self, committee: Committee) -> None:
        """Keep the floor panel at the bottom of the floor."""
        services, channel = self._bot.services, committee.floor_channel_id
        session = services.desk.session(committee.id)
        card = floor_card(session, services.clock()).of(session)
        await self._messages.show(FLOOR, channel, card, buried=channel in self._buried)
        self._buried.discard(channel)

    async def _show_dais(self, committee: Committee) -> None:
        """Keep the dais panel at the bottom of the dais's channel, where it has one."""
        channel = committee.dais_channel_id
        if channel is None:
            await self._messages.take_away(DAIS)
            return
        card = live_dais_card(self._bot.services, committee.id)
        await self._messages.show(DAIS, channel, card, buried=channel in self._buried)
        self._buried.discard(channel)


def _passes(error: Exception) -> bool:
    """Whether trying again later can help: Discord is in trouble, or out of reach."""
    return not isinstance(error, discord.HTTPException) or error.status >= 500 or error.status == 429
