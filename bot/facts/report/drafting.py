"""The entries of a topic in the making: each with an id of its own and within what a topic file holds."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace

from bot.facts.reading import LONGEST_ID, LONGEST_LINK, LONGEST_NOTE, LONGEST_TEXT, LONGEST_TITLE
from bot.facts.report.sentences import sentences_of
from bot.facts.topic import Entry, Figure, Kind, PartialDate, Report

_LINK = re.compile(r"https?://[^\s<>]+")
_MOST_RELATED = 6


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the report something stands."""

    section: str
    part: str = ""
    page: int = 0


class Drafting:
    """Takes entry after entry."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._entries: dict[str, Entry] = {}

    @property
    def entries(self) -> tuple[Entry, ...]:
        """What has been taken, in order."""
        return tuple(self._entries.values())

    def add(
        self,
        kind: Kind,
        title: str,
        text: str,
        place: Place,
        *,
        figure: Figure | None = None,
        date: PartialDate | None = None,
        symbol: str = "",
        abbreviation: str = "",
        link: str = "",
        caution: str = "",
    ) -> Entry:
        """Take one more entry."""
        entry = Entry(
            id=self._id(title or kind),
            kind=kind,
            title=cut(title, LONGEST_TITLE),
            text=cut(text, LONGEST_TEXT),
            section=place.section,
            report=self._report,
            subsection=place.part,
            page=place.page,
            caution=cut(caution, LONGEST_NOTE),
            abbreviation=abbreviation,
            symbol=symbol,
            link=link if len(link) <= LONGEST_LINK and _LINK.fullmatch(link) else "",
            figure=figure,
            date=date,
        )
        self._entries[entry.id] = entry
        return entry

    def entry(self, entry_id: str) -> Entry:
        """An entry that has been taken."""
        return self._entries[entry_id]

    def change(self, entry: Entry) -> None:
        """Put an entry in place of the one of its id."""
        self._entries[entry.id] = entry

    def merge(self, own: Entry, other: Entry) -> None:
        """Let one entry say what two say of one event: by the shorter name, on the more precise date."""
        named, told = sorted((own, other), key=lambda entry: (entry.text != entry.title, len(entry.title)))
        date = max((entry.date for entry in (own, other) if entry.date), key=lambda date: date.count(0) * -1)
        self._entries.pop(other.id)
        self.change(replace(own, title=named.title, text=told.text, date=date))

    def of_kind(self, *kinds: Kind) -> list[Entry]:
        """The entries taken of these kinds."""
        return [own for own in self._entries.values() if own.kind in kinds]

    def relate(self) -> None:
        """Let each entry refer to the terms, parties and documents that its text names."""
        named = [(own.id, _names(own)) for own in self.of_kind(*_NAMED)]
        for own in self.entries:
            words = f"{own.title} {own.text}"
            others = ((other, names) for other, names in named if other != own.id)
            related = [other for other, names in others if any(_says(words, name) for name in names)]
            self.change(replace(own, see=tuple(related[:_MOST_RELATED])))

    def _id(self, title: str) -> str:
        plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().casefold()
        begun = "-".join(re.findall(r"[a-z0-9]+", plain))[: LONGEST_ID - 4].strip("-") or "entry"
        number, found = 1, begun
        while found in self._entries:
            number += 1
            found = f"{begun}-{number}"
        return found


_NAMED = (Kind.DEFINITION, Kind.PARTY, Kind.TREATY, Kind.PROGRAMME, Kind.RESOLUTION)


def _names(entry: Entry) -> tuple[str, ...]:
    bare = re.sub(r"\s*\([^)]*\)$", "", entry.title)
    return tuple(own for own in (bare, entry.abbreviation) if len(own) > 1)


def _says(words: str, name: str) -> bool:
    if name.casefold() not in words.casefold():
        return False
    flags = 0 if name.isupper() else re.IGNORECASE
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", words, flags) is not None


def cut(text: str, limit: int) -> str:
    """A text of at most so many characters, cut between words."""
    words = " ".join(text.split())
    if len(words) <= limit:
        return words
    end = words.rfind(" ", 0, limit - 1)
    return f"{words[: end if end > 0 else limit - 1]}…"


def passages(text: str, limit: int = LONGEST_TEXT) -> Iterable[str]:
    """A paragraph in passages that an entry holds, parted between sentences; nothing of it is left out."""
    passage = ""
    for sentence in sentences_of(text):
        for piece in _pieces(sentence, limit):
            if passage and len(passage) + 1 + len(piece) > limit:
                yield passage
                passage = ""
            passage = f"{passage} {piece}".strip()
    if passage:
        yield passage


def _pieces(sentence: str, limit: int) -> Iterable[str]:
    while len(sentence) > limit:
        end = sentence.rfind(" ", 0, limit)
        end = end if end > 0 else limit
        yield sentence[:end]
        sentence = sentence[end:].strip()
    yield sentence
