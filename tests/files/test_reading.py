"""Uploaded files: read by what they are, and refused with the reason where they cannot be read."""

from __future__ import annotations

import time
from contextlib import suppress

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf.errors import DependencyError

from bot.files.limits import DRAFT, REPORT
from bot.files.reading import text_of, type_of
from bot.files.unreadable import FileType, UnreadableFile, UnreadableKind
from tests.files.bad_files import (
    archive,
    blank,
    bomb,
    locked,
    newer_archive,
    page,
    pdf,
    swollen_words,
)
from tests.files.word_documents import document, saved

WORDS = (
    "The Economic and Social Council,\n\nRecalling its resolution,\n\n1. Calls upon States:\n  (a) to act;"
)


def refused(content: bytes) -> UnreadableFile:
    with pytest.raises(UnreadableFile) as error:
        text_of(content)
    return error.value


@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_plain_text_is_read_in_whatever_coding_editors_save_it(coding: str) -> None:
    text = WORDS + " Côte d’Ivoire – the “Palermo Protocol”"
    assert text_of(text.encode(coding)) == text


def test_a_word_file_keeps_the_marks_that_word_counts() -> None:
    lines = text_of(document("Recalling x,", (0, "Calls:"), (1, "act;"), (2, "now;"), (1, "report")))
    assert lines.split("\n\n") == [
        "Recalling x,",
        "1. Calls:",
        "    (a) act;",
        "        i. now;",
        "    (b) report",
    ]


def test_a_table_in_a_word_file_is_read_cell_by_cell() -> None:
    made = docx.Document()
    table = made.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Sponsors", "France\nTogo"
    assert text_of(saved(made)) == "Sponsors\tFrance\nTogo"


def test_a_pdf_keeps_its_lines_and_their_indentation() -> None:
    lines = text_of(pdf('+ Calls upon States:\n  #enum(numbering: "(a)")[to act;][to report.]')).splitlines()
    assert [own.split() for own in lines if "to" in own.split()] == [
        ["(a)", "to", "act;"],
        ["(b)", "to", "report."],
    ]
    assert all(own.startswith(" ") for own in lines if "(" in own)


def test_a_word_that_a_pdf_writes_with_a_hyphen_keeps_it() -> None:
    assert "Secretary-General" in text_of(pdf("Requests the Secretary-General to report"))


@pytest.mark.parametrize(
    ("content", "kind", "facts"),
    [
        (b"", UnreadableKind.EMPTY, {}),
        (b" \r\n\t\n", UnreadableKind.EMPTY, {}),
        (saved(docx.Document()), UnreadableKind.EMPTY, {}),
        (b"x" * (DRAFT.size + 1), UnreadableKind.TOO_LARGE, {"size": DRAFT.size + 1, "limit": DRAFT.size}),
        (b"words " * 100_000, UnreadableKind.TOO_LONG, {"length": 600_000, "limit": 200_000}),
        (blank(200), UnreadableKind.TOO_MANY_PAGES, {"pages": 200, "limit": DRAFT.pages}),
        (blank(3), UnreadableKind.SCANNED, {}),
        (blank(1, "secret"), UnreadableKind.LOCKED, {}),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            UnreadableKind.LOCKED,
            {},
        ),
        (b"%PDF-1.7 and then nothing", UnreadableKind.DAMAGED, {}),
        (blank(1)[:150], UnreadableKind.DAMAGED, {}),
        (document("text")[:-100], UnreadableKind.DAMAGED, {}),
        (archive(**{"word/document.xml": b"<w>"}), UnreadableKind.DAMAGED, {}),
        (bomb(), UnreadableKind.EXPANDS, {"limit": 40_000_000}),
        (
            archive(**{str(place): b"" for place in range(2000)}),
            UnreadableKind.EXPANDS,
            {"limit": 40_000_000},
        ),
    ],
    ids=range(15),
)
def test_what_cannot_be_read_is_refused_with_the_reason(
    content: bytes, kind: UnreadableKind, facts: dict[str, int]
) -> None:
    error = refused(content)
    assert (error.kind, error.facts) == (kind, facts)


def test_an_archive_of_a_newer_version_is_told_as_damaged() -> None:
    error = refused(newer_archive())
    assert (error.kind, type(error.__cause__)) == (UnreadableKind.DAMAGED, NotImplementedError)


@pytest.mark.parametrize(
    ("content", "cause"),
    [
        (locked("Adobe.PubSec", V=4), NotImplementedError),
        (locked("Standard", V=9), NotImplementedError),
        (locked("Standard", V=5, R=6, P=-4, Length=256), DependencyError),
    ],
    ids=("by certificate", "in a newer way", "with AES"),
)
def test_a_pdf_encrypted_as_the_library_does_not_know_is_told_as_locked(
    content: bytes, cause: type[Exception]
) -> None:
    error = refused(content)
    assert (error.kind, type(error.__cause__)) == (UnreadableKind.LOCKED, cause)


def test_a_filter_that_the_library_does_not_know_is_no_lock() -> None:
    assert refused(page(b"BT ET", "/Unheard")).kind is UnreadableKind.DAMAGED


def test_a_table_within_a_table_is_read_once_however_deep() -> None:
    made = docx.Document()
    cell = made.add_table(1, 1).cell(0, 0)
    for _ in range(30):
        cell = cell.add_table(1, 1).cell(0, 0)
    cell.text = "words"
    assert text_of(saved(made)) == "words"


def test_a_cell_in_a_frame_of_content_is_read() -> None:
    made = docx.Document()
    table = made.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Sponsors", "France"
    row, cell = table._tbl.tr_lst[0], table.cell(0, 1)._tc
    frame = parse_xml(f"<w:sdt {nsdecls('w')}><w:sdtContent/></w:sdt>")
    row.replace(cell, frame)
    frame[0].append(cell)
    assert text_of(saved(made)) == "Sponsors\tFrance"


def test_four_million_blank_lines_before_a_word_are_no_riddle() -> None:
    before = time.process_time()
    assert refused(b"\n" * (DRAFT.size - 1) + b"x").kind is UnreadableKind.TOO_LONG
    assert time.process_time() - before < 2


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1old", FileType.OLD_WORD),
        (archive(mimetype=b"application/vnd.oasis.opendocument.text"), FileType.OPEN_DOCUMENT),
        (archive(**{"ppt/presentation.xml": b""}), FileType.ARCHIVE),
        (b"{\\rtf1 words}", FileType.RICH_TEXT),
        (b"\x89PNG\r\n\x1a\n", FileType.PICTURE),
        (b"\xff\xd8\xff\xe0", FileType.PICTURE),
        (b"\x1f\x8b\x08", FileType.ARCHIVE),
        (b"  <!DOCTYPE html><p>words", FileType.WEB_PAGE),
        (bytes(range(1, 32)) * 9, FileType.UNKNOWN),
    ],
)
def test_a_file_of_another_type_is_told_what_it_is(content: bytes, found: FileType) -> None:
    error = refused(content)
    assert (error.kind, error.facts) == (UnreadableKind.WRONG_TYPE, {"found": found})


def test_entities_that_grow_without_end_are_not_unfolded() -> None:
    with suppress(UnreadableFile):
        assert len(text_of(swollen_words())) < 1000


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=60), st.sampled_from([b"", b"%PDF-1.4\n", b"PK\x03\x04", b"\xff\xfe", b"{\\rtf"]))
def test_no_bytes_are_too_odd_to_be_read_or_refused(content: bytes, start: bytes) -> None:
    with suppress(UnreadableFile):
        assert text_of(start + content).strip()


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10_000), st.integers(0, 255))
def test_a_spoilt_byte_in_a_file_is_survived(place: int, byte: int) -> None:
    for whole in (WORD_FILE, PDF_FILE):
        at = place % len(whole)
        with suppress(UnreadableFile):
            assert text_of(whole[:at] + bytes([byte]) + whole[at + 1 :]).strip()


WORD_FILE = document("Recalling x,", (0, "Calls:"), (1, "act;"))
PDF_FILE = pdf(WORDS)


def test_types_are_told_from_whole_files() -> None:
    assert (type_of(WORD_FILE), type_of(PDF_FILE)) == (FileType.WORD, FileType.PDF)


def test_whoever_waits_for_a_long_file_is_told_of_each_page() -> None:
    told: list[tuple[int, int]] = []
    text = text_of(
        pdf("One page #pagebreak() another page #pagebreak() the last page"),
        told=lambda *own: told.append(own),
    )
    assert told == [(1, 3), (2, 3), (3, 3)]
    assert [own.strip() for own in text.split("\f")] == ["One page", "another page", "the last page"]


def test_whoever_is_told_of_a_page_may_stop_the_reading() -> None:
    def stop(done: int, pages: int) -> None:
        raise InterruptedError(f"{done} of {pages}")

    with pytest.raises(InterruptedError, match="1 of 2"):
        text_of(pdf("One page #pagebreak() another page"), told=stop)


def test_a_report_may_be_longer_than_a_draft() -> None:
    content = b"Traffickers move people across borders.\n" * 10_000
    assert refused(content).kind is UnreadableKind.TOO_LONG
    assert len(text_of(content, REPORT)) == len(content)
