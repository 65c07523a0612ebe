"""The heading of a draft: forum, question, title and who is behind it, in whatever order it is written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.resolutions.labels import Label, label_of, labels_apart, without_signs
from bot.resolutions.lines import FULL_LINE, Line
from bot.resolutions.marks import marks_of
from bot.resolutions.model import HEADING, Guess, GuessKind
from bot.resolutions.names import names_in

_QUESTION = re.compile(r"(?:the )?(?:question|issue) (?:of|on)\b", re.IGNORECASE)
_FORUM = re.compile(
    r"""
      (?:the\ )? (?:united\ nations\ )? (?:[\w’'-]+\ ){0,6}
        (?:council|assembly|commission|committee|ecosoc|programme)
        (?:\ (?:on|of|for)\ (?:the\ )?[\w\ ]{1,60})? (?:\ \([A-Z]+\))?
    | (?:ecosoc|unhrc|ungaa?|unsc|unodc|disec|sochum|ecofin|specpol)\b.{0,40}
    """,
    re.IGNORECASE | re.VERBOSE,
)
_CODE = re.compile(
    r"""
      (?:(?:draft\ )?resolution|working\ paper|draft|dr|wp|paper) [\s#:/-]* (?:no\.?\ ?)?
        (?:\w{0,8}[\d./-][\w./-]*)? (?:\ \([\w\ .]{1,30}\))?
    | (?=\S*\d) [A-Z]{1,8} (?:/[\w.]+)+ (?:\s.{0,30})?
    | (?:[\w'’–-]+\ ){0,4}(?:draft\ resolution|working\ paper) (?:\ [\d./-]*\w?)?
    | (?:zero|first|second|third|final|working|revised|clean)\ (?:draft|version|text)\b.*
    | united\ nations | general | limited | \d{1,2}\ \w+\ \d{4} | [\w-]{4,30}\ session
    | adopted\ (?:without\ a\ vote | by\ a\ (?:recorded\ )?vote)\b.*
    """,
    re.IGNORECASE | re.VERBOSE,
)
_ADDRESS = re.compile(
    r"(?:hi|hello|hey|hiya|dear|good (?:morning|afternoon|evening|day)|greetings|honou?rable|esteemed)"
    r"\b(?!:)|on\b.{4,80}\bwrote:",
    re.IGNORECASE,
)
_MOVED = re.compile(r"(?P<by>[^:]{2,300}): (?:revised )?draft (?:resolution|decision)", re.IGNORECASE)
"""How the United Nations says whose a draft is: "France and Togo: draft resolution"."""
_ITEM = re.compile(r"agenda (?:item|topic) \w{1,2}", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{2}")
_CELLS = re.compile(r"\t|\ ·\ ")
_CITED = re.compile(r"\d\S* [a-z]")
"""A symbol that a title names: a word in small letters follows it."""


@dataclass(frozen=True, slots=True)
class Heading:
    """What a heading says."""

    title: str = ""
    forum: str = ""
    question: str = ""
    sponsors: tuple[str, ...] = ()
    signatories: tuple[str, ...] = ()
    guesses: tuple[Guess, ...] = ()


def heading_of(lines: Iterable[Line], closing: Iterable[Line] = (), organ: str = "") -> Heading:
    """What the lines of a heading say, together with the names that stand below the last clause.

    ``organ`` is who speaks in the clauses, by whose name the heading's line with the forum is known.
    """
    reader = _Reader(organ)
    for line in _apart(lines):
        reader.read(line)
    reader.last = None
    for line in _apart(closing):
        reader.read_closing(line)
    return reader.heading()


def _apart(lines: Iterable[Line]) -> Iterator[Line]:
    """The lines, each with at most one label."""
    for line in lines:
        first, *later = labels_apart(line.text)
        yield Line(first, line.indent, line.gap)
        yield from (Line(own) for own in later if own)


class _Reader:
    """Reads a heading line by line; ``last`` is the label that a line without one may still belong to."""

    def __init__(self, organ: str) -> None:
        self._organ = organ.casefold()
        self.last: Label | None = None
        self._values: dict[Label, list[str]] = {kind: [] for kind in Label}
        self._guesses: list[Guess] = []
        self._open = False
        self._listed = False
        self._item = ""

    def read(self, line: Line) -> None:
        """Take in a line of the heading."""
        labelled, moved = label_of(line.text), _MOVED.fullmatch(line.text)
        if moved is not None:
            self.last, self._open = None, False
            self._take(Label.SPONSORS, moved["by"])
        elif labelled is not None:
            self.last, self._open = labelled.kind, not labelled.value
            self._listed = self._open
            self._take(labelled.kind, labelled.value)
            if self._open and _ITEM.fullmatch(line.text):
                self._item = line.text
        elif self.last is not None and self._goes_on(line):
            self._take(self.last, line.text)
            self._open = False
        else:
            self.last = None
            for cell in _CELLS.split(line.text):
                own = label_of(cell)
                if own is not None:
                    self._take(own.kind, own.value)
                else:
                    self._unlabelled(without_signs(cell))

    def read_closing(self, line: Line) -> None:
        """Take in a line below the clauses, where only names are looked for."""
        labelled = label_of(line.text)
        if labelled is not None:
            self.last = labelled.kind
            self._take(labelled.kind, labelled.value)
        elif self.last in (Label.SPONSORS, Label.SIGNATORIES):
            self._take(self.last, line.text)
        else:
            self._guess(GuessKind.LEFT_OUT, line.text)

    def heading(self) -> Heading:
        """All that was read."""
        title, forum, question = (
            _unquoted(" ".join(" ".join(self._values[kind]).split()))
            for kind in (Label.TITLE, Label.FORUM, Label.QUESTION)
        )
        sponsors, signatories = (names_in(self._values[kind]) for kind in (Label.SPONSORS, Label.SIGNATORIES))
        return Heading(title, forum, question or self._item, sponsors, signatories, tuple(self._guesses))

    def _take(self, kind: Label, value: str) -> None:
        if not value or (kind is Label.TITLE and not self._values[kind] and _CODE.fullmatch(value)):
            return
        if kind is Label.FORUM and self._values[kind]:
            self._guess(GuessKind.LEFT_OUT, value)
        else:
            self._values[kind].append(value)

    def _goes_on(self, line: Line) -> bool:
        """Whether a line without a label belongs to the label above it."""
        if self._open:
            return True
        before = self._values[self.last][-1:] if self.last is not None else []
        unfinished = bool(before) and before[0].endswith((",", ";", "-", "–", " and", " of", " the", " in"))
        if self.last in (Label.SPONSORS, Label.SIGNATORIES):
            listing = bool(before) and before[0].endswith((",", ";", "-", "–", " and"))
            listed = self._listed or not line.capital or any(sign in line.text for sign in ",;/")
            return listing or (not line.gap and (unfinished or listed)) or bool(marks_of(line.text)[0])
        full = bool(before) and len(before[0]) >= FULL_LINE
        broken = self.last is Label.TITLE and full and not _is_known(line.text)
        return not line.gap and (unfinished or broken or not line.capital)

    def _unlabelled(self, text: str) -> None:
        if not text or _CODE.fullmatch(text):
            return
        if self._names_organ(text):
            self._values[Label.FORUM].append(text)
        elif _ADDRESS.match(text):
            self._guess(GuessKind.LEFT_OUT, text)
        elif _QUESTION.match(text) and not self._values[Label.QUESTION]:
            self._values[Label.QUESTION].append(text)
        elif _FORUM.fullmatch(text):
            self._take(Label.FORUM, text)
        elif not self._values[Label.TITLE] and _WORD.search(text):
            self._values[Label.TITLE].append(text)
            self.last = Label.TITLE
            self._guess(GuessKind.TITLE, text)
        else:
            self._guess(GuessKind.LEFT_OUT, text)

    def _names_organ(self, text: str) -> bool:
        """Whether a line is the name of the organ, or where that is broken its beginning or what follows."""
        named = " ".join((*self._values[Label.FORUM], text)).casefold().removeprefix("the ")
        return bool(named) and f"{self._organ} ".startswith(f"{named} ")

    def _guess(self, kind: GuessKind, said: str) -> None:
        self._guesses.append(Guess(HEADING, kind, said))


def _is_known(text: str) -> bool:
    """Whether a line is of a kind that is no title: a forum, a symbol, a date."""
    return any(
        _FORUM.fullmatch(own) or (_CODE.fullmatch(own) and not _CITED.search(own))
        for own in _CELLS.split(text)
    )


def _unquoted(text: str) -> str:
    """A text without the quotation marks that stand around the whole of it."""
    text = text.strip()
    quoted = len(text) > 1 and text[0] in '“"' and text[-1] in '”"' and not set(text[1:-1]) & set('“”"')
    return text[1:-1].strip() if quoted else text
