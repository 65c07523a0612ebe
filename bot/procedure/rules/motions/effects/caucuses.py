"""Motions on caucuses."""

from __future__ import annotations

from bot.procedure.record import Record
from bot.procedure.refusals import Reason, refuse
from bot.procedure.rulebook import Topic
from bot.procedure.rules.debate import caucus
from bot.procedure.rules.motions.effects.effect import Effect
from bot.procedure.rules.motions.terms import SHORTEST_CAUCUS
from bot.procedure.situation import Situation
from bot.procedure.state.motions import Terms


class _NewCaucus(Effect):
    moderated: bool

    def require_in_order(self, situation: Situation, terms: Terms) -> None:
        """Only outside a caucus, while debate is open."""
        del terms
        situation.require_no_caucus()
        if situation.session.debate_closed:
            raise refuse(Reason.DEBATE_CLOSED, self.rule(situation))

    def require_room(self, situation: Situation) -> None:
        """Between speeches and motions."""
        situation.require_no_speech()
        situation.require_no_motion()

    def carry_out(self, record: Record, terms: Terms) -> None:
        """Begin the caucus."""
        caucus.begin(record, terms, moderated=self.moderated)


class ModeratedCaucus(_NewCaucus):
    """The committee talks on a topic, one speaker after the other, for a set time."""

    moderated = True


class UnmoderatedCaucus(_NewCaucus):
    """The committee talks without order for a set time."""

    moderated = False


class ExtendCaucus(Effect):
    """The caucus lasts longer."""

    def require_in_order(self, situation: Situation, terms: Terms) -> None:
        """Only in a caucus, as often as the rulebook lets it be extended, by a share of its first time."""
        session, rules = situation.session, situation.rulebook.caucus
        if session.caucus is None:
            raise refuse(Reason.NO_CAUCUS, situation.rulebook.source(Topic.CAUCUS))
        if session.caucus.extensions >= rules.extensions:
            raise refuse(Reason.EXTENSIONS_SPENT, self.rule(situation), limit=rules.extensions)
        share, whole = rules.extension_share
        longest = session.caucus.total * share // whole
        if longest < SHORTEST_CAUCUS:
            raise refuse(Reason.EXTENSIONS_SPENT, self.rule(situation), limit=session.caucus.extensions)
        situation.require_duration(terms.total, SHORTEST_CAUCUS, longest, Topic.CAUCUS)

    def carry_out(self, record: Record, terms: Terms) -> None:
        """Extend the caucus."""
        caucus.extend(record, terms.total)
