"""Draft resolutions: submitted, sponsored, introduced, withdrawn."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import ClassVar, Self

from bot.procedure.alike import Alike, Names, apart, for_delegations
from bot.procedure.refusals import Reason, refuse
from bot.procedure.rulebook import MotionKind, Topic
from bot.procedure.situation import Action, Event, Situation
from bot.procedure.state.resolutions import Clause, Draft, DraftStatus
from bot.procedure.state.session import Session

TITLE_LIMIT = 200
CLAUSE_LIMIT = 2000
CLAUSES_LIMIT = 100


@dataclass(frozen=True, slots=True)
class DraftSubmitted(Event):
    """A draft has a symbol and can be read by everybody."""

    name: ClassVar[str] = "draft_submitted"
    number: int
    symbol: str
    title: str
    sponsor: str
    preambular: tuple[Clause, ...]
    operative: tuple[Clause, ...]

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        draft = Draft(
            number=self.number,
            symbol=self.symbol,
            title=self.title,
            sponsors=(self.sponsor,),
            preambular=self.preambular,
            operative=self.operative,
        )
        return replace(session, drafts=(*session.drafts, draft))


@dataclass(frozen=True, slots=True)
class DraftSponsored(Event):
    """One more delegation sponsors the draft."""

    name: ClassVar[str] = "draft_sponsored"
    number: int
    delegation: str

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        own = session.drafts[self.number - 1]
        return with_draft(session, replace(own, sponsors=(*own.sponsors, self.delegation)))


@dataclass(frozen=True, slots=True)
class SponsorshipWithdrawn(Event):
    """A delegation no longer sponsors the draft."""

    name: ClassVar[str] = "sponsorship_withdrawn"
    number: int
    delegation: str

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        own = session.drafts[self.number - 1]
        rest = tuple(sponsor for sponsor in own.sponsors if sponsor != self.delegation)
        return with_draft(session, replace(own, sponsors=rest))


@dataclass(frozen=True, slots=True)
class DraftIntroduced(Event):
    """The draft is before the committee."""

    name: ClassVar[str] = "draft_introduced"
    number: int
    at: datetime

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        own = session.drafts[self.number - 1]
        session = with_draft(session, replace(own, status=DraftStatus.INTRODUCED))
        return replace(session.gone_on(), draft_on_floor=self.number)


@dataclass(frozen=True, slots=True)
class DraftWithdrawn(Event):
    """The sponsors take the draft back."""

    name: ClassVar[str] = "draft_withdrawn"
    number: int

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        own = session.drafts[self.number - 1]
        session = with_draft(session, replace(own, status=DraftStatus.WITHDRAWN))
        return off_floor(session, self.number)


@dataclass(frozen=True, slots=True)
class RollCallVoteAsked(Event):
    """The draft will be voted on by roll call."""

    name: ClassVar[str] = "roll_call_vote_asked"
    number: int

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        return with_draft(session, replace(session.drafts[self.number - 1], roll_call_asked=True))


@dataclass(frozen=True, slots=True)
class SubmitDraft(Action):
    """Submit a draft resolution, for one's own delegation or for the one the dais names."""

    free: ClassVar[frozenset[str]] = frozenset({"title", "preambular", "operative"})
    title: str
    preambular: tuple[Clause, ...]
    operative: tuple[Clause, ...]
    delegation: str | None = None

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By a member, at any time but during a vote; at least one operative clause."""
        situation.require_committee()
        _require_text(self)
        sponsor = situation.delegation(self.delegation)
        _require_member(situation, sponsor.observer, sponsor.name)
        situation.require_no_vote()
        number = len(situation.session.drafts) + 1
        symbol = situation.rulebook.proposals.symbol.format(year=situation.session.body.year, number=number)
        preambular, operative = _numbered("p", self.preambular), _numbered("o", self.operative)
        return (DraftSubmitted(number, symbol, self.title, sponsor.name, preambular, operative),)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self | Alike[Self]]:
        """Any text, for one's own seat and, by the dais, for everybody."""
        committee = situation.session.committee
        if committee is not None and situation.session.vote is None:
            any_text = partial(cls, "…", (), (Clause("o1", "…"),))
            yield from for_delegations(situation, any_text, apart(committee.classes))


@dataclass(frozen=True, slots=True)
class SponsorDraft(Action):
    """Become a sponsor of a draft."""

    number: int
    delegation: str | None = None

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By a member, before the draft is decided and while no vote is taken."""
        situation.require_committee()
        draft = _require_live(situation, self.number)
        sponsor = situation.delegation(self.delegation)
        _require_member(situation, sponsor.observer, sponsor.name)
        situation.require_no_vote()
        if sponsor.name in draft.sponsors:
            raise refuse(
                Reason.ALREADY_SPONSOR,
                situation.rulebook.source(Topic.PROPOSALS),
                delegation=sponsor.name,
                symbol=draft.symbol,
            )
        return (DraftSponsored(self.number, sponsor.name),)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self | Alike[Self]]:
        """Every draft, for one's own seat and, by the dais, for everybody that does not sponsor it."""
        for draft, classes in _drafts_and_classes(situation):
            yield from for_delegations(situation, partial(cls, draft.number), classes)


@dataclass(frozen=True, slots=True)
class WithdrawSponsorship(Action):
    """Stop sponsoring a draft."""

    number: int
    delegation: str | None = None

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By a sponsor, not the last one: the last sponsor withdraws the draft instead."""
        situation.require_committee()
        draft = _require_live(situation, self.number)
        sponsor = situation.delegation(self.delegation)
        situation.require_no_vote()
        withdrawal = situation.rulebook.source(Topic.WITHDRAWAL)
        if sponsor.name not in draft.sponsors:
            raise refuse(Reason.NOT_SPONSOR, withdrawal, delegation=sponsor.name, symbol=draft.symbol)
        if len(draft.sponsors) == 1:
            raise refuse(Reason.LAST_SPONSOR, withdrawal, symbol=draft.symbol)
        return (SponsorshipWithdrawn(self.number, sponsor.name),)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self | Alike[Self]]:
        """Every draft, for one's own seat and, by the dais, for everybody that sponsors it."""
        for draft, _ in _drafts_and_classes(situation):
            yield from for_delegations(situation, partial(cls, draft.number), apart((draft.sponsors,)))


@dataclass(frozen=True, slots=True)
class IntroduceDraft(Action):
    """Put a submitted draft before the committee."""

    number: int

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By the dais, when no other draft is on the floor."""
        situation.require_dais()
        require_introducible(situation, self.number)
        situation.require_debate()
        situation.require_no_motion()
        return (DraftIntroduced(self.number, situation.at),)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self]:
        """Every draft."""
        yield from (cls(draft.number) for draft in situation.session.drafts)


@dataclass(frozen=True, slots=True)
class WithdrawDraft(Action):
    """Take a draft back."""

    number: int

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By a sponsor, or by the dais for the sponsors, before voting on it has begun."""
        situation.require_committee()
        draft = _require_live(situation, self.number)
        withdrawal = situation.rulebook.source(Topic.WITHDRAWAL)
        if not situation.on_dais:
            own = situation.delegation(None).name
            if own not in draft.sponsors:
                raise refuse(Reason.NOT_SPONSOR, withdrawal, delegation=own, symbol=draft.symbol)
        situation.require_no_vote()
        if situation.session.parts is not None and situation.session.parts.draft == self.number:
            raise refuse(Reason.VOTING_BEGUN, withdrawal, symbol=draft.symbol)
        return (DraftWithdrawn(self.number),)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self]:
        """Every draft."""
        yield from (cls(draft.number) for draft in situation.session.drafts)


# questions other areas ask


def with_draft(session: Session, draft: Draft) -> Session:
    """The state with a draft in place of the one of its number."""
    drafts = tuple(draft if own.number == draft.number else own for own in session.drafts)
    return replace(session, drafts=drafts)


def off_floor(session: Session, number: int) -> Session:
    """The state with a draft off the floor and debate open again."""
    if session.draft_on_floor != number:
        return session
    return replace(session, draft_on_floor=None, debate_closed=False, debate_clock=None, parts=None)


def require_introducible(situation: Situation, number: int) -> Draft:
    """The draft, if it can be put before the committee now."""
    draft = _require_live(situation, number)
    proposals = situation.rulebook.source(Topic.PROPOSALS)
    resumed_by_motion = draft.status.resumable and MotionKind.RESUME_DEBATE in situation.rulebook.motions
    if draft.status is DraftStatus.INTRODUCED or resumed_by_motion:
        raise refuse(Reason.DRAFT_STATUS, proposals, symbol=draft.symbol, status=draft.status)
    require_free_floor(situation)
    return draft


def require_free_floor(situation: Situation) -> None:
    """Refuse while a draft is before the committee."""
    floor = situation.session.draft_on_floor
    if floor is not None:
        raise refuse(
            Reason.DRAFT_ON_FLOOR,
            situation.rulebook.source(Topic.ORDER_OF_PROPOSALS),
            symbol=situation.session.drafts[floor - 1].symbol,
        )


def require_draft(situation: Situation, number: int) -> Draft:
    """The draft of that number, whatever became of it."""
    draft = situation.session.draft(number)
    if draft is None:
        raise refuse(Reason.NO_SUCH_DRAFT, situation.rulebook.source(Topic.PROPOSALS), number=number)
    return draft


def require_on_floor(situation: Situation, number: int = 0) -> Draft:
    """The draft before the committee; ``number`` 0 means whichever it is."""
    floor = situation.session.draft_on_floor
    proposals = situation.rulebook.source(Topic.PROPOSALS)
    if number:
        draft = _require_live(situation, number)
        if draft.number != floor:
            raise refuse(Reason.DRAFT_STATUS, proposals, symbol=draft.symbol, status=draft.status)
        return draft
    if floor is None:
        raise refuse(Reason.NO_DRAFT_ON_FLOOR, proposals)
    return situation.session.drafts[floor - 1]


def _require_live(situation: Situation, number: int) -> Draft:
    draft = require_draft(situation, number)
    proposals = situation.rulebook.source(Topic.PROPOSALS)
    if not draft.status.live:
        raise refuse(Reason.DRAFT_STATUS, proposals, symbol=draft.symbol, status=draft.status)
    return draft


def _require_member(situation: Situation, observer: bool, name: str) -> None:
    if observer:
        raise refuse(Reason.OBSERVER_SPONSOR, situation.rulebook.source(Topic.OBSERVERS), delegation=name)


def _require_text(draft: SubmitDraft) -> None:
    if not draft.title.strip() or not draft.operative:
        raise refuse(Reason.DRAFT_EMPTY)
    if len(draft.title) > TITLE_LIMIT:
        raise refuse(Reason.TEXT_LENGTH, what="title", limit=TITLE_LIMIT, length=len(draft.title))
    clauses = draft.preambular + draft.operative
    if len(clauses) > CLAUSES_LIMIT:
        raise refuse(Reason.TOO_MANY_CLAUSES, limit=CLAUSES_LIMIT, count=len(clauses))
    for clause in clauses:
        length = len(clause.text) + sum(len(own.text) + sum(map(len, own.parts)) for own in clause.subclauses)
        if not clause.text.strip():
            raise refuse(Reason.DRAFT_EMPTY)
        if length > CLAUSE_LIMIT:
            raise refuse(Reason.TEXT_LENGTH, what="clause", limit=CLAUSE_LIMIT, length=length)


def _numbered(letter: str, clauses: tuple[Clause, ...]) -> tuple[Clause, ...]:
    """The clauses with ids of the draft's own, for a vote on one must never decide two."""
    return tuple(replace(own, id=f"{letter}{index}") for index, own in enumerate(clauses, 1))


def _drafts_and_classes(situation: Situation) -> Iterator[tuple[Draft, tuple[Names, ...]]]:
    """The drafts not decided, each with the delegations, sponsors of it apart from the others."""
    committee = situation.session.committee
    if committee is None or situation.session.vote is not None:
        return
    for draft in situation.session.drafts:
        if draft.status.live:
            yield draft, apart(committee.classes, draft.sponsors) if situation.on_dais else ()
