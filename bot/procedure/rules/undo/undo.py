"""Taking back the latest acts. An undo is an act like any other, so that it can be taken back too."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import ClassVar, Self

from bot.procedure.event import Event
from bot.procedure.past import PastAct
from bot.procedure.refusals import Reason, refuse
from bot.procedure.rulebook import Rule, Topic
from bot.procedure.rules.elections.results import BallotsCounted, BallotVoided
from bot.procedure.rules.elections.secret_ballots import SecretBallotCast
from bot.procedure.rules.undo.clocks import Pause, going_on
from bot.procedure.rules.voting.decisions import DraftDecided
from bot.procedure.rules.voting.events import VoteCancelled
from bot.procedure.situation import Action, Situation
from bot.procedure.state.session import Session
from bot.procedure.state.undone import Numbered, Undone

GRACE = 15
"""The seconds that whatever had run out has left, so that the dais can turn to it before it ends again."""
FOUNDING = 1


@dataclass(frozen=True, slots=True)
class ActsUndone(Event):
    """The acts of these numbers do not count: all is as it was after the first ``length`` events.

    Clocks go on as if the time ``since`` the first of the acts had not passed. ``counts`` is what every undo
    until now has left of everything numbered.
    """

    name: ClassVar[str] = "acts_undone"
    length: int
    acts: tuple[int, ...]
    since: datetime
    at: datetime
    grace: int
    counts: tuple[Mapping[Numbered, int], ...]

    @property
    def returns_to(self) -> int:
        """After how many events the state was that the committee is back in."""
        return self.length

    def apply(self, session: Session) -> Session:
        """The state after the event, from the one that the committee returns to."""
        going = going_on(session, Pause(self.since, self.at, self.grace))
        return replace(going, undone=Undone(self.counts))


@dataclass(frozen=True, slots=True)
class TakeBack(Action):
    """Take back an act, by its number, and all that were done after it.

    ``seen`` is how many events the journal had when that was thought over: nothing is lost unseen.
    """

    act: int
    seen: int

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By the dais, whoever did it, while the world has not moved on from what was done."""
        situation.require_dais()
        past, rule = situation.past, situation.rulebook.source(Topic.PRESIDENT)
        if self.act <= FOUNDING:
            raise refuse(Reason.FOUNDING_STANDS, rule)
        acts = past.since(self.act)
        if not acts:
            known = past.acts[0].number if past.acts else past.length + 1
            raise refuse(Reason.TOO_FAR_BACK if self.act < known else Reason.ACT_UNDONE, rule)
        if self.seen != past.length:
            raise refuse(Reason.UNDO_OVERTAKEN, rule)
        _require_not_sent(acts, rule)
        _require_no_papers(acts, rule)
        return (_undone(situation, acts),)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self]:
        """Each of the latest acts that stand."""
        if situation.on_dais:
            yield from (cls(own.number, situation.past.length) for own in situation.past.acts)


def counts_of(session: Session) -> Mapping[Numbered, int]:
    """How many there are of everything that is numbered."""
    return {
        Numbered.VOTE: session.votes_opened,
        Numbered.MOTION: len(session.motions),
        Numbered.POINT: len(session.points),
        Numbered.APPEAL: len(session.appeals),
        Numbered.REPLY: len(session.replies),
        Numbered.DRAFT: len(session.drafts),
        Numbered.PAPER: len(session.papers),
        Numbered.AMENDMENT: len(session.amendments),
        Numbered.ELECTION: len(session.elections),
        Numbered.WARNING: len(session.moderation.warnings),
        Numbered.CLAIM: session.body.claims_made,
    }


def require_still(session: Session, thing: Numbered, number: int, era: int) -> None:
    """Refuse what was made in an era when a number meant another thing than it does now."""
    if era < session.undone.given_in(thing, number):
        rule = session.rulebook.source(Topic.PRESIDENT) if session.committee is not None else None
        raise refuse(Reason.TAKEN_BACK_MEANWHILE, rule, number=number)


def _undone(situation: Situation, acts: Sequence[PastAct]) -> ActsUndone:
    first = acts[0]
    return ActsUndone(
        length=first.length,
        acts=tuple(own.number for own in acts),
        since=first.at,
        at=situation.at,
        grace=GRACE,
        counts=(*situation.session.undone.counts, counts_of(first.before)),
    )


def _require_not_sent(acts: Sequence[PastAct], rule: Rule) -> None:
    """Refuse where a resolution was adopted, which has gone out as a document."""
    for own in acts:
        for event in own.events:
            if isinstance(event, DraftDecided) and event.adopted:
                raise refuse(Reason.DOCUMENT_SENT, rule, symbol=own.before.drafts[event.number - 1].symbol)


def _require_no_papers(acts: Sequence[PastAct], rule: Rule) -> None:
    """Refuse where papers of a secret ballot were cast or are gone: nobody can tell them apart again."""
    for own in acts:
        boxes = {vote.number for vote in own.before.votes_on_floor if vote.voted}
        for event in own.events:
            cast = isinstance(event, SecretBallotCast | BallotsCounted | BallotVoided)
            if cast or (isinstance(event, VoteCancelled) and event.number in boxes):
                raise refuse(Reason.PAPERS_CAST, rule)
