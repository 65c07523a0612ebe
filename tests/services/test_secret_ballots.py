"""Nothing that is stored or said of a secret ballot tells who voted how.

The proof is in two worlds that differ only in who put which paper into the box: all that is left of them is
the same, byte for byte, so no way of looking at it can tell one from the other. Beside it, whoever holds the
files tries these ways to join votes to voters, over two hundred papers on four choices:

- by row, rowid, autoincrement, time, act, interaction or hash: a rule learned from half of the journal's rows
  about who voted, with the votes of those known, is tried on the other half;
- by order: whatever lists of candidates or of states of the box lie in the database or in its log, in used
  pages, in freed pages, in the room between rows and in the log's frames, are laid beside the order in which
  the journal says that members voted, forwards and backwards, and each step from a state to the next is a
  paper.

Each way may be right for as many voters as a guess is, and no more. That such ways do find what is there to
be found is shown with a log that is not emptied: there they find everybody.
"""

from __future__ import annotations

import asyncio
import json
import logging
import struct
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from math import sqrt
from pathlib import Path

import pytest

from bot.procedure.rules.elections.announcing import CancelElection
from bot.procedure.rules.elections.secret_ballots import CastSecretBallot
from bot.procedure.rules.voting.actions import CancelVote, CloseVote
from bot.procedure.state.elections import BallotPaper
from bot.storage.database import Database
from tests.procedure.committees import PEOPLE, PRESIDENT
from tests.services.polling import (
    CANDIDATES,
    CHOICES,
    VOTERS,
    Files,
    everybody_votes,
    in_order_of_journal,
    papers,
    polling,
    prepare,
    rows,
    voter,
)

NUMBERS = 3 + len(CANDIDATES)
DAIS = PEOPLE[PRESIDENT]
CHANCE = 1 / len(CHOICES)


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ballot that has just opened."""
    path = tmp_path_factory.mktemp("ballot") / "rostrum.db"
    asyncio.run(prepare(path))
    return path


async def test_two_ballots_with_equal_sums_leave_equal_bytes_whoever_voted_how(
    prepared: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "bot")
    worlds = []
    for seed in (1, 2):
        path = tmp_path / str(seed) / "rostrum.db"
        async with polling(prepared, path) as (desk, clock):
            told = await everybody_votes(desk, clock, papers(seed))
            full = Files.at(path)
            await desk.submit(1, CloseVote(), DAIS, 2)
            closed, record = Files.at(path), desk.session(1)
        worlds.append((told, full, closed, Files.at(path), record, caplog.text.replace(str(path), "")))
        caplog.clear()
    assert papers(1) != papers(2)
    first, second = worlds
    assert first == second
    (ballot,) = first[4].elections[0].rounds
    assert ballot.box.votes == dict.fromkeys(CANDIDATES, len(VOTERS) // len(CHOICES))


async def test_joining_what_is_stored_links_votes_to_voters_no_better_than_chance(
    prepared: Path, tmp_path: Path
) -> None:
    path, choices = tmp_path / "own" / "rostrum.db", papers(1)
    async with polling(prepared, path) as (desk, clock):
        await everybody_votes(desk, clock, choices)
        full, stored = Files.at(path), rows(path)
        await desk.submit(1, CloseVote(), DAIS, 2)
        for files, tables in ((full, stored), (Files.at(path), rows(path))):
            for way, found in hits(files, tables, choices).items():
                assert found <= no_more_than_chance(len(choices)), way


async def test_the_same_ways_find_everybody_where_the_log_is_not_emptied(
    prepared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def keep(database: Database) -> None:
        """Leave the log as it is."""

    monkeypatch.setattr(Database, "forget_earlier_states", keep)
    path, choices = tmp_path / "own" / "rostrum.db", papers(1)
    async with polling(prepared, path) as (desk, clock):
        await desk._journal._database._writer.execute_fetchall("PRAGMA wal_autocheckpoint = 0")
        await everybody_votes(desk, clock, choices)
        found = hits(Files.at(path), rows(path), choices)
    assert max(found.values()) > 0.9 * len(choices)
    assert found["states in the log"] == max(found.values())


async def test_a_ballot_that_is_broken_off_leaves_no_sums(prepared: Path, tmp_path: Path) -> None:
    path = tmp_path / "own" / "rostrum.db"
    async with polling(prepared, path) as (desk, _):
        for name in VOTERS[:20]:
            await desk.submit(1, CastSecretBallot(BallotPaper(CANDIDATES[:1])), voter(name))
        assert states(Files.at(path).database) != []
        await desk.submit(1, CancelVote("A misprint"), DAIS)
        await desk.submit(1, CancelElection("The candidates agreed"), DAIS)
        files = Files.at(path)
        assert (states(files.database), states(files.log)) == ([], [])
        assert rows(path)["ballot_boxes"] == []


async def test_a_reader_in_the_way_of_emptying_the_log_only_puts_it_off(
    prepared: Path, tmp_path: Path
) -> None:
    path = tmp_path / "own" / "rostrum.db"
    async with polling(prepared, path) as (desk, _):
        database = desk._journal._database
        async with database._reading() as connection:
            await connection.execute_fetchall("PRAGMA busy_timeout = 1")
            await connection.execute("BEGIN")
            await connection.execute_fetchall("SELECT count(*) FROM journal")
            await database._writer.execute_fetchall("PRAGMA busy_timeout = 1")
            await desk.submit(1, CastSecretBallot(BallotPaper(CANDIDATES[:1])), voter(VOTERS[0]))
            assert database.tells_earlier_states
            await connection.execute("COMMIT")
        await desk.submit(1, CloseVote(), DAIS)
        assert not database.tells_earlier_states
        assert Files.at(path).log == b""


# ways to join votes to voters


def no_more_than_chance(of: int) -> float:
    """How many of so many a guess may get right: four deviations above what is expected, at the most."""
    return of * CHANCE + 4 * sqrt(of * CHANCE * (1 - CHANCE))


def hits(files: Files, tables: dict[str, list[dict[str, object]]], choices: dict[str, str]) -> Counter[str]:
    """For how many voters each way finds what they voted."""
    cast = in_order_of_journal(tables)
    voted = [choices[json.loads(str(own["body"]))["delegation"]] for own in cast]
    assert len(voted) == len(VOTERS)
    found = Counter[str]()
    for place, raw in (("database", files.database), ("log", files.log)):
        told = steps(states(raw))
        found[f"states in the {place}"] = sum(told.get(n) == own for n, own in enumerate(voted, 1))
        names = names_in(raw)
        for turned in (names, names[::-1]):
            same = sum(a == b for a, b in zip(turned, voted, strict=False))
            found[f"names in the {place}"] = max(found[f"names in the {place}"], same)
    for column in cast[0]:
        values = [_features(own[column], place) for place, own in enumerate(cast)]
        for which in range(len(values[0])):
            found[f"{column}, {which}"] = 2 * learned([own[which] for own in values], voted)
    return found


def states(raw: bytes) -> list[tuple[int, ...]]:
    """Everything in the bytes that can be the state of a box with papers in it, wherever it lies."""
    found = []
    for place in range(len(raw) - 4 * NUMBERS + 1):
        if raw[place : place + 3] == b"\0\0\0" and raw[place + 3]:
            papers_, blank, invalid, *votes = struct.unpack_from(f">{NUMBERS}I", raw, place)
            if papers_ <= len(VOTERS) and blank + invalid + sum(votes) == papers_:
                found.append((papers_, blank, invalid, *votes))
    return found


def steps(found: Sequence[tuple[int, ...]]) -> dict[int, str]:
    """The paper that leads from each state of the box to the next: the first, the second and so on."""
    told = {}
    for before, after in pairwise(sorted({(0,) * NUMBERS, *found})):
        if after[0] == before[0] + 1:
            more = [place for place in range(3, NUMBERS) if after[place] > before[place]]
            told[after[0]] = CANDIDATES[more[0] - 3] if more else ""
    return told


def names_in(raw: bytes) -> list[str]:
    """The candidates' names as they lie in the bytes."""
    places = sorted(
        (place, name)
        for name in CANDIDATES
        for place in range(len(raw))
        if raw.startswith(name.encode(), place)
    )
    return [name for _, name in places]


def _features(value: object, place: int) -> list[object]:
    """What may be telling about a value: itself, its size, its remainders, its last byte."""
    raw = value if isinstance(value, bytes) else str(value).encode()
    number = int.from_bytes(raw[-6:], "big")
    return [value, len(raw), *(number % n for n in (2, 3, 4, 8)), place % len(CHOICES)]


def learned(values: Sequence[object], voted: Sequence[str]) -> int:
    """How many of the second half are guessed right by what the first half voted at the same value."""
    half = len(values) // 2
    known: dict[object, Counter[str]] = {}
    for value, choice in zip(values[:half], voted[:half], strict=True):
        known.setdefault(value, Counter())[choice] += 1
    return sum(
        value in known and known[value].most_common(1)[0][0] == choice
        for value, choice in zip(values[half:], voted[half:], strict=True)
    )
