"""The lines of the minutes on the time of a debate, and on drafts set aside and taken up again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from bot.procedure.event import Event
from bot.procedure.rules.debate import caucus
from bot.procedure.rules.debate import times as debate_times
from bot.procedure.rules.debate import turns as debate
from bot.procedure.state.resolutions import DraftStatus
from bot.procedure.state.session import Session
from bot.rendering.phrases import Medium
from bot.rendering.times import duration
from bot.rendering.voting.matters import symbol_of
from bot.rendering.words import DEBATE_TIMES

Say = Callable[[Any, Session, Medium], str]


def _begun(event: debate_times.DebateTimeBegun, session: Session, on: Medium) -> str:
    del session
    time, seconds = DEBATE_TIMES[event.time], duration(event.seconds)
    return f"{time[:1].upper()}{time[1:]} began: {seconds}, until {on.clock(event.ends_at)}."


def _set_aside(event: debate.DraftSetAside, session: Session, on: Medium) -> str:
    symbol = symbol_of(session, event.number, on)
    match event.status:
        case DraftStatus.TABLED:
            return f"{symbol} was tabled."
        case DraftStatus.REFERRED:
            return f"{symbol} was referred to {on.name(event.to)}."
        case DraftStatus.NOT_COMPETENT:
            return f"The committee found itself not competent to adopt {symbol}."
        case _:
            return f"No decision is taken on {symbol}."


def _extended(event: caucus.CaucusExtended, session: Session, on: Medium) -> str:
    del session
    return f"The caucus was extended by {duration(event.seconds)}, until {on.clock(event.ends_at)}."


DEBATE_LINES: Mapping[type[Event], str | Say] = {
    debate_times.DebateTimeBegun: _begun,
    debate_times.DebateTimeHeld: "The time of the debate stands still with {remaining} left.",
    debate_times.DebateTimeTakenUp: "The time of the debate runs on.",
    debate_times.DebateTimeExtended: "The time of the debate was extended by {seconds}.",
    debate.DraftSetAside: _set_aside,
    debate.DebateResumed: "The debate on {draft} was resumed.",
    debate.DraftReconsidered: "{draft} is to be voted on anew.",
    debate.AgendaSet: "The committee took up “{topic}”.",
    caucus.CaucusExtended: _extended,
}
