"""What is announced of the time of a debate, and of drafts set aside and taken up again."""

from __future__ import annotations

from bot.procedure.event import Event
from bot.procedure.rulebook import MotionKind, Rule, Topic
from bot.procedure.rules.debate import caucus
from bot.procedure.rules.debate import times as debate_times
from bot.procedure.rules.debate import turns as debate
from bot.procedure.state.resolutions import DraftStatus
from bot.procedure.state.session import Session
from bot.rendering.news import News
from bot.rendering.phrases import capitalised
from bot.rendering.resolutions.cards import status_text
from bot.rendering.sentences import sentence_of
from bot.rendering.voting.matters import symbol_of
from bot.rendering.words import DEBATE_TIMES

_MOTION_OF = {
    DraftStatus.TABLED: MotionKind.TABLE_DEBATE,
    DraftStatus.REFERRED: MotionKind.REFER,
    DraftStatus.NOT_COMPETENT: MotionKind.COMPETENCE,
    DraftStatus.NO_DECISION: MotionKind.NO_DECISION,
}


def debate_news(event: Event, session: Session) -> News | None:
    """What is to be announced of an event, in the state just after it; None for one of another area."""
    said, source = sentence_of(event, session), session.rulebook.source
    match event:
        case debate_times.DebateTimeBegun():
            time, draft = DEBATE_TIMES[event.time], session.draft_on_floor
            title = capitalised(time) if draft is None else f"{symbol_of(session, draft)}: {time}"
            return News(title, said, (source(Topic.DEBATE),))
        case debate_times.DebateTimeExtended():
            return News("Debate extended", said, _motion(session, MotionKind.EXTEND_DEBATE))
        case debate.DraftSetAside():
            title = f"{symbol_of(session, event.number)} {status_text(session.drafts[event.number - 1])}"
            return News(title, said, _motion(session, _MOTION_OF[event.status]))
        case debate.DebateResumed():
            title = f"Debate on {symbol_of(session, event.number)} resumed"
            return News(title, said, _motion(session, MotionKind.RESUME_DEBATE))
        case debate.DraftReconsidered():
            title = f"{symbol_of(session, event.number)} reconsidered"
            return News(title, said, _motion(session, MotionKind.RECONSIDER))
        case debate.AgendaSet():
            return News("Agenda set", said, _motion(session, MotionKind.SET_AGENDA))
        case caucus.CaucusExtended():
            return News("Caucus extended", said, _motion(session, MotionKind.EXTEND_CAUCUS))
    return None


def _motion(session: Session, kind: MotionKind) -> tuple[Rule, ...]:
    rule = session.rulebook.motions.get(kind)
    return () if rule is None else (rule.rule,)
