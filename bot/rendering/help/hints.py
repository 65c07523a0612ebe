"""Hints for the first time: a line of small print that goes away after a time or two."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from bot.procedure.engine import Action
from bot.procedure.rules.motions.raising import RaiseMotion
from bot.procedure.rules.speakers.speakers_list import JoinSpeakers
from bot.procedure.rules.voting.actions import CastBallot
from bot.rendering.phrases import small

AT_MOST = 2
"""How often a hint is shown to a person."""


class Hint(StrEnum):
    """What somebody does for the first time; stored, so a name once used keeps its meaning."""

    CHAIRS_PANEL = "chairs_panel"
    OWN_DELEGATION = "own_delegation"
    BALLOT = "ballot"
    MOTION = "motion"
    LIST = "list"


_TEXTS: Mapping[Hint, str] = {
    Hint.CHAIRS_PANEL: "New here? The next step stands first; the panel follows the room. /help says more.",
    Hint.OWN_DELEGATION: "New here? This card follows the room for a quarter of an hour; then open it anew.",
    Hint.BALLOT: "New here? How you voted is in the result; until then only you see this.",
    Hint.MOTION: "New here? Motions go in order of precedence; /motion list shows where yours is.",
    Hint.LIST: "New here? You are called by name on the floor panel; Yield is there while you speak.",
}
_OF_ACTIONS: Mapping[type[Action], Hint] = {
    CastBallot: Hint.BALLOT,
    RaiseMotion: Hint.MOTION,
    JoinSpeakers: Hint.LIST,
}


def hint_of(action: Action) -> Hint | None:
    """The hint for an action a delegate has taken; None where there is nothing to say."""
    return _OF_ACTIONS.get(type(action))


def hint_text(hint: Hint) -> str:
    """A hint as it stands below an answer."""
    return small(_TEXTS[hint])
