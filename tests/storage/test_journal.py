"""Appending: one place for each act, one effect for each interaction, nothing in between."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from bot.storage.committees import Committee, Committees
from bot.storage.database import Database, Transaction, Value
from bot.storage.entries import Act, Entry, PostRequest
from bot.storage.errors import AlreadyRecorded, Conflict, StorageBusy, UnknownCommittee
from bot.storage.journal import Journal
from bot.storage.posts import Posts
from bot.storage.verify import verify
from tests.storage.material import MIGRATIONS, MORNING, act, entry, record_sitting


async def test_an_act_is_read_back_as_it_was_recorded(journal: Journal, committee: Committee) -> None:
    entries = [Entry("vote_opened", '{"matter":"Draft résolution ✅ \\u0000"}'), Entry("ballot_cast", "{}")]
    rows = await journal.append(committee.id, 1, entries, act=act(77))
    assert [row.entry for row in rows] == entries
    assert [(row.position, row.act, row.interaction, row.at) for row in rows] == [
        (2, 2, 77, MORNING),
        (3, 2, 77, MORNING),
    ]
    assert await journal.read(committee.id, after=1) == list(rows)
    assert await journal.length(committee.id) == 3


async def test_times_are_stored_in_utc(journal: Journal, committee: Committee) -> None:
    in_geneva = datetime(2015, 11, 10, 10, 0, 0, 250, tzinfo=timezone(timedelta(hours=1)))
    (row,) = await journal.append(committee.id, 1, [entry()], act=Act(None, in_geneva))
    (read,) = await journal.read(committee.id, after=1)
    assert read == row
    assert read.at.isoformat() == "2015-11-10T09:00:00.000250+00:00"


def test_a_time_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        Act(None, datetime(2015, 11, 10, 9))  # noqa: DTZ001 - the missing zone is what is refused


async def test_an_act_without_entries_is_refused(journal: Journal, committee: Committee) -> None:
    with pytest.raises(ValueError, match="without entries"):
        await journal.append(committee.id, 1, [], act=act())


async def test_a_committee_that_is_not_there_is_refused(journal: Journal) -> None:
    with pytest.raises(UnknownCommittee):
        await journal.append(99, 0, [entry()], act=act())
    with pytest.raises(UnknownCommittee):
        await journal.length(99)
    assert await journal.read(99) == []


@pytest.mark.parametrize("expected", [0, 2])
async def test_another_position_than_the_expected_is_a_conflict(
    journal: Journal, committee: Committee, expected: int
) -> None:
    with pytest.raises(Conflict) as conflict:
        await journal.append(committee.id, expected, [entry()], act=act())
    assert (conflict.value.expected, conflict.value.actual) == (expected, 1)


async def test_of_thirty_at_once_one_wins(journal: Journal, committee: Committee) -> None:
    outcomes = await asyncio.gather(
        *(journal.append(committee.id, 1, [entry(str(n)), entry()], act=act(n)) for n in range(30)),
        return_exceptions=True,
    )
    won = [outcome for outcome in outcomes if isinstance(outcome, tuple)]
    assert len(won) == 1
    assert sum(isinstance(outcome, Conflict) for outcome in outcomes) == 29
    assert await journal.read(committee.id, after=1) == list(won[0])


async def test_a_repeated_interaction_answers_with_what_was_recorded(
    journal: Journal, committee: Committee
) -> None:
    rows = await journal.append(committee.id, 1, [entry(), entry("b")], act=act(5))
    for expected in (1, 3):
        with pytest.raises(AlreadyRecorded) as repeated:
            await journal.append(committee.id, expected, [entry("other")], act=act(5))
        assert repeated.value.rows == rows
    assert await journal.by_interaction(5) == rows
    assert await journal.by_interaction(6) == ()
    assert await journal.length(committee.id) == 3


async def test_an_interaction_that_comes_twice_at_once_has_one_effect(
    journal: Journal, committee: Committee
) -> None:
    first, second = await asyncio.gather(
        *(journal.append(committee.id, 1, [entry()], act=act(5)) for _ in range(2)), return_exceptions=True
    )
    assert isinstance(first, tuple)
    assert isinstance(second, AlreadyRecorded)
    assert second.rows == first


async def test_an_interaction_counts_once_over_all_committees(database: Database) -> None:
    one, other = await record_sitting(database, acts=1)
    with pytest.raises(AlreadyRecorded) as repeated:
        await Journal(database).append(other, 3, [entry()], act=act(1))
    assert {row.committee for row in repeated.value.rows} == {one}


async def test_committees_that_append_at_once_share_a_transaction(
    database: Database, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    numbers = await record_sitting(database, committees=10, acts=0)
    statements = []
    execute = Transaction.execute

    async def noted(self: Transaction, sql: str, parameters: Sequence[Value] = ()) -> None:
        statements.append(sql)
        await execute(self, sql, parameters)

    monkeypatch.setattr(Transaction, "execute", noted)
    await asyncio.gather(*(journal.append(number, 1, [entry()], act=act()) for number in numbers))
    assert statements.count("COMMIT") < 3
    assert [await journal.length(number) for number in numbers] == [2] * 10
    assert await verify(database) == []


async def test_an_act_that_cannot_be_written_costs_no_other_its_own(
    database: Database, journal: Journal
) -> None:
    numbers = await record_sitting(database, committees=5, acts=0)
    outcomes = await asyncio.gather(
        *(journal.append(n, 1, [entry()], act=act(actor=999 if n == numbers[2] else None)) for n in numbers),
        return_exceptions=True,
    )
    assert [type(outcome) for outcome in outcomes] == [tuple, tuple, sqlite3.IntegrityError, tuple, tuple]
    assert [await journal.length(number) for number in numbers] == [2, 2, 1, 2, 2]
    assert await verify(database) == []


@pytest.mark.parametrize("turns", range(16))
async def test_an_append_cancelled_at_any_moment_is_whole_or_not_at_all(
    database: Database, journal: Journal, turns: int
) -> None:
    one, other = await record_sitting(database, acts=0)
    cancelled = asyncio.create_task(journal.append(one, 1, [entry(), entry()], act=act(1)))
    bystander = asyncio.create_task(journal.append(other, 1, [entry()], act=act(2)))
    for _ in range(turns):
        await asyncio.sleep(0)
        await database.fetch_all("SELECT 1")
    cancelled.cancel()
    await asyncio.gather(cancelled, return_exceptions=True)
    assert len(await bystander) == 1
    recorded = await journal.by_interaction(1)
    assert len(recorded) in (0, 2)
    if not recorded:
        assert len(await journal.append(one, 1, [entry(), entry()], act=act(1))) == 2
    assert await journal.length(one) == 3
    assert await verify(database) == []


async def test_a_storage_that_refuses_records_nothing_for_anyone(
    database: Database, journal: Journal, path: Path
) -> None:
    numbers = await record_sitting(database, committees=3, acts=0)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    outcomes = await asyncio.gather(
        *(journal.append(number, 1, [entry()], act=act()) for number in numbers), return_exceptions=True
    )
    other.close()
    assert [type(outcome) for outcome in outcomes] == [StorageBusy] * 3
    assert [await journal.length(number) for number in numbers] == [1, 1, 1]
    assert len(await journal.append(numbers[0], 1, [entry()], act=act())) == 1


@pytest.mark.parametrize("table", ["journal", "acts", "committees"])
async def test_nothing_recorded_can_be_removed(database: Database, table: str) -> None:
    await record_sitting(database)
    with pytest.raises(sqlite3.IntegrityError, match="never"):
        async with database.transaction() as transaction:
            await transaction.execute(f"DELETE FROM {table}")


@pytest.mark.parametrize("change", ["journal SET body = '{}'", "acts SET at = ''"])
async def test_nothing_recorded_can_be_changed(database: Database, change: str) -> None:
    await record_sitting(database)
    with pytest.raises(sqlite3.IntegrityError, match="never changed"):
        async with database.transaction() as transaction:
            await transaction.execute(f"UPDATE {change}")


async def test_posts_are_owed_with_the_entries_they_report(
    database: Database, journal: Journal, committee: Committee
) -> None:
    request = PostRequest("result", channel_id=55, entry=1)
    await journal.append(committee.id, 1, [entry(), entry("result")], act=act(5), posts=[request])
    (due,) = await Posts(database).due()
    assert (due.committee, due.position, due.kind, due.channel_id) == (committee.id, 3, "result", 55)
    with pytest.raises(AlreadyRecorded):
        await journal.append(committee.id, 1, [entry()], act=act(5), posts=[request])
    assert await Posts(database).due() == [due]


async def test_chains_of_committees_differ_from_the_first_entry(database: Database, journal: Journal) -> None:
    one, other = await record_sitting(database, acts=0)
    (first,), (second,) = await journal.read(one), await journal.read(other)
    assert first.entry == second.entry
    assert first.previous_hash != second.previous_hash
    assert first.hash != second.hash


async def test_an_act_is_kept_when_the_database_is_opened_again(path: Path) -> None:
    async with await Database.open(path, migrations=MIGRATIONS) as database:
        created, rows = await Committees(database).create(
            guild_id=1, floor_channel_id=1, name="C", entries=[entry()], act=Act(None, datetime.now(UTC), 1)
        )
    async with await Database.open(path, migrations=MIGRATIONS) as database:
        assert await Journal(database).read(created.id) == list(rows)
