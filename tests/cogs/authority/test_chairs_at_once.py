"""Five chairs, two of whom press what cannot both be done in the same moment: one is done, the other is told.

``ROSTRUM_ROUNDS=500`` draws that many pairs.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from random import Random

import pytest

from bot.app import EDIT_SECONDS
from bot.rehearsal.stage import FLOOR
from bot.rendering.card import Control
from bot.rendering.verbs import SURE, Verb
from bot.services.chairs_at_once import ChairsAtOnce
from cogs.ui.custom_ids import button_id
from tests.cogs.authority.house import House
from tests.cogs.authority.kinds import Moment, Role
from tests.cogs.authority.sending import Place

ROUNDS = max(60, int(os.environ.get("ROSTRUM_ROUNDS", "0")))
SEED = int(os.environ.get("ROSTRUM_SEED", "1"))
PATIENCE = 1.0 if ROUNDS >= 500 else 3.0
"""Within how many seconds a press is answered; beside other tests, as Discord wants it."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two controls of a phase, either of which leaves nothing for the other to do."""

    moment: Moment
    one: Control
    other: Control


def twice(moment: Moment, verb: Verb, subject: str = "", choice: str = "") -> Pair:
    """The same control, pressed by two."""
    own = Control(verb, subject, choice)
    return Pair(moment, own, own)


ADJOURN = Control(Verb.ADJOURN, choice=SURE)
PAIRS = (
    twice(Moment.CLOSED, Verb.OPEN_SITTING),
    twice(Moment.ROLL_CALL, Verb.FINISH_ROLL),
    Pair(Moment.ROLL_CALL, Control(Verb.FINISH_ROLL), ADJOURN),
    twice(Moment.SUSPENDED, Verb.RESUME),
    Pair(Moment.SUSPENDED, Control(Verb.RESUME), ADJOURN),
    Pair(Moment.BETWEEN, ADJOURN, ADJOURN),
    twice(Moment.BETWEEN, Verb.NEXT_SPEAKER),
    twice(Moment.BETWEEN, Verb.CLOSE_LIST),
    twice(Moment.BETWEEN, Verb.PUT_MOTION, "1"),
    twice(Moment.BETWEEN, Verb.OPEN_VOTE),
    Pair(Moment.BETWEEN, Control(Verb.PUT_MOTION, "1"), Control(Verb.NEXT_SPEAKER)),
    Pair(Moment.BETWEEN, Control(Verb.OPEN_VOTE), Control(Verb.NEXT_SPEAKER)),
    Pair(Moment.BETWEEN, Control(Verb.OPEN_VOTE), Control(Verb.OPEN_VOTE, choice="roll_call")),
    twice(Moment.SPEECH, Verb.NEXT_SPEAKER),
    twice(Moment.SPEECH, Verb.END_SPEECH),
    twice(Moment.SPEECH, Verb.PAUSE),
    twice(Moment.SPEECH, Verb.EXTEND, choice="30"),
    Pair(Moment.SPEECH, Control(Verb.NEXT_SPEAKER), Control(Verb.END_SPEECH)),
    Pair(Moment.SPEECH, Control(Verb.NEXT_SPEAKER), Control(Verb.PAUSE)),
    Pair(Moment.SPEECH, Control(Verb.END_SPEECH), Control(Verb.EXTEND, choice="30")),
    Pair(Moment.SPEECH, Control(Verb.END_SPEECH), ADJOURN),
    Pair(
        Moment.POINT,
        Control(Verb.RULE_ON_POINT, "1", "sustained"),
        Control(Verb.RULE_ON_POINT, "1", "overruled"),
    ),
    twice(Moment.MOTION, Verb.PUT_TO_VOTE),
    twice(Moment.CAUCUS, Verb.END_CAUCUS),
    twice(Moment.CAUCUS, Verb.NEXT_SPEAKER),
    twice(Moment.VOTE, Verb.CLOSE_VOTE, "1"),
    twice(Moment.ROLL_CALL_VOTE, Verb.CLOSE_VOTE, "1"),
    twice(Moment.ROLL_CALL_VOTE, Verb.PASS_OVER, "1-0"),
    twice(Moment.ADOPTION, Verb.CLOSE_VOTE, "1"),
)


@pytest.fixture
async def chairs(both: House) -> list[Place]:
    """The President, and four who chair by a role."""
    env, here = both.env, both.here
    guild = env.guild
    others = [
        guild.add_member(env.create_user(f"chair_{place}"), roles=[here.role], nick=f"Chair {place}")
        for place in range(3)
    ]
    for own in others:
        await both.stage.bot.services.people.key_of(own.id)
    people = [here.people[Role.PRESIDENT], here.people[Role.SECOND_CHAIR], *others]
    return [Place(own, here.channels[FLOOR]) for own in people]


async def test_of_two_chairs_one_does_it_and_the_other_is_told(both: House, chairs: list[Place]) -> None:
    lot, committee, faults = Random(SEED), both.here.committee, []
    both.desk._chairs = ChairsAtOnce(EDIT_SECONDS)  # as where people press, and not on a stage
    for moment in dict.fromkeys(own.moment for own in PAIRS):
        await both.bring(moment)
    drawn = [PAIRS[place % len(PAIRS)] for place in range(ROUNDS)]
    for pair in sorted(drawn, key=lambda own: list(Moment).index(own.moment)):
        await both.restore(pair.moment)
        both.desk._chairs = ChairsAtOnce(EDIT_SECONDS)
        both.stage.bot.services.lately._acts.clear()
        before = await both.desk.history(committee)
        panel = both.floor_panel(both.here)
        controls = lot.sample((pair.one, pair.other), 2)
        two = lot.sample(chairs, 2)
        payloads = [
            both.sending.press(chair, panel, button_id(control, committee))
            for chair, control in zip(two, controls, strict=True)
        ]
        await both.sending.deliver(payloads)
        rows = (await both.desk.history(committee))[len(before) :]
        told = [both.sending.words(record) for record, _ in payloads]
        acts = {row.act: row.interaction for row, _ in rows}
        late = [record.answered - record.sent for record, _ in payloads]
        faster = [record.id in acts.values() for record, _ in payloads]
        by_whom = len(acts) == 1 and f"<@{two[faster.index(True)].person.id}>" in told[faster.index(False)]
        if not by_whom or not all(told) or max(late) > PATIENCE:
            faults.append((pair, len(acts), [event for _, event in rows], told, late))
        positions = [row.position for row, _ in await both.desk.history(committee)]
        assert positions == list(range(1, len(positions) + 1))
    assert not faults, "\n".join((f"ROSTRUM_SEED={SEED}", *map(str, faults)))
