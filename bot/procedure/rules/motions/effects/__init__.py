"""What a motion does once it is carried or granted, and when it would make no sense."""

from __future__ import annotations

from collections.abc import Mapping

from bot.procedure.record import Record
from bot.procedure.rulebook import MotionKind
from bot.procedure.rules.motions.effects import ballots, caucuses, debates, drafts, effect, meetings
from bot.procedure.rules.motions.effects.effect import Effect
from bot.procedure.situation import Situation
from bot.procedure.state.motions import Terms

_EFFECTS: Mapping[MotionKind, type[Effect]] = {
    MotionKind.SUSPEND_MEETING: meetings.SuspendMeeting,
    MotionKind.ADJOURN_MEETING: meetings.AdjournMeeting,
    MotionKind.ADJOURN_DEBATE: debates.AdjournDebate,
    MotionKind.CLOSE_DEBATE: debates.CloseDebate,
    MotionKind.TABLE_DEBATE: debates.TableDebate,
    MotionKind.RESUME_DEBATE: debates.ResumeDebate,
    MotionKind.PREVIOUS_QUESTION: debates.PreviousQuestion,
    MotionKind.EXTEND_DEBATE: debates.ExtendDebate,
    MotionKind.CLOSE_LIST: debates.CloseList,
    MotionKind.LIMIT_SPEECHES: debates.LimitSpeeches,
    MotionKind.SET_AGENDA: debates.SetAgenda,
    MotionKind.COMPETENCE: debates.Competence,
    MotionKind.NO_DECISION: debates.NoDecision,
    MotionKind.REFER: debates.Refer,
    MotionKind.RECONSIDER: debates.Reconsider,
    MotionKind.UNMODERATED_CAUCUS: caucuses.UnmoderatedCaucus,
    MotionKind.MODERATED_CAUCUS: caucuses.ModeratedCaucus,
    MotionKind.EXTEND_CAUCUS: caucuses.ExtendCaucus,
    MotionKind.INTRODUCE_DRAFT: drafts.IntroduceDraft,
    MotionKind.INTRODUCE_AMENDMENT: drafts.IntroduceAmendment,
    MotionKind.VOTE_ON_DRAFT: ballots.VoteOnDraft,
    MotionKind.ROLL_CALL_VOTE: ballots.RollCallVote,
    MotionKind.DIVISION: ballots.Division,
    MotionKind.DIVIDE_HOUSE: ballots.DivideHouse,
}

EFFECTS: Mapping[MotionKind, Effect] = {kind: _EFFECTS.get(kind, effect.Unknown)(kind) for kind in MotionKind}
"""The effect of every motion Rostrum knows."""


def require_in_order(situation: Situation, kind: MotionKind, terms: Terms) -> None:
    """Refuse a motion whose effect has no object now."""
    EFFECTS[kind].require_in_order(situation, terms)


def require_room(situation: Situation, kind: MotionKind) -> None:
    """Refuse to give a motion its effect while something on the floor leaves no room for it."""
    EFFECTS[kind].require_room(situation)


def carry_out(record: Record, kind: MotionKind, terms: Terms) -> None:
    """Note what the motion does."""
    EFFECTS[kind].carry_out(record, terms)
