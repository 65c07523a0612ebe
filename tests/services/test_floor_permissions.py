"""Which permissions are changed, and that each is given back bit by bit, whenever the program dies."""

from __future__ import annotations

import os
import random
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

import pytest

from bot.services.floor_permissions import (
    PUBLIC_THREADS,
    SEND,
    TALK,
    WRITE,
    FloorWanted,
    Overwrite,
    changes,
)
from bot.storage.overwrites import Bits, KeptOverwrite

EVERYONE, DELEGATES, CHAIRS, BOT, CHAIR, PERSON = 1, 2, 3, 4, 5, 6
VIEW, REACT = 1 << 10, 1 << 6
ROUNDS = int(os.environ.get("ROSTRUM_ROUNDS", "60"))
OPEN = FloorWanted(EVERYONE)
LOCKED = FloorWanted(EVERYONE, locked=True, posting={BOT: False, CHAIRS: True, CHAIR: False})


class Killed(Exception):  # noqa: N818 - the end of the program, not a fault in it
    """The program is killed at this moment."""


@dataclass
class Channel:
    """A channel with what is remembered of it; ``kills_in`` says at which moment the program dies."""

    now: dict[int, Overwrite] = field(default_factory=dict)
    kept: dict[int, KeptOverwrite] = field(default_factory=dict)
    kills_in: int | None = None
    writes: int = 0
    noticed: list[int] = field(default_factory=list)

    def holding(self, target: int, allow: int = 0, deny: int = 0) -> Channel:
        """The channel with an overwrite somebody has made."""
        self.now[target] = Overwrite(target, target <= CHAIRS, Bits(allow, deny))
        return self

    def bits(self, target: int) -> Bits | None:
        found = self.now.get(target)
        return None if found is None else found.bits

    def brought(self, wanted: FloorWanted) -> Channel:
        """The channel after it was brought into step."""
        for change in list(changes(wanted, 10, dict(self.now), dict(self.kept))):
            if change.theirs:
                self.noticed.append(change.kept.target_id)
            self._moment()
            self.kept[change.kept.target_id] = change.kept
            if change.needed:
                self._moment()
                self._write(change.kept, change.write)
            self._moment()
            if change.forget:
                del self.kept[change.kept.target_id]
            else:
                self.kept[change.kept.target_id] = change.done
        return self

    def _write(self, kept: KeptOverwrite, bits: Bits | None) -> None:
        self.writes += 1
        if bits is None:
            del self.now[kept.target_id]
        else:
            self.now[kept.target_id] = Overwrite(kept.target_id, kept.is_role, bits)

    def _moment(self) -> None:
        if self.kills_in is not None:
            self.kills_in -= 1
            if self.kills_in < 0:
                self.kills_in = None
                raise Killed


def test_a_lock_takes_writing_from_everybody_and_leaves_it_to_the_dais_and_the_bot() -> None:
    channel = Channel().holding(EVERYONE, deny=REACT).brought(LOCKED)
    assert channel.bits(EVERYONE) == Bits(deny=WRITE | REACT)
    assert channel.bits(BOT) == channel.bits(CHAIRS) == channel.bits(CHAIR) == Bits(allow=TALK)
    assert channel.brought(OPEN).now == Channel().holding(EVERYONE, deny=REACT).now
    assert channel.kept == {}


def test_a_role_that_may_write_by_name_may_not_while_the_floor_is_locked() -> None:
    channel = Channel().holding(DELEGATES, allow=SEND | VIEW).holding(PERSON, allow=SEND, deny=PUBLIC_THREADS)
    before = dict(channel.now)
    channel.brought(LOCKED)
    assert channel.bits(DELEGATES) == Bits(allow=VIEW)
    assert channel.bits(PERSON) == Bits(deny=PUBLIC_THREADS)
    assert channel.brought(OPEN).now == before


def test_who_writes_whatever_happens_is_let_in_before_everybody_is_shut_out() -> None:
    order = [own.kept.target_id for own in changes(LOCKED, 10, {}, {})]
    assert order == [BOT, CHAIRS, CHAIR, EVERYONE]
    channel = Channel().brought(LOCKED)
    back = [own.kept.target_id for own in changes(OPEN, 10, channel.now, channel.kept)]
    assert (back[0], back[-1]) == (EVERYONE, CHAIR)


def test_nothing_is_asked_of_discord_twice() -> None:
    channel = Channel().brought(LOCKED)
    writes = channel.writes
    assert channel.brought(LOCKED).writes == writes
    assert list(changes(LOCKED, 10, channel.now, channel.kept)) == []
    assert list(changes(OPEN, 10, Channel().now, {})) == []


def test_opening_and_locking_again_concerns_everybody_alone() -> None:
    channel, open_for_all = Channel().brought(LOCKED), replace(LOCKED, locked=False)
    writes = channel.writes
    channel.brought(open_for_all).brought(LOCKED)
    assert channel.writes == writes + 2


def test_a_silenced_person_may_not_write_and_the_dais_is_never_silenced() -> None:
    channel = Channel().holding(PERSON, allow=SEND | VIEW)
    before = dict(channel.now)
    channel.brought(replace(OPEN, silenced=frozenset({PERSON})))
    assert channel.bits(PERSON) == Bits(VIEW, WRITE)
    channel.brought(replace(LOCKED, silenced=frozenset({PERSON, CHAIR})))
    assert channel.bits(CHAIR) == Bits(allow=TALK)
    assert channel.bits(PERSON) == Bits(VIEW, WRITE)
    assert channel.brought(LOCKED).bits(PERSON) == Bits(VIEW)
    assert channel.brought(OPEN).now == before


def test_changes_of_others_to_other_permissions_stay() -> None:
    channel = Channel().brought(LOCKED)
    channel.holding(EVERYONE, allow=REACT, deny=WRITE | VIEW)
    assert channel.brought(OPEN).now == Channel().holding(EVERYONE, allow=REACT, deny=VIEW).now


def test_changes_of_others_to_the_same_permissions_are_noticed_once_and_stay() -> None:
    channel = Channel().holding(EVERYONE, deny=SEND).brought(LOCKED)
    channel.holding(EVERYONE, allow=SEND, deny=WRITE & ~SEND)
    assert channel.brought(LOCKED).brought(LOCKED).noticed == [EVERYONE]
    assert channel.bits(EVERYONE) == Bits(SEND, WRITE & ~SEND)
    assert channel.brought(OPEN).bits(EVERYONE) == Bits(allow=SEND)


def test_whom_others_let_write_while_the_floor_is_locked_may() -> None:
    channel = Channel().brought(LOCKED).holding(DELEGATES, allow=SEND)
    assert channel.brought(LOCKED).bits(DELEGATES) == Bits(allow=SEND)


def test_an_overwrite_others_deleted_stays_deleted() -> None:
    channel = Channel().holding(DELEGATES, allow=SEND).brought(LOCKED)
    del channel.now[DELEGATES]
    assert channel.brought(LOCKED).brought(OPEN).now == {}
    assert DELEGATES in channel.noticed


def test_an_empty_overwrite_that_was_there_is_there_again() -> None:
    channel = Channel().holding(EVERYONE).holding(CHAIR)
    before = dict(channel.now)
    assert channel.brought(LOCKED).brought(OPEN).now == before


def sittings(lots: random.Random) -> Iterator[FloorWanted]:
    """What is wanted in a sitting, one after the other, and nothing in the end."""
    for _ in range(lots.randrange(1, 8)):
        silenced = frozenset(lots.sample((CHAIR, PERSON, 7), lots.randrange(3)))
        kept = lots.random() < 0.8
        yield FloorWanted(
            EVERYONE,
            locked=kept and lots.random() < 0.6,
            posting=LOCKED.posting if kept else {},
            silenced=silenced,
        )
    yield OPEN


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_a_channel_is_given_back_exactly_wherever_the_program_is_killed(seed: int) -> None:
    lots, channel = random.Random(seed), Channel()
    for target in lots.sample((EVERYONE, DELEGATES, CHAIRS, BOT, CHAIR, PERSON, 7), lots.randrange(8)):
        allow = sum(lots.sample((SEND, PUBLIC_THREADS, VIEW, REACT), lots.randrange(5)))
        channel.holding(target, allow, sum(lots.sample((SEND, VIEW, REACT), lots.randrange(4))) & ~allow)
    before = dict(channel.now)
    for wanted in sittings(lots):
        while True:
            channel.kills_in = lots.randrange(12) if lots.random() < 0.5 else None
            try:
                channel.brought(wanted)
                break
            except Killed:
                wanted = lots.choice((wanted, OPEN, LOCKED))
    channel.kills_in = None
    assert (channel.brought(OPEN).now, channel.kept, channel.noticed) == (before, {}, [])
