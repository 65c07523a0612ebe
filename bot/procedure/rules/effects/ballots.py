"""Motions on how, and when, a draft is voted on."""

from __future__ import annotations

from bot.procedure.refusals import Reason, refuse
from bot.procedure.rulebook import Topic
from bot.procedure.rules import resolutions, votes
from bot.procedure.rules.effects.effect import Effect
from bot.procedure.situation import Record, Situation
from bot.procedure.state.motions import Terms


class VoteOnDraft(Effect):
    """The draft before the committee is put to the vote."""

    def require_in_order(self, situation: Situation, terms: Terms) -> None:
        """Only a draft that is before the committee."""
        resolutions.require_on_floor(situation, terms.draft)

    def require_room(self, situation: Situation) -> None:
        """Between speeches, motions and caucuses, with the quorum to decide."""
        situation.require_no_speech()
        situation.require_no_motion()
        situation.require_no_caucus()
        situation.require_decision()

    def carry_out(self, record: Record, terms: Terms) -> None:
        """Open the next vote on the draft."""
        votes.begin_draft_vote(record, terms.draft or record.session.draft_on_floor or 0)


class RollCallVote(Effect):
    """The draft will be voted on by roll call."""

    def require_in_order(self, situation: Situation, terms: Terms) -> None:
        """Once for a draft that is before the committee."""
        draft = resolutions.require_on_floor(situation, terms.draft)
        if draft.roll_call_asked:
            raise refuse(
                Reason.ROLL_CALL_VOTE_ASKED,
                situation.rulebook.source(Topic.METHOD_OF_VOTING),
                symbol=draft.symbol,
            )

    def carry_out(self, record: Record, terms: Terms) -> None:
        """Note that a roll call was asked for."""
        record.add(resolutions.RollCallVoteAsked(terms.draft or record.session.draft_on_floor or 0))
