"""What is said of files that cannot be read."""

from __future__ import annotations

import pytest

from bot.files.reading import text_of
from bot.files.unreadable import FileType, UnreadableFile, UnreadableKind
from bot.rendering.file_refusals import unreadable_file_text
from tests.files.bad_files import BAD_FILES

FACTS: dict[UnreadableKind, dict[str, int | str]] = {
    UnreadableKind.TOO_LARGE: {"size": 4_000_001, "limit": 4_000_000},
    UnreadableKind.TOO_MANY_PAGES: {"pages": 200, "limit": 40},
    UnreadableKind.TOO_LONG: {"length": 600_000, "limit": 200_000},
    UnreadableKind.WRONG_TYPE: {"found": FileType.PICTURE},
    UnreadableKind.EXPANDS: {"limit": 40_000_000},
    UnreadableKind.TOO_SLOW: {"limit": 20},
}


def said(kind: UnreadableKind, **facts: int | str) -> str:
    return unreadable_file_text(UnreadableFile(kind, **(facts or FACTS.get(kind, {}))))


@pytest.mark.parametrize("kind", UnreadableKind)
def test_every_file_that_cannot_be_read_is_told_why_and_what_to_send_instead(kind: UnreadableKind) -> None:
    what, *remedy = said(kind).splitlines()
    assert what.startswith(("This ", "The ", "Unpacked, ", "By "))
    assert len(remedy) == 2
    assert remedy[1] == "Nothing was stored."
    assert not {"{", "}"} & set(said(kind))


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (UnreadableKind.TOO_LARGE, "has 4.1 MB; I read files of up to 4 MB"),
        (UnreadableKind.TOO_MANY_PAGES, "has 200 pages; I read files of up to 40"),
        (UnreadableKind.TOO_LONG, "has 600,000 characters; I read texts of up to 200,000"),
        (UnreadableKind.EXPANDS, "more than 40 MB"),
    ],
)
def test_a_limit_is_said_with_what_breaks_it(kind: UnreadableKind, words: str) -> None:
    assert words in said(kind)


@pytest.mark.parametrize("found", [own for own in FileType if own.value not in ("text", "word", "pdf")])
def test_what_a_file_of_another_type_is_is_said(found: FileType) -> None:
    assert "By its content this file is" in said(UnreadableKind.WRONG_TYPE, found=found)


def test_an_old_word_file_is_to_be_saved_as_a_new_one() -> None:
    told = said(UnreadableKind.WRONG_TYPE, found=FileType.OLD_WORD)
    assert "old Word (.doc)" in told
    assert "Save it as .docx" in told


@pytest.mark.parametrize("matter", BAD_FILES)
def test_a_bad_file_is_answered_with_its_limit_and_what_to_do(matter: str) -> None:
    content, kind, words = BAD_FILES[matter]
    with pytest.raises(UnreadableFile) as refused:
        text_of(content())
    assert refused.value.kind is kind
    what, remedy, _ = unreadable_file_text(refused.value).splitlines()
    assert words in what
    assert remedy.startswith(("Send ", "Leave ", "Paste ", "Upload ", "Save ", "Unpack "))
