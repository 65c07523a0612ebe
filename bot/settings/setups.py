"""A committee that is being set up: what has been chosen so far, and what holds where nothing was chosen."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from pydantic import TypeAdapter, ValidationError

from bot.procedure.delegations import Delegation
from bot.procedure.rulebook import Rulebook


class Chamber(StrEnum):
    """What kind of channel the committee speaks in, where one is made for it."""

    NONE = "none"
    VOICE = "voice"
    STAGE = "stage"


@dataclass(frozen=True, slots=True)
class Roster:
    """Members that were uploaded, with whatever else their file says."""

    file_name: str
    delegations: tuple[Delegation, ...]
    title: str | None = None
    year: int | None = None
    rules: Rulebook | None = None
    topic: str | None = None


@dataclass(frozen=True, slots=True)
class Setup:
    """What has been chosen; what is left empty is as usual. People, roles and channels by Discord's ids.

    ``members`` and ``rulebook`` are names of the catalogue. A rulebook and a topic not chosen are those of
    the list of members; no chairs are whoever founds the committee; no floor is the channel where that is
    done.
    ``made`` are the channels and the role that a founding cut short has left behind.
    """

    members: str
    name: str = ""
    roster: Roster | None = None
    rulebook: str = ""
    topic: str | None = None
    chairs: tuple[int, ...] = ()
    makes_channels: bool = False
    chamber: Chamber = Chamber.NONE
    floor: int | None = None
    results: int | None = None
    dais: int | None = None
    voice: int | None = None
    role: int | None = None
    makes_role: bool = False
    made: tuple[int, ...] = ()

    def written(self) -> str:
        """The set-up as it is stored."""
        return _SETUPS.dump_json(self).decode()


@dataclass(frozen=True, slots=True)
class Chosen:
    """What a set-up comes to, with what is usual where nothing was chosen.

    ``listed`` is what the list of its members is called; a committee may have no topic.
    """

    name: str
    year: int
    listed: str
    delegations: tuple[Delegation, ...]
    rules: Rulebook
    topic: str
    topic_title: str


_SETUPS = TypeAdapter(Setup)


def read_setup(written: str) -> Setup | None:
    """The set-up as it was stored; None where another version wrote it in a form that cannot be read."""
    try:
        return _SETUPS.validate_json(written)
    except ValidationError:
        return None
