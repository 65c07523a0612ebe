"""Every event in one line of the minutes.

A line is written for the moment of the event: ``session`` is the state just before it or just after it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from string import Formatter
from typing import Any

from bot.procedure.event import Event
from bot.procedure.rulebook import MatterKind
from bot.procedure.rules import committee, roll_call, rulebook_changes, seats, sitting
from bot.procedure.rules.debate import caucus
from bot.procedure.rules.debate import turns as debate
from bot.procedure.rules.voting import decisions
from bot.procedure.rules.voting import events as votes
from bot.procedure.state.session import Session
from bot.procedure.state.voting import Matter, Method
from bot.rendering.amendments.sentences import AMENDMENT_LINES
from bot.rendering.authority.sentences import DAIS_LINES
from bot.rendering.debate.sentences import DEBATE_LINES
from bot.rendering.elections.sentences import ELECTION_LINES
from bot.rendering.moderation.sentences import MODERATION_LINES
from bot.rendering.motions.names import motion_numbered
from bot.rendering.motions.sentences import MOTION_LINES
from bot.rendering.papers.sentences import PAPER_LINES
from bot.rendering.phrases import DISCORD, Medium, capitalised, counted
from bot.rendering.points.sentences import POINT_LINES
from bot.rendering.resolutions.sentences import DRAFT_LINES
from bot.rendering.rulebook.values import typed_words
from bot.rendering.rulebook.words import label_of
from bot.rendering.seats.sentences import SEAT_LINES
from bot.rendering.speakers.sentences import SPEECH_LINES
from bot.rendering.times import duration
from bot.rendering.undo.sentences import UNDO_LINES
from bot.rendering.voting.matters import (
    matter_named,
    matter_title,
    symbol_of,
)
from bot.rendering.voting.results import headline
from bot.rendering.voting.sentences import VOTE_LINES
from bot.rendering.words import (
    CHOICES,
    METHODS,
    PRESENCES,
    PURPOSES,
)

Say = Callable[[Any, Session, Medium], str]


def sentence_of(event: Event, session: Session, on: Medium = DISCORD) -> str:
    """What happened, in one line: for a card, or with ``PAPER`` for a document."""
    said = _SENTENCES[type(event)]
    if not isinstance(said, str):
        return said(event, session, on)
    names = [name for _, name, _, _ in Formatter().parse(said) if name]
    return capitalised(said.format_map({name: _fact(name, event, session, on) for name in names}))


def _fact(name: str, event: Event, session: Session, on: Medium) -> str:
    """What stands for a word in braces: a field of the event, or the motion or draft it has the number of."""
    value = getattr(event, name if hasattr(event, name) else "number")
    match name:
        case "motion":
            return motion_numbered(value, session, on)
        case "draft":
            return symbol_of(session, value, on)
        case "seconds" | "remaining":
            return duration(value)
        case "person":
            return on.person(value)
        case "purpose":
            return PURPOSES[value]
        case _:
            return on.name(str(value))


def _roll_answered(event: roll_call.RollAnswered, session: Session, on: Medium) -> str:
    del session
    name, presence = on.name(event.delegation), PRESENCES[event.presence]
    return f"{name} is now {presence}." if event.late else f"{name} answered: {presence}."


def _roll_taken(event: roll_call.RollCallFinished, session: Session, on: Medium) -> str:
    del event, on
    present, members = len(session.members_present), len(session.body.members)
    return f"The roll was taken: {present} of {members} members present."


def _caucus_begun(event: caucus.CaucusBegun, session: Session, on: Medium) -> str:
    del session
    topic = f" on “{on.name(event.topic)}”" if event.topic.strip() else ""
    each = f", {duration(event.each)} for each speech" if event.each else ""
    kind = "A moderated" if event.moderated else "An unmoderated"
    return f"{kind} caucus{topic} began, until {on.clock(event.ends_at)}{each}."


def _caucus_ended(event: caucus.CaucusEnded, session: Session, on: Medium) -> str:
    del session, on
    ended = {caucus.CaucusEnd.TIME: "its time was up", caucus.CaucusEnd.DAIS: "the dais ended it"}
    return f"The caucus ended: {ended[event.end]}."


def _vote_opened(event: votes.VoteOpened, session: Session, on: Medium) -> str:
    title, entitled = matter_named(session, event.matter, on), counted(len(event.entitled), "delegation")
    if event.method is Method.WITHOUT_A_VOTE:
        return f"Vote {event.number} opened: {title}, to be decided without a vote unless one is asked for."
    drawn = f", beginning with {on.name(event.drawn)}, drawn by lot" if event.drawn is not None else ""
    again = f", instead of vote {event.instead_of} and without abstentions" if event.instead_of else ""
    how = f"by {METHODS[event.method]}, {entitled} entitled{drawn}{again}"
    return f"Vote {event.number} opened: {title}, {how}."


def _ballot(event: votes.BallotCast, session: Session, on: Medium) -> str:
    """In a roll call everybody hears the answer; how placards went is the result's to tell."""
    taken = (own.method for own in (session.vote, *session.results) if own and own.number == event.vote)
    by_dais = ", entered by the dais" if event.by_dais else ""
    if Method.ROLL_CALL in taken:
        rights = " with rights" if event.with_rights else ""
        return f"{on.name(event.delegation)}: {CHOICES[event.choice]}{rights}{by_dais}."
    return f"{on.name(event.delegation)} voted{by_dais}."


def _vote_closed(event: votes.VoteClosed, session: Session, on: Medium) -> str:
    closed = session if session.vote is None else event.apply(session)
    result = next((own for own in closed.results if own.number == event.number), None)
    outcome = f" {headline(closed, result, on)}." if result is not None else ""
    return f"Vote {event.number} closed.{outcome}"


def _clause(event: decisions.ClauseDecided, session: Session, on: Medium) -> str:
    matter = Matter(MatterKind.CLAUSE, event.draft, event.clause)
    return f"{matter_title(session, matter, on)} was {'retained' if event.retained else 'voted out'}."


def _draft_decided(event: decisions.DraftDecided, session: Session, on: Medium) -> str:
    outcome = "adopted" if event.adopted else "rejected"
    parts = ", all its operative clauses having been voted out" if event.vote is None else ""
    return f"Draft resolution {symbol_of(session, event.number, on)} was {outcome}{parts}."


def _debate(verb: str) -> Say:
    def say(event: debate.DebateClosed | debate.DebateAdjourned, session: Session, on: Medium) -> str:
        on_what = "" if event.draft is None else f" on {symbol_of(session, event.draft, on)}"
        return f"The {'debate' if on_what else 'general debate'}{on_what} was {verb}."

    return say


def _established(event: committee.CommitteeEstablished, session: Session, on: Medium) -> str:
    del session
    observers = sum(own.observer for own in event.delegations)
    size = counted(len(event.delegations) - observers, "member")
    if observers:
        size += f" and {counted(observers, 'observer')}"
    return f"{on.name(event.title)} ({event.year}) was established with {size}."


def _added(event: committee.DelegationAdded, session: Session, on: Medium) -> str:
    del session
    kind = "an observer" if event.delegation.observer else "a member"
    return f"{on.name(event.delegation.name)} joined the committee as {kind}."


def _rule_changed(event: rulebook_changes.RuleChanged, session: Session, on: Medium) -> str:
    del session
    old, new = (typed_words(event.key, text, on) for text in (event.until_now, event.value))
    return f"The rules were changed: {label_of(event.key)}, from {old} to {new}."


def _suspended(event: sitting.SittingSuspended, session: Session, on: Medium) -> str:
    del session
    until = f" until {on.clock(event.resumes_at)}" if event.resumes_at is not None else ""
    return f"The meeting was suspended{until}."


_SENTENCES: Mapping[type[Event], str | Say] = {
    committee.CommitteeEstablished: _established,
    seats.PersonSeated: "{person} took a seat for {delegation}.",
    seats.PersonUnseated: "{person} left their seat.",
    **SEAT_LINES,
    **DAIS_LINES,
    committee.DelegationAdded: _added,
    committee.DelegationRemoved: "{delegation} left the committee.",
    rulebook_changes.RuleChanged: _rule_changed,
    sitting.SittingOpened: "Sitting {number} was opened.",
    sitting.SittingSuspended: _suspended,
    sitting.SittingResumed: "The meeting was resumed.",
    sitting.SittingAdjourned: "The meeting was adjourned.",
    roll_call.RollCallStarted: "The roll call began.",
    roll_call.RollAnswered: _roll_answered,
    roll_call.RollCallFinished: _roll_taken,
    **SPEECH_LINES,
    caucus.CaucusBegun: _caucus_begun,
    caucus.CaucusEnded: _caucus_ended,
    debate.DebateClosed: _debate("closed"),
    debate.DebateAdjourned: _debate("adjourned"),
    **DRAFT_LINES,
    **PAPER_LINES,
    **AMENDMENT_LINES,
    votes.VoteOpened: _vote_opened,
    votes.BallotCast: _ballot,
    votes.DelegationPassedOver: "{delegation} did not answer.",
    votes.VoteRequested: "{delegation} asked for a vote.",
    votes.VoteClosed: _vote_closed,
    votes.VoteCancelled: "Vote {number} was cancelled: {why}.",
    decisions.ClauseDecided: _clause,
    decisions.DraftDecided: _draft_decided,
    **MOTION_LINES,
    **POINT_LINES,
    **VOTE_LINES,
    **DEBATE_LINES,
    **ELECTION_LINES,
    **MODERATION_LINES,
    **UNDO_LINES,
}
