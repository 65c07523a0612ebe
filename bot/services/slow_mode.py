"""What slow mode to set in a floor channel, and how to give back the channel's own."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.storage.slow_modes import KeptSlowMode


@dataclass(frozen=True, slots=True)
class SlowModeChange:
    """What to remember before, what to write, and what to remember after: nothing where it says ``forget``.

    ``write`` is None where Discord need not be asked; ``theirs`` says that somebody else was found to have
    changed it, which is left so.
    """

    kept: KeptSlowMode
    write: int | None = None
    forget: bool = False
    theirs: bool = False

    @property
    def done(self) -> KeptSlowMode:
        """What to remember once Discord has done it."""
        return replace(self.kept, last=self.kept.put, settled=True)


def slow_mode_change(
    channel: int, wanted: int | None, now: int, kept: KeptSlowMode | None
) -> SlowModeChange | None:
    """The change that brings a channel's slow mode to what is wanted, None for its own; if there is one."""
    if kept is not None and kept.theirs and wanted not in (None, kept.put):
        kept = None  # what others have set is where the next begins
    if kept is None:
        if wanted is None:
            return None
        return _put(KeptSlowMode(channel, before=now, put=wanted, last=now), wanted, now)
    changed = not kept.theirs and now != kept.put and (kept.settled or now != kept.last)
    if kept.theirs or changed:
        if wanted is None:
            return SlowModeChange(kept, forget=True, theirs=changed)
        return SlowModeChange(replace(kept, theirs=True), theirs=True) if changed else None
    change = _put(kept, kept.before if wanted is None else wanted, now, forget=wanted is None)
    return None if change.done == kept and not change.forget else change


def _put(kept: KeptSlowMode, put: int, now: int, *, forget: bool = False) -> SlowModeChange:
    kept = replace(kept, put=put, last=now, settled=False)
    return SlowModeChange(kept, None if now == put else put, forget)
