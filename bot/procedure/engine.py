"""The engine: what is in order, what follows from it, and what the state is afterwards.

events  = decide(session, action, by=actor, at=now, draw=lot)     # or raises Refused
session = apply(session, event)                                   # total: never refuses
session = replay(events)                                          # the journal is the only truth
past    = past_of(acts)                                           # what can be taken back
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from bot.procedure.alike import Alike
from bot.procedure.event import Event
from bot.procedure.legal import LegalActions
from bot.procedure.past import NO_PAST, Act, Past, PastAct, past_of, replayed
from bot.procedure.record import Record
from bot.procedure.refusals import Refused
from bot.procedure.rules import (
    arrivals,
    claims,
    committee,
    dais,
    deadlines,
    interruptions,
    quorum,
    roll_call,
    rosters,
    rulebook_changes,
    seats,
    sitting,
)
from bot.procedure.rules.amendments import decisions as amendment_decisions
from bot.procedure.rules.amendments import life as amendments
from bot.procedure.rules.amendments import order as amendment_order
from bot.procedure.rules.amendments import proposals as amendment_proposals
from bot.procedure.rules.amendments import votes as amendment_votes
from bot.procedure.rules.amendments import words as amendment_words
from bot.procedure.rules.deadlines import next_deadline
from bot.procedure.rules.debate import caucus
from bot.procedure.rules.debate import times as debate_times
from bot.procedure.rules.debate import turns as debate
from bot.procedure.rules.elections import announcing as elections
from bot.procedure.rules.elections import results as election_results
from bot.procedure.rules.elections import secret_ballots
from bot.procedure.rules.moderation import channel as floor_channel
from bot.procedure.rules.moderation import silences, warnings
from bot.procedure.rules.motions import debates as motion_debates
from bot.procedure.rules.motions import raising as motions
from bot.procedure.rules.motions import seconds as motion_seconds
from bot.procedure.rules.papers import names as paper_names
from bot.procedure.rules.papers import papers
from bot.procedure.rules.points import appeals, replies
from bot.procedure.rules.points import raising as points
from bot.procedure.rules.points import rulings as point_rulings
from bot.procedure.rules.resolutions import edits as draft_edits
from bot.procedure.rules.resolutions import life as resolutions
from bot.procedure.rules.resolutions import resubmission, sponsorship
from bot.procedure.rules.speakers import clock as speech_clock
from bot.procedure.rules.speakers import comments, exhaustion, questions, recognition, speeches, yields
from bot.procedure.rules.speakers import speakers_list as speakers
from bot.procedure.rules.undo import undo
from bot.procedure.rules.voting import actions as voting
from bot.procedure.rules.voting import decisions, explanations, hands, roll_call_votes, straw_polls
from bot.procedure.rules.voting import events as votes
from bot.procedure.situation import CLOCK, Action, Actor, Draw, Situation
from bot.procedure.state.elections import BallotBox
from bot.procedure.state.session import Session

__all__ = [
    "ACTIONS",
    "CLOCK",
    "EVENTS",
    "Act",
    "Action",
    "Actor",
    "Event",
    "Past",
    "PastAct",
    "after",
    "apply",
    "canonical",
    "decide",
    "first",
    "legal_actions",
    "next_deadline",
    "past_of",
    "replay",
]

NO_BOX = BallotBox()

AREAS = (
    committee,
    seats,
    rosters,
    claims,
    dais,
    rulebook_changes,
    sitting,
    roll_call,
    arrivals,
    quorum,
    speakers,
    speeches,
    speech_clock,
    recognition,
    yields,
    questions,
    comments,
    exhaustion,
    caucus,
    motions,
    motion_seconds,
    motion_debates,
    debate,
    debate_times,
    papers,
    paper_names,
    resolutions,
    draft_edits,
    resubmission,
    sponsorship,
    amendments,
    amendment_proposals,
    amendment_words,
    amendment_votes,
    amendment_order,
    amendment_decisions,
    votes,
    decisions,
    voting,
    roll_call_votes,
    hands,
    straw_polls,
    elections,
    secret_ballots,
    election_results,
    explanations,
    interruptions,
    points,
    point_rulings,
    appeals,
    replies,
    warnings,
    silences,
    floor_channel,
    deadlines,
    undo,
)


def _own(kind: type) -> tuple[type, ...]:
    """The classes of a kind that the areas define, in the order they are written."""
    return tuple(
        member
        for area in AREAS
        for member in vars(area).values()
        if isinstance(member, type)
        and issubclass(member, kind)
        and member is not kind
        and member.__module__ == area.__name__
    )


ACTIONS: tuple[type[Action], ...] = _own(Action)
EVENTS: tuple[type[Event], ...] = _own(Event)


def first(names: Sequence[str]) -> str:
    """A lot that always draws the first name: for asking what would be in order, not for voting."""
    return names[0]


def decide(
    session: Session,
    action: Action,
    *,
    by: Actor,
    at: datetime,
    draw: Draw = first,
    box: BallotBox = NO_BOX,
    past: Past = NO_PAST,
) -> tuple[Event, ...]:
    """The events an action leads to. Raises ``Refused``; the session is never changed.

    ``box`` is what lies in the box of the secret ballot in progress, ``past`` what can be taken back.
    """
    situation = Situation(session, by, at, draw, box, past)
    events = action.decide(situation)
    if isinstance(action, undo.TakeBack):
        return events  # whatever follows from the state that is returned to followed from it then
    record = arrivals.let_in(Record(situation).add(*events))
    return debate_times.kept(exhaustion.closed_if_exhausted(record)).done


def apply(session: Session, event: Event) -> Session:
    """The state after an event that has happened. Total: what is in the journal is not judged again.

    An undo is applied to the state it returns to, which ``after`` and ``replay`` find.
    """
    return event.apply(session)


def after(session: Session, events: Iterable[Event], past: Past = NO_PAST) -> Session:
    """The state after the events of an act that was decided upon a state and what was done before it."""
    for event in events:
        back = event.returns_to
        if back is not None:
            session = next(own.before for own in past.acts if own.length == back)
        session = event.apply(session)
    return session


def replay(events: Iterable[Event], session: Session | None = None) -> Session:
    """The state after a whole journal, or after what follows on a state and takes nothing back."""
    return replayed(tuple(events)) if session is None else after(session, events)


def legal_actions(
    session: Session,
    actor: Actor,
    at: datetime,
    kinds: Iterable[type[Action]] = ACTIONS,
    past: Past = NO_PAST,
) -> LegalActions:
    """Everything that is in order for somebody now, with plain values where the wording is free."""
    situation = Situation(session, actor, at, first, past=past)
    found: list[Action | Alike[Action]] = []
    for kind in kinds:
        for candidate in kind.candidates(situation):
            asked = candidate.asked if isinstance(candidate, Alike) else candidate
            try:
                asked.decide(situation)
            except Refused:
                continue
            found.append(candidate)
    return LegalActions(found)


def canonical(action: Action) -> Action:
    """An action with the fields blanked that do not bear on whether it is in order."""
    return action.canonical()
