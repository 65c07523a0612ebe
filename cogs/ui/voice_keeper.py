"""Keeps the microphones of a server's voice and stage channels in step with who has the floor.

In a voice channel people are muted, on a stage they are speakers or audience. How each was before is stored
first, so that it is given back exactly, also to whoever has left meanwhile: a mute outlasts the connection,
and is lifted wherever the person joins next. Only people who are connected, and whose microphone is to
change, cost a request.
"""

from __future__ import annotations

import asyncio
import logging
import secrets
from collections.abc import AsyncIterator
from dataclasses import replace

import discord

from bot.client import CommitteeBot
from bot.procedure.engine import Actor
from bot.procedure.rules.speakers.microphones import who_speaks
from bot.rendering.card import Card
from bot.rendering.moderation.obstacles import Obstacle, ObstacleKind, obstacle_card, voice_gone_card
from bot.services.microphones import Microphone, Step
from bot.storage.committees import ChannelUse, Committee
from bot.storage.mutes import Mute, MuteKind
from cogs.ui.channels import DiscordChannels
from cogs.ui.keeper import Keeper

Vocal = discord.VoiceChannel | discord.StageChannel
Key = tuple[int, MuteKind]

NOT_CONNECTED = 40032
PATIENCE = 60.0
"""The seconds for which somebody is left alone where Discord did not let the microphone be changed."""
REASON = "The microphone follows who has the floor"

_log = logging.getLogger(__name__)


class VoiceKeeper(Keeper):
    """The microphones of one server."""

    def __init__(self, bot: CommitteeBot, guild: int) -> None:
        super().__init__(bot.edit_seconds)
        self._bot = bot
        self._guild = guild
        self._channels = DiscordChannels(bot)
        self._kept: dict[Key, Mute] | None = None
        self._expected: dict[Key, bool] = {}
        self._left_alone: dict[Key, bool | None] = {}
        self._refused: dict[Key, float] = {}
        self._roles: dict[int, frozenset[int]] = {}
        self._in_the_way: dict[int, Obstacle] = {}

    def __str__(self) -> str:
        """What is kept, for the log."""
        return f"voice of server {self._guild}"

    async def moved(
        self, member: discord.Member, before: discord.VoiceState, after: discord.VoiceState
    ) -> None:
        """Note that somebody joined, left, moved, or was muted or heard again."""
        self._roles[member.id] = frozenset(own.id for own in member.roles)
        for kind, heard in ((MuteKind.VOICE, not after.mute), (MuteKind.STAGE, not after.suppress)):
            if before.channel != after.channel or self._expected.get((member.id, kind)) is heard:
                self._expected.pop((member.id, kind), None)
        if before.channel != after.channel:
            self._left_alone.pop((member.id, MuteKind.VOICE), None)
            self._left_alone.pop((member.id, MuteKind.STAGE), None)
            await self._forget((member.id, MuteKind.STAGE))
        self.refresh()

    def permissions_changed(self) -> None:
        """Go on where something was in the way."""
        if self._in_the_way or self._refused:
            self._refused.clear()
            self.refresh()

    def connected_anew(self) -> None:
        """Believe what Discord says of everybody, after the connection to it was lost."""
        self._expected.clear()
        self._refused.clear()
        self.refresh()

    async def _round(self) -> None:
        guild = self._bot.get_guild(self._guild)
        if guild is None or guild.unavailable:
            return
        if self._kept is None:
            mutes = await self._bot.services.mutes.of(self._guild)
            self._kept = {(own.user_id, own.kind): own for own in mutes}
        used = await self._used(guild)
        if not used and not self._kept:
            return
        found = [own async for own in self._microphones(guild, used)]
        # Whoever gets the floor is heard before the others are muted.
        for own in sorted(found, key=lambda own: (not own.target, own.user_id)):
            await self._carry_out(own, used)
            if self._again:
                return

    async def _used(self, guild: discord.Guild) -> dict[int, list[Committee]]:
        """The channels that committees speak in, with those committees; one that is gone is used no more."""
        used = dict[int, list[Committee]]()
        for own in self._bot.services.desk.committees:
            if own.guild_id != self._guild or own.voice_channel_id is None:
                continue
            if isinstance(guild.get_channel(own.voice_channel_id), Vocal):
                used.setdefault(own.voice_channel_id, []).append(own)
            else:
                await self._bot.services.desk.use_channel(own.id, ChannelUse.VOICE, None)
                await self._tell(own, voice_gone_card())
        return used

    async def _microphones(
        self, guild: discord.Guild, used: dict[int, list[Committee]]
    ) -> AsyncIterator[Microphone]:
        """Everybody's microphone about which something is to be done."""
        kept = self._kept or {}
        for channel in (*guild.voice_channels, *guild.stage_channels):
            stage = isinstance(channel, discord.StageChannel)
            committees = used.get(channel.id, [])
            for user, state in list(channel.voice_states.items()):
                wanted = await self._wanted(guild, user, committees, stage=stage) if committees else None
                for kind, heard in ((MuteKind.STAGE, not state.suppress), (MuteKind.VOICE, not state.mute)):
                    of_channel = stage is (kind is MuteKind.STAGE)
                    if kind is MuteKind.STAGE and not stage:
                        continue
                    key = (user, kind)
                    own = Microphone(
                        self._guild,
                        user,
                        channel.id,
                        kind,
                        self._expected.get(key, heard),
                        wanted if of_channel else None,
                        kept.get(key),
                    )
                    if not self._rests(own) and own.step is not Step.NOTHING:
                        yield own

    def _rests(self, own: Microphone) -> bool:
        """Whether somebody is left alone: as others want it, or for a while after Discord said no."""
        key = (own.user_id, own.kind)
        if key in self._left_alone:
            if own.kept is None and self._left_alone[key] is own.wanted:
                return True
            del self._left_alone[key]
        return asyncio.get_running_loop().time() < self._refused.get(key, 0.0)

    async def _wanted(
        self, guild: discord.Guild, user: int, committees: list[Committee], *, stage: bool
    ) -> bool | None:
        """Whether somebody is to be heard; None for as before.

        Of several committees that share a channel, those that meet count, and one is enough. On a stage
        nobody is made a speaker who is of no committee.
        """
        services = self._bot.services
        found = list[bool | None]()
        person = await services.people.known(user)
        for own in committees:
            session = services.desk.session(own.id)
            microphones, body = who_speaks(session), session.body
            if not microphones.kept:
                continue
            seat = None if person is None else body.seats.get(person)
            roles = await self._roles_of(guild, user) if body.dais_roles else frozenset[int]()
            if body.chairs(Actor(-1 if person is None else person, roles=roles)):
                found.append(True)
            elif stage and seat is None:
                found.append(None if microphones.everybody else False)
            else:
                found.append(microphones.on_for(seat))
        if not found or True in found:
            return True if found else None
        return None if None in found else False

    async def _roles_of(self, guild: discord.Guild, user: int) -> frozenset[int]:
        """The roles of somebody connected: as Discord told them last, else as it is asked once."""
        if user not in self._roles:
            try:
                member = guild.get_member(user) or await guild.fetch_member(user)
            except discord.HTTPException:
                return frozenset()
            self._roles[user] = frozenset(own.id for own in member.roles)
        return self._roles[user]

    # changing

    async def _carry_out(self, own: Microphone, used: dict[int, list[Committee]]) -> None:
        """Do what is to be done about one microphone, storing first how it was."""
        key = (own.user_id, own.kind)
        match own.step:
            case Step.FORGET:
                await self._forget(key)
            case Step.LEAVE:
                await self._forget(key)
                self._left_alone[key] = own.wanted
            case Step.NOTE:
                await self._store(replace(own.before, settled=True))
            case Step.CHANGE | Step.GIVE_BACK:
                if not await self._may(own, used):
                    return
                await self._store(own.before)
                if not await self._ask(own, heard=own.target):
                    return
                if own.step is Step.GIVE_BACK:
                    await self._forget(key)
                else:
                    await self._store(replace(own.before, settled=True))

    async def _ask(self, own: Microphone, *, heard: bool) -> bool:
        """Ask Discord for it; False where Discord did not do it."""
        key, http = (own.user_id, own.kind), self._bot.http
        self._expected[key] = heard
        try:
            if own.kind is MuteKind.VOICE:
                await http.edit_member(self._guild, own.user_id, mute=not heard, reason=REASON)
            else:
                asked = {"channel_id": str(own.channel_id), "suppress": not heard}
                await http.edit_voice_state(self._guild, own.user_id, asked)
        except discord.HTTPException as error:
            self._expected.pop(key, None)
            if isinstance(error, discord.NotFound):
                await self._forget(key)  # who has left the server has nothing to be given back
            elif error.code != NOT_CONNECTED:
                if not isinstance(error, discord.Forbidden):
                    raise
                self._refused[key] = asyncio.get_running_loop().time() + PATIENCE
                _log.warning("the microphone of %s could not be changed: %s", own.user_id, error)
            return False
        except BaseException:
            self._expected.pop(key, None)
            raise
        return True

    async def _may(self, own: Microphone, used: dict[int, list[Committee]]) -> bool:
        """Whether the bot may change microphones in a channel, of which the dais is told once."""
        channel = self._bot.get_channel(own.channel_id)
        if not isinstance(channel, Vocal):
            return False
        if channel.permissions_for(channel.guild.me).mute_members:
            self._in_the_way.pop(channel.id, None)
            return True
        if channel.id not in self._in_the_way:
            found = Obstacle(channel.id, ObstacleKind.PERMISSIONS, ("mute_members",))
            self._in_the_way[channel.id] = found
            for committee in used.get(channel.id, ()):
                await self._tell(committee, obstacle_card(found))
        return False

    async def _store(self, mute: Mute) -> None:
        await self._bot.services.mutes.keep(mute)
        if self._kept is not None:
            self._kept[(mute.user_id, mute.kind)] = mute

    async def _forget(self, key: Key) -> None:
        if self._kept is not None and key in self._kept:
            await self._bot.services.mutes.forget(self._kept[key])
            del self._kept[key]

    async def _tell(self, committee: Committee, card: Card) -> None:
        """Tell the dais: in its own channel, else on the floor."""
        place = committee.dais_channel_id or committee.floor_channel_id
        try:
            await self._channels.send(place, (card,), committee.id, secrets.token_hex(12))
        except Exception as error:
            _log.warning("the dais of committee %s could not be told: %s", committee.id, error)
