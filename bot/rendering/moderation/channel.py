"""How the floor channel is kept, in words: on the panel, in answers, in the minutes, to the room."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any

from bot.procedure.event import Event
from bot.procedure.refusals import Reason
from bot.procedure.rulebook import Topic
from bot.procedure.rules.moderation.channel import FloorKept, KeepFloor, SlowModeSet
from bot.procedure.situation import Action
from bot.procedure.state.moderation import FloorKeeping
from bot.procedure.state.session import Session
from bot.rendering.card import Button, Control
from bot.rendering.news import News
from bot.rendering.phrases import Medium
from bot.rendering.times import duration
from bot.rendering.verbs import Verb

CHANNEL_ACTIONS: tuple[type[Action], ...] = (KeepFloor,)
"""The actions the chair's panel has controls for."""

KEEPINGS: Mapping[FloorKeeping, str] = {
    FloorKeeping.LOCKED: "until it is unlocked",
    FloorKeeping.FOLLOWING: "following the debate",
}
"""The ways to lock the floor channel, as they are offered."""

_KEPT: Mapping[FloorKeeping, str] = {
    FloorKeeping.LOCKED: (
        "The channel is locked: only the dais writes in it. Buttons and commands work as before."
    ),
    FloorKeeping.FOLLOWING: (
        "The channel follows the debate: open in an unmoderated caucus and between meetings, else only the "
        "dais writes in it. Buttons and commands work as before."
    ),
    FloorKeeping.UNTOUCHED: "The channel is unlocked, and as it was before.",
}
_TITLES: Mapping[FloorKeeping, str] = {
    FloorKeeping.LOCKED: "Channel locked",
    FloorKeeping.FOLLOWING: "Channel follows the debate",
    FloorKeeping.UNTOUCHED: "Channel unlocked",
}
_BUTTONS: Mapping[FloorKeeping, str] = {
    FloorKeeping.FOLLOWING: "Lock the channel with the debate",
    FloorKeeping.UNTOUCHED: "Unlock the channel",
}


def channel_buttons(session: Session, legal: Collection[Action]) -> Iterator[Button]:
    """What a chair may do about the floor channel: have it follow the debate, or give it back."""
    kept = session.moderation.floor is not FloorKeeping.UNTOUCHED
    for keeping, words in _BUTTONS.items():
        if KeepFloor(keeping) in legal and kept is (keeping is FloorKeeping.UNTOUCHED):
            yield Button(words, Control(Verb.KEEP_FLOOR, choice=keeping))


def channel_news(event: Event, session: Session) -> News | None:
    """What is announced of how the floor channel is kept."""
    rules = (session.rulebook.source(Topic.PRESIDENT),)
    match event:
        case FloorKept(keeping=keeping):
            return News(_TITLES[keeping], _floor_kept(event, session), rules)
        case SlowModeSet(seconds=seconds):
            return News("Slow mode" if seconds else "Slow mode off", _slow_mode(seconds), rules)
    return None


def _floor_kept(event: FloorKept, session: Session, on: Medium | None = None) -> str:
    del session, on
    said = _KEPT[event.keeping]
    return said if event.slow_mode is None else f"{said} {_slow_mode(event.slow_mode)}"


def _slow_mode(seconds: int | None) -> str:
    if seconds is None:
        return "The channel has its own slow mode again."
    return f"Slow mode: {duration(seconds)} between two messages of one person."


def _slow_mode_set(event: SlowModeSet, session: Session, on: Medium) -> str:
    del session, on
    return _slow_mode(event.seconds)


CHANNEL_LINES: Mapping[type[Event], str | Callable[[Any, Session, Medium], str]] = {
    FloorKept: _floor_kept,
    SlowModeSet: _slow_mode_set,
}
CHANNEL_REFUSALS: Mapping[Reason, str] = {
    Reason.FLOOR_LOCKED: "The channel is locked already. /dais unlock gives it back as it was.",
    Reason.FLOOR_FOLLOWS: "The channel follows the debate already. /dais unlock gives it back as it was.",
    Reason.FLOOR_NOT_KEPT: "The channel is not locked, and has its own slow mode. /dais lock locks it.",
}
