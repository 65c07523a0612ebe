"""Explanations of vote: who keeps or asks for one, and the round in which the dais calls them."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import ClassVar, Self

from bot.procedure.alike import Alike
from bot.procedure.candidates import apart, for_delegations
from bot.procedure.delegations import Delegation
from bot.procedure.event import Event
from bot.procedure.record import Record
from bot.procedure.refusals import Reason, refuse
from bot.procedure.rulebook import Explaining, MatterKind, Topic
from bot.procedure.rules.speakers.speeches import SpeechStarted
from bot.procedure.situation import Action, Situation
from bot.procedure.state.amendments import AmendmentStatus
from bot.procedure.state.explanations import Explanations
from bot.procedure.state.session import Session
from bot.procedure.state.speaking import Purpose
from bot.procedure.state.voting import Matter, Vote


@dataclass(frozen=True, slots=True)
class ExplanationsBegun(Event):
    """Votes can be explained: after the vote of that number, or before one where it is 0."""

    name: ClassVar[str] = "explanations_begun"
    matter: Matter
    draft: int
    vote: int
    waiting: tuple[str, ...]

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        return replace(session, explanations=Explanations(self.matter, self.draft, self.vote, self.waiting))


@dataclass(frozen=True, slots=True)
class ExplanationAsked(Event):
    """A delegation asks to explain its vote."""

    name: ClassVar[str] = "explanation_asked"
    delegation: str

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        own = session.explanations
        if own is None:
            return session
        return replace(session, explanations=replace(own, waiting=(*own.waiting, self.delegation)))


@dataclass(frozen=True, slots=True)
class ExplanationCalled(Event):
    """The delegation explains its vote now."""

    name: ClassVar[str] = "explanation_called"
    delegation: str

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        own = session.explanations
        if own is None:
            return session
        waiting = tuple(name for name in own.waiting if name != self.delegation)
        heard = (*own.heard, self.delegation)
        return replace(session, explanations=replace(own, waiting=waiting, heard=heard))


@dataclass(frozen=True, slots=True)
class ExplanationsEnded(Event):
    """No more explanations of vote are heard; those that were not called lapse."""

    name: ClassVar[str] = "explanations_ended"
    at: datetime

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        return replace(session, explanations=None)


@dataclass(frozen=True, slots=True)
class AskToExplain(Action):
    """Ask to explain one's vote, before the vote on a draft that is ready for it or after a vote."""

    delegation: str | None = None

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By a delegation that votes on the text, once; a sponsor only where the rules let it."""
        delegation = situation.present_delegation(self.delegation)
        situation.require_not_silenced(delegation)
        situation.require_no_vote()
        round_ = _round(situation)
        _require_may_explain(situation, round_, delegation)
        source = situation.rulebook.source(Topic.EXPLANATION_OF_VOTE)
        if delegation.name in round_.waiting:
            raise refuse(
                Reason.EXPLANATION_ASKED,
                source,
                delegation=delegation.name,
                place=round_.waiting.index(delegation.name) + 1,
            )
        if delegation.name in round_.heard:
            raise refuse(Reason.EXPLAINED, source, delegation=delegation.name)
        record = Record(situation)
        if situation.session.explaining is None:
            record.add(ExplanationsBegun(round_.matter, round_.draft, 0, ()))
        return record.add(ExplanationAsked(delegation.name)).done

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self | Alike[Self]]:
        """One's own seat and, by the dais, everybody present."""
        session = situation.session
        if session.vote is not None or (session.explaining is None and not session.ready_for_vote):
            return
        round_ = session.explaining or _before(session)
        may_not = (sponsors(session, round_.matter), session.moderation.silenced)
        groups = (round_.waiting, round_.heard, _entitled(session, round_), *may_not)
        classes = apart(session.classes_present, *groups) if situation.on_dais else ()
        yield from for_delegations(situation, cls, classes)


@dataclass(frozen=True, slots=True)
class CallExplanation(Action):
    """Give the floor to a delegation to explain its vote: the one named, or the first that waits."""

    delegation: str | None = None

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By the dais, between speeches, motions and caucuses."""
        situation.require_dais()
        if self.delegation is not None:
            situation.known(self.delegation)
        situation.require_debate()
        rules, round_ = situation.rulebook.explanation_of_vote, situation.session.explaining
        waiting = round_.waiting if round_ is not None else ()
        if not waiting or self.delegation not in (None, *waiting):
            raise refuse(Reason.NO_EXPLANATION_WAITS, rules.rule)
        situation.require_no_motion()
        situation.require_no_caucus()
        situation.require_no_speech()
        name = self.delegation or waiting[0]
        ends_at = situation.at + timedelta(seconds=rules.time)
        return (
            ExplanationCalled(name),
            SpeechStarted(name, Purpose.EXPLANATION, rules.time, ends_at),
        )

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self]:
        """Everybody who waits."""
        round_ = situation.session.explaining
        if round_ is not None and round_.waiting:
            yield cls()
            yield from map(cls, round_.waiting)


@dataclass(frozen=True, slots=True)
class EndExplanations(Action):
    """Hear no more explanations of vote."""

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By the dais; those that were not called lapse."""
        situation.require_dais()
        situation.require_open()
        situation.require_no_vote()
        if situation.session.explaining is None:
            raise refuse(Reason.NO_EXPLANATIONS, situation.rulebook.source(Topic.EXPLANATION_OF_VOTE))
        return (ExplanationsEnded(situation.at),)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self]:
        """The one way to ask."""
        if situation.session.explaining is not None:
            yield cls()


# questions other areas ask


def rights_kept(session: Session, vote: Vote) -> tuple[str, ...]:
    """Who keeps the right to explain a vote: in it, or in the votes on the clauses before it."""
    in_parts = session.parts.with_rights if session.parts is not None else ()
    return tuple(dict.fromkeys((*in_parts, *vote.with_rights)))


def begin(record: Record, vote: Vote, rights: Collection[str]) -> None:
    """Let a vote be explained once voting on the text is over; those with the right wait at once."""
    session, rules = record.session, record.session.rulebook.explanation_of_vote
    matter = vote.matter
    over = matter.kind in (MatterKind.DRAFT, MatterKind.AMENDMENT)
    if matter.kind is MatterKind.CLAUSE:
        over = session.parts is None and session.draft_on_floor is None
    heard = session.roll.here - session.moderation.silenced
    waiting = tuple(name for name in vote.entitled if name in rights and name in heard)
    if over and rules.after and (waiting or not rules.only_with_rights):
        record.add(ExplanationsBegun(matter, _draft_of(session, matter), vote.number, waiting))


def may_explain(session: Session, matter: Matter, delegation: str) -> bool:
    """Whether a delegation may explain its vote although it sponsors the text, if it does."""
    match session.rulebook.explanation_of_vote.sponsors:
        case Explaining.ALWAYS:
            return True
        case Explaining.IF_AMENDED if _amended(session, matter):
            return True
        case _:
            return delegation not in sponsors(session, matter)


def sponsors(session: Session, matter: Matter) -> tuple[str, ...]:
    """The delegations that a text is from."""
    if matter.kind is MatterKind.AMENDMENT:
        return (session.amendments[matter.number - 1].proposer,)
    draft = session.draft(matter.number)
    return draft.sponsors if draft is not None else ()


def _amended(session: Session, matter: Matter) -> bool:
    """Whether an amendment to a text was adopted."""
    if matter.kind is not MatterKind.AMENDMENT:
        return session.drafts[matter.number - 1].amended
    adopted = AmendmentStatus.ADOPTED
    return any(own.to == matter.number and own.status is adopted for own in session.amendments)


def _round(situation: Situation) -> Explanations:
    """The round that is open, or the one that whoever asks before a vote begins."""
    session, rules = situation.session, situation.rulebook.explanation_of_vote
    if session.explaining is not None:
        return session.explaining
    if not session.ready_for_vote or not rules.before:
        raise refuse(Reason.NO_EXPLANATIONS, rules.rule)
    return _before(session)


def _before(session: Session) -> Explanations:
    """The round before the vote on the draft that is ready for it."""
    number = session.draft_on_floor or 0
    return Explanations(Matter(MatterKind.DRAFT, number), number, 0)


def _entitled(session: Session, round_: Explanations) -> tuple[str, ...]:
    """Who voted, or would vote now."""
    result = session.result(round_.vote)
    if result is not None:
        return result.entitled
    observers_vote = round_.matter.kind in session.rulebook.observers.votes_on
    return tuple(own.name for own in (session.present if observers_vote else session.members_present))


def _require_may_explain(situation: Situation, round_: Explanations, delegation: Delegation) -> None:
    session, rules = situation.session, situation.rulebook.explanation_of_vote
    if delegation.name not in _entitled(session, round_):
        raise refuse(Reason.NOTHING_TO_EXPLAIN, rules.rule, delegation=delegation.name)
    if rules.only_with_rights and delegation.name not in round_.waiting + round_.heard:
        raise refuse(Reason.NO_RIGHTS_KEPT, rules.rule, delegation=delegation.name)
    if not may_explain(session, round_.matter, delegation.name):
        raise refuse(Reason.SPONSOR_EXPLAINS, rules.rule, delegation=delegation.name)


def _draft_of(session: Session, matter: Matter) -> int:
    if matter.kind is MatterKind.AMENDMENT:
        return session.amendments[matter.number - 1].draft
    return matter.number
