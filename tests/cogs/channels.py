"""A floor channel as Discord has it, for the tests of how it is kept."""

from __future__ import annotations

from collections.abc import Mapping

import discord
from simcord.backend.models import Overwrite
from simcord.builders import ChannelHandle
from simcord.enums import ChannelType, OverwriteType

from bot.rehearsal.stage import FLOOR
from bot.services.floor_permissions import SEND, TALK, WRITE
from tests.stages import Meeting

__all__ = ["SEND", "TALK", "WRITE"]

VIEW, REACT = discord.Permissions.view_channel.flag, discord.Permissions.add_reactions.flag
COMMANDS = discord.Permissions.use_application_commands.flag
Bits = tuple[int, int]


class FloorChannel:
    """The floor of a meeting."""

    def __init__(self, meeting: Meeting, name: str = FLOOR) -> None:
        self._meeting = meeting
        self._name = name
        self.backend = meeting.env.backend

    @property
    def id(self) -> int:
        """The channel's id."""
        return self._meeting.stage.channels[self._name].id

    @property
    def guild(self) -> int:
        """The server's id, which is everybody's too."""
        return self._meeting.stage.secretariat.guild.id

    @property
    def bot(self) -> int:
        """The bot's own id."""
        return self.backend.bot_user.id

    @property
    def bot_role(self) -> int:
        """The role that gives the bot its permissions."""
        return self.backend.get_guild(self.guild).members[self.bot].role_ids[0]

    @property
    def overwrites(self) -> dict[int, Bits]:
        """What is allowed and denied, by role or person."""
        return {own.target_id: (own.allow, own.deny) for own in self.backend.channels[self.id].overwrites}

    @property
    def slow_mode(self) -> int:
        """The slow mode, in seconds."""
        return self.backend.channels[self.id].rate_limit_per_user

    def person(self, name: str) -> int:
        """Somebody's id."""
        return self._meeting.people[name].id

    def may_write(self, name: str) -> bool:
        """Whether Discord lets somebody write here."""
        return bool(self._permissions(self.person(name)) & SEND)

    def may_press(self, name: str) -> bool:
        """Whether somebody sees the channel and can use commands in it."""
        return self._permissions(self.person(name)) & (VIEW | COMMANDS) == VIEW | COMMANDS

    def _permissions(self, person: int) -> int:
        return self.backend.compute_permissions(self.guild, person, self.id)

    def writes(self) -> list[str]:
        """The changes of this channel that the bot has asked Discord for."""
        asked = [own for own in self._meeting.env.http_requests if own.method in ("PUT", "DELETE", "PATCH")]
        parts = (f"/channels/{self.id}/permissions/", f"/channels/{self.id}")
        return [own.path for own in asked if own.path.startswith(parts[0]) or own.path == parts[1]]

    def looks(self) -> int:
        """How often the bot has asked what the channel is like."""
        asked = self._meeting.env.http_requests
        return sum(own.method == "GET" and own.path == f"/channels/{self.id}" for own in asked)

    # what others do

    def is_role(self, target: int) -> bool:
        """Whether an id is a role's."""
        return target in self.backend.get_guild(self.guild).roles

    def begins_with(self, overwrites: Mapping[int, Bits]) -> None:
        """Have the channel say this of roles and people; the bot is not waited for."""
        for target, (allow, deny) in overwrites.items():
            kind = OverwriteType.ROLE if self.is_role(target) else OverwriteType.MEMBER
            self.backend.set_overwrite(self.id, Overwrite(target, kind, allow, deny))

    async def sets(self, target: int, allow: int = 0, deny: int = 0) -> None:
        """Let somebody else change the permissions of a role or a person."""
        with self._meeting.env._bot_scope():
            self.begins_with({target: (allow, deny)})
        await self._meeting.settles()

    async def slows(self, seconds: int) -> None:
        """Let somebody else change the slow mode."""
        with self._meeting.env._bot_scope():
            self.backend.edit_channel(self.id, {"rate_limit_per_user": seconds})
        await self._meeting.settles()

    async def takes_from_the_bot(self, permission: str, *, back: bool = False) -> None:
        """Let somebody take a permission from the bot's role, or give it back."""
        flag = getattr(discord.Permissions, permission).flag
        now = self.backend.get_guild(self.guild).roles[self.bot_role].permissions
        with self._meeting.env._bot_scope():
            self.backend.edit_role(
                self.guild, self.bot_role, {"permissions": now | flag if back else now & ~flag}
            )
        await self._meeting.settles()


async def joins(meeting: Meeting, person: str, channel: ChannelHandle) -> None:
    """Have somebody join a voice channel or a stage, as Discord has them: a mute outlasts the connection.

    Whoever joins a stage is in its audience, and stays what they were where they were there already.
    """
    backend, guild = meeting.env.backend, meeting.stage.secretariat.guild.id
    own = meeting.people[person].id
    found = backend.get_guild(guild)
    now = found.voice_states.get(own)
    if now is not None and now.channel_id == channel.id:
        return
    audience = backend.channels[channel.id].type == ChannelType.STAGE_VOICE
    with meeting.env._bot_scope():
        backend.set_voice_state(guild, own, channel.id, mute=found.members[own].mute, suppress=audience)
    await meeting.settles()
