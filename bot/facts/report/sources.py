"""Sources: the entries of a bibliography, and what the appendices link to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.facts.report.dates import dates_in
from bot.facts.topic import PartialDate

_LINK = re.compile(r"(?:https?://|www\.)[^\s<>\"”]+", re.IGNORECASE)
_QUOTED = re.compile(r"[\"“]([^\"”]{3,})[\"”]")
_AUTHOR = re.compile(
    r"^(?:[A-Z][\w’'-]+,\s+(?:[A-Z][\w’'.-]*\s*){1,3}(?:,? (?:and|&) .{3,40})?|[A-Z]{2,8},?\s*)[.(]"
)
_CONSULTED = re.compile(r"\b(?:Web|accessed|retrieved|consulted|viewed)\b", re.IGNORECASE)
_LONGEST = 100
_MOST_NAMES, _FEWEST_WORDS = 4, 3


@dataclass(frozen=True, slots=True)
class Source:
    """A source: its title, all that is said of it, and its address where there is one."""

    title: str
    words: str
    link: str = ""


def source_of(words: str) -> Source | None:
    """The source an entry of a bibliography names; None where it says nothing but a link or a mark."""
    link = _LINK.search(words)
    said = _LINK.sub("", words).strip(" .<>")
    if len(re.findall(r"[^\W\d_]{3,}", said)) < 2:
        return None
    return Source(_title(said), words, address(link[0]) if link else "")


def address(written: str) -> str:
    """An address as it can be opened: with its scheme, without the punctuation after it."""
    link = written.rstrip(".,;:)>]}")
    return link if "://" in link else f"http://{link}"


def links_in(text: str) -> list[str]:
    """The addresses in a text."""
    return [address(found[0]) for found in _LINK.finditer(text)]


def newest_consulted(entries: Iterable[str]) -> PartialDate | None:
    """The last day on which the author looked a source up, by the entries of the bibliography."""
    return max(_consulted(entries), default=None)


def _consulted(entries: Iterable[str]) -> Iterator[PartialDate]:
    for entry in entries:
        if _CONSULTED.search(entry):
            yield from (own.date for own in dates_in(_LINK.sub("", entry)))


def _title(said: str) -> str:
    quoted = _QUOTED.search(said)
    words = quoted[1] if quoted else _AUTHOR.sub("", said).strip() or said
    title = words if quoted else _first_title(re.split(r"\.\s+", words))
    title = " ".join(title.strip(" .,").split())
    return title if len(title) <= _LONGEST else f"{title[: title.rindex(' ', 0, _LONGEST - 1)]}…"


def _first_title(segments: Sequence[str]) -> str:
    """What stands first, or second where first stands, in few words, who has written it."""
    first, second = segments[0], segments[1] if len(segments) > 1 else ""
    by_whom = len(first.split()) <= _MOST_NAMES and not re.search(r"\d", first)
    return second if by_whom and len(second.split()) >= _FEWEST_WORDS else first
