"""Seconds, objections and the queue of motions: /motion, the panels, and the card of one motion."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from bot.procedure.rulebook import MotionKind, Objection
from bot.procedure.state.motions import MotionStatus
from tests.stages import PRESIDENT, Meeting, meeting_of, usual_cast

SUSPEND = "/motion raise type=suspend_meeting"
PANEL = 'click "Chair\'s panel"'


@pytest.fixture
async def house() -> AsyncIterator[Meeting]:
    """A council whose motions need a second, in session; an objection to a suspension is the President's."""
    cast = usual_cast()
    motions = {kind: replace(rule, second=True) for kind, rule in cast.rules.motions.items()}
    suspension = motions[MotionKind.SUSPEND_MEETING]
    motions[MotionKind.SUSPEND_MEETING] = replace(suspension, objection=Objection.PRESIDENT, title="Recess")
    async with meeting_of(cast, rules=replace(cast.rules, motions=motions)) as meeting:
        await meeting.opens()
        yield meeting


async def test_a_motion_is_seconded_from_the_floor_and_put(house: Meeting) -> None:
    answer = await house.does("France", "/motion raise type=adjourn_meeting")
    assert "It needs a second." in answer
    assert "Is there a second?" in "\n".join(house.words())
    await house.does(PRESIDENT, PANEL)
    assert "No second for motion 1" in house.private_buttons(PRESIDENT)
    await house.does("Ghana", 'click "Second motion 1"')
    assert house.session.motions[0].seconder == "Ghana"
    await house.does(PRESIDENT, PANEL, 'click "Put motion 1 to the committee"')
    assert house.session.vote is not None


async def test_a_second_comes_by_command_too_and_not_from_the_mover(house: Meeting) -> None:
    await house.does("France", "/motion raise type=adjourn_meeting")
    refusal = await house.is_refused("France", "/motion second motion=1")
    assert "France moved this motion itself" in refusal
    await house.does(PRESIDENT, "/motion second motion=1 delegation=Ghana")
    assert "Ghana has seconded" in await house.is_refused("China", "/motion second motion=1")


async def test_a_motion_nobody_seconds_falls_at_the_press_of_a_button(house: Meeting) -> None:
    await house.does("France", SUSPEND)
    await house.does(PRESIDENT, PANEL, 'click "No second for motion 1"')
    assert house.session.motions[0].status is MotionStatus.NOT_SECONDED
    assert "fell for want of a second" in "\n".join(house.words())


async def test_an_objection_brings_the_motion_before_the_president_who_denies_it(house: Meeting) -> None:
    await house.does("France", SUSPEND)
    await house.does("Ghana", "/motion second motion=1")
    assert "Objection to motion 1" not in "\n".join(house.words())
    await house.does("China", 'click "Object to motion 1"')
    assert "The President may grant it, deny it or put it to the vote." in "\n".join(house.words())
    await house.does(PRESIDENT, PANEL, 'click "Deny"', "fill {Reason: We have just begun}")
    assert house.session.motions[0].status is MotionStatus.DENIED
    assert "did not grant motion 1 (Recess): We have just begun." in "\n".join(house.words())


async def test_a_chair_looks_at_a_motion_and_notes_who_calls_out(house: Meeting) -> None:
    await house.does("France", "/motion raise type=adjourn_meeting", SUSPEND)
    await house.does(PRESIDENT, PANEL, 'choose "Motion 1: adjournment of the meeting" in "Look at a motion"')
    assert "Motion to adjourn the meeting, moved by France." in house.private_words(PRESIDENT)[-1]
    await house.does(PRESIDENT, 'click "Note a second"', "fill {Delegation: usa}")
    assert house.session.motions[0].seconder == "United States of America"
    await house.does(PRESIDENT, PANEL, 'choose "Motion 2: Recess" in "Look at a motion"')
    await house.does(PRESIDENT, 'click "Note an objection"', "fill {Delegation: Ghana}")
    assert house.session.motions[1].objectors == ("Ghana",)


async def test_the_list_has_the_buttons_that_are_mine(house: Meeting) -> None:
    await house.does("France", "/motion raise type=adjourn_meeting")
    await house.does("Ghana", "/motion list", 'click "Second motion 1"')
    assert house.session.motions[0].seconder == "Ghana"
    await house.does("France", "/motion list")
    assert not {"Second motion 1", "Object to motion 1"} & house.private_buttons("France").keys()


async def test_after_an_objection_a_motion_is_not_carried_without_a_vote(
    house: Meeting,
) -> None:
    await house.does("France", "/motion raise type=adjourn_meeting")
    await house.does("Ghana", "/motion second motion=1", "/motion object motion=1")
    refusal = await house.is_refused(PRESIDENT, "/motion vote motion=1 without_a_vote=True")
    assert "Ghana objects to the adjournment of the meeting" in refusal


async def test_only_motions_in_order_are_offered_by_the_name_of_the_house(house: Meeting) -> None:
    france, floor = house.people["France"], house.stage.channels["floor"]
    offered = await france.autocomplete(floor, "motion raise", "type", "")
    assert [own["value"] for own in offered][:2] == ["suspend_meeting", "adjourn_meeting"]
    assert offered[0]["name"] == "Recess"
    assert "close_debate" not in [own["value"] for own in offered]
    found = await france.autocomplete(floor, "motion raise", "type", "adjourn")
    assert [own["value"] for own in found] == ["adjourn_meeting"]
    await house.does("France", "/motion raise type=Recess")
    assert house.session.motions[0].kind is MotionKind.SUSPEND_MEETING
    assert "is no motion" in await house.is_refused("France", "/motion raise type=filibuster")


async def test_what_a_motion_still_needs_is_asked_beside_what_was_said(sitting: Meeting) -> None:
    await sitting.does("France", '/motion raise type=moderated_caucus topic="Victims" total=10m')
    await sitting.does("France", "fill {Time for each speech: 45s}")
    terms = sitting.session.motions[0].terms
    assert (terms.topic, terms.total, terms.each) == ("Victims", 600, 45)


async def test_a_refusal_says_what_is_before_the_committee_and_what_is_in_order(sitting: Meeting) -> None:
    await sitting.does(PRESIDENT, "/speakers open")
    await sitting.does("France", "/speakers join")
    await sitting.does(PRESIDENT, "/speakers next")
    refusal = await sitting.is_refused("France", "/speakers join")
    assert "Before the committee: the speech of France. You can now yield, raise a motion" in refusal
    assert refusal.index("has the floor now") < refusal.index("Before the committee")
