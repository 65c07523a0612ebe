"""Sponsors and signatories of drafts: who may be one, how many there may be, how many are needed.

A sponsor agrees with the text; a signatory only wants it debated, and may vote against it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial
from typing import ClassVar, Self

from bot.procedure.alike import Alike, Names
from bot.procedure.candidates import apart, for_delegations
from bot.procedure.event import Event
from bot.procedure.refusals import Reason, refuse
from bot.procedure.rulebook import Topic
from bot.procedure.rules.resolutions.drafts import (
    most_sponsors,
    require_live,
    require_may_sponsor,
    require_room_for,
    with_draft,
)
from bot.procedure.situation import Action, Situation
from bot.procedure.state.resolutions import Draft, DraftStatus
from bot.procedure.state.session import Session


class Capacity(StrEnum):
    """In what capacity a delegation is on a draft."""

    SPONSOR = "sponsor"
    SIGNATORY = "signatory"


@dataclass(frozen=True, slots=True)
class DraftSponsored(Event):
    """One more delegation sponsors the draft."""

    name: ClassVar[str] = "draft_sponsored"
    number: int
    delegation: str

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        own = session.drafts[self.number - 1]
        signatories = tuple(name for name in own.signatories if name != self.delegation)
        sponsored = replace(own, sponsors=(*own.sponsors, self.delegation), signatories=signatories)
        return with_draft(session, sponsored)


@dataclass(frozen=True, slots=True)
class SponsorshipWithdrawn(Event):
    """A delegation no longer sponsors the draft."""

    name: ClassVar[str] = "sponsorship_withdrawn"
    number: int
    delegation: str

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        own = session.drafts[self.number - 1]
        sponsors = tuple(name for name in own.sponsors if name != self.delegation)
        withdrawing = tuple(name for name in own.withdrawing if name != self.delegation)
        return with_draft(session, replace(own, sponsors=sponsors, withdrawing=withdrawing))


@dataclass(frozen=True, slots=True)
class DraftSigned(Event):
    """One more delegation wants the draft debated."""

    name: ClassVar[str] = "draft_signed"
    number: int
    delegation: str

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        own = session.drafts[self.number - 1]
        return with_draft(session, replace(own, signatories=(*own.signatories, self.delegation)))


@dataclass(frozen=True, slots=True)
class SignatureWithdrawn(Event):
    """A delegation takes its signature back."""

    name: ClassVar[str] = "signature_withdrawn"
    number: int
    delegation: str

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        own = session.drafts[self.number - 1]
        signatories = tuple(name for name in own.signatories if name != self.delegation)
        return with_draft(session, replace(own, signatories=signatories))


@dataclass(frozen=True, slots=True)
class SponsorDraft(Action):
    """Become a sponsor of a draft; a signatory is then one no more."""

    number: int
    delegation: str | None = None

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By a member, before the draft is decided, as long as the rulebook leaves room for one."""
        situation.require_committee()
        draft = require_live(situation, self.number)
        sponsor = situation.delegation(self.delegation)
        require_may_sponsor(situation, sponsor)
        situation.require_no_vote()
        proposals = situation.rulebook.proposals
        if sponsor.name in draft.sponsors:
            raise refuse(Reason.ALREADY_SPONSOR, proposals.rule, delegation=sponsor.name, symbol=draft.symbol)
        require_room_for(situation, sponsor.name, draft.number)
        limit = most_sponsors(proposals, len(situation.session.body.members))
        if limit and len(draft.sponsors) >= limit:
            raise refuse(Reason.SPONSORS_FULL, proposals.rule, symbol=draft.symbol, limit=limit)
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
        draft = require_live(situation, self.number)
        sponsor = situation.delegation(self.delegation)
        situation.require_no_vote()
        withdrawal = situation.rulebook.withdrawal
        if sponsor.name not in draft.sponsors:
            raise refuse(Reason.NOT_SPONSOR, withdrawal.rule, delegation=sponsor.name, symbol=draft.symbol)
        if len(draft.sponsors) == 1:
            raise refuse(Reason.LAST_SPONSOR, withdrawal.rule, symbol=draft.symbol)
        if not withdrawal.sponsors_may_leave and draft.status is not DraftStatus.SUBMITTED:
            raise refuse(Reason.SPONSORS_STAY, withdrawal.rule, symbol=draft.symbol)
        return (SponsorshipWithdrawn(self.number, sponsor.name),)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self | Alike[Self]]:
        """Every draft, for one's own seat and, by the dais, for everybody that sponsors it."""
        for draft, _ in _drafts_and_classes(situation):
            yield from for_delegations(situation, partial(cls, draft.number), apart((draft.sponsors,)))


@dataclass(frozen=True, slots=True)
class SignDraft(Action):
    """Sign a draft, so that it is debated."""

    number: int
    delegation: str | None = None

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By a member, or an observer where the rulebook lets it, that neither sponsors nor signed it."""
        situation.require_committee()
        draft = require_live(situation, self.number)
        signatory = situation.delegation(self.delegation)
        if signatory.observer and not situation.rulebook.observers.may_sign:
            source = situation.rulebook.source(Topic.OBSERVERS)
            raise refuse(Reason.OBSERVER_SIGNATURE, source, delegation=signatory.name)
        situation.require_no_vote()
        proposals = situation.rulebook.source(Topic.PROPOSALS)
        for reason, names in (
            (Reason.ALREADY_SPONSOR, draft.sponsors),
            (Reason.ALREADY_SIGNED, draft.signatories),
        ):
            if signatory.name in names:
                raise refuse(reason, proposals, delegation=signatory.name, symbol=draft.symbol)
        require_room_for(situation, signatory.name, draft.number)
        return (DraftSigned(self.number, signatory.name),)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self | Alike[Self]]:
        """Every draft, for one's own seat and, by the dais, for everybody not on it."""
        for draft, classes in _drafts_and_classes(situation):
            yield from for_delegations(situation, partial(cls, draft.number), classes)


@dataclass(frozen=True, slots=True)
class WithdrawSignature(Action):
    """Take one's signature back."""

    number: int
    delegation: str | None = None

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By a signatory, before the draft is introduced."""
        situation.require_committee()
        draft = require_live(situation, self.number)
        signatory = situation.delegation(self.delegation)
        situation.require_no_vote()
        proposals = situation.rulebook.source(Topic.PROPOSALS)
        if signatory.name not in draft.signatories:
            raise refuse(Reason.NOT_SIGNED, proposals, delegation=signatory.name, symbol=draft.symbol)
        if draft.status is not DraftStatus.SUBMITTED:
            raise refuse(Reason.DRAFT_STATUS, proposals, symbol=draft.symbol, status=draft.status)
        return (SignatureWithdrawn(self.number, signatory.name),)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self | Alike[Self]]:
        """Every draft, for one's own seat and, by the dais, for everybody that signed it."""
        for draft, _ in _drafts_and_classes(situation):
            yield from for_delegations(situation, partial(cls, draft.number), apart((draft.signatories,)))


def joining(capacity: Capacity, number: int, delegation: str | None = None) -> Action:
    """The request to be on a draft in some capacity."""
    kind = SponsorDraft if capacity is Capacity.SPONSOR else SignDraft
    return kind(number, delegation)


def leaving(capacity: Capacity, number: int, delegation: str | None = None) -> Action:
    """The request to be on a draft in that capacity no longer."""
    kind = WithdrawSponsorship if capacity is Capacity.SPONSOR else WithdrawSignature
    return kind(number, delegation)


def _drafts_and_classes(situation: Situation) -> Iterator[tuple[Draft, tuple[Names, ...]]]:
    """The drafts not decided, each with the delegations, those on it and on others apart from the rest."""
    session = situation.session
    if session.committee is None or session.vote is not None:
        return
    on_any = [own.sponsors + own.signatories for own in session.drafts if own.status.live]
    for draft in session.drafts:
        if draft.status.live:
            groups = (draft.sponsors, draft.signatories, *on_any)
            yield draft, apart(session.committee.classes, *groups) if situation.on_dais else ()
