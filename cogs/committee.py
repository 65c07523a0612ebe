"""/committee: found a committee, seat people, admit delegations, and see what is set up."""

from __future__ import annotations

from collections.abc import Iterable

import discord
from discord import app_commands
from discord.ext import commands

from bot.client import CommitteeBot
from bot.procedure.delegations import Delegation
from bot.procedure.rules.committee import AddDelegation, RemoveDelegation
from bot.procedure.rules.seats import UnseatPerson
from bot.rendering.setup.texts import (
    key_missing_text,
)
from bot.storage.committees import ChannelUse
from cogs.ui.answer import Interaction, refuse, services_of
from cogs.ui.committee_deletion import ask_to_delete
from cogs.ui.committee_settings import set_channel, show_settings
from cogs.ui.committee_status import show_status
from cogs.ui.imports import import_list
from cogs.ui.names import DelegationOption
from cogs.ui.rules import change_rule, offered_keys, offered_values, show_rules
from cogs.ui.seating import seat
from cogs.ui.seats import claim_seat, show_members
from cogs.ui.secretariat import show_or_change_secretariat
from cogs.ui.setup_at_once import found_at_once
from cogs.ui.setup_state import open_setup
from cogs.ui.submit import committee_of, submit


class CommitteeCog(commands.GroupCog, group_name="committee", group_description="Set up a committee"):
    """The committee itself."""

    @app_commands.command()
    @app_commands.describe(
        members="Which committee's members, such as ecosoc_2015",
        name="Its name; else that of the list",
        results="Where results are posted; else here",
        chair="Who chairs; else you",
        rulebook="Which rules of procedure, such as una_usa; else those of the list",
    )
    async def create(
        self,
        interaction: Interaction,
        members: str | None = None,
        name: app_commands.Range[str, 1, 60] | None = None,
        results: discord.TextChannel | None = None,
        chair: discord.Member | None = None,
        rulebook: str | None = None,
    ) -> None:
        """Set up a committee, step by step; with options, found it here at once (administrators)."""
        if any(own is not None for own in (members, name, results, chair, rulebook)):
            await found_at_once(interaction, members, name, results, chair, rulebook)
        else:
            await open_setup(interaction)

    @app_commands.command()
    @app_commands.describe(
        person="Who; leave it out to pick from menus", delegation="Sits for which delegation"
    )
    async def seat(
        self,
        interaction: Interaction,
        person: discord.Member | None = None,
        delegation: DelegationOption | None = None,
    ) -> None:
        """Seat somebody for a delegation, or pick who sits where from menus (dais)."""
        await seat(interaction, person, delegation)

    @app_commands.command()
    @app_commands.describe(person="Who no longer sits for a delegation")
    async def unseat(self, interaction: Interaction, person: discord.Member) -> None:
        """Free somebody's seat (dais)."""
        key = await services_of(interaction).people.key_of(person.id)
        await submit(interaction, UnseatPerson(key))

    @app_commands.command()
    @app_commands.describe(name="The delegation's name", observer="Whether it takes part without a vote")
    async def add(
        self, interaction: Interaction, name: app_commands.Range[str, 1, 60], observer: bool = False
    ) -> None:
        """Admit a member or an observer (dais)."""
        await submit(interaction, AddDelegation(Delegation(name.strip(), observer=observer)))

    @app_commands.command()
    @app_commands.describe(delegation="Which delegation")
    async def remove(self, interaction: Interaction, delegation: DelegationOption) -> None:
        """Take a delegation out of the committee (dais)."""
        await submit(interaction, RemoveDelegation(delegation))

    @app_commands.command()
    async def members(self, interaction: Interaction) -> None:
        """Show the delegations and who sits for them."""
        committee = await committee_of(interaction)
        if committee is not None:
            await show_members(interaction, committee.id)

    @app_commands.command(name="import")
    @app_commands.describe(file="CSV of who sits where, or CSV or YAML of delegations")
    async def import_(self, interaction: Interaction, file: discord.Attachment) -> None:
        """Seat people, or admit delegations, by a file; shows first what would change (dais)."""
        await import_list(interaction, file)

    @app_commands.command()
    @app_commands.describe(delegation="Which delegation you are to sit for; leave it out to pick one")
    async def claim(self, interaction: Interaction, delegation: DelegationOption | None = None) -> None:
        """Claim a seat; the dais approves it."""
        await claim_seat(interaction, delegation)

    @app_commands.command()
    async def status(self, interaction: Interaction) -> None:
        """Show how the committee is set up, and what is missing."""
        await show_status(interaction)

    @app_commands.command()
    @app_commands.describe(
        key="One rule by its key, such as caucus.total_maximum; else all of them",
        value="What it shall be from now on (dais)",
    )
    async def rules(
        self,
        interaction: Interaction,
        key: app_commands.Range[str, 1, 100] | None = None,
        value: app_commands.Range[str, 1, 600] | None = None,
    ) -> None:
        """Show the rules this committee follows, with their sources, or change one of them."""
        if key is not None and value is not None:
            await change_rule(interaction, key, value)
        elif value is not None:
            await refuse(interaction, key_missing_text())
        else:
            await show_rules(interaction, key)

    @app_commands.command()
    @app_commands.describe(
        add="Who, or which role, is of it from now on", remove="Who, or which role, is not"
    )
    async def secretariat(
        self,
        interaction: Interaction,
        add: discord.Member | discord.Role | None = None,
        remove: discord.Member | discord.Role | None = None,
    ) -> None:
        """Show or name who administers the committees of this server."""
        await show_or_change_secretariat(interaction, add, remove)

    @app_commands.command()
    @app_commands.describe(
        floor="Where the committee sits from now on",
        results="Where results are posted; the floor itself for there",
        dais="Where the dais has its panel, for itself alone",
        voice="Where only who has the floor is heard: a voice or a stage channel",
        no_voice="Use no voice channel any more",
    )
    async def settings(
        self,
        interaction: Interaction,
        floor: discord.TextChannel | None = None,
        results: discord.TextChannel | None = None,
        dais: discord.TextChannel | None = None,
        voice: discord.VoiceChannel | discord.StageChannel | None = None,
        no_voice: bool = False,
    ) -> None:
        """Choose the committee's channels: floor, results, dais, voice (dais)."""
        named = {"floor": floor, ChannelUse.RESULTS: results, ChannelUse.DAIS: dais, ChannelUse.VOICE: voice}
        given = {use: channel.id for use, channel in named.items() if channel is not None}
        for use, channel in given.items():
            await set_channel(interaction, use, channel)
        if no_voice and voice is None:
            await set_channel(interaction, ChannelUse.VOICE, None)
        elif not given:
            await show_settings(interaction)

    @app_commands.command()
    async def delete(self, interaction: Interaction) -> None:
        """Delete this committee, after giving you its journal and its record (administrators)."""
        await ask_to_delete(interaction)

    @create.autocomplete("members")
    async def _lists(self, interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        return _named(services_of(interaction).catalogue.committees, typed)

    @create.autocomplete("rulebook")
    async def _rulebooks(self, interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        return _named(services_of(interaction).catalogue.rulebooks, typed)

    @rules.autocomplete("key")
    async def _keys(self, interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        return offered_keys(interaction, typed)

    @rules.autocomplete("value")
    async def _values(self, interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        return offered_values(interaction, typed)


def _named(names: Iterable[str], typed: str) -> list[app_commands.Choice[str]]:
    """The names that have in them what was typed."""
    return [app_commands.Choice(name=own, value=own) for own in names if typed.casefold() in own][:25]


async def setup(bot: CommitteeBot) -> None:
    """Add the commands."""
    await bot.add_cog(CommitteeCog())
