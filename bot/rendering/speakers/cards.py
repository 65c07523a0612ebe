"""The speakers list: who waits, in which place, and about how long."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from bot.procedure.state.session import Phase, Session
from bot.rendering.card import Buttons, Card, Control, Text
from bot.rendering.paging import LISTS, page_said, turning, within
from bot.rendering.phrases import NAME, counted, fitted, inline, small
from bot.rendering.sitting import speech_text
from bot.rendering.speakers.speeches import comments_text, dais_picks
from bot.rendering.times import about, duration
from bot.rendering.verbs import Verb

_ROOM = 3300
_PAGE = 25


def speakers_card(session: Session, at: datetime, page: int = 0) -> Card:
    """A page of the list in use, each delegation with its place and its wait."""
    listed, picked = session.list, dais_picks(session)
    last = max(0, len(listed.queue) - 1) // _PAGE
    page = within(page, last)
    state = f"The list is {'open' if listed.open else 'closed'}"
    if picked:
        state = f"Placards are {'taken' if listed.open else 'not taken'}; the dais recognises any"
    each = f"{state}; {duration(listed.seconds)} for each speech."
    texts = (
        speech_text(session.speech, at),
        comments_text(session),
        _queue_text(session, at, page),
        small(each),
    )
    kind = "Placards raised" if picked else "Speakers list"
    if session.phase is Phase.MODERATED_CAUCUS:
        kind = "Speakers of the caucus"
    title = f"{kind}: {counted(len(listed.queue), 'delegation')} waiting{page_said(page, last)}"
    turns = turning(page, last, partial(Control, Verb.SPEAKERS_PAGE, ""), LISTS)
    return Card(title, (*(Text(text) for text in texts if text), *([Buttons(turns)] if turns else [])))


def wait(session: Session, place: int, at: datetime) -> int:
    """The seconds until the delegation in that place speaks, if everybody before it uses the whole time."""
    speaking = session.speech.left(at) if session.speech is not None else 0
    return speaking + (place - 1) * session.list.seconds


def _queue_text(session: Session, at: datetime, page: int) -> str:
    if not session.list.queue:
        return "Nobody is waiting to speak."
    first = page * _PAGE
    shown = session.list.queue[first : first + _PAGE]
    if dais_picks(session):
        return fitted([inline(name, NAME) for name in shown], _ROOM, "\n")
    rows = [
        f"**{place}** {inline(name, NAME)} · {'next' if place == 1 else about(wait(session, place, at))}"
        for place, name in enumerate(shown, first + 1)
    ]
    return fitted(rows, _ROOM, "\n")
