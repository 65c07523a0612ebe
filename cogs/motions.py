"""/motion: raise motions, speak on them, rule on them and put them to the vote."""

from __future__ import annotations

from discord import app_commands
from discord.ext import commands

from bot.client import CommitteeBot
from bot.procedure.engine import Action
from bot.procedure.rules.motions.debates import PutMotion, PutToVote, SpeakOnMotion
from bot.procedure.rules.motions.raising import RaiseMotion, RuleOnMotion, WithdrawMotion
from bot.procedure.rules.motions.seconds import ObjectToMotion, SecondMotion
from bot.procedure.rules.motions.terms import stated_by
from bot.procedure.state.motions import MotionStatus, Terms
from bot.rendering.motions.cards import motions_card
from bot.rendering.motions.controls import CARD_ACTIONS
from cogs.ui.actor import actor_of
from cogs.ui.answer import Interaction, services_of, show
from cogs.ui.clause_lists import ClausesOption
from cogs.ui.forms import open_form
from cogs.ui.motion_forms import MotionForm
from cogs.ui.names import (
    AmendmentOption,
    DelegationOption,
    DraftOption,
    MotionKindOption,
    MotionOption,
    RulingOption,
    SecondsOption,
    SideOption,
)
from cogs.ui.submit import committee_of, submit


class MotionCog(commands.GroupCog, group_name="motion", group_description="Motions and their order"):
    """Motions."""

    @app_commands.command(name="raise")
    @app_commands.describe(
        type="What you move: one of those in order now",
        topic="What it is about: the topic of a caucus, the body a draft is referred to",
        total="How long a caucus lasts, or is extended by, such as 10m",
        each="How long each speech may last, such as 60s",
        duration="For how long the meeting is suspended, or the debate extended",
        draft="Which draft resolution",
        amendment="Which amendment",
        clauses="Which clauses are to be voted on apart, as one: 2, 4-6",
        delegation="For which delegation (dais); else your own",
    )
    async def raise_(
        self,
        interaction: Interaction,
        type: MotionKindOption,  # noqa: A002 - the option's name in Discord
        topic: app_commands.Range[str, 1, 150] = "",
        total: SecondsOption = 0,
        each: SecondsOption = 0,
        duration: SecondsOption = 0,
        draft: DraftOption = 0,
        amendment: AmendmentOption = 0,
        clauses: ClausesOption = (),
        delegation: DelegationOption | None = None,
    ) -> None:
        """Raise a motion; what it still needs is asked in a form."""
        terms = Terms(duration, topic, total, each, draft, amendment, clauses)
        committee = await committee_of(interaction)
        if committee is None:
            return
        rulebook = services_of(interaction).desk.session(committee.id).rulebook
        rule = rulebook.motions.get(type)
        if rule is not None and not set(rule.needs) <= stated_by(terms).keys():
            await open_form(interaction, MotionForm(committee.id, rulebook, rule, delegation, terms))
            return
        await submit(interaction, RaiseMotion(type, terms, delegation))

    @app_commands.command()
    @app_commands.describe(motion="Which motion", delegation="For which delegation (dais); else your own")
    async def second(
        self, interaction: Interaction, motion: MotionOption, delegation: DelegationOption | None = None
    ) -> None:
        """Second a motion of another delegation."""
        await submit(interaction, SecondMotion(motion, delegation))

    @app_commands.command()
    @app_commands.describe(motion="Which motion", delegation="For which delegation (dais); else your own")
    async def object(
        self, interaction: Interaction, motion: MotionOption, delegation: DelegationOption | None = None
    ) -> None:
        """Object to a motion of another delegation."""
        await submit(interaction, ObjectToMotion(motion, delegation))

    @app_commands.command()
    @app_commands.describe(motion="Which motion")
    async def withdraw(self, interaction: Interaction, motion: MotionOption) -> None:
        """Take back a motion of your delegation."""
        await submit(interaction, WithdrawMotion(motion))

    @app_commands.command()
    @app_commands.describe(side="For or against", delegation="For which delegation (dais); else your own")
    async def speak(
        self, interaction: Interaction, side: SideOption, delegation: DelegationOption | None = None
    ) -> None:
        """Ask to speak for or against the motion before the committee."""
        await submit(interaction, SpeakOnMotion(side, delegation))

    @app_commands.command()
    @app_commands.describe(motion="Which motion", ruling="What you rule", reason="Why, for everybody to read")
    async def rule(
        self,
        interaction: Interaction,
        motion: MotionOption,
        ruling: RulingOption,
        reason: app_commands.Range[str, 1, 150] = "",
    ) -> None:
        """Grant or deny a motion, rule it out of order, or note that nobody seconds it (dais)."""
        await submit(interaction, RuleOnMotion(motion, ruling, reason))

    @app_commands.command()
    @app_commands.describe(
        motion="Which motion", without_a_vote="Ask for objections instead: carried where there are none"
    )
    async def vote(
        self, interaction: Interaction, motion: MotionOption, without_a_vote: bool = False
    ) -> None:
        """Put a motion before the committee, or the one before it to the vote (dais)."""
        committee = await committee_of(interaction)
        if committee is None:
            return
        found = services_of(interaction).desk.session(committee.id).motion(motion)
        on_floor = found is not None and found.status is MotionStatus.ON_FLOOR
        action: Action = PutToVote(without_a_vote) if on_floor else PutMotion(motion, without_a_vote)
        await submit(interaction, action)

    @app_commands.command()
    async def list(self, interaction: Interaction) -> None:
        """Show the motions in order of precedence, and those the rulebook has."""
        committee = await committee_of(interaction)
        if committee is not None:
            services = services_of(interaction)
            actor = await actor_of(interaction, services.people)
            legal = services.desk.legal_actions(committee.id, actor, CARD_ACTIONS)
            await show(interaction, motions_card(services.desk.session(committee.id), legal), committee.id)


async def setup(bot: CommitteeBot) -> None:
    """Add the commands."""
    await bot.add_cog(MotionCog())
