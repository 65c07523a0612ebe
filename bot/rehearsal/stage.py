"""The stage: an embedded Discord with one server, one committee's floor, and the people of a sitting.

The bot on it is the one that runs in Discord, with the same settings, database and cogs; only the wire and
the clock are the stage's.
"""

from __future__ import annotations

import random
import tempfile
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import discord
import simcord
from simcord._clock import Clock as StageClock

from bot.app import create_bot
from bot.client import CommitteeBot
from bot.clock import Clock
from bot.procedure.delegations import Delegation
from bot.procedure.rulebook import Rulebook
from bot.procedure.situation import Draw
from bot.rehearsal.script import Person
from bot.services.catalogue import Catalogue, read_catalogue
from bot.services.rate_limits import NO_LIMITS
from bot.settings.committees import CommitteeFile
from bot.settings.settings import Settings, load
from bot.storage.committees import ChannelUse

PRESET = "this_sitting"
SECRETARIAT = "Secretariat"
FLOOR = "floor"
RESULTS = "results"
DAIS = "dais"
_EMPTY_SERVER = {FLOOR: "general", RESULTS: "announcements"}  # as a server is before any committee


@dataclass(frozen=True, slots=True)
class Cast:
    """Who and what is put on the stage."""

    committee: CommitteeFile
    rules: Rulebook
    topic: str
    people: Sequence[Person]
    observers: Sequence[Delegation] = ()
    results_apart: bool = True  # in a channel of their own; else on the floor
    dais_apart: bool = False  # whether the dais has a channel of its own
    edit_seconds: float = 0  # between two edits of a panel, as little as Discord bears if it were real
    start: datetime | None = None  # None: the stage's clock is the wall's
    draw: Sequence[str] = ()
    founded: bool = True  # else the server has its people and no committee


class WallClock(StageClock):
    """The clock of an embedded Discord on which time passes as it does in the room."""

    def __init__(self) -> None:
        super().__init__()
        self._epoch = datetime.now(UTC)

    @property
    def elapsed(self) -> float:
        """Seconds since the stage was set; set ahead where a timer fires a moment early."""
        return time.perf_counter() - self._begun

    @elapsed.setter
    def elapsed(self, seconds: float) -> None:
        self._begun = time.perf_counter() - seconds


class ScriptedEnv(simcord.Env):
    """An embedded Discord whose clock only ``advance_time`` moves, however long a step takes."""

    def _schedule_timer(self, record: Any, *arguments: Any) -> None:  # noqa: ANN401 - simcord's own types
        super()._schedule_timer(record, *arguments)
        if record.real_handle is not None:
            record.real_handle.cancel()


class Stage:
    """A committee in an embedded Discord, or a server that has none yet."""

    def __init__(self, env: simcord.Env, cast: Cast, make_bot: MakeBot) -> None:
        self.env = env
        self.cast = cast
        self._make_bot = make_bot
        guild = env.create_guild()
        administrator = guild.create_role(
            SECRETARIAT, permissions=discord.Permissions(manage_guild=True, view_channel=True)
        )
        dais = {DAIS: DAIS} if cast.dais_apart else {}
        names = {FLOOR: FLOOR, RESULTS: RESULTS, **dais} if cast.founded else _EMPTY_SERVER
        self.channels = {key: guild.create_text_channel(name) for key, name in names.items()}
        self.people = {
            person.name: guild.add_member(env.create_user(_user_name(person.name)), nick=person.name[:32])
            for person in cast.people
        }
        self.secretariat = guild.add_member(
            env.create_user("secretariat"), roles=[administrator], nick=SECRETARIAT
        )

    @property
    def bot(self) -> CommitteeBot:
        """The bot as it runs now."""
        bot = self.env.bot
        if not isinstance(bot, CommitteeBot):
            raise TypeError("the stage runs another bot")
        return bot

    async def convene(self) -> None:
        """Found the committee and seat everybody, by the commands a secretariat would use."""
        floor, chairs = self.channels[FLOOR], [own for own in self.cast.people if own.dais]
        president = self.people[chairs[0].name]
        await self.secretariat.slash(
            floor, "committee create", members=PRESET, results=self.channels[RESULTS], chair=president
        )
        # The answers to these stay out of the floor's channel, where the sitting begins with its panel.
        aside = self.channels[RESULTS]
        for chair in chairs[1:]:
            await president.slash(aside, "dais appoint", person=self.people[chair.name])
        for observer in self.cast.observers:
            await president.slash(aside, "committee add", name=observer.name, observer=True)
        for person in self.cast.people:
            if person.delegation is not None:
                await president.slash(
                    aside, "committee seat", person=self.people[person.name], delegation=person.delegation
                )
        if self.cast.dais_apart:
            await self.use_channel(ChannelUse.DAIS, self.channels[DAIS].id)
        if not self.cast.results_apart:
            await president.slash(aside, "committee settings", results=floor)

    async def use_channel(self, use: ChannelUse, channel: int | None) -> None:
        """Let the committee use a channel for something from now on; None for no channel of its own."""
        (committee,) = self.bot.services.desk.committees
        with self.env._bot_scope():
            await self.bot.services.desk.use_channel(committee.id, use, channel)
        await self.env.settle()

    async def move_floor(self, channel: int) -> None:
        """Let the committee sit in another channel from now on."""
        (committee,) = self.bot.services.desk.committees
        with self.env._bot_scope():
            await self.bot.services.desk.move_floor(committee.id, channel)
        await self.env.settle()

    async def restart(self) -> None:
        """Stop the bot and start it again on the same database."""
        await self.env.settle()
        await self.bot.close()
        await self.env.restart_bot(self._make_bot())


class MakeBot:
    """Makes the stage's bot, as often as it is started."""

    def __init__(self, settings: Settings, catalogue: Catalogue, draw: Draw, edit_seconds: float) -> None:
        self._settings = settings
        self._edit_seconds = edit_seconds
        self._catalogue = catalogue
        self._draw = draw
        self.clock: Clock = lambda: datetime.now(UTC)

    def __call__(self) -> CommitteeBot:
        """A bot with the stage's clock."""
        return create_bot(
            self._settings,
            clock=lambda: self.clock(),
            draw=self._draw,
            edit_seconds=self._edit_seconds,
            limits=NO_LIMITS,
            shard_count=1,
            catalogue=self._catalogue,
        )


@asynccontextmanager
async def on_stage(
    cast: Cast, settings: Settings | None = None, *, shipped: Catalogue | None = None
) -> AsyncIterator[Stage]:
    """A stage with its committee founded and everybody seated; what it stored is gone with it.

    ``shipped`` is the catalogue of the settings, where it has been read already.
    """
    settings = settings or load()
    with tempfile.TemporaryDirectory(prefix="rostrum-rehearsal-") as folder:
        settings = replace(settings, database=Path(folder) / "rehearsal.db")
        catalogue = _with_preset(shipped or read_catalogue(settings), cast)
        make_bot = MakeBot(settings, catalogue, _drawing(cast.draw), cast.edit_seconds)
        env = _embedded_discord(cast, make_bot)
        env.backend.bot_user.name = "Rostrum"
        await env.start()
        stage = Stage(env, cast, make_bot)
        try:
            if cast.founded:
                await stage.convene()
            yield stage
            env.raise_errors()
        finally:
            await stage.bot.close()
            await env.shutdown()


def _embedded_discord(cast: Cast, make_bot: MakeBot) -> simcord.Env:
    """An embedded Discord with the bot, and the bot with its clock."""
    if cast.start is None:
        env = simcord.Env(make_bot(), shard_count=1)
        env.backend.clock = WallClock()
        make_bot.clock = env.now
        return env
    env = ScriptedEnv(make_bot(), shard_count=1, settle_timeout=30.0)
    began, start = env.now(), cast.start
    make_bot.clock = lambda: start + (env.now() - began)
    return env


def _with_preset(shipped: Catalogue, cast: Cast) -> Catalogue:
    """The shipped catalogue, with the committee of this sitting in it."""
    preset = replace(cast.committee, rulebook=cast.rules.name, rules=cast.rules, topic=cast.topic)
    return replace(shipped, committees={**shipped.committees, PRESET: preset})


def _drawing(names: Sequence[str]) -> Draw:
    """Lots that draw the names given, in order, as far as they go."""
    waiting, lots = list(names), random.Random(len(names))

    def draw(entitled: Sequence[str]) -> str:
        if waiting and waiting[0] in entitled:
            return waiting.pop(0)
        return lots.choice(entitled)

    return draw


def _user_name(name: str) -> str:
    plain = "".join(letter if letter.isascii() and letter.isalnum() else "_" for letter in name.lower())
    return plain[:32] or "person"
