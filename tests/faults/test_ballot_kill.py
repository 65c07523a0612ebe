"""A paper that was acknowledged is in the box, once, however often the process is killed in an election."""

from __future__ import annotations

import random
import sqlite3
from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from bot.procedure.engine import Event, apply
from bot.procedure.rules.elections.results import BallotsCounted, BallotVoided
from bot.procedure.rules.elections.secret_ballots import SecretBallotCast
from bot.procedure.state.elections import BallotBox
from bot.procedure.state.session import Session
from bot.storage.ballot_boxes import BallotBoxes
from bot.storage.database import Database
from bot.storage.verify import verify_file
from tests.faults.ballot_caster import everybody_votes, paper_of
from tests.faults.kills import killed_after
from tests.faults.test_vote_kill import journal, prepare
from tests.faults.vote_caster import open_desk
from tests.storage.material import MIGRATIONS

KILLS = 8


def elected_until_killed(path: Path, acknowledgements: int) -> set[tuple[int, str]]:
    """Every paper acknowledged until the elections were killed, right after that many acknowledgements."""
    lines = killed_after(acknowledgements, "tests.faults.ballot_caster", path)
    return {(int(vote), name) for vote, name in map(str.split, lines)}


def boxes(events: Sequence[Event]) -> tuple[dict[int, BallotBox], Session]:
    """What has to lie in each box by those who voted, and the state that the events lead to."""
    session, found = Session(), dict[int, BallotBox]()
    for event in events:
        if isinstance(event, SecretBallotCast):
            standing = session.elections[-1].standing
            paper = paper_of(event.vote, event.delegation, standing)
            found[event.vote] = found.get(event.vote, BallotBox()).with_paper(paper)
        session = apply(session, event)
    return found, session


def check(path: Path, acknowledged: set[tuple[int, str]]) -> list[Event]:
    """Everybody acknowledged has voted, nobody twice, and all sums are those of exactly these papers."""
    assert verify_file(path) == []
    events = [event for _, event in journal(path)]
    voted = Counter((own.vote, own.delegation) for own in events if isinstance(own, SecretBallotCast))
    assert acknowledged <= set(voted)
    assert set(voted.values()) <= {1}
    wanted, session = boxes(events)
    assert not any(isinstance(own, BallotVoided) for own in events)
    for own in events:
        if isinstance(own, BallotsCounted):
            box = wanted[own.vote]
            assert (own.papers, own.blank, own.invalid) == (box.papers, box.blank, box.invalid)
            assert {name: count for name, count in own.votes if count} == box.votes
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
        kept = [vote for (vote,) in connection.execute("SELECT vote FROM ballot_boxes")]
    assert kept == [own.number for own in session.votes_on_floor]
    return events


async def test_no_acknowledged_paper_is_lost_and_none_counts_twice_by_eight_kills(path: Path) -> None:
    await prepare(path)
    chance, acknowledged = random.Random(), set[tuple[int, str]]()
    for _ in range(KILLS):
        acknowledged |= elected_until_killed(path, chance.randrange(1, 18))
        events = check(path, acknowledged)
        wanted, session = boxes(events)
        if session.vote is not None:
            async with await Database.open(path, migrations=MIGRATIONS) as database:
                box = await BallotBoxes(database).contents(1, session.vote.number)
                assert path.with_name(f"{path.name}-wal").stat().st_size == 0, "the log of the killed run"
            expected = wanted.get(session.vote.number, BallotBox())
            assert (box.papers, box.blank, box.invalid) == (expected.papers, expected.blank, expected.invalid)
            assert {name: count for name, count in box.votes.items() if count} == expected.votes
    assert len(acknowledged) >= KILLS


async def test_a_ballot_cut_off_by_a_kill_is_resumed_and_counted(path: Path) -> None:
    await prepare(path)
    acknowledged = elected_until_killed(path, 2)
    async with open_desk(path) as desk:
        (committee,) = (own.id for own in desk.committees)
        vote = desk.session(committee).votes_opened
        if desk.session(committee).vote is not None:
            await everybody_votes(desk, committee, vote)
        assert desk.session(committee).vote is None
    check(path, acknowledged)
