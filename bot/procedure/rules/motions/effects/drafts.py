"""Motions on draft resolutions."""

from __future__ import annotations

from bot.procedure.record import Record
from bot.procedure.rules.amendments import life as amendments
from bot.procedure.rules.amendments import limits as amendment_limits
from bot.procedure.rules.motions.effects.effect import Effect
from bot.procedure.rules.resolutions import life as resolutions
from bot.procedure.rules.resolutions import readiness
from bot.procedure.situation import Situation
from bot.procedure.state.motions import Terms


class IntroduceDraft(Effect):
    """A draft is put before the committee."""

    def require_in_order(self, situation: Situation, terms: Terms) -> None:
        """Only a draft that can be introduced now."""
        readiness.require_introducible(situation, terms.draft, by_motion=True)

    def require_room(self, situation: Situation) -> None:
        """While no motion is before the committee."""
        situation.require_no_motion()

    def carry_out(self, record: Record, terms: Terms) -> None:
        """Introduce the draft."""
        record.add(resolutions.DraftIntroduced(terms.draft, record.situation.at))


class IntroduceAmendment(Effect):
    """An amendment is put before the committee."""

    def require_in_order(self, situation: Situation, terms: Terms) -> None:
        """Only an amendment that can be introduced now."""
        amendment_limits.require_introducible(situation, terms.amendment)

    def require_room(self, situation: Situation) -> None:
        """While no other motion is before the committee."""

    def carry_out(self, record: Record, terms: Terms) -> None:
        """Introduce the amendment."""
        record.add(amendments.AmendmentIntroduced(terms.amendment))
