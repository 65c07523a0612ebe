"""A set-up as the person who does it looks at it, and what each part of it can be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from bot.procedure.rulebook import Rulebook
from bot.settings.committees import CommitteeFile
from bot.settings.setups import Chosen, Setup


class Page(StrEnum):
    """The pages of the private card: the whole at a glance, then a step for each part."""

    OVERVIEW = "overview"
    MEMBERS = "members"
    RULES = "rules"
    TOPIC = "topic"
    CHAIRS = "chairs"
    CHANNELS = "channels"


STEPS = tuple(own for own in Page if own is not Page.OVERVIEW)


class Part(StrEnum):
    """What is chosen by a control of its own."""

    LIST = "list"
    NAMES = "names"  # the names that are suggested for misspelt ones
    RULEBOOK = "rulebook"
    TOPIC = "topic"
    CHAIRS = "chairs"
    ROLE = "role"
    MAKES_ROLE = "makes_role"
    MAKES_CHANNELS = "makes_channels"
    CHAMBER = "chamber"
    FLOOR = "floor"
    RESULTS = "results"
    DAIS = "dais"
    VOICE = "voice"


PAGE_OF = {
    **dict.fromkeys((Part.LIST, Part.NAMES), Page.MEMBERS),
    Part.RULEBOOK: Page.RULES,
    Part.TOPIC: Page.TOPIC,
    **dict.fromkeys((Part.CHAIRS, Part.ROLE, Part.MAKES_ROLE), Page.CHAIRS),
    **dict.fromkeys((Part.MAKES_CHANNELS, Part.CHAMBER), Page.CHANNELS),
    **dict.fromkeys((Part.FLOOR, Part.RESULTS, Part.DAIS, Part.VOICE), Page.CHANNELS),
}
"""On which page each part is chosen."""

NO_TOPIC = "-"
"""What is chosen for a committee without a topic."""
YES, NO = "yes", "no"
UPLOADED = "-"
"""What stands in the menu for the members that were uploaded."""


@dataclass(frozen=True, slots=True)
class Offer:
    """What a committee can be made of, each thing by its name."""

    lists: Mapping[str, CommitteeFile]
    rulebooks: Mapping[str, Rulebook]
    topics: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class SetupSeen:
    """A set-up with what it comes to; ``problems`` are sentences on what stands in its way.

    ``meant`` are the names that were probably meant in an uploaded list, by the ones in it.
    """

    number: int
    setup: Setup
    chosen: Chosen
    offer: Offer
    problems: tuple[str, ...] = ()
    meant: Mapping[str, str] | None = None
