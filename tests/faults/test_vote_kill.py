"""A ballot that was acknowledged is counted, once, however often the process is killed during a vote."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing
from pathlib import Path

from bot.procedure import tally
from bot.procedure.delegations import Delegation, Presence
from bot.procedure.engine import EVENTS, Actor, Event, replay
from bot.procedure.rules.committee import EstablishCommittee
from bot.procedure.rules.roll_call import AnswerRoll, FinishRollCall, StartRollCall
from bot.procedure.rules.seats import SeatPerson
from bot.procedure.rules.sitting import OpenSitting
from bot.procedure.rules.voting.actions import CastBallot
from bot.procedure.rules.voting.events import BallotCast
from bot.procedure.tally import Choice
from bot.settings.rulebooks import load_rulebook
from bot.storage.codec import EventCodec
from bot.storage.database import Database
from bot.storage.entries import Entry
from bot.storage.people import People
from bot.storage.verify import verify_file
from tests.faults.kills import killed_after
from tests.faults.vote_caster import NAMES, PRESIDENT, open_desk, person
from tests.storage.material import MIGRATIONS

KILLS = 20
Acknowledged = dict[int, tuple[int, str, Choice]]
"""The vote, the delegation and the choice that were acknowledged for each interaction."""


async def prepare(path: Path) -> None:
    """A council in session, everybody present."""
    rulebook = load_rulebook("ecosoc", [])
    assert rulebook is not None
    async with await Database.open(path, migrations=MIGRATIONS) as database:
        for key in range(1, 2 + len(NAMES)):
            assert await People(database).key_of(1000 + key) == key
    async with open_desk(path) as desk:
        members = tuple(Delegation(name) for name in NAMES)
        founding = EstablishCommittee("Council", 2026, "", rulebook, members, (1,))
        place, _ = await desk.establish(founding, Actor(1, administrator=True), guild=1, floor=1)
        seats = [SeatPerson(person(name).person or 0, name) for name in NAMES]
        answers = [AnswerRoll(Presence.PRESENT, name) for name in NAMES]
        for action in (*seats, OpenSitting(), StartRollCall(), *answers, FinishRollCall()):
            await desk.submit(place.id, action, PRESIDENT)


def voted_until_killed(path: Path, acknowledgements: int) -> Acknowledged:
    """Everything the voting acknowledged until it was killed, right after that many acknowledgements."""
    words = [line.split() for line in killed_after(acknowledgements, "tests.faults.vote_caster", path)]
    return {int(own[0]): (int(own[1]), own[2], Choice(own[3])) for own in words}


def journal(path: Path) -> list[tuple[int | None, Event]]:
    """Everything recorded, with the interaction it came from."""
    # Whoever may write would empty the log on leaving, and hide what the next start has to cope with.
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
        rows = connection.execute(
            "SELECT interaction_id, name, body FROM acts JOIN journal USING (committee, act)"
            " ORDER BY position"
        )
        codec = EventCodec(EVENTS)
        return [(interaction, codec.decode(Entry(name, body))) for interaction, name, body in rows]


def check(path: Path, acknowledged: Acknowledged) -> None:
    """Every ballot acknowledged is there as it was, and every result is the sum of its ballots."""
    assert verify_file(path) == []
    events = journal(path)
    cast = {
        number: (own.vote, own.delegation, own.choice)
        for number, own in events
        if isinstance(own, BallotCast)
    }
    assert {number: cast.get(number or 0) for number in acknowledged} == acknowledged
    ballots = [(own.vote, own.delegation) for _, own in events if isinstance(own, BallotCast)]
    assert len(ballots) == len(set(ballots)) == len(cast)
    session = replay(own for _, own in events)
    for result in session.results:
        own_ballots = {name: choice for vote, name, choice in cast.values() if vote == result.number}
        assert result.ballots == own_ballots
        assert result.tally == tally.count(own_ballots.values(), len(result.entitled))


async def test_no_acknowledged_ballot_is_lost_and_none_counts_twice_by_twenty_kills(path: Path) -> None:
    await prepare(path)
    chance, acknowledged = random.Random(), Acknowledged()
    for _ in range(KILLS):
        acknowledged |= voted_until_killed(path, chance.randrange(1, 40))
        check(path, acknowledged)
    before = journal(path)
    async with open_desk(path) as desk:
        (committee,) = (own.id for own in desk.committees)
        for interaction, (vote, name, choice) in acknowledged.items():
            again = await desk.submit(committee, CastBallot(Choice.NO, vote), person(name), interaction)
            assert again.repeated
            (cast, *_) = again.events
            assert cast == next(own for number, own in before if number == interaction)
            assert isinstance(cast, BallotCast)
            assert cast.choice is choice
    assert journal(path) == before
    assert len(acknowledged) >= KILLS
