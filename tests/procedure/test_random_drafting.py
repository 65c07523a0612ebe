"""Drafts and amendments at random, backed, amended and withdrawn, under every way to go about them."""

from __future__ import annotations

import os
from collections import Counter
from itertools import product
from random import Random

import pytest

from bot.procedure.engine import CLOCK, EVENTS, Action, Actor, decide, legal_actions, replay
from bot.procedure.refusals import Refused
from bot.procedure.rulebook import (
    Adoption,
    AmendmentOrder,
    ProposalsOrder,
    Rulebook,
    Withdrawing,
)
from bot.procedure.rules.amendments.decisions import AmendmentDecided
from bot.procedure.rules.amendments.life import (
    AmendmentProposed,
    ConsentToAmendment,
    IntroduceAmendment,
    SignAmendment,
    WithdrawAmendment,
)
from bot.procedure.rules.amendments.proposals import ProposeAmendment
from bot.procedure.rules.amendments.votes import DropAmendment, PutAmendment, RankAmendment
from bot.procedure.rules.deadlines import TimeRanOut
from bot.procedure.rules.motions.raising import RaiseMotion, RuleOnMotion
from bot.procedure.rules.papers.names import ChangePaperNames
from bot.procedure.rules.papers.papers import BeginPaper, CorrectPaper, DiscardPaper, PaperBegun, SubmitPaper
from bot.procedure.rules.resolutions.edits import DraftEdited, EditDraft
from bot.procedure.rules.resolutions.life import (
    ApproveDraft,
    DraftSubmitted,
    IntroduceDraft,
    RollCallVoteAsked,
    SubmitDraft,
    WithdrawDraft,
)
from bot.procedure.rules.resolutions.resubmission import DraftResubmitted, ResubmitDraft
from bot.procedure.rules.resolutions.sponsorship import (
    DraftSponsored,
    SignDraft,
    SponsorDraft,
    WithdrawSignature,
    WithdrawSponsorship,
)
from bot.procedure.rules.voting.actions import CastBallot, CloseVote, OpenVote
from bot.procedure.rules.voting.hands import CountHands
from bot.procedure.state.voting import Method
from bot.procedure.tally import Choice
from tests.procedure import invariants
from tests.procedure.committees import PEOPLE, PRESIDENT, Floor, draft_resolution, in_session, under
from tests.procedure.rulebooks import preset
from tests.procedure.universe import REQUESTS, actors

STEPS = 600 if os.environ.get("ROSTRUM_HYPOTHESIS") == "nightly" else 150
OFTEN: tuple[type[Action], ...] = (
    *(ProposeAmendment, ProposeAmendment, IntroduceAmendment, IntroduceAmendment, PutAmendment),
    *(SignAmendment, ConsentToAmendment, RankAmendment, DropAmendment, IntroduceDraft, ApproveDraft),
    *(SignDraft, SponsorDraft, ResubmitDraft),
    *(CorrectPaper, CorrectPaper, EditDraft, SubmitPaper),
)
SELDOM: tuple[type[Action], ...] = (
    *(WithdrawAmendment, WithdrawDraft, WithdrawSponsorship, WithdrawSignature, SubmitDraft, OpenVote),
    *(RaiseMotion, RuleOnMotion, BeginPaper, DiscardPaper, ChangePaperNames),
)
AREAS = {
    own.__module__
    for own in (
        DraftSubmitted,
        DraftEdited,
        PaperBegun,
        DraftResubmitted,
        DraftSponsored,
        AmendmentProposed,
        AmendmentDecided,
    )
}
Way = tuple[AmendmentOrder, Withdrawing, bool, int]
WAYS = tuple(product(AmendmentOrder, Withdrawing, (False, True), (1, 2)))


def rules(order: AmendmentOrder, withdrawing: Withdrawing, strict: bool, degrees: int) -> Rulebook:
    """UNA-USA's rules, with motions on amendments, and these ways to go about drafts."""
    return under(
        preset("una_usa"),
        proposals={
            "approval": strict,
            "signatories_share": (1, 5),
            "sponsors_share_maximum": (1, 2),
            "drafts_each": 2 if strict else 0,
        },
        amendments={
            "order": order,
            "degrees": degrees,
            "preamble": True,
            "friendly": True,
            "unopposed_carries": True,
            "signatories_share": (1, 5) if strict else (0, 1),
        },
        withdrawal={"by": withdrawing, "once_amended": not strict, "sponsors_may_leave": not strict},
        order_of_proposals={
            "order": ProposalsOrder.SUBMISSION,
            "once_adopted": Adoption.OTHERS_LAPSE if strict else Adoption.NEXT,
        },
        observers={"may_sign": True, "may_sponsor": not strict},
    )


def asked_at_random(floor: Floor, lot: Random, actor: Actor) -> Action | None:
    """Something of drafts and amendments that somebody could ask for, most often what is in order."""
    kinds: list[type[Action]] = [*OFTEN, *lot.sample(SELDOM, k=2)]
    if lot.random() < 0.1:
        requests = tuple(REQUESTS[lot.choice(kinds)](floor.session))
        return lot.choice(requests) if requests else None
    for kind in lot.sample(kinds, k=len(kinds)):
        legal = legal_actions(floor.session, actor, floor.at, (kind,))
        if legal:
            return legal[lot.randrange(len(legal))]
    return None


def voted_at_random(floor: Floor, lot: Random) -> None:
    """Have the vote in progress decided one way or the other."""
    if floor.vote.method is Method.SHOW_OF_HANDS:
        floor.dais(CountHands(lot.randint(0, 3), lot.randint(0, 2)), CloseVote())
        return
    for name in floor.vote.entitled:
        if floor.session.vote is None or lot.random() < 0.2:
            break
        if floor.vote.called in (None, name) and floor.vote.method is not Method.WITHOUT_A_VOTE:
            floor.dais(CastBallot(lot.choice((Choice.YES, Choice.YES, Choice.NO)), 0, name))
    if floor.session.vote is not None:
        floor.dais(CloseVote())


def step(floor: Floor, lot: Random) -> None:
    """Let somebody ask for something: it is taken exactly if it was listed as in order; a vote is taken."""
    floor.wait(lot.choice((0, 0, 5)))
    floor.done(decide(floor.session, TimeRanOut(), by=CLOCK, at=floor.at))
    if floor.session.vote is not None and lot.random() < 0.7:
        voted_at_random(floor, lot)
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


def drafting_at_random(way: Way, seed: int) -> Floor:
    """A committee that has drafted at random."""
    floor, lot = in_session(rulebook=rules(*way)), Random(f"{seed} {way}")
    for name in ("Brazil", "China"):
        floor.act(name, draft_resolution(3))
    for _ in range(STEPS):
        step(floor, lot)
    return floor


@pytest.mark.parametrize("way", WAYS, ids=lambda way: "-".join(map(str, way)))
def test_whatever_people_do_about_drafts_the_rules_hold(way: Way) -> None:
    for seed in range(3):
        floor = drafting_at_random(way, seed)
        assert replay(floor.events) == floor.session


def test_the_drafting_at_random_comes_to_everything() -> None:
    sittings = [drafting_at_random(way, seed) for way in WAYS for seed in range(3)]
    happened = Counter(type(event) for floor in sittings for event in floor.events)
    for kind in EVENTS:
        if kind.__module__ in AREAS and kind is not RollCallVoteAsked:
            assert happened[kind], kind
