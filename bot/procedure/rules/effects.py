"""What a motion does once it is carried or granted, and when it would make no sense."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from bot.procedure.refusals import Reason, refuse
from bot.procedure.rulebook import MotionKind, Topic
from bot.procedure.rules import caucus, debate, resolutions, sitting, speakers, votes
from bot.procedure.situation import Record, Situation
from bot.procedure.state.motions import MotionStatus, Terms
from bot.procedure.state.session import Session


def with_status(session: Session, number: int, status: MotionStatus) -> Session:
    """The state with a motion's status changed; a motion that is over leaves the floor."""
    motions = tuple(replace(own, status=status) if own.number == number else own for own in session.motions)
    debates = session.motion_debates
    if status.over:
        debates = tuple(own for own in debates if own.motion != number)
    return replace(session, motions=motions, motion_debates=debates)


def require_in_order(situation: Situation, kind: MotionKind, terms: Terms) -> None:
    """Refuse a motion whose effect has no object now."""
    session, rulebook = situation.session, situation.rulebook
    match kind:
        case MotionKind.SUSPEND_MEETING | MotionKind.ADJOURN_MEETING:
            return
        case MotionKind.ADJOURN_DEBATE | MotionKind.CLOSE_DEBATE:
            situation.require_no_caucus()
            if session.draft_on_floor is None and not session.speakers.open and not session.speakers.queue:
                raise refuse(Reason.NOTHING_TO_CLOSE, rulebook.motions[kind].rule)
            if session.debate_closed:
                raise refuse(Reason.DEBATE_CLOSED, rulebook.motions[kind].rule)
        case MotionKind.CLOSE_LIST:
            if not session.list.open:
                raise refuse(Reason.LIST_NOT_OPEN, rulebook.source(Topic.LIST_CLOSING))
        case MotionKind.MODERATED_CAUCUS | MotionKind.UNMODERATED_CAUCUS:
            situation.require_no_caucus()
            if session.debate_closed:
                raise refuse(Reason.DEBATE_CLOSED, rulebook.motions[kind].rule)
        case MotionKind.INTRODUCE_DRAFT:
            resolutions.require_introducible(situation, terms.draft)
        case MotionKind.VOTE_ON_DRAFT:
            resolutions.require_on_floor(situation, terms.draft)
        case MotionKind.ROLL_CALL_VOTE:
            draft = resolutions.require_on_floor(situation, terms.draft)
            if draft.roll_call_asked:
                raise refuse(
                    Reason.ROLL_CALL_VOTE_ASKED,
                    rulebook.source(Topic.METHOD_OF_VOTING),
                    symbol=draft.symbol,
                )
        case unreachable:
            assert_never(unreachable)


def require_room(situation: Situation, kind: MotionKind) -> None:
    """Refuse to give a motion its effect while something on the floor leaves no room for it."""
    match kind:
        case MotionKind.SUSPEND_MEETING | MotionKind.ADJOURN_MEETING:
            return
        case MotionKind.CLOSE_LIST | MotionKind.ROLL_CALL_VOTE:
            return
        case MotionKind.INTRODUCE_DRAFT:
            situation.require_no_motion()
        case MotionKind.ADJOURN_DEBATE | MotionKind.CLOSE_DEBATE:
            situation.require_no_speech()
        case MotionKind.MODERATED_CAUCUS | MotionKind.UNMODERATED_CAUCUS:
            situation.require_no_speech()
            situation.require_no_motion()
        case MotionKind.VOTE_ON_DRAFT:
            situation.require_no_speech()
            situation.require_no_motion()
            situation.require_no_caucus()
            situation.require_decision()
        case unreachable:
            assert_never(unreachable)


def carry_out(record: Record, kind: MotionKind, terms: Terms) -> None:
    """Note what the motion does. What has already happened on its own is not done again."""
    session, at = record.session, record.situation.at
    match kind:
        case MotionKind.SUSPEND_MEETING:
            sitting.suspend(record, terms.duration)
        case MotionKind.ADJOURN_MEETING:
            record.add(sitting.SittingAdjourned(at))
        case MotionKind.ADJOURN_DEBATE:
            record.add(debate.DebateAdjourned(session.draft_on_floor))
        case MotionKind.CLOSE_DEBATE:
            record.add(debate.DebateClosed(session.draft_on_floor))
        case MotionKind.CLOSE_LIST:
            if session.list.open:
                record.add(speakers.SpeakersListClosed())
        case MotionKind.MODERATED_CAUCUS:
            caucus.begin(record, terms, moderated=True)
        case MotionKind.UNMODERATED_CAUCUS:
            caucus.begin(record, terms, moderated=False)
        case MotionKind.INTRODUCE_DRAFT:
            record.add(resolutions.DraftIntroduced(terms.draft, at))
        case MotionKind.VOTE_ON_DRAFT:
            votes.begin_draft_vote(record, terms.draft or session.draft_on_floor or 0)
        case MotionKind.ROLL_CALL_VOTE:
            record.add(resolutions.RollCallVoteAsked(terms.draft or session.draft_on_floor or 0))
        case unreachable:
            assert_never(unreachable)
