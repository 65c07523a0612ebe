"""The journal of each committee: appended to, read, never changed.

Acts that wait for the disk share one transaction; each is answered only after it is durable.
"""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from bot.procedure.rules.elections.ballot_boxes import BoxChange
from bot.storage.ballot_boxes import carry_out
from bot.storage.completion import complete
from bot.storage.database import Database, Transaction
from bot.storage.entries import Act, Entry, PostRequest, Row, chained, nonce, stored_time
from bot.storage.errors import AlreadyRecorded, Conflict, StorageError, UnknownCommittee

READ = """
SELECT journal.committee, position, act, at, actor, interaction_id, name, body, previous_hash, hash
FROM journal JOIN acts USING (committee, act) WHERE journal.committee = ? AND position > ? ORDER BY position
"""
READ_INTERACTION = """
SELECT journal.committee, position, act, at, actor, interaction_id, name, body, previous_hash, hash
FROM acts JOIN journal USING (committee, act) WHERE interaction_id = ? ORDER BY position
"""


@dataclass(slots=True, eq=False)
class _Append:
    """An append that waits for its turn, and what came of it."""

    committee: int
    expected: int
    entries: Sequence[Entry]
    act: Act
    posts: Sequence[PostRequest]
    boxes: Sequence[BoxChange] = field(default=(), repr=False)
    outcome: tuple[Row, ...] | Exception | None = None


class Journal:
    """The journals of all committees."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._turn = asyncio.Lock()
        self._waiting: list[_Append] = []

    async def append(
        self,
        committee: int,
        expected: int,
        entries: Sequence[Entry],
        *,
        act: Act,
        posts: Sequence[PostRequest] = (),
        boxes: Sequence[BoxChange] = (),
    ) -> tuple[Row, ...]:
        """Record the entries of one act, with the posts it owes, and answer with them once they are durable.

        ``boxes`` is what the act does to the boxes of secret ballots, recorded with it or not at all.

        ``expected`` is how many entries the caller has seen. Raises ``Conflict`` where the journal holds
        another number, ``AlreadyRecorded`` where the interaction was recorded before, ``UnknownCommittee``,
        and ``NotRecorded`` where the storage refuses. A cancelled append is recorded whole or not at all.
        """
        if not entries:
            raise ValueError("an act without entries cannot be recorded")
        append = _Append(committee, expected, entries, act, posts, boxes)
        self._waiting.append(append)
        try:
            async with self._turn:
                if append.outcome is None:
                    await complete(self._record())
        finally:
            if append in self._waiting:
                self._waiting.remove(append)
        if isinstance(append.outcome, tuple):
            return append.outcome
        raise append.outcome or asyncio.CancelledError

    async def read(self, committee: int, after: int = 0) -> list[Row]:
        """A committee's entries in order, from the one behind position ``after``."""
        return [_row(values) for values in await self._database.fetch_all(READ, (committee, after))]

    async def length(self, committee: int) -> int:
        """How many entries a committee's journal holds."""
        head = await self._database.fetch_one("SELECT length FROM heads WHERE committee = ?", (committee,))
        if head is None:
            raise UnknownCommittee(committee)
        return int(head["length"])

    async def by_interaction(self, interaction: int) -> tuple[Row, ...]:
        """What was recorded for a Discord interaction; nothing where it never was."""
        return tuple(
            _row(values) for values in await self._database.fetch_all(READ_INTERACTION, (interaction,))
        )

    async def _record(self, alone: _Append | None = None) -> None:
        """Record whatever waits now, or one append alone, in one transaction, and note each outcome."""
        batch = [alone] if alone else []
        try:
            async with self._database.transaction() as transaction:
                batch = batch or self._take()
                outcomes = [await _outcome(transaction, append) for append in batch]
        except StorageError as error:
            # Full, busy or failing is so for all: trying each alone would only make all of them wait.
            batch = batch or self._take()
            outcomes = [error] * len(batch)
        except Exception as error:
            batch = batch or self._take()
            if len(batch) > 1:
                # One act that cannot be written must not cost the others theirs.
                for append in batch:
                    await self._record(append)
                return
            outcomes = [error]
        for append, outcome in zip(batch, outcomes, strict=True):
            append.outcome = outcome
        if self._database.tells_earlier_states or any(append.boxes for append in batch):
            await self._database.forget_earlier_states()

    def _take(self) -> list[_Append]:
        taken, self._waiting = self._waiting, []
        return taken


async def _outcome(transaction: Transaction, append: _Append) -> tuple[Row, ...] | Exception:
    try:
        rows = await record(
            transaction, append.committee, append.expected, append.entries, act=append.act, posts=append.posts
        )
        await carry_out(transaction, append.committee, append.boxes)
        return rows
    except (AlreadyRecorded, Conflict, UnknownCommittee) as refusal:
        return refusal


async def recorded_for(transaction: Transaction, interaction: int | None) -> tuple[Row, ...]:
    """What a transaction finds recorded for an interaction; nothing where nobody clicked."""
    if interaction is None:
        return ()
    return tuple(_row(values) for values in await transaction.fetch_all(READ_INTERACTION, (interaction,)))


async def record(
    transaction: Transaction,
    committee: int,
    expected: int,
    entries: Sequence[Entry],
    *,
    act: Act,
    posts: Sequence[PostRequest] = (),
) -> tuple[Row, ...]:
    """Write an act into a transaction; what ``Journal.append`` refuses is refused before a row is written."""
    if not entries:
        raise ValueError("an act without entries cannot be recorded")
    if before := await recorded_for(transaction, act.interaction):
        raise AlreadyRecorded(before)
    head = await transaction.fetch_one(
        "SELECT length, acts, hash FROM heads WHERE committee = ?", (committee,)
    )
    if head is None:
        raise UnknownCommittee(committee)
    if head["length"] != expected:
        raise Conflict(committee, expected, head["length"])
    rows = _chain(committee, expected, head["acts"] + 1, head["hash"], entries, act)
    await _write(transaction, rows)
    for post in posts:
        row = rows[post.entry]
        await transaction.execute(
            "INSERT INTO posts (committee, position, kind, channel_id, nonce) VALUES (?, ?, ?, ?, ?)",
            (committee, row.position, post.kind, post.channel_id, nonce(row.hash, post.kind)),
        )
    return rows


def _chain(
    committee: int, length: int, number: int, previous: bytes, entries: Sequence[Entry], act: Act
) -> tuple[Row, ...]:
    at = act.at.astimezone(UTC)
    rows = []
    for position, entry in enumerate(entries, start=length + 1):
        link = chained(
            previous,
            committee,
            position,
            number,
            entry.name,
            entry.body,
            stored_time(at),
            act.actor,
            act.interaction,
        )
        rows.append(
            Row(
                committee,
                position,
                number,
                at,
                act.actor,
                act.interaction,
                entry.name,
                entry.body,
                previous,
                link,
            )
        )
        previous = link
    return tuple(rows)


async def _write(transaction: Transaction, rows: Sequence[Row]) -> None:
    last = rows[-1]
    await transaction.execute(
        "INSERT INTO acts (committee, act, at, actor, interaction_id) VALUES (?, ?, ?, ?, ?)",
        (last.committee, last.act, stored_time(last.at), last.actor, last.interaction),
    )
    for row in rows:
        await transaction.execute(
            "INSERT INTO journal (committee, position, act, name, body, previous_hash, hash)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            (row.committee, row.position, row.act, row.name, row.body, row.previous_hash, row.hash),
        )
    await transaction.execute(
        "UPDATE heads SET length = ?, acts = ?, hash = ? WHERE committee = ?",
        (last.position, last.act, last.hash, last.committee),
    )


def _row(values: sqlite3.Row) -> Row:
    committee, position, act, at, actor, interaction, name, body, previous_hash, link = values
    return Row(
        committee,
        position,
        act,
        datetime.fromisoformat(at),
        actor,
        interaction,
        name,
        body,
        previous_hash,
        link,
    )
