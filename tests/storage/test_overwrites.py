"""What is to be given back in channels and to microphones outlives the process."""

from __future__ import annotations

from dataclasses import replace

from bot.storage.database import Database
from bot.storage.mutes import Mute, MuteKind, Mutes
from bot.storage.overwrites import Bits, KeptOverwrite, Overwrites
from bot.storage.slow_modes import KeptSlowMode, SlowModes

ROLE = KeptOverwrite(
    channel_id=10,
    target_id=1,
    is_role=True,
    existed=False,
    mask=(1 << 62) | 1,
    before=Bits(0, 1),
    put=Bits(1 << 62, 0),
    last=Bits(1, 2),
)


async def test_an_overwrite_reads_back_as_it_was_kept(database: Database) -> None:
    overwrites = Overwrites(database)
    person = replace(ROLE, target_id=2, is_role=False, existed=True, theirs=1, settled=True)
    await overwrites.keep(ROLE)
    await overwrites.keep(person)
    await overwrites.keep(replace(ROLE, channel_id=11))
    assert await overwrites.of(10) == [ROLE, person]
    assert await overwrites.channels() == [10, 11]


async def test_what_is_kept_of_an_overwrite_is_replaced_and_forgotten(database: Database) -> None:
    overwrites = Overwrites(database)
    await overwrites.keep(ROLE)
    await overwrites.keep(replace(ROLE, settled=True))
    assert await overwrites.of(10) == [replace(ROLE, settled=True)]
    await overwrites.forget(10, 1)
    assert await overwrites.of(10) == []
    await overwrites.keep(ROLE)
    await overwrites.forget_channel(10)
    assert await overwrites.channels() == []


async def test_a_slow_mode_reads_back_as_it_was_kept(database: Database) -> None:
    slow_modes, kept = SlowModes(database), KeptSlowMode(10, before=0, put=30, last=0)
    assert await slow_modes.of(10) is None
    await slow_modes.keep(kept)
    await slow_modes.keep(replace(kept, settled=True))
    assert await slow_modes.of(10) == replace(kept, settled=True)
    assert await slow_modes.channels() == [10]
    await slow_modes.forget(10)
    assert await slow_modes.of(10) is None


async def test_a_mute_reads_back_as_it_was_kept(database: Database) -> None:
    mutes, voice = Mutes(database), Mute(1, 7, MuteKind.VOICE)
    stage = Mute(1, 7, MuteKind.STAGE, heard=False, settled=True)
    await mutes.keep(voice)
    await mutes.keep(stage)
    await mutes.keep(replace(voice, settled=True))
    assert await mutes.of(1) == [stage, replace(voice, settled=True)]
    assert await mutes.guilds() == [1]
    await mutes.forget(stage)
    assert await mutes.of(1) == [replace(voice, settled=True)]
