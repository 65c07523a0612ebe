"""The bot as Discord sees it: its intents, its cogs, and the parts it is given."""

from __future__ import annotations

import secrets
from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager, AsyncExitStack

import aiohttp
import discord
from discord import app_commands
from discord.ext import commands

from bot.services import Services

EXTENSIONS = (
    "cogs.ui.routes",
    "cogs.committee",
    "cogs.sitting",
    "cogs.roll_call",
    "cogs.speakers",
    "cogs.motions",
    "cogs.points",
    "cogs.resolutions",
    "cogs.amendments",
    "cogs.voting",
    "cogs.elections",
    "cogs.facts",
    "cogs.dais",
    "cogs.help",
    "cogs.floor",
    "cogs.channels",
    "cogs.voice",
    "cogs.moderation",
)


class CannotConnectError(Exception):
    """Discord cannot be reached, or does not take the token; says what to do."""


class Commands(app_commands.CommandTree["CommitteeBot"]):
    """The commands; each use of one, and each letter typed into one, asks ``gate`` first."""

    gate: Callable[[discord.Interaction[CommitteeBot]], Awaitable[bool]] | None = None

    async def interaction_check(self, interaction: discord.Interaction[CommitteeBot], /) -> bool:
        """Whether the command goes on; where it does not, the person has been answered."""
        return self.gate is None or await self.gate(interaction)


class CommitteeBot(commands.AutoShardedBot):
    """Runs committees. No privileged intents: everything comes in by commands, buttons and forms."""

    def __init__(
        self,
        services: Callable[[], AbstractAsyncContextManager[Services]],
        *,
        edit_seconds: float,
        shard_count: int | None = None,
    ) -> None:
        super().__init__(
            command_prefix=commands.when_mentioned,
            help_command=None,
            tree_cls=Commands,
            intents=discord.Intents(guilds=True, voice_states=True),
            allowed_contexts=app_commands.AppCommandContext(guild=True),
            allowed_installs=app_commands.AppInstallationType(guild=True),
            allowed_mentions=discord.AllowedMentions.none(),
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            max_messages=None,
            shard_count=shard_count,
        )
        self.edit_seconds = edit_seconds
        self.this_run = secrets.token_hex(4)  # what is kept in memory only is marked with it
        self._open_services = services
        self._opened = AsyncExitStack()
        self._services: Services | None = None
        self._command_ids: dict[str, int] = {}

    @property
    def services(self) -> Services:
        """The parts of the program; there from ``setup_hook`` on."""
        if self._services is None:
            raise RuntimeError("the bot has not been started")
        return self._services

    def command_mention(self, command: str) -> str:
        """A command, such as "speakers join", so that Discord offers it to be pressed."""
        number = self._command_ids.get(command.partition(" ")[0])
        return f"`/{command}`" if number is None else f"</{command}:{number}>"

    async def setup_hook(self) -> None:
        """Open the database, load every cog and sync the commands; any failure stops the start."""
        await self._open()
        for extension in EXTENSIONS:
            await self.load_extension(extension)
        self._command_ids = {own.name: own.id for own in await self.tree.sync()}

    async def serve(self, token: str) -> None:
        """Connect and work until told to stop; raises ``CannotConnectError`` or ``StartupError``."""
        try:
            async with self:
                await self._open()  # a database that cannot be used is told without asking Discord first
                await self.start(token)
        except discord.LoginFailure as error:
            raise CannotConnectError(
                "Discord does not take the token in DISCORD_TOKEN. Copy it again from the Bot page of your "
                "application, or reset it there."
            ) from error
        except aiohttp.ClientConnectionError as error:
            raise CannotConnectError(
                f"Discord cannot be reached: {error}. Check the network, then start again."
            ) from error

    async def _open(self) -> None:
        if self._services is None:
            self._services = await self._opened.enter_async_context(self._open_services())

    async def close(self) -> None:
        """Leave Discord, then close what was opened."""
        await super().close()
        await self._opened.aclose()
