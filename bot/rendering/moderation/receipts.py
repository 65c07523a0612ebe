"""What whoever keeps order in the room is told."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from bot.procedure.event import Event
from bot.procedure.rules.moderation.silences import SilenceDelegation
from bot.procedure.rules.moderation.warnings import TakeBackWarning, WarnDelegation
from bot.procedure.situation import Action
from bot.procedure.state.session import Session
from bot.rendering.moderation.sentences import until_said
from bot.rendering.phrases import NAME, counted, inline
from bot.rendering.sentences import sentence_of


def _warned(action: WarnDelegation, events: Sequence[Event], after: Session, at: datetime) -> str:
    del action, at
    return " ".join(sentence_of(own, after) for own in events)


def _taken_back(action: TakeBackWarning, events: Sequence[Event], after: Session, at: datetime) -> str:
    """What is left; a silence the warning led to is the dais's to lift, as it may have other grounds."""
    del at
    warning = after.moderation.warning(action.number)
    said = sentence_of(events[0], after)
    if warning is None:
        return said
    left = len(after.moderation.standing_warnings(warning.delegation))
    silence = after.moderation.silence_of(warning.delegation)
    stays = f" It stays silenced {until_said(silence.until)}; lift that for itself." if silence else ""
    return f"{said} {inline(warning.delegation, NAME)} has {counted(left, 'warning')} now.{stays}"


def _silenced(action: SilenceDelegation, events: Sequence[Event], after: Session, at: datetime) -> str:
    del action, at
    votes = "It still votes." if after.rulebook.moderation.silenced_vote else "It has no vote meanwhile."
    return f"{sentence_of(events[0], after)} {votes}"


MODERATION_RECEIPTS: Mapping[type[Action], Callable[[Any, Sequence[Event], Session, datetime], str]] = {
    WarnDelegation: _warned,
    TakeBackWarning: _taken_back,
    SilenceDelegation: _silenced,
}
