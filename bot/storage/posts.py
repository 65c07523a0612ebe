"""Messages that must be posted exactly once, such as results.

A post is written together with the entry it reports and is due until its message is noted. Between the two a
crash may fall, so whoever posts sends the nonce along: Discord then answers with the message already there.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from bot.storage.database import Database


@dataclass(frozen=True, slots=True)
class Post:
    """A message owed for an entry of a journal.

    ``message_id`` is the message once it is posted; ``abandoned`` is why it never will be.
    """

    committee: int
    position: int
    kind: str
    channel_id: int
    nonce: str
    message_id: int | None = None
    abandoned: str | None = None


class Posts:
    """The posts of all committees."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def due(self, committee: int | None = None) -> list[Post]:
        """What still has to be posted, oldest first: of one committee, or of all that are not deleted."""
        if committee is not None:
            rows = await self._database.fetch_all(
                "SELECT * FROM posts WHERE committee = ? AND message_id IS NULL AND abandoned IS NULL"
                " ORDER BY position, kind",
                (committee,),
            )
        else:
            rows = await self._database.fetch_all(
                "SELECT posts.* FROM posts JOIN committees ON id = committee"
                " WHERE message_id IS NULL AND abandoned IS NULL AND deleted_at IS NULL"
                " ORDER BY committee, position, kind"
            )
        return [_post(row) for row in rows]

    async def of(self, committee: int) -> list[Post]:
        """All posts of a committee, due or done."""
        rows = await self._database.fetch_all(
            "SELECT * FROM posts WHERE committee = ? ORDER BY position, kind", (committee,)
        )
        return [_post(row) for row in rows]

    async def posted(self, post: Post, message_id: int) -> bool:
        """Note the message of a post; answers False, and keeps the first, where it had one already."""
        return await self._settle(
            "UPDATE posts SET message_id = ? WHERE committee = ? AND position = ? AND kind = ?"
            " AND message_id IS NULL RETURNING nonce",
            message_id,
            post,
        )

    async def abandon(self, post: Post, reason: str) -> bool:
        """Note that a post will never be made, and why; answers False where it was made."""
        return await self._settle(
            "UPDATE posts SET abandoned = ? WHERE committee = ? AND position = ? AND kind = ?"
            " AND message_id IS NULL RETURNING nonce",
            reason,
            post,
        )

    async def redirect(self, post: Post, channel_id: int) -> bool:
        """Post into another channel, where the first is gone; answers False where the post was made."""
        return await self._settle(
            "UPDATE posts SET channel_id = ? WHERE committee = ? AND position = ? AND kind = ?"
            " AND message_id IS NULL RETURNING nonce",
            channel_id,
            post,
        )

    async def _settle(self, sql: str, value: str | int, post: Post) -> bool:
        async with self._database.transaction() as transaction:
            changed = await transaction.fetch_one(sql, (value, post.committee, post.position, post.kind))
        return changed is not None


def _post(row: sqlite3.Row) -> Post:
    return Post(
        committee=row["committee"],
        position=row["position"],
        kind=row["kind"],
        channel_id=row["channel_id"],
        nonce=row["nonce"],
        message_id=row["message_id"],
        abandoned=row["abandoned"],
    )
