"""Committees for the tests, brought into every state by actions alone, as people would."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import cache

import pytest

from bot.procedure.delegations import Delegation, Presence
from bot.procedure.engine import (
    CLOCK,
    Act,
    Action,
    Actor,
    Event,
    Past,
    after,
    decide,
    first,
    legal_actions,
    past_of,
)
from bot.procedure.refusals import Refusal, Refused
from bot.procedure.rulebook import DecidedBy, MotionKind, MotionRule, PointRule, Rulebook
from bot.procedure.rules.committee import EstablishCommittee
from bot.procedure.rules.deadlines import TimeRanOut
from bot.procedure.rules.elections.ballot_boxes import PaperDropped, box_changes
from bot.procedure.rules.motions.debates import PutMotion, PutToVote
from bot.procedure.rules.motions.precedence import awaits_second
from bot.procedure.rules.motions.raising import RaiseMotion, RuleOnMotion, Ruling
from bot.procedure.rules.motions.seconds import SecondMotion
from bot.procedure.rules.resolutions.drafts import signatories_counted, signatories_needed
from bot.procedure.rules.resolutions.life import ApproveDraft, IntroduceDraft, SubmitDraft
from bot.procedure.rules.resolutions.sponsorship import SignDraft
from bot.procedure.rules.roll_call import AnswerRoll, FinishRollCall, StartRollCall
from bot.procedure.rules.seats import SeatPerson
from bot.procedure.rules.sitting import OpenSitting
from bot.procedure.rules.speakers.speakers_list import JoinSpeakers, OpenSpeakersList
from bot.procedure.rules.speakers.speeches import CallNextSpeaker
from bot.procedure.rules.undo.undo import ActsUndone, TakeBack
from bot.procedure.rules.voting.actions import CastBallot, CloseVote, OpenVote
from bot.procedure.situation import Draw
from bot.procedure.state.elections import BallotBox
from bot.procedure.state.motions import Motion, Terms
from bot.procedure.state.resolutions import Clause, Draft
from bot.procedure.state.session import Session
from bot.procedure.state.speaking import Speech
from bot.procedure.state.voting import Method, Result, Vote
from bot.procedure.tally import Choice
from bot.settings.rulebooks import load_rulebook

MORNING = datetime(2015, 11, 10, 9, tzinfo=UTC)

PRESIDENT = "President"
ADMINISTRATOR = "Administrator"
STRANGER = "Stranger"
PEOPLE = {PRESIDENT: Actor(1), ADMINISTRATOR: Actor(2, administrator=True), STRANGER: Actor(3)}

MEMBERS = ("Albania", "Brazil", "China", "Estonia", "France", "Ghana", "Haiti")
OBSERVER = "Holy See"


@cache
def ecosoc() -> Rulebook:
    """The rules of procedure that the committees of the tests follow."""
    rulebook = load_rulebook("ecosoc", [])
    assert rulebook is not None
    return rulebook


def under(rulebook: Rulebook | None = None, **sections: Mapping[str, object]) -> Rulebook:
    """The rulebook, the Council's unless another is named, with other values in the sections named."""
    rules = rulebook or ecosoc()
    changed = {name: replace(getattr(rules, name), **values) for name, values in sections.items()}
    return replace(rules, **changed)


def going_first(kind: MotionKind, rulebook: Rulebook | None = None) -> Rulebook:
    """The rulebook with a motion before all others in the order of precedence."""
    rules = rulebook or ecosoc()
    order = tuple(dict.fromkeys((kind, *rules.order_of_motions.precedence)))
    return under(rules, order_of_motions={"precedence": order})


def with_motion(rulebook: Rulebook, motion: MotionRule) -> Rulebook:
    """The rulebook with a motion under another rule."""
    return replace(rulebook, motions={**rulebook.motions, motion.kind: motion})


def with_point(rulebook: Rulebook, point: PointRule) -> Rulebook:
    """The rulebook with a point under another rule."""
    return replace(rulebook, points={**rulebook.points, point.kind: point})


def delegations(members: int, observers: int = 1) -> tuple[Delegation, ...]:
    """So many members and observers, called by names of their own in alphabetical order."""
    if members <= len(MEMBERS):
        names: Iterable[str] = MEMBERS[:members]
    else:
        names = (f"Member {number:03}" for number in range(1, members + 1))
    watching = (OBSERVER, *(f"Observer {number:02}" for number in range(2, observers + 1)))[:observers]
    return (
        *(Delegation(name) for name in names),
        *(Delegation(name, observer=True) for name in watching),
    )


@dataclass
class Floor:
    """A committee at work: whoever is named acts, and the events are kept."""

    session: Session = field(default_factory=Session)
    events: list[Event] = field(default_factory=list)
    at: datetime = MORNING
    box: BallotBox = field(default_factory=BallotBox)
    acts: list[Act] = field(default_factory=list)

    def actor(self, who: str) -> Actor:
        """The person of that name: of the dais, of the server, or the one seated for a delegation."""
        if who in PEOPLE:
            return PEOPLE[who]
        return Actor(self.session.body.seated(who)[0])

    def act(self, who: str, action: Action, draw: Draw = first) -> tuple[Event, ...]:
        """What follows when somebody does something that is in order."""
        return self.decided(action, self.actor(who), draw)

    def dais(self, *actions: Action) -> tuple[Event, ...]:
        """What follows when the President does things in order, one after the other."""
        return tuple(event for action in actions for event in self.act(PRESIDENT, action))

    def clock(self) -> tuple[Event, ...]:
        """What follows when the clock is looked at."""
        return self.decided(TimeRanOut(), CLOCK)

    def decided(self, action: Action, by: Actor, draw: Draw = first) -> tuple[Event, ...]:
        """What follows when somebody by key does something that is in order; papers fall into the box."""
        before, past = self.session, self.past if isinstance(action, TakeBack) else Past()
        events = decide(before, action, by=by, at=self.at, draw=draw, box=self.box, past=past)
        self.done(events, by, past)
        for change in box_changes(before, action, events, self.session):
            self.box = self.box.with_paper(change.paper) if isinstance(change, PaperDropped) else BallotBox()
        return events

    def done(
        self, events: tuple[Event, ...], by: Actor = CLOCK, past: Past | None = None
    ) -> tuple[Event, ...]:
        """The events, after they have happened in one act."""
        self.session = after(self.session, events, past or Past())
        self.events.extend(events)
        if events:
            self.acts.append(Act(len(self.acts) + 1, by.person, self.at, events))
        return events

    @property
    def past(self) -> Past:
        """What was done in the committee, as far as it stands."""
        return past_of(self.acts)

    def take_back(self, act: int, who: str = PRESIDENT) -> ActsUndone:
        """The undo by which somebody takes back an act and all that follow; -1 is the last that stands."""
        past = self.past
        number = past.acts[act].number if act < 0 else act
        (undone,) = self.act(who, TakeBack(number, past.length))
        assert isinstance(undone, ActsUndone)
        return undone

    def wait(self, seconds: float) -> None:
        """Let time pass without anybody looking at the clock."""
        self.at += timedelta(seconds=seconds)

    def refusal(self, who: str, action: Action) -> Refusal:
        """The refusal somebody is given; the committee must be as it was."""
        before = self.session
        with pytest.raises(Refused) as refused:
            decide(self.session, action, by=self.actor(who), at=self.at, past=self.past)
        assert self.session == before
        return refused.value.refusal

    def may(self, who: str, action: Action) -> bool:
        """Whether an action is among those that are in order for somebody now."""
        return action in legal_actions(self.session, self.actor(who), self.at, (type(action),))

    def raised(self, kind: MotionKind, who: str = "France", terms: Terms | None = None) -> Motion:
        """The motion that a delegation raises."""
        self.act(who, RaiseMotion(kind, terms or Terms()))
        return self.session.motions[-1]

    def seconded(self, number: int) -> None:
        """Have a motion seconded by the first member present that did not move it, if it needs that."""
        motion = self.session.motions[number - 1]
        if awaits_second(self.session, motion):
            others = (own.name for own in self.session.members_present if own.name != motion.mover)
            self.dais(SecondMotion(number, next(others)))

    def put(self, kind: MotionKind, who: str = "France", terms: Terms | None = None) -> Motion:
        """The motion that a delegation raises and the President puts before the committee."""
        number = self.raised(kind, who, terms).number
        self.seconded(number)
        self.dais(PutMotion(number))
        return self.session.motions[number - 1]

    def carry(self, kind: MotionKind, who: str = "France", terms: Terms | None = None) -> None:
        """Raise a motion and have it granted, or carried by everybody without debate."""
        number, rule = self.raised(kind, who, terms).number, self.session.rulebook.motions[kind]
        self.seconded(number)
        if rule.decided_by is DecidedBy.PRESIDENT:
            self.dais(RuleOnMotion(number, Ruling.GRANTED))
        elif rule.decided_by is DecidedBy.VOTE:
            self.dais(PutMotion(number))
            if rule.debatable:
                self.dais(PutToVote())
            self.ballots(yes=len(self.vote.entitled))

    def ballots(self, *, yes: int = 0, no: int = 0, abstain: int = 0) -> Result:
        """The result of the vote in progress when the first delegations vote so and the others are silent."""
        number, entitled = self.vote.number, iter(self.vote.entitled)
        for choice, times in ((Choice.YES, yes), (Choice.NO, no), (Choice.ABSTAIN, abstain)):
            for _ in range(times):
                self.act(next(entitled), CastBallot(choice))
        if self.session.vote is not None and self.session.vote.number == number:
            self.dais(CloseVote())
        return self.session.results[-1]

    @property
    def vote(self) -> Vote:
        """The vote in progress."""
        assert self.session.vote is not None
        return self.session.vote

    @property
    def speech(self) -> Speech:
        """The speech on the floor."""
        assert self.session.speech is not None
        return self.session.speech

    @property
    def draft(self) -> Draft:
        """The newest draft."""
        return self.session.drafts[-1]


def established(members: int = 7, observers: int = 1, rulebook: Rulebook | None = None) -> Floor:
    """A committee with somebody seated for every delegation, that has not met yet."""
    floor, bodies = Floor(), delegations(members, observers)
    founding = EstablishCommittee(
        "Economic and Social Council", 2015, "human_trafficking", rulebook or ecosoc(), bodies, (1,)
    )
    floor.act(ADMINISTRATOR, founding)
    for person, delegation in enumerate(bodies, 101):
        floor.dais(SeatPerson(person, delegation.name))
    return floor


def in_session(
    members: int = 7,
    observers: int = 1,
    rulebook: Rulebook | None = None,
    *,
    absent: Iterable[str] = (),
    present_and_voting: Iterable[str] = (),
) -> Floor:
    """A committee that meets, with its roll taken: everybody is present but those named."""
    floor = established(members, observers, rulebook)
    floor.dais(OpenSitting(), StartRollCall())
    answers = dict.fromkeys(present_and_voting, Presence.PRESENT_AND_VOTING)
    answers |= dict.fromkeys(absent, Presence.ABSENT)
    for delegation in floor.session.body.delegations:
        floor.dais(AnswerRoll(answers.get(delegation.name, Presence.PRESENT), delegation.name))
    floor.dais(FinishRollCall())
    return floor


def with_list(*names: str, floor: Floor | None = None) -> Floor:
    """A committee in session whose speakers list is open, with these delegations on it."""
    floor = floor or in_session()
    floor.dais(OpenSpeakersList())
    for name in names:
        floor.act(name, JoinSpeakers())
    return floor


def clauses(*texts: str) -> tuple[Clause, ...]:
    """Clauses of these texts."""
    return tuple(Clause("", text) for text in texts)


def draft_resolution(operative: int = 2) -> SubmitDraft:
    """A draft on victims of trafficking with so many operative clauses."""
    texts = (f"Calls upon Member States to take measure {number}" for number in range(1, operative + 1))
    return SubmitDraft("Protection of victims", clauses("Alarmed by the figures"), clauses(*texts))


def with_draft(operative: int = 2, floor: Floor | None = None, sponsor: str = "Brazil") -> Floor:
    """A committee in session with a draft before it."""
    floor = floor or in_session()
    floor.act(sponsor, draft_resolution(operative))
    made_ready(floor)
    floor.dais(IntroduceDraft(floor.draft.number))
    return floor


def made_ready(floor: Floor) -> None:
    """Bring the newest draft what the rulebook wants of one: signatories, and the approval of the dais."""
    rules, body = floor.session.rulebook.proposals, floor.session.body
    for own in body.members:
        if signatories_counted(floor.session, floor.draft) >= signatories_needed(rules, len(body.members)):
            break
        if own.name not in floor.draft.sponsors:
            floor.dais(SignDraft(floor.draft.number, own.name))
    if rules.approval:
        floor.dais(ApproveDraft(floor.draft.number))


def voting_on_draft(
    floor: Floor | None = None, method: Method = Method.PLACARDS, *, clause_by_clause: bool = False
) -> Floor:
    """A committee that votes on a draft by the method named."""
    floor = with_draft(floor=floor)
    floor.dais(OpenVote(method=method, clause_by_clause=clause_by_clause))
    return floor


def caucus(minutes: int, topic: str = "Victims") -> Terms:
    """The terms of a moderated caucus of so many minutes."""
    return Terms(topic=topic, total=60 * minutes, each=60)


def speaking(*others: str) -> Floor:
    """A committee in which France speaks for 90 seconds, with others on the list."""
    floor = with_list("France", *others)
    floor.dais(CallNextSpeaker())
    return floor
