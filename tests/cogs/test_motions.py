"""/motion, its menu on the floor panel and its buttons on the chair's."""

from __future__ import annotations

import pytest

from bot.procedure.rulebook import MotionKind
from bot.procedure.state.motions import MotionStatus
from tests.stages import MEMBERS, OBSERVER, PRESIDENT, STRANGER, SUBMIT, Meeting

CAUCUS = "fill {Topic: Victim protection, Total time: 10m, Time for each speech: 60s}"


async def test_a_motion_that_needs_nothing_is_raised_at_once(sitting: Meeting) -> None:
    answer = await sitting.does("France", "/motion raise type=adjourn_meeting")
    assert "Motion 1 raised: adjournment of the meeting" in answer
    assert "Motion 1: adjournment of the meeting" in "\n".join(sitting.words())


async def test_what_a_motion_needs_is_asked_in_a_form(sitting: Meeting) -> None:
    await sitting.does("France", "/motion raise type=moderated_caucus", CAUCUS)
    await sitting.does("Ghana", 'choose "Moderated caucus" in "Raise a motion"')
    await sitting.does("Ghana", CAUCUS.replace("Victim protection", "Borders"))
    first, second = sitting.session.motions
    assert (first.mover, first.terms.total, first.terms.each) == ("France", 600, 60)
    assert (second.mover, second.terms.topic) == ("Ghana", "Borders")


async def test_a_motion_is_raised_with_options_alone(sitting: Meeting) -> None:
    await sitting.does("France", "/motion raise type=unmoderated_caucus total=5m")
    assert sitting.session.motions[0].terms.total == 300


async def test_a_time_in_a_form_that_cannot_be_read_loses_nothing(sitting: Meeting) -> None:
    await sitting.does("France", "/motion raise type=moderated_caucus")
    refusal = await sitting.is_refused(
        "France", "fill {Topic: Victim protection, Total time: 10, Time for each speech: 60s}"
    )
    assert "10s for seconds, 10m for minutes" in refusal
    assert "Victim protection" in refusal


async def test_what_was_typed_for_a_motion_that_is_refused_is_given_back(sitting: Meeting) -> None:
    await sitting.does("France", "/motion raise type=moderated_caucus")
    refusal = await sitting.is_refused(
        "France",
        "fill {Topic: The protection of victims at borders, Total time: 5h, Time for each speech: 60s}",
    )
    assert "outside the limits" in refusal
    assert "The protection of victims at borders" in refusal


async def test_a_motion_goes_from_raised_to_carried_by_buttons(sitting: Meeting) -> None:
    await sitting.does("France", "/motion raise type=unmoderated_caucus total=5m")
    await sitting.does(PRESIDENT, 'click "Chair\'s panel"', 'click "Put motion 1 to the committee"')
    for name in MEMBERS[:4]:
        await sitting.does(name, 'click "Yes"')
    for name in MEMBERS[4:]:
        await sitting.does(name, 'click "No"')
    assert sitting.session.motions[0].status is MotionStatus.CARRIED
    assert sitting.session.caucus is not None
    assert "4 in favour, 3 against" in sitting.results()[-1]


async def test_a_motion_is_spoken_on_from_the_panel(sitting: Meeting) -> None:
    await sitting.does(PRESIDENT, "/speakers open")
    await sitting.does("France", "/motion raise type=close_debate")
    await sitting.does(PRESIDENT, "/motion vote motion=1")
    assert "number 1 to speak against" in await sitting.does("Ghana", 'click "Speak against"')
    await sitting.does("China", "/motion speak side=against")
    refusal = await sitting.is_refused("Brazil", "/motion speak side=against")
    assert "All places to speak against" in refusal
    await sitting.does(PRESIDENT, "/motion vote motion=1")
    assert sitting.session.vote is not None


async def test_motions_are_decided_in_the_order_of_precedence(sitting: Meeting) -> None:
    await sitting.does("France", "/motion raise type=unmoderated_caucus total=5m")
    await sitting.does("Ghana", "/motion raise type=adjourn_meeting")
    refusal = await sitting.is_refused(PRESIDENT, "/motion vote motion=1")
    assert "Motion 2, the adjournment of the meeting, goes before" in refusal
    assert "Did you mean" not in refusal


async def test_the_dais_rules_and_says_why(sitting: Meeting) -> None:
    await sitting.does("France", "/motion raise type=adjourn_meeting")
    await sitting.does("Ghana", "/motion raise type=unmoderated_caucus total=5m")
    await sitting.does(PRESIDENT, "/motion rule motion=1 ruling=out_of_order reason=Dilatory")
    await sitting.does(PRESIDENT, 'click "Chair\'s panel"', 'click "Out of order"', "fill {Reason: Too long}")
    assert [own.status for own in sitting.session.motions] == [MotionStatus.OUT_OF_ORDER] * 2
    assert "Dilatory" in "\n".join(sitting.words())
    assert "Too long" in "\n".join(sitting.words())


async def test_a_motion_of_the_presidents_is_granted(sitting: Meeting) -> None:
    await sitting.does("France", "/resolution submit", "fill {Title: Borders, Text: 1. Acts}", SUBMIT)
    await sitting.does("France", "/motion raise type=introduce_draft draft=1")
    await sitting.does(PRESIDENT, 'click "Chair\'s panel"', 'click "Grant"')
    assert sitting.session.draft_on_floor == 1


async def test_a_motion_is_withdrawn_by_its_mover_only(sitting: Meeting) -> None:
    await sitting.does("France", "/motion raise type=adjourn_meeting")
    assert "Only France" in await sitting.is_refused("Ghana", "/motion withdraw motion=1")
    await sitting.does("France", "/motion withdraw motion=1")
    assert sitting.session.motions[0].status is MotionStatus.WITHDRAWN


@pytest.mark.parametrize(("person", "words"), [(OBSERVER, "is an observer"), (STRANGER, "no delegation")])
async def test_who_may_not_raise_motions_is_told_why(sitting: Meeting, person: str, words: str) -> None:
    assert words in await sitting.is_refused(person, "/motion raise type=adjourn_meeting")


async def test_an_absent_delegation_raises_no_motion(meeting: Meeting) -> None:
    await meeting.opens(absent=["Ghana"])
    refusal = await meeting.is_refused("Ghana", "/motion raise type=adjourn_meeting")
    assert "Ghana is not recorded as present" in refusal


async def test_a_motion_that_is_not_there_is_told(sitting: Meeting) -> None:
    assert "There is no motion 7" in await sitting.is_refused(PRESIDENT, "/motion vote motion=7")
    refusal = await sitting.is_refused(PRESIDENT, '/motion vote motion="the caucus"')
    assert "“the caucus” is not the number of a motion" in refusal


async def test_the_dais_raises_a_motion_for_a_delegation(sitting: Meeting) -> None:
    await sitting.does(PRESIDENT, "/motion raise type=adjourn_meeting delegation=usa")
    assert sitting.session.motions[0].mover == "United States of America"


async def test_motions_not_yet_decided_are_offered(sitting: Meeting) -> None:
    await sitting.does("France", "/motion raise type=adjourn_meeting")
    await sitting.does("Ghana", "/motion raise type=unmoderated_caucus total=5m")
    await sitting.does("France", "/motion withdraw motion=1")
    president, floor = sitting.people[PRESIDENT], sitting.stage.channels["floor"]
    offered = await president.autocomplete(floor, "motion vote", "motion", "")
    assert [own["value"] for own in offered] == ["2"]
    assert "unmoderated caucus" in offered[0]["name"]


async def test_all_motions_are_listed_in_their_order(sitting: Meeting) -> None:
    await sitting.does("France", "/motion raise type=unmoderated_caucus total=5m")
    await sitting.does("Ghana", "/motion raise type=adjourn_meeting")
    listed = await sitting.does(STRANGER, "/motion list")
    assert listed.index("Motion 2") < listed.index("Motion 1")


async def test_the_menu_offers_what_is_in_order_now(sitting: Meeting) -> None:
    assert "Closure of the debate" not in sitting.labels(sitting.panel())
    await sitting.does(PRESIDENT, "/speakers open")
    assert "Closure of the debate" in sitting.labels(sitting.panel())


async def test_a_motion_that_does_not_exist_is_never_picked(sitting: Meeting) -> None:
    answer = await sitting.forges("France", sitting.menu("Raise a motion"), picks="filibuster")
    assert "out of date" in answer
    assert sitting.session.motions == ()
    assert MotionKind.CLOSE_DEBATE in sitting.session.rulebook.motions
