"""Reports and guides in other shapes than the shipped one, read as they are expected to be."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.facts.report.importing import topic_of
from bot.facts.search import FactFinder
from bot.facts.topic import Entry, Kind, Topic
from bot.files.limits import REPORT
from bot.files.reading import text_of
from tests.files.bad_files import pdf
from tests.files.word_documents import document

CORPUS = Path(__file__).parent / "corpus"
SHAPES = tuple(sorted(own.stem for own in CORPUS.glob("*.yaml")))


@cache
def expected(shape: str) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((CORPUS / f"{shape}.yaml").read_text())
    return found


def content(shape: str) -> bytes:
    """The file as it would be uploaded."""
    if "document" in expected(shape):
        return document(*(str(own) for own in expected(shape)["document"]))
    (source,) = (own for own in CORPUS.glob(f"{shape}.*") if own.suffix != ".yaml")
    return pdf(source.read_text()) if source.suffix == ".typ" else source.read_bytes()


@cache
def read(shape: str) -> Topic:
    return topic_of(text_of(content(shape), REPORT), shape)


def titles(topic: Topic, *kinds: Kind) -> list[str]:
    return [own.title for own in topic.of_kind(*kinds)]


def wanted(name: str) -> list[str]:
    """The shapes that say something of a thing."""
    return [own for own in SHAPES if name in expected(own)]


def test_there_are_twelve_shapes_two_printed_and_two_of_word() -> None:
    assert len(SHAPES) >= 12
    assert len(list(CORPUS.glob("*.typ"))) >= 2
    assert len(wanted("document")) >= 2


@pytest.mark.parametrize("shape", wanted("sections"))
def test_sections_and_their_parts_are_found(shape: str) -> None:
    found = {title: list(parts) for title, parts in read(shape).sections.items() if title != "Cover"}
    assert found == expected(shape)["sections"]


@pytest.mark.parametrize("shape", wanted("report"))
def test_the_cover_says_what_the_report_is(shape: str) -> None:
    found = read(shape).report
    assert {name: getattr(found, name) for name in expected(shape)["report"]} == expected(shape)["report"]


@pytest.mark.parametrize("shape", wanted("definition"))
def test_the_terms_are_those_defined(shape: str) -> None:
    assert titles(read(shape), Kind.DEFINITION) == expected(shape)["definition"]


@pytest.mark.parametrize("kind", ["party", "treaty", "programme", "source", "question"])
def test_what_a_report_names_is_found(kind: str) -> None:
    for shape in wanted(kind):
        found = titles(read(shape), Kind(kind))
        for name in expected(shape)[kind]:
            assert any(own.startswith(name) for own in found), (shape, name, found)


@pytest.mark.parametrize("shape", wanted("event"))
def test_dated_events_are_found(shape: str) -> None:
    found = [(str(own.date), f"{own.title} {own.text}") for own in read(shape).of_kind(Kind.EVENT)]
    for date, words in expected(shape)["event"].items():
        assert any(str(date) == own and words in said for own, said in found), (date, words, found)


@pytest.mark.parametrize("shape", wanted("figure"))
def test_figures_are_found_with_their_units(shape: str) -> None:
    found = [own.figure for own in read(shape).of_kind(Kind.FIGURE) if own.figure is not None]
    said = [(own.value, own.unit) for own in found]
    for value, unit in expected(shape)["figure"]:
        assert any(value == own and unit in name for own, name in said), (value, unit, said)


def test_nearly_all_figures_that_are_found_are_expected() -> None:
    right = wrong = 0
    for shape in wanted("figure"):
        values = [own for own, _ in expected(shape)["figure"]]
        for own in read(shape).of_kind(Kind.FIGURE):
            assert own.figure is not None
            known = own.figure.value in values
            right, wrong = right + known, wrong + (not known)
    assert right >= 0.85 * (right + wrong), (right, wrong)


@pytest.mark.parametrize("shape", wanted("resolution"))
def test_resolutions_have_their_symbols(shape: str) -> None:
    assert [own.symbol for own in read(shape).of_kind(Kind.RESOLUTION)] == expected(shape)["resolution"]


@pytest.mark.parametrize("shape", wanted("page"))
def test_what_stands_on_a_page_says_which(shape: str) -> None:
    for name, page in expected(shape)["page"].items():
        found = [own.page for own in read(shape).entries if own.title.startswith(name)]
        assert set(found) == {page}, (name, found)


@pytest.mark.parametrize("shape", wanted("passage"))
def test_broken_lines_are_whole_again(shape: str) -> None:
    kept = " ".join(own.text for own in read(shape).of_kind(Kind.PASSAGE))
    for words in expected(shape)["passage"]:
        assert words in kept


@pytest.mark.parametrize("shape", wanted("absent"))
def test_heads_feet_and_numbers_of_pages_are_gone(shape: str) -> None:
    kept = [f"{own.title} {own.text}" for own in read(shape).entries if own.section != "Cover"]
    for words in expected(shape)["absent"]:
        assert not any(words in own for own in kept)


def placed(entry: Entry, topic: Topic) -> bool:
    return entry.section in topic.sections and (
        not entry.subsection or entry.subsection in topic.sections[entry.section]
    )


@pytest.mark.parametrize("shape", SHAPES)
def test_every_entry_has_its_place_in_the_report(shape: str) -> None:
    topic = read(shape)
    assert topic.entries
    assert all(placed(own, topic) for own in topic.entries)


def test_the_direct_answer_goes_before_the_passage_it_stands_in() -> None:
    finder = FactFinder(read("running_heads"))
    for question in ("what is water stress", "water stress"):
        first = finder.search(question).entries[0]
        assert (first.kind, first.title) == (Kind.DEFINITION, "Water stress")


def test_what_no_entry_says_is_found_in_its_passage() -> None:
    (found, *_) = FactFinder(read("running_heads")).search("brine and fishermen").entries
    assert found.kind is Kind.PASSAGE
    assert "the brine it returns to the sea" in found.text
    assert (found.section, found.subsection, found.page) == ("General overview", "What it costs", 2)
