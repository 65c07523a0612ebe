"""/vote: open, cast, call, close and look back at votes."""

from __future__ import annotations

from discord import app_commands
from discord.ext import commands

from bot.client import CommitteeBot
from bot.procedure.rules.voting.actions import (
    CancelVote,
    CloseVote,
    OpenVote,
    PassOver,
    RequestVote,
    answering,
)
from bot.procedure.rules.voting.explanations import AskToExplain, CallExplanation
from bot.procedure.rules.voting.hands import CountHands
from bot.procedure.rules.voting.straw_polls import OpenStrawPoll
from bot.procedure.state.voting import Method
from bot.rendering.voting.history import Which, votes_card
from cogs.ui.answer import Interaction, services_of, show
from cogs.ui.clause_lists import ClausesOption
from cogs.ui.names import (
    BallotOption,
    DelegationOption,
    DraftOption,
    MethodOption,
    PollMethodOption,
    SecondsOption,
)
from cogs.ui.result_views import show_result_in_full
from cogs.ui.submit import committee_of, submit
from cogs.ui.vote_names import TakenMotionOption, VoteOption

HandsOption = app_commands.Range[int, 0, 193]


class VoteCog(commands.GroupCog, group_name="vote", group_description="Votes and their results"):
    """Votes."""

    @app_commands.command()
    @app_commands.describe(
        draft="Which draft; else the one before the committee",
        clause_by_clause="Vote on each operative clause, then on the whole",
        clauses="Vote on these clauses as one, then on the others, then on the whole: 2, 4-6",
        method="How to vote; else as the rules say",
        duration="How long the vote stays open, such as 2m",
    )
    async def open(
        self,
        interaction: Interaction,
        draft: DraftOption = 0,
        clause_by_clause: bool = False,
        method: MethodOption | None = None,
        duration: SecondsOption = 0,
        clauses: ClausesOption = (),
    ) -> None:
        """Open the next vote on the draft before the committee (dais)."""
        await submit(interaction, OpenVote(draft, clause_by_clause, method, duration, clauses))

    @app_commands.command()
    @app_commands.describe(
        choice="Your vote; in a roll call also to pass or to vote with rights, where the rules have it",
        delegation="For which delegation (dais); else your own",
    )
    async def cast(
        self, interaction: Interaction, choice: BallotOption, delegation: DelegationOption | None = None
    ) -> None:
        """Vote in the vote in progress."""
        await submit(interaction, answering(choice, 0, delegation))

    @app_commands.command()
    @app_commands.describe(delegation="For which delegation (dais); else your own")
    async def request(self, interaction: Interaction, delegation: DelegationOption | None = None) -> None:
        """Ask for a vote on what would be adopted without one."""
        await submit(interaction, RequestVote(0, delegation))

    @app_commands.command()
    async def call(self, interaction: Interaction) -> None:
        """Call the next delegation of the roll: the one called does not answer (dais)."""
        await submit(interaction, PassOver())

    @app_commands.command()
    async def close(self, interaction: Interaction) -> None:
        """Close the vote and declare the result (dais)."""
        await submit(interaction, CloseVote())

    @app_commands.command()
    @app_commands.describe(in_favour="Hands in favour", against="Hands against", abstaining="Abstaining")
    async def count(
        self,
        interaction: Interaction,
        in_favour: HandsOption,
        against: HandsOption,
        abstaining: HandsOption = 0,
    ) -> None:
        """Enter or correct the count of a show of hands, before /vote close declares the result (dais)."""
        await submit(interaction, CountHands(in_favour, against, abstaining))

    @app_commands.command()
    @app_commands.describe(
        question="What the room is asked",
        method="By placards, with names, or by a show of hands; else by placards",
        duration="How long the poll stays open, such as 1m",
    )
    async def poll(
        self,
        interaction: Interaction,
        question: app_commands.Range[str, 1, 150],
        method: PollMethodOption = Method.PLACARDS,
        duration: SecondsOption = 0,
    ) -> None:
        """Ask the room informally: a straw poll decides nothing (dais)."""
        await submit(interaction, OpenStrawPoll(question, method, duration))

    @app_commands.command()
    @app_commands.describe(reason="Why, for everybody to read")
    async def cancel(self, interaction: Interaction, reason: app_commands.Range[str, 1, 150]) -> None:
        """Break off the vote without a result (dais)."""
        await submit(interaction, CancelVote(reason))

    @app_commands.command()
    @app_commands.describe(delegation="For which delegation (dais); else your own")
    async def explain(self, interaction: Interaction, delegation: DelegationOption | None = None) -> None:
        """Ask to explain your vote, before it or after it."""
        await submit(interaction, AskToExplain(delegation))

    @app_commands.command()
    @app_commands.describe(delegation="Which delegation; else the first that waits")
    async def hear(self, interaction: Interaction, delegation: DelegationOption | None = None) -> None:
        """Give the floor to a delegation that explains its vote (dais)."""
        await submit(interaction, CallExplanation(delegation))

    @app_commands.command()
    @app_commands.describe(number="Which vote, by its number or by words of it; else the latest")
    async def tally(self, interaction: Interaction, number: VoteOption = 0) -> None:
        """Show how a vote went, delegation by delegation, with its board."""
        committee = await committee_of(interaction)
        if committee is not None:
            await show_result_in_full(interaction, committee, number)

    @app_commands.command()
    @app_commands.describe(
        draft="Only the votes on this draft, its clauses and its amendments",
        motion="Only the votes on motions of this kind",
    )
    async def history(
        self, interaction: Interaction, draft: DraftOption = 0, motion: TakenMotionOption | None = None
    ) -> None:
        """Show the votes taken so far, the latest first."""
        committee = await committee_of(interaction)
        if committee is not None:
            session = services_of(interaction).desk.session(committee.id)
            await show(interaction, votes_card(session, Which(draft, motion)), committee.id)


async def setup(bot: CommitteeBot) -> None:
    """Add the commands."""
    await bot.add_cog(VoteCog())
