"""Every result is posted once, however often the process is killed between its recording and its posting."""

from __future__ import annotations

import os
import random
from collections import Counter
from pathlib import Path

from bot.procedure.rules.voting.events import VoteClosed
from bot.storage.database import Database
from bot.storage.posts import Posts
from bot.storage.verify import verify_file
from tests.faults.kills import killed_after
from tests.faults.result_poster import FileOfMessages
from tests.faults.test_vote_kill import journal, prepare
from tests.storage.material import MIGRATIONS

KILLS = min(20, int(os.environ.get("ROSTRUM_ROUNDS", "5")))


def posted_until_killed(path: Path, messages: Path, words: int, *, standing: bool) -> Counter[str]:
    """What the posting said until it was killed, once it had said so many words.

    It is ``standing`` still then, or runs on until it is killed.
    """
    still = words if standing else 0
    return Counter(killed_after(words, "tests.faults.result_poster", path, messages, still))


def results(path: Path) -> list[int]:
    """The numbers of the votes that were closed."""
    return [own.number for _, own in journal(path) if isinstance(own, VoteClosed)]


def posted(messages: Path) -> list[int]:
    """The votes whose results were posted, in order."""
    return [int(line.split()[1].split(":")[3]) for line in FileOfMessages(messages).lines()]


async def owed(path: Path) -> int:
    async with await Database.open(path, migrations=MIGRATIONS) as database:
        return len(await Posts(database).due())


async def test_every_result_is_posted_once_by_any_number_of_kills(path: Path, tmp_path: Path) -> None:
    await prepare(path)
    messages, chance, said = tmp_path / "messages", random.Random(), Counter[str]()
    owing = 0
    for kill in range(KILLS):
        # In turn between recording and sending, between sending and noting what is owed since, and anywhere.
        standing = kill % 3 < 2
        words = 1 if standing else chance.randrange(1, 12)
        said += posted_until_killed(path, messages, words, standing=standing)
        assert verify_file(path) == []
        assert len(set(posted(messages))) == len(posted(messages))
        assert posted(messages) == results(path)[: len(posted(messages))]
        owing += await owed(path)
    assert owing > 0
    assert said["sent"] <= len(posted(messages))
    assert len(results(path)) - len(posted(messages)) <= 1
