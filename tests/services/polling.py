"""A secret ballot of two hundred at the desk, and what of it lies in the files at any moment."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from random import Random

from bot.procedure.delegations import Delegation, Presence
from bot.procedure.engine import EVENTS, Actor, Event, decide
from bot.procedure.rules.committee import EstablishCommittee
from bot.procedure.rules.elections.announcing import AnnounceElection, NominateCandidate
from bot.procedure.rules.elections.secret_ballots import CastSecretBallot, OpenBallot
from bot.procedure.rules.roll_call import AnswerRoll, FinishRollCall, StartRollCall
from bot.procedure.rules.seats import SeatPerson
from bot.procedure.rules.sitting import OpenSitting
from bot.procedure.state.elections import BallotPaper
from bot.rendering.receipts import receipt
from bot.services.desk import Desk
from bot.storage.codec import EventCodec
from bot.storage.committees import Committees
from bot.storage.database import Database
from bot.storage.entries import Act
from bot.storage.export import exported
from tests.procedure.committees import ADMINISTRATOR, PEOPLE, PRESIDENT, Floor, ecosoc
from tests.services.councils import MORNING, Clock, opened
from tests.storage.material import MIGRATIONS

VOTERS = tuple(f"Member {n:03}" for n in range(200))
SILENT = "Member that stays away"
CANDIDATES = ("Avalon", "Brigadoon", "Camelot")
CHOICES = (*CANDIDATES, "")
"""What may be on a paper: a name, or nothing."""

_FIRST_KEY = 10
CODEC: EventCodec[Event] = EventCodec(EVENTS)


@dataclass(frozen=True)
class Files:
    """The database and its log as they lie on the disk."""

    database: bytes
    log: bytes

    @classmethod
    def at(cls, path: Path) -> Files:
        """As they are now, while the program runs."""
        log = path.with_name(f"{path.name}-wal")
        return cls(path.read_bytes(), log.read_bytes() if log.exists() else b"")


@dataclass(frozen=True)
class Told:
    """What was said and written down beside the files: each voter's receipt, the export, the record."""

    receipts: tuple[str, ...]
    export: bytes


def voter(name: str) -> Actor:
    """The delegate of a member."""
    return Actor(_FIRST_KEY + VOTERS.index(name))


def papers(seed: int) -> dict[str, str]:
    """What each votes, in the order in which they vote: each choice as often, whatever the seed."""
    names, choices = list(VOTERS), [CHOICES[n % len(CHOICES)] for n in range(len(VOTERS))]
    Random(1945).shuffle(names)
    Random(seed).shuffle(choices)
    return dict(zip(names, choices, strict=True))


async def prepare(path: Path) -> None:
    """A database with a council of two hundred and one whose ballot is open."""
    floor = Floor(at=MORNING)
    members = tuple(Delegation(name) for name in (*VOTERS, SILENT))
    founding = EstablishCommittee("Council", 2026, "", ecosoc(), members, (1,))
    floor.done(decide(floor.session, founding, by=PEOPLE[ADMINISTRATOR], at=floor.at))
    floor.dais(*(SeatPerson(voter(name).person or 0, name) for name in VOTERS))
    floor.dais(OpenSitting(), StartRollCall())
    floor.dais(*(AnswerRoll(Presence.PRESENT, own.name) for own in members), FinishRollCall())
    floor.dais(AnnounceElection("President"), *map(NominateCandidate, CANDIDATES))
    async with await Database.open(path, migrations=MIGRATIONS) as database:
        async with database.transaction() as transaction:
            keys = [(key, 1000 + key) for key in (1, *(_FIRST_KEY + n for n in range(len(VOTERS))))]
            for key in keys:
                await transaction.execute("INSERT INTO people (key, discord_id) VALUES (?, ?)", key)
        await Committees(database).create(
            guild_id=1,
            floor_channel_id=1,
            name="Council",
            entries=[CODEC.encode(event) for event in floor.events],
            act=Act(1, MORNING),
        )
    async with opened(path) as services:
        await services.desk.submit(1, OpenBallot(0, 3600), PEOPLE[PRESIDENT], 1)


@asynccontextmanager
async def polling(prepared: Path, path: Path) -> AsyncIterator[tuple[Desk, Clock]]:
    """The desk on a copy of a prepared database."""
    path.parent.mkdir(exist_ok=True)
    shutil.copyfile(prepared, path)
    clock = Clock(MORNING)
    async with opened(path, clock) as services:
        yield services.desk, clock


async def everybody_votes(desk: Desk, clock: Clock, choices: dict[str, str]) -> Told:
    """Let everybody put a paper into the box, a second after one another."""
    receipts = []
    for number, (name, choice) in enumerate(choices.items()):
        clock.at = MORNING + timedelta(seconds=number)
        action = CastSecretBallot(BallotPaper((choice,) if choice else ()))
        ruling = await desk.submit(1, action, voter(name), 5000 + number)
        said = receipt(ruling.action, ruling.events, ruling.before, ruling.after, clock.at)
        receipts.append(f"{said} {ruling.action!r} {ruling!r}")
    return Told(tuple(receipts), exported(1, [row for row, _ in await desk.history(1)]))


def rows(path: Path) -> dict[str, list[dict[str, object]]]:
    """Every table as it is stored, row after row by its rowid."""
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
        connection.row_factory = sqlite3.Row
        names = [
            name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        ]
        return {
            name: [dict(row) for row in connection.execute(f"SELECT rowid AS rowid_, * FROM {name}")]
            for name in names
            if not name.startswith("fts") and "USING" not in _made(connection, name)
        }


def _made(connection: sqlite3.Connection, table: str) -> str:
    ((sql,),) = connection.execute("SELECT sql FROM sqlite_master WHERE name = ?", (table,))
    return str(sql)


def in_order_of_journal(stored: dict[str, list[dict[str, object]]]) -> Sequence[dict[str, object]]:
    """The rows of the journal that say who voted, each with its act, as they were recorded."""
    acts = {own["act"]: own for own in stored["acts"]}
    cast = [own for own in stored["journal"] if own["name"] == "secret_ballot_cast"]
    return [{**acts[own["act"]], **own} for own in cast]
