"""A submitted draft is edited by those who submitted it, until it is introduced; then it is amended."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar, Self

from bot.procedure.alike import Alike
from bot.procedure.event import Event
from bot.procedure.refusals import Reason, refuse
from bot.procedure.rulebook import Topic
from bot.procedure.rules.papers.correcting import CorrectText
from bot.procedure.rules.papers.revisions import Revision, remembered, revised
from bot.procedure.rules.resolutions.drafts import require_live, with_draft
from bot.procedure.situation import Situation
from bot.procedure.state.resolutions import Draft, DraftStatus
from bot.procedure.state.session import Session


@dataclass(frozen=True, slots=True)
class DraftEdited(Event):
    """A draft is worded otherwise before it is introduced; ``unapproved`` says that its approval is gone."""

    name: ClassVar[str] = "draft_edited"
    number: int
    new: Revision
    unapproved: bool = False

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        own = session.drafts[self.number - 1]
        wording = revised(own.wording, self.new)
        edited = replace(
            own,
            title=wording.title,
            preambular=wording.preambular,
            operative=wording.operative,
            approved=False,
            revision=own.revision + 1,
            earlier=remembered(own.earlier, own.wording),
        )
        return with_draft(session, edited)


@dataclass(frozen=True, slots=True)
class EditDraft(CorrectText):
    """Correct a submitted draft at a place, on the revision one has seen."""

    complete: ClassVar[bool] = True

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By a sponsor, where the rulebook lets it, or the dais; before the draft is introduced."""
        draft = require_editable(situation, self.number)
        new = self.leaves(draft)
        return () if new is None else (DraftEdited(self.number, new, draft.approved),)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Alike[Self]]:
        """Every change at every place of every draft that was only submitted."""
        drafts = situation.session.drafts
        yield from (cls.anywhere(own) for own in drafts if own.status is DraftStatus.SUBMITTED)


def require_editable(situation: Situation, number: int) -> Draft:
    """The draft, if whoever acts may edit it now."""
    situation.require_committee()
    draft = require_live(situation, number)
    proposals = situation.rulebook.proposals
    if not situation.on_dais:
        delegation = situation.delegation(None)
        own = delegation.name
        if own not in draft.sponsors:
            raise refuse(Reason.NOT_SPONSOR, proposals.rule, delegation=own, symbol=draft.symbol)
        if not proposals.sponsors_edit:
            raise refuse(Reason.EDITED_BY_DAIS, proposals.rule, symbol=draft.symbol)
        situation.require_not_silenced(delegation)
    situation.require_no_vote()
    if draft.status is not DraftStatus.SUBMITTED:
        source = situation.rulebook.source(Topic.AMENDMENTS)
        raise refuse(Reason.DRAFT_INTRODUCED, source, symbol=draft.symbol)
    return draft
