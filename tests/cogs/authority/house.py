"""Two servers with a committee each in the same phase, and the people who try everything in both."""

from __future__ import annotations

import sqlite3
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager, closing
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import discord
from simcord.actors import MemberActor
from simcord.backend.models import Message
from simcord.builders import ChannelHandle, GuildHandle, RoleHandle

from bot.procedure.engine import Action, Actor
from bot.procedure.rules.claims import ClaimSeat
from bot.procedure.rules.dais import AppointDais, AppointDaisRole
from bot.procedure.rules.seats import SeatPerson
from bot.procedure.state.session import Session
from bot.rehearsal.script import Person
from bot.rehearsal.stage import FLOOR, PRESET, RESULTS, SECRETARIAT, Stage, on_stage
from bot.services.desk import Desk, Ruling
from bot.settings.settings import Settings
from tests.cogs.authority.kinds import Moment, Role
from tests.cogs.authority.moments import brought
from tests.cogs.authority.sending import Place, Sending
from tests.stages import MEMBERS, OBSERVER, PRESIDENT, STRANGER, shipped, usual_cast

SECOND_CHAIR, SECRETARY = "Vice-President", "Secretary"
ASIDE = "lobby"
NAMES: Mapping[Role, str] = {
    Role.ADMINISTRATOR: SECRETARIAT,
    Role.SECRETARY: SECRETARY,
    Role.SECOND_CHAIR: SECOND_CHAIR,
    Role.PRESIDENT: PRESIDENT,
    Role.DELEGATE: "France",
    Role.OBSERVER: OBSERVER,
    Role.STRANGER: STRANGER,
}
UNTOLD = ("people", "panels", "posts", "hints", "schema_migrations", "sqlite_sequence")
"""Tables that say nothing about a committee: who was seen, who was shown what, and where messages are."""


@dataclass(frozen=True, slots=True)
class Server:
    """A server with its committee."""

    committee: int
    channels: Mapping[str, ChannelHandle]
    people: Mapping[Role, MemberActor]
    role: RoleHandle
    setup: int  # the number of what an administrator is setting up beside it

    def channel_of(self, types: Sequence[int]) -> ChannelHandle:
        """A channel that an option takes, by the types it takes."""
        return next(own for own in self.channels.values() if own._channel.type in (types or (0,)))


@dataclass(frozen=True, slots=True)
class _Kept:
    """Both committees as they were at some moment."""

    content: sqlite3.Connection
    rooms: Mapping[int, tuple[Session, int]]


class House:
    """Both servers."""

    def __init__(self, stage: Stage, here: Server, there: Server) -> None:
        self.stage = stage
        self.env = stage.env
        self.here, self.there = here, there
        self.sending = Sending(stage.env)
        self.heard: list[Ruling] = []
        self.desk.listen(self.heard.append)
        self._kept: dict[Moment, _Kept] = {}

    @property
    def desk(self) -> Desk:
        """The desk of the bot."""
        return self.stage.bot.services.desk

    @property
    def path(self) -> Path:
        """Where the database is."""
        path = self.stage.bot.services.database.path
        assert path is not None
        return path

    def session(self, server: Server) -> Session:
        """The state of a server's committee."""
        return self.desk.session(server.committee)

    def floor_panel(self, server: Server) -> Message:
        """The newest message for everybody on the floor of a server."""
        stored = self.env.backend.messages[server.channels[FLOOR].id].values()
        return max((own for own in stored if not own.is_ephemeral), key=lambda own: own.id)

    def length(self, server: Server) -> tuple[int, int]:
        """How many events and how many acts the journal of a server's committee has."""
        with closing(sqlite3.connect(self.path)) as live:
            found = live.execute("SELECT length, acts FROM heads WHERE committee = ?", (server.committee,))
            length, acts = found.fetchone()
        return length, acts

    def at(self, server: Server, role: Role, channel: str = FLOOR) -> Place:
        """Somebody on the floor of a server, or in another channel of it."""
        return Place(server.people[role], server.channels[channel])

    # the phases

    async def bring(self, moment: Moment) -> None:
        """Bring both committees into a phase, by those before it; they can be put back to it from then on."""
        if moment in self._kept:
            await self.restore(moment)
            return
        if moment is not Moment.CLOSED:
            before, acts = brought()[moment]
            await self.bring(before)
            for server in (self.here, self.there):
                for who, action in acts:
                    await self._does(server, who, action)
        await self.env.settle(timeout=60)
        self._kept[moment] = await self._keep()

    async def _does(self, server: Server, who: str, action: Action) -> None:
        body = self.session(server).body
        person = min(body.dais) if who == PRESIDENT else body.seated(who)[0]
        with self.env._bot_scope():
            await self.desk.submit(server.committee, action, Actor(person))

    async def _keep(self) -> _Kept:
        content = sqlite3.connect(":memory:")
        with closing(sqlite3.connect(self.path)) as live:
            live.backup(content)
        return _Kept(content, {own: (room.session, room.length) for own, room in self.desk._rooms.items()})

    async def restore(self, moment: Moment) -> None:
        """Put both committees back to where they were, in the database and at the desk."""
        kept = self._kept[moment]
        await self.env.settle(timeout=60)
        with closing(sqlite3.connect(self.path)) as live:
            kept.content.backup(live)
        for committee in (self.here.committee, self.there.committee):
            if committee not in self.desk._rooms:
                await self.desk.load()
        for committee in list(self.desk._rooms):
            if committee not in kept.rooms:
                del self.desk._rooms[committee]
                continue
            room = self.desk._rooms[committee]
            room.session, room.length = kept.rooms[committee]
        self.stage.bot.services.secretariats._known = None
        self.heard.clear()

    # what there is

    def print_of(self) -> dict[str, Any]:
        """All that is recorded, held at the desk, and set in Discord: what nobody may change unasked."""
        with closing(sqlite3.connect(f"file:{self.path}?mode=ro", uri=True)) as live:
            names = [own for (own,) in live.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
            tables = {
                own: live.execute(f'SELECT * FROM "{own}"').fetchall() for own in names if own not in UNTOLD
            }
        sessions = {own.id: self.desk.session(own.id) for own in self.desk.committees}
        return {**tables, "sessions": sessions, "committees": self.desk.committees, **self._in_discord()}

    def _in_discord(self) -> dict[str, Any]:
        backend = self.env.backend
        channels = [asdict(own) for own in backend.channels.values()]
        for own in channels:
            own.pop("last_message_id")
        guilds = {
            number: (
                [asdict(own) for own in guild.members.values()],
                [asdict(own) for own in guild.roles.values()],
                [asdict(own) for own in guild.voice_states.values()],
            )
            for number, guild in backend.guilds.items()
        }
        return {"channels": channels, "guilds": guilds}

    def public(self) -> set[int]:
        """The messages that everybody sees."""
        stored = self.env.backend.messages.values()
        return {own.id for channel in stored for own in channel.values() if not own.is_ephemeral}


@asynccontextmanager
async def house() -> AsyncIterator[House]:
    """Two servers with a committee each, not in session yet."""
    cast = usual_cast()
    cast = replace(cast, people=(*cast.people, Person(SECOND_CHAIR, None), Person(SECRETARY, None)))
    async with on_stage(cast, Settings(), shipped=shipped()) as stage:
        guild = stage.env.guild
        channels = {**stage.channels, **_more(guild)}
        people = {**stage.people, SECRETARIAT: stage.secretariat}
        committee = stage.bot.services.desk.committees[0].id
        here = Server(committee, channels, _roles(people), guild.create_role("Dais"), setup=1)
        await stage.secretariat.slash(channels[ASIDE], "committee create")
        await _chaired_by_role(stage, here)
        secretary, services = here.people[Role.SECRETARY], stage.bot.services
        await services.secretariats.admit(guild.id, person=await services.people.key_of(secretary.id))
        for own in here.people.values():
            await stage.bot.services.people.key_of(own.id)  # who is known stays so when the rest is put back
        there = await _elsewhere(stage, here)
        await _claimed(stage, here, there)
        yield House(stage, here, there)


def _more(guild: GuildHandle) -> dict[str, ChannelHandle]:
    """Channels of every type besides those of a committee."""
    return {
        ASIDE: guild.create_text_channel(ASIDE),
        "gallery": guild.create_voice_channel("gallery"),
        "hall": guild.create_stage_channel("hall"),
        "wing": guild.create_category("wing"),
    }


def _roles(people: Mapping[str, MemberActor]) -> dict[Role, MemberActor]:
    return {role: people[name] for role, name in NAMES.items()}


async def _chaired_by_role(stage: Stage, server: Server) -> None:
    """Make the second chair one by a role of the server."""
    president = Actor(await stage.bot.services.people.key_of(server.people[Role.PRESIDENT].id))
    guild = stage.env.backend.get_guild(stage.env.guild.id)
    guild.members[server.people[Role.SECOND_CHAIR].id].role_ids.append(server.role.id)
    with stage.env._bot_scope():
        await stage.bot.services.desk.submit(server.committee, AppointDaisRole(server.role.id), president)


async def _claimed(stage: Stage, *servers: Server) -> None:
    """Have somebody claim a seat in both committees."""
    stranger = Actor(await stage.bot.services.people.key_of(servers[0].people[Role.STRANGER].id))
    with stage.env._bot_scope():
        for own in servers:
            await stage.bot.services.desk.submit(own.committee, ClaimSeat("Albania"), stranger)


async def _elsewhere(stage: Stage, here: Server) -> Server:
    """Another server, where the same people are nobody and others make up the committee."""
    env, bot = stage.env, stage.bot
    guild = env.create_guild("Elsewhere")
    in_charge = guild.create_role(
        SECRETARIAT, permissions=discord.Permissions(manage_guild=True, view_channel=True)
    )
    channels = {name: guild.create_text_channel(name) for name in (FLOOR, RESULTS)} | _more(guild)
    administrator = guild.add_member(env.create_user("other_secretariat"), roles=[in_charge])
    president = guild.add_member(env.create_user("other_president"))
    await administrator.slash(
        channels[FLOOR], "committee create", members=PRESET, results=channels[RESULTS], chair=president
    )
    await administrator.slash(channels[ASIDE], "committee create")
    committee = bot.services.desk.committees[-1].id
    chair = Actor(await bot.services.people.key_of(president.id))
    for place, name in enumerate((*MEMBERS, OBSERVER, SECOND_CHAIR)):
        person = await bot.services.people.key_of(guild.add_member(env.create_user(f"other_{place}")).id)
        action: Action = SeatPerson(person, name) if name != SECOND_CHAIR else AppointDais(person)
        if name == OBSERVER:
            await president.slash(channels[RESULTS], "committee add", name=OBSERVER, observer=True)
        with env._bot_scope():
            await bot.services.desk.submit(committee, action, chair)
    people = {role: guild.add_member(own.user) for role, own in here.people.items()}
    return Server(committee, channels, people, in_charge, setup=2)
