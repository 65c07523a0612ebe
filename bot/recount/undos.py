"""What was taken back: an undo names how many entries stand, and all is as it was after them.

So the entries of a journal form a chain of their own, from the last one back: before an undo comes not the
entry above it but the last one that stands. What the chain passes over does not count.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.recount.arithmetic import UnknownRuleError
from bot.recount.journal import Entry

UNDO = "acts_undone"


def returns(entries: Sequence[Entry]) -> Mapping[int, int]:
    """For each undo, by its place, counted from 0, how many entries stand after it."""
    found = {}
    for place, entry in enumerate(entries):
        if entry.name != UNDO:
            continue
        length = entry.body.get("length")
        if not isinstance(length, int) or isinstance(length, bool) or not 0 < length < place:
            raise UnknownRuleError(f"entry {entry.position} returns to {length!r} entries of {place}")
        if entries[length - 1].act == entries[length].act:
            raise UnknownRuleError(f"entry {entry.position} takes back a part of act {entries[length].act}")
        found[place] = length
    return found


def standing(length: int, back: Mapping[int, int]) -> frozenset[int]:
    """The places, counted from 0, of the entries that count in a journal of a length."""
    found, place = set[int](), length - 1
    while place >= 0:
        found.add(place)
        place = back.get(place, place) - 1
    return frozenset(found)
