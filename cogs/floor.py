"""The live messages of every committee, and its deadlines, from the moment the bot is connected."""

from __future__ import annotations

from functools import partial

import discord
from discord.ext import commands

from bot.client import CommitteeBot
from bot.procedure.engine import Actor
from bot.rendering.card import Card
from bot.services.desk import Ruling
from bot.services.hindrances import Hindrance
from bot.storage.committees import Committee
from cogs.ui.answer import Interaction
from cogs.ui.floor_keeper import FloorKeeper
from cogs.ui.keeper import Keepers
from cogs.ui.panel import Private


class FloorCog(commands.Cog):
    """Listens to the desk and keeps the channels in step."""

    def __init__(self, bot: CommitteeBot) -> None:
        self._bot = bot
        self._keepers = Keepers(partial(FloorKeeper, bot))
        self._connected = False

    async def cog_load(self) -> None:
        """Listen to the desk."""
        self._bot.services.desk.listen(self._heard)
        self._bot.services.desk.listen_to_channels(self._channels_chosen)

    async def cog_unload(self) -> None:
        """Finish what is being shown."""
        await self._keepers.stop()

    @commands.Cog.listener()
    async def on_ready(self) -> None:
        """Start the clocks and bring every channel up to date, once, however often Discord reconnects."""
        if self._connected:
            return
        self._connected = True
        self._bot.services.deadlines.start()
        for committee in self._bot.services.desk.committees:
            self._keepers.of(committee.id).refresh()

    @commands.Cog.listener()
    async def on_floor_posted(self, committee: int, channel: int) -> None:
        """Move the panel of a channel below what a person has just posted there."""
        self._keepers.of(committee).refresh(buried=channel)

    @commands.Cog.listener()
    async def on_private_card_shown(
        self, committee: int, interaction: Interaction, kind: Private, actor: Actor, card: Card
    ) -> None:
        """Keep a private card up to date for as long as Discord lets it be edited."""
        self._keepers.of(committee).keep_private(interaction, kind, actor, card)

    @commands.Cog.listener()
    async def on_dais_panel_answered(self, committee: int, card: Card) -> None:
        """Take the dais panel as it is, which a press on it has just drawn anew."""
        self._keepers.of(committee).dais_answered(card)

    @commands.Cog.listener()
    async def on_panels_asked_for(self, committee: int) -> None:
        """Bring back panels that somebody has deleted."""
        self._keepers.of(committee).refresh(look_again=True)

    @commands.Cog.listener()
    async def on_guild_channel_update(self, _: object, channel: discord.abc.GuildChannel) -> None:
        """Go on where permissions that were missing are given back."""
        self._permissions_changed(channel.guild)

    @commands.Cog.listener()
    async def on_guild_role_update(self, _: object, role: discord.Role) -> None:
        """Go on where permissions that were missing are given back by a role."""
        self._permissions_changed(role.guild)

    @commands.Cog.listener()
    async def on_member_update(self, _: object, member: discord.Member) -> None:
        """Go on where the bot was given a role; of nobody else anything is told."""
        if self._bot.user is not None and member.id == self._bot.user.id:
            self._permissions_changed(member.guild)

    @commands.Cog.listener()
    async def on_guild_channel_delete(self, channel: discord.abc.GuildChannel) -> None:
        """Say on the dais's panel which channel of a committee is gone."""
        for committee in self._bot.services.desk.committees:
            if channel.id in committee.channels.values():
                self._bot.services.hindrances.note(Hindrance(channel.id, gone=True))
                self._keepers.of(committee.id).refresh()

    def _permissions_changed(self, guild: discord.Guild) -> None:
        for committee in self._bot.services.desk.committees:
            if committee.guild_id == guild.id:
                self._keepers.of(committee.id).permissions_changed()

    def _heard(self, ruling: Ruling) -> None:
        self._keepers.of(ruling.committee).hear(ruling)

    def _channels_chosen(self, committee: Committee) -> None:
        self._keepers.of(committee.id).refresh()


async def setup(bot: CommitteeBot) -> None:
    """Keep the floor."""
    await bot.add_cog(FloorCog(bot))
