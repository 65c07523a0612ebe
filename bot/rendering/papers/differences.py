"""What others changed in a text under correction, line by line: the words that went, came and moved."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from bot.procedure.state.resolutions import Wording
from bot.rendering.amendments.differences import words_changed
from bot.rendering.papers.lines import Line, lines_of
from bot.rendering.phrases import fitted, inline

_ROOM = 1500
_LINE, _CHANGED = 500, 1000


def difference(before: Wording, after: Wording) -> str:
    """The lines that changed, each with ~~the words that went~~ and **the words that came**."""
    found = list(_changed(before, after))
    return fitted(found, _ROOM, "\n", "… and {} more changes") if found else "Nothing in the words."


def _changed(before: Wording, after: Wording) -> Iterator[str]:
    if before.title != after.title:
        yield f"Title: {words_changed(before.title, after.title, _CHANGED)}"
    old, new = lines_of(before), lines_of(after)
    matcher = SequenceMatcher(None, [_same(own) for own in old], [_same(own) for own in new], autojunk=False)
    steps = [own for own in matcher.get_opcodes() if own[0] != "equal"]
    gone = {_words(line): line for _, start, end, _, _ in steps for line in old[start:end]}
    come = {_words(line) for _, _, _, begin, stop in steps for line in new[begin:stop]}
    for _, start, end, begin, stop in steps:
        yield from (_moved(gone[_words(own)], own) for own in new[begin:stop] if _words(own) in gone)
        yield from _replaced(
            [line for line in old[start:end] if _words(line) not in come],
            [line for line in new[begin:stop] if _words(line) not in gone],
        )


def _moved(before: Line, after: Line) -> str:
    return f"{before.name} is {after.name.lower()} now: {_around(after.words.split())}"


def _replaced(gone: Sequence[Line], come: Sequence[Line]) -> Iterator[str]:
    """Lines in the place of others: word by word where they are as many."""
    if len(gone) == len(come):
        pairs = zip(gone, come, strict=True)
        yield from (f"{two.name}: {words_changed(one.words, two.words, _CHANGED)}" for one, two in pairs)
        return
    yield from (f"{own.name}: {words_changed(own.words, None, _LINE)}" for own in gone)
    yield from (f"{own.name}: {words_changed(None, own.words, _LINE)}" for own in come)


def _words(line: Line) -> tuple[str, int]:
    return line.words, line.depth


def _same(line: Line) -> tuple[str, int, bool]:
    return line.words, line.depth, line.operative


def _around(words: Sequence[str], kept: int = 6) -> str:
    """The words that stayed, the middle of many left out."""
    if len(words) > 2 * kept + 1:
        words = (*words[:kept], "…", *words[-kept:])
    return inline(" ".join(words), _LINE)
