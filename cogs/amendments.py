"""/amendment: propose, sign, agree to, introduce and put amendments to the vote."""

from __future__ import annotations

from discord import app_commands
from discord.ext import commands

from bot.client import CommitteeBot
from bot.procedure.rulebook import AmendmentKind
from bot.procedure.rules.amendments.life import (
    ConsentToAmendment,
    IntroduceAmendment,
    SignAmendment,
    WithdrawAmendment,
)
from bot.procedure.rules.amendments.proposals import ProposeAmendment
from bot.procedure.rules.amendments.votes import DropAmendment, PutAmendment, RankAmendment
from bot.procedure.state.voting import Method
from bot.rendering.amendments.cards import amendments_card
from bot.rendering.amendments.proposals import clause_card, clause_choice_card
from cogs.ui.amendment_controls import is_place, on_floor, show_amendment_card
from cogs.ui.amendment_forms import AddForm, WordsForm, present_words
from cogs.ui.answer import Interaction, services_of, show
from cogs.ui.forms import open_form
from cogs.ui.names import (
    AmendmentKindOption,
    AmendmentOption,
    ClauseOption,
    DelegationOption,
    MethodOption,
)
from cogs.ui.submit import committee_of, submit


class AmendmentCog(commands.GroupCog, group_name="amendment", group_description="Amendments"):
    """Amendments to the draft before the committee."""

    @app_commands.command()
    @app_commands.describe(
        kind="What it does; leave it out to pick the clause and be shown what can be done",
        clause="Which clause; to add one, the clause it comes after, or nothing for the end",
        after="To move a clause: the one it is to come after",
        to="Which amendment it changes; else the draft",
        delegation="For which delegation (dais); else your own",
    )
    async def propose(
        self,
        interaction: Interaction,
        kind: AmendmentKindOption | None = None,
        clause: ClauseOption = "",
        after: ClauseOption = "",
        to: AmendmentOption = 0,
        delegation: DelegationOption | None = None,
    ) -> None:
        """Propose to add, strike, change or move a clause; its words are edited in a form."""
        committee = await committee_of(interaction)
        if committee is None:
            return
        session = services_of(interaction).desk.session(committee.id)
        if kind is AmendmentKind.ADD and not to and is_place(session, clause):
            await open_form(interaction, AddForm(committee.id, clause, delegation))
        elif to or (kind is AmendmentKind.MODIFY and present_words(session, clause, 0)):
            await open_form(interaction, WordsForm(committee.id, session, clause, to, delegation))
        elif kind is None and not clause:
            await show(interaction, clause_choice_card(session), committee.id)
        elif kind is None and (found := on_floor(session, clause)):
            await show(interaction, clause_card(session, *found), committee.id)
        else:
            action = ProposeAmendment(kind or AmendmentKind.MODIFY, clause, "…", 0, delegation, after=after)
            await submit(interaction, action)

    @app_commands.command()
    @app_commands.describe(amendment="Which amendment", delegation="For which delegation (dais)")
    async def sign(
        self,
        interaction: Interaction,
        amendment: AmendmentOption,
        delegation: DelegationOption | None = None,
    ) -> None:
        """Sign an amendment, so that it is debated."""
        await submit(interaction, SignAmendment(amendment, delegation))

    @app_commands.command()
    @app_commands.describe(amendment="Which amendment", delegation="For which sponsor (dais)")
    async def consent(
        self,
        interaction: Interaction,
        amendment: AmendmentOption,
        delegation: DelegationOption | None = None,
    ) -> None:
        """Agree to an amendment as a sponsor of the draft."""
        await submit(interaction, ConsentToAmendment(amendment, delegation))

    @app_commands.command()
    @app_commands.describe(amendment="Which amendment")
    async def withdraw(self, interaction: Interaction, amendment: AmendmentOption) -> None:
        """Take back an amendment of your delegation."""
        await submit(interaction, WithdrawAmendment(amendment))

    @app_commands.command()
    @app_commands.describe(amendment="Which amendment")
    async def introduce(self, interaction: Interaction, amendment: AmendmentOption) -> None:
        """Put an amendment before the committee (dais)."""
        await submit(interaction, IntroduceAmendment(amendment))

    @app_commands.command()
    @app_commands.describe(amendment="Which amendment", place="1 is furthest removed from the text")
    async def rank(
        self, interaction: Interaction, amendment: AmendmentOption, place: app_commands.Range[int, 1, 99]
    ) -> None:
        """Say how far an amendment is removed in substance from the text (dais)."""
        await submit(interaction, RankAmendment(amendment, place))

    @app_commands.command()
    @app_commands.describe(amendment="Which amendment", method="How to vote; else by placards")
    async def vote(
        self, interaction: Interaction, amendment: AmendmentOption, method: MethodOption | None = None
    ) -> None:
        """Put the amendment that is first in order to the vote (dais)."""
        await submit(interaction, PutAmendment(amendment, method or Method.PLACARDS))

    @app_commands.command()
    @app_commands.describe(amendment="Which amendment")
    async def drop(self, interaction: Interaction, amendment: AmendmentOption) -> None:
        """Do not put an amendment that an adopted one necessarily rejects (dais)."""
        await submit(interaction, DropAmendment(amendment))

    @app_commands.command()
    @app_commands.describe(amendment="Which amendment")
    async def show(self, interaction: Interaction, amendment: AmendmentOption) -> None:
        """Read an amendment."""
        committee = await committee_of(interaction)
        if committee is not None:
            await show_amendment_card(interaction, committee, amendment)

    @app_commands.command()
    async def list(self, interaction: Interaction) -> None:
        """Show the amendments in the order they are voted on."""
        committee = await committee_of(interaction)
        if committee is not None:
            session = services_of(interaction).desk.session(committee.id)
            await show(interaction, amendments_card(session), committee.id)


async def setup(bot: CommitteeBot) -> None:
    """Add the commands."""
    await bot.add_cog(AmendmentCog())
