"""Keeps Discord's time-outs in step with the silences, and gives back what was there before.

Discord ends a time-out by itself at the moment it was given, which is the end of the silence: that costs no
request. Only a silence that is lifted, or that rests for a vote, does.
"""

from __future__ import annotations

import logging
import secrets
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

import discord

from bot.client import CommitteeBot
from bot.procedure.rules.moderation.timeouts import people_timed_out
from bot.rendering.moderation.forms import refused_timeout_card
from bot.storage.timeouts import Timeout
from cogs.ui.channels import DiscordChannels
from cogs.ui.keeper import Keeper

LONGEST = timedelta(days=27)
"""What a silence without an end is timed out for at a time: Discord knows none longer than 28 days."""
_SOON = timedelta(days=1)
_SAME = timedelta(seconds=1)

_log = logging.getLogger(__name__)


class TimeoutKeeper(Keeper):
    """The time-outs of one server, for all its committees."""

    def __init__(self, bot: CommitteeBot, guild: int) -> None:
        super().__init__(0.0)
        self._bot = bot
        self._guild = guild
        self._channels = DiscordChannels(bot)
        self._refused: set[int] = set()

    def __str__(self) -> str:
        """What is kept, for the log."""
        return f"the time-outs of server {self._guild}"

    async def _round(self) -> None:
        kept = {own.user_id: own for own in await self._bot.services.timeouts.of(self._guild)}
        wanted = await self._wanted()
        self._refused &= wanted.keys()
        guild = self._bot.get_guild(self._guild)
        if guild is None:
            return
        for user in kept.keys() - wanted.keys():
            await self._give_back(guild, kept[user])
        for user, until in wanted.items():
            if user not in self._refused and not self._in_step(kept.get(user), until):
                await self._put(guild, user, until, kept.get(user))

    async def _wanted(self) -> Mapping[int, datetime | None]:
        """Who is to be timed out, by Discord id, until the last of the silences ends."""
        services = self._bot.services
        wanted: dict[int, datetime | None] = {}
        for committee in services.desk.committees:
            if committee.guild_id != self._guild:
                continue
            for person, until in people_timed_out(services.desk.session(committee.id)).items():
                user = await services.people.discord_id_of(person)
                if user is not None:
                    wanted[user] = _later(wanted[user], until) if user in wanted else until
        return wanted

    def _in_step(self, kept: Timeout | None, until: datetime | None) -> bool:
        if kept is None or not kept.settled:
            return False
        return kept.put - self._bot.services.clock() > _SOON if until is None else kept.put == until

    async def _put(
        self, guild: discord.Guild, user: int, until: datetime | None, kept: Timeout | None
    ) -> None:
        """Time somebody out, unless somebody else has done so for longer."""
        timeouts, now = self._bot.services.timeouts, self._bot.services.clock()
        end = now + LONGEST if until is None else until
        try:
            member = await guild.fetch_member(user)
            there = member.timed_out_until
            before = kept.before if kept is not None else there
            if kept is None and there is not None and there >= end:
                return
            if end <= now:
                return
            own = Timeout(guild.id, user, end, before)
            await timeouts.keep(own)
            await member.timeout(end, reason="Silenced in committee")
            await timeouts.keep(replace(own, settled=True))
        except discord.NotFound:
            await timeouts.forget(guild.id, user)
        except discord.Forbidden:
            await timeouts.forget(guild.id, user)
            self._refused.add(user)
            await self._tell_refused(user)

    async def _give_back(self, guild: discord.Guild, kept: Timeout) -> None:
        """Take a time-out away, or put back the one there was; what somebody else has changed stays."""
        now = self._bot.services.clock()
        try:
            if kept.put > now:
                member = await guild.fetch_member(kept.user_id)
                there = member.timed_out_until
                if there is not None and abs(there - kept.put) < _SAME:
                    before = kept.before if kept.before is not None and kept.before > now else None
                    await member.timeout(before, reason="May speak again")
        except (discord.NotFound, discord.Forbidden) as error:
            _log.warning("the time-out of %s could not be taken away: %s", kept.user_id, error)
        await self._bot.services.timeouts.forget(guild.id, kept.user_id)

    async def _tell_refused(self, user: int) -> None:
        """Tell the dais of the committees that silence somebody that Discord did not let time out."""
        services = self._bot.services
        for committee in services.desk.committees:
            if committee.guild_id != self._guild:
                continue
            people = people_timed_out(services.desk.session(committee.id))
            if user not in [await services.people.discord_id_of(own) for own in people]:
                continue
            place, card = committee.dais_channel_id or committee.floor_channel_id, refused_timeout_card(user)
            try:
                await self._channels.send(place, (card,), committee.id, secrets.token_hex(12))
            except Exception as error:
                _log.warning("the dais of committee %s could not be told: %s", committee.id, error)


def _later(one: datetime | None, other: datetime | None) -> datetime | None:
    return None if one is None or other is None else max(one, other)
