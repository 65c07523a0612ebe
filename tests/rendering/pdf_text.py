"""The words of a PDF as copying them from its pages gives them, for what our typesetter writes only."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator

_OBJECT = re.compile(rb"(\d+) 0 obj\n(.*?)\nendobj", re.DOTALL)
_PAGES = re.compile(rb"/Type/Pages/Count \d+/Kids\[([^\]]*)\]")
_CHARACTER = re.compile(rb"<([0-9A-F]{4})> <([0-9A-F]+)>")
_MARK = re.compile(rb"/(f\d+) [\d.]+ Tf|<<[^>]*>>|<([0-9A-F]+)>|(\()")
_PIECE = re.compile(rb"\\([0-7]{3})|\\(.)|(.)", re.DOTALL)
_ESCAPED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}


def words_of(pdf: bytes) -> str:
    """All that the pages say, in reading order and without any white space."""
    objects = {int(number): body for number, body in _OBJECT.findall(pdf)}
    pages = _PAGES.search(pdf)
    assert pages is not None
    said = (_page(objects, int(number)) for number in re.findall(rb"(\d+) 0 R", pages[1]))
    return squeezed("".join(said))


def squeezed(text: str) -> str:
    """A text without its white space: where a line ends, a page has none."""
    return "".join(text.replace("\u200b", "").split())


def _page(objects: dict[int, bytes], number: int) -> str:
    page = objects[number]
    resources = objects[_reference(page, b"Resources")]
    fonts = {
        name: _characters(objects, int(font)) for name, font in re.findall(rb"/(f\d+) (\d+) 0 R", resources)
    }
    return "".join(
        fonts[font].get(glyphs[at : at + 2], "\ufffd")
        for font, glyphs in _shown(_stream(objects[_reference(page, b"Contents")]))
        for at in range(0, len(glyphs), 2)
    )


def _shown(marks: bytes) -> Iterator[tuple[bytes, bytes]]:
    font, at = b"", 0
    while found := _MARK.search(marks, at):
        chosen, digits, literal = found.groups()
        font, at = chosen or font, found.end()
        if digits:
            yield font, bytes.fromhex(digits.decode())
        if literal:
            glyphs, at = _literal(marks, at)
            yield font, glyphs


def _literal(marks: bytes, at: int) -> tuple[bytes, int]:
    """A string in parentheses, with balanced ones inside it, and where it ends."""
    glyphs, depth = b"", 1
    while True:
        piece = _PIECE.match(marks, at)
        assert piece is not None
        octal, escaped, plain = piece.groups()
        at = piece.end()
        depth += (plain == b"(") - (plain == b")")
        if not depth:
            return glyphs, at
        glyphs += bytes([int(octal, 8)]) if octal else plain or _ESCAPED.get(escaped, escaped)


def _characters(objects: dict[int, bytes], font: int) -> dict[bytes, str]:
    table = _stream(objects[_reference(objects[font], b"ToUnicode")])
    return {
        bytes.fromhex(glyph.decode()): bytes.fromhex(text.decode()).decode("utf-16-be")
        for glyph, text in _CHARACTER.findall(table)
    }


def _reference(body: bytes, key: bytes) -> int:
    found = re.search(rb"/" + key + rb" (\d+) 0 R", body)
    assert found is not None
    return int(found[1])


def _stream(body: bytes) -> bytes:
    return zlib.decompress(body.partition(b"stream\n")[2].rpartition(b"\nendstream")[0])
