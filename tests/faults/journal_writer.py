"""A process that records acts in three committees at once and prints each one that is acknowledged.

It is started again and again on the same database and killed at any moment. Each time it repeats the acts
it may have recorded, as a client does that never got an answer, and goes on from there.
"""

from __future__ import annotations

import asyncio
import sys
from datetime import UTC, datetime
from pathlib import Path

from bot.storage.database import Database
from bot.storage.entries import Act, Entry, PostRequest
from bot.storage.errors import AlreadyRecorded
from bot.storage.journal import Journal
from tests.storage.material import MIGRATIONS

COMMITTEES = (1, 2, 3)
ENTRIES_PER_ACT = 2
REPEATED = 3


def interaction_of(committee: int, number: int) -> int:
    """The interaction of a committee's act of this number; the act that created the committee is number 1."""
    return committee * 1_000_000 + number


async def record(journal: Journal, committee: int) -> None:
    """Record acts without end."""
    recorded = await journal.length(committee) // ENTRIES_PER_ACT + 1
    number = max(1, recorded - REPEATED)
    while True:
        number += 1
        entries = [Entry("ballot_cast", f'{{"number":{number}}}'), Entry("tally_kept", "{}")]
        act = Act(None, datetime.now(UTC), interaction_of(committee, number))
        expected = 1 + (number - 2) * ENTRIES_PER_ACT
        try:
            rows = await journal.append(
                committee, expected, entries, act=act, posts=[PostRequest("result", 1)]
            )
        except AlreadyRecorded as repeated:
            rows = repeated.rows
        if [row.interaction for row in rows] != [act.interaction] * ENTRIES_PER_ACT:
            raise AssertionError(rows)
        print(act.interaction, flush=True)  # noqa: T201 - the acknowledgement the test reads


async def main(path: Path) -> None:
    """Record in every committee at once."""
    async with await Database.open(path, migrations=MIGRATIONS) as database:
        journal = Journal(database)
        await asyncio.gather(*(record(journal, committee) for committee in COMMITTEES))


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1])))
