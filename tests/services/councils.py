"""Councils at the desk: a database of the test's own, and a clock that only the test moves."""

from __future__ import annotations

from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

from bot.app import open_services
from bot.procedure import engine
from bot.procedure.delegations import Delegation, Presence
from bot.procedure.engine import Action, Actor
from bot.procedure.rules.committee import EstablishCommittee
from bot.procedure.rules.resolutions.life import IntroduceDraft, SubmitDraft
from bot.procedure.rules.roll_call import AnswerRoll, FinishRollCall, StartRollCall
from bot.procedure.rules.seats import SeatPerson
from bot.procedure.rules.sitting import OpenSitting
from bot.procedure.rules.voting.actions import OpenVote
from bot.procedure.state.resolutions import Clause
from bot.procedure.state.session import Session
from bot.procedure.state.voting import Method
from bot.services import Services
from bot.services.desk import Desk, Ruling
from bot.settings.settings import Settings
from tests.stages import shipped

GUILD = 500
MORNING = datetime(2026, 1, 1, 9, tzinfo=UTC)
NAMES = ("Albania", "Brazil", "China", "Estonia", "France")
PRESIDENT = Actor(1)
ADMINISTRATOR = Actor(2, administrator=True)
_DELEGATES = 3
_interactions = count(10_000)


@dataclass
class Clock:
    """The time of a test."""

    at: datetime = MORNING

    def __call__(self) -> datetime:
        return self.at

    def wait(self, seconds: float) -> None:
        self.at += timedelta(seconds=seconds)


def opened(path: Path, clock: Clock | None = None) -> AbstractAsyncContextManager[Services]:
    """All parts of the program on a database, as they are when it has just been started."""
    return open_services(Settings(database=path), shipped(), clock or Clock(), lambda names: names[-1])


@dataclass
class Council:
    """A council at the desk. People of a delegation go by its name."""

    desk: Desk
    number: int
    rulings: list[Ruling] = field(default_factory=list)

    @property
    def session(self) -> Session:
        """The state as the desk holds it."""
        return self.desk.session(self.number)

    async def recorded(self) -> Session:
        """The state as the journal tells it."""
        return engine.replay(event for _, event in await self.desk.history(self.number))

    async def dais(self, *actions: Action) -> None:
        """Let the President do things."""
        for action in actions:
            await self.desk.submit(self.number, action, PRESIDENT, next(_interactions))

    async def does(self, name: str, action: Action, interaction: int | None = None) -> Ruling:
        """Let a delegate do something."""
        return await self.desk.submit(self.number, action, person(name), interaction or next(_interactions))


def person(name: str) -> Actor:
    """The delegate of a delegation."""
    return Actor(_DELEGATES + NAMES.index(name))


def founding(name: str = "Small Council") -> EstablishCommittee:
    """The action that founds a council of five."""
    return EstablishCommittee(
        name,
        2026,
        "human_trafficking",
        shipped().rulebooks["ecosoc"],
        tuple(Delegation(own) for own in NAMES),
        (1,),
    )


async def know_everybody(services: Services) -> None:
    """Give the people their keys."""
    for key in range(1, _DELEGATES + len(NAMES)):
        assert await services.people.key_of(1000 + key) == key


async def founded(services: Services, channel: int = 10, name: str = "Small Council") -> Council:
    """A council whose delegates are seated."""
    await know_everybody(services)
    place, _ = await services.desk.establish(founding(name), ADMINISTRATOR, guild=GUILD, floor=channel)
    council = Council(services.desk, place.id)
    await council.dais(*(SeatPerson(person(own).person or 0, own) for own in NAMES))
    return council


async def in_session(services: Services, channel: int = 10) -> Council:
    """A council in session, everybody present."""
    council = await founded(services, channel)
    await council.dais(OpenSitting(), StartRollCall())
    await council.dais(*(AnswerRoll(Presence.PRESENT, own) for own in NAMES), FinishRollCall())
    return council


async def voting(services: Services, method: Method = Method.PLACARDS) -> Council:
    """A council that votes on a draft."""
    council = await in_session(services)
    texts = (Clause("o1", "Calls upon States to act"), Clause("o2", "Requests a report"))
    await council.does("France", SubmitDraft("Protection", (), texts))
    await council.dais(IntroduceDraft(1), OpenVote(method=method))
    return council
