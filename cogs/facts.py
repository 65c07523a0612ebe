"""/fact: look up what the committee's research report says, with its source."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from discord import app_commands
from discord.ext import commands

from bot.client import CommitteeBot
from bot.facts.topic import Kind
from bot.rendering.facts import fact_card, findings_card, list_card, timeline_card
from cogs.ui.answer import Interaction, services_of, show
from cogs.ui.submit import committee_of
from cogs.ui.views import finder_of

DOCUMENTS = (Kind.TREATY, Kind.RESOLUTION, Kind.PROGRAMME)
DEBATE = (Kind.QUESTION, Kind.IDEA)
_QUESTION_LIMIT = 300

Completion = list[app_commands.Choice[str]]
Question = app_commands.Range[str, 1, _QUESTION_LIMIT]


class FactCog(commands.GroupCog, group_name="fact", group_description="What the research report says"):
    """Facts of the topic."""

    @app_commands.command()
    @app_commands.describe(question="A plain question, a name, a number")
    async def search(self, interaction: Interaction, question: Question) -> None:
        """Ask the report a question."""
        await _answer(interaction, question, None)

    @app_commands.command()
    @app_commands.describe(name="The term")
    async def term(self, interaction: Interaction, name: Question) -> None:
        """Look up a key term."""
        await _answer(interaction, name, (Kind.DEFINITION,))

    @app_commands.command()
    @app_commands.describe(name="The organisation")
    async def party(self, interaction: Interaction, name: Question) -> None:
        """Look up a party involved."""
        await _answer(interaction, name, (Kind.PARTY,))

    @app_commands.command()
    @app_commands.describe(name="A treaty, a resolution or a programme")
    async def document(self, interaction: Interaction, name: Question) -> None:
        """Look up a treaty, a resolution or a programme."""
        await _answer(interaction, name, DOCUMENTS)

    @app_commands.command()
    @app_commands.describe(name="What it measures, or the number")
    async def figure(self, interaction: Interaction, name: Question) -> None:
        """Look up a figure."""
        await _answer(interaction, name, (Kind.FIGURE,))

    @app_commands.command()
    @app_commands.describe(name="A source of the report")
    async def source(self, interaction: Interaction, name: Question | None = None) -> None:
        """Look up a source, or list them all."""
        if name is None:
            await _list(interaction, (Kind.SOURCE,))
        else:
            await _answer(interaction, name, (Kind.SOURCE,))

    @app_commands.command()
    async def timeline(self, interaction: Interaction) -> None:
        """Show the events by date."""
        await _list(interaction, (Kind.EVENT,))

    @app_commands.command()
    async def questions(self, interaction: Interaction) -> None:
        """Show the questions a resolution should answer."""
        await _list(interaction, DEBATE)

    @term.autocomplete("name")
    async def _terms(self, interaction: Interaction, typed: str) -> Completion:
        return _complete(interaction, typed, (Kind.DEFINITION,))

    @party.autocomplete("name")
    async def _parties(self, interaction: Interaction, typed: str) -> Completion:
        return _complete(interaction, typed, (Kind.PARTY,))

    @document.autocomplete("name")
    async def _documents(self, interaction: Interaction, typed: str) -> Completion:
        return _complete(interaction, typed, DOCUMENTS)

    @figure.autocomplete("name")
    async def _figures(self, interaction: Interaction, typed: str) -> Completion:
        return _complete(interaction, typed, (Kind.FIGURE,))

    @source.autocomplete("name")
    async def _sources(self, interaction: Interaction, typed: str) -> Completion:
        return _complete(interaction, typed, (Kind.SOURCE,))


async def _answer(interaction: Interaction, question: str, kinds: Collection[Kind] | None) -> None:
    """Answer with the entry that was picked, else with what a search among these kinds finds."""
    committee = await committee_of(interaction)
    finder = await finder_of(interaction, committee) if committee else None
    if committee is None or finder is None:
        return
    picked = finder.entry(question)
    if picked is not None:
        card = fact_card(picked, finder.topic.related(picked))
    else:
        card = findings_card(finder.search(question, kinds=kinds))
    await show(interaction, card, committee.id)


async def _list(interaction: Interaction, kinds: tuple[Kind, ...]) -> None:
    committee = await committee_of(interaction)
    finder = await finder_of(interaction, committee) if committee else None
    if committee is not None and finder is not None:
        timeline = kinds == (Kind.EVENT,)
        card = timeline_card(finder.topic) if timeline else list_card(finder.topic, kinds)
        await show(interaction, card, committee.id)


def _complete(interaction: Interaction, typed: str, kinds: Collection[Kind]) -> Completion:
    services = services_of(interaction)
    committee = services.desk.committee_in(interaction.channel_id or 0)
    if committee is None:
        return []
    finder = services.catalogue.topics.get(services.desk.session(committee.id).body.topic)
    found: list[tuple[str, str]] = finder.complete(typed, kinds) if finder else []
    return [app_commands.Choice[Any](name=label, value=entry) for label, entry in found]


async def setup(bot: CommitteeBot) -> None:
    """Add the commands."""
    await bot.add_cog(FactCog())
