"""Every value of every rulebook has its words, and says what it does in numbers."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import Any

import pytest

from bot.procedure.rulebook import Majority, MotionKind, PointKind, Rulebook, Tie, Topic
from bot.rendering.phrases import PAPER
from bot.rendering.rulebook.values import effect, typed_words, value_words
from bot.rendering.rulebook.words import PLAIN, SECTIONS, label_of, words_of
from bot.settings.rulebook_forms import Form, ManyWords, OneWord
from bot.settings.rulebook_keys import (
    MOTION_FORMS,
    POINT_FORMS,
    SECTION_FORMS,
)
from bot.settings.rulebook_keys import (
    SECTIONS as SECTION_TYPES,
)
from tests.procedure.committees import ecosoc, under

FORMS: dict[str, Form] = {
    **{f"{name}.{key}": form for name, forms in SECTION_FORMS.items() for key, form in forms.items()},
    **{f"points.{kind}.{key}": form for kind in PointKind for key, form in POINT_FORMS.items()},
    **{f"motions.{kind}.{key}": form for kind in MotionKind for key, form in MOTION_FORMS.items()},
}
"""Every key a rulebook can have, with the form of its value."""


def said(path: str, rulebook: Rulebook | None = None, members: int = 54) -> str:
    return effect(rulebook or ecosoc(), path, members)


@pytest.mark.parametrize("path", FORMS)
def test_every_key_has_a_label_and_an_effect_of_its_own(path: str) -> None:
    words = words_of(path)
    for text in (words.label, words.effect, words.otherwise):
        assert "{it}" not in text
        assert text[-1:] != "."
    assert words.label
    flag = FORMS[path].name == "flag"
    assert ("{value}" in words.effect) != flag
    assert words.otherwise or not flag


def test_no_two_keys_go_by_the_same_label() -> None:
    labels = [words_of(path).label for path in FORMS]
    assert len(set(labels)) == len(labels)


@pytest.mark.parametrize("path", FORMS)
def test_every_value_there_is_to_choose_has_words(path: str) -> None:
    form = FORMS[path]
    if isinstance(form, OneWord):
        words = {value_words(path, own) for own in form.words}
        assert len(words) == len(form.words)
        assert not any("_" in own for own in words)
    if isinstance(form, ManyWords):
        every: tuple[StrEnum, ...] = tuple(form.words)
        assert "_" not in value_words(path, every)
        assert value_words(path, ()) == "none"


def test_there_are_words_for_every_section() -> None:
    assert set(SECTIONS) == set(Topic)
    bare = {Topic(name) for name in SECTION_TYPES if not SECTION_FORMS[name]}
    assert set(PLAIN) == bare


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("caucus.total_maximum", "a caucus may last at most 30 min"),
        ("quorum_to_debate.share", "debate needs at least a third of the members (18 of 54) in the room"),
        ("quorum_to_decide.share", "decisions need more than half of the members (28 of 54) in the room"),
        ("majority.draft", "a draft is adopted by a simple majority (28 if all 54 vote)"),
        ("observers.votes_on", "observers do not vote"),
        ("observers.may_speak", "observers may speak"),
        ("yields.to", "a speaker may yield to the dais, another delegation or questions"),
        ("proposals.symbol", "drafts are issued as E/{year}/L.{number}"),
        ("points.order.interrupts", "a point of order may interrupt any speech"),
        (
            "motions.close_debate.speakers_against",
            "2 speakers may speak against the closure of the debate",
        ),
        ("motions.close_debate.stages", "a motion for the closure of the debate is in order at any time"),
    ],
)
def test_the_effect_of_a_value_is_said_in_words_and_numbers(path: str, words: str) -> None:
    assert said(path) == words


@pytest.mark.parametrize(
    ("section", "value", "words"),
    [
        ("majority", {"draft": Majority.TWO_THIRDS}, "a draft is adopted by a two-thirds majority (36 if"),
        ("proposals", {"signatories_share": (1, 5)}, "a draft needs the signatures of at least a fifth of"),
        ("proposals", {"sponsors_share_maximum": (1, 10)}, "at most a tenth of the members (5 of 54) may"),
        ("proposals", {"sponsors_maximum": 3}, "a draft may have at most 3 sponsors"),
        ("proposals", {"signatories_minimum": 1}, "a draft needs at least 1 signatory"),
        ("caucus", {"extensions": 2}, "a caucus may be extended twice"),
        ("caucus", {"extensions": 3}, "a caucus may be extended 3 times"),
        ("caucus", {"extensions": 0}, "a caucus may not be extended"),
        ("caucus", {"extension_share": (3, 7)}, "an extension may last at most 3/7 of the caucus's own time"),
        ("quorum_to_debate", {"share": (0, 1)}, "debate needs no quorum"),
        (
            "quorum_to_decide",
            {"on_procedure": True},
            "motions and appeals are voted on with the quorum to decide",
        ),
        (
            "quorum_to_decide",
            {"on_procedure": False},
            "motions and appeals are voted on with the quorum to debate",
        ),
        ("amendments", {"degrees": 0}, "no amendment is in order"),
        ("equally_divided_votes", {"tie": Tie.CARRIED}, "on a tie, the matter is carried"),
        ("appeals", {"tie": Tie.CARRIED}, "on a tie over an appeal the ruling is overruled"),
    ],
)
def test_a_value_has_the_words_of_its_key(section: str, value: dict[str, Any], words: str) -> None:
    (name,) = value
    assert said(f"{section}.{name}", under(None, **{section: value})).startswith(words)


def test_what_a_house_calls_a_motion_is_shown_as_it_was_written_and_does_nothing() -> None:
    closing = replace(ecosoc().motions[MotionKind.CLOSE_DEBATE], title="**cloture**")
    rulebook = replace(ecosoc(), motions={MotionKind.CLOSE_DEBATE: closing})
    assert "“\\*\\*cloture\\*\\*”" in said("motions.close_debate.title", rulebook)
    assert "“**cloture**”" in effect(rulebook, "motions.close_debate.title", 54, PAPER)


@pytest.mark.parametrize(
    ("path", "typed", "words"),
    [
        ("caucus.total_maximum", "20m", "20 min"),
        ("majority.draft", "two_thirds", "two-thirds majority"),
        ("observers.may_speak", "true", "yes"),
        ("quorum_to_debate.share", "1/4", "a quarter"),
        ("yields.chain", "0", "never"),
        ("points.order.follow_ups", "2", "2 more"),
        ("debate.time_open", "none", "none"),
        ("caucus.total_maximum", "a while", "a while"),
        ("caucus.colour", "*red*", "\\*red\\*"),
    ],
)
def test_a_value_as_it_was_typed_reads_in_words(path: str, typed: str, words: str) -> None:
    assert typed_words(path, typed) == words


@pytest.mark.parametrize("path", ["caucus.colour", "motions.filibuster.second", "points", "title"])
def test_a_key_nobody_knows_is_called_by_its_path(path: str) -> None:
    assert label_of(path) == path
