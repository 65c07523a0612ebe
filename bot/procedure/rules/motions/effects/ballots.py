"""Motions on how, and when, a draft is voted on."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from bot.procedure.record import Record
from bot.procedure.refusals import Reason, refuse
from bot.procedure.rulebook import MatterKind, Topic
from bot.procedure.rules.amendments.text import in_order
from bot.procedure.rules.amendments.votes import require_none_waiting
from bot.procedure.rules.motions.effects.effect import Effect
from bot.procedure.rules.resolutions import drafts
from bot.procedure.rules.resolutions import life as resolutions
from bot.procedure.rules.voting import decisions, division
from bot.procedure.rules.voting import events as votes
from bot.procedure.situation import Situation, holds
from bot.procedure.state.motions import Terms
from bot.procedure.state.resolutions import DraftStatus
from bot.procedure.state.session import Session
from bot.procedure.state.voting import Result


class _OpeningVote(Effect):
    """A motion that opens a vote on a text."""

    def require_room(self, situation: Situation) -> None:
        """Between speeches, motions and caucuses, with the quorum to decide."""
        situation.require_nobody_speaking()
        situation.require_no_motion()
        situation.require_no_caucus()
        situation.require_decision(MatterKind.DRAFT)


class VoteOnDraft(_OpeningVote):
    """The draft before the committee is put to the vote."""

    def require_in_order(self, situation: Situation, terms: Terms) -> None:
        """Only a draft that is before the committee."""
        drafts.require_on_floor(situation, terms.draft)

    def require_room(self, situation: Situation) -> None:
        """Once no amendment to it is before the committee any more."""
        require_none_waiting(situation)
        super().require_room(situation)

    def carry_out(self, record: Record, terms: Terms) -> None:
        """Open the next vote on the draft, if enough have stayed for it."""
        if may_decide(record):
            votes.begin_draft_vote(record, terms.draft or record.session.draft_on_floor or 0)


class RollCallVote(Effect):
    """The draft will be voted on by roll call."""

    def require_in_order(self, situation: Situation, terms: Terms) -> None:
        """Once for a draft that is before the committee."""
        draft = drafts.require_on_floor(situation, terms.draft)
        if draft.roll_call_asked:
            raise refuse(
                Reason.ROLL_CALL_VOTE_ASKED,
                situation.rulebook.source(Topic.METHOD_OF_VOTING),
                symbol=draft.symbol,
            )

    def carry_out(self, record: Record, terms: Terms) -> None:
        """Note that a roll call was asked for."""
        record.add(resolutions.RollCallVoteAsked(terms.draft or record.session.draft_on_floor or 0))


class Division(Effect):
    """The draft is voted on in parts, then what remains as a whole: at once where only the vote is left."""

    def require_in_order(self, situation: Situation, terms: Terms) -> None:
        """Once for each clause of the draft before the committee, before voting on its parts has begun."""
        draft = drafts.require_on_floor(situation, terms.draft)
        division.require_divisible(situation, draft, terms.clauses, self.rule(situation))

    def carry_out(self, record: Record, terms: Terms) -> None:
        """Note that the draft is divided; open the first vote where nothing else is left to do."""
        number = terms.draft or record.session.draft_on_floor or 0
        draft = record.session.drafts[number - 1]
        record.add(decisions.DivisionAsked(number, division.in_order_of(draft, terms.clauses)))
        session = record.session
        explaining = session.explaining is not None and session.explaining.waiting
        waits = session.floor or session.pending or in_order(session) or explaining
        if session.ready_for_vote and not waits and may_decide(record):
            votes.begin_draft_vote(record, number)


class DivideHouse(_OpeningVote):
    """The vote just taken on a text is taken again, and nobody may abstain in it."""

    def require_in_order(self, situation: Situation, terms: Terms) -> None:
        """Right after a vote on a text, once, while no other draft has come before the committee."""
        del terms
        if vote_to_divide(situation.session) is None:
            raise refuse(Reason.HOUSE_NOT_DIVISIBLE, self.rule(situation))

    def carry_out(self, record: Record, terms: Terms) -> None:
        """Open the vote again."""
        del terms
        taken = vote_to_divide(record.session)
        if taken is not None and may_decide(record):
            votes.open_vote(record, taken.matter, taken.method, instead_of=taken.number)


def vote_to_divide(session: Session) -> Result | None:
    """The vote just taken that the house can be divided on: the text must still be there to be decided."""
    found = session.divisible
    draft = session.draft(found.draft_on_floor or 0) if found is not None else None
    if found is None or draft is None or session.draft_on_floor not in (None, draft.number):
        return None
    decided = draft.status in (DraftStatus.INTRODUCED, DraftStatus.ADOPTED, DraftStatus.REJECTED)
    return session.result(found.vote) if decided else None


def may_decide(record: Record) -> bool:
    """Whether the quorum to decide on a text is there now."""
    now = replace(record.situation, session=record.session)
    return holds(partial(now.require_decision, MatterKind.DRAFT))
