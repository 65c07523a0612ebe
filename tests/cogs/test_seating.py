"""People are seated from menus: a delegation is picked, then everybody who sits for it."""

from __future__ import annotations

from bot.procedure.state.session import Session
from tests.stages import PRESIDENT, STRANGER, Meeting

PICK = 'choose "France" in "Delegation: Alb–Uni"'
WHO = "Who sits for it"


def seated(session: Session, meeting: Meeting, name: str) -> set[str]:
    """Who sits for a delegation, by the names of the stage."""
    keys = {meeting.services.people._keys[own.id]: person for person, own in meeting.people.items()}
    return {keys[own] for own in session.body.seated(name)}


async def test_people_are_picked_for_a_delegation_and_put_off_again(meeting: Meeting) -> None:
    await meeting.does(PRESIDENT, "/committee seat", PICK)
    told = await meeting.does(PRESIDENT, f'choose "France, {STRANGER}" in "{WHO}"')
    assert "1 person took a seat for France" in told
    assert "2 people sit for France" in told
    assert seated(meeting.session, meeting, "France") == {"France", STRANGER}
    told = await meeting.does(PRESIDENT, f'choose "{STRANGER}" in "{WHO}"')
    assert "1 person left their seat" in told
    assert seated(meeting.session, meeting, "France") == {STRANGER}


async def test_whom_another_chair_seats_meanwhile_stays(meeting: Meeting) -> None:
    await meeting.does(PRESIDENT, "/committee seat", PICK)
    await meeting.does("Secretariat", "/committee seat person=Ghana delegation=France")
    await meeting.does(PRESIDENT, f'choose "France, {STRANGER}" in "{WHO}"')
    assert seated(meeting.session, meeting, "France") == {"France", "Ghana", STRANGER}


async def test_nothing_new_is_said_and_recorded_by_nobody(meeting: Meeting) -> None:
    await meeting.does(PRESIDENT, "/committee seat delegation=France")
    await meeting.is_refused(PRESIDENT, f'choose "France" in "{WHO}"')


async def test_only_who_may_seat_people_is_shown_the_menus(meeting: Meeting) -> None:
    assert "dais" in await meeting.is_refused("France", "/committee seat")
    assert "dais" in await meeting.is_refused(STRANGER, "/committee seat delegation=France")
    told = await meeting.is_refused(PRESIDENT, f"/committee seat person={STRANGER}")
    assert "Name the delegation too" in told


async def test_a_menu_for_a_delegation_that_is_gone_seats_nobody(meeting: Meeting) -> None:
    await meeting.does(PRESIDENT, "/committee seat", PICK)
    await meeting.does(PRESIDENT, "/committee remove delegation=France")
    await meeting.is_refused(PRESIDENT, f'choose "{STRANGER}" in "{WHO}"')


async def test_the_members_lead_the_dais_to_the_seats(meeting: Meeting) -> None:
    await meeting.does(PRESIDENT, "/committee members", 'click "Seat people"')
    told = await meeting.does(PRESIDENT, PICK, 'click "Another delegation"')
    assert "Pick one, then its people" in told
