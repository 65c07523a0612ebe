"""How long it takes to say everything that is in order, in the largest committee and the fullest agenda.

Measured in the time of this process alone, as the best of several medians, so that whatever else the machine
does does not count. ``python -m pytest tests/performance -s`` prints the figures.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from statistics import median
from time import process_time_ns

import pytest

from bot.procedure.engine import legal_actions
from bot.procedure.legal import LegalActions
from bot.procedure.rules.motions.raising import RaiseMotion
from bot.procedure.rules.speakers.speakers_list import JoinSpeakers, OpenSpeakersList
from bot.procedure.rules.speakers.speeches import CallNextSpeaker
from bot.procedure.state.session import Session
from tests.procedure.committees import PRESIDENT, Floor, in_session, with_draft
from tests.procedure.rulebooks import PRESETS, preset

LIMIT = 2.0
"""Milliseconds."""

ROUNDS, MOST_ROUNDS = 5, 100
MEMBERS, OBSERVERS, MOTIONS, LISTED = 193, 20, 20, 60
DELEGATE = "Member 100"


@cache
def full(rulebook: str, *, speech: bool = False) -> Floor:
    """A committee of 193 with a draft before it, twenty motions pending and sixty speakers listed."""
    floor = with_draft(floor=in_session(MEMBERS, OBSERVERS, preset(rulebook)), sponsor="Member 001")
    floor.dais(OpenSpeakersList(), *(JoinSpeakers(f"Member {own:03}") for own in range(1, LISTED + 1)))
    movers = [own.name for own in floor.session.body.members]
    while len(floor.session.pending) < MOTIONS:
        mover = floor.actor(movers[len(floor.session.motions)])
        found = legal_actions(floor.session, mover, floor.at, (RaiseMotion,)).samples
        waiting = {own.kind for own in floor.session.pending}
        fresh = [own for own in found if isinstance(own, RaiseMotion) and own.kind not in waiting]
        floor.act(movers[len(floor.session.motions)], (fresh or found)[0])
    if speech:
        floor.dais(CallNextSpeaker())
    return floor


def unknown(session: Session) -> Session:
    """The same state as if nothing had been asked of it yet."""
    return replace(session, roll=replace(session.roll))


def milliseconds(floor: Floor, who: str) -> tuple[float, LegalActions]:
    """How long it takes to say what is in order for somebody, and what is.

    The best of the medians of several rounds, and of more of them while the machine is too busy to tell.
    """
    actor, best = floor.actor(who), float("inf")
    for number in range(MOST_ROUNDS):
        times = []
        for _ in range(25):
            session = unknown(floor.session)
            start = process_time_ns()
            legal = legal_actions(session, actor, floor.at)
            times.append(process_time_ns() - start)
        best = min(best, median(times) / 1e6)
        if number >= ROUNDS and best < LIMIT:
            break
    return best, legal


@pytest.fixture(autouse=True)
def without_collecting_garbage() -> Iterator[None]:
    """Leave the garbage of the tests before these where it is while the time is taken."""
    gc.disable()
    yield
    gc.enable()


@pytest.mark.parametrize("speech", [False, True], ids=["between speeches", "during a speech"])
@pytest.mark.parametrize("who", [PRESIDENT, DELEGATE])
@pytest.mark.parametrize("rulebook", PRESETS)
def test_what_is_in_order_in_the_largest_committee_is_said_at_once(
    rulebook: str, who: str, speech: bool
) -> None:
    floor = full(rulebook, speech=speech)
    assert len(floor.session.pending) == MOTIONS
    time, legal = milliseconds(floor, who)
    print(f"\n{rulebook}, {who}: {time:.2f} ms for {len(legal)} actions of {len(legal.kinds)} kinds")  # noqa: T201
    assert len(legal) > (5_000 if who == PRESIDENT else 20)
    assert time < LIMIT
