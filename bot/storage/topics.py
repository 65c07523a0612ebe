"""The full-text index of a topic: which of its texts hold some words, and how well each fits.

A topic is small and its file is the truth, so the index lives in memory and is built anew at every start.
"""

from __future__ import annotations

import sqlite3
import weakref
from collections.abc import Iterable
from dataclasses import astuple, dataclass

# Porter's stems match "trafficked" and "trafficking"; short prefixes serve words that are still being typed.
_CREATE = """
    CREATE VIRTUAL TABLE texts USING fts5(
        title, aliases, numbers, body,
        tokenize = 'porter unicode61 remove_diacritics 2', prefix = '2 3 4'
    )
"""
_INSERT = "INSERT INTO texts (rowid, title, aliases, numbers, body) VALUES (?, ?, ?, ?, ?)"
_MATCH = "SELECT rowid, -bm25(texts, 6.0, 4.0, 8.0, 1.0) FROM texts WHERE texts MATCH ?"
_MOST_WORDS = 64


@dataclass(frozen=True, slots=True)
class IndexedText:
    """The words of one text, by how much a match in them says: in its title, its numbers, or its body."""

    title: str
    aliases: str
    numbers: str
    body: str


class TopicIndex:
    """Answers which texts hold words; a text goes by its place in the list the index was made of."""

    def __init__(self, texts: Iterable[IndexedText]) -> None:
        self._connection = sqlite3.connect(":memory:", check_same_thread=False)
        weakref.finalize(self, self._connection.close)
        self._connection.execute(_CREATE)
        with self._connection:
            self._connection.executemany(
                _INSERT, ((place, *map(_storable, astuple(text))) for place, text in enumerate(texts))
            )

    def scores(self, words: Iterable[str], *, prefix: bool = False) -> dict[int, float]:
        """How well each text fits that holds any of the words, or a word that begins with one of them."""
        phrases = [_phrase(word) + ("*" if prefix else "") for word in words if word.strip()]
        if not phrases:
            return {}
        rows = self._connection.execute(_MATCH, (" OR ".join(phrases[:_MOST_WORDS]),))
        return {int(place): float(score) for place, score in rows}


def _phrase(words: str) -> str:
    """Any text as a phrase of the query language, in which only the quotation mark has a meaning."""
    return '"' + _storable(words).replace("\0", " ").replace('"', '""') + '"'


def _storable(text: str) -> str:
    """The text without half characters, which SQLite cannot take."""
    return text.encode("utf-8", "ignore").decode("utf-8")
