"""Which permissions of a floor channel to change, and how to give each back bit by bit.

What is to be there is worked out from the channel as it is and from what is remembered of it, so that it
can be asked again after a crash at any moment. Whatever somebody else has changed since is left as it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from bot.storage.overwrites import NOTHING, Bits, KeptOverwrite

SEND, THREADS, PUBLIC_THREADS, PRIVATE_THREADS = 1 << 11, 1 << 38, 1 << 35, 1 << 36
"""Discord's bits: to send messages, to send them in threads, to begin public and private threads."""
TALK = SEND | THREADS
WRITE = TALK | PUBLIC_THREADS | PRIVATE_THREADS


@dataclass(frozen=True, slots=True)
class Overwrite:
    """What a channel says of the permissions of a role or a person."""

    target_id: int
    is_role: bool
    bits: Bits


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be said of some permissions of a role or a person."""

    is_role: bool
    mask: int
    bits: Bits


@dataclass(frozen=True, slots=True)
class FloorWanted:
    """Who may write in a floor channel; roles and people by id.

    ``locked`` closes it to everybody but ``posting``; ``silenced`` may not write, locked or not. ``able`` are
    the permissions that the bot may give and take.
    """

    everyone: int
    locked: bool = False
    posting: Mapping[int, bool] = field(default_factory=dict)
    """Who writes in any case, first to last, and whether it is a role."""
    silenced: frozenset[int] = frozenset()
    able: int = WRITE

    @property
    def nothing(self) -> bool:
        """Whether the channel is to be as it was."""
        return not (self.locked or self.posting or self.silenced)


@dataclass(frozen=True, slots=True)
class Change:
    """One change of an overwrite: what to remember before it, what to write, what to remember after it.

    ``write`` is None to delete the overwrite; ``needed`` says whether Discord has to be asked at all,
    ``forget`` that nothing is left to remember. ``theirs`` are permissions found changed by somebody else.
    """

    kept: KeptOverwrite
    write: Bits | None
    needed: bool
    forget: bool
    theirs: int = 0

    @property
    def done(self) -> KeptOverwrite:
        """What to remember once Discord has done it."""
        return replace(self.kept, last=self.kept.put, settled=True)


def wanted_overwrites(
    floor: FloorWanted, now: Mapping[int, Overwrite], kept: Mapping[int, KeptOverwrite]
) -> dict[int, Wanted]:
    """What is to be said of whom: first who goes on writing, last everybody, so that nobody is locked out.

    Whom the channel lets write by name is told nothing of it while the floor is locked. That is settled at
    the moment it is locked: whom others let write after that may.
    """
    able, wanted = floor.able, dict[int, Wanted]()
    for target, is_role in floor.posting.items():
        wanted[target] = Wanted(is_role, TALK & able, Bits(allow=TALK & able))
    for target in sorted(floor.silenced - floor.posting.keys()):
        wanted[target] = Wanted(False, WRITE & able, Bits(deny=WRITE & able))
    if not floor.locked:
        return wanted
    own = kept.get(floor.everyone)
    locked_before = own is not None and own.settled
    for target, overwrite in sorted(now.items()):
        known = kept.get(target)
        if known is not None:
            named = known.before.allow & WRITE & able
        else:
            named = 0 if locked_before else overwrite.bits.allow & WRITE & able
        if named and target != floor.everyone and target not in wanted:
            wanted[target] = Wanted(overwrite.is_role, named, NOTHING)
    wanted[floor.everyone] = Wanted(True, WRITE & able, Bits(deny=WRITE & able))
    return wanted


def changes(
    floor: FloorWanted,
    channel: int,
    now: Mapping[int, Overwrite],
    kept: Mapping[int, KeptOverwrite],
) -> Iterator[Change]:
    """What is to be changed, in order: given back in the opposite order to that in which it was taken."""
    wanted = wanted_overwrites(floor, now, kept)
    returned = [target for target in kept if target not in wanted]
    for target in sorted(returned, key=lambda own: (own != floor.everyone, not kept[own].is_role, own)):
        found = now.get(target)
        yield _given_back(kept[target], None if found is None else found.bits)
    for target, own in wanted.items():
        found = now.get(target)
        change = _put(channel, target, own, kept.get(target), None if found is None else found.bits)
        if change.needed or change.theirs or kept.get(target) != change.done:
            yield change


def differs(kept: KeptOverwrite, now: Bits | None) -> int:
    """The permissions that somebody else has changed since they were put there."""
    own = kept.mask & ~kept.theirs
    if now is None and kept.existed:
        return own
    found = (now or NOTHING).within(own)
    off = found.difference(kept.put.within(own))
    if not kept.settled:
        off &= found.difference(kept.last.within(own))
    return off


def _given_back(kept: KeptOverwrite, now: Bits | None) -> Change:
    """Put back what was there before, but for what somebody else has changed."""
    return _written(kept, now, kept.before, differs(kept, now), giving_back=True)


def _put(channel: int, target: int, wanted: Wanted, kept: KeptOverwrite | None, now: Bits | None) -> Change:
    """Put what is wanted; of what is remembered and no longer wanted, what was there before."""
    found = now or NOTHING
    if kept is None:
        before = found.within(wanted.mask)
        kept = KeptOverwrite(
            channel_id=channel,
            target_id=target,
            is_role=wanted.is_role,
            existed=now is not None,
            mask=wanted.mask,
            before=before,
            put=before,
            last=before,
        )
        theirs = 0
    else:
        theirs = differs(kept, now)
        new = wanted.mask & ~kept.mask
        kept = replace(
            kept,
            mask=kept.mask | new,
            before=kept.before.with_part(new, found),
            put=kept.put.with_part(new, found),
        )
    return _written(kept, now, kept.before.with_part(wanted.mask, wanted.bits), theirs)


def _written(
    kept: KeptOverwrite, now: Bits | None, put: Bits, theirs: int, *, giving_back: bool = False
) -> Change:
    found = now or NOTHING
    kept = replace(kept, put=put, last=found.within(kept.mask), theirs=kept.theirs | theirs, settled=False)
    result = found.with_part(kept.mask & ~kept.theirs, put)
    write = None if giving_back and not kept.existed and result == NOTHING else result
    gone = kept.existed and now is None  # somebody has deleted it, and so it stays
    needed = not gone and write != now and not (now is None and write == NOTHING)
    return Change(kept, write, needed, forget=giving_back, theirs=theirs)
