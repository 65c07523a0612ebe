"""Changes of a floor channel in Discord: what was there is stored, then changed, then noted as changed.

So whenever the program dies, the next start knows what is to be given back, and whether a change was under
way.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

import discord

from bot.client import CommitteeBot
from bot.services.floor_permissions import Change, FloorWanted, Overwrite, changes, differs
from bot.services.slow_mode import slow_mode_change
from bot.storage.overwrites import Bits, KeptOverwrite

UNKNOWN_CHANNEL = 10003
REASON = "The floor is kept as its dais wants it"


@dataclass(frozen=True, slots=True)
class Seen:
    """A channel as it is in Discord."""

    overwrites: Mapping[int, Overwrite]
    slow_mode: int


class FloorChanges:
    """What is changed in one channel."""

    def __init__(self, bot: CommitteeBot, channel: int) -> None:
        self._bot = bot
        self._channel = channel
        self._put: dict[int, KeptOverwrite] = {}
        self._slow_mode: int | None = None

    async def seen(self) -> Seen:
        """The channel as Discord has it at this moment."""
        found: Any = await self._bot.http.get_channel(self._channel)
        overwrites = map(_overwrite, found["permission_overwrites"])
        return Seen({own.target_id: own for own in overwrites}, int(found.get("rate_limit_per_user") or 0))

    async def kept(self) -> dict[int, KeptOverwrite]:
        """What is to be given back, by role and person."""
        kept = await self._bot.services.overwrites.of(self._channel)
        self._put = {own.target_id: own for own in kept if own.settled}
        return {own.target_id: own for own in kept}

    @property
    def keeps_something(self) -> bool:
        """Whether anything in the channel is to be given back, as far as this run knows."""
        return bool(self._put) or self._slow_mode is not None

    def altered(self, channel: discord.abc.GuildChannel) -> bool:
        """Whether a channel, as Discord has told of it, says something else than was put there."""
        slow_mode = getattr(channel, "slowmode_delay", 0)
        if self._slow_mode is not None and slow_mode != self._slow_mode:
            return True
        return any(_altered(channel, kept) for kept in self._put.values())

    async def permissions(
        self,
        guild: discord.Guild,
        wanted: FloorWanted,
        seen: Seen,
        kept: Mapping[int, KeptOverwrite],
        *,
        stale: Callable[[], bool],
    ) -> list[KeptOverwrite]:
        """Bring the permissions to what is wanted, until that is ``stale``; what others have changed."""
        by_others = list[KeptOverwrite]()
        for change in changes(wanted, self._channel, seen.overwrites, kept):
            target = change.kept.target_id
            if change.theirs and not change.forget:
                by_others.append(change.kept)
            if change.kept.is_role and guild.get_role(target) is None:
                await self._forget_target(target)
            else:
                await self._carry_out(change)
            if stale():
                break
        return by_others

    async def slow_mode(self, wanted: int | None, now: int) -> bool:
        """Bring the slow mode to what is wanted; whether others were found to have changed it."""
        slow_modes = self._bot.services.slow_modes
        kept = await slow_modes.of(self._channel)
        change = slow_mode_change(self._channel, wanted, now, kept)
        if change is None:
            return False
        if change.write is not None:
            await slow_modes.keep(change.kept)
            self._slow_mode = None
            await self._bot.http.edit_channel(self._channel, rate_limit_per_user=change.write, reason=REASON)
        if change.forget:
            await slow_modes.forget(self._channel)
            self._slow_mode = None
        else:
            await slow_modes.keep(change.done)
            self._slow_mode = None if change.done.theirs else change.done.put
        return change.theirs and not change.forget

    async def forget(self) -> None:
        """Have nothing to give back: the channel is gone."""
        await self._bot.services.overwrites.forget_channel(self._channel)
        await self._bot.services.slow_modes.forget(self._channel)
        self._put, self._slow_mode = {}, None

    async def _carry_out(self, change: Change) -> None:
        overwrites, kept = self._bot.services.overwrites, change.kept
        if change.needed:
            await overwrites.keep(kept)
            self._put.pop(kept.target_id, None)
            try:
                await self._write(kept, change.write)
            except discord.NotFound as error:
                if error.code == UNKNOWN_CHANNEL:
                    raise
                # The role or the person is gone, and with it all there was to give back.
                await self._forget_target(kept.target_id)
                return
        if change.forget:
            await self._forget_target(kept.target_id)
        else:
            await overwrites.keep(change.done)
            self._put[kept.target_id] = change.done

    async def _write(self, kept: KeptOverwrite, bits: Bits | None) -> None:
        http, target = self._bot.http, kept.target_id
        if bits is None:
            await http.delete_channel_permissions(self._channel, target, reason=REASON)
            return
        allow, deny = str(bits.allow), str(bits.deny)
        kind: Literal[0, 1] = 0 if kept.is_role else 1
        await http.edit_channel_permissions(self._channel, target, allow, deny, kind, reason=REASON)

    async def _forget_target(self, target: int) -> None:
        await self._bot.services.overwrites.forget(self._channel, target)
        self._put.pop(target, None)


def _overwrite(found: dict[str, Any]) -> Overwrite:
    """An overwrite as Discord sends it."""
    return Overwrite(int(found["id"]), int(found["type"]) == 0, Bits(int(found["allow"]), int(found["deny"])))


def _altered(channel: discord.abc.GuildChannel, kept: KeptOverwrite) -> bool:
    allow, deny = channel.overwrites_for(discord.Object(kept.target_id)).pair()
    return bool(differs(kept, Bits(allow.value, deny.value)))
