"""Who may do what: the dais by name and by role, the secretariat, and a committee that lost its chairs."""

from __future__ import annotations

from typing import Any

import pytest

from bot.rehearsal.stage import FLOOR, SECRETARIAT
from bot.rendering.dais import TITLE
from tests.stages import PRESIDENT, STRANGER, Meeting

PANEL = 'click "Chair\'s panel"'


async def runs(meeting: Meeting, who: str, command: str, /, **options: Any) -> str:
    """What somebody is told on a command whose options are people and roles as Discord knows them."""
    result = await meeting.people[who].slash(meeting.stage.channels[FLOOR], command, **options)
    await meeting.settles()
    return meeting.said(result)


def role(meeting: Meeting, name: str) -> Any:
    """A new role of the server."""
    return meeting.env.guild.create_role(name)


def give(meeting: Meeting, person: str, given: Any) -> None:
    """Give somebody a role, as a moderator of the server would."""
    meeting.env.backend.add_member_role(meeting.env.guild.id, meeting.people[person].id, given.id)


def take(meeting: Meeting, person: str, given: Any) -> None:
    """Take a role away again."""
    meeting.env.backend.remove_member_role(meeting.env.guild.id, meeting.people[person].id, given.id)


def leaves(meeting: Meeting, person: str) -> None:
    """Let somebody leave the server."""
    meeting.env.guild.remove_member(meeting.people[person])


async def test_a_role_of_the_dais_is_given_and_taken_in_the_midst_of_debate(sitting: Meeting) -> None:
    chairs = role(sitting, "Chairs")
    told = await runs(sitting, PRESIDENT, "dais appoint", role=chairs)
    assert told == f"<@&{chairs.id}> joined the dais."
    assert "This is for the dais to do" in await sitting.is_refused(STRANGER, PANEL)
    give(sitting, STRANGER, chairs)
    assert TITLE in await sitting.does(STRANGER, PANEL)
    await sitting.does(STRANGER, 'click "Open the list"')
    take(sitting, STRANGER, chairs)
    assert "This is for the dais to do" in await sitting.is_refused(STRANGER, 'click "Close the list"')
    assert sitting.session.list.open
    await runs(sitting, PRESIDENT, "dais dismiss", role=chairs)
    give(sitting, STRANGER, chairs)
    assert "This is for the dais to do" in await sitting.is_refused(STRANGER, "/speakers close")


async def test_the_private_panel_of_a_chair_by_role_follows_the_committee(sitting: Meeting) -> None:
    chairs = role(sitting, "Chairs")
    await runs(sitting, PRESIDENT, "dais appoint", role=chairs)
    give(sitting, STRANGER, chairs)
    await sitting.does(STRANGER, PANEL)
    await sitting.does(PRESIDENT, "/speakers open")
    assert "Close the list" in sitting.private_buttons(STRANGER)


async def test_a_person_and_a_role_are_named_one_at_a_time_and_not_everybody(sitting: Meeting) -> None:
    journal = await sitting.journal()
    assert "one of them" in await runs(sitting, PRESIDENT, "dais appoint")
    both = {"person": sitting.people[STRANGER], "role": role(sitting, "Chairs")}
    assert "one of them" in await runs(sitting, PRESIDENT, "dais appoint", **both)
    everybody = sitting.env.guild.default_role
    assert "Everybody has that role" in await runs(sitting, PRESIDENT, "dais appoint", role=everybody)
    assert await sitting.journal() == journal


async def test_the_secretariat_sees_to_committees_and_has_no_floor(sitting: Meeting) -> None:
    staff = role(sitting, "Staff")
    refused = await runs(sitting, PRESIDENT, "committee secretariat", add=staff)
    assert "Manage Server" in refused
    assert "Nobody is named" in await runs(sitting, STRANGER, "committee secretariat")
    shown = await runs(sitting, SECRETARIAT, "committee secretariat", add=staff)
    assert f"everybody with <@&{staff.id}>" in shown
    seats = f"/committee seat person={STRANGER} delegation=usa"
    assert "This is for the dais to do" in await sitting.is_refused(STRANGER, seats)
    give(sitting, STRANGER, staff)
    await sitting.does(STRANGER, seats)
    assert "This is for the dais to do" in await sitting.is_refused(STRANGER, "/speakers open")
    await runs(sitting, SECRETARIAT, "committee secretariat", remove=staff)
    assert "This is for the dais" in await sitting.is_refused(
        STRANGER, f"/committee unseat person={STRANGER}"
    )


async def test_a_person_of_the_secretariat_stays_so_after_a_restart(meeting: Meeting) -> None:
    await runs(meeting, SECRETARIAT, "committee secretariat", add=meeting.people[STRANGER])
    await meeting.restarts()
    await meeting.does(STRANGER, f"/committee seat person={STRANGER} delegation=usa")


async def test_what_the_secretariat_does_to_the_dais_is_announced_with_its_name(sitting: Meeting) -> None:
    await sitting.does(SECRETARIAT, f"/dais appoint person={STRANGER}")
    announced = sitting.words()[-2]
    assert "Change of the dais" in announced
    assert f"<@{sitting.people[STRANGER].id}> joined the dais" in announced
    assert f"by <@{sitting.people[SECRETARIAT].id}>, who administers the committee" in announced


async def test_a_committee_that_lost_its_chairs_says_so_and_is_recovered_for_all_to_hear(
    voted: Meeting,
) -> None:
    leaves(voted, PRESIDENT)
    status = await voted.does("France", "/committee status")
    assert "Nobody is on the dais" in status
    assert "This is for the dais to do" in await voted.is_refused("France", "/vote close")
    told = await voted.does(SECRETARIAT, f"/dais appoint person={STRANGER}")
    assert "had lost its chairs" in told
    announced = voted.words()[-2]
    assert "New chair" in announced
    assert "all of its dais (1 person) were gone from the server" in announced
    assert f"<@{voted.people[STRANGER].id}> was put on the dais" in announced
    assert f"by <@{voted.people[SECRETARIAT].id}>" in announced
    await voted.does(STRANGER, "/vote close")
    assert voted.session.vote is None


async def test_a_vote_goes_on_to_its_end_without_a_chair(voted: Meeting) -> None:
    leaves(voted, PRESIDENT)
    await voted.does("United States of America", 'click "No"')
    await voted.waits(3600)
    assert voted.session.vote is None
    assert "6 in favour, 1 against" in voted.results()[-1]


async def test_a_chair_who_is_left_closes_the_vote_of_one_who_has_gone(voted: Meeting) -> None:
    await voted.does(PRESIDENT, f"/dais appoint person={STRANGER}")
    leaves(voted, PRESIDENT)
    status = await voted.does("France", "/committee status")
    assert f"On the dais: <@{voted.people[STRANGER].id}>." in status
    assert "Gone from the server: 1 chair." in status
    await voted.does(STRANGER, "/vote close")


@pytest.mark.parametrize("deleted", [True, False])
async def test_a_role_that_was_deleted_leaves_nobody_on_the_dais(sitting: Meeting, deleted: bool) -> None:
    chairs = role(sitting, "Chairs")
    await runs(sitting, PRESIDENT, "dais appoint", role=chairs)
    await sitting.does(PRESIDENT, f"/dais dismiss person={PRESIDENT}")
    if deleted:
        sitting.env.backend.delete_role(sitting.env.guild.id, chairs.id)
    told = await sitting.does(SECRETARIAT, f"/dais appoint person={STRANGER}")
    assert ("had lost its chairs" in told) is deleted
    assert bool(sitting.session.body.dais_roles) is not deleted
