"""A process that casts ballots at the real desk and prints each one that is acknowledged.

It is started again and again on the same database and killed at any moment. Each time it repeats every press
of the last vote, as Discord does with what was never answered, and goes on from there: whenever a vote is
over it submits another draft and opens the vote on it.
"""

from __future__ import annotations

import asyncio
import random
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

from bot.procedure.engine import EVENTS, Action, Actor, first
from bot.procedure.refusals import Refused
from bot.procedure.rules.resolutions.life import IntroduceDraft, SubmitDraft
from bot.procedure.rules.voting.actions import CastBallot, OpenVote
from bot.procedure.rules.voting.events import BallotCast
from bot.procedure.state.resolutions import Clause, DraftStatus
from bot.procedure.state.session import Session
from bot.procedure.state.voting import Method
from bot.procedure.tally import Choice
from bot.services.desk import Desk
from bot.storage.ballot_boxes import BallotBoxes
from bot.storage.codec import EventCodec
from bot.storage.committees import Committees
from bot.storage.database import Database
from bot.storage.journal import Journal
from tests.storage.material import MIGRATIONS

PRESIDENT, SPONSOR = Actor(1), "Albania"
NAMES = (SPONSOR, "Brazil", "China", "Estonia", "France")
PRESSES = 3
"""How often everybody presses in a vote, another choice each time; only one of the presses counts."""


def person(name: str) -> Actor:
    """The delegate of a delegation."""
    return Actor(2 + NAMES.index(name))


def interaction_of(vote: int, name: str, press: int) -> int:
    """The interaction of a delegation's press in a vote."""
    return vote * 1000 + NAMES.index(name) * 10 + press


@asynccontextmanager
async def open_desk(path: Path) -> AsyncIterator[Desk]:
    """The desk on a database, as it is when the program has just been started."""
    async with await Database.open(path, migrations=MIGRATIONS) as database:
        yield await desk_on(database)


async def desk_on(database: Database) -> Desk:
    """The desk on a database that is open."""
    desk = Desk(
        Journal(database),
        Committees(database),
        BallotBoxes(database),
        EventCodec(EVENTS),
        lambda: datetime.now(UTC),
        first,
    )
    await desk.load()
    return desk


async def press(desk: Desk, committee: int, vote: int, name: str, number: int) -> None:
    """Press a button, and print what was recorded once it is acknowledged."""
    action = CastBallot(list(Choice)[number], vote)
    interaction = interaction_of(vote, name, number)
    try:
        ruling = await desk.submit(committee, action, person(name), interaction)
    except Refused:
        return
    cast = ruling.events[0]
    if not isinstance(cast, BallotCast):
        raise TypeError(cast)
    print(interaction, cast.vote, cast.delegation, cast.choice, flush=True)  # noqa: T201 - the acknowledgement


async def everybody_presses(desk: Desk, committee: int, vote: int) -> None:
    """Let all delegations press several times at once, in any order."""
    presses = [(name, number) for name in NAMES for number in range(PRESSES)]
    random.shuffle(presses)
    await asyncio.gather(*(press(desk, committee, vote, name, number) for name, number in presses))


def towards_a_vote(session: Session) -> tuple[Actor, Action]:
    """What comes next on the way to a vote on a draft that is not decided."""
    if session.draft_on_floor is not None:
        return PRESIDENT, OpenVote(method=Method.PLACARDS)
    if session.drafts and session.drafts[-1].status is DraftStatus.SUBMITTED:
        return PRESIDENT, IntroduceDraft(len(session.drafts))
    return person(SPONSOR), SubmitDraft("Protection", (), (Clause("o1", "Calls upon States to act"),))


async def main(path: Path) -> None:
    """Vote without end."""
    async with open_desk(path) as desk:
        (committee,) = (own.id for own in desk.committees)
        while True:
            await everybody_presses(desk, committee, desk.session(committee).votes_opened)
            while desk.session(committee).vote is None:
                actor, action = towards_a_vote(desk.session(committee))
                await desk.submit(committee, action, actor)


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1])))
