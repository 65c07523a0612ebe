"""The live messages of a committee: a panel heals itself, a result is posted once, whatever Discord does."""

from __future__ import annotations

import logging
from typing import Any

import pytest

from bot.rehearsal.messages import buttons_of, words_of
from cogs.ui import floor_keeper, result_posts
from tests.stages import MEMBERS, PRESIDENT, Meeting

POSTS = "/channels/*/messages"
MESSAGE = "/channels/*/messages/*"
USA = MEMBERS[-1]


# the panel


async def test_there_is_one_panel_at_the_bottom_of_the_floor(sitting: Meeting) -> None:
    await sitting.does(PRESIDENT, "/speakers open")
    assert sitting.messages()[-1] is sitting.panel()


async def test_the_panel_is_edited_in_place_while_nothing_is_posted_below_it(sitting: Meeting) -> None:
    await sitting.does(PRESIDENT, "/speakers open")
    panel = sitting.panel()
    await sitting.does("France", "/speakers join")
    assert sitting.panel().id == panel.id
    assert "France" in words_of(sitting.panel())


async def test_a_panel_that_was_deleted_is_posted_anew(sitting: Meeting) -> None:
    await sitting.does(PRESIDENT, "/speakers open")
    panel = sitting.panel()
    sitting.env.backend.delete_message(panel.channel_id, panel.id)
    await sitting.does("France", "/speakers join")
    assert sitting.panel().id != panel.id
    assert "France" in words_of(sitting.panel())


async def test_a_panel_too_old_to_edit_freely_is_posted_anew(sitting: Meeting) -> None:
    await sitting.does(PRESIDENT, "/speakers open")
    panel = sitting.panel()
    await sitting.waits(49 * 60)
    await sitting.does("France", "/speakers join")
    assert sitting.panel().id == panel.id
    await sitting.waits(2 * 60)
    await sitting.does("Ghana", "/speakers join")
    assert sitting.panel().id != panel.id
    assert sitting.messages()[-1] is sitting.panel()


async def test_a_panel_deleted_while_the_bot_was_away_is_posted_anew_at_the_start(sitting: Meeting) -> None:
    panel = sitting.panel()
    await sitting.env.settle()
    sitting.env.backend.delete_message(panel.channel_id, panel.id)
    await sitting.restarts()
    assert "sitting 1" in words_of(sitting.panel())


async def test_connecting_again_posts_no_second_panel(sitting: Meeting) -> None:
    before = sitting.words()
    with sitting.env._bot_scope():
        for _ in range(5):
            sitting.stage.bot.dispatch("ready")
    await sitting.settles()
    assert sitting.words() == before


# results


async def test_a_result_is_posted_once_and_stays_so_after_a_restart(voted: Meeting) -> None:
    await voted.does(USA, 'click "No"')
    await voted.restarts()
    await voted.restarts()
    (posted,) = voted.results()
    assert "6 in favour, 1 against" in posted


async def test_a_result_that_discord_did_not_take_is_posted_after_a_while(voted: Meeting) -> None:
    results = voted.stage.channels["results"].id
    voted.env.inject_error("POST", f"/channels/{results}/messages", status=500, times=2)
    await voted.does(USA, 'click "No"')
    assert voted.results() == []
    await voted.waits(2 * floor_keeper.RETRY_SECONDS + 1)
    assert len(voted.results()) == 1


async def test_a_result_that_was_not_posted_when_the_bot_stopped_is_posted_at_the_start(
    voted: Meeting,
) -> None:
    voted.env.inject_error("POST", POSTS, status=500, times=None)
    await voted.does(USA, 'click "No"')
    assert voted.session.vote is None
    assert voted.results() == []
    voted.env.backend.faults.clear()
    await voted.restarts()
    assert len(voted.results()) == 1
    assert voted.vote_cards() == []
    await voted.restarts()
    assert len(voted.results()) == 1


async def test_a_result_sent_again_carries_the_same_nonce(voted: Meeting) -> None:
    results = voted.stage.channels["results"].id
    voted.env.inject_error("POST", f"/channels/{results}/messages", status=500, times=1)
    await voted.does(USA, 'click "No"')
    await voted.waits(floor_keeper.RETRY_SECONDS)
    sent: list[Any] = [
        own.json for own in voted.env.http_requests if own.path == f"/channels/{results}/messages"
    ]
    assert len(sent) == 2
    assert all(own["enforce_nonce"] for own in sent)
    assert len({own["nonce"] for own in sent}) == 1


@pytest.mark.parametrize(("status", "code"), [(403, 50013), (404, 10003)])
async def test_a_result_goes_to_the_floor_where_its_channel_is_closed_or_gone(
    voted: Meeting, status: int, code: int
) -> None:
    results = voted.stage.channels["results"].id
    voted.env.inject_error("POST", f"/channels/{results}/messages", status=status, code=code, times=None)
    await voted.does(USA, 'click "No"')
    posted = [own for own in voted.words() if "Vote 1: result" in own]
    assert len(posted) == 1
    assert voted.messages()[-1] is voted.panel()


async def test_a_result_is_posted_without_its_board_where_the_board_cannot_be_made(
    voted: Meeting, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: Any) -> Any:
        raise RuntimeError("no fonts")

    monkeypatch.setattr(result_posts, "result_with_documents", broken)
    await voted.does(USA, 'click "No"')
    (message,) = voted.messages("results")
    assert "6 in favour, 1 against" in words_of(message)
    assert message.attachments == []
    assert "could not be made" in caplog.text


# Discord in trouble


async def test_an_announcement_that_discord_did_not_take_follows_once(sitting: Meeting) -> None:
    sitting.env.inject_error("POST", POSTS, status=502, times=1)
    await sitting.does(PRESIDENT, "/speakers open")
    assert all("Speakers list opened" not in own for own in sitting.words())
    await sitting.does("France", "/speakers join")
    await sitting.waits(floor_keeper.RETRY_SECONDS)
    assert sum("Speakers list opened" in own for own in sitting.words()) == 1
    assert sitting.messages()[-1] is sitting.panel()
    assert "France" in words_of(sitting.panel())


async def test_nothing_is_tried_again_where_the_bot_may_not_post(
    sitting: Meeting, caplog: pytest.LogCaptureFixture
) -> None:
    sitting.env.inject_error("POST", POSTS, status=403, code=50013, times=None)
    sitting.env.inject_error("PATCH", MESSAGE, status=403, code=50013, times=None)
    with caplog.at_level(logging.WARNING, "cogs.ui.floor_keeper"):
        await sitting.does(PRESIDENT, "/speakers open")
        sent = len(sitting.env.http_requests)
        await sitting.waits(600)
    assert len(sitting.env.http_requests) == sent
    assert "could not be shown" in caplog.text
    assert sitting.session.speakers.open


async def test_the_bot_reads_no_message_and_asks_for_no_member(sitting: Meeting) -> None:
    read = [own for own in sitting.env.http_requests if own.method == "GET"]
    assert [own.path for own in read if "/messages" in own.path or "/members" in own.path] == []


async def test_buttons_that_are_shown_are_controls_of_this_committee(sitting: Meeting) -> None:
    for message in sitting.messages():
        for custom_id in buttons_of(message).values():
            assert custom_id.split(":")[2] == str(sitting.committee)
