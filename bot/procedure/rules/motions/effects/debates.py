"""Motions on the debate and on the list of speakers."""

from __future__ import annotations

from abc import abstractmethod

from bot.procedure.record import Record
from bot.procedure.refusals import Reason, refuse
from bot.procedure.rulebook import Topic
from bot.procedure.rules.debate import times as debate_times
from bot.procedure.rules.debate import turns as debate
from bot.procedure.rules.motions.effects.effect import Effect
from bot.procedure.rules.resolutions import drafts
from bot.procedure.rules.speakers import speakers_list as speakers
from bot.procedure.situation import Situation
from bot.procedure.state.motions import Terms
from bot.procedure.state.resolutions import Draft, DraftStatus


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
        situation.require_nobody_speaking()


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


class PreviousQuestion(_EndOfDebate):
    """In time in favour, time against begins; in time against and in open debate, the vote comes."""

    def carry_out(self, record: Record, terms: Terms) -> None:
        """Go on to what comes next."""
        del terms
        debate_times.turn(record)


class SetAside(Effect):
    """The draft before the committee leaves the floor without a decision on it."""

    status: DraftStatus

    def require_in_order(self, situation: Situation, terms: Terms) -> None:
        """Only while a draft is before the committee."""
        del terms
        situation.require_no_caucus()
        drafts.require_on_floor(situation)

    def require_room(self, situation: Situation) -> None:
        """Nobody is cut off."""
        situation.require_nobody_speaking()

    def carry_out(self, record: Record, terms: Terms) -> None:
        """Set the draft aside; a body it is referred to is the motion's topic."""
        number = record.session.draft_on_floor
        if number is not None:
            record.add(debate.DraftSetAside(number, self.status, terms.topic))


class TableDebate(SetAside):
    """The draft is laid on the table, from which it can be taken again."""

    status = DraftStatus.TABLED


class Refer(SetAside):
    """The draft is referred to another body."""

    status = DraftStatus.REFERRED


class Competence(SetAside):
    """Decided before the draft: the committee is not competent to adopt it."""

    status = DraftStatus.NOT_COMPETENT


class NoDecision(SetAside):
    """No decision is taken on the draft."""

    status = DraftStatus.NO_DECISION


class _Again(Effect):
    """A draft that was before the committee once is before it again."""

    def require_in_order(self, situation: Situation, terms: Terms) -> None:
        """Only a draft that is ready for it, while no other is before the committee."""
        draft = drafts.require_draft(situation, terms.draft)
        self.require_ready(situation, draft)
        situation.require_no_caucus()
        drafts.require_free_floor(situation)

    def require_room(self, situation: Situation) -> None:
        """Between speeches, and over no other motion."""
        situation.require_nobody_speaking()

    @abstractmethod
    def require_ready(self, situation: Situation, draft: Draft) -> None:
        """Refuse a draft that cannot come again."""


class ResumeDebate(_Again):
    """The debate on a draft that was tabled or adjourned is taken up again."""

    def require_ready(self, situation: Situation, draft: Draft) -> None:
        """Only a draft whose debate was broken off."""
        if not draft.status.resumable:
            raise refuse(
                Reason.NOT_BROKEN_OFF, self.rule(situation), symbol=draft.symbol, status=draft.status
            )

    def carry_out(self, record: Record, terms: Terms) -> None:
        """Resume the debate."""
        record.add(debate.DebateResumed(terms.draft))


class Reconsider(_Again):
    """A decision on a draft is reopened: it is voted on anew."""

    def require_ready(self, situation: Situation, draft: Draft) -> None:
        """Only a draft that was decided."""
        if draft.status not in (DraftStatus.ADOPTED, DraftStatus.REJECTED):
            raise refuse(Reason.NOT_DECIDED, self.rule(situation), symbol=draft.symbol, status=draft.status)

    def carry_out(self, record: Record, terms: Terms) -> None:
        """Put the draft before the committee again."""
        record.add(debate.DraftReconsidered(terms.draft))


class ExtendDebate(Effect):
    """The time of the debate lasts longer."""

    def require_in_order(self, situation: Situation, terms: Terms) -> None:
        """Only where the debate has a time."""
        if situation.session.debate_clock is None:
            raise refuse(Reason.NO_DEBATE_TIME, self.rule(situation))
        longest = situation.rulebook.debate.extension_maximum
        situation.require_duration(terms.duration, 1, longest, Topic.DEBATE)

    def carry_out(self, record: Record, terms: Terms) -> None:
        """Extend the time."""
        record.add(debate_times.DebateTimeExtended(terms.duration))


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


class LimitSpeeches(Effect):
    """Speeches from the list last so long from now on."""

    def require_in_order(self, situation: Situation, terms: Terms) -> None:
        """Only a time the rulebook allows, and not the one there is."""
        situation.require_no_caucus()
        speaking = situation.rulebook.speaking_time
        situation.require_duration(terms.each, speaking.minimum, speaking.maximum, Topic.SPEAKING_TIME)
        if terms.each == situation.session.speakers.seconds:
            raise refuse(Reason.SPEAKING_TIME_SAME, self.rule(situation), seconds=terms.each)

    def carry_out(self, record: Record, terms: Terms) -> None:
        """Set the time."""
        record.add(speakers.SpeakingTimeSet(terms.each))


class SetAgenda(Effect):
    """The committee takes up a topic."""

    def require_in_order(self, situation: Situation, terms: Terms) -> None:
        """Only while no draft is before the committee."""
        del terms
        situation.require_no_caucus()
        drafts.require_free_floor(situation)

    def carry_out(self, record: Record, terms: Terms) -> None:
        """Take up the topic."""
        record.add(debate.AgendaSet(terms.topic))
