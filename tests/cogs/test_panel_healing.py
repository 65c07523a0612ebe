"""The live messages heal themselves: deleted, in channels that are gone or closed, old, after a restart."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator

import discord
import pytest
from simcord.backend.models import Message
from simcord.backend.models.channel import Overwrite
from simcord.enums import OverwriteType

from bot.rehearsal.messages import buttons_of, words_of
from bot.rehearsal.stage import DAIS, FLOOR
from bot.rendering.dais import LIVE_TITLE
from cogs.ui.channels import PATIENCE
from tests.stages import PRESIDENT, Meeting, meeting_of

LOG = "cogs.ui.channels"


@pytest.fixture
async def council() -> AsyncIterator[Meeting]:
    """A small council in session, whose dais has a channel of its own."""
    async with meeting_of(dais_apart=True) as opened:
        await opened.opens()
        yield opened


def panel(meeting: Meeting, channel: str = DAIS) -> Message:
    """The one live panel of the dais."""
    (found,) = (own for own in meeting.messages(channel) if LIVE_TITLE in words_of(own))
    return found


async def lets(meeting: Meeting, channel: str, *, send: bool) -> None:
    """Take the permission to send from the bot in a channel, or give it back."""
    bot, place = meeting.env.backend.bot_user.id, meeting.stage.channels[channel].id
    deny = 0 if send else discord.Permissions(send_messages=True).value
    with meeting.env._bot_scope():
        meeting.env.backend.set_overwrite(place, Overwrite(bot, OverwriteType.MEMBER, deny=deny))
    await meeting.settles()


def sent(meeting: Meeting) -> int:
    """How many requests the bot has made, answers to people apart."""
    return sum("/channels/" in own.path for own in meeting.env.http_requests)


async def test_deleted_panels_are_posted_anew_with_the_next_act(council: Meeting) -> None:
    for message in (panel(council), council.panel()):
        council.env.backend.delete_message(message.channel_id, message.id)
    await council.does(PRESIDENT, "/speakers open")
    assert "Close the list" in buttons_of(panel(council))
    assert "Join the list" in buttons_of(council.panel())


async def test_panels_too_old_to_edit_are_posted_anew_and_the_old_ones_go(council: Meeting) -> None:
    before = panel(council).id
    await council.waits(51 * 60)
    await council.does("France", "/motion raise type=adjourn_meeting")
    assert panel(council).id != before
    assert len(council.messages(DAIS)) == 1


async def test_a_lost_permission_is_told_once_and_all_goes_on_once_it_is_back(
    council: Meeting, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO, LOG):
        await lets(council, FLOOR, send=False)
        await council.does(PRESIDENT, "/speakers open")
        assert "I need Send Messages there" in words_of(panel(council))
        await council.does(PRESIDENT, "/dais panel")
        assert "I need Send Messages there" in council.private_words(PRESIDENT)[-1]
        floor = council.stage.channels[FLOOR].id
        asked = [own for own in council.env.http_requests if own.path.startswith(f"/channels/{floor}/")]
        await council.does("France", "/speakers join")
        await council.waits(600)
        now = [own for own in council.env.http_requests if own.path.startswith(f"/channels/{floor}/")]
        assert len(now) == len(asked)
        assert caplog.text.count("nothing can be shown") == 1
        await lets(council, FLOOR, send=True)
    assert "France" in words_of(council.panel())
    assert "I need" not in words_of(panel(council))
    assert caplog.text.count("can be used again") == 1


async def test_where_discord_says_no_without_a_reason_it_is_asked_once_a_minute_at_most(
    council: Meeting, caplog: pytest.LogCaptureFixture
) -> None:
    floor = council.stage.channels[FLOOR].id
    council.env.inject_error("POST", f"/channels/{floor}/messages", status=403, code=50013, times=None)
    council.env.inject_error("PATCH", f"/channels/{floor}/messages/*", status=403, code=50013, times=None)
    with caplog.at_level(logging.INFO, LOG):
        await council.does(PRESIDENT, "/speakers open")
        before = sum(f"/channels/{floor}/" in own.path for own in council.env.http_requests)
        await council.does("France", "/speakers join")
        await council.does("Ghana", "/speakers join")
        assert sum(f"/channels/{floor}/" in own.path for own in council.env.http_requests) == before
    assert "Discord lets me show nothing" in words_of(panel(council))
    assert caplog.text.count("nothing can be shown") == 1
    council.env.backend.faults.clear()
    await council.waits(PATIENCE + 1)
    await council.does("China", "/speakers join")
    assert "China" in words_of(council.panel())
    assert "Discord lets me" not in words_of(panel(council))


async def test_a_floor_that_is_gone_is_told_on_the_dais_and_goes_on_where_it_is_chosen_anew(
    council: Meeting,
) -> None:
    gone = council.stage.channels[FLOOR]
    await council.settles()
    with council.env._bot_scope():
        council.env.backend.delete_channel(gone.id)
    await council.settles()
    assert "The floor channel is gone" in words_of(panel(council))
    asked = sent(council)
    await council.presses(PRESIDENT, panel(council), "Open the list")
    assert council.session.speakers.open
    assert sent(council) == asked
    council.stage.channels[FLOOR] = council.env.guild.create_text_channel("floor anew")
    await council.stage.move_floor(council.stage.channels[FLOOR].id)
    assert "Join the list" in buttons_of(council.panel())
    assert "is gone" not in words_of(panel(council))


async def test_a_dais_channel_that_is_gone_hinders_nothing_else(council: Meeting) -> None:
    with council.env._bot_scope():
        council.env.backend.delete_channel(council.stage.channels[DAIS].id)
    await council.settles()
    await council.does(PRESIDENT, "/speakers open")
    assert "Join the list" in buttons_of(council.panel())
    await council.does(PRESIDENT, "/dais panel")
    assert "The dais channel is gone" in council.private_words(PRESIDENT)[-1]


async def test_panels_come_back_after_a_restart_where_they_were_deleted_meanwhile(council: Meeting) -> None:
    message = panel(council)
    await council.settles()
    council.env.backend.delete_message(message.channel_id, message.id)
    await council.restarts()
    assert "Open the list" in buttons_of(panel(council))


async def test_an_edit_that_discord_did_not_take_is_made_later(council: Meeting) -> None:
    dais = council.stage.channels[DAIS].id
    council.env.inject_error("PATCH", f"/channels/{dais}/messages/*", status=502, times=1)
    await council.does(PRESIDENT, "/speakers open")
    await council.waits(6)
    assert "Close the list" in buttons_of(panel(council))
    assert len(council.messages(DAIS)) == 1


async def test_an_old_message_that_could_not_be_deleted_is_deleted_later(council: Meeting) -> None:
    await council.waits(51 * 60)
    dais = council.stage.channels[DAIS].id
    council.env.inject_error("DELETE", f"/channels/{dais}/messages/*", status=502, times=1)
    await council.does("France", "/motion raise type=adjourn_meeting")
    await council.waits(6)
    assert len(council.messages(DAIS)) == 1
