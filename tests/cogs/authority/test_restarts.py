"""Whatever ends by itself ends once, when it is due, at whatever moment the bot is stopped and for how long.

``ROSTRUM_ROUNDS=100`` stops it that often.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import datetime, timedelta
from random import Random

import pytest

from bot.procedure.engine import Action, Actor, next_deadline
from bot.procedure.rulebook import MotionKind
from bot.procedure.rules.moderation.silences import SilenceDelegation
from bot.procedure.rules.motions.debates import PutMotion
from bot.procedure.rules.motions.raising import RaiseMotion
from bot.procedure.rules.speakers.speakers_list import JoinSpeakers, OpenSpeakersList
from bot.procedure.rules.speakers.speeches import CallNextSpeaker
from bot.procedure.rules.voting.actions import CloseVote
from bot.procedure.rules.voting.straw_polls import OpenStrawPoll
from bot.procedure.state.motions import Terms
from bot.procedure.state.voting import Method
from tests.stages import Meeting

ROUNDS = max(8, int(os.environ.get("ROSTRUM_ROUNDS", "0")))
SEED = int(os.environ.get("ROSTRUM_SEED", "1"))
LATE = timedelta(seconds=2)
UNMODERATED = RaiseMotion(MotionKind.UNMODERATED_CAUCUS, Terms(total=120, topic="Victims"), "France")
BEGUN: dict[str, Sequence[Action]] = {
    "speech": (OpenSpeakersList(), JoinSpeakers("France"), CallNextSpeaker()),
    "vote": (OpenStrawPoll("Lunch?", Method.PLACARDS, 60),),
    "caucus": (UNMODERATED, PutMotion(1, True), CloseVote()),
    "silence": (SilenceDelegation("Ghana", 90),),
}


@pytest.mark.parametrize("what", BEGUN)
async def test_what_ends_by_itself_ends_once_and_on_time_across_restarts(what: str, sitting: Meeting) -> None:
    lot = Random(f"{SEED} {what}")
    for round_ in range(max(1, ROUNDS // (1 if what == "speech" else 4))):
        start = await _begin(sitting, BEGUN[what], again=round_ > 0)
        due = next_deadline(sitting.session)
        assert due is not None
        length = (due - start).total_seconds()
        for _ in range(lot.choice((1, 1, 2))):
            await sitting.waits(lot.uniform(0, length / 3))
            await sitting.sleeps(lot.uniform(0, length / 2))
        up = sitting.services.clock()
        await sitting.waits(length)
        note = f"ROSTRUM_SEED={SEED}, {what}, round {round_}"
        acts = {
            row.act: row.at for row, _ in await sitting.journal() if row.actor is None and row.at >= start
        }
        assert len(acts) == 1, (note, acts)
        (ended,) = acts.values()
        assert due <= ended <= max(due, up) + LATE, (note, due, up, ended)
        assert next_deadline(sitting.session) is None, note


async def _begin(sitting: Meeting, acts: Sequence[Action], *, again: bool) -> datetime:
    """Begin what ends by itself, some time after what was before; answers when."""
    await sitting.waits(10)
    (president,) = sitting.session.body.dais
    for action in acts:
        if again and isinstance(action, OpenSpeakersList):
            continue
        if isinstance(action, PutMotion):
            action = PutMotion(len(sitting.session.motions), True)
        with sitting.env._bot_scope():
            await sitting.services.desk.submit(sitting.committee, action, Actor(president))
    await sitting.settles()
    return sitting.services.clock()
