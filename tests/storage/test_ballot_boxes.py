"""The boxes of secret ballots change with the journal or not at all, and hold sums."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.procedure.rules.elections.ballot_boxes import BoxChange, BoxRemoved, BoxSetUp, PaperDropped
from bot.procedure.state.elections import BallotBox, BallotPaper
from bot.storage.ballot_boxes import BallotBoxes
from bot.storage.committees import Committees
from bot.storage.database import Database
from bot.storage.errors import AlreadyRecorded, Conflict
from bot.storage.journal import Journal
from tests.storage.material import MIGRATIONS, MORNING, act, entry, record_sitting

NAMES = ("Ghana", "Haiti")
GHANA, BLANK, SPOILT = BallotPaper(("Ghana",)), BallotPaper(), BallotPaper(invalid=True)


class Hall:
    """A committee's journal, and the box of its first vote."""

    def __init__(self, database: Database, committee: int) -> None:
        self.database, self.committee = database, committee
        self.journal = Journal(database)

    async def does(self, interaction: int, *changes: BoxChange, behind: int = 0) -> None:
        """Record an act that changes the box, not knowing of so many entries that are there already."""
        seen = await self.journal.length(self.committee) - behind
        await self.journal.append(self.committee, seen, [entry()], act=act(interaction), boxes=changes)

    async def box(self) -> BallotBox:
        """What lies in the box."""
        return await BallotBoxes(self.database).contents(self.committee, 1)


@pytest.fixture
async def hall(database: Database) -> Hall:
    """A hall in which an empty box stands."""
    (committee,) = await record_sitting(database, committees=1, acts=0)
    own = Hall(database, committee)
    await own.does(100, BoxSetUp(1, NAMES))
    return own


async def test_a_box_holds_the_sums_of_the_papers_put_into_it(hall: Hall) -> None:
    assert await hall.box() == BallotBox(votes={"Ghana": 0, "Haiti": 0})
    for number, paper in enumerate((GHANA, BLANK, GHANA, SPOILT, BallotPaper(NAMES)), 200):
        await hall.does(number, PaperDropped(1, paper))
    assert await hall.box() == BallotBox(5, 1, 1, {"Ghana": 3, "Haiti": 1})


async def test_what_is_not_recorded_does_not_fall_into_the_box(hall: Hall) -> None:
    await hall.does(200, PaperDropped(1, GHANA))
    with pytest.raises(AlreadyRecorded):
        await hall.does(200, PaperDropped(1, GHANA))
    with pytest.raises(Conflict):
        await hall.does(201, PaperDropped(1, GHANA), behind=1)
    assert (await hall.box()).papers == 1


async def test_a_paper_for_a_box_that_is_gone_falls_nowhere(hall: Hall) -> None:
    await hall.does(200, BoxRemoved(1))
    await hall.does(201, PaperDropped(1, GHANA))
    assert await hall.box() == BallotBox()


async def test_a_row_too_damaged_to_read_is_an_empty_box(hall: Hall) -> None:
    await hall.does(200, PaperDropped(1, GHANA))
    async with hall.database.transaction() as transaction:
        await transaction.execute("UPDATE ballot_boxes SET sums = x'00'")
    assert await hall.box() == BallotBox()


async def test_with_a_committee_its_boxes_are_gone(hall: Hall) -> None:
    await Committees(hall.database).delete(hall.committee, MORNING)
    assert await hall.database.fetch_all("SELECT * FROM ballot_boxes") == []


async def test_a_box_outlives_a_restart(path: Path) -> None:
    async with await Database.open(path, migrations=MIGRATIONS) as database:
        (committee,) = await record_sitting(database, committees=1, acts=0)
        hall = Hall(database, committee)
        await hall.does(100, BoxSetUp(1, NAMES), PaperDropped(1, GHANA))
    async with await Database.open(path, migrations=MIGRATIONS) as database:
        assert (await Hall(database, committee).box()).votes == {"Ghana": 1, "Haiti": 0}


def on_disk(path: Path) -> bytes:
    """Every byte of a database and of its log."""
    return path.read_bytes() + path.with_name(f"{path.name}-wal").read_bytes()


async def test_nothing_of_the_boxes_of_a_deleted_committee_stays_on_the_disk(path: Path) -> None:
    async with await Database.open(path, migrations=MIGRATIONS) as database:
        (committee,) = await record_sitting(database, committees=1, acts=0)
        await Hall(database, committee).does(100, BoxSetUp(1, NAMES), PaperDropped(1, GHANA))
        assert b'["Ghana", "Haiti"]' in on_disk(path)
        await Committees(database).delete(committee, MORNING)
        assert b'["Ghana", "Haiti"]' not in on_disk(path)
