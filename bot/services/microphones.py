"""What to do about one person's microphone, and how to give it back as it was before."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum, auto

from bot.storage.mutes import Mute, MuteKind


class Step(Enum):
    """What is to be done."""

    NOTHING = auto()
    FORGET = auto()  # it is as before
    NOTE = auto()  # it was changed just before the program ended
    LEAVE = auto()  # somebody else has changed it back: leave it so
    CHANGE = auto()
    GIVE_BACK = auto()


@dataclass(frozen=True, slots=True)
class Microphone:
    """Somebody's microphone: whether it can be ``heard`` now, what is kept of it, and what is ``wanted``.

    ``wanted`` is None to have it as it was before.
    """

    guild_id: int
    user_id: int
    channel_id: int
    kind: MuteKind
    heard: bool
    wanted: bool | None
    kept: Mute | None = None

    @property
    def target(self) -> bool:
        """Whether it is to be heard once the step is done."""
        if self.kept is not None and self.step in (Step.GIVE_BACK, Step.CHANGE):
            return self.kept.heard if self.step is Step.GIVE_BACK else not self.kept.heard
        return bool(self.wanted)

    @property
    def step(self) -> Step:
        """What is to be done. Whom others have muted in voice stays muted."""
        kept = self.kept
        if kept is None:
            muted_by_others = self.kind is MuteKind.VOICE and not self.heard
            if self.wanted is None or self.wanted is self.heard or muted_by_others:
                return Step.NOTHING
            return Step.CHANGE
        changed = self.heard is not kept.heard
        if self.wanted is None or self.wanted is kept.heard:
            return Step.GIVE_BACK if changed else Step.FORGET
        if changed:
            return Step.NOTHING if kept.settled else Step.NOTE
        return Step.LEAVE if kept.settled else Step.CHANGE

    @property
    def before(self) -> Mute:
        """What to remember of it before it is changed."""
        if self.kept is not None:
            return replace(self.kept, settled=False)
        return Mute(self.guild_id, self.user_id, self.kind, heard=self.heard)
