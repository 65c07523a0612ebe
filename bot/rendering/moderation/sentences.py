"""What happened to order in the room, in the lines of the minutes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from bot.procedure.event import Event
from bot.procedure.rules.moderation import silences, warnings
from bot.procedure.state.session import Session
from bot.rendering.moderation.channel import CHANNEL_LINES
from bot.rendering.phrases import DISCORD, Medium

_LIFTED = "the dais lets it speak again"


def until_said(until: datetime | None, on: Medium = DISCORD) -> str:
    """How long a silence lasts."""
    return f"until {_LIFTED}" if until is None else f"until {on.clock(until)}"


def until_moment_said(moment: int) -> str:
    """How long a silence lasts, from its end in seconds since 1970; 0 is until it is lifted."""
    return f"until <t:{moment}:t>" if moment else f"until {_LIFTED}"


def which_warning(session: Session, number: int, delegation: str) -> str:
    """Which of its warnings a delegation was given with that number: "its warning 2 of 3"."""
    earlier = [own for own in session.moderation.standing_warnings(delegation) if own.number < number]
    limit = session.rulebook.moderation.warning_limit
    of_limit = f" of {limit}" if limit else ""
    return f"its warning {len(earlier) + 1}{of_limit}"


def _warned(event: warnings.WarningGiven, session: Session, on: Medium) -> str:
    name, which = on.name(event.delegation), which_warning(session, event.number, event.delegation)
    return f"{name} was warned, {which}: {on.name(event.reason)}."


def _taken_back(event: warnings.WarningTakenBack, session: Session, on: Medium) -> str:
    warning = session.moderation.warning(event.number)
    of_whom = f" of {on.name(warning.delegation)}" if warning is not None else ""
    return f"Warning {event.number}{of_whom} was taken back: {on.name(event.why)}."


def _silenced(event: silences.DelegationSilenced, session: Session, on: Medium) -> str:
    limit = session.rulebook.moderation.warning_limit
    led_to = f", having been warned {limit} times" if event.warning is not None and limit > 1 else ""
    why = f": {on.name(event.reason)}" if event.reason else ""
    timed_out = ", and timed out" if event.timeout else ""
    return f"{on.name(event.delegation)} was silenced {until_said(event.until, on)}{led_to}{timed_out}{why}."


def _lifted(event: silences.SilenceLifted, session: Session, on: Medium) -> str:
    del session
    by_itself = event.end is silences.SilenceEnd.TIME
    ended = "its silence is over" if by_itself else "the dais lifted its silence"
    return f"{on.name(event.delegation)} may speak again: {ended}."


MODERATION_LINES: Mapping[type[Event], str | Callable[[Any, Session, Medium], str]] = {
    warnings.WarningGiven: _warned,
    warnings.WarningTakenBack: _taken_back,
    silences.DelegationSilenced: _silenced,
    silences.SilenceLifted: _lifted,
    **CHANNEL_LINES,
}
