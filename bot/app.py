"""The composition root: builds each part of the program once and puts them together."""

from __future__ import annotations

import secrets
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from functools import partial

from bot.client import CommitteeBot
from bot.clock import Clock, system_clock
from bot.procedure.engine import EVENTS
from bot.procedure.situation import Draw
from bot.services import Services
from bot.services.catalogue import Catalogue, read_catalogue
from bot.services.deadlines import Deadlines
from bot.services.desk import Desk
from bot.services.lately import Lately
from bot.services.rate_limits import LIMITS, Limit, RateLimits, Use
from bot.settings.places import migrations_folder
from bot.settings.settings import Settings
from bot.storage.ballot_boxes import BallotBoxes
from bot.storage.codec import EventCodec
from bot.storage.committees import Committees
from bot.storage.database import Database
from bot.storage.hints import Hints
from bot.storage.journal import Journal
from bot.storage.mutes import Mutes
from bot.storage.overwrites import Overwrites
from bot.storage.panels import Panels
from bot.storage.people import People
from bot.storage.posts import Posts
from bot.storage.secretariats import Secretariats
from bot.storage.setups import Setups
from bot.storage.slow_modes import SlowModes
from bot.storage.timeouts import Timeouts

EDIT_SECONDS = 1.0


def create_bot(
    settings: Settings,
    *,
    clock: Clock | None = None,
    draw: Draw | None = None,
    edit_seconds: float = EDIT_SECONDS,
    shard_count: int | None = None,
    catalogue: Catalogue | None = None,
    limits: Mapping[Use, Limit] = LIMITS,
) -> CommitteeBot:
    """The bot, ready to connect: the same for Discord, for a rehearsal and for tests.

    ``draw`` draws a name by lot, ``edit_seconds`` lie at least between two edits of one panel and between
    two chairs who direct the floor, ``catalogue`` stands in for the shipped configuration,
    ``limits`` say how often one person may press and type.
    Raises ``ConfigError`` where a configuration file is wrong.
    """
    services = partial(
        open_services,
        settings,
        catalogue or read_catalogue(settings),
        clock or system_clock,
        draw or secrets.choice,
        edit_seconds,
        limits,
    )
    return CommitteeBot(services, edit_seconds=edit_seconds, shard_count=shard_count)


@asynccontextmanager
async def open_services(
    settings: Settings,
    catalogue: Catalogue,
    clock: Clock,
    draw: Draw,
    moment: float = 0.0,
    limits: Mapping[Use, Limit] = LIMITS,
) -> AsyncIterator[Services]:
    """All parts, with the database open and every journal replayed; raises ``StartupError``."""
    async with await Database.open(settings.database, migrations=migrations_folder()) as database:
        committees = Committees(database)
        codec = EventCodec(EVENTS)
        desk = Desk(Journal(database), committees, BallotBoxes(database), codec, clock, draw, moment)
        await desk.load()
        deadlines = Deadlines(desk, clock)
        try:
            yield Services(
                settings=settings,
                clock=clock,
                catalogue=catalogue,
                database=database,
                desk=desk,
                deadlines=deadlines,
                rate_limits=RateLimits(clock, limits),
                lately=Lately(desk, clock),
                hints=Hints(database),
                people=People(database),
                secretariats=Secretariats(database),
                committees=committees,
                panels=Panels(database),
                posts=Posts(database),
                setups=Setups(database),
                overwrites=Overwrites(database),
                slow_modes=SlowModes(database),
                mutes=Mutes(database),
                timeouts=Timeouts(database),
            )
        finally:
            await deadlines.stop()
