"""Every request a chair could make to keep order in the room, right and wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import product

from bot.procedure.engine import Action
from bot.procedure.rules.moderation.silences import LiftSilence, SilenceDelegation
from bot.procedure.rules.moderation.warnings import TakeBackWarning, WarnDelegation
from bot.procedure.state.session import Session
from tests.procedure.named import names


def _warnings(session: Session) -> tuple[int, ...]:
    newest = len(session.moderation.warnings)
    return tuple(sorted({0, max(newest - 1, 0), newest, newest + 1}))


def _silences(session: Session) -> Iterator[SilenceDelegation]:
    rules = session.rulebook.moderation
    times = (None, rules.silence_minimum, rules.silence_maximum)
    for name, seconds, timeout, instead in product(names(session), times, (False, True), (False, True)):
        yield SilenceDelegation(name, seconds, "Not heeding the Chair", timeout, instead)


MODERATION_REQUESTS: dict[type[Action], Callable[[Session], Iterator[Action]]] = {
    WarnDelegation: lambda session: (WarnDelegation(name, "Order") for name in names(session)),
    TakeBackWarning: lambda session: (
        TakeBackWarning(number, "Heard amiss") for number in _warnings(session)
    ),
    SilenceDelegation: _silences,
    LiftSilence: lambda session: map(LiftSilence, names(session)),
}
