"""/rollcall: call the roll, answer it, mark late arrivals and departures."""

from __future__ import annotations

from discord import app_commands
from discord.ext import commands

from bot.client import CommitteeBot
from bot.procedure.delegations import Presence
from bot.procedure.rules.arrivals import Arrive
from bot.procedure.rules.quorum import ChallengeQuorum
from bot.procedure.rules.roll_call import AnswerRoll, FinishRollCall, StartRollCall
from bot.rendering.roll_call import roll_card
from cogs.ui.answer import Interaction, services_of, show
from cogs.ui.names import DelegationOption, PresenceOption
from cogs.ui.submit import committee_of, submit


class RollCallCog(commands.GroupCog, group_name="rollcall", group_description="Who is present"):
    """The roll."""

    @app_commands.command()
    async def start(self, interaction: Interaction) -> None:
        """Call the roll, or call it anew."""
        await submit(interaction, StartRollCall())

    @app_commands.command()
    @app_commands.describe(presence="Present, present and voting, or absent")
    async def answer(self, interaction: Interaction, presence: PresenceOption) -> None:
        """Answer the roll for your delegation."""
        await submit(interaction, AnswerRoll(presence))

    @app_commands.command()
    @app_commands.describe(delegation="Whose presence", presence="Present, present and voting, or absent")
    async def mark(
        self, interaction: Interaction, delegation: DelegationOption, presence: PresenceOption
    ) -> None:
        """Mark a delegation present, present and voting, or absent (dais)."""
        await submit(interaction, AnswerRoll(presence, delegation))

    @app_commands.command()
    @app_commands.describe(
        presence="Present, or present and voting", delegation="Who has arrived (dais); else your own"
    )
    async def late(
        self,
        interaction: Interaction,
        presence: PresenceOption = Presence.PRESENT,
        delegation: DelegationOption | None = None,
    ) -> None:
        """Tell that a delegation has arrived after the roll call."""
        await submit(interaction, Arrive(presence, delegation))

    @app_commands.command()
    @app_commands.describe(delegation="For which delegation (dais); else your own, or the dais")
    async def challenge(self, interaction: Interaction, delegation: DelegationOption | None = None) -> None:
        """Have the members present counted, where the quorum is assumed."""
        await submit(interaction, ChallengeQuorum(delegation))

    @app_commands.command()
    async def show(self, interaction: Interaction) -> None:
        """Show who is present, and the quorums in numbers."""
        committee = await committee_of(interaction)
        if committee is not None:
            session = services_of(interaction).desk.session(committee.id)
            await show(interaction, roll_card(session), committee.id)

    @app_commands.command()
    async def finish(self, interaction: Interaction) -> None:
        """Close the roll; whoever has not answered is absent."""
        await submit(interaction, FinishRollCall())


async def setup(bot: CommitteeBot) -> None:
    """Add the commands."""
    await bot.add_cog(RollCallCog())
