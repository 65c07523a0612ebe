"""Sittings at random under every shipped rulebook and under many made at random."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import suppress
from random import Random

import pytest

from bot.procedure.engine import ACTIONS, CLOCK, Action, canonical, decide, legal_actions, replay
from bot.procedure.refusals import Refused
from bot.procedure.rules.deadlines import TimeRanOut
from bot.procedure.rules.motions.raising import RuleOnMotion, Ruling
from bot.procedure.rules.resolutions.life import IntroduceDraft
from bot.procedure.rules.sitting import AdjournSitting, OpenSitting, ResumeSitting
from bot.procedure.rules.speakers.speakers_list import JoinSpeakers, OpenSpeakersList
from bot.procedure.state.floor import Frame
from bot.procedure.state.motions import MotionDebate
from bot.procedure.state.points import PointOnFloor
from bot.procedure.state.session import Session
from bot.procedure.state.sitting import SittingStatus
from bot.procedure.state.speaking import Caucus, Speech
from tests.procedure import invariants
from tests.procedure.committees import PEOPLE, PRESIDENT, Floor, draft_resolution, in_session, made_ready
from tests.procedure.rulebooks import PRESETS, preset, random_rulebook
from tests.procedure.steps import DISTURBING
from tests.procedure.universe import REQUESTS, actors, universe

THOROUGH = os.environ.get("ROSTRUM_HYPOTHESIS") == "nightly"
STEPS = 300 if THOROUGH else 70
SITTINGS = 60 if THOROUGH else 12
SEEDS = range(2000 if THOROUGH else 200)

USUAL = tuple(kind for kind in REQUESTS if kind not in DISTURBING and kind is not TimeRanOut)
WAITS = (0, 0, 0, 5, 40, 700)


def at_work(rulebook_name: str, seed: int | None = None, operative: int = 2) -> Floor:
    """A committee in session with a list of speakers and, if its rules let it come so far, a draft."""
    rulebook = preset(rulebook_name) if seed is None else random_rulebook(seed)
    floor = in_session(rulebook=rulebook)
    for action in (OpenSpeakersList(), JoinSpeakers("Ghana"), JoinSpeakers("Haiti")):
        attempt(floor, action)
    floor.act("Brazil", draft_resolution(operative))
    with suppress(Refused):
        made_ready(floor)
        floor.dais(IntroduceDraft(1))
    return floor


def attempt(floor: Floor, action: Action) -> None:
    """Do something as the President, if it is in order."""
    try:
        floor.dais(action)
    except Refused:
        return


def identity(frame: Frame) -> tuple[str, str | int]:
    """What makes a thing on the floor the same thing, whatever state it is in."""
    match frame:
        case Caucus():
            return "caucus", frame.topic
        case Speech():
            return "speech", frame.delegation
        case MotionDebate():
            return "motion", frame.motion
        case PointOnFloor():
            return "point", frame.point
        case _:
            return "vote", frame.number


def check_returns(before: Session, after: Session) -> None:
    """One event puts one thing on top at most, and what it takes away leaves the rest in its order."""
    was, now = ([identity(own) for own in session.floor] for session in (before, after))
    if len(now) > len(was):
        assert now[:-1] == was
        return
    rest: Iterator[tuple[str, str | int]] = iter(was)
    assert all(any(own == left for left in rest) for own in now), (was, now)


def step(floor: Floor, lot: Random) -> None:
    """Let somebody do something in order, or time pass."""
    floor.wait(lot.choice(WAITS))
    people = actors(floor.session)
    actor = PEOPLE[PRESIDENT] if lot.random() < 0.6 else lot.choice(people)
    kinds: Sequence[type[Action]] = lot.sample(DISTURBING if lot.random() < 0.05 else USUAL, k=6)
    if lot.random() < 0.1:
        actor, kinds = CLOCK, (TimeRanOut,)
    for kind in kinds:
        legal = legal_actions(floor.session, actor, floor.at, (kind,))
        if not len(legal):
            continue
        action = legal[lot.randrange(len(legal))]
        for event in decide(floor.session, action, by=actor, at=floor.at, draw=lot.choice):
            before = floor.session
            floor.done((event,))
            check_returns(before, floor.session)
        invariants.check(floor.session)
        return


def check_dais_is_never_stuck(floor: Floor) -> None:
    """The dais always has something to do, can dispose of every motion, and can end the sitting."""
    trial = Floor(floor.session, [], floor.at)
    president = PEOPLE[PRESIDENT]
    if president.person not in trial.session.body.dais:
        return
    for _ in range(60):
        legal = legal_actions(trial.session, president, trial.at)
        assert len(legal), trial.session.floor
        if not any(not own.status.over for own in trial.session.motions) and not trial.session.floor:
            break
        trial.wait(4000)
        trial.clock()
        clear_top(trial)
    assert not trial.session.floor
    assert all(own.status.over for own in trial.session.motions)
    if trial.session.sitting.status is not SittingStatus.CLOSED:
        trial.dais(AdjournSitting())


def clear_top(floor: Floor) -> None:
    """Do what the dais does to be done with the uppermost thing on the floor, or with a motion."""
    session = floor.session
    if session.sitting.status is not SittingStatus.OPEN:
        attempt(floor, OpenSitting() if session.sitting.status is SittingStatus.CLOSED else ResumeSitting())
        return
    for kind in CLEARING:
        for action in legal_actions(session, PEOPLE[PRESIDENT], floor.at, (kind,)):
            if not isinstance(action, RuleOnMotion) or action.ruling is Ruling.OUT_OF_ORDER:
                floor.dais(action)
                return


CLEARING: tuple[type[Action], ...] = tuple(
    kind
    for name in (
        "RuleOnPoint",
        "EndSpeech",
        "CloseVote",
        "CancelVote",
        "EndCaucus",
        "RuleOnMotion",
        "EndExplanations",
    )
    for kind in ACTIONS
    if kind.__name__ == name
)


def sitting_at_random(floor: Floor, lot: Random) -> None:
    for _ in range(STEPS):
        step(floor, lot)
    check_dais_is_never_stuck(floor)
    assert replay(floor.events) == floor.session


def check_listed_is_accepted(floor: Floor) -> None:
    """Of every request anybody could make, exactly those listed as in order are accepted."""
    for actor in actors(floor.session):
        legal = {canonical(own) for own in legal_actions(floor.session, actor, floor.at)}
        for request in universe(floor.session):
            try:
                decide(floor.session, request, by=actor, at=floor.at)
            except Refused:
                assert canonical(request) not in legal, f"listed, but refused: {actor} {request}"
            else:
                assert canonical(request) in legal, f"accepted, but not listed: {actor} {request}"


@pytest.mark.parametrize("name", PRESETS)
def test_what_is_listed_is_exactly_what_is_accepted_under_every_shipped_rulebook(name: str) -> None:
    for seed in range(3):
        floor, lot = at_work(name), Random(100 + seed)
        for _ in range(STEPS):
            step(floor, lot)
        check_listed_is_accepted(floor)


@pytest.mark.parametrize("name", PRESETS)
def test_whatever_people_do_the_rules_hold_under_every_shipped_rulebook(name: str) -> None:
    for seed in range(SITTINGS):
        sitting_at_random(at_work(name), Random(seed))


@pytest.mark.parametrize("first", range(0, len(SEEDS), 20))
def test_whatever_people_do_the_rules_hold_under_rulebooks_made_at_random(first: int) -> None:
    for seed in SEEDS[first : first + 20]:
        sitting_at_random(at_work("", seed), Random(seed))


def test_the_same_seed_makes_the_same_rulebook_and_another_another() -> None:
    assert random_rulebook(7) == random_rulebook(7)
    assert len({random_rulebook(seed).order_of_motions.precedence for seed in range(20)}) > 10


@pytest.mark.parametrize("name", PRESETS)
def test_a_committee_can_bring_a_draft_before_it_under_every_shipped_rulebook(name: str) -> None:
    assert at_work(name).session.draft_on_floor is not None
