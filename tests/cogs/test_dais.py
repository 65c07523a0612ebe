"""/dais: who chairs, and the chair's own panel."""

from __future__ import annotations

from simcord.backend.models import Message

from bot.rehearsal.messages import words_of
from bot.rendering.dais import TITLE
from tests.stages import MEMBERS, PRESIDENT, STRANGER, Meeting

PANEL = 'click "Chair\'s panel"'


def panels(meeting: Meeting, person: str = PRESIDENT) -> list[Message]:
    """The chair's panels that somebody sees."""
    return [own for own in meeting.private(person) if TITLE in words_of(own)]


async def test_chairs_are_appointed_and_dismissed(meeting: Meeting) -> None:
    assert "This is for the dais to do" in await meeting.is_refused(STRANGER, PANEL)
    await meeting.does(PRESIDENT, f"/dais appoint person={STRANGER}")
    assert TITLE in await meeting.does(STRANGER, PANEL)
    assert "already on the dais" in await meeting.is_refused(PRESIDENT, f"/dais appoint person={STRANGER}")
    await meeting.does(STRANGER, f"/dais dismiss person={PRESIDENT}")
    assert "This is for the dais to do" in await meeting.is_refused(PRESIDENT, "/dais panel")
    refusal = await meeting.is_refused(STRANGER, f"/dais dismiss person={STRANGER}")
    assert "Nobody else would be on the dais" in refusal


async def test_nobody_appoints_himself(meeting: Meeting) -> None:
    assert "This is for the dais" in await meeting.is_refused("France", "/dais appoint person=France")


async def test_the_panel_offers_exactly_what_is_in_order(sitting: Meeting) -> None:
    await sitting.does(PRESIDENT, "/dais panel")
    assert "Open the sitting" not in sitting.private_buttons(PRESIDENT)
    assert {"Open the list", "Suspend", "Adjourn"} <= sitting.private_buttons(PRESIDENT).keys()
    assert "Next speaker" not in sitting.private_buttons(PRESIDENT)


async def test_the_panel_is_drawn_anew_in_place_with_what_came_of_a_press(meeting: Meeting) -> None:
    await meeting.does(PRESIDENT, PANEL)
    answer = await meeting.does(PRESIDENT, 'click "Open the sitting"')
    assert len(panels(meeting)) == 1
    assert TITLE in answer
    assert "Sitting 1" in answer
    assert "Start roll call" in meeting.private_buttons(PRESIDENT)


async def test_a_refusal_on_the_panel_stands_on_the_panel(sitting: Meeting) -> None:
    await sitting.does(PRESIDENT, PANEL)
    (panel,) = panels(sitting)
    answer = await sitting.forges(PRESIDENT, f"r1:next_speaker:{sitting.committee}::", on=panel)
    assert TITLE in answer
    assert "Nobody is waiting to speak" in answer
    assert len(panels(sitting)) == 1


async def test_the_panel_follows_what_other_people_do(sitting: Meeting) -> None:
    await sitting.does(PRESIDENT, "/speakers open", PANEL)
    assert "Next speaker" not in sitting.private_buttons(PRESIDENT)
    await sitting.does("France", "/speakers join")
    assert "Next speaker" in sitting.private_buttons(PRESIDENT)
    await sitting.does("Ghana", "/motion raise type=adjourn_meeting")
    assert "Put motion 1 to the committee" in sitting.private_buttons(PRESIDENT)


async def test_every_chairs_panel_follows(sitting: Meeting) -> None:
    await sitting.does(PRESIDENT, f"/dais appoint person={STRANGER}", PANEL)
    await sitting.does(STRANGER, PANEL, 'click "Open the list"')
    assert "Close the list" in sitting.private_buttons(PRESIDENT)


async def test_the_panel_of_a_chair_who_is_dismissed_offers_nothing(sitting: Meeting) -> None:
    await sitting.does(PRESIDENT, f"/dais appoint person={STRANGER}")
    await sitting.does(STRANGER, PANEL)
    await sitting.does(PRESIDENT, f"/dais dismiss person={STRANGER}")
    assert sitting.private_buttons(STRANGER) == {}


async def test_a_panel_that_discord_no_longer_lets_change_is_let_go(sitting: Meeting) -> None:
    await sitting.does(PRESIDENT, "/speakers open", PANEL)
    await sitting.waits(16 * 60)
    await sitting.does("France", "/speakers join")
    assert "Next speaker" not in sitting.private_buttons(PRESIDENT)
    await sitting.does(PRESIDENT, PANEL)
    assert "Next speaker" in sitting.private_buttons(PRESIDENT)


async def test_the_panel_works_after_a_restart(sitting: Meeting) -> None:
    await sitting.does(PRESIDENT, PANEL)
    await sitting.restarts()
    answer = await sitting.does(PRESIDENT, 'click "Open the list"')
    assert TITLE in answer
    await sitting.does(MEMBERS[0], "/speakers join")
    assert "Next speaker" in sitting.private_buttons(PRESIDENT)


async def test_adjourning_is_asked_once_more_and_leaves_nothing_to_press(sitting: Meeting) -> None:
    await sitting.does(PRESIDENT, PANEL, 'click "Adjourn"', 'click "Adjourn now"')
    question = sitting.private_words(PRESIDENT)[-1]
    assert TITLE not in question
    assert sitting.private_buttons(PRESIDENT) == {}
    (panel,) = panels(sitting)
    assert "Open the sitting" in sitting.labels(panel)
