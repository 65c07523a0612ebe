"""Whom of some people the bot may time out, asked of Discord."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import discord

from bot.rendering.moderation.forms import no_permission_text, out_of_reach_text


@dataclass(frozen=True, slots=True)
class Reach:
    """Who is out of reach, by Discord id, and whether the bot may time out anybody at all."""

    allowed: bool = True
    administrators: tuple[int, ...] = ()
    above: tuple[int, ...] = ()
    absent: tuple[int, ...] = ()

    @property
    def text(self) -> str:
        """What is in the way, in words; empty where nothing is."""
        if not self.allowed:
            return no_permission_text()
        if not (self.administrators or self.above or self.absent):
            return ""
        return out_of_reach_text(self.administrators, self.above, self.absent)


async def reach_of(guild: discord.Guild, people: Sequence[int]) -> Reach:
    """Who of some people cannot be timed out: administrators, the owner, whoever is above the bot or gone."""
    if not guild.me.guild_permissions.moderate_members:
        return Reach(allowed=False)
    administrators, above, absent = list[int](), list[int](), list[int]()
    for person in people:
        try:
            member = await guild.fetch_member(person)
        except discord.NotFound:
            absent.append(person)
            continue
        if member.guild_permissions.administrator or person == guild.owner_id:
            administrators.append(person)
        elif member.top_role >= guild.me.top_role:
            above.append(person)
    return Reach(True, tuple(administrators), tuple(above), tuple(absent))
