"""/sitting, and its buttons on the chair's panel."""

from __future__ import annotations

from bot.procedure.state.sitting import SittingStatus
from tests.stages import MEMBERS, PRESIDENT, STRANGER, Meeting


def status(meeting: Meeting) -> SittingStatus:
    """Whether the committee meets now."""
    return meeting.session.sitting.status


async def test_a_sitting_is_opened_by_command(meeting: Meeting) -> None:
    answer = await meeting.does(PRESIDENT, "/sitting open")
    assert "Sitting 1" in answer
    assert status(meeting) is SittingStatus.OPEN
    assert "Sitting 1 opened" in meeting.words()[-2]
    assert "sitting 1" in meeting.words()[-1]


async def test_a_sitting_is_opened_suspended_resumed_and_adjourned_by_buttons(meeting: Meeting) -> None:
    await meeting.does(PRESIDENT, 'click "Chair\'s panel"', 'click "Open the sitting"')
    await meeting.does(PRESIDENT, 'click "Suspend"', "fill {Duration: 15m}")
    assert status(meeting) is SittingStatus.SUSPENDED
    assert "Meeting suspended" in "\n".join(meeting.words())
    await meeting.does(PRESIDENT, 'click "Resume the meeting"')
    assert status(meeting) is SittingStatus.OPEN
    await meeting.does(PRESIDENT, 'click "Adjourn"')
    assert status(meeting) is SittingStatus.OPEN
    await meeting.does(PRESIDENT, 'click "Adjourn now"')
    assert status(meeting) is SittingStatus.CLOSED


async def test_only_the_dais_opens_a_sitting(meeting: Meeting) -> None:
    for person in (MEMBERS[0], STRANGER):
        assert "This is for the dais to do" in await meeting.is_refused(person, "/sitting open")


async def test_a_sitting_that_is_open_is_not_opened_again(meeting: Meeting) -> None:
    await meeting.does(PRESIDENT, "/sitting open")
    assert "Sitting 1 is still open" in await meeting.is_refused(PRESIDENT, "/sitting open")


async def test_a_suspended_meeting_does_no_business(sitting: Meeting) -> None:
    await sitting.does(PRESIDENT, "/sitting suspend duration=15m")
    refusal = await sitting.is_refused("France", "/motion raise type=adjourn_meeting")
    assert "The meeting is suspended" in refusal
    assert "Suspension or adjournment of the meeting" in refusal
    await sitting.does(PRESIDENT, "/sitting resume")
    assert "The meeting is not suspended" in await sitting.is_refused(PRESIDENT, "/sitting resume")


async def test_a_duration_that_cannot_be_read_is_told_with_the_remedy(sitting: Meeting) -> None:
    refusal = await sitting.is_refused(PRESIDENT, "/sitting suspend duration=15")
    assert "15s for seconds, 15m for minutes" in refusal
    assert "such as 90s" in await sitting.is_refused(PRESIDENT, "/sitting suspend duration=soon")


async def test_a_duration_in_a_form_that_cannot_be_read_is_given_back(sitting: Meeting) -> None:
    await sitting.does(PRESIDENT, 'click "Chair\'s panel"', 'click "Suspend"')
    refusal = await sitting.is_refused(PRESIDENT, "fill {Duration: a quarter of an hour}")
    assert "Write a duration" in refusal
    assert "Nothing was sent" in refusal
    assert "a quarter of an hour" in refusal


async def test_usual_durations_are_offered(sitting: Meeting) -> None:
    floor = sitting.stage.channels["floor"]
    offered = await sitting.people[PRESIDENT].autocomplete(floor, "sitting suspend", "duration", "1")
    assert [own["value"] for own in offered] == ["10m", "15m"]


async def test_the_sitting_is_as_it_was_after_a_restart(sitting: Meeting) -> None:
    before = sitting.session
    await sitting.restarts()
    assert sitting.session == before
    await sitting.does(PRESIDENT, 'click "Chair\'s panel"', 'click "Adjourn"', 'click "Adjourn now"')
    assert status(sitting) is SittingStatus.CLOSED
