"""A clause while it is being read: pieces of its text, and what is listed below it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from bot.procedure.state.resolutions import Clause, SubClause

_PARTED = re.compile(r"[^\W\d_][-\u00ad\u2010]$")
_WORD_AT_END = re.compile(r"([\w’'-]*[^\W\d_])[-\u00ad\u2010]$")
_WORD_AT_START = re.compile(r"[^\W\d_][\w’'-]*")
_ENDING = re.compile(
    r"(?:it|al|ly|ness|less|ment|tion|sion|hood|ship|ful|ism|ist|ous|ing|ed|er|es)[a-z]{0,7}$"
)
"""What a word ends with and none begins with, so that no hyphen stood before it."""
_LONGEST_WORD = 60
_BEFORE_HYPHEN = frozenset(
    """
    all anti bi border capacity child co community counter country cross culture data decision evidence ex
    fact five four gender government half harm high human in income information inter intra law least life
    long low medium member mid middle multi nation needs non off one open people poverty post pre profit
    public quasi right risk rights secretary self semi short six socio south state sub supra ten three
    trans trauma two under up vice victim well wide women world year young
    """.split()  # noqa: SIM905
)


@dataclass(slots=True)
class Item:
    """A clause, a sub-clause or something below: its text in pieces, and its own list."""

    pieces: list[str]
    mark: str = ""
    below: list[Item] = field(default_factory=list)

    @property
    def last(self) -> str:
        """The last piece of the text."""
        return self.pieces[-1] if self.pieces else ""


class Joining:
    """Puts the lines of a paragraph together, and words that were parted at the end of a line."""

    def __init__(self, text: str) -> None:
        self._words = frozenset(own.casefold() for own in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text))

    def joined(self, pieces: list[str], guessed: Callable[[str], None]) -> str:
        """The whole text of a paragraph; ``guessed`` is told each word that may have had a hyphen."""
        whole: list[str] = []
        for piece in pieces:
            before = whole[-1] if whole else ""
            if _PARTED.search(before[-2:]) and piece[:1].islower():
                whole[-1] = self._first_half(before, piece, guessed)
                whole.append(piece)
            elif before.endswith("/") and before[:-1] and not before.endswith(" /"):
                whole.append(piece)
            elif piece:
                whole += [" ", piece]
        return " ".join("".join(whole).split())

    def _first_half(self, before: str, after: str, guessed: Callable[[str], None]) -> str:
        """What stands before the end of a line, with the hyphen at its end or without it."""
        first, second = _WORD_AT_END.search(before[-_LONGEST_WORD:]), _WORD_AT_START.match(after)
        start = first[1].rpartition("-")[2].casefold() if first is not None else ""
        rest = second[0].casefold() if second is not None else ""
        soft = before.endswith("\u00ad")
        if f"{start}{rest}" in self._words or (soft and (start not in _BEFORE_HYPHEN or _ENDING.match(rest))):
            return before[:-1]
        if f"{start}-{rest}" in self._words or (start in _BEFORE_HYPHEN and not _ENDING.match(rest)):
            return f"{before[:-1]}-"
        guessed(f"{start}{rest}")
        return before[:-1]


def clause_of(item: Item, own: str, said: Callable[[Item], str], too_deep: Callable[[str], None]) -> Clause:
    """The clause an item makes; what lies below a part of a sub-clause is written into the part."""

    def part(deep: Item) -> str:
        words = [said(deep)]
        for written, text in _flat(deep, said):
            too_deep(text)
            words.append(f"{written} {text}".strip())
        return " ".join(words)

    return Clause(
        own,
        said(item),
        tuple(SubClause(said(sub), tuple(part(deep) for deep in sub.below)) for sub in item.below),
    )


def _flat(item: Item, said: Callable[[Item], str]) -> Iterator[tuple[str, str]]:
    """Everything below an item with its marks, in order."""
    for own in item.below:
        yield own.mark, said(own)
        yield from _flat(own, said)
