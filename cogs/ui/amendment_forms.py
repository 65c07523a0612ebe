"""The forms in which an amendment is worded: the present words to be edited, or new ones to be added."""

from __future__ import annotations

from bot.procedure.engine import Action
from bot.procedure.rules.amendments.proposals import ProposeAmendment
from bot.procedure.rules.amendments.text import clause_of
from bot.procedure.state.resolutions import Clause
from bot.procedure.state.session import Session
from bot.rendering import forms as words
from bot.rendering.amendments.cards import clause_name
from bot.rendering.phrases import capitalised
from bot.rendering.resolutions.clauses import typed
from bot.services.amending import added, edited
from cogs.ui.answer import Interaction, services_of
from cogs.ui.forms import Form

_LIMIT = 4000
"""What Discord lets a field of a form hold: a clause, and the marks of what is below it."""


class WordsForm(Form):
    """The words of a clause, or of an amendment, to be edited: what was changed becomes the amendment."""

    worth_keeping = 0

    def __init__(
        self, committee: int, session: Session, clause: str, to: int = 0, delegation: str | None = None
    ) -> None:
        draft = session.draft(session.draft_on_floor or 0)
        name = capitalised(clause_name(draft, clause)) if draft is not None and not to else ""
        super().__init__(f"Amendment {to}" if to else name or words.AMENDMENT_TITLE, committee)
        self._clause, self._to, self._delegation = clause, to, delegation
        self._present = present_words(session, clause, to)
        self._shown = typed(self._present)
        self.ask(words.WORDS, hint=words.WORDS_HINT, long=True, limit=_LIMIT, default=self._shown[:_LIMIT])

    def action(self, interaction: Interaction) -> Action:
        """Propose the amendment that what was edited comes to."""
        found = edited(
            self._present,
            self._shown,
            self.text(words.WORDS),
            clause=self._clause,
            to=self._to,
            delegation=self._delegation,
        )
        session = services_of(interaction).desk.session(self._committee)
        now = present_words(session, self._clause, self._to)
        if isinstance(found, ProposeAmendment) and now and now != self._present:
            raise ValueError(words.clause_changed_text())
        return found


class AddForm(Form):
    """The words of one clause or of several that are to be added at a place."""

    worth_keeping = 0

    def __init__(self, committee: int, clause: str, delegation: str | None = None) -> None:
        super().__init__(words.AMENDMENT_TITLE, committee)
        self._clause, self._delegation = clause, delegation
        self.ask(words.ADDED, hint=words.ADDED_HINT, long=True, limit=_LIMIT)

    def action(self, interaction: Interaction) -> Action:
        """Propose to add the clauses."""
        del interaction
        return added(self.text(words.ADDED), clause=self._clause, delegation=self._delegation)


def present_words(session: Session, clause: str, to: int) -> tuple[Clause, ...]:
    """The clause of the draft before the committee, or what an amendment would put, as it reads now."""
    if to:
        other = session.amendment(to)
        return other.puts if other is not None else ()
    draft = session.draft(session.draft_on_floor or 0)
    found = clause_of(draft, clause) if draft is not None else None
    return (found,) if found is not None else ()
