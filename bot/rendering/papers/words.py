"""Corrections of a text in words: what somebody wants to do at a place, and what was done there."""

from __future__ import annotations

from collections.abc import Mapping

from bot.procedure.rules.papers.corrections import Change
from bot.procedure.state.amendments import BEGINNINGS
from bot.procedure.state.papers import Place
from bot.procedure.state.resolutions import Wording
from bot.rendering.papers.lines import line_at
from bot.rendering.phrases import capitalised

_WANTED: Mapping[Change, str] = {
    Change.TITLE: "change the title",
    Change.REWRITE: "change the words of {}",
    Change.INSERT: "insert words after {}",
    Change.JOIN: "join {} with the next",
    Change.UP: "move {} up",
    Change.DOWN: "move {} down",
    Change.PROMOTE: "move {} one level up",
    Change.DEMOTE: "move {} one level down",
    Change.OTHER_PART: "move {} to the other part of the text",
    Change.DELETE: "delete {}",
    Change.UNDO: "undo the last change",
}
_DONE: Mapping[Change, str] = {
    Change.TITLE: "the title is changed",
    Change.REWRITE: "{} is changed",
    Change.INSERT: "inserted after {}",
    Change.JOIN: "{} and the next are one now",
    Change.UP: "{} has moved up",
    Change.DOWN: "{} has moved down",
    Change.PROMOTE: "{} is one level higher now",
    Change.DEMOTE: "{} is one level lower now",
    Change.OTHER_PART: "{} is in the other part of the text now",
    Change.DELETE: "{} is deleted; Undo brings it back",
    Change.UNDO: "the last change is undone",
}


def wanted_text(change: Change, wording: Wording | None, place: Place) -> str:
    """What somebody wanted to do, in words: "delete operative clause 3 (a)"."""
    return _WANTED[change].format(_where(wording, place))


def split_text(wording: Wording, place: Place) -> str:
    """What somebody wanted to do, who wanted to make two of one: "split operative clause 3 in two"."""
    return f"split {_where(wording, place)} in two"


def done_text(change: Change, wording: Wording | None, place: Place) -> str:
    """What was done, the place called as it was before: "Operative clause 3 (a) has moved up."."""
    return f"{capitalised(_DONE[change].format(_where(wording, place)))}."


def _where(wording: Wording | None, place: Place) -> str:
    if place.clause in BEGINNINGS:
        return "the beginning"
    line = line_at(wording, place) if wording else None
    return line.name.lower() if line else "a clause"
