"""The text of an uploaded file: plain text, Markdown, Word or PDF, told apart by their content."""

from __future__ import annotations

import io
import re
import zipfile

from bot.files.limits import DRAFT, Limits
from bot.files.pdf import Told, text_of_pdf
from bot.files.unreadable import FileType, UnreadableFile, UnreadableKind
from bot.files.word import text_of_word

EXPANDED_LIMIT = 40_000_000
ENTRIES_LIMIT = 1_000

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\x00", b"MM\x00*", b"RIFF")
_ARCHIVES = (b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b", b"BZh", b"\xfd7zXZ")
_WEB_PAGE = re.compile(rb"(?is)\s*(?:\xef\xbb\xbf\s*)?(?:<!doctype html|<html)")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_BINARY_SHARE = 0.01


def text_of(content: bytes, limits: Limits = DRAFT, told: Told | None = None) -> str:
    """The text of an uploaded file, or ``UnreadableFile``. What it is its content says, not its name.

    The pages of a PDF are parted by form feeds; ``told`` is told after each, and may raise to stop there.
    This may take a second or more and blocks: call it in a thread.
    """
    if len(content) > limits.size:
        raise UnreadableFile(UnreadableKind.TOO_LARGE, size=len(content), limit=limits.size)
    if not content.strip():
        raise UnreadableFile(UnreadableKind.EMPTY)
    text = _read(content, limits, told)
    if not text.strip():
        raise UnreadableFile(UnreadableKind.EMPTY)
    if len(text) > limits.text:
        raise UnreadableFile(UnreadableKind.TOO_LONG, length=len(text), limit=limits.text)
    return text


def type_of(content: bytes) -> FileType:
    """What a file is, told by its first bytes and, where it is a zip archive, by what lies in it."""
    if b"%PDF-" in content[:1024]:
        return FileType.PDF
    if content.startswith(b"PK"):
        return _type_of_archive(content)
    if content.startswith(_OLE):
        return FileType.OLD_WORD
    if content.startswith(b"{\\rtf"):
        return FileType.RICH_TEXT
    if content.startswith(_PICTURES):
        return FileType.PICTURE
    if content.startswith(_ARCHIVES):
        return FileType.ARCHIVE
    if _WEB_PAGE.match(content):
        return FileType.WEB_PAGE
    text = _decoded(content)
    if len(_CONTROLS.findall(text)) > _BINARY_SHARE * len(text):
        return FileType.UNKNOWN
    return FileType.TEXT


def _read(content: bytes, limits: Limits, told: Told | None) -> str:
    kind = type_of(content)
    if kind is FileType.TEXT:
        return _decoded(content)
    if kind is FileType.PDF:
        return text_of_pdf(content, limits, told)
    if kind is FileType.WORD:
        return text_of_word(content)
    if kind is FileType.OLD_WORD and _ENCRYPTED_PACKAGE in content:
        raise UnreadableFile(UnreadableKind.LOCKED)
    raise UnreadableFile(UnreadableKind.WRONG_TYPE, found=kind)


def _type_of_archive(content: bytes) -> FileType:
    """What a zip archive is; one that would expand too far is never unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        # zipfile raises NotImplementedError for an entry that asks for a newer version of the format.
        raise UnreadableFile(UnreadableKind.DAMAGED) from error
    # What an entry says of its size is the most that is ever unpacked from it.
    size = sum(entry.file_size for entry in entries)
    if size > EXPANDED_LIMIT or len(entries) > ENTRIES_LIMIT:
        raise UnreadableFile(UnreadableKind.EXPANDS, limit=EXPANDED_LIMIT)
    names = {entry.filename for entry in entries}
    if "word/document.xml" in names:
        return FileType.WORD
    return FileType.OPEN_DOCUMENT if "mimetype" in names else FileType.ARCHIVE


def _decoded(content: bytes) -> str:
    """Plain text in whatever coding editors save it: UTF-8, UTF-16, else Windows-1252."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    for coding, zeros in (("utf-16-le", content[1:400:2]), ("utf-16-be", content[0:400:2])):
        if zeros and zeros.count(0) > len(zeros) * 0.7:
            return content.decode(coding, "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        # The five bytes that Windows-1252 leaves open stand for what Latin-1 makes of them.
        return content.decode("cp1252", "replace") if _is_cp1252(content) else content.decode("latin-1")


def _is_cp1252(content: bytes) -> bool:
    return not set(content) & {0x81, 0x8D, 0x8F, 0x90, 0x9D}
