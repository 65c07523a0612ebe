"""Why an uploaded file cannot be read, and what to send instead."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.files.unreadable import FileType, UnreadableFile, UnreadableKind
from bot.rendering.phrases import lines


@dataclass(frozen=True, slots=True)
class Uploaded:
    """What a file is uploaded as: what to send in its place, how its text gets in, what to leave out."""

    instead: str
    paste: str
    alone: str


DRAFT = Uploaded(
    "Send .docx, .pdf, .txt or .md, or paste the text into the form of /resolution submit.",
    "Paste its text into the form of /resolution submit instead.",
    "Upload the draft resolution alone, without what comes with it.",
)
REPORT = Uploaded(
    "Give a report as .docx, .pdf, .txt or .md.",
    "Copy its text into a .txt file and give that.",
    "Give the part on the topic alone.",
)
FILE_GONE = "Discord did not give me the file. Upload it once more.\nNothing was stored."
_MEGABYTE = 1_000_000
_SAVE_AS = "Save it as .docx, .pdf or .txt and upload that."

_SAID: Mapping[UnreadableKind, str] = {
    UnreadableKind.EMPTY: "This file has no text in it.",
    UnreadableKind.TOO_LARGE: "This file has {size} MB; I read files of up to {limit} MB.",
    UnreadableKind.TOO_MANY_PAGES: "This file has {pages} pages; I read files of up to {limit}.",
    UnreadableKind.TOO_LONG: "This text has {length} characters; I read texts of up to {limit}.",
    UnreadableKind.LOCKED: "This file opens only with a password.",
    UnreadableKind.SCANNED: "The pages of this file are pictures: there is no text in it that I could read.",
    UnreadableKind.DAMAGED: "This file is damaged or was cut short.",
    UnreadableKind.EXPANDS: "Unpacked, this file is far larger than a text: more than {limit} MB.",
    UnreadableKind.TOO_SLOW: "This file is built so that reading it takes longer than {limit} seconds.",
}
_REMEDIES: Mapping[UnreadableKind, str] = {
    UnreadableKind.EMPTY: "{instead}",
    UnreadableKind.TOO_LARGE: "Leave its pictures out. {paste}",
    UnreadableKind.TOO_MANY_PAGES: "{alone}",
    UnreadableKind.TOO_LONG: "{alone}",
    UnreadableKind.LOCKED: "Save it without a password and upload that.",
    UnreadableKind.SCANNED: "Upload the file it was printed from, or its text.",
    UnreadableKind.DAMAGED: "Save it again. {paste}",
    UnreadableKind.EXPANDS: "{paste}",
    UnreadableKind.TOO_SLOW: "{paste}",
}
_TYPES: Mapping[FileType, tuple[str, str]] = {
    FileType.OLD_WORD: ("a file of an old Word (.doc)", _SAVE_AS),
    FileType.OPEN_DOCUMENT: ("an OpenDocument file (.odt)", _SAVE_AS),
    FileType.RICH_TEXT: ("a file in Rich Text Format (.rtf)", _SAVE_AS),
    FileType.WEB_PAGE: ("a web page", "{instead}"),
    FileType.PICTURE: ("a picture", "{instead}"),
    FileType.ARCHIVE: ("an archive", "Unpack it and upload the text alone."),
}


def unreadable_file_text(error: UnreadableFile, uploaded: Uploaded = DRAFT) -> str:
    """What is the matter with a file, the limit it breaks, and what to do."""
    if error.kind is UnreadableKind.WRONG_TYPE:
        what, remedy = _TYPES.get(FileType(str(error.facts["found"])), ("no text", "{instead}"))
        said = f"By its content this file is {what}."
    else:
        said = _SAID[error.kind].format(**{name: _fact(name, own) for name, own in error.facts.items()})
        remedy = _REMEDIES[error.kind]
    remedy = remedy.format(instead=uploaded.instead, paste=uploaded.paste, alone=uploaded.alone)
    return lines((said, remedy, "Nothing was stored."))


def _fact(name: str, value: int | str) -> str:
    """A figure in words; those of bytes in megabytes, what is too large rounded up."""
    if not isinstance(value, int):
        return value
    if name == "size" or (name == "limit" and value >= _MEGABYTE):
        return f"{-(-value * 10 // _MEGABYTE) / 10:g}"
    return f"{value:,}"
