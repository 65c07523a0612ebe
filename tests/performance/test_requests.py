"""How many requests a sitting costs: for each act of a person its answer, and what all the others are shown.

``python -m pytest tests/performance/test_requests.py -s`` prints where they go.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncIterator, Sequence
from dataclasses import replace

import pytest
from simcord.types import HttpLogEntry

from bot.procedure.delegations import Delegation
from bot.rehearsal.messages import buttons_of, words_of
from bot.rehearsal.script import Person
from bot.rehearsal.stage import DAIS, Cast
from bot.rendering.dais import LIVE_TITLE
from tests.stages import DRAFT, MORNING, PRESIDENT, SUBMIT, Meeting, meeting_of, small_council

MEMBERS = tuple(f"Member {number:02}" for number in range(1, 41))
HOUR = 3600
AT_MOST = 2.0
"""Requests for each act of a person, its answer among them."""


class Hour:
    """A sitting in which time passes between acts, so that panels are edited as often as in Discord."""

    def __init__(self, meeting: Meeting) -> None:
        self.meeting = meeting
        self.acts = 0
        self._begun = len(meeting.env.http_requests)
        self._since = meeting.env.now()

    @property
    def passed(self) -> float:
        """The seconds since it began."""
        return (self.meeting.env.now() - self._since).total_seconds()

    async def does(self, person: str, *lines: str, each: float = 3.0) -> None:
        """Somebody acts, and some seconds pass after each act."""
        for line in lines:
            await self.meeting.does(person, line)
            self.acts += 1
            await self.meeting.waits(each)

    async def dais(self, label: str, each: float = 4.0) -> None:
        """The President presses a button of the panel in the dais's channel."""
        (panel,) = (own for own in self.meeting.messages(DAIS) if LIVE_TITLE in words_of(own))
        assert label in buttons_of(panel), (label, words_of(panel))
        await self.meeting.presses(PRESIDENT, panel, label)
        self.acts += 1
        await self.meeting.waits(each)

    async def all_press(self, people: Sequence[str], label: str, each: float) -> None:
        """Everybody presses a button of the newest message that has it, one soon after the other."""
        for person in people:
            await self.does(person, f'click "{label}"', each=each)
        await self.meeting.waits(5)

    def requests(self) -> Counter[str]:
        """Where the requests went."""
        names = {own.id: name for name, own in self.meeting.stage.channels.items()}
        return Counter(_kind(own.method, own.path, names) for own in self._made())

    def _made(self) -> Sequence[HttpLogEntry]:
        return self.meeting.env.http_requests[self._begun :]


def _kind(method: str, path: str, channels: dict[int, str]) -> str:
    """What a request is for: an answer, a private card, or a message of a channel."""
    if path.startswith("/interactions/"):
        return "answers"
    if path.startswith("/webhooks/"):
        return "private cards"
    done = {"POST": "posted", "PATCH": "edited", "DELETE": "deleted"}
    channel = next((name for own, name in channels.items() if f"/channels/{own}/" in path), path)
    return f"{channel} {done.get(method, method)}"


@pytest.fixture
async def council() -> AsyncIterator[Meeting]:
    """A council of forty whose dais has a channel of its own, and which edits as in Discord."""
    committee = replace(small_council(), delegations=tuple(Delegation(own) for own in MEMBERS), aliases={})
    people = (Person(PRESIDENT, None, dais=True), *(Person(own, own) for own in MEMBERS))
    cast = Cast(committee, committee.rules, committee.topic or "", people, start=MORNING)
    async with meeting_of(replace(cast, dais_apart=True, edit_seconds=1.0)) as opened:
        await opened.waits(60)
        yield opened


async def test_an_hour_of_a_sitting_costs_two_requests_an_act_at_most(council: Meeting) -> None:
    hour = Hour(council)
    await hour.dais("Open the sitting")
    await hour.dais("Start roll call")
    await hour.all_press(MEMBERS, "Present", each=2)
    await hour.dais("Finish roll call")
    await hour.dais("Open the list")
    await hour.all_press(MEMBERS[:10], "Join the list", each=5)
    await hour.does(MEMBERS[0], 'click "My delegation"')
    await hour.does(MEMBERS[4], "/resolution submit", DRAFT, SUBMIT, each=10)
    for speaker in MEMBERS[:8]:
        await hour.dais("Next speaker", each=40)
        await hour.does(MEMBERS[20], "/speakers join", each=20)
        await hour.does(MEMBERS[20], "/speakers leave", each=20)
        await hour.does(speaker, "/speakers yield to=dais", each=10)
    await hour.does(MEMBERS[11], "/motion raise type=unmoderated_caucus total=10m topic=Victims", each=10)
    await hour.dais("Put motion 1 to the committee", each=5)
    await hour.all_press(MEMBERS, "Yes", each=1)
    await council.waits(600)
    await hour.does(PRESIDENT, "/resolution introduce draft=1", each=20)
    await hour.does(MEMBERS[12], "/motion raise type=close_debate")
    await hour.dais("Put motion 2 to the committee", each=20)
    await hour.dais("Put to the vote")
    await hour.all_press(MEMBERS, "Yes", each=1)
    await hour.dais("Vote on the whole", each=5)
    await hour.all_press(MEMBERS, "Yes", each=1)
    await council.waits(max(0.0, HOUR - hour.passed))
    found = hour.requests()
    each = found.total() / hour.acts
    print(f"\n{hour.acts} acts, {found.total()} requests, {each:.2f} an act: {dict(found.most_common())}")  # noqa: T201
    assert found["answers"] >= hour.acts
    assert each <= AT_MOST


async def test_committees_in_which_nothing_happens_make_no_request(council: Meeting) -> None:
    await council.does(PRESIDENT, "/sitting open")
    await council.waits(60)
    before = len(council.env.http_requests)
    await council.waits(24 * HOUR)
    assert len(council.env.http_requests) == before
