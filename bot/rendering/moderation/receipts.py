"""What whoever keeps order in the room is told."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from bot.procedure.situation import Action, Event
from bot.procedure.state.session import Session

MODERATION_RECEIPTS: Mapping[type[Action], Callable[[Any, Sequence[Event], Session, datetime], str]] = {}
