"""Who or what is gone in the middle of it: a chair, a seat, the sight of the channel."""

from __future__ import annotations

from simcord.backend.models.channel import Overwrite
from simcord.enums import OverwriteType

from bot.rehearsal.stage import FLOOR, RESULTS, SECRETARIAT
from tests.stages import MEMBERS, PRESIDENT, STRANGER, Meeting

SEE = 1 << 10


async def test_a_vote_goes_on_when_a_chair_leaves_the_server(sitting: Meeting) -> None:
    await sitting.does(PRESIDENT, f"/dais appoint person={SECOND_PERSON}")
    await sitting.introduces_a_draft()
    await sitting.does(PRESIDENT, "/vote open method=placards")
    await sitting.votes(dict.fromkeys(MEMBERS[:3], "Yes"))
    leaves(sitting, PRESIDENT)
    await sitting.settles()
    await sitting.votes({MEMBERS[3]: "No"})
    await sitting.does(SECOND_PERSON, "/vote close")
    (result,) = sitting.session.results
    assert (result.tally.yes, result.tally.no) == (3, 1)
    sitting.env.raise_errors()


async def test_a_vote_whose_last_chair_leaves_ends_by_its_time_and_the_secretariat_finds_another(
    sitting: Meeting,
) -> None:
    await sitting.introduces_a_draft()
    await sitting.does(PRESIDENT, "/vote open method=placards duration=60s")
    leaves(sitting, PRESIDENT)
    await sitting.votes(dict.fromkeys(MEMBERS[:5], "Yes"))
    assert sitting.session.vote is not None
    await sitting.waits(61)
    assert sitting.session.results[-1].carried
    await sitting.does(SECRETARIAT, f"/dais appoint person={STRANGER}")
    await sitting.does(STRANGER, "/sitting adjourn")
    sitting.env.raise_errors()


async def test_a_seat_lost_between_form_and_submission_acts_no_more_and_loses_no_words(
    sitting: Meeting,
) -> None:
    topic = "The protection of victims, and of those who give evidence in court"
    await sitting.does("France", "/motion raise type=moderated_caucus")
    await sitting.does(PRESIDENT, "/committee unseat person=France")
    told = await sitting.is_refused(
        "France", f'fill {{Topic: "{topic}", Total time: 10m, Time for each speech: 60s}}'
    )
    assert topic in "\n".join((told, *sitting.private_words("France")))
    assert not sitting.session.motions


async def test_a_form_filled_in_by_who_changed_seats_counts_for_the_seat_of_now(sitting: Meeting) -> None:
    await sitting.does("France", "/motion raise type=moderated_caucus")
    await sitting.does(PRESIDENT, "/committee seat person=France delegation=Ghana")
    await sitting.does("France", "fill {Topic: Victims, Total time: 10m, Time for each speech: 60s}")
    assert sitting.session.motions[-1].mover == "Ghana"


async def test_a_vote_in_a_channel_the_bot_no_longer_sees_is_taken_and_shown_once_it_sees_it_again(
    sitting: Meeting,
) -> None:
    await sitting.introduces_a_draft()
    await sitting.does(PRESIDENT, "/vote open method=placards")
    await sitting.votes(dict.fromkeys(MEMBERS[:3], "Yes"))
    backend, floor = sitting.env.backend, sitting.stage.channels[FLOOR]
    hidden = Overwrite(backend.bot_user.id, OverwriteType.MEMBER, deny=SEE)
    backend.set_overwrite(floor.id, hidden)
    await sitting.votes(dict.fromkeys(MEMBERS[3:5], "Yes"))
    told = await types(sitting, PRESIDENT, "vote close")
    assert "5 in favour" in told
    assert sitting.session.results[-1].tally.yes == 5
    assert any("Adopted" in own for own in sitting.results())
    backend.delete_overwrite(floor.id, backend.bot_user.id)
    await sitting.does(PRESIDENT, "/speakers open")
    await sitting.waits(10)
    assert "Chair's panel" in sitting.labels(sitting.panel())
    assert not sitting.vote_cards()
    sitting.env.raise_errors()


SECOND_PERSON = STRANGER
"""Somebody who sits for nobody, and so can chair."""


def leaves(meeting: Meeting, person: str) -> None:
    """Let somebody leave the server."""
    meeting.env.guild.remove_member(meeting.people[person])


async def types(meeting: Meeting, person: str, command: str) -> str:
    """What somebody is told on typing a command where the results are posted."""
    channel = meeting.stage.channels[RESULTS]
    return meeting.said(await meeting.people[person].slash(channel, command))
