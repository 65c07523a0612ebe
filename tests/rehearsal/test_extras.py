from __future__ import annotations

from bot.procedure.delegations import Presence
from bot.rehearsal.extras import Extras
from tests.stages import MEMBERS, PRESIDENT, SUBMIT, Meeting

PLAYED = "France"
REST = tuple(name for name in MEMBERS if name != PLAYED)


async def fill(meeting: Meeting) -> None:
    """Let somebody act for every member but France."""
    Extras(meeting.stage.bot.services, REST)


async def test_the_rest_of_the_room_answers_the_roll_and_leaves_the_played_ones_alone(
    meeting: Meeting,
) -> None:
    await fill(meeting)
    await meeting.does(PRESIDENT, "/sitting open")
    await meeting.does(PRESIDENT, "/rollcall start")
    assert dict(meeting.session.roll.presence) == dict.fromkeys(REST, Presence.PRESENT)


async def test_the_rest_of_the_room_votes_and_the_vote_waits_for_the_played_ones(sitting: Meeting) -> None:
    await fill(sitting)
    await sitting.does(PLAYED, "/motion raise type=suspend_meeting")
    await sitting.does(PRESIDENT, "/motion vote motion=1")
    assert sitting.session.vote is not None
    assert sitting.session.vote.outstanding == (PLAYED,)
    await sitting.does(PLAYED, "/vote cast yes")
    (result,) = sitting.session.results
    assert result.tally.cast == len(MEMBERS)


async def test_in_a_roll_call_the_rest_answer_when_they_are_called(sitting: Meeting) -> None:
    await fill(sitting)
    await sitting.does(PLAYED, "/resolution submit")
    await sitting.does(PLAYED, 'fill {Title: A register, Text: "1. Requests a register"}', SUBMIT)
    await sitting.does(PRESIDENT, "/resolution introduce draft=1")
    await sitting.does(PRESIDENT, "/vote open method=roll_call")
    assert sitting.session.vote is not None
    assert sitting.session.vote.called == PLAYED
    await sitting.does(PLAYED, "/vote cast yes")
    assert sitting.session.vote is None


async def test_unless_they_are_named_the_rest_of_the_room_is_who_nobody_sits_for(meeting: Meeting) -> None:
    Extras(meeting.stage.bot.services)
    await meeting.does(PRESIDENT, f"/committee unseat person={PLAYED}", "/sitting open", "/rollcall start")
    assert dict(meeting.session.roll.presence) == {PLAYED: Presence.PRESENT}
