"""What is announced of speeches and of the list of speakers."""

from __future__ import annotations

from bot.procedure.event import Event
from bot.procedure.rulebook import DebateTime, Topic
from bot.procedure.rules.speakers.exhaustion import ListExhausted
from bot.procedure.rules.speakers.recognition import waiting
from bot.procedure.rules.speakers.speakers_list import SpeakersListClosed, SpeakersListOpened
from bot.procedure.rules.speakers.speeches import SpeechEnd, SpeechEnded, next_speaker
from bot.procedure.state.session import Session
from bot.rendering.news import News
from bot.rendering.phrases import NAME, counted, inline, lines
from bot.rendering.sentences import sentence_of
from bot.rendering.speakers.speeches import dais_picks
from bot.rendering.times import duration
from bot.rendering.voting.matters import symbol_of


def speech_news(event: Event, session: Session) -> News | None:
    """What is to be announced of an event, in the state just after it; None for one of another area."""
    source, picked = session.rulebook.source, dais_picks(session)
    match event:
        case SpeechEnded(end=SpeechEnd.TIME):
            title = f"Time is up: {inline(event.delegation, NAME)}"
            return News(title, _who_is_next(session), (source(Topic.SPEAKING_TIME),))
        case SpeakersListOpened():
            title, how = (
                ("Speakers wanted", "Raise your placard") if picked else ("Speakers list opened", "Join it")
            )
            each = f"{how} on the panel. Each speech has {duration(session.list.seconds)}."
            return News(title, each, (source(Topic.SPEAKERS),))
        case SpeakersListClosed():
            title = "No more speakers taken" if picked else "Speakers list closed"
            text = f"Whoever {'has its placard raised' if picked else 'is on it'} is still heard."
            return News(title, text, (source(Topic.LIST_CLOSING),))
        case ListExhausted():
            return _exhausted(event, session)
    return None


def _exhausted(event: ListExhausted, session: Session) -> News:
    """The debate, or its time in favour, is over with the list that ran out: told with the rule for it."""
    rules = (session.rulebook.source(Topic.SPEAKERS),)
    clock, draft = session.debate_clock, session.draft_on_floor
    if clock is not None and clock.time is DebateTime.FAVOUR:
        return News(
            "Time in favour is over", f"{sentence_of(event, session)} Time against comes next.", rules
        )
    what = "The general debate" if draft is None else f"The debate on {symbol_of(session, draft)}"
    then = "" if draft is None else " The vote comes next."
    text = lines((sentence_of(event, session), f"{what} is closed with it.{then}"))
    title = f"Debate{'' if draft is None else f' on {symbol_of(session, draft)}'} closed"
    return News(title, text, rules)


def _who_is_next(session: Session) -> str:
    if session.comments is not None:
        return f"{counted(session.comments.left, 'comment')} to come."
    names = waiting(session)
    if dais_picks(session) and names:
        placards = counted(len(names), "placard is", "placards are")
        return f"{placards} raised; the dais recognises the next speaker."
    round_ = session.explaining
    if round_ is not None and round_.waiting:
        return f"Next to explain its vote: {inline(round_.waiting[0], NAME)}."
    upcoming = next_speaker(session)
    return "Nobody is waiting to speak." if upcoming is None else f"Next: {inline(upcoming[0], NAME)}."
