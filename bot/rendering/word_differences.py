"""What differs between two wordings: words struck out and words put in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from bot.procedure.state.resolutions import Wording
from bot.rendering.phrases import fitted, inline
from bot.rendering.text_lines import Line, lines_of

_ROOM = 1500
_LINE = 500


def difference(before: Wording, after: Wording, room: int = _ROOM) -> str:
    """The lines that changed, each with ~~the words that went~~ and **the words that came**."""
    found = list(_changed(before, after))
    return fitted(found, room, "\n", "… and {} more changes") if found else "Nothing in the words."


def _changed(before: Wording, after: Wording) -> Iterator[str]:
    if before.title != after.title:
        yield f"Title: {words_changed(before.title, after.title)}"
    old, new = lines_of(before), lines_of(after)
    matcher = SequenceMatcher(None, [_same(own) for own in old], [_same(own) for own in new], autojunk=False)
    for tag, start, end, begin, stop in matcher.get_opcodes():
        if tag == "equal":
            continue
        gone, come = old[start:end], new[begin:stop]
        if len(gone) == len(come):
            pairs = zip(gone, come, strict=True)
            yield from (f"{two.name}: {words_changed(one.words, two.words)}" for one, two in pairs)
            continue
        yield from (f"{own.name}: ~~{inline(own.words, _LINE)}~~" for own in gone)
        yield from (f"{own.name}: **{inline(own.words, _LINE)}**" for own in come)


def words_changed(before: str, after: str) -> str:
    """One text with the words of the other struck out and put in."""
    old, new = before.split(), after.split()
    said: list[str] = []
    for tag, start, end, begin, stop in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            said.append(_around(old[start:end]))
            continue
        if start < end:
            said.append(f"~~{inline(' '.join(old[start:end]), _LINE)}~~")
        if begin < stop:
            said.append(f"**{inline(' '.join(new[begin:stop]), _LINE)}**")
    return " ".join(said)


def _same(line: Line) -> tuple[str, int, bool]:
    return line.words, line.depth, line.operative


def _around(words: Sequence[str], kept: int = 6) -> str:
    """The words that stayed, the middle of many left out."""
    if len(words) > 2 * kept + 1:
        words = (*words[:kept], "…", *words[-kept:])
    return inline(" ".join(words), _LINE)
