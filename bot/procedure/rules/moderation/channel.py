"""How the floor channel is kept: locked, open, or following the debate, and its slow mode."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar, Self

from bot.procedure.event import Event
from bot.procedure.refusals import Reason, refuse
from bot.procedure.rulebook import Topic
from bot.procedure.situation import Action, Situation
from bot.procedure.state.moderation import FloorKeeping, Moderation
from bot.procedure.state.session import Phase, Session
from bot.procedure.state.sitting import SittingStatus

LONGEST_SLOW_MODE = 6 * 60 * 60
"""The longest time Discord lets a channel keep somebody between two messages, in seconds."""
_KEPT_SO = {
    FloorKeeping.UNTOUCHED: Reason.FLOOR_NOT_KEPT,
    FloorKeeping.LOCKED: Reason.FLOOR_LOCKED,
    FloorKeeping.FOLLOWING: Reason.FLOOR_FOLLOWS,
}
_OPEN = (Phase.NOT_ESTABLISHED, Phase.CLOSED, Phase.SUSPENDED, Phase.UNMODERATED_CAUCUS)


@dataclass(frozen=True, slots=True)
class FloorKept(Event):
    """The floor channel is kept so from now on; ``slow_mode`` in seconds, None for the channel's own."""

    name: ClassVar[str] = "floor_kept"
    keeping: FloorKeeping
    slow_mode: int | None = None

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        kept = replace(session.moderation, floor=self.keeping, slow_mode=self.slow_mode)
        return replace(session, moderation=kept)


@dataclass(frozen=True, slots=True)
class SlowModeSet(Event):
    """A delegate waits this many seconds between two messages; None for the channel's own slow mode."""

    name: ClassVar[str] = "slow_mode_set"
    seconds: int | None

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        return replace(session, moderation=replace(session.moderation, slow_mode=self.seconds))


@dataclass(frozen=True, slots=True)
class KeepFloor(Action):
    """Lock the floor channel, have it follow the debate, or give it back as it was.

    ``slow_mode`` is in seconds, 0 for the channel's own; None leaves it, but goes with the lock when the
    channel is given back.
    """

    free: ClassVar[frozenset[str]] = frozenset({"slow_mode"})
    keeping: FloorKeeping
    slow_mode: int | None = None

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By the dais, at any time, where the channel is not kept so already."""
        situation.require_committee()
        if self.slow_mode is not None:
            situation.require_duration(self.slow_mode, 0, LONGEST_SLOW_MODE, Topic.PRESIDENT)
        situation.require_dais()
        now, released = situation.session.moderation, self.keeping is FloorKeeping.UNTOUCHED
        if now.floor is self.keeping and not (released and now.slow_mode is not None):
            raise refuse(_KEPT_SO[self.keeping], situation.rulebook.source(Topic.PRESIDENT))
        slow_mode = now.slow_mode if self.slow_mode is None else self.slow_mode or None
        return (FloorKept(self.keeping, None if released else slow_mode),)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self]:
        """Every way of keeping it."""
        del situation
        yield from map(cls, FloorKeeping)


@dataclass(frozen=True, slots=True)
class SetSlowMode(Action):
    """Have a delegate wait between two messages on the floor, in seconds; 0 for the channel's own."""

    free: ClassVar[frozenset[str]] = frozenset({"seconds"})
    seconds: int = 0

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By the dais, at any time, as long as Discord lets anybody wait."""
        situation.require_committee()
        situation.require_duration(self.seconds, 0, LONGEST_SLOW_MODE, Topic.PRESIDENT)
        situation.require_dais()
        return (SlowModeSet(self.seconds or None),)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self]:
        """The channel's own."""
        del situation
        yield cls()


@dataclass(frozen=True, slots=True)
class FloorChannel:
    """What the floor channel should be like: ``kept`` while the dais is to write there whatever happens.

    ``slow_mode`` is None for the channel's own; the delegations ``silenced`` may not write at all.
    """

    kept: bool = False
    locked: bool = False
    slow_mode: int | None = None
    silenced: frozenset[str] = frozenset()


def floor_is_open(session: Session) -> bool:
    """Whether everybody may write on the floor, going by the debate.

    In an unmoderated caucus, while nothing else is before the committee, and where no meeting is on.
    """
    return session.phase in _OPEN


def floor_channel(session: Session) -> FloorChannel:
    """What the floor channel should be like now."""
    own = session.moderation
    following = own.floor is FloorKeeping.FOLLOWING
    meeting = session.sitting.status is not SittingStatus.CLOSED
    return FloorChannel(
        kept=own.floor is FloorKeeping.LOCKED or (following and meeting),
        locked=own.floor is FloorKeeping.LOCKED or (following and not floor_is_open(session)),
        slow_mode=own.slow_mode if meeting or not following else None,
        silenced=frozenset(silence.delegation for silence in own.silences),
    )


def given_back(moderation: Moderation) -> Moderation:
    """How the floor channel is kept once the meeting is over: it follows the next one, or is as it was."""
    if moderation.floor is FloorKeeping.FOLLOWING:
        return moderation
    return replace(moderation, floor=FloorKeeping.UNTOUCHED, slow_mode=None)
