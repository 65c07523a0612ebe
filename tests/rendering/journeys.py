"""A sitting in which everything is done once that can be done, by delegations with hostile names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache

from bot.procedure.delegations import Delegation, Presence
from bot.procedure.engine import CLOCK, Action, Actor, Event
from bot.procedure.rulebook import MotionKind, Objection, Rulebook, YieldKind
from bot.procedure.rules.committee import AddDelegation, AdmitDelegations, RemoveDelegation
from bot.procedure.rules.dais import AppointDais, AppointDaisRole, DismissDais, DismissDaisRole, RecoverDais
from bot.procedure.rules.deadlines import TimeRanOut
from bot.procedure.rules.debate.caucus import EndCaucus
from bot.procedure.rules.moderation.channel import KeepFloor, SetSlowMode
from bot.procedure.rules.motions.debates import PutMotion, PutToVote, Side, SpeakOnMotion
from bot.procedure.rules.motions.raising import RaiseMotion, RuleOnMotion, Ruling, WithdrawMotion
from bot.procedure.rules.motions.seconds import ObjectToMotion, SecondMotion
from bot.procedure.rules.resolutions.life import IntroduceDraft, SubmitDraft, WithdrawDraft
from bot.procedure.rules.resolutions.sponsorship import SponsorDraft, WithdrawSponsorship
from bot.procedure.rules.roll_call import AnswerRoll, FinishRollCall, StartRollCall
from bot.procedure.rules.rulebook_changes import ChangeRule
from bot.procedure.rules.seats import SeatPerson, UnseatPerson
from bot.procedure.rules.sitting import AdjournSitting, OpenSitting, ResumeSitting, SuspendSitting
from bot.procedure.rules.speakers.clock import ExtendSpeech, PauseSpeech, ResumeSpeech
from bot.procedure.rules.speakers.speakers_list import (
    CloseSpeakersList,
    JoinSpeakers,
    LeaveSpeakers,
    MoveSpeaker,
    OpenSpeakersList,
    SetSpeakingTime,
)
from bot.procedure.rules.speakers.speeches import CallNextSpeaker, EndSpeech
from bot.procedure.rules.speakers.yields import YieldFloor
from bot.procedure.rules.voting.actions import (
    CancelVote,
    CastBallot,
    CloseVote,
    OpenVote,
    PassOver,
    RequestVote,
)
from bot.procedure.state.moderation import FloorKeeping
from bot.procedure.state.motions import Terms
from bot.procedure.state.resolutions import Clause
from bot.procedure.state.session import Session
from bot.procedure.state.voting import Method
from bot.procedure.tally import Choice
from tests.procedure.committees import ADMINISTRATOR, PEOPLE, PRESIDENT, Floor, ecosoc, with_motion
from tests.procedure.undo_refusals import TakeBackLast
from tests.rendering.draft_journey import Act, drafts_and_amendments, with_drafting
from tests.rendering.election_journey import elections, with_open_doors
from tests.rendering.moderation_journey import order_in_the_room, with_a_limit
from tests.rendering.point_journey import points_and_replies, with_seconds
from tests.rendering.seat_journey import late_arrival, seats_and_claims
from tests.rendering.sittings import HOSTILE, Names, committee_of, hostile_name
from tests.rendering.speech_journey import questions_and_comments, with_questions_and_comments
from tests.rendering.vote_journey import divisions_and_explanations, with_passing

_WORDS = (HOSTILE * 9)[:150]
_CLAUSES = (Clause("", HOSTILE * 30), Clause("", HOSTILE), Clause("", HOSTILE))


@dataclass(frozen=True)
class Step:
    """An act with what it led to."""

    action: Action
    events: tuple[Event, ...]
    before: Session
    after: Session
    at: datetime


@cache
def whole_sitting(name: Names = hostile_name) -> tuple[Step, ...]:
    """Every step, of a committee of five members and an observer."""
    floor = Floor()
    steps: list[Step] = []
    acts = _acts(*(name(number) for number in range(1, 7)), newcomer=name(7))
    for act in (replace(committee_of(5, 1, name), rulebook=_rulebook()), *acts):
        if isinstance(act, int):
            floor.wait(act)
            continue
        who, asked = act if isinstance(act, tuple) else (PEOPLE[PRESIDENT if steps else ADMINISTRATOR], act)
        action = asked if isinstance(asked, Action) else asked(floor.session)
        action = action.meant(floor.past) if isinstance(action, TakeBackLast) else action
        by, before = CLOCK if isinstance(action, TimeRanOut) else who, floor.session
        events = floor.decided(action, by)
        steps.append(Step(action, events, before, floor.session, floor.at))
    return tuple(steps)


def _rulebook() -> Rulebook:
    """The Council's rules, with a second for two motions and more of an effect for an objection to them."""
    rulebook = with_drafting(with_passing(with_questions_and_comments(with_seconds(ecosoc()))))
    for kind, objection in (
        (MotionKind.SUSPEND_MEETING, Objection.DEFEATS),
        (MotionKind.ADJOURN_MEETING, Objection.PRESIDENT),
    ):
        rulebook = with_motion(rulebook, replace(rulebook.motions[kind], second=True, objection=objection))
    return with_a_limit(with_open_doors(rulebook))


def _acts(a: str, b: str, c: str, d: str, e: str, observer: str, *, newcomer: str) -> Iterator[Act]:
    """Everything the President does, for whom, in order; a number is the seconds that pass."""
    yield from (SeatPerson(101, a), UnseatPerson(101), AppointDais(2), DismissDais(2))
    yield from (AppointDaisRole(7), DismissDaisRole(7))
    outside, president = PEOPLE[ADMINISTRATOR], Actor(3)
    yield from ((outside, AppointDais(3)), (outside, DismissDais(3)), (outside, AppointDaisRole(7)))
    yield from ((outside, RecoverDais(3, (1,), (7,))), (president, AppointDais(1)), DismissDais(3))
    yield from (KeepFloor(FloorKeeping.LOCKED, 60), KeepFloor(FloorKeeping.FOLLOWING), SetSlowMode(30))
    yield from (SetSlowMode(), KeepFloor(FloorKeeping.UNTOUCHED))
    yield from seats_and_claims(a, b)
    yield from (AdmitDelegations((Delegation(newcomer),)), RemoveDelegation(newcomer))
    yield from (AddDelegation(Delegation(newcomer, observer=True)), RemoveDelegation(newcomer))
    yield from (OpenSitting(), StartRollCall(), AnswerRoll(Presence.PRESENT_AND_VOTING, a))
    yield from (AnswerRoll(Presence.PRESENT, name) for name in (b, c, d, observer))
    yield from (FinishRollCall(), AnswerRoll(Presence.PRESENT, e))
    yield from _speeches(a, b, c, d)
    yield from _debate(a, b, c)
    yield from _votes(a, b, c, d, e)
    yield from _caucuses(a, b, c, d, e)
    yield _rule_change()
    yield from points_and_replies(a, b, c, d, e)
    yield from divisions_and_explanations(a, b, c, d, e, draft=5, motion=14)
    yield from questions_and_comments(_rule_change().rulebook, a, b, c, d)
    everybody = (a, b, c, d, e)
    yield from drafts_and_amendments(a, b, c, everybody=everybody, draft=6)
    yield from elections(a, b, c, d, e)
    yield from order_in_the_room(a, b)
    yield from late_arrival(b)
    yield from (SuspendSitting(600), ResumeSitting(), SuspendSitting(), AdjournSitting())
    yield TakeBackLast(-2)


def _rule_change() -> ChangeRule:
    """What the house calls a motion, in words meant ill."""
    rulebook = _rulebook()
    division = replace(rulebook.motions[MotionKind.DIVISION], title=HOSTILE[:60])
    return ChangeRule("motions.division.title", HOSTILE, HOSTILE, with_motion(rulebook, division))


def _speeches(a: str, b: str, c: str, d: str) -> Iterator[Action | int]:
    yield from (OpenSpeakersList(), *map(JoinSpeakers, (a, b, c, d)), MoveSpeaker(d, 1), LeaveSpeakers(d))
    yield from (SetSpeakingTime(60), CallNextSpeaker(), PauseSpeech(), ResumeSpeech(), ExtendSpeech(30))
    yield from (YieldFloor(YieldKind.QUESTIONS), YieldFloor(YieldKind.DELEGATION, d))
    yield from (
        YieldFloor(YieldKind.DAIS),
        CallNextSpeaker(),
        EndSpeech(),
        CallNextSpeaker(),
        61,
        TimeRanOut(),
    )


def _debate(a: str, b: str, c: str) -> Iterator[Action | int]:
    submit = SubmitDraft((HOSTILE * 9)[:200], _CLAUSES, _CLAUSES, a)
    yield from (
        submit,
        submit,
        SponsorDraft(1, b),
        WithdrawSponsorship(1, b),
        WithdrawDraft(2),
        submit,
        submit,
    )
    yield from (RaiseMotion(MotionKind.INTRODUCE_DRAFT, Terms(draft=3), c), RuleOnMotion(1, Ruling.GRANTED))
    yield RaiseMotion(MotionKind.MODERATED_CAUCUS, Terms(topic=_WORDS, total=600, each=60), a)
    yield from (
        RuleOnMotion(2, Ruling.OUT_OF_ORDER, _WORDS),
        RaiseMotion(MotionKind.CLOSE_LIST, delegation=b),
    )
    yield from (WithdrawMotion(3), CloseSpeakersList(), RaiseMotion(MotionKind.ADJOURN_DEBATE, delegation=c))
    yield from (PutMotion(4), SpeakOnMotion(Side.FOR, a), SpeakOnMotion(Side.AGAINST, b), CallNextSpeaker())
    yield from (EndSpeech(), PutToVote(without_a_vote=True), 61, TimeRanOut(), IntroduceDraft(1))
    yield from (
        RaiseMotion(MotionKind.CLOSE_DEBATE, delegation=a),
        PutMotion(5),
        PutToVote(),
        200,
        TimeRanOut(),
    )
    yield from (
        RaiseMotion(MotionKind.CLOSE_DEBATE, delegation=a),
        PutMotion(6),
        PutToVote(True),
        CloseVote(),
    )


def _votes(a: str, b: str, c: str, d: str, e: str) -> Iterator[Action | int]:
    yield from (OpenVote(), RequestVote(0, b), CancelVote(_WORDS), OpenVote(clause_by_clause=True))
    yield from (CastBallot(Choice.YES, 0, name) for name in (a, b, c, d, e))
    yield from (OpenVote(method=Method.ROLL_CALL), CastBallot(Choice.NO, 0, a), PassOver(), 31, TimeRanOut())
    yield from (CastBallot(Choice.ABSTAIN, 0, d), CastBallot(Choice.NO, 0, e), OpenVote(), CloseVote())
    yield from (OpenVote(), *(CastBallot(Choice.YES, 0, name) for name in (a, b, c, d)), CloseVote())
    yield from (IntroduceDraft(4), RaiseMotion(MotionKind.ROLL_CALL_VOTE, delegation=b))
    yield OpenVote(clause_by_clause=True)
    yield from (CastBallot(Choice.NO, 0, name) for name in (a, b, c, d, e))
    for _ in range(2):
        yield from (OpenVote(), *(CastBallot(Choice.NO, 0, name) for name in (a, b, c, d, e)))


def _caucuses(a: str, b: str, c: str, d: str, e: str) -> Iterator[Action | int]:
    yield RaiseMotion(MotionKind.MODERATED_CAUCUS, Terms(topic=_WORDS, total=600, each=60), a)
    yield from (PutMotion(8), *(CastBallot(Choice.YES, 0, name) for name in (a, b, c, d, e)))
    yield from (JoinSpeakers(b), CallNextSpeaker(), EndCaucus())
    yield from (
        RaiseMotion(MotionKind.UNMODERATED_CAUCUS, Terms(total=60), a),
        PutMotion(9, True),
        CloseVote(),
        RaiseMotion(MotionKind.EXTEND_CAUCUS, Terms(total=60), a),
    )
    yield from (121, TimeRanOut())
    yield from _motions_disposed_of(a, b)


def _motions_disposed_of(a: str, b: str) -> Iterator[Action | int]:
    """Three motions that need a second: one gets none, two meet with an objection."""
    suspend = RaiseMotion(MotionKind.SUSPEND_MEETING, delegation=a)
    yield from (suspend, RuleOnMotion(11, Ruling.NOT_SECONDED))
    yield from (suspend, SecondMotion(12, b), ObjectToMotion(12, b))
    yield from (RaiseMotion(MotionKind.ADJOURN_MEETING, delegation=a), SecondMotion(13, b))
    yield from (ObjectToMotion(13, b), RuleOnMotion(13, Ruling.DENIED, _WORDS))
