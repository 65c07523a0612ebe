"""Results are posted exactly once, whenever the bot dies and whatever becomes of their channel."""

from __future__ import annotations

from typing import Any

import pytest

from bot.rehearsal.messages import buttons_of
from bot.storage.posts import Post, Posts
from cogs.ui import result_posts
from tests.stages import MEMBERS, PRESIDENT, Meeting

USA = MEMBERS[-1]


@pytest.fixture
def not_noted(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """Let the bot die each time between the sending of a result and the noting of its message."""

    async def dies(self: Posts, post: Post, message_id: int) -> bool:
        raise OSError(f"killed before message {message_id} is noted")

    monkeypatch.setattr(Posts, "posted", dies)
    return monkeypatch


async def due(meeting: Meeting) -> int:
    return len(await meeting.services.posts.due())


def posted(meeting: Meeting) -> list[str]:
    """The results posted anywhere."""
    return [own for channel in ("results", "floor") for own in meeting.words(channel) if "1: result" in own]


async def test_a_result_sent_and_not_noted_is_found_again_long_after(
    voted: Meeting, not_noted: pytest.MonkeyPatch
) -> None:
    await voted.does(USA, 'click "No"')
    assert len(posted(voted)) == 1
    assert await due(voted) == 1
    not_noted.undo()
    await voted.sleeps(3600)
    assert len(posted(voted)) == 1
    assert await due(voted) == 0
    (note,) = await voted.services.posts.of(voted.committee)
    assert note.message_id == voted.messages("results")[0].id


async def test_it_is_found_again_below_whatever_was_said_meanwhile(
    voted: Meeting, not_noted: pytest.MonkeyPatch
) -> None:
    await voted.does(USA, 'click "No"')
    await voted.stage.bot.close()
    not_noted.undo()
    for number in range(60):
        await voted.people[USA].send(voted.stage.channels["results"], f"What a result! {number}")
    await voted.env.advance_time(3600)
    await voted.restarts()
    assert len(posted(voted)) == 1
    assert await due(voted) == 0


async def test_a_message_of_somebody_else_or_of_another_vote_is_not_taken_for_it(
    voted: Meeting,
) -> None:
    voted.env.inject_error("POST", "/channels/*/messages", status=500, times=None)
    await voted.does(USA, 'click "No"')
    voted.env.backend.faults.clear()
    await voted.people[USA].send(voted.stage.channels["results"], "Vote 1: result")
    assert posted(voted) == ["Vote 1: result"]
    await voted.sleeps(3600)
    assert [own.startswith("Vote 1: result\nAdopted") for own in posted(voted)] == [False, True]
    await voted.does(PRESIDENT, "/sitting adjourn")


async def test_a_result_whose_channel_was_deleted_meanwhile_is_posted_on_the_floor_once(
    voted: Meeting,
) -> None:
    voted.env.inject_error("POST", "/channels/*/messages", status=500, times=None)
    await voted.does(USA, 'click "No"')
    voted.env.backend.faults.clear()
    voted.env.backend.delete_channel(voted.stage.channels["results"].id)
    await voted.sleeps(3600)
    assert [own for own in voted.words() if "Vote 1: result" in own] == posted(voted)
    assert len(posted(voted)) == 1
    await voted.restarts()
    await voted.sleeps(3600)
    assert len(posted(voted)) == 1


async def test_the_click_that_ended_the_vote_delivered_again_posts_nothing_more(
    voted: Meeting,
) -> None:
    await voted.does(USA, 'click "No"')
    await voted.delivers_again(USA)
    await voted.sleeps(3600)
    await voted.delivers_again(USA)
    assert len(posted(voted)) == 1


async def test_a_result_posted_late_says_what_was_so_when_the_vote_was_closed(voted: Meeting) -> None:
    voted.env.inject_error("POST", "/channels/*/messages", status=500, times=None)
    await voted.does(USA, 'click "No"')
    await voted.does(PRESIDENT, "/sitting adjourn")
    voted.env.backend.faults.clear()
    await voted.sleeps(3600)
    (message,) = voted.messages("results")
    assert "Adopted: draft resolution E/2026/L.1 — 6 in favour, 1 against" in posted(voted)[0]
    assert {own["filename"].rpartition(".")[2] for own in message.attachments} >= {"png", "pdf", "md"}


async def test_the_channel_is_looked_through_only_where_the_nonce_no_longer_holds(
    voted: Meeting,
) -> None:
    results = voted.stage.channels["results"].id
    voted.env.inject_error("POST", f"/channels/{results}/messages", status=500, times=2)
    await voted.does(USA, 'click "No"')
    await voted.waits(30)
    read: list[Any] = [
        own for own in voted.env.http_requests if own.method == "GET" and "/messages" in own.path
    ]
    assert read == []
    assert len(posted(voted)) == 1
    assert result_posts.NONCE_HOLDS.total_seconds() > 30


async def test_a_posted_result_leads_to_what_was_voted_on_though_it_has_changed(
    voted: Meeting,
) -> None:
    await voted.does(USA, 'click "No"')
    (message,) = voted.messages("results")
    (label,) = buttons_of(message)
    assert label == "Read: draft resolution E/2026/L.1"
    answer = await voted.presses("France", message, label)
    assert "Vote 1 was on: Draft resolution E/2026/L.1" in answer
    assert "Calls upon States to act" in answer
