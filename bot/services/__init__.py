"""Between the rules and Discord: the desk, the deadlines, the catalogue of what is configured."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.clock import Clock
from bot.services.catalogue import Catalogue
from bot.services.deadlines import Deadlines
from bot.services.desk import Desk
from bot.services.hindrances import Hindrances
from bot.services.lately import Lately
from bot.services.rate_limits import RateLimits
from bot.settings.settings import Settings
from bot.storage.committees import Committees
from bot.storage.database import Database
from bot.storage.hints import Hints
from bot.storage.mutes import Mutes
from bot.storage.overwrites import Overwrites
from bot.storage.panels import Panels
from bot.storage.people import People
from bot.storage.posts import Posts
from bot.storage.secretariats import Secretariats
from bot.storage.setups import Setups
from bot.storage.slow_modes import SlowModes
from bot.storage.timeouts import Timeouts


@dataclass(frozen=True, slots=True)
class Services:
    """Every part of the running program, built once by ``bot.app``."""

    settings: Settings
    clock: Clock
    catalogue: Catalogue
    database: Database
    desk: Desk
    deadlines: Deadlines
    lately: Lately
    hints: Hints
    people: People
    rate_limits: RateLimits
    secretariats: Secretariats
    committees: Committees
    panels: Panels
    posts: Posts
    setups: Setups
    overwrites: Overwrites
    slow_modes: SlowModes
    mutes: Mutes
    timeouts: Timeouts
    hindrances: Hindrances = field(default_factory=Hindrances)
