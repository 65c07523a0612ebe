"""Twenty committees in one server, sat in by the same people: every control reaches its own committee."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from simcord.backend.models import Message
from simcord.results import to_discord_message

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
from bot.rehearsal.messages import buttons_of, reader_of, words_of
from bot.rendering.dais import LIVE_TITLE, TITLE
from bot.rendering.delegate.card import OWN_TITLE
from bot.storage.committees import ChannelUse
from tests.stages import PRESIDENT, Meeting, shipped

COMMITTEES = 20
ONE, OTHER = "France", "Ghana"
"""Two people who sit in every committee, for a delegation of another name in each."""


class House:
    """A server with many committees, and the people who sit in all of them."""

    def __init__(self, meeting: Meeting) -> None:
        self.meeting = meeting
        self.env = meeting.env
        self.floors: dict[int, int] = {}
        self.dais: dict[int, int] = {}

    async def found(self, number: int) -> None:
        """A committee in session that votes on a draft, with a channel for its floor and one for its dais."""
        desk, key_of = self.meeting.services.desk, self.meeting.services.people.key_of
        floor, dais = (self.env.guild.create_text_channel(f"{what}-{number}") for what in ("floor", "dais"))
        people = {own: await key_of(self.meeting.people[own].id) for own in (PRESIDENT, ONE, OTHER)}
        names = [f"{own} {number}" for own in (ONE, OTHER, "Third")]
        chair = Actor(people[PRESIDENT], administrator=True)
        rules = shipped().rulebooks["ecosoc"]
        bodies = tuple(Delegation(name) for name in names)
        founding = EstablishCommittee(
            f"Committee {number}", 2026, "human_trafficking", rules, bodies, (people[PRESIDENT],)
        )
        with self.env._bot_scope():
            own, _ = await desk.establish(founding, chair, guild=self.env.guild.id, floor=floor.id)
            await desk.use_channel(own.id, ChannelUse.DAIS, dais.id)
            for action in (*self._seats(people, names), *self._opening(names)):
                await desk.submit(own.id, action, chair)
        self.floors[own.id], self.dais[own.id] = floor.id, dais.id

    @staticmethod
    def _seats(people: dict[str, int], names: list[str]) -> list[Action]:
        return [SeatPerson(people[ONE], names[0]), SeatPerson(people[OTHER], names[1])]

    @staticmethod
    def _opening(names: list[str]) -> list[Action]:
        draft = SubmitDraft("Victims", (), (Clause("", "Calls upon all States to act"),), names[0])
        here = [AnswerRoll(Presence.PRESENT, own) for own in names]
        debating = (OpenSitting(), StartRollCall(), *here, FinishRollCall())
        return [*debating, draft, IntroduceDraft(1), OpenVote(method=Method.PLACARDS)]

    def sessions(self) -> dict[int, Session]:
        """The state of every committee."""
        return {own: self.meeting.services.desk.session(own) for own in self.floors}

    def find(self, channel: int, words: str, person: str = "") -> Message:
        """The one message of a channel that says something: for everybody, or for one person alone."""
        reader = self.meeting.people[person].id if person else None
        stored = self.env.backend.messages.get(channel, {}).values()
        (found,) = (own for own in stored if reader_of(own) == reader and words in words_of(own))
        return found

    async def press(self, person: str, message: Message, label: str) -> str:
        """What a person is told on pressing a button."""
        handle = to_discord_message(self.env, message)
        result = await self.meeting.people[person].click(handle, custom_id=buttons_of(message)[label])
        return Meeting.said(result)

    async def changed(self, person: str, message: Message, label: str) -> list[int]:
        """The committees in which a press changed anything."""
        before = self.sessions()
        await self.press(person, message, label)
        return [number for number, session in self.sessions().items() if session != before[number]]


@pytest.fixture
async def house(meeting: Meeting) -> House:
    """A server with twenty committees in which private cards are open, after a restart."""
    made = House(meeting)
    for number in range(1, COMMITTEES + 1):
        await made.found(number)
    await meeting.settles()
    for floor in made.floors.values():
        panel = made.find(floor, "Vote on its card")
        await made.press(PRESIDENT, panel, "Chair's panel")
        await made.press(ONE, panel, "My delegation")
    await meeting.restarts()
    return made


async def test_every_kind_of_panel_reaches_its_own_committee_after_a_restart(house: House) -> None:
    reached = 0
    for number, floor in house.floors.items():
        (_, name, _) = (own.name for own in house.sessions()[number].body.delegations)
        answer = await house.press(OTHER, house.find(floor, "Vote on its card"), "My delegation")
        reached += f"{OWN_TITLE} · {name}\n" in answer
        for person, message, label, happened in (
            (ONE, house.find(floor, OWN_TITLE, ONE), "No", voted(1)),
            (OTHER, house.find(floor, "have voted"), "Yes", voted(2)),
            (PRESIDENT, house.find(floor, TITLE, PRESIDENT), "Close the vote", closed),
            (PRESIDENT, house.find(house.dais[number], LIVE_TITLE), "Open the list", listing),
        ):
            assert await house.changed(person, message, label) == [number]
            reached += happened(house.sessions()[number])
    assert reached == 5 * COMMITTEES


def voted(count: int) -> Callable[[Session], bool]:
    """Whether so many have voted."""
    return lambda session: session.vote is not None and len(session.vote.ballots) == count


def closed(session: Session) -> bool:
    """Whether the vote is over."""
    return session.vote is None and len(session.results) == 1


def listing(session: Session) -> bool:
    """Whether the speakers list is open."""
    return session.speakers.open
