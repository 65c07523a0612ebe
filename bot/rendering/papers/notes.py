"""Notes on a text under correction: what was guessed when it was read, and advice on its form."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.procedure.state.papers import NAME_UNKNOWN
from bot.rendering.papers.doubts import doubt_text, unknown_names_text
from bot.rendering.papers.texts_seen import TextSeen


@dataclass(frozen=True, slots=True)
class Note:
    """A note in one sentence; ``clause`` is the id of the clause it concerns, empty for the whole text."""

    clause: str
    said: str


def notes_on(text: TextSeen, clause: str, advice: Sequence[Note] = ()) -> list[str]:
    """What was guessed of a clause and advice on it; with an empty one, of the whole text."""
    own = [doubt for doubt in text.doubts if doubt.clause == clause]
    unknown = [doubt.said for doubt in own if doubt.kind == NAME_UNKNOWN]
    guessed = [doubt_text(doubt) for doubt in own if doubt.kind != NAME_UNKNOWN]
    names = [unknown_names_text(unknown)] if unknown else []
    return [*names, *guessed, *(note.said for note in advice if note.clause == clause)]
