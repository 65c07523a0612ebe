"""The full-text index finds texts by their words, and takes any text as a query."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.storage.topics import IndexedText, TopicIndex

TEXTS = (
    IndexedText("forced labour", "labour", "n21000000", "people in forced labour"),
    IndexedText("trafficking", "", "", "trafficking for forced labour and other ends"),
    IndexedText("organs", "kidneys", "", "say \"NEAR\" and 'quoted' words"),
)


@pytest.fixture(name="index", scope="module")
def an_index() -> TopicIndex:
    return TopicIndex(TEXTS)


def best(scores: dict[int, float]) -> list[int]:
    return sorted(scores, key=lambda place: -scores[place])


def test_a_word_in_a_title_counts_more_than_in_a_body(index: TopicIndex) -> None:
    assert best(index.scores(["labour"])) == [0, 1]


def test_a_word_is_found_by_its_stem(index: TopicIndex) -> None:
    assert set(index.scores(["trafficked"])) == {1}
    assert set(index.scores(["organ"])) == {2}


def test_a_word_is_found_without_its_accents(index: TopicIndex) -> None:
    assert set(index.scores(["kídneys"])) == {2}


def test_any_of_several_words_is_enough(index: TopicIndex) -> None:
    assert set(index.scores(["kidneys", "people"])) == {0, 2}


def test_several_words_in_one_are_a_phrase(index: TopicIndex) -> None:
    assert set(index.scores(["forced labour"])) == {0, 1}
    assert index.scores(["labour forced people"]) == {}


def test_a_beginning_is_found_only_when_asked_for(index: TopicIndex) -> None:
    assert index.scores(["kidn"]) == {}
    assert set(index.scores(["kidn"], prefix=True)) == {2}


def test_words_of_the_query_language_are_words(index: TopicIndex) -> None:
    assert set(index.scores(["NEAR"])) == {2}
    assert index.scores(["title: organs"]) == {}


def test_nothing_asked_finds_nothing(index: TopicIndex) -> None:
    assert index.scores([]) == {}
    assert index.scores(["", "  "]) == {}


@given(words=st.lists(st.text(max_size=40), max_size=100), prefix=st.booleans())
@settings(max_examples=200, deadline=None)
def test_any_text_is_a_query(index: TopicIndex, words: list[str], prefix: bool) -> None:
    assert set(index.scores(words, prefix=prefix)) <= {0, 1, 2}


@pytest.mark.parametrize("word", ['"', '""', "\x00", "\ud800", "*", "a" * 10_000, "🇫🇷", "(", "a\x00b"])
def test_signs_that_mean_something_elsewhere_are_harmless(index: TopicIndex, word: str) -> None:
    assert set(index.scores([word])) <= {0, 1, 2}


def test_a_text_of_half_characters_is_indexed() -> None:
    assert set(TopicIndex([IndexedText("a\ud800b", "", "", "\x00")]).scores(["ab"])) == {0}


def test_a_topic_without_texts_has_nothing() -> None:
    assert TopicIndex([]).scores(["labour"]) == {}
