"""Speeches at random, interrupted, yielded, questioned, commented on, under every way to go about them."""

from __future__ import annotations

import os
from collections import Counter
from itertools import product
from random import Random

import pytest

from bot.procedure.engine import CLOCK, EVENTS, Action, Actor, decide, legal_actions, replay
from bot.procedure.refusals import Refused
from bot.procedure.rulebook import Counting, Exhausted, MotionKind, Rulebook, SpeakersOrder, YieldKind
from bot.procedure.rules.deadlines import TimeRanOut
from bot.procedure.rules.points.raising import RaisePoint
from bot.procedure.rules.points.rulings import RuleOnPoint
from bot.procedure.rules.roll_call import AnswerRoll
from bot.procedure.rules.speakers.clock import ExtendSpeech, PauseSpeech, ResumeSpeech
from bot.procedure.rules.speakers.comments import CommentsOpened
from bot.procedure.rules.speakers.exhaustion import ListExhausted
from bot.procedure.rules.speakers.questions import QuestionPut
from bot.procedure.rules.speakers.speakers_list import JoinSpeakers, OpenSpeakersList
from bot.procedure.rules.speakers.speeches import CallNextSpeaker, EndSpeech
from bot.procedure.rules.speakers.yields import FloorYielded, YieldFloor
from tests.procedure import invariants
from tests.procedure.committees import PEOPLE, PRESIDENT, Floor, caucus, in_session, under, with_draft
from tests.procedure.speech_requests import SPEECH_REQUESTS
from tests.procedure.universe import REQUESTS, actors

STEPS = 600 if os.environ.get("ROSTRUM_HYPOTHESIS") == "nightly" else 150
OFTEN: tuple[type[Action], ...] = (
    *(JoinSpeakers, JoinSpeakers, CallNextSpeaker, YieldFloor, YieldFloor, OpenSpeakersList),
    *SPEECH_REQUESTS,
)
SELDOM: tuple[type[Action], ...] = (
    *(AnswerRoll, RaisePoint, EndSpeech, PauseSpeech, ResumeSpeech, ExtendSpeech),
)
AREAS = {own.__module__ for own in (QuestionPut, CommentsOpened, ListExhausted, FloorYielded)}
Way = tuple[SpeakersOrder, Counting, Exhausted, bool]
WAYS = tuple(product(SpeakersOrder, Counting, Exhausted, (False, True)))


def rules(order: SpeakersOrder, counting: Counting, exhausted: Exhausted) -> Rulebook:
    """The Council's rules, with every yield, long chains and these ways to go about speeches."""
    return under(
        speakers={"order": order, "exhausted": exhausted},
        yields={"to": tuple(YieldKind), "chain": 2, "questions_count": counting, "comments": 2},
        caucus={"yields": True},
    )


def asked_at_random(floor: Floor, lot: Random, actor: Actor) -> Action | None:
    """Something of speeches that somebody could ask for, most often what is in order."""
    kinds: list[type[Action]] = [*OFTEN, *lot.sample(SELDOM, k=2)]
    speech = floor.session.speech
    led = (speech is not None and speech.questions) or floor.session.comments is not None
    if floor.session.point_on_floor is not None:
        kinds = [RuleOnPoint]
    elif led and lot.random() < 0.8:
        kinds = list(SPEECH_REQUESTS)
    if lot.random() < 0.1:
        requests = tuple(REQUESTS[lot.choice(kinds)](floor.session))
        return lot.choice(requests) if requests else None
    for kind in lot.sample(kinds, k=len(kinds)):
        legal = tuple(legal_actions(floor.session, actor, floor.at, (kind,)))
        if legal and kind is YieldFloor:
            to = lot.choice(tuple(YieldKind))
            legal = tuple(own for own in legal if isinstance(own, YieldFloor) and own.to is to)
        if legal:
            return lot.choice(legal)
    return None


def step(floor: Floor, lot: Random) -> None:
    """Let time pass, and somebody ask for something: it is taken exactly if it was listed as in order."""
    floor.wait(lot.choice((0, 0, 2, 15)))
    floor.done(decide(floor.session, TimeRanOut(), by=CLOCK, at=floor.at))
    actor = PEOPLE[PRESIDENT] if lot.random() < 0.6 else lot.choice(actors(floor.session))
    action = asked_at_random(floor, lot, actor)
    if action is None:
        return
    listed = {own.canonical() for own in legal_actions(floor.session, actor, floor.at, (type(action),))}
    try:
        events = decide(floor.session, action, by=actor, at=floor.at)
    except Refused:
        assert action.canonical() not in listed, f"listed, but refused: {action}"
    else:
        assert action.canonical() in listed, f"accepted, but not listed: {action}"
        floor.done(events)
    invariants.check(floor.session)


def speeches_at_random(way: Way, seed: int) -> Floor:
    """A committee that has made speeches at random, in a caucus or on a draft."""
    order, counting, exhausted, in_caucus = way
    floor, lot = in_session(rulebook=rules(order, counting, exhausted)), Random(f"{seed} {way}")
    if in_caucus:
        floor.carry(MotionKind.MODERATED_CAUCUS, terms=caucus(30))
    else:
        with_draft(floor=floor)
        floor.dais(OpenSpeakersList())
    for _ in range(STEPS):
        step(floor, lot)
    return floor


@pytest.mark.parametrize("way", WAYS, ids=lambda way: "-".join(map(str, way)))
def test_whatever_people_do_around_speeches_the_rules_hold(way: Way) -> None:
    for seed in range(3):
        floor = speeches_at_random(way, seed)
        assert replay(floor.events) == floor.session


def test_the_speeches_at_random_come_to_everything() -> None:
    sittings = [speeches_at_random(way, seed) for way in WAYS for seed in range(3)]
    happened = Counter(type(event) for floor in sittings for event in floor.events)
    for kind in EVENTS:
        if kind.__module__ in AREAS:
            assert happened[kind], kind
