"""An undo in one line of the minutes, and what the one who made it is told."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from bot.procedure.engine import Action
from bot.procedure.event import Event
from bot.procedure.rules.undo.undo import ActsUndone, TakeBack
from bot.procedure.state.session import Session
from bot.rendering.phrases import Medium, counted, numbers
from bot.rendering.undo.floor import floor_said

Say = Callable[[Any, Session, Medium], str]
Told = Callable[[Any, Sequence[Event], Session, datetime], str]


def _undone(event: ActsUndone, session: Session, on: Medium) -> str:
    del session, on
    one = len(event.acts) == 1
    return f"{'Act' if one else 'Acts'} {numbers(event.acts)} {'was' if one else 'were'} taken back."


UNDO_LINES: Mapping[type[Event], Say] = {ActsUndone: _undone}


def _taken_back(action: TakeBack, events: Sequence[Event], after: Session, at: datetime) -> str:
    del action
    acts = sum(len(own.acts) for own in events if isinstance(own, ActsUndone))
    return f"Taken back: {counted(acts, 'act')}. Now on the floor: {floor_said(after, at)}."


UNDO_RECEIPTS: Mapping[type[Action], Told] = {TakeBack: _taken_back}
