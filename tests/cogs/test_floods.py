"""One person presses a hundred times a second; everybody else votes, and so does that person, once."""

from __future__ import annotations

from collections import Counter
from time import perf_counter

import pytest

from bot.procedure.tally import Choice
from bot.rendering.card import Control
from bot.rendering.verbs import Verb
from bot.rendering.words import CHOICES
from bot.services.rate_limits import LIMITS, Use
from tests.crowds import Click, crowd_of, whole_council
from tests.stages import PRESIDENT, Meeting

FLOOD = 100


async def test_a_flood_of_one_holds_up_nobody_and_its_own_vote_counts() -> None:
    async with crowd_of(whole_council()) as crowd:
        meeting = crowd.meeting
        await crowd.types("poll", question="Is the room awake?")
        vote = meeting.session.vote
        assert vote is not None
        flooder, *others = crowd.seats
        recorded = len(await meeting.journal())
        meeting.services.rate_limits.hold_to(LIMITS)
        clicks = [Click(flooder, Control(Verb.JOIN))] * FLOOD
        clicks += [Click(name, Control(Verb.CAST, str(vote.number), Choice.YES)) for name in others]
        clicks.append(Click(flooder, Control(Verb.CAST, str(vote.number), Choice.NO)))
        began = perf_counter()
        records = await crowd.click(clicks)
        told = [crowd.told(own) for own in records]
        assert sum("may not be interrupted" in own for own in told[:FLOOD]) == LIMITS[Use.PRESS].at_once
        assert sum("That was a lot at once" in own for own in told[:FLOOD]) == 1, "told once, then no more"
        assert all(own.startswith(f"Your vote is recorded: {CHOICES[Choice.YES]}") for own in told[FLOOD:-1])
        assert told[-1].startswith(f"Your vote is recorded: {CHOICES[Choice.NO]}")
        (result,) = meeting.session.results
        assert (result.tally.yes, result.tally.no) == (len(others), 1)
        kinds = Counter(event.name for _, event in (await meeting.journal())[recorded:])
        assert kinds == {"ballot_cast": len(crowd.seats), "vote_closed": 1}, "nothing of a flood is recorded"
        assert perf_counter() - began < 60
        assert all(own.answered - own.sent < 30 for own in records[FLOOD:])
        meeting.env.raise_errors()


async def test_who_waits_a_moment_goes_on(sitting: Meeting) -> None:
    await sitting.does(PRESIDENT, "/speakers open")
    sitting.services.rate_limits.hold_to(LIMITS)
    for _ in range(LIMITS[Use.PRESS].at_once):
        await sitting.does("France", "/speakers list")
    told = await sitting.is_refused("France", 'click "Join the list"')
    assert "Wait 5 seconds" in told
    await sitting.waits(5)
    await sitting.does("France", 'click "Join the list"')


@pytest.mark.parametrize("command", ["/speakers list", "/vote history"])
async def test_a_command_too_many_is_answered(sitting: Meeting, command: str) -> None:
    sitting.services.rate_limits.hold_to(LIMITS)
    for _ in range(LIMITS[Use.PRESS].at_once):
        await sitting.does("France", command)
    assert "That was a lot at once" in await sitting.is_refused("France", command)


async def test_a_chair_has_more_to_press(sitting: Meeting) -> None:
    sitting.services.rate_limits.hold_to(LIMITS)
    for _ in range(LIMITS[Use.PRESS].at_once + LIMITS[Use.DAIS].at_once):
        await sitting.does(PRESIDENT, "/speakers list")
    assert "That was a lot at once" in await sitting.is_refused(PRESIDENT, "/speakers list")


async def test_letters_too_many_are_offered_nothing(sitting: Meeting) -> None:
    sitting.services.rate_limits.hold_to(LIMITS)
    floor, france = sitting.stage.channels["floor"], sitting.people["France"]
    for _ in range(LIMITS[Use.TYPING].at_once):
        assert await france.autocomplete(floor, "motion raise", "type", "")
    assert await france.autocomplete(floor, "motion raise", "type", "") == []
