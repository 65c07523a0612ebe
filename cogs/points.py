"""/point: raise points and rule on them, appeal a ruling, ask for a right of reply."""

from __future__ import annotations

from discord import app_commands
from discord.ext import commands

from bot.client import CommitteeBot
from bot.procedure.engine import Action
from bot.procedure.rules.points.appeals import AppealRuling, SecondAppeal
from bot.procedure.rules.points.raising import RaisePoint, SecondPoint, TakeUpPoint, WithdrawPoint
from bot.procedure.rules.points.replies import AskReply
from bot.procedure.rules.points.rulings import RuleOnPoint
from cogs.ui.answer import Interaction
from cogs.ui.names import DelegationOption, PointKindOption, PointOption, PointRulingOption
from cogs.ui.submit import submit

Words = app_commands.Range[str, 1, 300]


class PointCog(commands.GroupCog, group_name="point", group_description="Points, appeals, right of reply"):
    """Points, and what may follow from a ruling or a speech."""

    @app_commands.command(name="raise")
    @app_commands.describe(
        type="Which point",
        text="What it is about",
        inaudible="Whether you cannot hear the speaker",
        delegation="For which delegation (dais); else your own",
    )
    async def raise_(
        self,
        interaction: Interaction,
        type: PointKindOption,  # noqa: A002 - the option's name in Discord
        text: Words = "",
        inaudible: bool = False,
        delegation: DelegationOption | None = None,
    ) -> None:
        """Raise a point."""
        await submit(interaction, RaisePoint(type, text, delegation, inaudible))

    @app_commands.command()
    @app_commands.describe(
        point="Which point; else the appeal", delegation="For which delegation (dais); else your own"
    )
    async def second(
        self, interaction: Interaction, point: PointOption = 0, delegation: DelegationOption | None = None
    ) -> None:
        """Second a point that needs it, or the appeal."""
        action: Action = SecondPoint(point, delegation) if point else SecondAppeal(delegation)
        await submit(interaction, action)

    @app_commands.command()
    @app_commands.describe(point="Which point; else the first that waits")
    async def next(self, interaction: Interaction, point: PointOption = 0) -> None:
        """Take up a point that waits (dais)."""
        await submit(interaction, TakeUpPoint(point))

    @app_commands.command()
    @app_commands.describe(
        ruling="What you rule", text="Why, or what you answer", point="Which point; else the one on the floor"
    )
    async def rule(
        self,
        interaction: Interaction,
        ruling: PointRulingOption,
        text: Words = "",
        point: PointOption = 0,
    ) -> None:
        """Rule on the point being dealt with, or answer it (dais)."""
        await submit(interaction, RuleOnPoint(ruling, point, text))

    @app_commands.command()
    @app_commands.describe(point="Which point")
    async def withdraw(self, interaction: Interaction, point: PointOption) -> None:
        """Take back a point of your delegation."""
        await submit(interaction, WithdrawPoint(point))

    @app_commands.command()
    @app_commands.describe(reason="Why you appeal", delegation="For which delegation (dais); else your own")
    async def appeal(
        self, interaction: Interaction, reason: Words = "", delegation: DelegationOption | None = None
    ) -> None:
        """Appeal the ruling just given."""
        await submit(interaction, AppealRuling(reason, delegation))

    @app_commands.command()
    @app_commands.describe(text="What you reply to", delegation="For which delegation (dais); else your own")
    async def reply(
        self, interaction: Interaction, text: Words = "", delegation: DelegationOption | None = None
    ) -> None:
        """Ask for a right of reply to the speech."""
        await submit(interaction, AskReply(text, delegation))


async def setup(bot: CommitteeBot) -> None:
    """Add the commands."""
    await bot.add_cog(PointCog())
