"""The speakers list: who waits, in which place, and about how long."""

from __future__ import annotations

from datetime import datetime

from bot.procedure.state.session import Phase, Session
from bot.rendering.card import Card, Text
from bot.rendering.phrases import NAME, counted, fitted, inline, small
from bot.rendering.sitting import speech_text
from bot.rendering.speakers.speeches import comments_text, dais_picks
from bot.rendering.times import about, duration

_ROOM = 3300


def speakers_card(session: Session, at: datetime) -> Card:
    """The whole list in use, each delegation with its place and its wait."""
    listed, picked = session.list, dais_picks(session)
    state = f"The list is {'open' if listed.open else 'closed'}"
    if picked:
        state = f"Placards are {'taken' if listed.open else 'not taken'}; the dais recognises any"
    each = f"{state}; {duration(listed.seconds)} for each speech."
    texts = (speech_text(session.speech, at), comments_text(session), _queue_text(session, at), small(each))
    kind = "Placards raised" if picked else "Speakers list"
    if session.phase is Phase.MODERATED_CAUCUS:
        kind = "Speakers of the caucus"
    title = f"{kind}: {counted(len(listed.queue), 'delegation')} waiting"
    return Card(title, tuple(Text(text) for text in texts if text))


def wait(session: Session, place: int, at: datetime) -> int:
    """The seconds until the delegation in that place speaks, if everybody before it uses the whole time."""
    speaking = session.speech.left(at) if session.speech is not None else 0
    return speaking + (place - 1) * session.list.seconds


def _queue_text(session: Session, at: datetime) -> str:
    if not session.list.queue:
        return "Nobody is waiting to speak."
    if dais_picks(session):
        return fitted([inline(name, NAME) for name in session.list.queue], _ROOM, "\n")
    rows = [
        f"**{place}** {inline(name, NAME)} · {'next' if place == 1 else about(wait(session, place, at))}"
        for place, name in enumerate(session.list.queue, 1)
    ]
    return fitted(rows, _ROOM, "\n")
