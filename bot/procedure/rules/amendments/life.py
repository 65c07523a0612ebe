"""Amendments: proposed, signed, consented to, withdrawn, put before the committee."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import ClassVar, Self

from bot.procedure.alike import Alike
from bot.procedure.candidates import apart, for_delegations
from bot.procedure.event import Event
from bot.procedure.record import Record
from bot.procedure.refusals import Reason, refuse
from bot.procedure.rulebook import AmendmentKind, Topic
from bot.procedure.rules.amendments.decisions import AmendmentDecided
from bot.procedure.rules.amendments.limits import (
    agreeing,
    require_applicable,
    require_friendly,
    require_introducible,
    require_open,
    with_amendment,
)
from bot.procedure.rules.amendments.text import as_it_stands, open_amendments
from bot.procedure.situation import Action, Situation
from bot.procedure.state.amendments import Amendment, AmendmentStatus
from bot.procedure.state.resolutions import Clause
from bot.procedure.state.session import Session


@dataclass(frozen=True, slots=True)
class AmendmentProposed(Event):
    """A delegation proposes to change the draft before the committee, or an amendment to it."""

    name: ClassVar[str] = "amendment_proposed"
    number: int
    draft: int
    kind: AmendmentKind
    clause: str
    text: str
    proposer: str
    to: int
    words: str = ""
    clauses: tuple[Clause, ...] = ()
    after: str = ""

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        stood = None if self.to else as_it_stands(session.drafts[self.draft - 1], self.clause)
        amendment = Amendment(
            number=self.number,
            draft=self.draft,
            kind=self.kind,
            clause=self.clause,
            text=self.text,
            proposer=self.proposer,
            to=self.to,
            words=self.words,
            clauses=self.clauses,
            after=self.after,
            stood=stood,
        )
        return replace(session, amendments=(*session.amendments, amendment))


@dataclass(frozen=True, slots=True)
class AmendmentSigned(Event):
    """One more delegation wants the amendment debated."""

    name: ClassVar[str] = "amendment_signed"
    number: int
    delegation: str

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        own = session.amendments[self.number - 1]
        return with_amendment(session, replace(own, signatories=(*own.signatories, self.delegation)))


@dataclass(frozen=True, slots=True)
class AmendmentConsented(Event):
    """A sponsor of the draft agrees to the amendment."""

    name: ClassVar[str] = "amendment_consented"
    number: int
    delegation: str

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        own = session.amendments[self.number - 1]
        return with_amendment(session, replace(own, consents=(*own.consents, self.delegation)))


@dataclass(frozen=True, slots=True)
class AmendmentWithdrawn(Event):
    """The proposer takes the amendment back, and with it falls what was to change it."""

    name: ClassVar[str] = "amendment_withdrawn"
    number: int

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        own = session.amendments[self.number - 1]
        return with_amendment(session, replace(own, status=AmendmentStatus.WITHDRAWN))


@dataclass(frozen=True, slots=True)
class AmendmentIntroduced(Event):
    """The amendment is before the committee."""

    name: ClassVar[str] = "amendment_introduced"
    number: int

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        own = session.amendments[self.number - 1]
        return with_amendment(session, replace(own, status=AmendmentStatus.INTRODUCED))


@dataclass(frozen=True, slots=True)
class SignAmendment(Action):
    """Sign an amendment, so that it is debated."""

    number: int
    delegation: str | None = None

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By a member present that neither proposed nor signed it."""
        signatory = situation.present_delegation(self.delegation)
        amendment = require_open(situation, self.number)
        situation.require_no_vote()
        source = situation.rulebook.source(Topic.AMENDMENTS)
        if signatory.observer and not situation.rulebook.observers.may_sign:
            observers = situation.rulebook.source(Topic.OBSERVERS)
            raise refuse(Reason.OBSERVER_SIGNATURE, observers, delegation=signatory.name)
        if signatory.name in (amendment.proposer, *amendment.signatories):
            raise refuse(Reason.AMENDMENT_SIGNED, source, delegation=signatory.name, number=amendment.number)
        return (AmendmentSigned(self.number, signatory.name),)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self | Alike[Self]]:
        """Every open amendment, for one's own seat and, by the dais, for everybody present."""
        session = situation.session
        for own in open_amendments(session) if session.committee is not None else ():
            classes = apart(session.classes_present, (own.proposer,), own.signatories)
            yield from for_delegations(situation, partial(cls, own.number), classes)


@dataclass(frozen=True, slots=True)
class ConsentToAmendment(Action):
    """Agree to an amendment as a sponsor; once all sponsors have, it is in the text without a vote."""

    number: int
    delegation: str | None = None

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By a sponsor, where the rulebook knows friendly amendments, each once."""
        delegation = situation.delegation(self.delegation)
        situation.require_business()
        amendment = require_open(situation, self.number)
        draft, rule = require_friendly(situation, amendment), situation.rulebook.amendments.rule
        name, agreed = delegation.name, agreeing(situation.session, amendment)
        if name not in draft.sponsors:
            raise refuse(Reason.NOT_SPONSOR, rule, delegation=name, symbol=draft.symbol)
        situation.require_no_vote()
        if situation.session.parts is not None:
            raise refuse(Reason.VOTING_BEGUN, rule, symbol=draft.symbol)
        require_applicable(situation, amendment)
        all_agree = set(draft.sponsors) <= {*agreed, name}
        if name in agreed and not all_agree:
            raise refuse(Reason.ALREADY_CONSENTED, rule, delegation=name, number=amendment.number)
        record = Record(situation)
        if name not in amendment.consents:
            record.add(AmendmentConsented(self.number, name))
        if all_agree:
            record.add(AmendmentDecided(self.number, adopted=True, vote=None))
        return record.done

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self | Alike[Self]]:
        """Every open amendment, for one's own seat and, by the dais, for the sponsors."""
        for own in open_amendments(situation.session):
            draft = situation.session.drafts[own.draft - 1]
            classes = apart((draft.sponsors,), own.consents, (own.proposer,))
            yield from for_delegations(situation, partial(cls, own.number), classes)


@dataclass(frozen=True, slots=True)
class WithdrawAmendment(Action):
    """Take an amendment back."""

    number: int

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By its proposer, or by the dais for it, before it is voted on."""
        situation.require_committee()
        amendment = require_open(situation, self.number)
        if not situation.on_dais and situation.seat != amendment.proposer:
            source = situation.rulebook.source(Topic.AMENDMENTS)
            raise refuse(Reason.NOT_THE_MOVER, source, mover=amendment.proposer)
        situation.require_no_vote()
        return (AmendmentWithdrawn(self.number),)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self]:
        """Every open amendment."""
        yield from (cls(own.number) for own in open_amendments(situation.session))


@dataclass(frozen=True, slots=True)
class IntroduceAmendment(Action):
    """Put an amendment before the committee."""

    number: int

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By the dais, once it has the signatories the rulebook wants."""
        situation.require_dais()
        require_introducible(situation, self.number)
        situation.require_debate()
        situation.require_no_motion()
        return (AmendmentIntroduced(self.number),)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self]:
        """Every open amendment."""
        yield from (cls(own.number) for own in open_amendments(situation.session))
