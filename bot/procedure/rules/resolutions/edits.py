"""A submitted draft is edited by those who submitted it, until it is introduced; then it is amended."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar, Self

from bot.procedure.alike import Alike
from bot.procedure.refusals import Reason, refuse
from bot.procedure.rulebook import Topic
from bot.procedure.rules.papers.corrections import Change, Correction, Possible, corrected
from bot.procedure.rules.papers.papers import PLAIN
from bot.procedure.rules.papers.revisions import (
    Revision,
    remembered,
    require_revision,
    revised,
    revision_of,
)
from bot.procedure.rules.resolutions.drafts import require_live, with_draft
from bot.procedure.situation import Action, Event, Situation
from bot.procedure.state.papers import Place
from bot.procedure.state.resolutions import Clause, Draft, DraftStatus
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
class EditDraft(Action):
    """Correct a submitted draft at a place, on the revision one has seen."""

    free: ClassVar[frozenset[str]] = frozenset({"text", "clauses"})
    number: int
    revision: int
    change: Change
    place: Place = PLAIN.place
    text: str = ""
    clauses: tuple[Clause, ...] = ()

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By a sponsor, where the rulebook lets it, or the dais; before the draft is introduced."""
        draft = require_editable(situation, self.number)
        require_revision(draft.revision, self.revision)
        correction = Correction(self.change, self.place, self.text, self.clauses)
        after = corrected(draft.wording, correction, earlier=draft.earlier, complete=True)
        if after == draft.wording:
            return ()
        return (DraftEdited(self.number, revision_of(draft.wording, after), draft.approved),)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self | Alike[Self]]:
        """Every change at every place of every draft that was only submitted."""
        for draft in situation.session.drafts:
            if draft.status is DraftStatus.SUBMITTED:
                asked = cls(draft.number, draft.revision, Change.TITLE, Place(), PLAIN.text, PLAIN.clauses)
                yield Alike(
                    asked, ("change", "place"), Possible(draft.wording, PLAIN, draft.earlier, complete=True)
                )


def require_editable(situation: Situation, number: int) -> Draft:
    """The draft, if whoever acts may edit it now."""
    situation.require_committee()
    draft = require_live(situation, number)
    proposals = situation.rulebook.proposals
    if not situation.on_dais:
        own = situation.delegation(None).name
        if own not in draft.sponsors:
            raise refuse(Reason.NOT_SPONSOR, proposals.rule, delegation=own, symbol=draft.symbol)
        if not proposals.sponsors_edit:
            raise refuse(Reason.EDITED_BY_DAIS, proposals.rule, symbol=draft.symbol)
    situation.require_no_vote()
    if draft.status is not DraftStatus.SUBMITTED:
        source = situation.rulebook.source(Topic.AMENDMENTS)
        raise refuse(Reason.DRAFT_INTRODUCED, source, symbol=draft.symbol)
    return draft
