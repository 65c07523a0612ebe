"""The form that asks for the words of an amendment."""

from __future__ import annotations

from bot.procedure.engine import Action
from bot.procedure.rulebook import AmendmentKind
from bot.procedure.rules.amendment_limits import CLAUSE_TEXT_LIMIT
from bot.procedure.rules.amendment_proposals import ProposeAmendment
from bot.rendering import forms as words
from cogs.ui.answer import Interaction
from cogs.ui.forms import Form


class AmendmentForm(Form):
    """The words a clause is to have."""

    def __init__(
        self, committee: int, kind: AmendmentKind, clause: str, to: int, delegation: str | None = None
    ) -> None:
        super().__init__(words.AMENDMENT_TITLE, committee)
        self._kind, self._clause, self._to, self._delegation = kind, clause, to, delegation
        self.ask(words.WORDS, hint=words.WORDS_HINT, long=True, limit=CLAUSE_TEXT_LIMIT)

    def action(self, interaction: Interaction) -> Action:
        """Propose the amendment."""
        del interaction
        return ProposeAmendment(self._kind, self._clause, self.text(words.WORDS), self._to, self._delegation)
