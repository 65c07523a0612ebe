"""The sentences of a paragraph."""

from __future__ import annotations

import re

_END = re.compile(r"(?<=[.!?])[\"”’')\]]*\s+(?=[\"“‘'(\[]?[^\W_])")
_ABBREVIATIONS_WORDS = """
    mr mrs ms dr prof st no nos art arts res vol pp ch sec fig approx inc ltd co jr sr ed eds cf vs al ca
    est jan feb mar apr jun jul aug sep sept oct nov dec para paras e.g i.e u.s u.n u.k n.d n.p c
"""
_ABBREVIATIONS = frozenset(_ABBREVIATIONS_WORDS.split())
_LAST = re.compile(r"([^\W\d_][\w.]*)\.[\"”’')\]]*$")


def sentences_of(text: str) -> list[str]:
    """The sentences in order; joined with blanks they are the text again, blanks in a row aside."""
    found: list[str] = []
    for piece in _pieces(" ".join(text.split())):
        if found and _goes_on(found[-1], piece):
            found[-1] = f"{found[-1]} {piece}"
        else:
            found.append(piece)
    return found


def _pieces(text: str) -> list[str]:
    pieces, start = [], 0
    for end in _END.finditer(text):
        blank = text.index(" ", end.start())
        pieces.append(text[start:blank])
        start = end.end()
    return [own for own in (*pieces, text[start:]) if own.strip()]


def _goes_on(before: str, piece: str) -> bool:
    """Whether a full stop ended an abbreviation or an initial, and not the sentence."""
    if piece[:1].islower():
        return True
    last = _LAST.search(before)
    if last is None:
        return False
    word = last[1].casefold()
    return word in _ABBREVIATIONS or (len(word) == 1 and last[1].isupper())
