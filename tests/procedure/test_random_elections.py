"""Elections at random: whatever people do, the rules hold, and the figures are those of the papers put in."""

from __future__ import annotations

import os
from collections import Counter
from dataclasses import replace
from functools import cache
from itertools import product
from random import Random

import pytest

from bot.procedure.engine import CLOCK, EVENTS, Action, Actor, canonical, legal_actions, replay
from bot.procedure.event import Event
from bot.procedure.refusals import Refused
from bot.procedure.rulebook import Inconclusive, PointKind, Rulebook
from bot.procedure.rules.deadlines import TimeRanOut
from bot.procedure.rules.elections.announcing import (
    AnnounceElection,
    CancelElection,
    ElectionAnnounced,
    ElectWithoutBallot,
    NominateCandidate,
    WithdrawCandidate,
)
from bot.procedure.rules.elections.results import BallotsCounted, BallotVoided
from bot.procedure.rules.elections.secret_ballots import CastSecretBallot, OpenBallot, SecretBallotCast
from bot.procedure.rules.points.raising import RaisePoint
from bot.procedure.rules.points.rulings import RuleOnPoint
from bot.procedure.rules.roll_call import AnswerRoll
from bot.procedure.rules.voting.actions import CancelVote, CloseVote
from bot.procedure.state.elections import BallotPaper
from tests.procedure import invariants
from tests.procedure.committees import PEOPLE, PRESIDENT, Floor, in_session, under
from tests.procedure.election_requests import ELECTION_REQUESTS
from tests.procedure.universe import actors

STEPS, MOST_SEEDS = 120, 20
ROUNDS = int(os.environ.get("ROSTRUM_ROUNDS", "2"))
OFTEN: tuple[type[Action], ...] = (AnnounceElection, NominateCandidate, OpenBallot, CastSecretBallot)
SELDOM: tuple[type[Action], ...] = (
    *(WithdrawCandidate, ElectWithoutBallot, CancelElection, CloseVote, CancelVote, CloseVote),
    *(AnswerRoll, RaisePoint, RuleOnPoint),
)
AREAS = {own.__module__ for own in (ElectionAnnounced, SecretBallotCast, BallotsCounted)}
Way = tuple[Inconclusive, int, int, bool]
WAYS = tuple(product(Inconclusive, (1, 3), (0, 2), (False, True)))


def rules(way: Way) -> Rulebook:
    """The Council's rules with these on elections, and points during a ballot."""
    inconclusive, ballots, each, special = way
    elections: dict[str, object] = {
        "inconclusive": inconclusive,
        "ballots": ballots,
        "candidates_each": each,
        "special_ballot": special,
    }
    doors: dict[str, object] = {"points": (PointKind.ORDER,), "doors_closed": False}
    return under(elections=elections, conduct_during_voting=doors)


def asked_at_random(floor: Floor, lot: Random, actor: Actor) -> Action | None:
    """Something that could be asked for; most often it is in order, and moves an election on."""
    kinds = [*OFTEN, *OFTEN, *lot.sample(SELDOM, k=2)]
    if floor.session.vote is not None and lot.random() < 0.85:
        kinds = [CastSecretBallot]
    if floor.session.point_on_floor is not None and lot.random() < 0.5:
        kinds = [RuleOnPoint]
    for kind in lot.sample(kinds, k=len(kinds)):
        listed = {canonical(own) for own in legal_actions(floor.session, actor, floor.at, (kind,))}
        requests = ELECTION_REQUESTS.get(kind)
        wanted = (
            tuple(requests(floor.session))
            if requests
            else legal_actions(floor.session, actor, floor.at, (kind,))
        )
        in_order = [own for own in wanted if canonical(own) in listed]
        if in_order:
            return lot.choice(in_order)
    return None


def step(floor: Floor, lot: Random, papers: Counter[str]) -> None:
    """Let time pass, and somebody ask for something."""
    floor.wait(lot.choice((0, 0, 0, 1, 20)))
    happened = list(floor.decided(TimeRanOut(), CLOCK, lot.choice))
    actor = PEOPLE[PRESIDENT] if lot.random() < 0.5 else lot.choice(actors(floor.session))
    action = asked_at_random(floor, lot, actor)
    if action is not None:
        if isinstance(action, CastSecretBallot) and action.paper.names:
            election = floor.session.elections[-1]
            most = min(election.to_fill, len(election.standing))
            names = lot.sample(election.standing, k=lot.randint(1, most))
            action = replace(action, paper=BallotPaper(tuple(names)))
        events = floor.decided(action, actor, lot.choice)
        if isinstance(action, CastSecretBallot):
            papers.update(action.paper.names)
        happened += events
    for event in happened:
        if isinstance(event, BallotsCounted):
            assert dict(event.votes) == {name: papers[name] for name, _ in event.votes}
    if not floor.session.votes_on_floor:
        papers.clear()
    invariants.check(floor.session)


@cache
def elections_at_random(way: Way, seed: int) -> Floor:
    """A committee that has held elections at random."""
    floor = in_session(rulebook=rules(way), absent=("Albania", "Brazil"))
    lot, papers = Random(f"{seed} {way}"), Counter[str]()
    for _ in range(STEPS):
        step(floor, lot, papers)
    return floor


@pytest.mark.parametrize("way", WAYS, ids=lambda way: "-".join(map(str, way)))
def test_whatever_people_do_in_elections_the_rules_hold(way: Way) -> None:
    for seed in range(ROUNDS):
        floor = elections_at_random(way, seed)
        assert replay(floor.events) == floor.session


@pytest.mark.parametrize("way", WAYS[::5], ids=lambda way: "-".join(map(str, way)))
def test_of_every_request_in_an_election_exactly_those_listed_are_accepted(way: Way) -> None:
    floor, lot, papers = in_session(rulebook=rules(way)), Random(f"listed {way}"), Counter[str]()
    for _ in range(STEPS // 3):
        step(floor, lot, papers)
        for actor in actors(floor.session)[::3]:
            for kind, requests in ELECTION_REQUESTS.items():
                legal = {canonical(own) for own in legal_actions(floor.session, actor, floor.at, (kind,))}
                for request in requests(floor.session):
                    trial = Floor(floor.session, [], floor.at)
                    try:
                        trial.decided(request, actor)
                    except Refused:
                        assert canonical(request) not in legal, f"listed, but refused: {actor} {request}"
                    else:
                        assert canonical(request) in legal, f"accepted, but not listed: {actor} {request}"


def test_the_elections_at_random_come_to_everything() -> None:
    wanted = {kind for kind in EVENTS if kind.__module__ in AREAS}
    events: list[Event] = []
    for seed in range(MOST_SEEDS):
        events += [event for way in WAYS for event in elections_at_random(way, seed).events]
        if wanted <= set(map(type, events)):
            break
    assert wanted <= set(map(type, events))
    voided = {own.because for own in events if isinstance(own, BallotVoided)}
    assert len(voided) == 1, "the quorum may go, but no paper is ever lost"
