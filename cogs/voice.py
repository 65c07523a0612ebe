"""Keeps the microphones of voice and stage channels in step with the debate."""

from __future__ import annotations

from functools import partial

import discord
from discord.ext import commands

from bot.client import CommitteeBot
from bot.services.desk import Ruling
from bot.storage.committees import Committee
from cogs.ui.keeper import Keepers
from cogs.ui.voice_keeper import VoiceKeeper


class VoiceCog(commands.Cog):
    """Listens to the desk, and to Discord for who comes and goes."""

    def __init__(self, bot: CommitteeBot) -> None:
        self._bot = bot
        self._keepers = Keepers(partial(VoiceKeeper, bot))

    async def cog_load(self) -> None:
        """Listen to the desk."""
        self._bot.services.desk.listen(self._heard)
        self._bot.services.desk.listen_to_channels(self._committee_changed)

    async def cog_unload(self) -> None:
        """Stop; the next start goes on from what is stored."""
        await self._keepers.stop()

    @commands.Cog.listener()
    async def on_ready(self) -> None:
        """Bring every server into step, also those in which somebody is still muted."""
        services = self._bot.services
        guilds = {own.guild_id for own in services.desk.committees} | {*await services.mutes.guilds()}
        for guild in sorted(guilds):
            self._keepers.of(guild).connected_anew()

    @commands.Cog.listener()
    async def on_voice_state_update(
        self, member: discord.Member, before: discord.VoiceState, after: discord.VoiceState
    ) -> None:
        """Take account of who joins, leaves, moves, or is muted by others."""
        for keeper in self._keepers.known(member.guild.id):
            await keeper.moved(member, before, after)

    @commands.Cog.listener()
    async def on_guild_channel_delete(self, channel: discord.abc.GuildChannel) -> None:
        """Use a channel that is gone no longer."""
        for keeper in self._keepers.known(channel.guild.id):
            keeper.refresh()

    @commands.Cog.listener()
    async def on_guild_channel_update(self, _: object, channel: discord.abc.GuildChannel) -> None:
        """Go on where a permission that was missing is given back."""
        self._permissions_changed(channel.guild)

    @commands.Cog.listener()
    async def on_guild_role_update(self, _: object, role: discord.Role) -> None:
        """Go on where a permission that was missing is given back by a role."""
        self._permissions_changed(role.guild)

    @commands.Cog.listener()
    async def on_guild_available(self, guild: discord.Guild) -> None:
        """Go on in a server that was out of reach."""
        for keeper in self._keepers.known(guild.id):
            keeper.connected_anew()

    def _permissions_changed(self, guild: discord.Guild) -> None:
        for keeper in self._keepers.known(guild.id):
            keeper.permissions_changed()

    def _heard(self, ruling: Ruling) -> None:
        committee = self._bot.services.desk.committee(ruling.committee)
        if committee is not None:
            self._keepers.of(committee.guild_id).refresh()

    def _committee_changed(self, committee: Committee) -> None:
        self._keepers.of(committee.guild_id).refresh()


async def setup(bot: CommitteeBot) -> None:
    """Keep the microphones."""
    await bot.add_cog(VoiceCog(bot))
