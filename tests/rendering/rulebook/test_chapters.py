"""The rulebook as a person reads it, for every rulebook that is shipped."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest

from bot.procedure.rulebook import MotionKind, Rule, Rulebook, Sureness, Topic
from bot.rendering.phrases import PAPER
from bot.rendering.rulebook.bearing import without_bearing
from bot.rendering.rulebook.chapters import Chapter, chapters, motion_rows, source_text, variants_of
from bot.rendering.rulebook.entries import changed_text, entries, problems_text
from bot.rendering.rulebook.words import PLAIN
from bot.settings.problems import Problem
from bot.settings.rule_changes import keys
from tests.procedure.committees import ecosoc, under, with_motion
from tests.procedure.rulebooks import PRESETS, preset


def chapter(name: str, rulebook: Rulebook | None = None) -> Chapter:
    return next(own for own in chapters(rulebook or ecosoc(), 54, PAPER) if own.name == name)


@pytest.mark.parametrize("name", PRESETS)
def test_every_section_has_its_passage_and_every_value_its_sentence(name: str) -> None:
    rulebook = preset(name)
    passages = [own for found in chapters(rulebook, 54) for own in found.passages]
    moot = without_bearing(rulebook)
    bearing = {
        topic
        for topic in Topic
        if topic in PLAIN
        or any(own.path.startswith(f"{topic}.") and own.path not in moot for own in keys(rulebook))
    }
    assert len(passages) == len(bearing) + len(rulebook.points)
    assert {own.rule for own in passages} >= {rulebook.source(topic) for topic in bearing}
    assert len(bearing) >= len(Topic) - 1
    said = [line for own in passages for line in own.lines]
    assert all(line.text.endswith(".") and line.text[0] == line.text[0].upper() for line in said)
    everything = {own.path for own in keys(rulebook) if not own.path.startswith("motions.")}
    assert {line.key for line in said if line.key} | moot >= everything


@pytest.mark.parametrize("name", PRESETS)
def test_the_motions_stand_in_their_order_of_precedence(name: str) -> None:
    rulebook = preset(name)
    rows = motion_rows(rulebook, 54)
    assert [own.place for own in rows] == list(range(1, len(rulebook.motions) + 1))
    assert [own.rule for own in rows] == [
        rulebook.motions[kind].rule for kind in rulebook.order_of_motions.precedence
    ]


def test_a_motion_says_how_it_is_decided_what_it_needs_and_when_it_is_in_order() -> None:
    row = next(own for own in motion_rows(preset("una_usa"), 54) if own.motion == "Closure of the debate")
    assert (row.decided, row.second, row.speakers, row.in_order) == (
        "two-thirds majority (36 of 54)",
        "second",
        "2 against",
        "without a draft, draft debated",
    )
    granted = next(own for own in motion_rows(ecosoc(), 54) if own.motion == "Roll-call vote")
    assert (granted.decided, granted.second, granted.speakers) == ("on request", "", "")
    introduced = next(
        own for own in motion_rows(ecosoc(), 54) if own.motion.startswith("Introduction of a d")
    )
    assert introduced.decided == "the President"


def test_a_motion_goes_by_the_name_of_the_house() -> None:
    closing = replace(ecosoc().motions[MotionKind.CLOSE_DEBATE], title="cloture")
    rows = motion_rows(with_motion(ecosoc(), closing), 54)
    assert "Cloture" in [own.motion for own in rows]


def test_the_quorums_are_told_in_numbers_for_the_committee() -> None:
    lines = [line.text for own in chapter("meetings").passages for line in own.lines]
    assert "Debate needs at least a third of the members (18 of 54) in the room." in lines
    assert "Decisions need more than half of the members (28 of 54) in the room." in lines


def test_decisions_on_procedure_are_told_apart_where_they_need_only_the_quorum_to_debate() -> None:
    found = chapter("meetings", preset("una_usa"))
    lines = [line.text for own in found.passages for line in own.lines]
    assert "Decisions on substance need more than half of the members (28 of 54) in the room." in lines
    assert "Motions and appeals are voted on with the quorum to debate." in lines


def test_who_needs_the_quorum_to_decide_is_left_out_where_nobody_is_needed() -> None:
    shown = {line.key for own in chapter("meetings", preset("thimun")).passages for line in own.lines}
    assert "quorum_to_decide.share" in shown
    assert "quorum_to_decide.on_procedure" not in shown


def test_a_section_without_values_says_what_it_is_about() -> None:
    (line,) = chapter("who").passages[0].lines
    assert (line.key, line.text) == (
        "",
        "The members of the committee vote and count for its quorums.",
    )


def test_a_question_to_the_speaker_is_not_said_to_interrupt_or_to_need_a_second() -> None:
    shown = {line.key for own in chapter("points").passages for line in own.lines}
    assert "points.order.second" in shown
    assert {key for key in shown if key.startswith("points.information_to_speaker.")} == {
        "points.information_to_speaker.follow_ups"
    }


def test_what_has_no_bearing_is_left_out() -> None:
    shown = {line.key for own in chapter("points").passages for line in own.lines}
    assert "appeals.majority" in shown
    without = under(appeals={"allowed": False})
    shown = {line.key for own in chapter("points", without).passages for line in own.lines}
    assert "appeals.allowed" in shown
    assert "appeals.majority" not in shown


def test_every_key_without_a_bearing_is_a_key() -> None:
    known = {f"{topic}.{own.name}" for topic in Topic for own in fields(getattr(ecosoc(), topic.value))}
    bare = replace(
        under(
            debate={"mode": "closed"},
            yields={"to": ()},
            appeals={"allowed": False},
            amendments={"kinds": ()},
            explanation_of_vote={"before": False, "after": False},
            request_for_a_vote={"drafts_without_a_vote": False, "motions_without_a_vote": False},
        ),
        motions={},
    )
    assert without_bearing(ecosoc()) | without_bearing(bare) <= known


def test_a_source_says_how_sure_it_is_and_cites_a_number_only_where_it_has_one() -> None:
    sure = Rule("Majority required", "E/5715/Rev.2", "60", Sureness.DERIVED)
    unsure = Rule("Quorum", "E/5715/Rev.2", variants=("A quarter elsewhere",))
    assert source_text(sure) == (
        "Rule 60, “Majority required” (E/5715/Rev.2) · B: derived, or two sources agree"
    )
    assert source_text(unsure) == "“Quorum” (E/5715/Rev.2) · D: not verified"
    assert variants_of(unsure) == ("A quarter elsewhere",)


def test_one_value_is_told_with_its_meaning_its_bounds_and_its_source() -> None:
    (entry,) = entries(ecosoc(), "caucus.total_maximum", 54)
    assert (entry.label, entry.effect) == (
        "the longest a caucus may last",
        "A caucus may last at most 30 min.",
    )
    assert (entry.written, entry.allowed) == ("30m", "a duration from 30s to 24h")
    assert entry.rule == ecosoc().source(Topic.CAUCUS)


def test_a_section_or_a_motion_is_told_value_by_value() -> None:
    assert [own.key for own in entries(ecosoc(), "majority", 54)] == [
        "majority.amendment",
        "majority.clause",
        "majority.draft",
    ]
    assert all(
        own.rule == ecosoc().motions[MotionKind.DIVISION].rule
        for own in entries(ecosoc(), "motions.division", 54)
    )
    assert entries(ecosoc(), "caucus.colour", 54) == ()


def test_a_change_is_told_by_what_it_does_from_now_on() -> None:
    shorter = under(caucus={"total_maximum": 1200, "yields": True})
    assert changed_text(shorter, "caucus.total_maximum", "30m", 54) == (
        "From now on a caucus may last at most 20 min; until now 30 min."
    )
    assert changed_text(shorter, "caucus.yields", "false", 54) == (
        "From now on speakers in a caucus may yield; until now it was the other way round."
    )


def test_what_is_wrong_with_a_change_is_told_with_its_remedy() -> None:
    problems = [
        Problem("", None, "caucus.total_maximum", '"soon"', "a duration", "Say the unit."),
        Problem("", None, "caucus.each_maximum", "5m", "at most the whole caucus, 1m"),
    ]
    assert problems_text("caucus.total_maximum", problems) == (
        "The rule was not changed: the longest a caucus may last.\n"
        '- expected a duration, found "soon". Say the unit.\n'
        "- caucus.each\\_maximum: expected at most the whole caucus, 1m, found 5m."
    )
