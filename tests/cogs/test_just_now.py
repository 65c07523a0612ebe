"""Who comes a moment too late is told by whom it was done, and what."""

from __future__ import annotations

from bot.rehearsal.stage import FLOOR
from tests.stages import PRESIDENT, STRANGER, Meeting


def mention(meeting: Meeting, person: str) -> str:
    return f"<@{meeting.people[person].id}>"


async def test_of_two_chairs_who_press_the_same_one_is_told_by_whom(voted: Meeting) -> None:
    await voted.does(PRESIDENT, f"/dais appoint person={STRANGER}")
    await voted.does(PRESIDENT, "/vote close")
    told = await voted.is_refused(STRANGER, "/vote close")
    assert told.startswith(f"Just now {mention(voted, PRESIDENT)}: Vote 1 closed.")


async def test_an_act_long_ago_explains_nothing(voted: Meeting) -> None:
    await voted.does(PRESIDENT, f"/dais appoint person={STRANGER}", "/vote close")
    await voted.waits(60)
    assert "Just now" not in await voted.is_refused(STRANGER, "/vote close")


async def test_ones_own_act_is_not_told_of_somebody_else(voted: Meeting) -> None:
    await voted.does(PRESIDENT, "/vote close")
    assert "Just now" not in await voted.is_refused(PRESIDENT, "/vote close")


async def test_a_delegate_is_told_who_of_the_seat_has_voted(sitting: Meeting) -> None:
    await sitting.does(PRESIDENT, f"/committee seat person={STRANGER} delegation=France")
    await sitting.introduces_a_draft()
    await sitting.does(PRESIDENT, "/vote open method=roll_call duration=10m")
    await sitting.does("China", 'click "Yes"')
    await sitting.does("Côte d’Ivoire", 'click "No"')
    await sitting.does("France", 'click "Yes"')
    await sitting.waits(30)
    told = await sitting.is_refused(STRANGER, 'click "No"')
    assert f"{mention(sitting, 'France')}: France: Yes." in told


async def test_what_the_clock_did_is_told_too(sitting: Meeting) -> None:
    await sitting.does(PRESIDENT, "/vote poll question=Awake? duration=60s")
    (card,) = sitting.vote_cards()
    await sitting.waits(61)
    floor = sitting.stage.channels[FLOOR]
    assert floor.id == card.channel_id
    told = await sitting.forges("France", f"r1:cast:{sitting.committee}:1:yes", on=card)
    assert "Just now: Vote 1 closed" in told
