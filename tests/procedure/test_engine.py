from __future__ import annotations

import os
from collections.abc import Callable, Container, Sequence
from dataclasses import fields, is_dataclass, replace

import pytest
from hypothesis import HealthCheck, Phase, given, note, settings
from hypothesis import strategies as st

from bot.procedure.delegations import Presence
from bot.procedure.engine import (
    ACTIONS,
    CLOCK,
    EVENTS,
    Action,
    Actor,
    canonical,
    decide,
    legal_actions,
    next_deadline,
    replay,
)
from bot.procedure.event import Event
from bot.procedure.refusals import Refused
from bot.procedure.rulebook import (
    Abstention,
    DecidedBy,
    Interruption,
    Majority,
    MatterKind,
    MotionKind,
    Objection,
    PointKind,
    RollCallStart,
    Rulebook,
    Stage,
    TieBreak,
)
from bot.procedure.rules.committee import EstablishCommittee
from bot.procedure.rules.deadlines import TimeRanOut
from bot.procedure.rules.motions.debates import Side, SpeakOnMotion
from bot.procedure.rules.motions.raising import RuleOnMotion, Ruling
from bot.procedure.rules.points.appeals import AppealRuling, SecondAppeal
from bot.procedure.rules.points.raising import RaisePoint, SecondPoint
from bot.procedure.rules.points.rulings import PointRuling, RuleOnPoint
from bot.procedure.rules.roll_call import AnswerRoll
from bot.procedure.rules.sitting import AdjournSitting, OpenSitting, ResumeSitting
from bot.procedure.rules.speakers.speakers_list import JoinSpeakers
from bot.procedure.rules.speakers.speeches import CallNextSpeaker
from bot.procedure.rules.voting.actions import CancelVote, OpenVote
from bot.procedure.state.motions import Terms
from bot.procedure.state.session import Session
from bot.procedure.state.sitting import SittingStatus
from bot.procedure.state.voting import Method
from tests.procedure import invariants
from tests.procedure.committees import (
    PEOPLE,
    PRESIDENT,
    Floor,
    ecosoc,
    in_session,
    under,
    with_draft,
    with_list,
    with_motion,
)
from tests.procedure.steps import Manner, Step, chosen, sittings
from tests.procedure.universe import REQUESTS, actors, universe

THOROUGH = os.environ.get("ROSTRUM_HYPOTHESIS") == "nightly"
RANDOM_USE = settings(
    max_examples=10_000 if THOROUGH else 160,
    derandomize=not THOROUGH,
    deadline=None,
    print_blob=True,
    report_multiple_bugs=False,
    phases=(Phase.explicit, Phase.reuse, Phase.generate, Phase.shrink),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
SITTINGS = sittings(200 if THOROUGH else 60)


# The shape of the engine


@pytest.mark.parametrize("kind", ACTIONS)
def test_every_action_says_who_may_do_it_and_decides(kind: type[Action]) -> None:
    assert is_dataclass(kind)
    assert "decide" in vars(kind)
    assert kind.__doc__
    assert kind.decide.__doc__
    assert kind.free <= {own.name for own in fields(kind)}


@pytest.mark.parametrize("kind", EVENTS)
def test_every_event_has_a_name_of_its_own_and_applies(kind: type[Event]) -> None:
    assert is_dataclass(kind)
    assert "apply" in vars(kind)
    assert kind.__doc__
    assert isinstance(vars(kind)["name"], str)


def test_no_two_events_share_a_name() -> None:
    assert len({kind.name for kind in EVENTS}) == len(EVENTS)


def test_every_action_but_the_founding_offers_what_is_worth_asking() -> None:
    silent = {kind for kind in ACTIONS if "candidates" not in vars(kind)}
    assert silent == {EstablishCommittee}
    assert set(REQUESTS) == set(ACTIONS) - silent


def test_where_there_is_no_committee_everything_but_the_founding_is_refused() -> None:
    for action in universe(in_session().session):
        for actor in PEOPLE.values():
            with pytest.raises(Refused):
                decide(Session(), action, by=actor, at=Floor().at)
            assert not legal_actions(Session(), actor, Floor().at)


def test_a_journal_can_be_replayed_from_any_point() -> None:
    floor = with_draft(floor=with_list("France", "Ghana"))
    for known in range(len(floor.events)):
        assert replay(floor.events[known:], replay(floor.events[:known])) == floor.session


# Random use


def conference() -> Rulebook:
    """Rules that differ from the Council's wherever they can: as many conferences have them."""
    council = ecosoc()
    granted = dict.fromkeys((MotionKind.MODERATED_CAUCUS, MotionKind.CLOSE_DEBATE), DecidedBy.PRESIDENT)
    granted[MotionKind.ADJOURN_DEBATE] = DecidedBy.REQUEST
    granted |= dict.fromkeys((MotionKind.VOTE_ON_DRAFT, MotionKind.ROLL_CALL_VOTE), DecidedBy.VOTE)
    objections = {MotionKind.CLOSE_LIST: Objection.DEFEATS, MotionKind.VOTE_ON_DRAFT: Objection.DEFEATS}
    rulebook = under(
        observers={"may_raise_motions": True, "may_speak_on_motions": True, "votes_on": tuple(MatterKind)},
        order_of_motions={
            "precedence": tuple(reversed(council.order_of_motions.precedence)),
            "tie_break": TieBreak.FIRST,
        },
        abstention={own: Abstention.ALLOWED for own in MatterKind if hasattr(council.abstention, own)},
        method_of_voting={"ballot_may_change": True, "roll_call_start": RollCallStart.FIRST},
        request_for_a_vote={"drafts_without_a_vote": False, "motions_without_a_vote": False},
        yields={"chain": 2},
        appeals={"second": True, "majority": Majority.TWO_THIRDS},
        right_of_reply={"granted_on_request": False, "to_a_reply": False, "at_end_of_meeting": False},
        conduct_during_voting={"points": tuple(PointKind)},
    )
    points = {
        kind: replace(point, second=True, interrupts=Interruption.NEVER)
        for kind, point in council.points.items()
    }
    rulebook = replace(rulebook, points=points)
    for kind, motion in council.motions.items():
        rulebook = with_motion(
            rulebook,
            replace(
                motion,
                decided_by=granted.get(kind, motion.decided_by),
                majority=Majority.TWO_THIRDS,
                second=kind is not MotionKind.SUSPEND_MEETING,
                objection=objections.get(kind, Objection.PRESIDENT),
                members_only=kind is MotionKind.ADJOURN_MEETING,
                interrupts=True,
                stages=tuple(Stage),
                speakers_for=1,
                speakers_against=1,
            ),
        )
    return rulebook


def attempt(floor: Floor, actor: Actor, action: Action, legal: Container[Action]) -> None:
    """Do what is asked, if it is in order: exactly if it was listed as in order."""
    before = replace(floor.session)
    try:
        floor.decided(action, actor, lambda own: own[len(own) // 2])
    except Refused:
        assert canonical(action) not in legal, f"listed, but refused: {actor} {action}"
        assert floor.session == before
    else:
        assert canonical(action) in legal, f"accepted, but not listed: {actor} {action}"


def listed(floor: Floor, actor: Actor, kinds: Sequence[type[Action]]) -> set[Action]:
    """What is in order for somebody, whatever the wording."""
    return {canonical(own) for own in legal_actions(floor.session, actor, floor.at, kinds)}


def take(floor: Floor, step: Step) -> None:
    """Let time pass, and somebody do what the step stands for."""
    floor.wait(step.wait)
    people = actors(floor.session)
    actor = CLOCK if step.manner is Manner.TIME else people[step.who % len(people)]
    action = chosen(floor, step, actor)
    if action is not None:
        note(f"{floor.at:%H:%M:%S} {actor} {action}")
        attempt(floor, actor, action, listed(floor, actor, (type(action),)))


def check_ways_out(floor: Floor) -> None:
    """The dais can always open, resume or end the sitting, or the vote; and always dispose of a motion."""
    session, president = floor.session, PEOPLE[PRESIDENT]
    if president.person not in session.body.dais:
        return
    assert legal_actions(
        session, president, floor.at, (OpenSitting, ResumeSitting, AdjournSitting, CancelVote, RuleOnPoint)
    )
    legal = legal_actions(session, president, floor.at, (RuleOnMotion,))
    if session.sitting.status is SittingStatus.OPEN and not _interrupting(session):
        for motion in session.motions:
            assert motion.status.over or RuleOnMotion(motion.number, Ruling.OUT_OF_ORDER) in legal


def _interrupting(session: Session) -> bool:
    """Whether a vote, a speech or a point comes first."""
    return session.vote is not None or session.speech is not None or session.point_on_floor is not None


def check_clock(floor: Floor) -> None:
    """Looking at the clock never fails, does something only when it is due, and once."""
    due = next_deadline(floor.session)
    events = decide(floor.session, TimeRanOut(), by=CLOCK, at=floor.at)
    assert bool(events) == (due is not None and due <= floor.at)


def busy(rulebook: Rulebook) -> Floor:
    """A committee with a draft before it and delegations on the speakers list."""
    return with_draft(floor=with_list("Ghana", "Haiti", floor=in_session(rulebook=rulebook)))


def in_caucus(rulebook: Rulebook) -> Floor:
    """A committee in a moderated caucus, with a speech."""
    floor = busy(rulebook)
    floor.carry(MotionKind.MODERATED_CAUCUS, terms=Terms(topic="Data", total=600, each=60))
    floor.dais(JoinSpeakers("Estonia"), JoinSpeakers("China"), CallNextSpeaker())
    return floor


def debating_a_motion(rulebook: Rulebook) -> Floor:
    """A committee that hears speakers on a motion, while another waits."""
    floor = busy(rulebook)
    closure = rulebook.motions[MotionKind.CLOSE_DEBATE].decided_by is DecidedBy.VOTE
    floor.put(MotionKind.CLOSE_DEBATE if closure else MotionKind.SUSPEND_MEETING)
    floor.raised(MotionKind.ADJOURN_MEETING)
    floor.dais(SpeakOnMotion(Side.AGAINST, "Ghana"), CallNextSpeaker())
    return floor


def calling_a_vote(rulebook: Rulebook) -> Floor:
    """A committee that votes by roll call on a clause of a draft."""
    floor = busy(rulebook)
    floor.dais(AnswerRoll(Presence.PRESENT_AND_VOTING, "Ghana"))
    floor.dais(OpenVote(method=Method.ROLL_CALL, clause_by_clause=True))
    return floor


def about_to_adopt(rulebook: Rulebook) -> Floor:
    """A committee whose debate on a draft is closed, and that adopts it, if it can, without a vote."""
    floor = busy(rulebook)
    floor.carry(MotionKind.CLOSE_DEBATE)
    floor.dais(OpenVote())
    return floor


def ruled_on_a_point(rulebook: Rulebook) -> Floor:
    """A committee that votes on a draft, with a ruling on a point of order that can be appealed."""
    floor = calling_a_vote(rulebook)
    floor.act("Ghana", RaisePoint(PointKind.ORDER))
    if rulebook.points[PointKind.ORDER].second:
        floor.act("Haiti", SecondPoint(1))
    floor.dais(RuleOnPoint(PointRuling.OVERRULED))
    return floor


def appealing(rulebook: Rulebook) -> Floor:
    """A committee that votes on an appeal."""
    floor = busy(rulebook)
    floor.act("Ghana", RaisePoint(PointKind.ORDER))
    if rulebook.points[PointKind.ORDER].second:
        floor.act("Haiti", SecondPoint(1))
    floor.dais(RuleOnPoint(PointRuling.OVERRULED))
    floor.act("Ghana", AppealRuling())
    if rulebook.appeals.second:
        floor.act("Haiti", SecondAppeal())
    return floor


STARTS = (
    *(busy, in_caucus, debating_a_motion, calling_a_vote, about_to_adopt),
    *(ruled_on_a_point, appealing),
)
BOTH_RULEBOOKS = pytest.mark.parametrize("rulebook", [ecosoc(), conference()], ids=["council", "conference"])


@BOTH_RULEBOOKS
def test_whatever_people_do_the_rules_hold(rulebook: Rulebook) -> None:
    @RANDOM_USE
    @given(st.sampled_from(STARTS), SITTINGS)
    def sitting(start: Callable[[Rulebook], Floor], steps: list[Step]) -> None:
        floor = start(rulebook)
        for step in steps:
            take(floor, step)
            check_clock(floor)
            check_ways_out(floor)
            invariants.check(floor.session)
        assert replay(floor.events) == floor.session

    sitting()


@BOTH_RULEBOOKS
def test_what_is_listed_as_in_order_is_exactly_what_is_accepted(rulebook: Rulebook) -> None:
    @settings(RANDOM_USE, max_examples=RANDOM_USE.max_examples // 5)
    @given(st.sampled_from(STARTS), SITTINGS)
    def sitting(start: Callable[[Rulebook], Floor], steps: list[Step]) -> None:
        floor = start(rulebook)
        for step in steps:
            take(floor, step)
        for actor in actors(floor.session):
            everything = legal_actions(floor.session, actor, floor.at)
            assert len(everything) == len(tuple(everything))
            for action in everything:
                assert action in everything
                decide(floor.session, action, by=actor, at=floor.at)
            legal = {canonical(action) for action in everything}
            for action in universe(floor.session):
                attempt(Floor(floor.session, [], floor.at), actor, action, legal)

    sitting()
