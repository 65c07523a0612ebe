"""The live messages of every committee, and its deadlines, from the moment the bot is connected."""

from __future__ import annotations

from discord.ext import commands

from bot.client import CommitteeBot
from bot.rendering.card import Card
from bot.services.desk import Ruling
from cogs.ui.answer import Interaction
from cogs.ui.floor_keeper import FloorKeeper


class FloorCog(commands.Cog):
    """Listens to the desk and keeps the channels in step."""

    def __init__(self, bot: CommitteeBot) -> None:
        self._bot = bot
        self._keepers: dict[int, FloorKeeper] = {}
        self._connected = False

    async def cog_load(self) -> None:
        """Listen to the desk."""
        self._bot.services.desk.listen(self._heard)

    async def cog_unload(self) -> None:
        """Finish what is being shown."""
        for keeper in self._keepers.values():
            await keeper.stop()

    @commands.Cog.listener()
    async def on_ready(self) -> None:
        """Start the clocks and bring every channel up to date, once, however often Discord reconnects."""
        if self._connected:
            return
        self._connected = True
        self._bot.services.deadlines.start()
        for committee in self._bot.services.desk.committees:
            self._keeper(committee.id).refresh()

    @commands.Cog.listener()
    async def on_floor_posted(self, committee: int) -> None:
        """Move the panel below what a person has just put on the floor."""
        self._keeper(committee).refresh(buried=True)

    @commands.Cog.listener()
    async def on_dais_panel_shown(self, committee: int, interaction: Interaction, card: Card) -> None:
        """Keep a chair's private panel up to date for as long as Discord lets it be edited."""
        self._keeper(committee).keep_private_panel(interaction, card)

    def _heard(self, ruling: Ruling) -> None:
        self._keeper(ruling.committee).hear(ruling)

    def _keeper(self, committee: int) -> FloorKeeper:
        keeper = self._keepers.get(committee)
        if keeper is None:
            keeper = self._keepers[committee] = FloorKeeper(self._bot, committee)
        return keeper


async def setup(bot: CommitteeBot) -> None:
    """Keep the floor."""
    await bot.add_cog(FloorCog(bot))
