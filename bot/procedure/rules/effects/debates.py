"""Motions on the debate and on the list of speakers."""

from __future__ import annotations

from bot.procedure.refusals import Reason, refuse
from bot.procedure.rulebook import Topic
from bot.procedure.rules import debate, speakers
from bot.procedure.rules.effects.effect import Effect
from bot.procedure.situation import Record, Situation
from bot.procedure.state.motions import Terms


class _EndOfDebate(Effect):
    """A motion that ends the debate on what is before the committee."""

    def require_in_order(self, situation: Situation, terms: Terms) -> None:
        """Only while there is a debate to end."""
        del terms
        situation.require_no_caucus()
        session = situation.session
        if session.draft_on_floor is None and not session.speakers.open and not session.speakers.queue:
            raise refuse(Reason.NOTHING_TO_CLOSE, self.rule(situation))
        if session.debate_closed:
            raise refuse(Reason.DEBATE_CLOSED, self.rule(situation))

    def require_room(self, situation: Situation) -> None:
        """Nobody is cut off."""
        situation.require_no_speech()


class AdjournDebate(_EndOfDebate):
    """The draft leaves the floor undecided."""

    def carry_out(self, record: Record, terms: Terms) -> None:
        """Adjourn the debate."""
        del terms
        record.add(debate.DebateAdjourned(record.session.draft_on_floor))


class CloseDebate(_EndOfDebate):
    """Nobody speaks any more: what is before the committee is ready for the vote."""

    def carry_out(self, record: Record, terms: Terms) -> None:
        """Close the debate."""
        del terms
        record.add(debate.DebateClosed(record.session.draft_on_floor))


class CloseList(Effect):
    """Nobody may join the list of speakers any more."""

    def require_in_order(self, situation: Situation, terms: Terms) -> None:
        """Only while the list is open."""
        del terms
        if not situation.session.list.open:
            raise refuse(Reason.LIST_NOT_OPEN, situation.rulebook.source(Topic.LIST_CLOSING))

    def carry_out(self, record: Record, terms: Terms) -> None:
        """Close the list."""
        del terms
        if record.session.list.open:
            record.add(speakers.SpeakersListClosed())
