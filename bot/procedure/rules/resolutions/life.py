"""Draft resolutions: submitted, approved, introduced, withdrawn."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import ClassVar, Self

from bot.procedure.alike import Alike
from bot.procedure.candidates import apart, for_delegations
from bot.procedure.event import Event
from bot.procedure.refusals import Reason, refuse
from bot.procedure.rulebook import Withdrawing
from bot.procedure.rules.papers.corrections import require_complete, require_fits
from bot.procedure.rules.resolutions.drafts import (
    off_floor,
    require_live,
    require_may_sponsor,
    require_room_for,
    with_draft,
)
from bot.procedure.rules.resolutions.readiness import require_first_submitted, require_introducible
from bot.procedure.situation import Action, Situation
from bot.procedure.state.resolutions import Clause, Draft, DraftStatus, Wording
from bot.procedure.state.session import Session


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
    at: datetime | None = None
    named_sponsors: tuple[str, ...] = ()
    named_signatories: tuple[str, ...] = ()

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        draft = Draft(
            number=self.number,
            symbol=self.symbol,
            title=self.title,
            sponsors=(self.sponsor,),
            preambular=self.preambular,
            operative=self.operative,
            submitted_at=self.at,
            named_sponsors=self.named_sponsors,
            named_signatories=self.named_signatories,
        )
        return replace(session, drafts=(*session.drafts, draft))


@dataclass(frozen=True, slots=True)
class DraftApproved(Event):
    """The dais finds the draft in order to be introduced."""

    name: ClassVar[str] = "draft_approved"
    number: int

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        return with_draft(session, replace(session.drafts[self.number - 1], approved=True))


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
class WithdrawalConsented(Event):
    """A sponsor wants the draft taken back, which the others have yet to want."""

    name: ClassVar[str] = "withdrawal_consented"
    number: int
    delegation: str

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        own = session.drafts[self.number - 1]
        return with_draft(session, replace(own, withdrawing=(*own.withdrawing, self.delegation)))


@dataclass(frozen=True, slots=True)
class DraftLapsed(Event):
    """The draft falls because another on the same question was adopted."""

    name: ClassVar[str] = "draft_lapsed"
    number: int

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        own = session.drafts[self.number - 1]
        return off_floor(with_draft(session, replace(own, status=DraftStatus.LAPSED)), self.number)


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
        """By whoever may sponsor, at any time but during a vote; at least one operative clause."""
        situation.require_committee()
        wording = Wording(self.title, self.preambular, self.operative)
        _require_text(wording)
        sponsor = situation.delegation(self.delegation)
        require_may_sponsor(situation, sponsor)
        situation.require_not_silenced(sponsor)
        situation.require_no_vote()
        require_room_for(situation, sponsor.name)
        return (submission(situation, sponsor.name, wording),)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self | Alike[Self]]:
        """Any text, for one's own seat and, by the dais, for everybody."""
        committee = situation.session.committee
        if committee is not None and situation.session.vote is None:
            any_text = partial(cls, "…", (), (Clause("o1", "…"),))
            on_any = [own.sponsors + own.signatories for own in situation.session.drafts if own.status.live]
            classes = apart(committee.classes, *on_any, situation.session.moderation.silenced)
            yield from for_delegations(situation, any_text, classes)


@dataclass(frozen=True, slots=True)
class ApproveDraft(Action):
    """Find a draft in order to be introduced."""

    number: int

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By the dais, where the rulebook asks for it, once."""
        situation.require_dais()
        draft = require_live(situation, self.number)
        proposals = situation.rulebook.proposals
        if draft.approved or not proposals.approval:
            raise refuse(Reason.NO_APPROVAL_NEEDED, proposals.rule, symbol=draft.symbol)
        situation.require_no_vote()
        return (DraftApproved(self.number),)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self]:
        """Every draft not approved."""
        yield from (cls(own.number) for own in situation.session.drafts if not own.approved)


@dataclass(frozen=True, slots=True)
class IntroduceDraft(Action):
    """Put a submitted draft before the committee."""

    number: int

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By the dais, when no other draft is on the floor, in the order the rulebook wants."""
        situation.require_dais()
        draft = require_introducible(situation, self.number)
        require_first_submitted(situation, draft)
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
        """By a sponsor, or by the dais for the sponsors, before voting on it has begun.

        Where the rulebook wants all of them, each says so and the last one's word counts.
        """
        situation.require_committee()
        draft = require_live(situation, self.number)
        rules, own = situation.rulebook.withdrawal, None
        if not situation.on_dais:
            own = situation.delegation(None).name
            if own not in draft.sponsors:
                raise refuse(Reason.NOT_SPONSOR, rules.rule, delegation=own, symbol=draft.symbol)
        situation.require_no_vote()
        if situation.session.parts is not None and situation.session.parts.draft == self.number:
            raise refuse(Reason.VOTING_BEGUN, rules.rule, symbol=draft.symbol)
        if draft.amended and not rules.once_amended:
            raise refuse(Reason.DRAFT_AMENDED, rules.rule, symbol=draft.symbol)
        if own is None or rules.by is Withdrawing.ONE_SPONSOR:
            return (DraftWithdrawn(self.number),)
        if set(draft.sponsors) <= {*draft.withdrawing, own}:
            return (DraftWithdrawn(self.number),)
        if own in draft.withdrawing:
            raise refuse(Reason.ALREADY_WITHDRAWING, rules.rule, delegation=own, symbol=draft.symbol)
        return (WithdrawalConsented(self.number, own),)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self]:
        """Every draft."""
        yield from (cls(draft.number) for draft in situation.session.drafts)


def submission(situation: Situation, sponsor: str, wording: Wording) -> DraftSubmitted:
    """The next draft, with the symbol whose turn it is, and clauses with ids of its own."""
    number = len(situation.session.drafts) + 1
    symbol = situation.rulebook.proposals.symbol.format(year=situation.session.body.year, number=number)
    own = numbered(wording)
    return DraftSubmitted(number, symbol, own.title, sponsor, own.preambular, own.operative, situation.at)


def numbered(wording: Wording) -> Wording:
    """The text with clauses of other ids each, for a vote on one must never decide two."""
    return replace(
        wording,
        preambular=tuple(replace(own, id=f"p{place}") for place, own in enumerate(wording.preambular, 1)),
        operative=tuple(replace(own, id=f"o{place}") for place, own in enumerate(wording.operative, 1)),
    )


def _require_text(wording: Wording) -> None:
    require_complete(wording)
    if not all(own.text.strip() for own in wording.clauses):
        raise refuse(Reason.DRAFT_EMPTY)
    require_fits(wording)
