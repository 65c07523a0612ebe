"""Random sittings, some killed at any moment: channels and microphones are as before in the end."""

from __future__ import annotations

import asyncio
import os
import random
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from discord.http import HTTPClient
from simcord.backend.models import VoiceState
from simcord.builders import ChannelHandle
from simcord.enums import ChannelType

from bot.procedure.engine import Action, Actor
from bot.procedure.rules.moderation.silences import LiftSilence, SilenceDelegation
from bot.procedure.state.sitting import SittingStatus
from bot.rehearsal.acting import CannotDo
from bot.storage.mutes import Mutes
from bot.storage.overwrites import Overwrites
from bot.storage.slow_modes import SlowModes
from tests.cogs.channels import REACT, SEND, VIEW, FloorChannel, joins
from tests.stages import MEMBERS, PRESIDENT, STRANGER, Meeting, meeting_of

SITTINGS = int(os.environ.get("ROSTRUM_ROUNDS", "2"))
SEED = int(os.environ.get("ROSTRUM_SEED", "1"))
EACH = 10
"""The sittings of one committee, one after the other."""
ACTS = 14
MOVING, STAYING, MUTED = (*MEMBERS[:4], STRANGER), MEMBERS[4:], MEMBERS[1]
"""Who comes and goes, who stays, and whom a moderator has muted."""
KEPT: tuple[tuple[type, tuple[str, ...]], ...] = (
    (Overwrites, ("keep", "forget")),
    (SlowModes, ("keep", "forget")),
    (Mutes, ("keep", "forget")),
    (
        HTTPClient,
        (
            *("edit_channel_permissions", "delete_channel_permissions", "edit_channel"),
            *("edit_member", "edit_voice_state"),
        ),
    ),
)
"""What is stored, and what is asked of Discord: the program may die before and after each."""
LINES = (
    *("/dais lock", "/dais lock how=following", "/dais lock how=following", "/dais unlock"),
    *("/dais lock slow=10s", "/dais lock slow=30s", "/sitting suspend", "/sitting resume"),
    *("/speakers open", "/speakers add delegation=France", "/speakers add delegation=Ghana"),
    *("/speakers next", "/speakers next", "/speakers end", "/speakers pause"),
    *(f"/dais appoint person={STRANGER}", f"/dais dismiss person={STRANGER}"),
)


class Death:
    """Lets the program die at a moment: from then on nothing is stored or asked any more."""

    def __init__(self) -> None:
        self.due: int | None = None
        self.dead = False
        self.deaths = 0

    def moment(self) -> None:
        if self.due is not None:
            self.due -= 1
            if self.due < 0:
                self.due, self.dead = None, True
                self.deaths += 1
        if self.dead:
            raise asyncio.CancelledError

    def around(self, what: Callable[..., Awaitable[Any]]) -> Callable[..., Awaitable[Any]]:
        async def done(*given: Any, **named: Any) -> Any:
            self.moment()
            answer = await what(*given, **named)
            self.moment()
            return answer

        return done


@pytest.fixture
def death(monkeypatch: pytest.MonkeyPatch) -> Death:
    own = Death()
    for holder, names in KEPT:
        for name in names:
            monkeypatch.setattr(holder, name, own.around(getattr(holder, name)))
    return own


class Sitting:
    """One sitting of a council, in a floor channel and a chamber that are as somebody has left them."""

    def __init__(self, meeting: Meeting, chamber: ChannelHandle, lounge: ChannelHandle, death: Death) -> None:
        self.meeting = meeting
        self.chamber = chamber
        self.lounge = lounge
        self.death = death
        self.floor = FloorChannel(meeting)
        self.backend = meeting.env.backend

    def set_up(self, lots: random.Random) -> None:
        """What is there before, of any kind."""
        channel = self.backend.channels[self.floor.id]
        channel.overwrites, channel.rate_limit_per_user = [], lots.choice((0, 0, 5, 21600))
        roles = [*self.backend.get_guild(self.floor.guild).roles][:2]
        people = [self.floor.person(name) for name in (PRESIDENT, "France", "China", STRANGER)]
        for target in lots.sample([*roles, *people], lots.randrange(6)):
            allow = sum(lots.sample((SEND, VIEW, REACT), lots.randrange(4)))
            self.floor.begins_with({target: (allow, REACT & ~allow)})

    async def takes_places(self, lots: random.Random) -> None:
        """Have those who stay join the chamber: on a stage one at least as a speaker."""
        for name in STAYING:
            await joins(self.meeting, name, self.chamber)
            if self.on_stage and (name == STAYING[0] or lots.random() < 0.5):
                with self.meeting.env._bot_scope():
                    person = self.floor.person(name)
                    self.backend.set_voice_state(self.floor.guild, person, self.chamber.id, suppress=False)
        await self.meeting.settles()

    @property
    def on_stage(self) -> bool:
        """Whether the chamber is a stage."""
        return self.backend.channels[self.chamber.id].type == ChannelType.STAGE_VOICE

    def state(self) -> dict[str, Any]:
        """Everything that is to be as before."""
        guild = self.backend.get_guild(self.floor.guild)
        channel = self.backend.channels[self.floor.id]
        return {
            "overwrites": {(own.target_id, own.type, own.allow, own.deny) for own in channel.overwrites},
            "slow mode": channel.rate_limit_per_user,
            "mutes": {person for person, own in guild.members.items() if own.mute},
            "audience": {name for name in STAYING if self.voice_state(name).suppress},
        }

    def voice_state(self, name: str) -> VoiceState:
        """How somebody is connected."""
        return self.backend.get_guild(self.floor.guild).voice_states[self.floor.person(name)]

    async def act(self, lots: random.Random) -> None:
        """Anything anybody may do."""
        match lots.randrange(8):
            case 0:
                person = lots.choice(MOVING)
                await joins(self.meeting, person, lots.choice((self.chamber, self.chamber, self.lounge)))
            case 1:
                await self.meeting.people[lots.choice(MOVING)].leave_voice()
            case 2:
                await self.meeting.waits(lots.choice((1, 30, 120)))
            case 3:
                name = lots.choice(("France", "China"))
                silence = self.meeting.session.moderation.silence_of(name)
                await self.silences(SilenceDelegation(name) if silence is None else LiftSilence(name))
            case _:
                try:
                    await self.meeting._do(PRESIDENT, lots.choice(LINES))
                except CannotDo:
                    return

    async def silences(self, action: Action) -> None:
        """Silence a delegation, or let it speak again, as the President."""
        services = self.meeting.services
        president = Actor(await services.people.key_of(self.floor.person(PRESIDENT)))
        with self.meeting.env._bot_scope():
            await services.desk.submit(self.meeting.committee, action, president)
        await self.meeting.settles()

    async def is_revived(self) -> None:
        """Start the program again, dead or alive."""
        await self.meeting.env.settle()
        await self.meeting.stage.bot.close()
        self.death.due, self.death.dead = None, False
        await self.meeting.restarts()
        await self.meeting.settles()

    async def is_held(self, lots: random.Random) -> None:
        """From the opening to the adjournment, with deaths in between."""
        await self.meeting.opens()
        for _ in range(ACTS):
            if lots.random() < 0.25:
                self.death.due = lots.randrange(8)
            await self.act(lots)
            if self.death.dead:
                await self.is_revived()
        if lots.random() < 0.5:
            self.death.due = lots.randrange(6)
        if self.meeting.session.sitting.status is not SittingStatus.CLOSED:
            await self.meeting._do(PRESIDENT, "/sitting adjourn")
        await self.is_revived()
        for silence in self.meeting.session.moderation.silences:
            await self.silences(LiftSilence(silence.delegation))
        if self.meeting.session.moderation.floor != "untouched":
            await self.meeting.does(PRESIDENT, "/dais unlock")
        await self.they_join_elsewhere()

    async def they_join_elsewhere(self) -> None:
        """Have those who come and go connected somewhere, where whoever has left muted is heard again."""
        for name in (PRESIDENT, *MOVING):
            await joins(self.meeting, name, self.lounge)


@pytest.mark.parametrize("start", range(0, SITTINGS, EACH))
@pytest.mark.parametrize("kind", ["voice", "stage"])
async def test_after_random_sittings_everything_is_as_it_was_wherever_the_program_died(
    start: int, kind: str, death: Death
) -> None:
    async with meeting_of() as meeting:
        guild = meeting.stage.secretariat.guild
        make = guild.create_voice_channel if kind == "voice" else guild.create_stage_channel
        chamber, lounge = make("chamber"), guild.create_voice_channel("lounge")
        meeting.stage.channels["chamber"] = chamber
        await meeting.does(PRESIDENT, "/committee settings voice=chamber")
        sitting = Sitting(meeting, chamber, lounge, death)
        await sitting.they_join_elsewhere()
        for number in range(start, min(start + EACH, SITTINGS), 2):
            seed = f"{SEED}-{number}-{kind}"
            lots = random.Random(seed)
            sitting.set_up(lots)
            with meeting.env._bot_scope():
                meeting.env.backend.edit_member(guild.id, meeting.people[MUTED].id, {"mute": True})
            await meeting.settles()
            await sitting.takes_places(lots)
            before = sitting.state()
            await sitting.is_held(lots)
            assert sitting.state() == before, seed
            services = meeting.services
            left = await services.overwrites.channels() + await services.slow_modes.channels()
            assert left + await services.mutes.guilds() == [], seed
        assert death.deaths > 0
        assert sitting.floor.writes()
        assert any("voice-states" in own.path or "members" in own.path for own in meeting.env.http_requests)
