"""Channels and a role made for a committee, and removed again where it comes to nothing."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence

import discord

from bot.rendering.escape import label
from bot.rendering.setup.made import REASON, ROLE_NAME, made_name
from bot.settings.setups import Chamber
from cogs.ui.permissions import IN_TEXT, IN_VOICE
from cogs.ui.setup_checks import DAIS, FLOOR, RESULTS, VOICE

_NAME = 100
_log = logging.getLogger(__name__)

Overwrites = dict[discord.Role | discord.Member | discord.Object, discord.PermissionOverwrite]


class Made:
    """What is made in a server for one committee, in the order in which it was made."""

    def __init__(self, guild: discord.Guild, remember: Callable[[tuple[int, ...]], Awaitable[None]]) -> None:
        self._guild = guild
        self._remember = remember
        self._ids: list[int] = []

    async def role(self, committee: str) -> int:
        """A role for the dais, which allows nothing by itself."""
        name = label(f"{ROLE_NAME}{committee}", _NAME)
        made = await self._guild.create_role(name=name, permissions=discord.Permissions.none(), reason=REASON)
        return await self._noted(made.id)

    async def channels(
        self, committee: str, chamber: Chamber, role: int | None, chairs: Sequence[int]
    ) -> Mapping[str, int]:
        """A category with the floor, the results, the dais's own and, if wanted, one to speak in."""
        category = await self._guild.create_category(label(committee, _NAME), reason=REASON)
        await self._noted(category.id)
        everyone, bot = self._guild.default_role, self._guild.me
        own = discord.PermissionOverwrite(**dict.fromkeys(IN_TEXT, True))
        open_to_all: Overwrites = {bot: own}
        read_only: Overwrites = {everyone: discord.PermissionOverwrite(send_messages=False), bot: own}
        private: Overwrites = {everyone: discord.PermissionOverwrite(view_channel=False), bot: own}
        seeing = discord.PermissionOverwrite(view_channel=True, send_messages=True, read_message_history=True)
        private |= {discord.Object(own, type=discord.Member): seeing for own in chairs}
        if role is not None:
            private[discord.Object(role, type=discord.Role)] = seeing
        found = {}
        for use, overwrites in ((FLOOR, open_to_all), (RESULTS, read_only), (DAIS, private)):
            channel = await self._guild.create_text_channel(
                made_name(use), category=category, overwrites=overwrites, reason=REASON
            )
            found[use] = await self._noted(channel.id)
        if chamber is not Chamber.NONE:
            found[VOICE] = await self._voice(chamber, category)
        return found

    async def _voice(self, chamber: Chamber, category: discord.CategoryChannel) -> int:
        overwrites: Overwrites = {
            self._guild.me: discord.PermissionOverwrite(**dict.fromkeys(IN_VOICE, True))
        }
        create = (
            self._guild.create_stage_channel if chamber is Chamber.STAGE else self._guild.create_voice_channel
        )
        channel = await create(made_name(VOICE), category=category, overwrites=overwrites, reason=REASON)
        return await self._noted(channel.id)

    async def undo(self) -> list[str]:
        """Remove all of it, the last first; what cannot be is named."""
        return await remove_all(self._guild, tuple(self._ids))

    async def _noted(self, made: int) -> int:
        self._ids.append(made)
        await self._remember(tuple(self._ids))
        return made


async def remove_all(guild: discord.Guild, ids: Sequence[int]) -> list[str]:
    """Remove channels and roles, the last first; those that cannot be removed are named."""
    left = []
    for own in reversed(ids):
        found = guild.get_channel(own) or guild.get_role(own)
        try:
            if found is not None:
                await found.delete(reason=REASON)
        except discord.NotFound:
            continue
        except discord.HTTPException as error:
            _log.warning("%s could not be removed again: %s", own, error)
            left.append(found.mention if found is not None else str(own))
    return left
