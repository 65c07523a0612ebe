"""Text from outside as it may stand on a card: it shows what it says and does nothing else.

Names, motions, notes and facts are written by people. Shown as they are, they could mention everyone, draw a
heading, hide a link, turn the direction of a line or cover the lines around them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator

_MOST_MARKS = 3
_MOST_TAGS = 7
_ZERO_WIDTH_JOINER = "\u200d"
_ZERO_WIDTH_NON_JOINER = "\u200c"
_BLACK_FLAG = "\U0001f3f4"
_VIRAMA = 9
_UNSEEN = ("Cc", "Cf", "Cs", "Co")

# Letters and marks that show nothing: fillers, and marks that only steer how others join.
_INVISIBLE = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u2800\u3164\uffa0")

# Discord's markup wherever it stands. "<" opens mentions, times, commands, channels and emoji.
_MARKUP = re.compile(r"[\\*_~`|\[\]<>@]")
_LINE_START = re.compile(r"^([ \t]*)([#+-])", re.MULTILINE)
_NUMBERED_LINE = re.compile(r"^([ \t]*\d+)([.)])(?=\s|$)", re.MULTILINE)
_SCHEME = re.compile(r"(?<=\w):(?=//)")
_SHORTCODE = re.compile(r"(?<!\\):(?=[\w+-]+:)")
_INVITE = re.compile(r"(?i)\b(discord(?:app)?)\.(?=(?:gg|com|new|me)\b)")


def plain(text: str, limit: int | None = None) -> str:
    """The text for a card's markdown, every sign of markup shown as itself; cut to ``limit`` with a count."""
    return _cut(_clean(text), limit, _neutralised)


def label(text: str, limit: int = 80) -> str:
    """The text on one line for a button or a menu, where no markup is read; cut to ``limit``."""
    line = " ".join(_clean(text).split())
    return line if len(line) <= limit else f"{line[: _whole(line, limit - 1)].rstrip()}…"


def _clean(text: str) -> str:
    """The text without what cannot be seen, its marks capped, no more than one empty line in a row."""
    whole = text.encode("utf-8", "ignore").decode("utf-8").replace("\r\n", "\n")
    kept = "".join(_seen(unicodedata.normalize("NFC", re.sub(r"[\r\u0085\u2028\u2029]", "\n", whole))))
    return re.sub(r"\n[ \n]*\n", "\n\n", unicodedata.normalize("NFC", kept)).strip()


def _seen(text: str) -> Iterator[str]:
    """The characters that show, and the few unseen ones that writing and emoji need."""
    marks, tags, before = 0, _MOST_TAGS, ""
    for place, letter in enumerate(text):
        category = unicodedata.category(letter)
        marks = marks + 1 if category in ("Mn", "Me") else 0
        if letter == "\t":
            letter = " "
        elif letter in (_ZERO_WIDTH_JOINER, _ZERO_WIDTH_NON_JOINER):
            if not _joins(before, letter, text[place + 1 : place + 2]):
                continue
        elif "\U000e0020" <= letter <= "\U000e007f":
            tags += 1
            if tags > _MOST_TAGS:
                continue
        elif marks > _MOST_MARKS or letter in _INVISIBLE or (category in _UNSEEN and letter != "\n"):
            continue
        else:
            tags = 0 if letter == _BLACK_FLAG else _MOST_TAGS
        before = letter
        yield letter


def _joins(before: str, joiner: str, after: str) -> bool:
    """Whether a joiner does its work here: within an emoji, after a virama, between Arabic letters."""
    if not before or not after:
        return False
    if unicodedata.combining(before) == _VIRAMA:
        return True
    if joiner == _ZERO_WIDTH_NON_JOINER:
        return all("ARABIC LETTER" in unicodedata.name(letter, "") for letter in (before, after))
    return _is_emoji(before) and unicodedata.category(after) in ("So", "Cn")


def _is_emoji(letter: str) -> bool:
    """Whether the character is a picture, or a skin tone or style that follows one."""
    return unicodedata.category(letter) in ("So", "Sk", "Cn") or letter == "\ufe0f"


def _neutralised(text: str) -> str:
    text = _MARKUP.sub(r"\\\g<0>", text)
    text = _LINE_START.sub(r"\1\\\2", text)
    text = _NUMBERED_LINE.sub(r"\1\\\2", text)
    text = _SCHEME.sub(r"\\:", text)
    text = _SHORTCODE.sub(r"\\:", text)
    return _INVITE.sub(r"\1\\.", text)


def _cut(text: str, limit: int | None, shown: Callable[[str], str]) -> str:
    """As much of the text as fits once it is shown, and how much is missing."""
    whole = shown(text)
    if limit is None or len(whole) <= limit:
        return whole
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if len(shown(text[:middle])) + len(_missing(len(text) - middle)) <= limit:
            low = middle
        else:
            high = middle - 1
    end = _whole(text, low)
    cut = shown(text[:end].rstrip()) + _missing(len(text) - end)
    return cut if len(cut) <= limit else "…"


def _missing(count: int) -> str:
    return f"… (+{count} character{'' if count == 1 else 's'})"


def _whole(text: str, end: int) -> int:
    """The nearest place before ``end`` that parts no mark, joined emoji or flag from what it belongs to."""
    while 0 < end < len(text) and _belongs(text, end):
        end -= 1
    return max(end, 0)


def _belongs(text: str, place: int) -> bool:
    letter, before = text[place], text[place - 1]
    if unicodedata.category(letter) in ("Mn", "Mc", "Me", "Cf") or "\U0001f3fb" <= letter <= "\U0001f3ff":
        return True
    if before == _ZERO_WIDTH_JOINER:
        return True
    flags = 0
    while place - flags > 0 and "\U0001f1e6" <= text[place - flags - 1] <= "\U0001f1ff":
        flags += 1
    return flags % 2 == 1 and "\U0001f1e6" <= letter <= "\U0001f1ff"
