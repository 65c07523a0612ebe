"""A power cut may leave any part of the write-ahead log: what opens is a whole beginning of the journal."""
# ruff: noqa: ASYNC240 - the files are small, and nothing else waits for the loop

from __future__ import annotations

import random
from pathlib import Path

from bot.storage.database import Database
from bot.storage.entries import Row
from bot.storage.journal import Journal
from bot.storage.verify import verify
from tests.storage.material import MIGRATIONS, act, entry, record_sitting

LOG_HEADER, FRAME = 32, 24 + 4096
ACTS, ENTRIES = 20, 2
RANDOM_CUTS = 100


async def recorded(path: Path) -> tuple[int, list[Row], bytes, bytes]:
    """Record some acts; answers with them, and with the file and its log as a power cut would leave them."""
    async with await Database.open(path, migrations=MIGRATIONS) as database:
        (committee,) = await record_sitting(database, committees=1, acts=0)
    async with await Database.open(path, migrations=MIGRATIONS) as database:
        journal = Journal(database)
        for n in range(ACTS):
            await journal.append(committee, 1 + ENTRIES * n, [entry("x" * 900), entry()], act=act(n + 1))
        log = path.with_name(path.name + "-wal")
        return committee, await journal.read(committee), path.read_bytes(), log.read_bytes()


async def test_a_log_cut_anywhere_opens_with_whole_acts_from_the_beginning(
    path: Path, tmp_path: Path
) -> None:
    committee, rows, content, log = await recorded(path)
    frames = range(LOG_HEADER, len(log) + 1, FRAME)
    cuts = sorted({*frames, *random.Random(1945).sample(range(len(log)), RANDOM_CUTS)})
    lengths = []
    for cut in cuts:
        folder = tmp_path / str(cut)
        folder.mkdir()
        (folder / "rostrum.db").write_bytes(content)
        (folder / "rostrum.db-wal").write_bytes(log[:cut])
        async with await Database.open(folder / "rostrum.db", migrations=MIGRATIONS) as database:
            left = await Journal(database).read(committee)
            assert await verify(database) == []
        assert left == rows[: len(left)]
        lengths.append(len(left))
    assert lengths == sorted(lengths)
    assert set(lengths) == {1 + ENTRIES * n for n in range(ACTS + 1)}
