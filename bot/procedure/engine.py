"""The engine: what is in order, what follows from it, and what the state is afterwards.

events  = decide(session, action, by=actor, at=now, draw=lot)     # or raises Refused
session = apply(session, event)                                   # total: never refuses
session = replay(events)                                          # the journal is the only truth
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from bot.procedure.alike import Alike
from bot.procedure.legal import LegalActions
from bot.procedure.refusals import Refused
from bot.procedure.rules import (
    amendment_decisions,
    amendment_order,
    amendment_proposals,
    amendment_votes,
    amendment_words,
    amendments,
    appeals,
    caucus,
    comments,
    committee,
    deadlines,
    debate,
    debate_times,
    decisions,
    draft_edits,
    election_results,
    elections,
    exhaustion,
    explanations,
    hands,
    interruptions,
    motion_debates,
    motion_seconds,
    motions,
    paper_names,
    papers,
    point_rulings,
    points,
    questions,
    quorum,
    recognition,
    replies,
    resolutions,
    resubmission,
    roll_call,
    roll_call_votes,
    rulebook_changes,
    seats,
    secret_ballots,
    sitting,
    speakers,
    speech_clock,
    speeches,
    sponsorship,
    straw_polls,
    votes,
    voting,
    yields,
)
from bot.procedure.rules.deadlines import next_deadline
from bot.procedure.situation import CLOCK, Action, Actor, Draw, Event, Record, Situation
from bot.procedure.state.elections import BallotBox
from bot.procedure.state.session import Session

__all__ = [
    "ACTIONS",
    "CLOCK",
    "EVENTS",
    "Action",
    "Actor",
    "Event",
    "apply",
    "canonical",
    "decide",
    "first",
    "legal_actions",
    "next_deadline",
    "replay",
]

NO_BOX = BallotBox()

AREAS = (
    committee,
    seats,
    rulebook_changes,
    sitting,
    roll_call,
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
    deadlines,
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
) -> tuple[Event, ...]:
    """The events an action leads to. Raises ``Refused``; the session is never changed.

    ``box`` is what lies in the box of the secret ballot in progress.
    """
    situation = Situation(session, by, at, draw, box)
    record = Record(situation).add(*action.decide(situation))
    return debate_times.kept(exhaustion.closed_if_exhausted(record)).done


def apply(session: Session, event: Event) -> Session:
    """The state after an event that has happened. Total: what is in the journal is not judged again."""
    return event.apply(session)


def replay(events: Iterable[Event], session: Session | None = None) -> Session:
    """The state after a whole journal, or after what follows a state already known."""
    state = session or Session()
    for event in events:
        state = event.apply(state)
    return state


def legal_actions(
    session: Session, actor: Actor, at: datetime, kinds: Iterable[type[Action]] = ACTIONS
) -> LegalActions:
    """Everything that is in order for somebody now, with plain values where the wording is free."""
    situation = Situation(session, actor, at, first)
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
