"""/resolution submit with whatever people send: answered with the limit it breaks, and nothing stored."""

from __future__ import annotations

import re

import pytest

from bot.files.limits import DRAFT
from bot.procedure.rules.papers.corrections import CLAUSES_LIMIT
from bot.procedure.state.resolutions import CLAUSE_LIMIT
from tests.cogs.ui.test_mentions import texts_of
from tests.files.bad_files import blank, bomb, pdf
from tests.files.word_documents import document
from tests.stages import SUBMIT, Meeting

HOSTILE = "@everyone <@&1> [here](http://x.example) ||quietly||"


def numbered(count: int, words: str = "Requests a report") -> bytes:
    """A text of so many operative clauses."""
    clauses = "\n".join(f"{number}. {words}" for number in range(1, count + 1))
    return f"Title: Victims\n\nAlarmed by the figures,\n\n{clauses}".encode()


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("scan.pdf", blank(3), "pictures"),
        ("empty.txt", b" \n", "no text in it"),
        ("long.pdf", blank(200), f"200 pages; I read files of up to {DRAFT.pages}"),
        ("photo.docx", b"\x89PNG\r\n\x1a\n" + bytes(100), "By its content this file is a picture"),
        ("bomb.docx", bomb(), "more than 40 MB"),
        ("large.txt", b"Requests " * (DRAFT.size // 9 + 1), "4.1 MB; I read files of up to 4 MB"),
        ("wordy.txt", b"Requests " * 30_000, "270,000 characters; I read texts of up to 200,000"),
        ("broken.docx", document("Requests")[:-100], "damaged"),
        (
            "one.txt",
            numbered(1, "U" * 10_000),
            f"clause 1: 10000 characters with all below it, {CLAUSE_LIMIT}",
        ),
        ("many.txt", numbered(300), f"at most {CLAUSES_LIMIT} clauses; yours has 301"),
    ],
    ids=lambda own: own if isinstance(own, str) and "." in own else "",
)
async def test_a_file_that_cannot_be_taken_is_told_why_and_nothing_is_stored(
    sitting: Meeting, name: str, content: bytes, words: str
) -> None:
    before, recorded = sitting.session, await sitting.journal()
    answer = await sitting.uploads("France", name, content)
    assert sitting.said_no("France")
    assert words in answer
    assert sitting.session == before
    assert await sitting.journal() == recorded


@pytest.mark.parametrize(
    ("name", "content"),
    [
        (
            "draft.docx",
            document("Alarmed by the figures,", (0, "Calls upon States:"), (1, "to act;"), (1, "to report")),
        ),
        ("draft.pdf", pdf('+ Calls upon States:\n  #enum(numbering: "(a)")[to act;][to report.]')),
        (
            "draft.md",
            b"# Victims\n\n*Alarmed* by it,\n\n1. Calls upon States:\n   (a) to act;\n   (b) to report",
        ),
        ("photo.png", b"Alarmed by it,\n\n1. Calls upon States:\n   (a) to act;\n   (b) to report"),
    ],
    ids=("word", "pdf", "markdown", "by its content and not its name"),
)
async def test_a_file_is_read_shown_back_and_submitted(sitting: Meeting, name: str, content: bytes) -> None:
    answer = await sitting.uploads("France", name, content)
    assert "(a) to act" in answer
    assert not sitting.session.drafts
    if not sitting.session.papers[0].wording.title:
        await sitting.does("France", 'click "Change the title"', "fill {New title: Victims}")
    await sitting.does("France", SUBMIT)
    (draft,) = sitting.session.drafts
    assert [own.text.rstrip(";.") for own in draft.operative[0].subclauses] == ["to act", "to report"]


async def test_a_text_in_which_no_clause_is_found_is_there_to_be_corrected_line_by_line(
    sitting: Meeting,
) -> None:
    answer = await sitting.uploads("France", "notes.txt", b"shelters, somehow\n\nmoney for them")
    assert [own.text for own in sitting.session.papers[0].wording.operative] == [
        "shelters, somehow",
        "money for them",
    ]
    assert "Operative clause 2: Guessed: whether a clause begins at" in answer


async def test_the_dais_uploads_a_file_for_a_delegation(sitting: Meeting) -> None:
    await sitting.uploads("President", "draft.txt", numbered(2), delegation="usa")
    assert sitting.session.papers[0].delegation == "United States of America"


async def test_mentions_and_markdown_in_clauses_show_as_themselves_and_do_nothing(sitting: Meeting) -> None:
    await sitting.uploads("France", "draft.txt", numbered(2, f"Requests {HOSTILE}"))
    texts = texts_of(sitting.private("France")[-1])
    words = sitting.session.papers[0].wording.operative[0].text
    await sitting.does("France", f'choose "1. {words}" in "Correct a clause…"')
    texts += texts_of(sitting.private("France")[-1])
    await sitting.does("France", 'click "Back to the text"', SUBMIT)
    assert sitting.session.drafts[0].operative[0].text == words
    await sitting.does("Ghana", "/resolution show")
    shown = [*sitting.private("France"), *sitting.private("Ghana"), *sitting.messages()]
    assert not any(own.mention_everyone or own.ping_user_ids or own.ping_role_ids for own in shown)
    texts += [text for own in shown for text in texts_of(own)]
    assert "\n".join(texts).count("everyone") > 4
    for raw in ("@everyone", "<@&", "[here", "||quietly"):
        assert re.search(rf"(?<!\\){re.escape(raw)}", "\n".join(texts)) is None


async def test_a_file_that_discord_no_longer_has_is_asked_for_again(
    sitting: Meeting, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sitting.env.backend.cdn, "get", lambda _: None)
    answer = await sitting.uploads("France", "draft.txt", numbered(2))
    assert "Upload it once more" in answer
    assert not sitting.session.papers
