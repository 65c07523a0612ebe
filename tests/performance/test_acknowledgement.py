"""From a click to its acknowledgement, in process, beside a bare discord.py command that does nothing.

Each ballot is checked against the rules, made durable and acknowledged; the bare command only answers. Both
are measured in one run, by turns, in the same embedded Discord. ``python -m pytest tests/performance -s``
prints the figures; ``ROSTRUM_ROUNDS`` takes them so many times over.
"""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Sequence
from statistics import median, quantiles

import discord
from discord import app_commands

from bot.procedure.delegations import Delegation
from bot.procedure.tally import Choice
from bot.rendering.card import Control
from bot.rendering.verbs import Verb
from bot.settings.committees import CommitteeFile
from tests.crowds import Click, Crowd, Timed, crowd_of
from tests.stages import shipped

ROUNDS = int(os.environ.get("ROSTRUM_ROUNDS", "1"))
AT_ONCE = (1, 10, 100)
DISCORD_WAITS = 3000.0
"""Milliseconds until Discord tells somebody that the application did not respond."""


@app_commands.command(name="nothing", description="Does nothing")
async def nothing(interaction: discord.Interaction) -> None:
    """Answer, and nothing else."""
    await interaction.response.send_message("Nothing.", ephemeral=True)


def council() -> CommitteeFile:
    """A hundred and one members, so that a hundred can click while the vote stays open."""
    members = tuple(Delegation(f"Member {number:03}") for number in range(101))
    return CommitteeFile(
        name="large",
        title="Large Council",
        year=2026,
        rulebook="ecosoc",
        rules=shipped().rulebooks["ecosoc"],
        topic="human_trafficking",
        delegations=members,
        aliases={},
    )


def milliseconds(records: Sequence[Timed]) -> list[float]:
    """How long each waited for its answer."""
    return [(own.answered - own.sent) * 1000 for own in records]


def summed_up(taken: Sequence[float]) -> tuple[float, float]:
    """The median and the 99th percentile."""
    return median(taken), quantiles(taken, n=100)[98]


async def ballots(crowd: Crowd, at_once: int) -> list[float]:
    """A hundred ballots in a vote of its own, so many at once; it is broken off before the last is cast."""
    await crowd.types("poll", question="Are we quick?")
    vote = crowd.meeting.session.vote
    assert vote is not None
    clicks = [Click(name, Control(Verb.CAST, str(vote.number), Choice.YES)) for name in crowd.seats[:100]]
    taken: list[float] = []
    for place in range(0, len(clicks), at_once):
        records = await crowd.click(clicks[place : place + at_once])
        assert all(crowd.told(own).startswith("Your vote is recorded") for own in records)
        taken += milliseconds(records)
    await crowd.types("cancel", reason="Measured")
    return taken


async def commands(crowd: Crowd, at_once: int) -> list[float]:
    """A hundred commands that do nothing, so many at once."""
    taken: list[float] = []
    for _ in range(0, 100, at_once):
        records = await crowd.command("nothing", crowd.seats[:at_once])
        assert all(crowd.told(own) == "Nothing." for own in records)
        taken += milliseconds(records)
    return taken


async def test_a_ballot_is_acknowledged_long_before_discord_gives_up() -> None:
    figures: dict[tuple[str, int], list[float]] = defaultdict(list)
    async with crowd_of(council()) as crowd:
        tree = crowd.meeting.stage.bot.tree
        tree.add_command(nothing)
        await tree.sync()
        for _ in range(ROUNDS):
            for at_once in AT_ONCE:
                figures["bare", at_once] += await commands(crowd, at_once)
                figures["ballot", at_once] += await ballots(crowd, at_once)
    print(f"\n{'at once':>8} {'':8}{'median':>10}{'p99':>10}   (ms, {100 * ROUNDS} each)")  # noqa: T201
    for at_once in AT_ONCE:
        told = {what: summed_up(figures[what, at_once]) for what in ("bare", "ballot")}
        for what, (middle, slow) in told.items():
            print(f"{at_once:>8} {what:8}{middle:>10.2f}{slow:>10.2f}")  # noqa: T201
        ratios = [ballot / bare for ballot, bare in zip(told["ballot"], told["bare"], strict=True)]
        print(f"{at_once:>8} {'ratio':8}{ratios[0]:>10.2f}{ratios[1]:>10.2f}")  # noqa: T201
        # The slowest depend on what else the machine does; that most come in time does not.
        assert told["ballot"][0] < DISCORD_WAITS
