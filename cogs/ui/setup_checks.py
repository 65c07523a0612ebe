"""What stands in the way of founding a committee as it is set up, looked at before anything is made."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import discord

from bot.rendering.setup import problems as words
from bot.rendering.setup.permissions import may_not_in_server_text, may_not_text
from bot.services.desk import Desk
from bot.settings.setups import Chamber, Setup
from bot.storage.committees import Committee
from cogs.ui.answer import Interaction, services_of
from cogs.ui.permissions import (
    IN_VOICE,
    TO_GIVE_ROLES,
    TO_MAKE_CHANNELS,
    Channel,
    is_for_voice,
    missing_in_server,
    missing_in_use,
)

FLOOR, RESULTS, DAIS, VOICE = "floor", "results", "dais", "voice"


def guild_of(interaction: Interaction) -> discord.Guild:
    """The server where somebody acts; every command and control is of one."""
    if interaction.guild is None:
        raise ValueError("outside any server")
    return interaction.guild


def problems_of(interaction: Interaction, setup: Setup) -> tuple[str, ...]:
    """Everything that is missing as far as it can be seen without asking Discord, with its remedies."""
    guild = guild_of(interaction)
    channels = _of_its_own(guild, setup) if setup.makes_channels else _chosen(interaction, setup)
    return (*channels, *_role(guild, setup))


async def problems_with_chairs(interaction: Interaction, setup: Setup) -> tuple[str, ...]:
    """Which of the people who are to chair are not in the server, or are bots; Discord is asked."""
    guild, found = guild_of(interaction), []
    for person in setup.chairs:
        try:
            member = await guild.fetch_member(person)
        except discord.NotFound:
            found.append(words.chair_left_text(person))
        else:
            found += [words.chair_is_a_bot_text(person)] if member.bot else []
    return tuple(found)


def problem_with_channel(
    interaction: Interaction, channel: int, use: str, committee: int | None = None
) -> str | None:
    """What keeps a committee from using a channel for something; ``committee`` is its number."""
    guild = guild_of(interaction)
    found = guild.get_channel_or_thread(channel)
    if found is None:
        return words.channel_gone_text(use)
    if use == VOICE and not is_for_voice(found):
        return words.not_a_voice_channel_text()
    if use != VOICE and not isinstance(found, discord.TextChannel):
        return words.not_a_text_channel_text(use)
    user = services_of(interaction).desk.user_of(channel)
    if user is not None and user.id != committee and user.guild_id == guild.id:
        return words.channel_used_text(channel, user.name, use_of(user, channel))
    missing = () if isinstance(found, discord.Thread) else missing_in_use(found)
    return may_not_text(channel, missing) if missing else None


def use_of(committee: Committee, channel: int) -> str:
    """What a committee uses a channel for."""
    uses = {
        committee.results_channel_id: RESULTS,
        committee.dais_channel_id: DAIS,
        committee.voice_channel_id: VOICE,
        committee.floor_channel_id: FLOOR,
    }
    return uses[channel]


def channels_of(setup: Setup, here: int) -> Mapping[str, int]:
    """The channels that were chosen, by what each is for."""
    chosen = {FLOOR: setup.floor or here, RESULTS: setup.results, DAIS: setup.dais, VOICE: setup.voice}
    found = {use: channel for use, channel in chosen.items() if channel is not None}
    return {use: own for use, own in found.items() if use != RESULTS or own != found[FLOOR]}


def is_free(desk: Desk, channel: Channel | None) -> bool:
    """Whether a committee could sit in a channel: one of text that no other uses."""
    return isinstance(channel, discord.TextChannel) and desk.user_of(channel.id) is None


def _chosen(interaction: Interaction, setup: Setup) -> Iterator[str]:
    uses: dict[int, list[str]] = {}
    for use, channel in channels_of(setup, interaction.channel_id or 0).items():
        uses.setdefault(channel, []).append(use)
        problem = problem_with_channel(interaction, channel, use)
        if problem is not None:
            yield problem
    yield from (words.channel_twice_text(own, named) for own, named in uses.items() if len(named) > 1)


def _of_its_own(guild: discord.Guild, setup: Setup) -> Iterator[str]:
    needed = TO_MAKE_CHANNELS if setup.chamber is Chamber.NONE else (*TO_MAKE_CHANNELS, *IN_VOICE)
    missing = missing_in_server(guild, needed)
    if missing:
        yield may_not_in_server_text(missing, "to make channels")
    if setup.chamber is Chamber.STAGE and "COMMUNITY" not in guild.features:
        yield words.no_stage_text()


def _role(guild: discord.Guild, setup: Setup) -> Iterator[str]:
    if setup.role is None and not setup.makes_role:
        return
    missing = missing_in_server(guild, TO_GIVE_ROLES)
    if missing:
        yield may_not_in_server_text(missing, "to give the chairs their role")
    elif setup.role is not None:
        problem = problem_with_role(guild, setup.role)
        if problem is not None:
            yield problem


def problem_with_role(guild: discord.Guild, role: int) -> str | None:
    """What keeps a role from being the dais's."""
    found = guild.get_role(role)
    if found is None:
        return words.role_gone_text()
    if found.is_default():
        return words.role_of_everyone_text()
    if found.managed:
        return words.role_managed_text(role)
    return words.role_above_text(role) if found >= guild.me.top_role else None


def discord_id(written: str) -> int:
    """An id of Discord's as a control brings it; raises ``ValueError`` for what is none."""
    if not (written.isascii() and written.isdecimal() and len(written) <= len(str(2**63))):
        raise ValueError("no id")
    return int(written)
