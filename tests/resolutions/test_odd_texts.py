"""Whatever is pasted is read: odd characters, very many clauses, very long ones, and all of it at once."""

from __future__ import annotations

import os
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.procedure.state.resolutions import Clause
from bot.resolutions.model import HEADING, Reading
from bot.resolutions.reading import read_clauses, read_resolution

ROUNDS = int(os.environ.get("ROSTRUM_ROUNDS", "100"))
"""How many texts are made up; a long form is run with more."""
_PIECES = (
    *("\n", "\n\n", "\r\n", "\t", " ", "\f", "\x0b", "\x85", "\u2028"),
    *("\x00", "\x07", "\x1b[0m", "\x7f", "\ufeff", "\u200b", "\u202e", "\u2066", "\ud800", "\U0010ffff"),
    *(
        "שלום",
        "مرحبا,",
        "国連は、",
        "Цель;",
        "é",
        "e\u0301",
        "👩\u200d👩\u200d👧",
        "🇫🇷",
        "1\ufe0f\u20e3",
        "🔹 ",
    ),
    *("1. ", "2) ", "(a) ", "b. ", "(i) ", "1.1 ", "• ", "-- ", "OP3: ", "4/ ", "Article 2. ", "2 bis. "),
    *("Forum: ", "Sponsors: ", "Signatories (3):", "Topic:", "The Economic and Social Council,", "Annex"),
    *(
        "Noting ",
        "Calls upon ",
        "BE IT RESOLVED, that ",
        "Hereby",
        "words",
        ";",
        ",",
        ".",
        ":",
        "-\n",
        "\u00ad",
    ),
    *("**", "__", "~~", "```", "> ", "# ", "|", "<b>", "<@1>", "\\", "1\n2\n3\n4\n", "5\n10\n15\n", "9" * 30),
)
TEXTS = st.lists(st.sampled_from(_PIECES) | st.text(max_size=8), max_size=60).map("".join)


def is_whole(read: Reading) -> bool:
    """Whether a reading holds together: ids in order, guesses on what there is, no odd signs."""
    for part, prefix in ((read.preambular, "p"), (read.operative, "o")):
        if [own.id for own in part] != [f"{prefix}{number}" for number in range(1, len(part) + 1)]:
            return False
    ids = {own.id for own in (*read.preambular, *read.operative)}
    texts = [own.text for own in (*read.preambular, *read.operative)]
    placed = {guess.where for guess in read.guesses} <= {HEADING, *ids}
    return placed and not any(sign in text for text in texts for sign in "\n\x00\ufeff\u202e\x1b")


@settings(max_examples=ROUNDS, deadline=None)
@given(TEXTS | st.text(max_size=200))
def test_no_mixture_is_too_odd_to_be_read(text: str) -> None:
    assert is_whole(read_resolution(text))
    assert [own.id[0] for own in read_clauses(text, "a")] == ["a"] * len(read_clauses(text, "a"))


@pytest.mark.parametrize("number", ["{}. ", "{}) ", "({}) ", "OP{} ", ""])
def test_three_hundred_clauses_are_three_hundred(number: str) -> None:
    lines = [f"{number.format(place)}Requests report {place};" for place in range(1, 301)]
    read = read_resolution("The Economic and Social Council,\nNoting the reports,\n\n" + "\n".join(lines))
    assert read.preambular == (Clause("p1", "Noting the reports,"),)
    assert [own.text for own in read.operative] == [f"Requests report {place};" for place in range(1, 301)]


def test_a_clause_of_ten_thousand_characters_stays_whole() -> None:
    words = "Requests " + "a report and " * 900 + "nothing else;"
    read = read_resolution(f"The Council,\nNoting it,\n1. {words}\n2. Decides.")
    assert [own.text for own in read.operative] == [words, "Decides."]


def test_words_from_right_to_left_keep_their_order() -> None:
    read = read_resolution("The Council,\nNoting it,\n1. Thanks \u202bשלום עולם\u202c for it;\n(a) مرحبا;")
    assert read.operative[0].text == "Thanks שלום עולם for it;"
    assert read.operative[0].subclauses[0].text == "مرحبا;"


def test_four_times_the_text_takes_less_than_eight_times_as_long() -> None:
    def spent(clauses: int) -> float:
        text = "The Council,\nNoting it,\n" + "".join(
            f"{place}. Requests States to:\n(a) act, as said in paragraph\n2. above;\n(b) report;\n"
            for place in range(1, clauses + 1)
        )
        start = time.process_time()
        read_resolution(text)
        return time.process_time() - start

    once = min(spent(300) for _ in range(3))
    assert min(spent(1200) for _ in range(2)) < 4 * once * 2 + 0.1
