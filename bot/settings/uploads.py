"""Files that people upload: their bytes as text, or a problem that says how to save them.

Nothing is guessed about an encoding: an accent read wrongly would become another name. UTF-8 is read, with a
byte order mark or without, and UTF-16 that bears one, as spreadsheets save it; all else is told by its line.
"""

from __future__ import annotations

import codecs

from bot.settings.problems import Problem

LARGEST_UPLOAD = 256 * 1024
_SAVE = "Save it as “CSV UTF-8”, or as UTF-8 text, and upload it again."
_SIGNS = (
    (b"PK\x03\x04", "a spreadsheet or another archive", "Save the sheet as “CSV UTF-8” and upload that."),
    (b"\xd0\xcf\x11\xe0", "an old spreadsheet", "Save the sheet as “CSV UTF-8” and upload that."),
    (b"%PDF", "a PDF file", "Upload the list as CSV or as YAML."),
)


def uploaded_text(file: str, content: bytes, problems: list[Problem]) -> str | None:
    """The text of an uploaded file, or None after adding to ``problems`` why it cannot be read."""
    refused = _refused(file, content)
    if refused is not None:
        problems.append(refused)
        return None
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _decoded(file, content, "utf-16", problems)
    if b"\0" in content:
        line = content[: content.index(b"\0")].count(b"\n") + 1
        problems.append(
            Problem(file, line, "", "text in UTF-16 without its mark, or no text", "UTF-8", _SAVE)
        )
        return None
    return _decoded(file, content, "utf-8-sig", problems)


def _refused(file: str, content: bytes) -> Problem | None:
    if len(content) > LARGEST_UPLOAD:
        right = f"at most {LARGEST_UPLOAD // 1024} KiB"
        return Problem(file, None, "", "a larger file", right, "Leave out the columns that are not needed.")
    for sign, found, hint in _SIGNS:
        if content.startswith(sign):
            return Problem(file, None, "", found, "CSV or YAML", hint)
    return None


def _decoded(file: str, content: bytes, encoding: str, problems: list[Problem]) -> str | None:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        found = f"the byte 0x{content[error.start]:02x}, as another encoding has it"
        problems.append(Problem(file, line, "", found, "UTF-8", _SAVE))
        return None
