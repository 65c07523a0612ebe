"""What was guessed when a text was read, in words."""

from __future__ import annotations

from collections.abc import Mapping

from bot.procedure.state.papers import Doubt
from bot.rendering.phrases import inline
from bot.resolutions.model import GuessKind

NAME_TAKEN, NAME_UNKNOWN, TITLE_CUT = "name_taken", "name_unknown", "title_cut"
"""Kinds of doubts about a heading: a name taken for one alike or for none, a title that is too long."""
_ROOM = 80

_SAID: Mapping[str, str] = {
    GuessKind.TITLE: "The title was guessed from “{said}”.",
    GuessKind.NO_PREAMBLE: "No preambular clause was found.",
    GuessKind.NO_OPERATIVE: "No operative clause was found.",
    GuessKind.DIVISION: "Guessed: the operative part begins at “{said}”.",
    GuessKind.CLAUSE: "Guessed: whether a clause begins at “{said}”.",
    GuessKind.SUB_CLAUSE: "Guessed: where “{said}” belongs among the sub-clauses.",
    GuessKind.TOO_DEEP: "“{said}” lies too deep, and was written into the part above it.",
    GuessKind.NUMBERING: "The numbers typed were not in order; clauses are numbered as they stand.",
    GuessKind.HYPHEN: "“{said}” was parted at the end of a line, and may have had a hyphen.",
    GuessKind.LEFT_OUT: "Left out as no part of the text: “{said}”.",
    TITLE_CUT: "The title is too long and was cut after “{meant}”.",
    NAME_TAKEN: "“{said}” was taken for {meant}.",
    NAME_UNKNOWN: "“{said}” is no delegation of this committee.",
}


def doubt_text(doubt: Doubt) -> str:
    """A guess in one sentence."""
    words = _SAID.get(doubt.kind, "Guessed: “{said}”.")
    return words.format(said=inline(doubt.said, _ROOM), meant=inline(doubt.meant, _ROOM))
