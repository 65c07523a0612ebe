"""Why an uploaded file cannot be read, and what to send instead."""

from __future__ import annotations

from collections.abc import Mapping

from bot.files.unreadable import FileType, UnreadableFile, UnreadableKind
from bot.rendering.phrases import lines

FILE_GONE = "Discord did not give me the file. Upload it once more.\nNothing was stored."
_MEGABYTE = 1_000_000
_INSTEAD = "Send .docx, .pdf, .txt or .md, or paste the text into the form of /resolution submit."
_PASTE = "Paste its text into the form of /resolution submit instead."
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
    UnreadableKind.EMPTY: _INSTEAD,
    UnreadableKind.TOO_LARGE: f"Leave its pictures out. {_PASTE}",
    UnreadableKind.TOO_MANY_PAGES: "Upload the draft resolution alone, without what comes with it.",
    UnreadableKind.TOO_LONG: "Upload the draft resolution alone, without what comes with it.",
    UnreadableKind.LOCKED: "Save it without a password and upload that.",
    UnreadableKind.SCANNED: "Upload the file it was printed from, or paste its text.",
    UnreadableKind.DAMAGED: f"Save it again. {_PASTE}",
    UnreadableKind.EXPANDS: _PASTE,
    UnreadableKind.TOO_SLOW: _PASTE,
}
_TYPES: Mapping[FileType, tuple[str, str]] = {
    FileType.OLD_WORD: ("a file of an old Word (.doc)", _SAVE_AS),
    FileType.OPEN_DOCUMENT: ("an OpenDocument file (.odt)", _SAVE_AS),
    FileType.RICH_TEXT: ("a file in Rich Text Format (.rtf)", _SAVE_AS),
    FileType.WEB_PAGE: ("a web page", _INSTEAD),
    FileType.PICTURE: ("a picture", _INSTEAD),
    FileType.ARCHIVE: ("an archive", "Unpack it and upload the text alone."),
}


def unreadable_file_text(error: UnreadableFile) -> str:
    """What is the matter with a file, the limit it breaks, and what to do."""
    if error.kind is UnreadableKind.WRONG_TYPE:
        found = FileType(str(error.facts["found"]))
        what, remedy = _TYPES.get(found, ("no text", _INSTEAD))
        return lines((f"By its content this file is {what}.", remedy, "Nothing was stored."))
    said = _SAID[error.kind].format(**{name: _fact(name, own) for name, own in error.facts.items()})
    return lines((said, _REMEDIES[error.kind], "Nothing was stored."))


def _fact(name: str, value: int | str) -> str:
    """A figure in words; those of bytes in megabytes, what is too large rounded up."""
    if not isinstance(value, int):
        return value
    if name == "size" or (name == "limit" and value >= _MEGABYTE):
        return f"{-(-value * 10 // _MEGABYTE) / 10:g}"
    return f"{value:,}"
