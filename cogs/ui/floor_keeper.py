"""Keeps what a committee's channels show in step with its state: announcements, votes, results, the panel.

What was heard while Discord was busy is shown in one go, so a panel is never edited more often than needed.
A panel that was deleted, or has grown too old to edit freely, is posted anew; a result is posted once.
"""

from __future__ import annotations

import asyncio
import logging
import secrets
from collections.abc import Awaitable, Callable
from datetime import timedelta

import aiohttp
import discord

from bot.client import CommitteeBot
from bot.procedure.engine import Actor
from bot.procedure.state.elections import BallotRound
from bot.procedure.state.session import Session
from bot.procedure.state.taken_votes import taken_vote
from bot.rendering.announcements import announcements
from bot.rendering.card import Card
from bot.rendering.elections.results import closed_ballot_card
from bot.rendering.floor import floor_card
from bot.rendering.voting.cards import vote_card
from bot.rendering.voting.results import closed_vote_card
from bot.services.desk import Ruling
from bot.storage.committees import Committee
from bot.storage.panels import Panel
from cogs.ui.answer import Interaction
from cogs.ui.layout import layout
from cogs.ui.panel import dais_panel
from cogs.ui.result_posts import DiscordChannels, ResultPosts

FLOOR = "floor"
VOTE = "vote:"
RETRY_SECONDS = 5.0
NOBODY = discord.AllowedMentions.none()  # an edit does not take the bot's own default
OLDEST_PANEL = timedelta(minutes=50)  # Discord limits edits of messages older than an hour

_log = logging.getLogger(__name__)


class FloorKeeper:
    """The messages of one committee."""

    def __init__(self, bot: CommitteeBot, committee: int) -> None:
        self._bot = bot
        self._committee = committee
        self._heard: list[tuple[Ruling, str]] = []
        self._again = False
        self._failed = False
        self._buried = False
        self._resting = False
        self._rested_at = 0.0
        self._shown: dict[str, Card] = {}
        self._work: asyncio.Task[None] | None = None
        self._channels = DiscordChannels(bot)
        self._results = ResultPosts(bot.services, self._channels)
        self._private: dict[int, tuple[Interaction, Card]] = {}

    def keep_private_panel(self, interaction: Interaction, card: Card) -> None:
        """Keep the private panel that an interaction has just shown, in place of the person's last one."""
        self._private[interaction.user.id] = (interaction, card)

    def hear(self, ruling: Ruling) -> None:
        """Show what a ruling changed."""
        self._heard.append((ruling, secrets.token_hex(12)))
        self.refresh()

    def refresh(self, *, buried: bool = False) -> None:
        """Show the state as it is; ``buried`` says that something else was posted below the panel."""
        self._again = True
        self._buried = self._buried or buried
        if self._work is None or self._work.done():
            self._work = asyncio.get_running_loop().create_task(self._keep())

    async def stop(self) -> None:
        """Finish what is being shown; results and panels not shown yet follow after a start."""
        if self._work is None:
            return
        if not self._resting:
            await asyncio.wait({self._work}, timeout=3)
        self._work.cancel()
        await asyncio.wait({self._work})

    async def _keep(self) -> None:
        loop = asyncio.get_running_loop()
        while self._again:
            await self._rest(self._rested_at - loop.time())
            self._again = self._failed = False
            committee = self._bot.services.desk.committee(self._committee)
            if committee is None:
                return
            for part in (
                self._announce,
                self._post_results,
                self._show_panel,
                self._show_votes,
                self._show_private_panels,
            ):
                await self._try(part, committee)
            self._again = self._again or self._failed
            self._rested_at = loop.time() + (RETRY_SECONDS if self._failed else self._bot.edit_seconds)

    async def _rest(self, seconds: float) -> None:
        """Let what happens meanwhile gather, so that a message is not edited again and again."""
        if seconds > 0:
            self._resting = True
            await asyncio.sleep(seconds)
            self._resting = False

    async def _try(self, part: Callable[[Committee], Awaitable[None]], committee: Committee) -> None:
        """Show one part, so that what hinders one does not hinder the others."""
        try:
            await part(committee)
        except (discord.HTTPException, aiohttp.ClientError, OSError) as error:
            _log.warning("committee %s: a message could not be shown: %s", committee.id, error)
            self._failed = self._failed or _passes(error)
        except Exception:
            _log.exception("committee %s: showing the floor failed", committee.id)

    async def _announce(self, committee: Committee) -> None:
        """Post what was heard; what Discord cannot take now stays first in turn."""
        while self._heard:
            ruling, nonce = self._heard.pop(0)
            cards = announcements(ruling.before, ruling.events, ruling.after, self._bot.services.clock())
            if not cards:
                continue
            try:
                await self._channels.send(committee.floor_channel_id, cards, committee.id, nonce)
            except (discord.HTTPException, aiohttp.ClientError, OSError) as error:
                if _passes(error):
                    self._heard.insert(0, (ruling, nonce))
                raise
            self._buried = True

    async def _show_private_panels(self, committee: Committee) -> None:
        """Draw the chairs' own panels anew where they show something else by now."""
        services = self._bot.services
        for person, (interaction, shown) in list(self._private.items()):
            actor = Actor(await services.people.key_of(person))
            card = dais_panel(services, committee.id, actor)
            if card == shown:
                continue
            self._private[person] = (interaction, card)
            try:
                await interaction.edit_original_response(
                    view=layout((card,), committee.id), allowed_mentions=NOBODY
                )
            except discord.HTTPException:
                # Dismissed by its owner, or older than the quarter of an hour Discord allows.
                self._private.pop(person, None)

    # votes

    async def _show_votes(self, committee: Committee) -> None:
        """Keep the card of the vote in progress, and close the cards of votes that are over."""
        session = self._bot.services.desk.session(committee.id)
        panels, at = self._bot.services.panels, self._bot.services.clock()
        current = f"{VOTE}{session.vote.number}" if session.vote is not None else ""
        kept = [own for own in await panels.of(committee.id) if own.kind.startswith(VOTE)]
        for panel in kept:
            if panel.kind != current:
                await self._close_vote(panel, session)
                await panels.forget(committee.id, panel.kind)
                self._shown.pop(panel.kind, None)
        if not current:
            return
        card = vote_card(session, at)
        shown = next((own for own in kept if own.kind == current), None)
        if shown is None or not await self._edit(shown, card):
            await self._put(committee, current, card)

    async def _close_vote(self, panel: Panel, session: Session) -> None:
        number = int(panel.kind.removeprefix(VOTE))
        taken = taken_vote(session, number)
        if taken is None:
            await self._delete(panel)
        elif isinstance(taken, BallotRound):
            await self._edit(panel, closed_ballot_card(session, taken))
        else:
            await self._edit(panel, closed_vote_card(session, taken))

    async def _post_results(self, committee: Committee) -> None:
        posted = await self._results.post_due(committee)
        self._buried = self._buried or committee.floor_channel_id in posted

    # the panel

    async def _show_panel(self, committee: Committee) -> None:
        """Edit the floor panel, or post it anew at the bottom where something was posted below it."""
        services = self._bot.services
        card = floor_card(services.desk.session(committee.id), services.clock())
        panel = await services.panels.get(committee.id, FLOOR)
        if (
            panel is not None
            and not self._buried
            and not self._is_old(panel)
            and await self._edit(panel, card)
        ):
            return
        await self._put(committee, FLOOR, card)
        self._buried = False
        if panel is not None:
            await self._delete(panel)

    def _is_old(self, panel: Panel) -> bool:
        age = self._bot.services.clock() - discord.utils.snowflake_time(panel.message_id)
        return age > OLDEST_PANEL

    # messages

    async def _put(self, committee: Committee, kind: str, card: Card) -> None:
        channel = committee.floor_channel_id
        message = await self._channels.send(channel, (card,), committee.id, secrets.token_hex(12))
        await self._bot.services.panels.put(Panel(committee.id, kind, channel, message))
        self._shown[kind] = card

    async def _edit(self, panel: Panel, card: Card) -> bool:
        """Edit a panel where it shows something else; False where its message is gone."""
        if self._shown.get(panel.kind) == card:
            return True
        message = self._bot.get_partial_messageable(panel.channel_id).get_partial_message(panel.message_id)
        try:
            await message.edit(view=layout((card,), self._committee), allowed_mentions=NOBODY)
        except discord.NotFound:
            return False
        self._shown[panel.kind] = card
        return True

    async def _delete(self, panel: Panel) -> None:
        message = self._bot.get_partial_messageable(panel.channel_id).get_partial_message(panel.message_id)
        try:
            await message.delete()
        except discord.NotFound:
            return


def _passes(error: Exception) -> bool:
    """Whether trying again later can help: Discord is in trouble, or out of reach."""
    return not isinstance(error, discord.HTTPException) or error.status >= 500 or error.status == 429
