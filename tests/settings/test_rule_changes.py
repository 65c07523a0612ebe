from __future__ import annotations

import pytest

from bot.procedure.delegations import Presence
from bot.procedure.rulebook import Majority, MotionKind, Rulebook
from bot.settings.rule_changes import changed, keys
from bot.settings.rulebook_keys import PRECEDENCE, rulebook_of, values_of
from tests.procedure.rulebooks import PRESETS, preset, random_rulebook


@pytest.mark.parametrize("name", PRESETS)
def test_every_value_reads_back_as_it_is_written(name: str) -> None:
    rulebook = preset(name)
    found = keys(rulebook)
    assert len(found) > 100
    for key in found:
        assert changed(rulebook, key.path, key.written) == (rulebook, []), key


@pytest.mark.parametrize("name", PRESETS)
def test_every_word_there_is_to_choose_is_taken_or_its_contradiction_is_told(name: str) -> None:
    rulebook = preset(name)
    for key in keys(rulebook):
        if key.path == PRECEDENCE:
            continue
        for choice in key.choices:
            found, problems = changed(rulebook, key.path, choice)
            assert (found is None) == bool(problems), (key, choice)
            assert found is None or changed(found, key.path, key.written)[0] is not None


@pytest.mark.parametrize("rulebook", [*map(preset, PRESETS), *map(random_rulebook, range(20))])
def test_a_rulebook_taken_apart_goes_together_again(rulebook: Rulebook) -> None:
    assert rulebook_of(rulebook.name, values_of(rulebook)) == rulebook


@pytest.mark.parametrize(
    ("key", "typed", "value"),
    [
        ("caucus.total_maximum", "20m", 1200),
        ("caucus.extension_share", "1/2", (1, 2)),
        ("caucus.extension_share", "[1, 2]", (1, 2)),
        ("proposals.notice", "none", 0),
        ("proposals.notice", "24h", 86400),
        ("yields.chain", "2", 2),
        ("observers.may_speak", "no", False),
        ("majority.draft", "two thirds", Majority.TWO_THIRDS),
        ("roll_call.answers", "present, absent", (Presence.PRESENT, Presence.ABSENT)),
        ("observers.votes_on", "none", ()),
    ],
)
def test_a_value_is_taken_as_people_type_it(key: str, typed: str, value: object) -> None:
    rulebook, problems = changed(preset("ecosoc"), key, typed)
    assert problems == []
    assert rulebook is not None
    assert values_of(rulebook)[key] == value


@pytest.mark.parametrize(
    ("key", "typed", "right", "hint"),
    [
        ("caucus.total_maxmum", "20m", "a key of the rulebook", "Did you mean caucus.total_maximum?"),
        ("caucus.total_maximum", "20", "a duration from 30s to 24h", "Say the unit: 20s for seconds"),
        ("majority.draft", "5/4", "simple or two_thirds", "No majority is above one"),
        ("speaking_time.default", "11m", "from 15s to 10m", "The default lies within the limits."),
        ("speaking_time.maximum", "60s", "at least the default, 1m30s", "The default lies within"),
        ("motions.division.majority", "simple", "no majority", "Only a motion decided by a vote has one."),
        ("motions.close_debate.stages", "none", "at least one stage", "left out of order_of_motions"),
        ("quorum_to_debate.share", "4/3", "a share of at most 1", "Nothing is more than all."),
        ("roll_call.answers", "present", "absent among the answers", ""),
    ],
)
def test_a_value_that_cannot_be_is_told_with_a_remedy(key: str, typed: str, right: str, hint: str) -> None:
    rulebook, problems = changed(preset("ecosoc"), key, typed)
    assert rulebook is None
    assert problems[0].path == key
    assert right in problems[0].right
    assert hint in problems[0].hint


@pytest.mark.parametrize("name", PRESETS)
@pytest.mark.parametrize(("value", "typed"), [("second", "true"), ("interrupts", "always")])
def test_what_has_no_effect_on_a_question_to_the_speaker_cannot_be_changed(
    name: str, value: str, typed: str
) -> None:
    path = f"points.information_to_speaker.{value}"
    known = {own.path for own in keys(preset(name))}
    assert path not in known
    assert {"points.information_to_speaker.follow_ups", f"points.order.{value}"} <= known
    rulebook, problems = changed(preset(name), path, typed)
    assert rulebook is None
    assert [(own.path, own.right) for own in problems] == [(path, "a key with an effect")]
    assert "waits until the dais calls it" in problems[0].hint


def test_an_order_of_precedence_without_a_motion_leaves_the_motion_out() -> None:
    rulebook, _ = changed(preset("ecosoc"), "order_of_motions.precedence", "adjourn_meeting, close_debate")
    assert rulebook is not None
    assert list(rulebook.motions) == [MotionKind.ADJOURN_MEETING, MotionKind.CLOSE_DEBATE]


def test_a_motion_that_was_left_out_comes_back_as_it_was_described() -> None:
    council = preset("ecosoc")
    order = ", ".join(council.order_of_motions.precedence)
    fewer, _ = changed(council, PRECEDENCE, "adjourn_meeting, close_debate")
    assert fewer is not None
    assert changed(fewer, PRECEDENCE, order)[0] is None
    assert changed(fewer, PRECEDENCE, order, council) == (council, [])
    fewer, problems = changed(fewer, PRECEDENCE, f"{order}, table_debate", council)
    assert fewer is None
    assert problems[0].path == PRECEDENCE
