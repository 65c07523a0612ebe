"""Files that cannot be read, as people send them: scanned, renamed, locked, cut short, or made to do harm."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable

import docx
import pypdf
import typst
from pypdf.generic import ByteStringObject, DictionaryObject, NameObject, NumberObject, StreamObject

from bot.files.limits import DRAFT
from bot.files.unreadable import UnreadableKind
from tests.files.word_documents import document, saved

_PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360606060000000050001a5f64540"
    "0000000049454e44ae426082"
)


def pdf(source: str) -> bytes:
    """A PDF with these words on it."""
    made = typst.compile(source.encode())
    assert isinstance(made, bytes)
    return made


def blank(pages: int, password: str = "") -> bytes:
    """A PDF of so many pages, with nothing on them that could be read."""
    writer = pypdf.PdfWriter()
    for _ in range(pages):
        writer.add_blank_page(200, 200)
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    return written(writer)


def locked(handler: str, **entries: int) -> bytes:
    """A PDF that says it is encrypted by this handler, in such a way."""
    writer = pypdf.PdfWriter()
    writer.add_blank_page(200, 200)
    entry = DictionaryObject({NameObject("/Filter"): NameObject(f"/{handler}")})
    entry |= {NameObject(f"/{name}"): NumberObject(value) for name, value in entries.items()}
    entry |= {NameObject(f"/{name}"): ByteStringObject(bytes(48)) for name in ("O", "U", "OE", "UE")}
    writer._encrypt_entry = entry
    writer._add_object(entry)
    return written(writer)


def written(writer: pypdf.PdfWriter) -> bytes:
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def archive(**entries: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in entries.items():
            made.writestr(name, content)
    return out.getvalue()


def bomb() -> bytes:
    """A Word file of a few kilobytes that would be fifty megabytes once unpacked."""
    return archive(**{"word/document.xml": bytes(50_000_000)})


def newer_archive() -> bytes:
    """A zip archive with an entry that asks for version 9.9 of the format to be unpacked."""
    made = bytearray(archive(**{"word/document.xml": b"<w/>"}))
    place = made.index(b"PK\x01\x02") + 6
    made[place : place + 2] = (99).to_bytes(2, "little")
    return bytes(made)


def scanned(pages: int) -> bytes:
    """A PDF whose pages are pictures and nothing else, as a scanner makes it."""
    page = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'
    quoted = page.replace('"', '\\"')
    source = f'#let scan = bytes("{quoted}")\n' + '#page(image(scan, format: "svg", width: 100%))\n' * pages
    return pdf(source)


def page(content: bytes, packed: str) -> bytes:
    """A PDF of one page with this content, packed in such a way."""
    writer, stream = pypdf.PdfWriter(), StreamObject()
    stream._data = content
    stream[NameObject("/Filter")] = NameObject(packed)
    writer.add_blank_page(200, 200)[NameObject("/Contents")] = writer._add_object(stream)
    return written(writer)


def endless_page() -> bytes:
    """A PDF with a page that unpacks to a hundred million bytes."""
    return page(zlib.compress(bytes(100_000_000), 9), "/FlateDecode")


def swollen_words() -> bytes:
    """A Word file whose text names entities that grow tenfold each time one is unfolded."""
    grown = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    body = "<w:body><w:p><w:r><w:t>&e9;</w:t></w:r></w:p></w:body>"
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    text = f'<!DOCTYPE d [<!ENTITY e0 "words">{grown}]><w:document xmlns:w="{space}">{body}</w:document>'
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(document("text"))) as whole, zipfile.ZipFile(out, "w") as made:
        for name in whole.namelist():
            made.writestr(name, text if name == "word/document.xml" else whole.read(name))
    return out.getvalue()


Case = tuple[Callable[[], bytes], UnreadableKind, str]

BAD_FILES: dict[str, Case] = {
    "empty": (lambda: b"", UnreadableKind.EMPTY, "no text in it"),
    "blank Word file": (lambda: saved(docx.Document()), UnreadableKind.EMPTY, "no text in it"),
    "too large": (
        lambda: b"%PDF-1.7" + bytes(DRAFT.size),
        UnreadableKind.TOO_LARGE,
        "has 4.1 MB; I read files of up to 4 MB",
    ),
    "too long": (
        lambda: b"words " * 100_000,
        UnreadableKind.TOO_LONG,
        "has 600,000 characters; I read texts of up to 200,000",
    ),
    "200 pages": (
        lambda: blank(200),
        UnreadableKind.TOO_MANY_PAGES,
        "has 200 pages; I read files of up to 40",
    ),
    "scanned": (lambda: scanned(3), UnreadableKind.SCANNED, "are pictures"),
    "encrypted PDF": (lambda: blank(1, "secret"), UnreadableKind.LOCKED, "password"),
    "encrypted Word file": (
        lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
        UnreadableKind.LOCKED,
        "password",
    ),
    "picture renamed": (lambda: _PIXEL, UnreadableKind.WRONG_TYPE, "is a picture"),
    "program renamed": (
        lambda: b"MZ\x90\x00\x03" + bytes(range(32)) * 99,
        UnreadableKind.WRONG_TYPE,
        "is no text",
    ),
    "archive renamed": (
        lambda: archive(**{"draft.txt": b"The Council,"}),
        UnreadableKind.WRONG_TYPE,
        "is an archive",
    ),
    "zip bomb": (
        bomb,
        UnreadableKind.EXPANDS,
        "more than 40 MB",
    ),
    "endless page": (endless_page, UnreadableKind.EXPANDS, "more than 1 MB"),
    "cut short": (lambda: document("text")[:-100], UnreadableKind.DAMAGED, "damaged"),
}
"""By what is the matter: its bytes, the kind of the answer and words of it."""
