"""Why a file cannot be read."""

from __future__ import annotations

from enum import StrEnum


class UnreadableKind(StrEnum):
    """What is the matter with a file, and the facts that go with it."""

    EMPTY = "empty"
    """It says nothing."""
    TOO_LARGE = "too_large"
    """``size`` and ``limit``, in bytes."""
    TOO_MANY_PAGES = "too_many_pages"
    """``pages`` and ``limit``."""
    TOO_LONG = "too_long"
    """Its text is longer than any draft: ``length`` and ``limit``, in characters."""
    WRONG_TYPE = "wrong_type"
    """``found`` is the ``FileType`` its content shows, whatever its name is."""
    LOCKED = "locked"
    """It opens only with a password."""
    SCANNED = "scanned"
    """Its pages are pictures."""
    DAMAGED = "damaged"
    """It is cut short or broken."""
    EXPANDS = "expands"
    """Unpacked it is larger than ``limit`` bytes, as a zip bomb is."""
    TOO_SLOW = "too_slow"
    """It is built so that reading it takes longer than ``limit`` seconds."""


class FileType(StrEnum):
    """What a file is, told by its content."""

    TEXT = "text"
    WORD = "word"
    PDF = "pdf"
    OLD_WORD = "old_word"
    OPEN_DOCUMENT = "open_document"
    RICH_TEXT = "rich_text"
    WEB_PAGE = "web_page"
    PICTURE = "picture"
    ARCHIVE = "archive"
    UNKNOWN = "unknown"


class UnreadableFile(Exception):  # noqa: N818 - an answer to whoever sent the file rather than an error
    """A file whose text cannot be had. ``bot.rendering.file_refusals`` has the sentence for it."""

    def __init__(self, kind: UnreadableKind, **facts: int | str) -> None:
        super().__init__(f"{kind}: {facts}" if facts else str(kind))
        self.kind = kind
        self.facts = facts
