"""A text before and after a change as one: what goes is struck through, what comes is bold.

Word by word, so that it reads on a phone; of long passages that stay, only the words next to a change.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum
from typing import TypeVar

from bot.procedure.state.resolutions import Clause, SubClause
from bot.procedure.wording import Token, matched, tokens, words_kept
from bot.rendering.phrases import inline
from bot.rendering.resolutions.clauses import letters, roman

_INDENT = "\N{EM SPACE}"
_UNSEEN = "\N{ZERO WIDTH SPACE}"
_NEIGHBOURS = (40, 20, 10, 5, 3)
_BESIDE = 6
_SHORTEST = 60
_FEW = 4
_LEFT_OUT = f"{_INDENT}…"
_ALIKE = 0.4

Item = TypeVar("Item", bound=Hashable)


class Fate(Enum):
    """What becomes of words."""

    STAYS = "stays"
    GOES = "goes"
    COMES = "comes"


@dataclass(frozen=True, slots=True)
class Run:
    """Words that stay, go or come together, and whether a blank stands before them."""

    fate: Fate
    text: str
    spaced: bool = True


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a text that is compared: its mark, as "(a)", and the runs it is made of."""

    mark: str
    runs: tuple[Run, ...]

    @property
    def stays(self) -> bool:
        """Whether nothing in it changes."""
        return all(own.fate is Fate.STAYS for own in self.runs)


def difference(before: Sequence[Clause], after: Sequence[Clause], room: int) -> str:
    """Clauses before and after a change, within a room; those that only go or only come as a whole."""
    lines: list[Line] = []
    for was, now in _aligned(list(before), list(after), lambda own: own.text):
        lines += _clause(was, now)
    for near in _NEIGHBOURS:
        whole = _shown(lines, near, None)
        if len(whole) <= room:
            return whole
    each = max(_SHORTEST, room // max(1, len(lines)))
    shown: list[str] = []
    for line in lines:
        said = _line(line, _NEIGHBOURS[-1], each)
        if len("\n".join((*shown, said))) > room - _SHORTEST:
            return "\n".join((*shown, f"… {len(lines) - len(shown)} more lines"))
        shown.append(said)
    return "\n".join(shown)


def runs(before: str, after: str) -> tuple[Run, ...]:
    """What stays, goes and comes between two wordings of a line."""
    old, new = tokens(before), tokens(after)
    found: list[Run] = []
    for kind, start, end, new_start, new_end in _joined(matched(before, after), old):
        if kind == "equal":
            text, spaced = _words(before, old, start, end)
            found.append(Run(Fate.STAYS, text, spaced or _words(after, new, new_start, new_end)[1]))
            continue
        if end > start:
            found.append(Run(Fate.GOES, *_words(before, old, start, end)))
        if new_end > new_start:
            found.append(Run(Fate.COMES, *_words(after, new, new_start, new_end)))
    return tuple(found)


def words_changed(before: str | None, after: str | None, room: int) -> str:
    """A line and what it becomes as one, cut to about the room; None where there is no such line."""
    return _line(Line("", _runs(before, after)), _BESIDE, room)


def _words(text: str, there: Sequence[Token], start: int, end: int) -> tuple[str, bool]:
    """The text from one token to another, and whether a blank stands before it."""
    first = there[start].start
    return text[first : there[end - 1].end], first > 0 and text[first - 1].isspace()


def _joined(
    found: list[tuple[str, int, int, int, int]], old: Sequence[Token]
) -> Iterator[tuple[str, int, int, int, int]]:
    """The changes, those that only a sign of punctuation parts as one: less to and fro to read."""
    changes: list[tuple[str, int, int, int, int]] = []
    for place, (kind, start, end, new_start, new_end) in enumerate(found):
        inside = 0 < place < len(found) - 1
        small = kind == "equal" and inside and not any(own.word for own in old[start:end])
        if changes and changes[-1][0] != "equal" and (kind != "equal" or small):
            last = changes.pop()
            changes.append(("replace", last[1], end, last[3], new_end))
        else:
            changes.append((kind, start, end, new_start, new_end))
    yield from changes


def _clause(was: Clause | None, now: Clause | None) -> Iterator[Line]:
    if was is not None and now is not None and not _alike(was.text, now.text):
        yield Line("", _runs(was.text, None))
        yield Line("", _runs(None, now.text))
    else:
        yield Line("", _runs(was.text if was else None, now.text if now else None))
    before, after = was.subclauses if was else (), now.subclauses if now else ()
    old = new = 0
    for sub, other in _aligned(before, after, lambda own: own.text):
        old, new = old + (sub is not None), new + (other is not None)
        yield from _subclause(sub, other, letters(new if other is not None else old))


def _subclause(was: SubClause | None, now: SubClause | None, letter: str) -> Iterator[Line]:
    yield Line(f"{_INDENT}({letter}) ", _runs(was.text if was else None, now.text if now else None))
    old = new = 0
    for part, other in _aligned(was.parts if was else (), now.parts if now else (), str):
        old, new = old + (part is not None), new + (other is not None)
        numeral = roman(new if other is not None else old)
        yield Line(f"{_INDENT * 2}({numeral}) ", _runs(part, other))


def _runs(was: str | None, now: str | None) -> tuple[Run, ...]:
    if was is None:
        return (Run(Fate.COMES, now or ""),)
    return (Run(Fate.GOES, was),) if now is None else runs(was, now)


def _aligned(
    before: Sequence[Item], after: Sequence[Item], text: Callable[[Item], str]
) -> Iterator[tuple[Item | None, Item | None]]:
    """Each item with the one it becomes; None where it is struck, or where there was none before."""
    if len(before) == len(after) == 1:
        yield before[0], after[0]
        return
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for _, start, end, new_start, new_end in matcher.get_opcodes():
        old, new = list(before[start:end]), list(after[new_start:new_end])
        while old and new and (old[0] == new[0] or _alike(text(old[0]), text(new[0]))):
            yield old.pop(0), new.pop(0)
        yield from ((own, None) for own in old)
        yield from ((None, own) for own in new)


def _alike(was: str, now: str) -> bool:
    """Whether enough of the words stay for a line to be the same one changed."""
    kept = words_kept((Clause("", was),), (Clause("", now),))
    longer = max(sum(own.word for own in tokens(text)) for text in (was, now))
    return kept >= _ALIKE * longer


def _shown(lines: Sequence[Line], near: int, each: int | None) -> str:
    """The lines, of several that stay in a row below the first only that there are such."""
    shown: list[str] = []
    for number, line in enumerate(lines):
        beside = (own.stays for own in lines[max(number - 1, 1) : number + 2])
        if number and all(beside) and len(lines) > _FEW:
            if shown[-1] != _LEFT_OUT:
                shown.append(_LEFT_OUT)
        else:
            shown.append(_line(line, near, each))
    return "\n".join(shown)


def _line(line: Line, near: int, each: int | None) -> str:
    """A line with its marks; of long runs that stay, the words near a change."""
    said, last = line.mark, len(line.runs) - 1
    room = None if each is None else max(_SHORTEST, each // max(1, len(line.runs)))
    for place, own in enumerate(line.runs):
        text = own.text
        if own.fate is Fate.STAYS:
            text = _near(text, near, first=place == 0, last=place == last)
        parted = place == 0 or _parted(line.runs[place - 1], own)
        ends = place == last or _parted(own, line.runs[place + 1])
        said += (" " if place and parted else "") + _marked(
            own.fate, inline(text, room), begins=parted, ends=ends
        )
    return said


def _parted(before: Run, after: Run) -> bool:
    """Whether a blank stands between two runs."""
    return after.spaced or (before.text[-1:].isalnum() and after.text[:1].isalnum())


def _near(text: str, near: int, *, first: bool, last: bool) -> str:
    """The words of a passage that stand next to a change, with an ellipsis for the others."""
    words = text.split()
    if first and last:
        return text if len(words) <= near * 2 else f"{' '.join(words[:near])} …"
    if len(words) <= near * (1 if first or last else 2) + 1:
        return text
    if first:
        return f"… {' '.join(words[-near:])}"
    return f"{' '.join(words[:near])} …" + ("" if last else f" {' '.join(words[-near:])}")


def _marked(fate: Fate, text: str, *, begins: bool, ends: bool) -> str:
    """Words with the marks of what becomes of them; none where there are no words to mark.

    Between a letter and a sign of punctuation some clients take the marks for text: they stand apart there.
    """
    if fate is Fate.STAYS or not text:
        return text
    mark = "~~" if fate is Fate.GOES else "**"
    opened = "" if begins or text[0].isalnum() else _UNSEEN
    closed = _UNSEEN if text[-1] in "~*_\\" or not (ends or text[-1].isalnum()) else ""
    return f"{mark}{opened}{text}{closed}{mark}"
