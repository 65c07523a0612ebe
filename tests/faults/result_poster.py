"""A process that votes at the real desk and posts the results, into a Discord that is a file.

It is started again and again on the same database and killed at any moment. The file takes whatever is sent,
as Discord does once it has forgotten a nonce, so that only the posting itself keeps a result from being
posted twice.
"""

from __future__ import annotations

import asyncio
import signal
import sys
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import cast

from bot.procedure.rules.voting.actions import CloseVote
from bot.rendering.card import Buttons, Card
from bot.services import Services
from bot.services.desk import Desk
from bot.storage.database import Database
from bot.storage.posts import Posts
from cogs.ui import result_posts
from cogs.ui.custom_ids import button_id
from cogs.ui.result_posts import ResultPosts
from tests.faults.vote_caster import PRESIDENT, desk_on, towards_a_vote
from tests.storage.material import MIGRATIONS

words = count(1)
stands_still_after = 0
"""After so many words it waits to be killed, 0 for never: what comes next has then surely not happened."""


def say(word: str) -> None:
    """Tell what has happened just now."""
    print(word, flush=True)  # noqa: T201 - read by the test
    if next(words) == stands_still_after:
        signal.pause()


class FileOfMessages:
    """Messages as lines of a file: the channel, and the custom ids of the buttons on it."""

    def __init__(self, path: Path) -> None:
        self._path = path

    async def send(self, channel: int, cards: Sequence[Card], committee: int, nonce: str) -> int:
        """Append a message; it is there, whole or not at all, from then on."""
        ids = [
            button_id(own.control, committee)
            for card in cards
            for block in card.blocks
            if isinstance(block, Buttons)
            for own in block.buttons
        ]
        with self._path.open("ab", buffering=0) as file:
            file.write(f"{channel} {' '.join(ids)}\n".encode())
        say("sent")  # the moment after which no result may be sent again
        return len(self.lines())

    async def find(self, channel: int, after: datetime, custom_id: str) -> int | None:
        """The place of the message with a button of that custom id."""
        del after
        for place, line in enumerate(self.lines(), start=1):
            if line.startswith(f"{channel} ") and custom_id in line.split():
                return place
        return None

    async def edit(self, channel: int, message: int, card: Card, committee: int) -> bool:
        """Whether there is such a message; what is edited keeps the controls it is found by."""
        del channel, card, committee
        return 0 < message <= len(self.lines())

    def lines(self) -> list[str]:
        """The messages, oldest first."""
        return self._path.read_text().splitlines() if self._path.exists() else []


async def main(database_path: Path, messages: Path) -> None:
    """Take votes without end, and post each result."""
    # No nonce holds here: whatever was left over by the last run is looked for.
    result_posts.NONCE_HOLDS = timedelta(0)
    async with await Database.open(database_path, migrations=MIGRATIONS) as database:
        desk = await desk_on(database)
        services = cast("Services", Parts(desk, Posts(database)))
        posting = ResultPosts(services, FileOfMessages(messages))
        (place,) = desk.committees
        while True:
            await posting.post_due(place)
            while desk.session(place.id).vote is None:
                actor, action = towards_a_vote(desk.session(place.id))
                await desk.submit(place.id, action, actor)
            await desk.submit(place.id, CloseVote(), PRESIDENT)
            say("closed")  # the moment from which a result is owed


class Parts:
    """The parts of the program that posting needs."""

    def __init__(self, desk: Desk, posts: Posts) -> None:
        self.desk, self.posts = desk, posts

    def clock(self) -> datetime:
        """The time."""
        return datetime.now(UTC) + timedelta(hours=1)


if __name__ == "__main__":
    stands_still_after = int(sys.argv[3])
    asyncio.run(main(Path(sys.argv[1]), Path(sys.argv[2])))
