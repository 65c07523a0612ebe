"""/dais: the chair's own panel, who sits on the dais, and what is taken back."""

from __future__ import annotations

from datetime import timedelta

import discord
from discord import app_commands
from discord.ext import commands

from bot.client import CommitteeBot
from bot.procedure.rules.moderation.silences import LiftSilence, SilenceDelegation
from bot.procedure.rules.moderation.warnings import TakeBackWarning, WarnDelegation
from bot.procedure.rules.speakers.recognition import RecogniseSpeaker
from bot.procedure.state.moderation import FloorKeeping
from bot.rendering.undo.history import Looked
from cogs.ui.answer import Interaction, services_of
from cogs.ui.chairs import appoint, dismiss
from cogs.ui.floor_locks import KeepingOption, keep_floor
from cogs.ui.moderation import open_order, silence
from cogs.ui.names import ActKindOption, DelegationOption, SecondsOption, WaitingOption
from cogs.ui.order_names import SilencedOption, WarningOption
from cogs.ui.submit import committee_of, submit
from cogs.ui.undo import show_history, show_undo
from cogs.ui.views import open_dais_panel


class DaisCog(commands.GroupCog, group_name="dais", group_description="For the chairs"):
    """The dais."""

    @app_commands.command()
    async def panel(self, interaction: Interaction) -> None:
        """Show your own panel with everything in order now, and bring back panels that were deleted."""
        committee = await committee_of(interaction)
        if committee is not None:
            await open_dais_panel(interaction, committee)
            interaction.client.dispatch("panels_asked_for", committee.id)

    @app_commands.command()
    @app_commands.describe(delegation="Whose placard is raised, or who is next on the list")
    async def recognise(self, interaction: Interaction, delegation: WaitingOption) -> None:
        """Thank the speaker and give the floor to a delegation that waits."""
        await submit(interaction, RecogniseSpeaker(delegation))

    @app_commands.command()
    async def order(self, interaction: Interaction) -> None:
        """Show who is silenced and who was warned, with menus to do and undo both."""
        committee = await committee_of(interaction)
        if committee is not None:
            await open_order(interaction, committee)

    @app_commands.command()
    @app_commands.describe(delegation="Whom you call to order", reason="What for; the delegation is told")
    async def warn(
        self, interaction: Interaction, delegation: DelegationOption, reason: app_commands.Range[str, 1, 150]
    ) -> None:
        """Warn a delegation; warnings are kept and counted."""
        await submit(interaction, WarnDelegation(delegation, reason))

    @app_commands.command()
    @app_commands.describe(warning="Which one", reason="Why it is taken back")
    async def unwarn(
        self, interaction: Interaction, warning: WarningOption, reason: app_commands.Range[str, 1, 150]
    ) -> None:
        """Take a warning back: it counts no more."""
        await submit(interaction, TakeBackWarning(warning, reason))

    @app_commands.command()
    @app_commands.rename(seconds="for")
    @app_commands.describe(
        delegation="Who is to be silent; it goes on voting",
        seconds="How long, such as 10m; until you lift it if left out",
        reason="What for; everybody is told",
        timeout="Also Discord's time-out: its people can press nothing, but in votes and roll calls",
        change="Change the silence it is under already",
    )
    async def silence(
        self,
        interaction: Interaction,
        delegation: DelegationOption,
        seconds: SecondsOption | None = None,
        reason: app_commands.Range[str, 0, 150] = "",
        timeout: bool = False,  # noqa: ASYNC109 - an option by that name, not a time limit
        change: bool = False,
    ) -> None:
        """Take the floor from a delegation: it puts nothing before the committee, but votes."""
        await silence(interaction, SilenceDelegation(delegation, seconds, reason, timeout, change))

    @app_commands.command()
    @app_commands.describe(delegation="Who may speak again")
    async def unsilence(self, interaction: Interaction, delegation: SilencedOption) -> None:
        """Let a silenced delegation speak again."""
        await submit(interaction, LiftSilence(delegation))

    @app_commands.command()
    @app_commands.describe(
        how="Until you unlock it, or open and closed by itself as the debate goes",
        slow="How long each waits between two messages, such as 30s; alone, nothing is locked",
    )
    async def lock(
        self, interaction: Interaction, how: KeepingOption | None = None, slow: SecondsOption | None = None
    ) -> None:
        """Let only the dais write on the floor, or set its slow mode; buttons go on working."""
        keeping = FloorKeeping.LOCKED if how is None and slow is None else how
        await keep_floor(interaction, keeping, slow)

    @app_commands.command()
    async def unlock(self, interaction: Interaction) -> None:
        """Give the floor channel back as it was before it was locked or slowed."""
        await keep_floor(interaction, FloorKeeping.UNTOUCHED)

    @app_commands.command()
    @app_commands.describe(person="Who chairs too from now on", role="Or: whoever has this role chairs too")
    async def appoint(
        self,
        interaction: Interaction,
        person: discord.Member | None = None,
        role: discord.Role | None = None,
    ) -> None:
        """Put somebody, or a role, on the dais."""
        await appoint(interaction, person, role)

    @app_commands.command()
    @app_commands.describe(person="Who no longer chairs", role="Or: the role that no longer chairs")
    async def dismiss(
        self,
        interaction: Interaction,
        person: discord.Member | None = None,
        role: discord.Role | None = None,
    ) -> None:
        """Take somebody, or a role, off the dais."""
        await dismiss(interaction, person, role)

    @app_commands.command()
    async def undo(self, interaction: Interaction) -> None:
        """Show the latest acts, and take back what was a mistake."""
        committee = await committee_of(interaction)
        if committee is not None:
            await show_undo(interaction, committee)

    @app_commands.command()
    @app_commands.describe(
        delegation="Only what this delegation did, or what was done for it",
        person="Only what this person did",
        kind="Only what is about this",
        since="Only what was done so long ago at most, such as 20m",
    )
    async def history(
        self,
        interaction: Interaction,
        delegation: DelegationOption = "",
        person: discord.Member | None = None,
        kind: ActKindOption | None = None,
        since: SecondsOption = 0,
    ) -> None:
        """Show who did what and when, also what was taken back."""
        committee, services = await committee_of(interaction), services_of(interaction)
        if committee is not None:
            key = await services.people.key_of(person.id) if person is not None else 0
            moment = services.clock() - timedelta(seconds=since) if since else None
            await show_history(interaction, committee, Looked(delegation, key, kind, moment))


async def setup(bot: CommitteeBot) -> None:
    """Add the commands."""
    await bot.add_cog(DaisCog())
