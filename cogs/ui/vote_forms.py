"""Forms on votes: which clauses are set apart, why a vote is broken off, how many hands were counted."""

from __future__ import annotations

from bot.procedure.engine import Action
from bot.procedure.rules.voting.actions import CancelVote, OpenVote
from bot.procedure.rules.voting.hands import CountHands
from bot.rendering import forms as words
from cogs.ui.answer import Interaction, services_of
from cogs.ui.clause_lists import clauses_typed
from cogs.ui.forms import Form

_DIGITS = 3


class CancelVoteForm(Form):
    """Why a vote is broken off."""

    def __init__(self, committee: int, number: int) -> None:
        super().__init__(words.CANCEL_VOTE_TITLE, committee)
        self._number = number
        self.ask(words.REASON, hint=words.REASON_HINT)

    def action(self, interaction: Interaction) -> Action:
        """Cancel the vote."""
        del interaction
        return CancelVote(self.text(words.REASON), self._number)


class ClausesForm(Form):
    """Which clauses are voted on apart, as one."""

    def __init__(self, committee: int) -> None:
        super().__init__(words.CLAUSES_TITLE, committee)
        self.ask(words.CLAUSES, hint=words.CLAUSES_HINT)

    def action(self, interaction: Interaction) -> Action:
        """Open the vote on them."""
        session = services_of(interaction).desk.session(self._committee)
        return OpenVote(clauses=clauses_typed(self.text(words.CLAUSES), session))


class CountForm(Form):
    """How many hands were raised for, against and to abstain."""

    def __init__(self, committee: int, number: int) -> None:
        super().__init__(words.COUNT_TITLE, committee)
        self._number = number
        self.ask(words.IN_FAVOUR, hint=words.COUNT_HINT, limit=_DIGITS)
        self.ask(words.AGAINST, hint=words.COUNT_HINT, limit=_DIGITS)
        self.ask(words.ABSTAINING, required=False, hint=words.NONE_HINT, limit=_DIGITS)

    def action(self, interaction: Interaction) -> Action:
        """Enter the count."""
        del interaction
        yes, no, abstain = map(self._count, (words.IN_FAVOUR, words.AGAINST, words.ABSTAINING))
        return CountHands(yes, no, abstain, self._number)

    def _count(self, label: str) -> int:
        typed = self.text(label) or "0"
        if not typed.isdecimal():
            raise ValueError(words.not_a_count_text(typed))
        return int(typed)
