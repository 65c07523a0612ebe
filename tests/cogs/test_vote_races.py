"""Clicks that reach the real bot in the same moment: one ballot a seat, and what is acknowledged is counted.

``ROSTRUM_ROUNDS=200`` makes the crowd vote that often; votes race closes five times as often.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import AsyncIterator
from random import Random

import pytest

from bot.procedure.rules.voting.events import BallotCast
from bot.procedure.state.voting import Result
from bot.procedure.tally import Choice, count
from bot.rendering.card import Control
from bot.rendering.verbs import Verb
from bot.rendering.words import CHOICES
from tests.crowds import Click, Crowd, crowd_of, whole_council
from tests.stages import PRESIDENT

ROUNDS = int(os.environ.get("ROSTRUM_ROUNDS", "2"))
RACES = ROUNDS * 5
ON_ONE_STAGE = 20
"""How many votes are taken before the stage is set anew, so that what is stored of them does not pile up."""

CLICKS, CLOSES = 20, 10


def stages(rounds: int) -> range:
    """The first seed of each stage."""
    return range(0, rounds, ON_ONE_STAGE)


@pytest.fixture
async def crowd() -> AsyncIterator[Crowd]:
    """The Council in session."""
    async with crowd_of(whole_council()) as opened:
        yield opened


async def opened(crowd: Crowd, seed: int) -> int:
    """The number of a vote that has just been opened."""
    await crowd.types("poll", question=f"Seed {seed}?")
    vote = crowd.meeting.session.vote
    assert vote is not None
    return vote.number


def choosing(person: str, vote: int, choice: Choice) -> Click:
    return Click(person, Control(Verb.CAST, str(vote), choice))


async def cast_in(crowd: Crowd, vote: int) -> dict[str, Choice]:
    """The ballots that are recorded in a vote; a second one of a delegation is found out."""
    events = [event for _, event in await crowd.meeting.journal()]
    cast = [own for own in events if isinstance(own, BallotCast) and own.vote == vote]
    assert all(count == 1 for count in Counter(own.delegation for own in cast).values())
    return {own.delegation: own.choice for own in cast}


async def check(crowd: Crowd, vote: int, clicks: list[Click], told: list[str]) -> Result:
    """Who was told that a vote is recorded is counted so and nobody else; everybody was told something."""
    assert all(told)
    recorded = [
        (own.person, said.partition("recorded: ")[2].partition(".")[0])
        for own, said in zip(clicks, told, strict=True)
        if said.startswith("Your vote is recorded")
    ]
    (result,) = [own for own in crowd.meeting.session.results if own.number == vote]
    ballots = await cast_in(crowd, vote)
    assert len(recorded) == len(ballots)
    assert dict(recorded) == {name: CHOICES[choice] for name, choice in ballots.items()}
    assert result.ballots == ballots
    assert result.tally == count(ballots.values(), len(crowd.seats))
    crowd.meeting.env.raise_errors()
    return result


@pytest.mark.parametrize("first", stages(ROUNDS))
async def test_of_twenty_clicks_of_each_of_54_seats_one_counts(first: int, crowd: Crowd) -> None:
    for seed in range(first, min(first + ON_ONE_STAGE, ROUNDS)):
        lot = Random(seed)
        vote = await opened(crowd, seed)
        clicks = [
            choosing(name, vote, lot.choice(tuple(Choice))) for name in crowd.seats for _ in range(CLICKS)
        ]
        lot.shuffle(clicks)
        told = [crowd.told(own) for own in await crowd.click(clicks)]
        result = await check(crowd, vote, clicks, told)
        assert len(result.ballots) == len(crowd.seats), f"seed {seed}"
        first_of = {own.person: own.control.choice for own in reversed(clicks)}
        assert result.ballots == first_of, f"seed {seed}"


@pytest.mark.parametrize("first", stages(RACES))
async def test_of_54_votes_that_race_ten_closes_those_acknowledged_count(first: int, crowd: Crowd) -> None:
    before = len(crowd.meeting.results())
    for seed in range(first, min(first + ON_ONE_STAGE, RACES)):
        lot = Random(seed)
        vote = await opened(crowd, seed)
        clicks = [choosing(name, vote, lot.choice(tuple(Choice))) for name in crowd.seats]
        clicks += [Click(PRESIDENT, Control(Verb.CLOSE_VOTE, str(vote)))] * CLOSES
        lot.shuffle(clicks)
        told = [crowd.told(own) for own in await crowd.click(clicks)]
        await check(crowd, vote, clicks, told)
        assert crowd.meeting.session.vote is None, f"seed {seed}"
    taken = min(ON_ONE_STAGE, RACES - first)
    assert len(crowd.meeting.results()) == before + taken
