"""Random sittings in which acts are taken back: all is as in the same sitting without them.

``ROSTRUM_ROUNDS=200`` plays so many sittings under each rulebook, from another seed with ``ROSTRUM_SEED``.
"""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import datetime, timedelta
from random import Random
from typing import Any

import pytest

from bot.procedure.engine import (
    CLOCK,
    Action,
    canonical,
    decide,
    legal_actions,
    next_deadline,
    past_of,
    replay,
)
from bot.procedure.refusals import Refused
from bot.procedure.rules.deadlines import TimeRanOut
from bot.procedure.rules.undo.undo import GRACE, ActsUndone, TakeBack
from bot.procedure.state.moderation import Moderation
from bot.procedure.state.session import Session
from bot.procedure.state.undone import Undone
from tests.procedure import invariants
from tests.procedure.committees import PEOPLE, PRESIDENT, Floor
from tests.procedure.rulebooks import PRESETS
from tests.procedure.steps import DISTURBING
from tests.procedure.test_random_rulebooks import USUAL, WAITS, at_work
from tests.procedure.universe import actors

ROUNDS = int(os.environ.get("ROSTRUM_ROUNDS", "2"))
SEED = int(os.environ.get("ROSTRUM_SEED", "0"))
STEPS, CHANCE, REACH = 40, 0.2, 12
RUNNING = ("ends_at", "opened_at", "since")
"""The moments of what is on the floor, which an undo sets later."""


def unmarked(session: Session) -> Session:
    """A state without the mark of undos."""
    return replace(session, undone=Undone())


def later(value: Any, pause: timedelta, floor: datetime) -> Any:
    """A frame, or the clock of a debate, with its moments later; what ends does so after the grace."""
    if value is None:
        return None
    changes = {}
    for name in RUNNING:
        moment = getattr(value, name, None)
        if isinstance(moment, datetime):
            changes[name] = max(moment + pause, floor) if name == "ends_at" else moment + pause
    return replace(value, **changes)


def expected(session: Session, undone: ActsUndone) -> Session:
    """The state an undo returns to, with everything that runs set later by hand."""
    pause, floor = undone.at - undone.since, undone.at + timedelta(seconds=undone.grace)
    divisible = session.divisible
    if divisible is not None:
        divisible = replace(divisible, debate_clock=later(divisible.debate_clock, pause, floor))
    return replace(
        session,
        floor=tuple(later(own, pause, floor) for own in session.floor),
        debate_clock=later(session.debate_clock, pause, floor),
        divisible=divisible,
        undone=Undone(),
    )


def step(floor: Floor, lot: Random) -> None:
    """Let time pass, and somebody do something in order."""
    floor.wait(lot.choice(WAITS))
    act(floor, lot)


def act(floor: Floor, lot: Random) -> None:
    """Let somebody do something in order, as one act."""
    actor = PEOPLE[PRESIDENT] if lot.random() < 0.6 else lot.choice(actors(floor.session))
    kinds: list[type[Action]] = lot.sample(DISTURBING if lot.random() < 0.05 else USUAL, k=6)
    if lot.random() < 0.1:
        actor, kinds = CLOCK, [TimeRanOut]
    for kind in kinds:
        legal = legal_actions(floor.session, actor, floor.at, (kind,))
        if len(legal):
            floor.decided(legal[lot.randrange(len(legal))], actor, lot.choice)
            return


def play(floor: Floor, lot: Random) -> int:
    """A sitting with undos; answers with how many were accepted."""
    states, accepted = {len(floor.events): floor.session}, 0
    for _ in range(STEPS):
        if lot.random() >= CHANCE:
            step(floor, lot)
            states[len(floor.events)] = floor.session
            continue
        floor.wait(lot.choice((0, 3, 50, 900)))
        past = floor.past
        check_listed_is_accepted(floor, lot)
        legal = legal_actions(floor.session, PEOPLE[PRESIDENT], floor.at, (TakeBack,), past)
        offered = [own for own in legal if isinstance(own, TakeBack)][-REACH:]
        if not offered:
            continue
        undone = floor.take_back(lot.choice(offered).act)
        accepted += 1
        if undone.length in states:  # where it is not, it lies before the sitting began
            assert unmarked(floor.session) == expected(states[undone.length], undone)
        states[len(floor.events)] = floor.session
        # A silence ends when it was said to end, whatever was taken back since.
        due = next_deadline(replace(floor.session, moderation=Moderation()))
        assert due is None or due > floor.at
        invariants.check(floor.session)
    assert replay(floor.events) == floor.session
    assert all(own.before == replay(floor.events[: own.length]) for own in past_of(floor.acts).acts[-3:])
    return accepted


def check_listed_is_accepted(floor: Floor, lot: Random) -> None:
    """What can be taken back is exactly what is listed, whoever asks."""
    past = floor.past
    for actor in lot.sample(actors(floor.session), 3):
        legal = {canonical(own) for own in legal_actions(floor.session, actor, floor.at, (TakeBack,), past)}
        for number in {0, 1, 2, *(own.number for own in floor.acts[-8:]), len(floor.acts) + 1}:
            for seen in (past.length, past.length - 1):
                request = TakeBack(number, seen)
                try:
                    decide(floor.session, request, by=actor, at=floor.at, past=past)
                except Refused:
                    assert request not in legal
                else:
                    assert request in legal


@pytest.mark.parametrize("name", PRESETS)
def test_taken_back_is_as_if_never_done_under_every_shipped_rulebook(name: str) -> None:
    accepted = sum(play(at_work(name), Random(SEED + seed)) for seed in range(ROUNDS))
    assert accepted > ROUNDS, f"ROSTRUM_SEED={SEED}: hardly anything was taken back"


@pytest.mark.parametrize("seed", range(ROUNDS * 2))
def test_taken_back_is_as_if_never_done_under_rulebooks_made_at_random(seed: int) -> None:
    play(at_work("", SEED + seed), Random(SEED + seed))


@pytest.mark.parametrize("seed", range(ROUNDS * 2))
def test_a_sitting_goes_on_after_undos_as_it_would_have_without(seed: int) -> None:
    """The same acts in two rooms, in one of which something is done in between and taken back at once."""
    plain, corrected, lot, undos = at_work("una_usa"), at_work("una_usa"), Random(SEED + seed), 0
    for _ in range(STEPS * 2):
        undos += mistaken(corrected, Random(lot.random()))
        assert unmarked(corrected.session) == plain.session
        drawn = lot.random()
        for floor in (plain, corrected):
            step(floor, Random(drawn))
    assert undos
    assert replay(corrected.events) == corrected.session


def mistaken(floor: Floor, lot: Random) -> bool:
    """Whether something was done and taken back, where no clock is so near its end that it is given more."""
    grace = floor.at + timedelta(seconds=GRACE)
    ends = [getattr(own, "ends_at", None) for own in (*floor.session.floor, floor.session.debate_clock)]
    aside = replace(floor, events=[*floor.events], acts=[*floor.acts])
    act(aside, lot)
    if len(aside.acts) == len(floor.acts) or any(own is not None and own < grace for own in ends):
        return False
    try:
        aside.act(PRESIDENT, TakeBack(len(aside.acts), len(aside.events)))
    except Refused:
        return False
    floor.session, floor.events, floor.acts, floor.box = aside.session, aside.events, aside.acts, aside.box
    return True
