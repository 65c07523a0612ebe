"""Establishing a committee, and the delegations it has."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import count
from typing import ClassVar, Self

from bot.procedure.alike import Alike
from bot.procedure.candidates import apart
from bot.procedure.delegations import Delegation
from bot.procedure.event import Event
from bot.procedure.record import Record
from bot.procedure.refusals import Reason, refuse
from bot.procedure.rulebook import Rulebook
from bot.procedure.rules.dais import DaisRoleAppointed
from bot.procedure.situation import Action, Situation
from bot.procedure.state.committee import Committee
from bot.procedure.state.session import Session
from bot.procedure.state.speaking import Speech

NAME_LIMIT = 60
DELEGATIONS_LIMIT = 193 + 60  # every Member State of the United Nations, and room for observers

_PLAIN = str.maketrans(
    "ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜàáâãäåçèéêëìíîïñòóôõöùúûü", "AAAAAACEEEEIIIINOOOOOUUUUaaaaaaceeeeiiiinooooouuuu"
)


@dataclass(frozen=True, slots=True)
class CommitteeEstablished(Event):
    """The committee exists."""

    name: ClassVar[str] = "committee_established"
    title: str
    year: int
    topic: str
    rulebook: Rulebook
    delegations: tuple[Delegation, ...]
    dais: tuple[int, ...]

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        return replace(
            session,
            committee=Committee(
                name=self.title,
                year=self.year,
                topic=self.topic,
                rulebook=self.rulebook,
                delegations=self.delegations,
                dais=frozenset(self.dais),
                seats={},
            ),
            speakers=replace(session.speakers, seconds=self.rulebook.speaking_time.default),
        )


@dataclass(frozen=True, slots=True)
class DelegationAdded(Event):
    """The committee has one more member or observer."""

    name: ClassVar[str] = "delegation_added"
    delegation: Delegation

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        delegations = in_calling_order((*session.body.delegations, self.delegation))
        return replace(session, committee=replace(session.body, delegations=delegations))


@dataclass(frozen=True, slots=True)
class DelegationRemoved(Event):
    """A delegation is no longer of the committee; its seats are free."""

    name: ClassVar[str] = "delegation_removed"
    delegation: str

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        body, roll = session.body, session.roll
        presence = {own: status for own, status in roll.presence.items() if own != self.delegation}
        waiting = {own: status for own, status in roll.waiting.items() if own != self.delegation}
        return replace(
            session,
            moderation=session.moderation.without_silence(self.delegation),
            committee=replace(
                body,
                delegations=tuple(own for own in body.delegations if own.name != self.delegation),
                seats={own: seat for own, seat in body.seats.items() if seat != self.delegation},
                claims=tuple(own for own in body.claims if own.delegation != self.delegation),
            ),
            roll=replace(roll, presence=presence, waiting=waiting),
        )


@dataclass(frozen=True, slots=True)
class EstablishCommittee(Action):
    """Make the committee, with whoever asks on its dais unless others are named; roles may chair too."""

    name: str
    year: int
    topic: str
    rulebook: Rulebook
    delegations: tuple[Delegation, ...]
    dais: tuple[int, ...] = ()
    dais_roles: tuple[int, ...] = ()

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """Only the server's administrators found committees; at least one member, no name twice."""
        require_name(self.name)
        if not any(not own.observer for own in self.delegations):
            raise refuse(Reason.NO_MEMBERS)
        if len(self.delegations) > DELEGATIONS_LIMIT:
            raise refuse(Reason.TOO_MANY_DELEGATIONS, limit=DELEGATIONS_LIMIT)
        seen: set[str] = set()
        for delegation in self.delegations:
            require_name(delegation.name)
            if delegation.name.casefold() in seen:
                raise refuse(Reason.DELEGATION_EXISTS, delegation=delegation.name)
            seen.add(delegation.name.casefold())
        if not situation.actor.administrator or situation.actor.person is None:
            raise refuse(Reason.ADMINISTRATORS_ONLY)
        if situation.session.committee is not None:
            raise refuse(Reason.ALREADY_ESTABLISHED, committee=situation.session.committee.name)
        return (
            CommitteeEstablished(
                title=self.name,
                year=self.year,
                topic=self.topic,
                rulebook=self.rulebook,
                delegations=in_calling_order(self.delegations),
                dais=self.dais or (situation.actor.person,),
            ),
            *(DaisRoleAppointed(role) for role in dict.fromkeys(self.dais_roles)),
        )


@dataclass(frozen=True, slots=True)
class AddDelegation(Action):
    """Admit a member or an observer."""

    free: ClassVar[frozenset[str]] = frozenset({"delegation"})
    delegation: Delegation

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By the dais, while no vote is taken."""
        require_name(self.delegation.name)
        situation.require_dais()
        situation.require_no_vote()
        body = situation.session.body
        if body.has_name(self.delegation.name):
            raise refuse(Reason.DELEGATION_EXISTS, delegation=self.delegation.name)
        if len(body.delegations) >= DELEGATIONS_LIMIT:
            raise refuse(Reason.TOO_MANY_DELEGATIONS, limit=DELEGATIONS_LIMIT)
        return (DelegationAdded(self.delegation),)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self]:
        """A newcomer."""
        if situation.session.committee is not None:
            body = situation.session.committee
            yield cls(
                Delegation(next(name for name in map("…".__mul__, count(1)) if not body.has_name(name)))
            )


@dataclass(frozen=True, slots=True)
class AdmitDelegations(Action):
    """Admit a whole list of members and observers in one act."""

    free: ClassVar[frozenset[str]] = frozenset({"delegations"})
    delegations: tuple[Delegation, ...]

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """As each of them by itself: by the dais, while no vote is taken; none without the others."""
        if not self.delegations:
            raise refuse(Reason.NOBODY_ADMITTED)
        record = Record(situation)
        for own in self.delegations:
            record.add(*AddDelegation(own).decide(replace(situation, session=record.session)))
        return record.done

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self]:
        """A newcomer."""
        for own in AddDelegation.candidates(situation):
            yield cls((own.delegation,))


@dataclass(frozen=True, slots=True)
class RemoveDelegation(Action):
    """Take a delegation out of the committee."""

    delegation: str

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By the dais, while no vote is taken and nothing on the floor is the delegation's."""
        situation.require_dais()
        situation.require_no_vote()
        delegation = situation.known(self.delegation)
        if self.delegation in _engaged(situation.session):
            raise refuse(Reason.DELEGATION_IN_USE, delegation=self.delegation)
        if not delegation.observer and len(situation.session.body.members) == 1:
            raise refuse(Reason.NO_MEMBERS)
        return (DelegationRemoved(self.delegation),)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Alike[Self]]:
        """Each delegation, those engaged apart from those that are not."""
        committee = situation.session.committee
        if committee is not None and situation.on_dais:
            for names in apart(committee.classes, _engaged(situation.session)):
                yield Alike(cls(names[0]), ("delegation",), names)


def in_calling_order(delegations: tuple[Delegation, ...]) -> tuple[Delegation, ...]:
    """Delegations in English alphabetical order, accents and case aside, as they are called."""
    return tuple(sorted(delegations, key=lambda own: own.name.translate(_PLAIN).casefold()))


def require_name(name: str) -> None:
    """Refuse a name without letters or with too many, of a delegation or of whoever stands for election."""
    if not name.strip() or len(name) > NAME_LIMIT:
        raise refuse(Reason.NAME_LENGTH, limit=NAME_LIMIT, length=len(name))


def _engaged(session: Session) -> set[str]:
    """Delegations that something unfinished depends on: a speech, a list, a motion, a text."""
    engaged = {*session.speakers.queue}
    for speech in session.floor:
        if isinstance(speech, Speech):
            engaged.update((speech.delegation, *(own.delegation for own in speech.asking)))
    if session.comments is not None:
        engaged.update(session.comments.waiting)
    if session.caucus is not None:
        engaged.update(session.caucus.speakers.queue)
    for debate in session.motion_debates:
        engaged.update(debate.waiting)
    engaged.update(own.mover for own in session.motions if not own.status.over)
    engaged.update(own.delegation for own in session.open_points)
    engaged.update(own.delegation for own in session.open_replies)
    if session.open_appeal is not None:
        engaged.add(session.open_appeal.delegation)
    if session.explanations is not None:
        engaged.update(session.explanations.waiting)
    election = session.open_election
    if election is not None:
        for own in election.candidates:
            engaged.update(name for name in (own.name, own.nominated_by) if name is not None)
    for draft in session.drafts:
        engaged.update((*draft.sponsors, *draft.signatories))
    for amendment in session.amendments:
        engaged.update((amendment.proposer, *amendment.signatories))
    return engaged
