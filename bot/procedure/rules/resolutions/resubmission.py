"""A draft that was withdrawn is taken up again by another delegation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import ClassVar, Self

from bot.procedure.alike import Alike
from bot.procedure.candidates import apart, for_delegations
from bot.procedure.event import Event
from bot.procedure.refusals import Reason, refuse
from bot.procedure.rules.resolutions.drafts import (
    require_draft,
    require_may_sponsor,
    require_room_for,
    with_draft,
)
from bot.procedure.situation import Action, Situation
from bot.procedure.state.resolutions import DraftStatus
from bot.procedure.state.session import Session


@dataclass(frozen=True, slots=True)
class DraftResubmitted(Event):
    """A delegation makes a withdrawn draft its own: it is submitted again, with the symbol it had."""

    name: ClassVar[str] = "draft_resubmitted"
    number: int
    sponsor: str

    def apply(self, session: Session) -> Session:
        """The state after the event; the signatures and requests of the first time are gone."""
        own = replace(
            session.drafts[self.number - 1],
            status=DraftStatus.SUBMITTED,
            sponsors=(self.sponsor,),
            signatories=(),
            withdrawing=(),
            roll_call_asked=False,
            divided=False,
            groups=(),
        )
        return with_draft(session, own)


@dataclass(frozen=True, slots=True)
class ResubmitDraft(Action):
    """Take up again a draft that its sponsors have withdrawn."""

    number: int
    delegation: str | None = None

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By whoever may sponsor a draft, as it could submit the same text anew."""
        situation.require_committee()
        draft = require_draft(situation, self.number)
        sponsor = situation.delegation(self.delegation)
        require_may_sponsor(situation, sponsor)
        situation.require_not_silenced(sponsor)
        situation.require_no_vote()
        if draft.status is not DraftStatus.WITHDRAWN:
            rule = situation.rulebook.withdrawal.rule
            raise refuse(Reason.NOT_WITHDRAWN, rule, symbol=draft.symbol, status=draft.status)
        require_room_for(situation, sponsor.name)
        return (DraftResubmitted(self.number, sponsor.name),)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self | Alike[Self]]:
        """Every draft withdrawn, for one's own seat and, by the dais, for everybody."""
        session = situation.session
        if session.committee is None or session.vote is not None:
            return
        on_any = [own.sponsors + own.signatories for own in session.drafts if own.status.live]
        groups = (*on_any, session.moderation.silenced)
        classes = apart(session.committee.classes, *groups) if situation.on_dais else ()
        for draft in session.drafts:
            if draft.status is DraftStatus.WITHDRAWN:
                yield from for_delegations(situation, partial(cls, draft.number), classes)
