"""The lines of the minutes on working papers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from bot.procedure.event import Event
from bot.procedure.rules.papers import names, papers
from bot.procedure.state.session import Session
from bot.rendering.phrases import Medium
from bot.rendering.voting.matters import symbol_of

Say = Callable[[Any, Session, Medium], str]


def _submitted(event: papers.PaperSubmitted, session: Session, on: Medium) -> str:
    return f"Working paper {event.number} became draft resolution {symbol_of(session, event.draft, on)}."


PAPER_LINES: Mapping[type[Event], str | Say] = {
    papers.PaperBegun: "{delegation} began working paper {number}.",
    papers.PaperCorrected: "Working paper {number} was corrected.",
    names.PaperNamesChanged: "The names in the heading of working paper {number} were changed.",
    papers.PaperDiscarded: "Working paper {number} was discarded.",
    papers.PaperSubmitted: _submitted,
}
