"""Keeps the floor channels as the dais wants them, from the moment the bot is connected."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import discord
from discord.ext import commands

from bot.client import CommitteeBot
from bot.services.desk import Ruling
from bot.storage.committees import Committee
from cogs.ui.channel_keeper import ChannelKeeper
from cogs.ui.keeper import Keepers


class ChannelsCog(commands.Cog):
    """Listens to the desk, and to Discord for what others change."""

    def __init__(self, bot: CommitteeBot) -> None:
        self._bot = bot
        self._keepers = Keepers(partial(ChannelKeeper, bot))
        self._connected = False

    async def cog_load(self) -> None:
        """Listen to the desk."""
        self._bot.services.desk.listen(self._heard)
        self._bot.services.desk.listen_to_channels(self._committee_changed)

    async def cog_unload(self) -> None:
        """Stop; the next start goes on from what is stored."""
        await self._keepers.stop()

    @commands.Cog.listener()
    async def on_ready(self) -> None:
        """Bring every channel into step, also those in which something is still to be given back."""
        if self._connected:
            for _, keeper in self._keepers.numbered():
                keeper.connected_anew()
            return
        self._connected = True
        services = self._bot.services
        kept = {*await services.overwrites.channels(), *await services.slow_modes.channels()}
        floors = {own.floor_channel_id for own in services.desk.committees}
        for channel in sorted(kept | floors):
            self._keepers.of(channel).refresh()

    @commands.Cog.listener()
    async def on_guild_channel_update(self, _: object, channel: discord.abc.GuildChannel) -> None:
        """Notice what others change."""
        for keeper in self._keepers.known(channel.id):
            keeper.changed(channel)

    @commands.Cog.listener()
    async def on_guild_channel_delete(self, channel: discord.abc.GuildChannel) -> None:
        """Forget what was to be given back in a channel that is gone."""
        for keeper in self._keepers.known(channel.id):
            keeper.look_again()

    @commands.Cog.listener()
    async def on_guild_role_update(self, _: object, role: discord.Role) -> None:
        """Go on where a permission that was missing is given back by a role."""
        self._permissions_changed(role.guild)

    @commands.Cog.listener()
    async def on_member_update(self, _: object, member: discord.Member) -> None:
        """Go on where the bot was given a role; of nobody else anything is told."""
        if member.id == member.guild.me.id:
            self._permissions_changed(member.guild)

    @commands.Cog.listener()
    async def on_guild_available(self, guild: discord.Guild) -> None:
        """Go on in a server that was out of reach, or that the bot has joined again."""
        self._permissions_changed(guild)

    def _permissions_changed(self, guild: discord.Guild) -> None:
        for keeper in self._keepers_in(guild):
            keeper.permissions_changed()

    def _keepers_in(self, guild: discord.Guild) -> Iterator[ChannelKeeper]:
        for channel, keeper in self._keepers.numbered():
            if guild.get_channel_or_thread(channel) is not None:
                yield keeper

    def _heard(self, ruling: Ruling) -> None:
        committee = self._bot.services.desk.committee(ruling.committee)
        if committee is not None:
            self._keepers.of(committee.floor_channel_id).refresh()

    def _committee_changed(self, committee: Committee) -> None:
        """A committee may have moved to another floor: what it leaves is given back."""
        self._keepers.of(committee.floor_channel_id)
        for _, keeper in self._keepers.numbered():
            keeper.refresh()


async def setup(bot: CommitteeBot) -> None:
    """Keep the floor channels."""
    await bot.add_cog(ChannelsCog(bot))
