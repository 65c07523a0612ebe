"""The clauses read so far, the lists that are open at their end, and what was guessed about them."""

from __future__ import annotations

from dataclasses import dataclass

from bot.resolutions.items import Item
from bot.resolutions.lines import Line
from bot.resolutions.marks import Mark, MarkKind
from bot.resolutions.model import Guess, GuessKind
from bot.resolutions.phrases import Part, opening

SAID = 80
"""As many characters of the text as a guess quotes."""

_DEEPEST = 6


@dataclass(slots=True)
class OpenList:
    """A list that may go on: how it is counted, how far, where it stands. One without marks has no kind."""

    kind: MarkKind | None
    shape: str
    value: int
    indent: int


class Outline:
    """A part of a resolution as it grows. The list at depth 0 is that of the clauses themselves."""

    def __init__(self, part: Part, prefix: str) -> None:
        self.part = part
        self.items: list[Item] = []
        self.lists: list[OpenList] = []
        self.guesses: list[Guess] = []
        self._prefix = prefix

    @property
    def top(self) -> OpenList:
        """The list of the clauses."""
        return self.lists[0]

    @property
    def last(self) -> Item:
        """The paragraph read last."""
        item = self.items[-1]
        for _ in self.lists[1:]:
            item = item.below[-1]
        return item

    @property
    def before(self) -> str:
        """The words before the next paragraph, as far as they stood on one line."""
        return self.last.last

    @property
    def announces(self) -> bool:
        """Whether the words before announce a list."""
        return self.before.endswith(":")

    @property
    def without_capitals(self) -> bool:
        """Whether the text is one that has no capital letters, by its first clause."""
        return any(own[:1].islower() for own in self.items[0].pieces[:1])

    def opens(self, text: str) -> bool:
        """Whether words open a clause of this part, by a phrase of the table."""
        own = opening(text)
        return own is not None and own.part is self.part and own.known and own.capital

    def open(self, mark: Mark | None, text: str, line: Line) -> None:
        """Begin a list below the paragraph read last; the first list of all is that of the clauses."""
        if len(self.lists) > _DEEPEST:
            self.add(len(self.lists) - 1, mark, text, line)
            return
        kind, shape, value = (mark.kind, mark.shape, mark.value) if mark is not None else (None, "", 0)
        self.lists.append(OpenList(kind, shape, value, line.indent))
        self._put(text, mark)

    def add(self, depth: int, mark: Mark | None, text: str, line: Line) -> None:
        """One more in a list that is open; the lists within it are over."""
        own = self.lists[depth]
        del self.lists[depth + 1 :]
        if mark is not None:
            own.value, own.shape = mark.value, mark.shape
            own.indent = line.indent if depth and not line.inline else own.indent
        self._put(text, mark)

    def go_on(self, text: str) -> None:
        """The paragraph read last goes on."""
        self.last.pieces.append(text)

    def guess(self, kind: GuessKind, said: str, ahead: int = 0) -> None:
        """Note a guess on the clause read last, or on the one about to begin."""
        number = max(1, len(self.items) + ahead)
        self.guesses.append(Guess(f"{self._prefix}{number}", kind, said[:SAID]))

    def _put(self, text: str, mark: Mark | None) -> None:
        siblings = self.items
        for _ in self.lists[1:]:
            siblings = siblings[-1].below
        siblings.append(Item([text] if text else [], mark.written if mark is not None else ""))
