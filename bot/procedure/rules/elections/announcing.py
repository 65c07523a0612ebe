"""Elections: announcing one, nominating, withdrawing, electing without a ballot, breaking off."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain, count
from typing import ClassVar, Self

from bot.procedure.alike import Alike
from bot.procedure.candidates import apart, for_delegations
from bot.procedure.event import Event
from bot.procedure.lengths import WHY_LIMIT, require_length
from bot.procedure.record import Record
from bot.procedure.refusals import Reason, refuse
from bot.procedure.rulebook import MatterKind, Topic
from bot.procedure.rules.committee import require_name
from bot.procedure.rules.elections.results import CandidatesElected, RunOffCalled
from bot.procedure.rules.elections.secret_ballots import require_nothing_on_floor
from bot.procedure.rules.elections.state import numbers, require_election, with_election
from bot.procedure.situation import Action, Situation
from bot.procedure.state.elections import Candidate, Election
from bot.procedure.state.session import Session

OFFICE_LIMIT = 100
PLACES_LIMIT = 54
CANDIDATES_LIMIT = 75  # what one ballot paper has room for


@dataclass(frozen=True, slots=True)
class ElectionAnnounced(Event):
    """An election is to be held; candidates may be nominated."""

    name: ClassVar[str] = "election_announced"
    number: int
    office: str
    places: int

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        election = Election(self.number, self.office, self.places, self.places)
        return replace(session, elections=(*session.elections, election))


@dataclass(frozen=True, slots=True)
class CandidateNominated(Event):
    """Somebody stands for election; nominated by a delegation, or by the dais."""

    name: ClassVar[str] = "candidate_nominated"
    election: int
    candidate: str
    by: str | None

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        election = session.elections[self.election - 1]
        candidates = (*election.candidates, Candidate(self.candidate, self.by))
        standing = (*election.standing, self.candidate)
        return with_election(session, replace(election, candidates=candidates, standing=standing))


@dataclass(frozen=True, slots=True)
class CandidateWithdrawn(Event):
    """A candidate stands no longer."""

    name: ClassVar[str] = "candidate_withdrawn"
    election: int
    candidate: str
    by: str | None

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        election = session.elections[self.election - 1]
        election = replace(
            election,
            standing=tuple(name for name in election.standing if name != self.candidate),
            through=tuple(name for name in election.through if name != self.candidate),
        )
        return with_election(session, election)


@dataclass(frozen=True, slots=True)
class ElectionCancelled(Event):
    """The election is broken off; whoever is elected stays so."""

    name: ClassVar[str] = "election_cancelled"
    election: int
    why: str

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        election = session.elections[self.election - 1]
        return with_election(session, replace(election, cancelled=self.why))


@dataclass(frozen=True, slots=True)
class AnnounceElection(Action):
    """Announce an election to some places of an office."""

    free: ClassVar[frozenset[str]] = frozenset({"office", "places"})
    office: str
    places: int = 1

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By the dais, one at a time."""
        require_length(self.office, "office", OFFICE_LIMIT, needed=True)
        situation.require_dais()
        rule = situation.rulebook.source(Topic.ELECTIONS)
        if not 1 <= self.places <= PLACES_LIMIT:
            raise refuse(Reason.PLACES_LIMIT, rule, limit=PLACES_LIMIT)
        situation.require_debate()
        under_way = situation.session.open_election
        if under_way is not None:
            raise refuse(Reason.ELECTION_UNDER_WAY, rule, office=under_way.office)
        return (ElectionAnnounced(len(situation.session.elections) + 1, self.office, self.places),)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self]:
        """Any."""
        if situation.on_dais:
            yield cls("…")


@dataclass(frozen=True, slots=True)
class NominateCandidate(Action):
    """Nominate a candidate: a delegation, or whomever the dais names."""

    free: ClassVar[frozenset[str]] = frozenset({"candidate"})
    candidate: str
    election: int = 0
    delegation: str | None = None

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By the dais or, where the rulebook has it, a member present; before the first ballot."""
        require_name(self.candidate)
        by = self._nominator(situation)
        situation.require_business()
        situation.require_no_vote()
        rule = situation.rulebook.source(Topic.ELECTIONS)
        election = require_election(situation, self.election)
        if election.rounds or election.elected:
            raise refuse(Reason.NOMINATIONS_CLOSED, rule, office=election.office)
        if by is not None and situation.session.body.find(self.candidate) is None:
            raise refuse(Reason.UNKNOWN_DELEGATION, delegation=self.candidate)
        if any(own.name.casefold() == self.candidate.casefold() for own in election.candidates):
            raise refuse(Reason.ALREADY_A_CANDIDATE, rule, candidate=self.candidate)
        if len(election.candidates) >= CANDIDATES_LIMIT:
            raise refuse(Reason.TOO_MANY_CANDIDATES, rule, limit=CANDIDATES_LIMIT)
        return (CandidateNominated(election.number, self.candidate, by),)

    def _nominator(self, situation: Situation) -> str | None:
        """The delegation that nominates; None for the dais."""
        if self.delegation is None and situation.on_dais:
            return None
        delegation = situation.delegation(self.delegation)
        rule = situation.rulebook.source(Topic.ELECTIONS)
        if not situation.rulebook.elections.by_delegations:
            raise refuse(Reason.DAIS_ONLY, rule)
        if delegation.observer:
            raise refuse(Reason.MEMBERS_ELECT, rule, delegation=delegation.name)
        situation.require_not_silenced(delegation)
        return situation.present_delegation(self.delegation).name

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self | Alike[Self]]:
        """Somebody who does not stand yet, by the dais, for the own seat and for everybody present."""
        session = situation.session
        for number in numbers(session):
            request = partial(cls, _newcomer(session), number)
            if situation.on_dais and situation.seat is None:
                yield request()
            classes = apart(session.classes_present, session.moderation.silenced)
            yield from for_delegations(situation, request, classes)


@dataclass(frozen=True, slots=True)
class WithdrawCandidate(Action):
    """Take a candidate off the list, before the first ballot or between two."""

    candidate: str
    election: int = 0

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By the dais, by the delegation that stands itself, or by the one that nominated."""
        situation.require_committee()
        if not situation.on_dais:
            situation.delegation(None)
        situation.require_business()
        situation.require_no_vote()
        election = require_election(situation, self.election)
        own = next((own for own in election.candidates if own.name == self.candidate), None)
        rule = situation.rulebook.source(Topic.ELECTIONS)
        if own is None or self.candidate not in (*election.standing, *election.through):
            raise refuse(Reason.NOT_A_CANDIDATE, rule, candidate=self.candidate)
        if not situation.on_dais and situation.seat not in (own.name, own.nominated_by):
            raise refuse(Reason.NOT_YOUR_CANDIDATE, rule, candidate=self.candidate)
        by = None if situation.on_dais else situation.seat
        record = Record(situation).add(CandidateWithdrawn(election.number, self.candidate, by))
        return _special_no_longer_needed(record, election).done

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Alike[Self]]:
        """Everybody who stands; a delegation has itself and those it nominated."""
        election = situation.session.open_election
        if election is None:
            return
        names = [
            own.name
            for own in election.candidates
            if own.name in (*election.standing, *election.through)
            and (situation.on_dais or situation.seat in (own.name, own.nominated_by))
        ]
        if names:
            for number in numbers(situation.session):
                yield Alike(cls(names[0], number), ("candidate",), tuple(names))


@dataclass(frozen=True, slots=True)
class ElectWithoutBallot(Action):
    """Declare those elected who stand, where they are no more than the places and nobody objects."""

    election: int = 0

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By the dais, with the quorum to decide, where the rulebook has it."""
        situation.require_dais()
        situation.require_debate()
        election = require_election(situation, self.election)
        require_nothing_on_floor(situation)
        situation.require_decision(MatterKind.ELECTION)
        rule = situation.rulebook.source(Topic.ELECTIONS)
        if not situation.rulebook.elections.without_a_ballot:
            raise refuse(Reason.BALLOT_NEEDED, rule)
        standing = (*election.through, *election.standing)
        if not standing:
            raise refuse(Reason.NO_CANDIDATES, rule)
        if len(standing) > election.left:
            raise refuse(Reason.MORE_CANDIDATES, rule, candidates=len(standing), vacancies=election.left)
        return (CandidatesElected(election.number, standing, without_a_ballot=True),)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self]:
        """The election under way."""
        yield from map(cls, numbers(situation.session))


@dataclass(frozen=True, slots=True)
class CancelElection(Action):
    """Break off the election, with a reason; whoever is elected stays so."""

    free: ClassVar[frozenset[str]] = frozenset({"why"})
    why: str
    election: int = 0

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By the dais, while no vote is taken: a ballot in progress is broken off by itself."""
        require_length(self.why, "reason", WHY_LIMIT, needed=True)
        situation.require_dais()
        situation.require_no_vote()
        election = require_election(situation, self.election)
        return (ElectionCancelled(election.number, self.why),)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self]:
        """The election under way."""
        yield from (cls("…", number) for number in numbers(situation.session))


def _special_no_longer_needed(record: Record, election: Election) -> Record:
    """Go on to the run-off where a withdrawal has left room in it for all who tied."""
    if not election.special:
        return record
    now = record.session.elections[election.number - 1]
    room = now.to_fill + len(election.through) - len(now.through)
    if len(now.standing) <= room:
        return record.add(RunOffCalled(now.number, (*now.through, *now.standing), now.left))
    if room > now.to_fill:
        record.add(RunOffCalled(now.number, now.standing, room, special=True, through=now.through))
    return record


def _newcomer(session: Session) -> str:
    """Somebody who does not stand yet: a delegation if there is one."""
    election = session.open_election
    taken = {own.name.casefold() for own in election.candidates} if election is not None else set()
    names = (own.name for own in session.body.delegations)
    return next(name for name in chain(names, map("…".__mul__, count(1))) if name.casefold() not in taken)
