"""The recount of journals made at random equals the results posted; whatever is changed in one shows.

``ROSTRUM_ROUNDS`` says how many journals, ``ROSTRUM_SEED`` with which seed they begin.
"""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from random import Random

import pytest

from bot.procedure.state.voting import Method
from bot.recount.arithmetic import Figures
from bot.recount.journal import NotAJournalError, read_journal
from bot.recount.report import recount_file
from bot.recount.votes import Recounted, recount
from bot.rendering.voting.results import headline
from bot.storage.entries import Entry
from tests.procedure.committees import Floor
from tests.recount.journals import exported_journal, sitting, written

ROUNDS = int(os.environ.get("ROSTRUM_ROUNDS", "24"))
FIRST = int(os.environ.get("ROSTRUM_SEED", "0"))
BATCH = 12
JOURNAL_OF_0_1 = Path(__file__).parents[1] / "storage" / "journal_of_0_1.jsonl"
LONG = 100
"""From so many journals on, more of the bytes of more of them are changed."""


def check(floor: Floor, content: bytes) -> int:
    """Every result posted is recounted, and to the same figures; answers how many there are."""
    journal = read_journal(content)
    assert journal.faults == ()
    recounted = [own for own in recount(journal.entries) if isinstance(own, Recounted)]
    results = floor.session.results
    assert [own.vote.number for own in recounted] == [own.number for own in results]
    for own, result in zip(recounted, results, strict=True):
        assert own.faults == ()
        assert own.agrees
        tally = result.tally
        assert own.figures == Figures(tally.yes, tally.no, tally.abstain, tally.not_voting)
        assert own.carried is result.carried
    report = recount_file(content)
    assert report.agrees
    told = [line for line in report.lines if line.startswith("Vote ") and "secret ballot" not in line]
    for line, result in zip(told, results, strict=True):
        said = re.search(r"\d+ in favour, \d+ against, \d+ abstaining", line)
        assert (said is None) == (result.method is Method.WITHOUT_A_VOTE)
        assert said is None or said[0] in headline(floor.session, result)
    return len(results)


@pytest.mark.parametrize("first", range(FIRST, FIRST + ROUNDS, BATCH))
async def test_the_recount_of_a_journal_equals_the_results_posted(first: int, tmp_path: Path) -> None:
    results = 0
    for seed in range(first, min(first + BATCH, FIRST + ROUNDS)):
        print(f"seed {seed}")  # noqa: T201 - shown where it fails
        floor = sitting(seed)
        content = await exported_journal(tmp_path / f"{seed}.db", floor.events, Random(seed))
        results += check(floor, content)
    assert results > 0


def test_the_journal_of_an_earlier_version_is_recounted() -> None:
    told = [json.loads(line) for line in JOURNAL_OF_0_1.read_text().splitlines()]
    report = recount_file(written([Entry(*own) for own in told]))
    assert report.agrees, report.lines
    assert len(report.lines) > 3


async def test_any_changed_byte_of_a_long_journal_is_detected(tmp_path: Path) -> None:
    for seed in range(FIRST, FIRST + max(2, ROUNDS // LONG)):
        lot = Random(seed)
        content = await exported_journal(tmp_path / f"{seed}.db", sitting(seed).events, lot)
        assert recount_file(content).agrees
        for _ in range(50 if ROUNDS < LONG else 1000):
            place = lot.randrange(len(content))
            other = lot.choice([own for own in range(256) if own != content[place]])
            changed = content[:place] + bytes((other,)) + content[place + 1 :]
            assert not agrees(changed), f"seed {seed}: byte {place} changed to {other}"


async def test_lines_taken_out_doubled_or_exchanged_are_detected(tmp_path: Path) -> None:
    lot = Random(FIRST)
    content = await exported_journal(tmp_path / "journal.db", sitting(FIRST).events)
    lines = content.splitlines(keepends=True)
    for _ in range(20):
        place, other = sorted(lot.sample(range(len(lines)), 2))
        assert not agrees(b"".join(lines[:place] + lines[place + 1 :]))
        assert not agrees(b"".join([*lines[:place], lines[place], *lines[place:]]))
        exchanged = [*lines]
        exchanged[place], exchanged[other] = lines[other], lines[place]
        assert not agrees(b"".join(exchanged))
        assert not agrees(content[: lot.randrange(len(content))])
        assert not agrees(b"".join(lines[: max(1, place)]))


def agrees(content: bytes) -> bool:
    try:
        return recount_file(content).agrees
    except NotAJournalError:
        return False
