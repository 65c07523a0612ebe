"""An exported journal is read strictly."""

from __future__ import annotations

import os

import pytest

from bot.recount.journal import NotAJournalError, read_journal
from bot.storage.entries import Entry
from tests.recount.journals import written

LONG = int(os.environ.get("ROSTRUM_ROUNDS", "0")) >= 100
"""Whether every byte is changed to every other."""

THREE = written([Entry("a", '{"n":1}'), Entry("b", '{"word":"É"}'), Entry("c", "{}")])


def faults(content: bytes) -> tuple[str, ...]:
    return read_journal(content).faults


def test_a_whole_journal_is_read_without_a_fault() -> None:
    journal = read_journal(THREE)
    assert journal.faults == ()
    assert [(own.position, own.name, own.body) for own in journal.entries] == [
        (1, "a", {"n": 1}),
        (2, "b", {"word": "É"}),
        (3, "c", {}),
    ]


@pytest.mark.parametrize(
    "content",
    [b"", b"\n", b"{}", b"[1]\n", b"Dear President\n", b"\xff\xfe\n", b'{"form":"rostrum journal 2"}\n'],
)
def test_what_does_not_begin_as_a_journal_is_none(content: bytes) -> None:
    with pytest.raises(NotAJournalError, match="rostrum export"):
        read_journal(content)


def whole(content: bytes) -> bool:
    try:
        return faults(content) == ()
    except NotAJournalError:
        return False


def changed(old: bytes, new: bytes) -> tuple[str, ...]:
    assert THREE.count(old) >= 1
    return faults(THREE.replace(old, new, 1))


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        (b'\\"n\\":1', b'\\"n\\":2', "entry 1 (line 2) is not as it was recorded"),
        (b'"actor":null', b'"actor":7', "entry 1 (line 2) is not as it was recorded"),
        (b'"position":2', b'"position":3', "entry 2 (line 3) is not as it was recorded"),
        (b'"position":2', b'"position": 2', "entry 2 (line 3) is not written as an export writes it"),
        ("É".encode(), b"\\u00c9", "entry 2 (line 3) is not written as an export writes it"),
        ("É".encode(), b"\xff", "entry 2 (line 3) is not written as an export writes it"),
        (b'"actor":null,', b"", "entry 1 (line 2) is not written as an export writes it"),
        (b'"entries":3', b'"entries":4', "the journal does not end where line 1 says: 4 entries, 3 there"),
        (b'"acts":3', b'"acts":2', "the journal does not end where line 1 says: 3 entries, 3 there"),
        (b'{"form"', b'{ "form"', "line 1 is not written as an export writes it"),
        (b'"committee":1', b'"committee":2', "entry 1 (line 2) is not as it was recorded"),
        (b"{}", b"[]", "entry 3 (line 4) is not written as an export writes it"),
    ],
)
def test_a_change_is_told_with_its_line(old: bytes, new: bytes, fault: str) -> None:
    assert fault in changed(old, new)


def test_every_byte_counts() -> None:
    for place, own in enumerate(THREE):
        before, after = THREE[:place], THREE[place + 1 :]
        others = range(256) if LONG else {*(own ^ 1 << bit for bit in range(8)), *b' 0"}\n\r\t\x00'}
        unseen = [other for other in others if other != own and whole(before + bytes((other,)) + after)]
        unseen += [added for added in b' 0",}\n\x00' if whole(before + bytes((added, own)) + after)]
        assert unseen == [], f"byte {place}, {chr(own)!r}"
        assert not whole(before + after), f"byte {place}, {chr(own)!r}, is taken out"


def test_a_journal_cut_off_is_told() -> None:
    lines = THREE.splitlines(keepends=True)
    assert faults(b"".join(lines[:3])) == ("the journal does not end where line 1 says: 3 entries, 2 there",)
    assert faults(THREE[:-1])[0] == "the file does not end with a line break"
    assert "entry 4 (line 5) is not written as an export writes it" in faults(THREE + b"\n")


def test_what_is_nested_without_end_is_told_and_not_followed() -> None:
    deep = THREE.replace(b'{\\"n\\":1}', b"[" * 100_000, 1)
    assert "entry 1 (line 2) is not written as an export writes it" in faults(deep)
