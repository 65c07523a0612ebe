"""/election: announce, nominate, ballot by secret ballot, and look back at elections."""

from __future__ import annotations

from discord import app_commands
from discord.ext import commands

from bot.client import CommitteeBot
from bot.procedure.rules.elections.announcing import (
    AnnounceElection,
    CancelElection,
    ElectWithoutBallot,
    NominateCandidate,
    WithdrawCandidate,
)
from bot.procedure.rules.elections.secret_ballots import OpenBallot
from bot.rendering.elections.history import elections_card
from cogs.ui.answer import Interaction, services_of, show
from cogs.ui.election_forms import open_ballot_paper
from cogs.ui.names import CandidateOption, DelegationOption, SecondsOption
from cogs.ui.submit import committee_of, submit


class ElectionCog(commands.GroupCog, group_name="election", group_description="Elections by secret ballot"):
    """Elections."""

    @app_commands.command()
    @app_commands.describe(
        office="To what, for everybody to read: Vice-President", places="How many are elected; else one"
    )
    async def announce(
        self,
        interaction: Interaction,
        office: app_commands.Range[str, 1, 100],
        places: app_commands.Range[int, 1, 54] = 1,
    ) -> None:
        """Announce an election; candidates are then nominated (dais)."""
        await submit(interaction, AnnounceElection(office, places))

    @app_commands.command()
    @app_commands.describe(
        candidate="A delegation; the dais may name anybody",
        delegation="Which delegation nominates (dais); else your own",
    )
    async def nominate(
        self, interaction: Interaction, candidate: CandidateOption, delegation: DelegationOption | None = None
    ) -> None:
        """Nominate a candidate."""
        await submit(interaction, NominateCandidate(candidate, 0, delegation))

    @app_commands.command()
    @app_commands.describe(candidate="Who stands no longer")
    async def withdraw(self, interaction: Interaction, candidate: CandidateOption) -> None:
        """Take a candidate off the list: yourself, or one you nominated."""
        await submit(interaction, WithdrawCandidate(candidate))

    @app_commands.command()
    @app_commands.describe(duration="How long the ballot stays open, such as 3m")
    async def ballot(self, interaction: Interaction, duration: SecondsOption = 0) -> None:
        """Open the next secret ballot: the first, or the run-off (dais)."""
        await submit(interaction, OpenBallot(0, duration))

    @app_commands.command()
    @app_commands.describe(delegation="For which delegation (dais); else your own")
    async def vote(self, interaction: Interaction, delegation: DelegationOption | None = None) -> None:
        """Open your ballot paper; only you see it, and it cannot be changed once it is in the box."""
        committee = await committee_of(interaction)
        if committee is not None:
            await open_ballot_paper(interaction, committee.id, delegation=delegation)

    @app_commands.command()
    async def elect(self, interaction: Interaction) -> None:
        """Declare the candidates elected without a ballot, where nobody objects (dais)."""
        await submit(interaction, ElectWithoutBallot())

    @app_commands.command()
    @app_commands.describe(reason="Why, for everybody to read")
    async def cancel(self, interaction: Interaction, reason: app_commands.Range[str, 1, 150]) -> None:
        """Break off the election; whoever is elected stays so (dais)."""
        await submit(interaction, CancelElection(reason))

    @app_commands.command()
    async def show(self, interaction: Interaction) -> None:
        """Show the elections: who stands, and how each ballot went."""
        committee = await committee_of(interaction)
        if committee is not None:
            session = services_of(interaction).desk.session(committee.id)
            await show(interaction, elections_card(session), committee.id)


async def setup(bot: CommitteeBot) -> None:
    """Add the commands."""
    await bot.add_cog(ElectionCog())
