"""What slow mode is set, and that the channel's own is given back wherever the program dies."""

from __future__ import annotations

import random
from dataclasses import dataclass

import pytest

from bot.services.slow_mode import slow_mode_change
from bot.storage.slow_modes import KeptSlowMode


@dataclass
class Channel:
    """A channel with its slow mode and what is remembered of it; it may be left at any of three moments."""

    now: int = 5
    kept: KeptSlowMode | None = None
    noticed: int = 0

    def brought(self, wanted: int | None, moments: int = 3) -> Channel:
        """The channel after so many moments of the change to what is wanted."""
        change = slow_mode_change(10, wanted, self.now, self.kept)
        if change is None:
            return self
        self.noticed += change.theirs
        if moments > 0:
            self.kept = change.kept
        if moments > 1 and change.write is not None:
            self.now = change.write
        if moments > 2:
            self.kept = None if change.forget else change.done
        return self


def test_a_slow_mode_is_set_changed_and_given_back() -> None:
    channel = Channel()
    assert [channel.brought(own).now for own in (30, 60, None)] == [30, 60, 5]
    assert channel.kept is None


def test_a_slow_mode_that_is_there_already_is_asked_for_of_nobody() -> None:
    assert slow_mode_change(10, None, 5, None) is None
    change = slow_mode_change(10, 5, 5, None)
    assert change is not None
    assert change.write is None


def test_what_others_set_is_noticed_once_and_stays() -> None:
    channel = Channel().brought(30)
    channel.now = 90
    assert channel.brought(30).brought(30).noticed == 1
    assert (channel.brought(None).now, channel.kept) == (90, None)


def test_another_wish_of_the_dais_begins_where_others_left_off() -> None:
    channel = Channel().brought(30)
    channel.now = 90
    assert channel.brought(30).brought(60).now == 60
    assert channel.brought(None).now == 90


@pytest.mark.parametrize("seed", range(40))
def test_the_channels_own_is_given_back_wherever_the_program_dies(seed: int) -> None:
    lots, channel = random.Random(seed), Channel()
    for _ in range(lots.randrange(1, 12)):
        channel.brought(lots.choice((None, 0, 5, 30, 60)), lots.randrange(4))
    assert (channel.brought(None).now, channel.brought(None).kept, channel.noticed) == (5, None, 0)
