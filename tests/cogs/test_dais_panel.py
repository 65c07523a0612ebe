"""The live panel in the channel of the dais: what it shows, where it is, and what a press on it does."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from simcord.backend.models import Message

from bot.rehearsal.messages import buttons_of, words_of
from bot.rehearsal.stage import DAIS
from bot.rendering.dais import LIVE_TITLE
from bot.storage.committees import ChannelUse
from tests.stages import MEMBERS, PRESIDENT, STRANGER, Meeting, meeting_of


@pytest.fixture
async def council() -> AsyncIterator[Meeting]:
    """A small council in session, whose dais has a channel of its own."""
    async with meeting_of(dais_apart=True) as opened:
        await opened.opens()
        yield opened


def panel(meeting: Meeting) -> Message:
    """The one live panel of the dais."""
    (found,) = (own for own in meeting.messages(DAIS) if LIVE_TITLE in words_of(own))
    return found


async def test_it_shows_what_is_in_order_for_the_dais_and_follows(council: Meeting) -> None:
    assert {"Open the list", "Suspend", "Adjourn"} <= buttons_of(panel(council)).keys()
    first = panel(council).id
    await council.does(PRESIDENT, "/speakers open")
    await council.does("France", "/speakers join")
    assert panel(council).id == first
    assert "Next speaker" in buttons_of(panel(council))


async def test_a_press_on_it_is_answered_on_it_for_all_chairs_to_see(council: Meeting) -> None:
    told = council.private_words(PRESIDENT)
    await council.presses(PRESIDENT, panel(council), "Open the list")
    assert council.session.speakers.open
    assert council.private_words(PRESIDENT) == told
    assert "The speakers list was opened." in words_of(panel(council))
    assert "Close the list" in buttons_of(panel(council))
    await council.does("France", "/speakers join")
    assert "The speakers list was opened." not in words_of(panel(council))


async def test_a_refusal_is_told_to_whoever_pressed_alone(council: Meeting) -> None:
    shown = words_of(panel(council))
    press = buttons_of(panel(council))["Open the list"]
    answer = await council.forges("France", press, on=panel(council), channel=DAIS)
    assert "for the dais" in answer
    assert words_of(panel(council)) == shown


async def test_without_a_channel_of_its_own_there_is_none(sitting: Meeting) -> None:
    assert not any(LIVE_TITLE in own for own in sitting.words())


async def test_where_another_channel_is_chosen_it_moves_there(council: Meeting) -> None:
    await council.stage.use_channel(ChannelUse.DAIS, council.stage.channels["results"].id)
    assert council.messages(DAIS) == []
    assert any(LIVE_TITLE in own for own in council.words("results"))
    await council.stage.use_channel(ChannelUse.DAIS, None)
    assert not any(LIVE_TITLE in own for own in council.words("results"))


async def test_a_chair_is_given_a_private_panel_in_the_dais_channel_too(council: Meeting) -> None:
    dais = council.stage.channels[DAIS]
    answer = await council.people[PRESIDENT].slash(dais, "dais panel")
    assert "Chair's panel" in council.said(answer)
    answer = await council.people[STRANGER].slash(dais, "dais panel")
    assert "for the dais" in council.said(answer)


async def test_the_chairs_command_brings_deleted_panels_back(council: Meeting) -> None:
    for message in (panel(council), council.panel()):
        council.env.backend.delete_message(message.channel_id, message.id)
    await council.does(PRESIDENT, "/dais panel")
    assert "Open the list" in buttons_of(panel(council))
    assert "Chair's panel" in buttons_of(council.panel())


async def test_a_warning_is_drawn_by_the_clock_and_says_so_once(council: Meeting) -> None:
    await council.does(PRESIDENT, "/speakers open")
    await council.does(MEMBERS[0], "/speakers join")
    await council.does(PRESIDENT, "/speakers next")
    length = council.session.list.seconds
    await council.waits(length - 20)
    assert "nearly up" not in words_of(panel(council)) + words_of(council.panel())
    before = len(council.env.http_requests)
    await council.waits(6)
    assert "Time is nearly up" in words_of(panel(council))
    assert "Time is nearly up" in words_of(council.panel())
    assert len(council.env.http_requests) == before + 2
    await council.waits(6)
    assert len(council.env.http_requests) == before + 2


async def test_a_warning_that_falls_due_after_a_restart_is_drawn(council: Meeting) -> None:
    await council.does(PRESIDENT, "/speakers open")
    await council.does(MEMBERS[0], "/speakers join")
    await council.does(PRESIDENT, "/speakers next")
    await council.restarts()
    await council.waits(council.session.list.seconds - 10)
    assert "Time is nearly up" in words_of(panel(council))


async def test_when_time_is_up_the_floor_is_told_and_both_panels_say_so(council: Meeting) -> None:
    await council.does(PRESIDENT, "/speakers open")
    await council.does(MEMBERS[0], "/speakers join")
    await council.does(PRESIDENT, "/speakers next")
    await council.waits(council.session.list.seconds + 1)
    assert any(f"Time is up: {MEMBERS[0]}" in own for own in council.words())
    assert f"Time is up for {MEMBERS[0]}" in words_of(panel(council))
    assert f"Time is up for {MEMBERS[0]}" in words_of(council.panel())
