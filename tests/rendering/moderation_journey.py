"""Order in the room, as a part of the sitting in which everything is done."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bot.procedure.engine import Action
from bot.procedure.rulebook import AtWarningLimit, Rulebook
from bot.procedure.rules.deadlines import TimeRanOut
from bot.procedure.rules.moderation.silences import LiftSilence, SilenceDelegation
from bot.procedure.rules.moderation.warnings import TakeBackWarning, WarnDelegation
from tests.rendering.sittings import HOSTILE

_WHY = (HOSTILE * 9)[:150]


def with_a_limit(rulebook: Rulebook) -> Rulebook:
    """The rulebook under which the second warning silences."""
    rules = replace(rulebook.moderation, warning_limit=2, at_limit=AtWarningLimit.SILENCE)
    return replace(rulebook, moderation=rules)


def order_in_the_room(a: str, b: str) -> Iterator[Action | int]:
    """What the President does, to whom: two warnings with their consequence, and silences of either kind."""
    yield from (WarnDelegation(a, _WHY), WarnDelegation(a, _WHY), TakeBackWarning(1, _WHY), 601, TimeRanOut())
    yield from (SilenceDelegation(b, None, _WHY), SilenceDelegation(b, 60, instead=True), LiftSilence(b))
