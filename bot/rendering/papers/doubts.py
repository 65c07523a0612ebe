"""What was guessed when a text was read, in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.procedure.state.papers import NAME_TAKEN, NAME_UNKNOWN, TITLE_CUT, Doubt
from bot.rendering.escape import label
from bot.rendering.phrases import fitted, inline
from bot.resolutions.model import GuessKind

_ROOM = 48
_NAMES = 200

_SAID: Mapping[str, str] = {
    GuessKind.TITLE: "The title was guessed from “{said}”.",
    GuessKind.NO_PREAMBLE: "No preambular clause was found.",
    GuessKind.NO_OPERATIVE: "No operative clause was found.",
    GuessKind.DIVISION: "Guessed: the operative part begins at “{said}”.",
    GuessKind.CLAUSE: "Guessed: whether a clause begins at “{said}”.",
    GuessKind.SUB_CLAUSE: "Guessed: where “{said}” belongs among the sub-clauses.",
    GuessKind.TOO_DEEP: "“{said}” lies too deep, and was written into the part above it.",
    GuessKind.NUMBERING: "The numbers typed were not in order; clauses are numbered as they stand.",
    GuessKind.HYPHEN: "Guessed: “{said}” was put together where a line ended; it may need a hyphen.",
    GuessKind.LEFT_OUT: "Left out as no part of the text: “{said}”.",
    TITLE_CUT: "The title is too long and was cut after “{meant}”.",
    NAME_TAKEN: "“{said}” was taken for {meant}.",
    NAME_UNKNOWN: "No delegation of this committee: “{said}”.",
}


def doubt_text(doubt: Doubt) -> str:
    """A guess in one sentence."""
    words = _SAID.get(doubt.kind, "Guessed: “{said}”.")
    return words.format(said=_words(doubt.said), meant=_words(doubt.meant))


def unknown_names_text(names: Sequence[str]) -> str:
    """The names in a heading that are no delegation's, in one sentence."""
    quoted = [f"“{_words(name)}”" for name in names]
    return f"No delegation of this committee: {fitted(quoted, _NAMES)}."


def _words(said: str) -> str:
    """The first of the words a guess is about."""
    return inline(label(said, _ROOM))
