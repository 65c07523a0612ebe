"""Forms of motions: what a motion says, why one is refused, which delegation called out."""

from __future__ import annotations

from bot.procedure.engine import Action
from bot.procedure.rulebook import MotionRule, Rulebook, Term
from bot.procedure.rules.motions.raising import RaiseMotion, RuleOnMotion, Ruling
from bot.procedure.rules.motions.seconds import ObjectToMotion, SecondMotion
from bot.procedure.rules.motions.terms import TOPIC_LIMIT, stated_by
from bot.procedure.state.motions import Terms
from bot.rendering import forms as words
from bot.rendering.motions.names import motion_name
from bot.rendering.phrases import PAPER, capitalised
from cogs.ui.answer import Interaction, services_of
from cogs.ui.clause_lists import clauses_typed
from cogs.ui.forms import Form

_REASONS = {Ruling.OUT_OF_ORDER: words.OUT_OF_ORDER_TITLE, Ruling.DENIED: words.DENY_TITLE}


class MotionForm(Form):
    """What a motion has to say for itself, with what has been said already."""

    def __init__(
        self,
        committee: int,
        rulebook: Rulebook,
        rule: MotionRule,
        delegation: str | None = None,
        terms: Terms | None = None,
    ) -> None:
        super().__init__(capitalised(motion_name(rule.kind, rulebook, PAPER)), committee)
        self._kind = rule.kind
        self._delegation = delegation
        said = _said(terms or Terms())
        for term in (*rule.needs, *rule.may_have):
            self.ask(
                words.TERM_LABELS[term],
                required=term in rule.needs,
                hint=words.term_hint(rulebook, rule, term),
                limit=TOPIC_LIMIT,
                default=said.get(term, ""),
            )

    def action(self, interaction: Interaction) -> Action:
        """Raise the motion."""
        labels, session = words.TERM_LABELS, services_of(interaction).desk.session(self._committee)
        terms = Terms(
            duration=self.seconds(labels[Term.DURATION]),
            topic=self.text(labels[Term.TOPIC]),
            total=self.seconds(labels[Term.TOTAL]),
            each=self.seconds(labels[Term.EACH]),
            draft=self.number(labels[Term.DRAFT]),
            amendment=self.number(labels[Term.AMENDMENT]),
            clauses=clauses_typed(self.text(labels[Term.CLAUSES]), session),
        )
        return RaiseMotion(self._kind, terms, self._delegation)


class MotionReasonForm(Form):
    """Why a motion is out of order, or is not granted."""

    def __init__(self, committee: int, number: int, ruling: Ruling) -> None:
        super().__init__(_REASONS[ruling], committee)
        self._number = number
        self._ruling = ruling
        self.ask(words.REASON, required=False, hint=words.REASON_HINT, limit=TOPIC_LIMIT)

    def action(self, interaction: Interaction) -> Action:
        """Rule on the motion."""
        del interaction
        return RuleOnMotion(self._number, self._ruling, self.text(words.REASON))


class NoteForm(Form):
    """Which delegation seconds a motion, or objects to it, from its place."""

    def __init__(self, committee: int, number: int, request: type[SecondMotion | ObjectToMotion]) -> None:
        super().__init__(words.SECOND_TITLE if request is SecondMotion else words.OBJECTION_TITLE, committee)
        self._number = number
        self._request = request
        self.ask(words.DELEGATION, hint=words.WHO_HINT)

    def action(self, interaction: Interaction) -> Action:
        """Note it for the delegation."""
        return self._request(self._number, self.delegation(words.DELEGATION, interaction))


def _said(terms: Terms) -> dict[Term, str]:
    """The terms already stated, as they are typed."""
    times = {Term.DURATION, Term.TOTAL, Term.EACH}
    said: dict[Term, str] = {
        term: words.written_time(value) if term in times else str(value)
        for term, value in stated_by(terms).items()
        if term is not Term.CLAUSES
    }
    return said | ({Term.TOPIC: terms.topic} if Term.TOPIC in said else {})
