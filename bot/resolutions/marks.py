"""The marks that paragraphs are numbered with: 1. 1) (a) a. i. 1.1 • – and what each may be."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from bot.resolutions.phrases import opening


class MarkKind(StrEnum):
    """How a list is counted."""

    NUMBER = "number"
    LETTER = "letter"
    CAPITAL = "capital"
    ROMAN = "roman"
    CAPITAL_ROMAN = "capital_roman"
    PATH = "path"
    BULLET = "bullet"


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark: its place in its list, and the signs around it. Of 2.b the path is (2, 2)."""

    kind: MarkKind
    value: int
    shape: str
    written: str
    path: tuple[int, ...] = ()


_AGAIN = r"(?:\s?(?:bis|ter|quater|alt|new)\b)?"
"""What a number is followed by where a clause was put in after it: "2 bis"."""
_NUMBER = re.compile(
    rf"(?P<open>[(\[]\s?)?(?P<value>\d{{1,3}})(?P<again>{_AGAIN})(?P<close>\s?[.):\]]|/(?=\s)|\s?[-–—](?=\s)|[°º])"
    r"(?=\s|$|(?<=[.)\]])[A-Z“\"])"
)
_BARE_NUMBER = re.compile(r"(?P<value>\d{1,2})(?:\s+(?=[A-Z])|[.)](?=[a-z]))")
_NAMED = re.compile(
    rf"(?:(?:(?:operative|preambular|preambulatory|perambulatory)\s+)?(?:clause|paragraph|article|point)\s*(?P<value>\d{{1,3}}){_AGAIN}\s*(?:[.:)–-]|$)"
    rf"|(?:OP|OC|PP|PC)\s?(?P<short>\d{{1,3}}){_AGAIN}\s*[.:)–-]?)(?=\s|$)",
    re.IGNORECASE,
)
_LETTER = re.compile(
    r"(?P<open>[(\[]\s?)?(?P<value>(?P<letter>[a-z])(?P=letter)?|[ivx]{2,6})(?P<close>\s?[.)\]]|\s[-–](?=\s)|[:/](?=\s))"
    r"(?=\s|$|(?<=[)\]])\w|[A-Z“])"
)
_CAPITAL = re.compile(r"(?P<open>\()?(?P<value>[IVX]{1,6}|[A-Z])(?P<close>\s?[.)]|\s?[-–](?=\s)|:)(?=\s|$)")
_PATH = re.compile(
    r"\(?[1-9]\d{0,2}(?:\.\d{1,2}(?!\d)|\.?\(?[a-z]\)?(?![a-z])|\.\(?[ivx]{2,5}\)?(?![a-z])){1,3}[.):]?(?=\s|$)"
)
_NOTED = re.compile(r"[(\[](?:new|amended|revised|added)[)\]]\s*", re.IGNORECASE)
"""What some put before a number, to say that the clause is new."""
_STEP = re.compile(r"\d+|[a-z]+")
_BULLET = re.compile(
    r"(?P<sign>[\U0001f300-\U0001faff\u2600-\u27bf\u2b00-\u2bff]\ufe0f?|[•◦▪▫■□●○‣⁃∙➢➤►»✓✔☐❖❑❒·]+|(?:[-–—−]\s?){1,3}(?=\s|[^\W\d_]|[(“\"])(?<!\s\s)|(?:\*|\+|>|→|⇒|➜|↳|=>|~)(?=\s)"
    r"|(?:o|§)(?=\s))\s*"
)
_ROMAN_FORM = re.compile(r"x{0,3}(?:ix|iv|v?i{0,3})")
_ROMAN_VALUE = {"i": 1, "v": 5, "x": 10}


def marks_of(text: str) -> tuple[tuple[Mark, ...], str]:
    """What the mark at the beginning of a paragraph may be, likeliest first, and the words behind it.

    (i) may be the first of Roman numbers or the ninth letter; which it is, its neighbours say.
    """
    bullet = _BULLET.match(text)
    if bullet is not None:
        inner, rest = _counted(text[bullet.end() :])
        if inner:
            return inner, rest
        sign = bullet["sign"].replace(" ", "")
        return (Mark(MarkKind.BULLET, 0, sign, sign),), text[bullet.end() :].strip()
    noted = _NOTED.match(text)
    if noted is not None:
        inner, rest = _counted(text[noted.end() :])
        if inner:
            return inner, rest
    return _counted(text)


def roman(text: str) -> int:
    """The value of a Roman number up to 39, 0 where it is none."""
    if not text or _ROMAN_FORM.fullmatch(text) is None:
        return 0
    values = [_ROMAN_VALUE[own] for own in text]
    return sum(-own if own < after else own for own, after in zip(values, [*values[1:], 0], strict=True))


def _counted(text: str) -> tuple[tuple[Mark, ...], str]:
    path = _PATH.match(text)
    if path is not None:
        steps = tuple(map(_step, _STEP.findall(path[0])))
        return (Mark(MarkKind.PATH, steps[-1], "", path[0], steps),), text[path.end() :].strip()
    for pattern, kind in ((_NUMBER, MarkKind.NUMBER), (_NAMED, MarkKind.NUMBER)):
        found = pattern.match(text)
        if found is not None:
            value = found["value"] or found["short"]
            mark = Mark(kind, int(value), _shape(found), found[0].strip())
            return (mark,), text[found.end() :].strip()
    lettered = _LETTER.match(text) or _CAPITAL.match(text)
    if lettered is not None:
        return _lettered(lettered), text[lettered.end() :].strip()
    bare = _BARE_NUMBER.match(text)
    if bare is not None:
        rest = text[bare.end() :].strip()
        own = opening(rest)
        if own is not None and own.known:
            return (Mark(MarkKind.NUMBER, int(bare["value"]), "", bare["value"]),), rest
    return (), text.strip()


def _lettered(found: re.Match[str]) -> tuple[Mark, ...]:
    written = found["value"]
    capital, own = written.isupper(), written.lower()
    shape, said = _shape(found), found[0].strip()
    marks = []
    if roman(own):
        kind = MarkKind.CAPITAL_ROMAN if capital else MarkKind.ROMAN
        marks.append(Mark(kind, roman(own), shape, said))
    if len(set(own)) == 1 and len(own) <= 2:
        kind = MarkKind.CAPITAL if capital else MarkKind.LETTER
        marks.append(Mark(kind, ord(own[0]) - ord("a") + 1 + 26 * (len(own) - 1), shape, said))
    return tuple(marks)


def _shape(found: re.Match[str]) -> str:
    """The signs around a mark: "()" of (a), ")" of a)."""
    groups = found.groupdict()
    close = groups.get("close")
    if close is None:
        return "named"
    return ("(" if groups.get("open") else "") + close.strip().translate({8211: "-", 8212: "-", 93: ")"})


def _step(written: str) -> int:
    """One step of a path, where a letter is a letter unless it can only be a Roman number."""
    if written.isdecimal():
        return int(written)
    if len(written) == 1 and written != "i":
        return ord(written) - ord("a") + 1
    return roman(written) or 1
