"""What delegates really write is read as it stands; what is not read exactly is said to be a guess."""

from __future__ import annotations

import time
from collections.abc import Iterable

import pytest

from bot.files.reading import text_of
from bot.procedure.state.resolutions import Clause
from bot.resolutions.model import Reading
from bot.resolutions.phrases import opening
from bot.resolutions.reading import read_clauses, read_resolution
from tests.files.bad_files import pdf
from tests.files.word_documents import document
from tests.resolutions.corpus import LEAST_SHARE, Expected, corpus, is_flagged, missed, paragraphs, places

FEWEST_TEXTS = 40


def reading_of(expected: Expected) -> Reading:
    return read_resolution(text_of(expected.content))


def test_the_corpus_is_large_and_its_texts_differ() -> None:
    assert len(corpus()) >= FEWEST_TEXTS
    assert len({own.content for own in corpus()}) == len(corpus())
    assert all(own.operative for own in corpus())


def test_of_twenty_clauses_and_sub_clauses_nineteen_are_read_exactly() -> None:
    said = [(own, list(places(own.preambular, own.operative))) for own in corpus()]
    wrong = {own.name: missed(own, reading_of(own)) for own, _ in said}
    total = sum(len(places) for _, places in said)
    share = 1 - sum(map(len, wrong.values())) / total
    assert share >= LEAST_SHARE, {name: own for name, own in wrong.items() if own}


@pytest.mark.parametrize("expected", corpus(), ids=lambda own: own.name)
def test_what_is_not_read_exactly_is_flagged(expected: Expected) -> None:
    read = reading_of(expected)
    assert [own for own in missed(expected, read) if not is_flagged(own[3], read)] == []


def test_of_twenty_headings_nineteen_are_read_exactly() -> None:
    wrong = [
        (own.name, field)
        for own in corpus()
        for field, value in own.heading.items()
        if getattr(reading_of(own), field) != value
    ]
    assert len(wrong) <= (1 - LEAST_SHARE) * 5 * len(corpus()), wrong


@pytest.mark.parametrize("expected", corpus()[::4], ids=lambda own: own.name)
def test_a_word_file_is_read_as_its_text_is(expected: Expected) -> None:
    lines: list[str | tuple[int, str]] = ["The Economic and Social Council,"]
    for clause in expected.preambular:
        lines += [text if level == 0 else f"({'ab'[level - 1]}) {text}" for level, text in paragraphs(clause)]
    for clause in expected.operative:
        lines += list(paragraphs(clause))
    read = read_resolution(text_of(document(*lines)))
    assert (read.preambular, read.operative) == (expected.preambular, expected.operative)


@pytest.mark.parametrize(
    "expected",
    [own for own in corpus()[1::4] if not any(one.subclauses for one in own.preambular)],
    ids=lambda own: own.name,
)
def test_a_pdf_is_read_as_its_text_is(expected: Expected) -> None:
    read = read_resolution(text_of(pdf(_typeset(expected))))
    assert (read.preambular, read.operative) == (expected.preambular, expected.operative)


def _typeset(expected: Expected) -> str:
    """A page of the text: narrow, justified and hyphenated, so that lines end within words."""
    page = '#set page(width: 11cm, height: 9cm, numbering: "1 / 1")\n#set par(justify: true)'
    preamble = "\n\n".join(_set(own.text) for own in expected.preambular)
    operative = _listed("1.", (_clause(own) for own in expected.operative))
    return f'{page}\n#set text(hyphenate: true, lang: "en")\nThe Council,\n\n{preamble}\n\n{operative}'


def _clause(clause: Clause) -> str:
    subs = (_set(sub.text) + _listed("i.", map(_set, sub.parts)) for sub in clause.subclauses)
    return _set(clause.text) + _listed("(a)", subs)


def _listed(numbering: str, items: Iterable[str]) -> str:
    written = "".join(f"[{own}]" for own in items)
    return f'#enum(numbering: "{numbering}"){written}' if written else ""


def _set(text: str) -> str:
    quoted = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'#"{quoted}"'


def test_a_very_long_text_takes_less_than_a_second() -> None:
    longest = max(corpus(), key=lambda own: len(own.content))
    text = text_of(longest.content)
    start, _, operative = text.partition("1. ")
    whole = start + "".join(f"{number}. {operative}\n" for number in range(1, 200_000 // len(operative)))
    before = time.process_time()
    read_resolution(whole)
    assert time.process_time() - before < 1


@pytest.mark.parametrize(
    "piece",
    [
        "a",
        " ",
        "\n",
        "\t",
        "*",
        "_a",
        "1. ",
        "(a) ",
        "- ",
        "Noting ",
        "; ",
        "\u00ad\n",
        "a-\n",
        "(",
        ",\n",
        "1.1 ",
        "A ",
    ],
)
def test_no_repetition_makes_reading_slow(piece: str) -> None:
    before = time.process_time()
    read_resolution(f"The Council,\n{piece * (30_000 // len(piece))}")
    read_clauses(piece * (30_000 // len(piece)), "o")
    assert time.process_time() - before < 2


@pytest.mark.parametrize("blank", [" ", "\t", " \t"])
@pytest.mark.parametrize("start", ["also", "Strongly,", "Sponsors: France", "; and", "Signatories (2)", "|"])
def test_no_blanks_within_a_line_make_reading_slow(start: str, blank: str) -> None:
    line = start + blank * 30_000 + "words"
    before = time.process_time()
    read_resolution(f"{line}\nThe Council,\n1. Calls;\n{line}")
    opening(line)
    assert time.process_time() - before < 2


def test_a_number_at_every_fifth_line_does_not_make_reading_slow() -> None:
    margin = "".join(f"{number}\n" for number in range(5, 10_000, 5))
    before = time.process_time()
    read_resolution(margin + "\n" * 180_000)
    assert time.process_time() - before < 2
