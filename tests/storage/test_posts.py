"""What must be posted once stays due until it is."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from bot.storage.committees import Committee, Committees
from bot.storage.database import Database
from bot.storage.entries import PostRequest
from bot.storage.journal import Journal
from bot.storage.posts import Post, Posts
from tests.storage.material import MIGRATIONS, MORNING, act, entry


@pytest.fixture
async def post(database: Database, journal: Journal, committee: Committee) -> Post:
    await journal.append(committee.id, 1, [entry()], act=act(), posts=[PostRequest("result", 55)])
    (due,) = await Posts(database).due(committee.id)
    return due


async def test_a_post_is_due_until_its_message_is_noted(database: Database, post: Post) -> None:
    posts = Posts(database)
    assert await posts.posted(post, 700) is True
    assert await posts.due() == []
    assert await posts.of(post.committee) == [replace(post, message_id=700)]


async def test_of_two_messages_of_a_post_the_first_counts(database: Database, post: Post) -> None:
    posts = Posts(database)
    await posts.posted(post, 700)
    assert await posts.posted(post, 701) is False
    assert await posts.abandon(post, "late") is False
    assert await posts.redirect(post, 56) is False
    assert await posts.of(post.committee) == [replace(post, message_id=700)]


async def test_an_abandoned_post_is_due_no_more_and_says_why(database: Database, post: Post) -> None:
    posts = Posts(database)
    assert await posts.abandon(post, "the channel is gone") is True
    assert await posts.due() == []
    assert (await posts.of(post.committee))[0].abandoned == "the channel is gone"


async def test_a_redirected_post_stays_due_elsewhere(database: Database, post: Post) -> None:
    posts = Posts(database)
    assert await posts.redirect(post, 56) is True
    assert await posts.due() == [replace(post, channel_id=56)]


async def test_posts_of_a_deleted_committee_are_not_due(database: Database, post: Post) -> None:
    await Committees(database).delete(post.committee, MORNING)
    assert await Posts(database).due() == []


async def test_each_post_has_a_nonce_of_its_own_that_discord_takes(
    database: Database, journal: Journal, post: Post
) -> None:
    requests = [PostRequest("result", 55), PostRequest("board", 55), PostRequest("result", 55, entry=1)]
    await journal.append(post.committee, 2, [entry(), entry()], act=act(), posts=requests)
    due = await Posts(database).due()
    assert [(each.position, each.kind) for each in due] == [
        (2, "result"),
        (3, "board"),
        (3, "result"),
        (4, "result"),
    ]
    assert len({each.nonce for each in due}) == 4
    assert all(1 <= len(each.nonce) <= 25 for each in due)


async def test_a_post_is_still_due_under_the_same_nonce_after_a_restart(path: Path) -> None:
    async with await Database.open(path, migrations=MIGRATIONS) as database:
        await Committees(database).create(
            guild_id=1,
            floor_channel_id=1,
            name="C",
            entries=[entry()],
            act=act(),
            posts=[PostRequest("welcome", 1)],
        )
        due = await Posts(database).due()
    async with await Database.open(path, migrations=MIGRATIONS) as database:
        assert await Posts(database).due() == due
    assert len(due) == 1
