"""Every request anybody could make of a committee, right and wrong, made without asking the rules."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import product

from bot.procedure.delegations import Delegation, Presence
from bot.procedure.engine import CLOCK, Action, Actor
from bot.procedure.rulebook import AmendmentKind, MotionKind, PointKind, Rulebook, Term, Tie, YieldKind
from bot.procedure.rules.amendments.life import (
    ConsentToAmendment,
    IntroduceAmendment,
    SignAmendment,
    WithdrawAmendment,
)
from bot.procedure.rules.amendments.order import TakeSuggestedOrder
from bot.procedure.rules.amendments.proposals import ProposeAmendment
from bot.procedure.rules.amendments.votes import DropAmendment, PutAmendment, RankAmendment
from bot.procedure.rules.amendments.words import ProposeWords
from bot.procedure.rules.committee import AddDelegation, RemoveDelegation
from bot.procedure.rules.dais import AppointDais, AppointDaisRole, DismissDais, DismissDaisRole, RecoverDais
from bot.procedure.rules.deadlines import TimeRanOut
from bot.procedure.rules.debate.caucus import EndCaucus
from bot.procedure.rules.debate.times import EndDebateTime
from bot.procedure.rules.moderation.channel import KeepFloor, SetSlowMode
from bot.procedure.rules.motions.debates import PutMotion, PutToVote, Side, SpeakOnMotion
from bot.procedure.rules.motions.raising import RaiseMotion, RuleOnMotion, Ruling, WithdrawMotion
from bot.procedure.rules.motions.seconds import ObjectToMotion, SecondMotion
from bot.procedure.rules.motions.terms import limits
from bot.procedure.rules.points.appeals import AppealRuling, SecondAppeal
from bot.procedure.rules.points.raising import RaisePoint, SecondPoint, TakeUpPoint, WithdrawPoint
from bot.procedure.rules.points.replies import AskReply, CallReply, GrantReply, RefuseReply
from bot.procedure.rules.points.rulings import PointRuling, RuleOnPoint
from bot.procedure.rules.resolutions.life import ApproveDraft, IntroduceDraft, SubmitDraft, WithdrawDraft
from bot.procedure.rules.resolutions.resubmission import ResubmitDraft
from bot.procedure.rules.resolutions.sponsorship import (
    SignDraft,
    SponsorDraft,
    WithdrawSignature,
    WithdrawSponsorship,
)
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
    speaking_limits,
)
from bot.procedure.rules.speakers.speeches import CallNextSpeaker, EndSpeech
from bot.procedure.rules.speakers.yields import YieldFloor
from bot.procedure.rules.undo.undo import TakeBack
from bot.procedure.rules.voting.actions import CancelVote, CloseVote, OpenVote, PassOver, RequestVote
from bot.procedure.state.amendments import BEGINNINGS
from bot.procedure.state.appeals import LastRuling, RulingOn
from bot.procedure.state.moderation import FloorKeeping
from bot.procedure.state.motions import Terms
from bot.procedure.state.resolutions import Clause
from bot.procedure.state.session import Session
from bot.procedure.state.voting import Method
from bot.procedure.wording import sole_words
from tests.procedure.committees import PEOPLE, clauses
from tests.procedure.election_requests import ELECTION_REQUESTS
from tests.procedure.moderation_requests import MODERATION_REQUESTS
from tests.procedure.named import acting, names, vote_numbers
from tests.procedure.paper_requests import PAPER_REQUESTS
from tests.procedure.seat_requests import SEAT_REQUESTS
from tests.procedure.speech_requests import SPEECH_REQUESTS
from tests.procedure.vote_requests import VOTE_REQUESTS

NEWCOMERS = (901, 902)

WITH_ROLES = Actor(4, roles=frozenset({0, *NEWCOMERS}))
"""Somebody who is on the dais once it has one of these roles."""

ACTORS: tuple[Actor, ...] = (*PEOPLE.values(), WITH_ROLES, CLOCK)


def actors(session: Session) -> tuple[Actor, ...]:
    """Everybody who might act: the dais, an administrator, a stranger, the clock, everybody seated."""
    return (*ACTORS, *(Actor(person) for person in sorted(session.body.seats)))


def motion_numbers(session: Session) -> tuple[int, ...]:
    """The motions there are or have been, the oldest forgotten, and two that do not exist."""
    return (0, *(own.number for own in session.motions[-4:]), len(session.motions) + 1)


def point_numbers(session: Session) -> tuple[int, ...]:
    """Whichever point is meant, those that are open, the newest, and one that does not exist."""
    newest = len(session.points)
    return tuple(sorted({0, *(own.number for own in session.open_points), newest, newest + 1}))


def reply_numbers(session: Session) -> tuple[int, ...]:
    """Whichever right of reply is meant, those that are open, the newest, and one that does not exist."""
    newest = len(session.replies)
    return tuple(sorted({0, *(own.number for own in session.open_replies), newest, newest + 1}))


def last_rulings(session: Session) -> tuple[LastRuling | None, ...]:
    """Whatever ruling is the last, that ruling by name, and one that is not the last."""
    return tuple(dict.fromkeys((None, session.ruling, LastRuling(RulingOn.POINT, len(session.points) + 1))))


def draft_numbers(session: Session) -> tuple[int, ...]:
    """The drafts, and two that do not exist."""
    return tuple(range(len(session.drafts) + 2))


def amendment_numbers(session: Session) -> tuple[int, ...]:
    """The amendments there are or have been, the oldest forgotten, and two that do not exist."""
    return (0, *(own.number for own in session.amendments[-4:]), len(session.amendments) + 1)


def _amendments(session: Session) -> Iterator[ProposeAmendment]:
    draft = session.draft(session.draft_on_floor or 0)
    clauses = ["", "o99", *BEGINNINGS]
    if draft is not None:
        clauses += [own.id for own in (*draft.preambular, *draft.operative)]
    fresh = len(session.amendments) + 1
    for kind, clause, name in product(AmendmentKind, clauses, acting(session)):
        yield ProposeAmendment(kind, clause, f"Calls upon all {fresh}", 0, name)
        for after in clauses[1:4] if kind is AmendmentKind.MOVE else ():
            yield ProposeAmendment(kind, clause, "", 0, name, after=after)
    for to, name in product(amendment_numbers(session)[1:], acting(session)):
        yield ProposeAmendment(AmendmentKind.MODIFY, "", f"Urges {fresh}", to, name)


def _words(session: Session) -> Iterator[ProposeWords]:
    """To strike or replace a word that stands just once in a clause or an amendment, where there is one."""
    draft = session.draft(session.draft_on_floor or 0)
    there: list[tuple[str, int, tuple[Clause, ...]]]
    there = [(own.id, 0, (own,)) for own in (*draft.preambular, *draft.operative)] if draft else []
    there += [("", own.number, own.puts) for own in session.amendments[-4:]]
    for kind, (clause, to, texts), name in product(AmendmentKind, there, acting(session)):
        word = sole_words(texts)
        if word:
            yield ProposeWords(kind, clause, word, f"Urges {len(session.amendments) + 1}", to, name)


def _time(session: Session, kind: MotionKind, term: Term) -> int:
    """A time that is within its limits, and not the one there is nor one that was moved already."""
    rule, own = session.rulebook.motions[kind], limits(session.rulebook, kind, term)
    if own is None or term not in (*rule.needs, *rule.may_have):
        return 0
    taken = {getattr(motion.terms, term) for motion in session.open_motions if motion.kind is kind}
    if kind is MotionKind.LIMIT_SPEECHES:
        taken.add(session.speakers.seconds)
    return next((time for time in range(own.minimum, own.maximum + 1) if time not in taken), own.maximum)


def _terms(session: Session, kind: MotionKind) -> Iterator[Terms]:
    """Terms that say what the motion needs, in words and times no other motion has yet, for every draft."""
    rule = session.rulebook.motions[kind]
    fresh = len(session.motions) + 1
    own = Terms(
        duration=_time(session, kind, Term.DURATION),
        topic=f"Topic {fresh}" if Term.TOPIC in (*rule.needs, *rule.may_have) else "",
        total=_time(session, kind, Term.TOTAL),
        each=_time(session, kind, Term.EACH),
    )
    if Term.AMENDMENT in rule.needs:
        yield from (replace(own, amendment=number) for number in amendment_numbers(session) if number)
        return
    if Term.CLAUSES in rule.may_have:
        taken = {motion.terms for motion in session.open_motions if motion.kind is kind}
        named = [replace(own, clauses=clauses) for clauses in _apart(session)]
        yield from [terms for terms in named if terms not in taken][:1]
    if Term.DRAFT not in (*rule.needs, *rule.may_have):
        yield own
        return
    for number in draft_numbers(session):
        if number or Term.DRAFT not in rule.needs:
            yield Terms(own.duration, own.topic, own.total, own.each, number)


def _apart(session: Session) -> list[tuple[str, ...]]:
    """Each clause of the draft before the committee that is not to be voted on apart already."""
    draft = session.draft(session.draft_on_floor or 0)
    if draft is None:
        return []
    apart = {clause for group in draft.groups for clause in group}
    return [(own.id,) for own in draft.standing if own.id not in apart]


def _motions(session: Session) -> Iterator[RaiseMotion]:
    for kind in session.rulebook.motions:
        for terms, name in product(_terms(session, kind), acting(session)):
            yield RaiseMotion(kind, terms, name)


def _persons(session: Session) -> tuple[int, ...]:
    return (*(own.person for own in PEOPLE.values() if own.person), *session.body.seats, *NEWCOMERS)


def _newly_seated(session: Session) -> Iterator[SeatPerson]:
    seats = session.body.seats
    for person, name in product(_persons(session), names(session)):
        if seats.get(person) != name:
            yield SeatPerson(person, name)


def _newly_appointed(session: Session) -> Iterator[AppointDais]:
    yield from (AppointDais(person) for person in _persons(session) if person not in session.body.dais)


def _new_roles(session: Session) -> Iterator[AppointDaisRole]:
    yield from (AppointDaisRole(role) for role in NEWCOMERS if role not in session.body.dais_roles)


def _recoveries(session: Session) -> Iterator[RecoverDais]:
    people, roles = tuple(sorted(session.body.dais)), tuple(sorted(session.body.dais_roles))
    for person in _persons(session):
        yield from (RecoverDais(person, people, roles), RecoverDais(person, (*people, 77), roles))


def _new_delegations(session: Session) -> Iterator[AddDelegation]:
    taken = {own.name for own in session.body.delegations}
    for name, observer in (("Kuwait", False), ("Palau", True)):
        if name not in taken:
            yield AddDelegation(Delegation(name, observer=observer))


def _speaking_times(session: Session) -> Iterator[SetSpeakingTime]:
    shortest, longest, _ = speaking_limits(session)
    for seconds in (shortest, 45, longest):
        if seconds != session.list.seconds:
            yield SetSpeakingTime(seconds)


def _rule_changes(session: Session) -> Iterator[ChangeRule]:
    """Changes of what bears on nothing before the committee, and of more where nothing is."""
    book = session.rulebook
    others = [
        ("caucus.yields", replace(book, caucus=replace(book.caucus, yields=not book.caucus.yields))),
        ("speaking_time.default", _with_default_time(book)),
    ]
    if session.vote is None and session.parts is None and not session.open_motions:
        order = tuple(reversed(book.order_of_motions.precedence))
        motions = replace(book.order_of_motions, precedence=order)
        others.append(("order_of_motions.precedence", replace(book, order_of_motions=motions)))
        carried = Tie.CARRIED if book.equally_divided_votes.tie is Tie.LOST else Tie.LOST
        ties = replace(book.equally_divided_votes, tie=carried)
        others.append(("equally_divided_votes.tie", replace(book, equally_divided_votes=ties)))
    for key, other in others:
        if other != book:
            yield ChangeRule(key, "another value", "the one before", other)


def _with_default_time(book: Rulebook) -> Rulebook:
    times = book.speaking_time
    default = times.maximum if times.default == times.minimum else times.minimum
    return replace(book, speaking_time=replace(times, default=default))


def _alone(kind: Callable[[], Action]) -> Callable[[Session], Iterator[Action]]:
    return lambda session: iter((kind(),))


REQUESTS: dict[type[Action], Callable[[Session], Iterator[Action]]] = {
    **{
        kind: _alone(kind)
        for kind in (
            *(
                OpenSitting,
                ResumeSitting,
                AdjournSitting,
                StartRollCall,
                FinishRollCall,
                EndCaucus,
                EndDebateTime,
            ),
            *(OpenSpeakersList, CloseSpeakersList, CallNextSpeaker, PauseSpeech, ResumeSpeech, EndSpeech),
            TimeRanOut,
        )
    },
    SeatPerson: _newly_seated,
    UnseatPerson: lambda session: map(UnseatPerson, _persons(session)),
    AppointDais: _newly_appointed,
    DismissDais: lambda session: map(DismissDais, _persons(session)),
    AppointDaisRole: _new_roles,
    DismissDaisRole: lambda session: map(DismissDaisRole, (*session.body.dais_roles, *NEWCOMERS)),
    RecoverDais: _recoveries,
    KeepFloor: lambda session: (KeepFloor(*own) for own in product(FloorKeeping, (None, 0, 30))),
    SetSlowMode: lambda session: map(SetSlowMode, (0, 30)),
    AddDelegation: _new_delegations,
    **SEAT_REQUESTS,
    ChangeRule: _rule_changes,
    RemoveDelegation: lambda session: map(RemoveDelegation, names(session)),
    SuspendSitting: lambda session: map(SuspendSitting, (0, 600)),
    AnswerRoll: lambda session: (AnswerRoll(*own) for own in product(Presence, acting(session))),
    JoinSpeakers: lambda session: map(JoinSpeakers, acting(session)),
    LeaveSpeakers: lambda session: map(LeaveSpeakers, acting(session)),
    MoveSpeaker: lambda session: (
        MoveSpeaker(*own) for own in product(names(session), range(len(session.list.queue) + 2))
    ),
    SetSpeakingTime: _speaking_times,
    ExtendSpeech: lambda session: map(ExtendSpeech, (1, 30)),
    TakeBack: lambda _: (TakeBack(own, 0) for own in (1, 2, 9999)),
    **SPEECH_REQUESTS,
    YieldFloor: lambda session: (YieldFloor(*own) for own in product(YieldKind, acting(session))),
    RaiseMotion: _motions,
    WithdrawMotion: lambda session: map(WithdrawMotion, motion_numbers(session)),
    SecondMotion: lambda session: (
        SecondMotion(*own) for own in product(motion_numbers(session), acting(session))
    ),
    ObjectToMotion: lambda session: (
        ObjectToMotion(*own) for own in product(motion_numbers(session), acting(session))
    ),
    RuleOnMotion: lambda session: (
        RuleOnMotion(number, ruling, "Not now") for number, ruling in product(motion_numbers(session), Ruling)
    ),
    PutMotion: lambda session: (PutMotion(*own) for own in product(motion_numbers(session), (False, True))),
    SpeakOnMotion: lambda session: (SpeakOnMotion(*own) for own in product(Side, acting(session))),
    PutToVote: lambda session: map(PutToVote, (False, True)),
    RaisePoint: lambda session: (
        RaisePoint(kind, "Heed this", name, audible)
        for kind, name, audible in product(PointKind, acting(session), (False, True))
    ),
    SecondPoint: lambda session: (
        SecondPoint(*own) for own in product(point_numbers(session), acting(session))
    ),
    TakeUpPoint: lambda session: map(TakeUpPoint, point_numbers(session)),
    WithdrawPoint: lambda session: map(WithdrawPoint, point_numbers(session)),
    RuleOnPoint: lambda session: (
        RuleOnPoint(ruling, number, "So it is")
        for ruling, number in product(PointRuling, point_numbers(session))
    ),
    AppealRuling: lambda session: (
        AppealRuling("Not so", name, ruling)
        for name, ruling in product(acting(session), last_rulings(session))
    ),
    SecondAppeal: lambda session: map(SecondAppeal, acting(session)),
    AskReply: lambda session: (AskReply("Our honour", name) for name in acting(session)),
    GrantReply: lambda session: map(GrantReply, reply_numbers(session)),
    RefuseReply: lambda session: (RefuseReply(number, "No need") for number in reply_numbers(session)),
    CallReply: lambda session: map(CallReply, reply_numbers(session)),
    SubmitDraft: lambda session: (
        SubmitDraft("Data on trafficking", (), clauses("Requests", "Urges"), name) for name in acting(session)
    ),
    SponsorDraft: lambda session: (
        SponsorDraft(*own) for own in product(draft_numbers(session), acting(session))
    ),
    WithdrawSponsorship: lambda session: (
        WithdrawSponsorship(*own) for own in product(draft_numbers(session), acting(session))
    ),
    SignDraft: lambda session: (SignDraft(*own) for own in product(draft_numbers(session), acting(session))),
    WithdrawSignature: lambda session: (
        WithdrawSignature(*own) for own in product(draft_numbers(session), acting(session))
    ),
    ApproveDraft: lambda session: map(ApproveDraft, draft_numbers(session)),
    ProposeAmendment: _amendments,
    ProposeWords: _words,
    TakeSuggestedOrder: _alone(TakeSuggestedOrder),
    SignAmendment: lambda session: (
        SignAmendment(*own) for own in product(amendment_numbers(session), acting(session))
    ),
    ConsentToAmendment: lambda session: (
        ConsentToAmendment(*own) for own in product(amendment_numbers(session), acting(session))
    ),
    WithdrawAmendment: lambda session: map(WithdrawAmendment, amendment_numbers(session)),
    IntroduceAmendment: lambda session: map(IntroduceAmendment, amendment_numbers(session)),
    RankAmendment: lambda session: (
        RankAmendment(*own) for own in product(amendment_numbers(session), range(4))
    ),
    PutAmendment: lambda session: (PutAmendment(*own) for own in product(amendment_numbers(session), Method)),
    ResubmitDraft: lambda session: (
        ResubmitDraft(*own) for own in product(draft_numbers(session), acting(session))
    ),
    DropAmendment: lambda session: map(DropAmendment, amendment_numbers(session)),
    IntroduceDraft: lambda session: map(IntroduceDraft, draft_numbers(session)),
    WithdrawDraft: lambda session: map(WithdrawDraft, draft_numbers(session)),
    OpenVote: lambda session: (
        OpenVote(*own)
        for own in product(
            draft_numbers(session), (False, True), (None, *Method), (0, 90), ((), *_apart(session)[:1])
        )
    ),
    **VOTE_REQUESTS,
    **PAPER_REQUESTS,
    **ELECTION_REQUESTS,
    **MODERATION_REQUESTS,
    RequestVote: lambda session: (
        RequestVote(*own) for own in product(vote_numbers(session), acting(session))
    ),
    PassOver: lambda session: (PassOver(*own) for own in product(vote_numbers(session), acting(session))),
    CloseVote: lambda session: map(CloseVote, vote_numbers(session)),
    CancelVote: lambda session: (CancelVote("Wrong text", number) for number in vote_numbers(session)),
}


def universe(session: Session) -> tuple[Action, ...]:
    """Every request of every kind; the founding of a committee is left out, for it needs files."""
    return tuple(request for requests in REQUESTS.values() for request in requests(session))
