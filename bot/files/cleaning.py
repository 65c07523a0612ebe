"""Characters and markup as programs leave them in a text, made plain: what is left says only words."""

from __future__ import annotations

import re
import unicodedata

_LINE_ENDS = re.compile("\r\n?|[\u0085\u2028\u2029\x0b]")
_SPACES = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_UNSEEN = re.compile(
    "[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\uffff\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]"
    # What joins letters does so in some scripts; beside a Latin letter it does nothing.
    "|(?<![^\x00-\u024f])[\u200c\u200d]|[\u200c\u200d](?![^\x00-\u024f])"
)
_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3002: ord("."), 0x3001: ord(",")}
_BULLETS = dict.fromkeys((0xF0B7, 0xF0A7, 0xF0D8, 0xF0FC, 0xF076, 0xF02D, 0xF0A8, 0xF06E), "•")
_KEYCAP = re.compile("([0-9]{1,2})\ufe0f?\u20e3[ \t]*|\U0001f51f[ \t]*")
_LIGATURE = re.compile("[\ufb00-\ufb06]")
_SOFT_HYPHEN = re.compile("\u00ad(?![ \t]*\n)")

_TAG = re.compile(r"(?<!\\)</?(?:b|i|u|em|strong|p|div|span|center|sup|sub)\b[^<>\n]{0,80}>", re.IGNORECASE)
_BREAK_TAG = re.compile(r"<br\s*/?>", re.IGNORECASE)
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!>~|<&@$:])")
_ESCAPED = 0xF700
_KEPT = re.compile(f"[{chr(_ESCAPED)}-{chr(_ESCAPED + 0x7F)}]")
_EMPHASIS = (
    re.compile(r"(?<![\w*])(\*{1,3})(?=[^\s*])([^*]{1,2000}?)(?<=[^\s*])\1(?![\w*])"),
    re.compile(r"(?<![\w_])(_{1,3})(?=[^\s_])([^_]{1,2000}?)(?<=[^\s_])\1(?![\w_])"),
    re.compile(r"(~~|`{1,3})(?=[^\s~`])([^~`\n]{1,2000}?)(?<=[^\s~`])\1"),
)
_LINE_START = re.compile(r"^[ \t]*(?:>[ \t]?)*(?:#{1,6}[ \t]+)?", re.MULTILINE)
_TABLE_ROW = re.compile(r"^[ \t]*\|(.*)\|[ \t]*$", re.MULTILINE)
_HARD_BREAK = re.compile(r"\\$", re.MULTILINE)


def cleaned(text: str) -> str:
    """The text in plain characters and without Markdown; lines end with line feeds, pages with form feeds.

    Quotation marks and dashes stay as they are. A soft hyphen stays only at the end of a line.
    """
    text = text.encode("utf-8", "ignore").decode("utf-8")
    text = _LINE_ENDS.sub("\n", text)
    text = _UNSEEN.sub("", _SPACES.sub(" ", text)).translate(_WIDE).translate(_BULLETS)
    text = _KEYCAP.sub(lambda found: f"{found[1] or 10}. ", text)
    text = _LIGATURE.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)
    text = _SOFT_HYPHEN.sub("", unicodedata.normalize("NFC", text))
    return _without_markup(text)


def _without_markup(text: str) -> str:
    text = _TAG.sub("", _BREAK_TAG.sub("\n", text)).replace("&nbsp;", " ").replace("&amp;", "&")
    text = _ESCAPE.sub(lambda found: chr(_ESCAPED + ord(found[1])), _HARD_BREAK.sub("", text))
    text = _LINE_START.sub(_indented, text)
    text = _TABLE_ROW.sub(lambda found: found[1].strip().replace("|", "\t"), text)
    for emphasis in _EMPHASIS:
        text = emphasis.sub(r"\2", text)
    return _KEPT.sub(lambda found: chr(ord(found[0]) - _ESCAPED), text)


def _indented(found: re.Match[str]) -> str:
    """The indentation alone, without the signs of a quotation or a heading."""
    own = found[0]
    return own[: len(own) - len(own.lstrip(" \t"))] if own.strip() else own
