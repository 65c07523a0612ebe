"""Keeps who may write in a floor channel, and its slow mode, in step with the state, and gives both back.

What a channel is like is asked of Discord before it is changed; in between it is only listened to, so that a
channel in which nothing is to be changed costs no request.
"""

from __future__ import annotations

import asyncio
import logging
import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import discord

from bot.client import CommitteeBot
from bot.procedure.rules.moderation.channel import FloorChannel, floor_channel
from bot.rendering.card import Card
from bot.rendering.moderation.obstacles import (
    Obstacle,
    ObstacleKind,
    changed_by_others_card,
    obstacle_card,
    slow_mode_changed_card,
)
from bot.services.floor_permissions import FloorWanted
from bot.storage.committees import Committee
from bot.storage.overwrites import KeptOverwrite
from cogs.ui.channel_permissions import able_in, obstacle_to_keeping
from cogs.ui.channels import DiscordChannels
from cogs.ui.floor_changes import UNKNOWN_CHANNEL, FloorChanges
from cogs.ui.keeper import Keeper

PATIENCE = 60.0
"""The seconds for which a channel is left alone where Discord said no for no reason that is known."""
PERMISSIONS, SLOW_MODE, DISCORD = "permissions", "slow mode", "Discord"
"""What something may be in the way of, or come from."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Asked:
    """What the state asks of the channel, with people by key."""

    floor: FloorChannel = FloorChannel()  # noqa: RUF009 - a value that never changes
    dais: frozenset[int] = frozenset()
    dais_roles: frozenset[int] = frozenset()
    silenced: frozenset[int] = frozenset()

    @property
    def of_permissions(self) -> bool:
        return bool(self.floor.kept or self.silenced)


class ChannelKeeper(Keeper):
    """One channel, whichever committee has its floor there, or had."""

    def __init__(self, bot: CommitteeBot, channel: int) -> None:
        super().__init__(bot.edit_seconds)
        self._bot = bot
        self._channel = channel
        self._channels = DiscordChannels(bot)
        self._changes = FloorChanges(bot, channel)
        self._in_step: _Asked | None = None
        self._in_the_way: dict[str, Obstacle] = {}
        self._refused_until = 0.0

    def __str__(self) -> str:
        """What is kept, for the log."""
        return f"channel {self._channel}"

    def look_again(self) -> None:
        """Look at the channel itself: it may have been changed, or what was in the way may be gone."""
        self._in_step = None
        self._refused_until = 0.0
        self.refresh()

    def permissions_changed(self) -> None:
        """Go on where something was in the way."""
        if self._in_the_way:
            self.look_again()

    def connected_anew(self) -> None:
        """Look at what is kept, which others may have changed while Discord was out of reach."""
        if self._in_the_way or self._changes.keeps_something:
            self.look_again()

    def changed(self, channel: discord.abc.GuildChannel) -> None:
        """Look again where somebody else changed what was put here, or something was in the way."""
        if self._in_the_way or self._changes.altered(channel):
            self.look_again()

    async def _round(self) -> None:
        committee = self._committee
        asked = _Asked() if committee is None else self._asked(committee)
        if asked == self._in_step:
            return
        kept = await self._changes.kept()
        slow_mode = await self._bot.services.slow_modes.of(self._channel)
        parts = set[str]()
        if asked.of_permissions or kept:
            parts.add(PERMISSIONS)
        if asked.floor.slow_mode is not None or slow_mode is not None:
            parts.add(SLOW_MODE)
        free = {part for part in sorted(parts) if await self._is_free(committee, part, asked, kept)}
        if asyncio.get_running_loop().time() < self._refused_until:
            return
        if free and not await self._bring_into_step(committee, asked, free, kept):
            return
        if free == parts and not self._again:
            self._in_step = asked

    @property
    def _committee(self) -> Committee | None:
        """The committee that has its floor here now."""
        committees = self._bot.services.desk.committees
        return next((own for own in committees if own.floor_channel_id == self._channel), None)

    def _asked(self, committee: Committee) -> _Asked:
        session = self._bot.services.desk.session(committee.id)
        floor, body = floor_channel(session), session.body
        if floor == FloorChannel():
            return _Asked()
        silenced = frozenset(person for person, seat in body.seats.items() if seat in floor.silenced)
        return _Asked(floor, body.dais, body.dais_roles, silenced)

    async def _bring_into_step(
        self,
        committee: Committee | None,
        asked: _Asked,
        parts: set[str],
        kept: Mapping[int, KeptOverwrite],
    ) -> bool:
        """Ask Discord what is there, and change what is to be changed; whether Discord has let it."""
        try:
            seen = await self._changes.seen()
            channel = self._bot.get_channel(self._channel)
            if not isinstance(channel, discord.abc.GuildChannel):
                self._in_the_way[DISCORD] = Obstacle(self._channel, ObstacleKind.GONE)
                return False
            if PERMISSIONS in parts:
                wanted = await self._wanted(asked, channel)
                changed = await self._changes.permissions(
                    channel.guild, wanted, seen, kept, stale=lambda: self._again
                )
                if changed and committee is not None:
                    names = [_named(own, channel.guild.id) for own in changed]
                    await self._tell(committee, changed_by_others_card(self._channel, names))
            if SLOW_MODE in parts and not self._again:
                by_others = await self._changes.slow_mode(asked.floor.slow_mode, seen.slow_mode)
                if by_others and committee is not None:
                    await self._tell(committee, slow_mode_changed_card(self._channel))
        except discord.NotFound as error:
            if error.code != UNKNOWN_CHANNEL:
                raise
            await self._changes.forget()
        except discord.Forbidden:
            self._refused_until = asyncio.get_running_loop().time() + PATIENCE
            await self._hindered(committee, DISCORD, Obstacle(self._channel, ObstacleKind.REFUSED))
            return False
        self._in_the_way.pop(DISCORD, None)
        return True

    async def _wanted(self, asked: _Asked, channel: discord.abc.GuildChannel) -> FloorWanted:
        """What is asked, with people and roles as Discord knows them; who is gone is left out."""
        guild, dais = channel.guild, await self._people(asked.dais)
        posting = dict[int, bool]()
        if asked.floor.kept:
            secretariat = await self._bot.services.secretariats.of(guild.id)
            roles = sorted(asked.dais_roles | secretariat.roles)
            if not guild.me.guild_permissions.administrator:
                posting[guild.me.id] = False
            posting |= {role: True for role in roles if guild.get_role(role)}
            posting |= dict.fromkeys((*dais, *await self._people(secretariat.people)), False)
        silenced = frozenset(await self._people(asked.silenced)) - frozenset(dais)
        return FloorWanted(guild.id, asked.floor.locked, posting, silenced, able_in(channel))

    async def _people(self, keys: Iterable[int]) -> list[int]:
        people = self._bot.services.people
        found = [await people.discord_id_of(key) for key in sorted(keys)]
        return [own for own in found if own is not None]

    # what is in the way

    async def _is_free(
        self, committee: Committee | None, part: str, asked: _Asked, kept: Mapping[int, KeptOverwrite]
    ) -> bool:
        """Whether nothing is known to be in the way of one part, of which the dais is told once."""
        found = obstacle_to_keeping(
            self._bot,
            self._channel,
            asked.dais_roles if asked.floor.kept else frozenset(),
            permissions=part == PERMISSIONS,
            slow_mode=part == SLOW_MODE,
            locking=asked.floor.locked and not kept,
        )
        if (
            found is None or found.kind is ObstacleKind.GONE
        ):  # Discord itself says whether it is gone for good
            self._in_the_way.pop(part, None)
            return True
        await self._hindered(committee, part, found)
        return False

    async def _hindered(self, committee: Committee | None, part: str, found: Obstacle) -> None:
        if self._in_the_way.get(part) == found:
            return
        self._in_the_way[part] = found
        _log.warning("channel %s cannot be kept: %s", self._channel, found)
        if committee is not None:
            await self._tell(committee, obstacle_card(found))

    async def _tell(self, committee: Committee, card: Card) -> None:
        """Tell the dais: in its own channel, else on the floor."""
        place = committee.dais_channel_id or committee.floor_channel_id
        try:
            await self._channels.send(place, (card,), committee.id, secrets.token_hex(12))
        except Exception as error:
            _log.warning("the dais of committee %s could not be told: %s", committee.id, error)


def _named(kept: KeptOverwrite, everyone: int) -> str:
    """A role or a person, as a mention that pings nobody."""
    if kept.target_id == everyone:
        return "everybody"
    return f"<@&{kept.target_id}>" if kept.is_role else f"<@{kept.target_id}>"
