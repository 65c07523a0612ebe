"""Carries order in the room into Discord: time-outs, and what a delegation is told privately."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from functools import partial

import discord
from discord.ext import commands

from bot.client import CommitteeBot
from bot.procedure.rules.moderation.timeouts import people_timed_out
from bot.rendering.card import Card
from bot.rendering.moderation.news import told_privately
from bot.services.desk import Ruling
from bot.storage.committees import Committee
from cogs.ui.keeper import Keepers
from cogs.ui.layout import layout
from cogs.ui.timeout_keeper import TimeoutKeeper

_log = logging.getLogger(__name__)


class ModerationCog(commands.Cog):
    """Listens to the desk."""

    def __init__(self, bot: CommitteeBot) -> None:
        self._bot = bot
        self._keepers = Keepers(partial(TimeoutKeeper, bot))
        self._telling: set[asyncio.Task[None]] = set()
        self._connected = False

    async def cog_load(self) -> None:
        """Listen to the desk."""
        self._bot.services.desk.listen(self._heard)
        self._bot.services.desk.listen_to_channels(self._committee_changed)

    async def cog_unload(self) -> None:
        """Stop; the next start goes on from what is stored."""
        await self._keepers.stop()
        for telling in self._telling:
            telling.cancel()

    @commands.Cog.listener()
    async def on_ready(self) -> None:
        """Bring the time-outs of every server into step where there are any."""
        if self._connected:
            return
        self._connected = True
        services = self._bot.services
        guilds = set(await services.timeouts.guilds())
        for committee in services.desk.committees:
            if people_timed_out(services.desk.session(committee.id)):
                guilds.add(committee.guild_id)
        for guild in sorted(guilds):
            self._keepers.of(guild).refresh()

    def _heard(self, ruling: Ruling) -> None:
        committee = self._bot.services.desk.committee(ruling.committee)
        if committee is None:
            return
        if people_timed_out(ruling.before) != people_timed_out(ruling.after):
            self._keepers.of(committee.guild_id).refresh()
        told: dict[str, list[Card]] = {}
        for event in ruling.events:
            found = told_privately(event, ruling.after)
            if found is not None:
                told.setdefault(found[0], []).append(found[1])
        for delegation, cards in told.items():
            task = asyncio.get_running_loop().create_task(self._tell(ruling, delegation, cards))
            self._telling.add(task)
            task.add_done_callback(self._telling.discard)

    def _committee_changed(self, committee: Committee) -> None:
        for keeper in self._keepers.known(committee.guild_id):
            keeper.refresh()

    async def _tell(self, ruling: Ruling, delegation: str, cards: Sequence[Card]) -> None:
        """Write to everybody who sits for a delegation; who takes no messages sees it on its own card."""
        for person in ruling.after.body.seated(delegation):
            user = await self._bot.services.people.discord_id_of(person)
            if user is None:
                continue
            try:
                there = self._bot.get_user(user) or await self._bot.fetch_user(user)
                await there.send(view=layout(cards, ruling.committee))
            except discord.HTTPException as error:
                _log.info("somebody of committee %s takes no private messages: %s", ruling.committee, error)
            except Exception:
                _log.exception("somebody of committee %s could not be told", ruling.committee)


async def setup(bot: CommitteeBot) -> None:
    """Keep order in the room."""
    await bot.add_cog(ModerationCog(bot))
