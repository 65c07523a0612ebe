"""/rollcall, and its buttons on the floor panel."""

from __future__ import annotations

import pytest

from bot.procedure.delegations import Presence
from tests.stages import MEMBERS, OBSERVER, PRESIDENT, STRANGER, Meeting


@pytest.fixture
async def calling(meeting: Meeting) -> Meeting:
    """A roll that is being called."""
    await meeting.does(PRESIDENT, "/sitting open", "/rollcall start")
    return meeting


async def test_the_roll_is_answered_by_button_and_by_command(calling: Meeting) -> None:
    assert "recorded as present" in await calling.does("France", 'click "Present"')
    await calling.does("Ghana", 'click "Present and voting"')
    await calling.does("China", "/rollcall answer presence=present_and_voting")
    await calling.does(PRESIDENT, "/rollcall mark delegation=Brazil presence=present")
    assert "The roll is taken" in await calling.does(PRESIDENT, "/rollcall finish")
    roll = calling.session.roll
    assert (roll.of("France"), roll.of("Ghana"), roll.of("China"), roll.of("Brazil"), roll.of("Albania")) == (
        Presence.PRESENT,
        Presence.PRESENT_AND_VOTING,
        Presence.PRESENT_AND_VOTING,
        Presence.PRESENT,
        Presence.ABSENT,
    )
    assert "Roll: 4 of 7 present" in "\n".join(calling.words())


async def test_the_dais_calls_and_closes_the_roll_by_buttons(meeting: Meeting) -> None:
    await meeting.does(PRESIDENT, "/sitting open", 'click "Chair\'s panel"', 'click "Start roll call"')
    for name in MEMBERS:
        await meeting.does(name, 'click "Present"')
    await meeting.does(PRESIDENT, 'click "Finish roll call"')
    assert meeting.session.roll.taken


async def test_an_observer_is_present_but_never_present_and_voting(calling: Meeting) -> None:
    refusal = await calling.is_refused(OBSERVER, 'click "Present and voting"')
    assert f"{OBSERVER} is an observer and does not vote" in refusal
    await calling.does(OBSERVER, 'click "Present"')


async def test_whoever_sits_for_nobody_answers_for_nobody(calling: Meeting) -> None:
    assert "You sit for no delegation" in await calling.is_refused(STRANGER, 'click "Present"')


async def test_the_same_answer_twice_changes_nothing(calling: Meeting) -> None:
    await calling.does("France", 'click "Present"')
    assert "already recorded as present" in await calling.is_refused("France", 'click "Present"')
    await calling.does("France", 'click "Present and voting"')


async def test_nobody_answers_for_another_delegation_but_the_dais(calling: Meeting) -> None:
    refusal = await calling.is_refused("France", "/rollcall mark delegation=Ghana presence=present")
    assert "You sit for France and cannot act for Ghana" in refusal


async def test_an_unknown_delegation_is_refused_with_the_nearest_names(calling: Meeting) -> None:
    refusal = await calling.is_refused(PRESIDENT, "/rollcall mark delegation=Frnace presence=present")
    assert "no delegation named Frnace" in refusal
    assert "Did you mean France" in refusal


async def test_a_delegation_may_be_named_without_accents_and_by_an_alias(calling: Meeting) -> None:
    await calling.does(PRESIDENT, '/rollcall mark delegation="cote d\'ivoire" presence=present')
    await calling.does(PRESIDENT, "/rollcall mark delegation=usa presence=present")
    assert calling.session.roll.of("Côte d’Ivoire").here
    assert calling.session.roll.of("United States of America").here


async def test_delegations_are_offered_as_they_are_typed(calling: Meeting) -> None:
    president, floor = calling.people[PRESIDENT], calling.stage.channels["floor"]

    async def offered(typed: str) -> list[str]:
        choices = await president.autocomplete(floor, "rollcall mark", "delegation", typed)
        return [own["value"] for own in choices]

    assert sorted(await offered("")) == sorted((*MEMBERS, OBSERVER))
    assert (await offered("ivo"))[0] == "Côte d’Ivoire"
    assert (await offered("usa"))[0] == "United States of America"
    assert await offered("zzzz") == []


async def test_a_delegation_that_comes_late_says_so(meeting: Meeting) -> None:
    await meeting.opens(absent=["Ghana", "China"])
    assert not meeting.session.roll.of("Ghana").here
    await meeting.does("Ghana", "/rollcall late")
    await meeting.does(PRESIDENT, "/rollcall late presence=present_and_voting delegation=China")
    assert len(meeting.session.members_present) == len(MEMBERS)
    assert "7 of 7" in meeting.words()[-1]


async def test_the_roll_is_shown_to_whoever_asks(meeting: Meeting) -> None:
    await meeting.opens(absent=["Ghana"])
    answer = await meeting.does(STRANGER, "/rollcall show")
    assert "Ghana" in answer
    assert "6 of 7" in answer


async def test_there_is_no_roll_to_answer_before_it_is_called(meeting: Meeting) -> None:
    await meeting.does(PRESIDENT, "/sitting open")
    assert "/rollcall start" in await meeting.is_refused("France", "/rollcall answer presence=present")
    assert "No roll call is in progress" in await meeting.is_refused(PRESIDENT, "/rollcall finish")
