"""How often one person may press and type: enough for anybody in a hurry, too little to hinder others.

Each person has a bucket of each kind, which fills by so many a second up to what may come at once. Nothing of
it is recorded, and nothing outlives the run.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, StrEnum, auto

from bot.clock import Clock


class Use(StrEnum):
    """What is counted apart from everything else."""

    PRESS = "press"  # a button, a menu or a command
    BALLOT = "ballot"  # a vote, or an answer to the roll
    DAIS = "dais"  # whatever a chair does once the others are used up
    TYPING = "typing"  # what a command offers while an option is typed


class Verdict(Enum):
    """What is done with a use."""

    PASS = auto()
    TELL = auto()  # too many: the person is told, once
    HOLD = auto()  # too many: the person knows


@dataclass(frozen=True, slots=True)
class Limit:
    """So many at once, and so many a second for ever."""

    at_once: int
    a_second: float


LIMITS: Mapping[Use, Limit] = {
    # Nobody reads an answer in less than half a second; 20 at once let somebody page through a long list.
    Use.PRESS: Limit(20, 2.0),
    # A vote is pressed again by whoever doubts that it was taken, in the last seconds too.
    Use.BALLOT: Limit(30, 3.0),
    # A chair enters a whole room by hand: a roll of 54 in a minute.
    Use.DAIS: Limit(60, 6.0),
    # Discord asks about each letter.
    Use.TYPING: Limit(60, 10.0),
}
NO_LIMITS: Mapping[Use, Limit] = {}
"""For a stage, on which people act as fast as the machine."""

_QUIET = 0.5
"""How much of its bucket somebody has back before being told again."""
_MOST_PEOPLE = 5_000


@dataclass(slots=True)
class _Bucket:
    left: float
    at: float
    told: bool = False


class RateLimits:
    """The buckets of everybody."""

    def __init__(self, clock: Clock, limits: Mapping[Use, Limit] = LIMITS) -> None:
        self._clock = clock
        self._limits = limits
        self._buckets: dict[tuple[int, Use], _Bucket] = {}
        self._voted: dict[tuple[int, int], int] = {}

    def hold_to(self, limits: Mapping[Use, Limit]) -> None:
        """Count by other limits from now on."""
        self._limits = limits
        self._buckets.clear()

    def is_first_of_vote(self, person: int, committee: int, vote: int) -> bool:
        """Whether it is a person's first press in a vote, which passes whatever was pressed before it."""
        if self._voted.get((person, committee)) == vote:
            return False
        self._voted[person, committee] = vote
        return True

    def judge(self, person: int, use: Use) -> Verdict:
        """Whether a use passes, which then counts."""
        limit = self._limits.get(use)
        if limit is None:
            return Verdict.PASS
        bucket = self._filled(person, use, limit)
        if bucket.left >= 1.0:
            bucket.left -= 1.0
            return Verdict.PASS
        if bucket.told:
            return Verdict.HOLD
        bucket.told = True
        return Verdict.TELL

    def wait(self, use: Use) -> int:
        """The seconds after which somebody who was told has half of a bucket back."""
        limit = self._limits.get(use)
        return 0 if limit is None else max(1, round(limit.at_once * _QUIET / limit.a_second))

    def _filled(self, person: int, use: Use, limit: Limit) -> _Bucket:
        """A person's bucket as full as it is by now."""
        at = self._clock().timestamp()
        bucket = self._buckets.get((person, use))
        if bucket is None:
            self._forget_the_full(at)
            bucket = self._buckets[person, use] = _Bucket(limit.at_once, at)
        bucket.left = min(limit.at_once, bucket.left + max(0.0, at - bucket.at) * limit.a_second)
        bucket.at = at
        if bucket.left >= limit.at_once * _QUIET:
            bucket.told = False
        return bucket

    def _forget_the_full(self, at: float) -> None:
        """Keep no more than the buckets of those who were there lately."""
        if len(self._buckets) < _MOST_PEOPLE:
            return
        for key, bucket in list(self._buckets.items()):
            limit = self._limits[key[1]]
            if bucket.left + (at - bucket.at) * limit.a_second >= limit.at_once:
                del self._buckets[key]
        self._voted.clear()
