"""Whatever one file makes wrong in another, it is told in the file that made it."""

from __future__ import annotations

import pytest

from bot.procedure.rulebook import MotionKind, Sureness
from bot.settings.committees import load_committee
from bot.settings.problems import Problem
from bot.settings.rulebooks import load_rulebook
from tests.settings.conftest import Write

HEAD = "title: Council\nyear: 2015\nmembers: {All: [France]}\n"
TABLING = "{rule: {heading: Tabling, sureness: D}, decided_by: vote, majority: simple}"
WRONG = [
    ("ecosoc", "speaking_time: {maximum: 60s}", "speaking_time.maximum", "at least the default, 1m30s"),
    ("ecosoc", "speaking_time: {minimum: 2m}", "speaking_time.minimum", "at most the default, 1m30s"),
    ("ecosoc", "speaking_time: {maximum: 10s}", "speaking_time.maximum", "at least the minimum, 15s"),
    ("ecosoc", "caucus: {total_maximum: 2m}", "caucus.total_maximum", "at least one speech, 5m"),
    ("thimun", "quorum_to_decide: {share: [1, 1], more_than: true}", "quorum_to_decide.share", "below 1"),
    ("una_usa", "explanation_of_vote: {after: false}", "explanation_of_vote.after", "true where"),
    (
        "una_usa",
        'method_of_voting: {roll_call_answers: ["yes", "no"]}',
        "method_of_voting.roll_call_answers",
        "the answers with rights",
    ),
    ("harvard", "yields: {comments: 0}", "yields.comments", "at least 1"),
    ("una_usa", "yields: {to: [comments]}", "yields.to", "a list without comments"),
    ("thimun", "proposals: {sponsors_minimum: 2}", "proposals.sponsors_minimum", "at most the maximum, 1"),
    ("ecosoc", "points: {order: none}", "points.order", "a point, because it may interrupt a vote"),
    ("ecosoc", "motions: {division: {decided_by: vote}}", "motions.division.decided_by", "a majority"),
    ("ecosoc", "motions: {division: {speakers_for: 1}}", "motions.division.speakers_for", "0 where"),
    ("ecosoc", "motions: {division: {majority: simple}}", "motions.division.majority", "no majority"),
    (
        "ecosoc",
        "motions: {unmoderated_caucus: {needs: [total, topic]}}",
        "motions.unmoderated_caucus.needs",
        "does not say of its own",
    ),
    ("ecosoc", "motions: {close_debate: {stages: []}}", "motions.close_debate.stages", "at least one stage"),
    ("ecosoc", f"motions: {{table_debate: {TABLING}}}", "motions.table_debate", "a motion of this rulebook"),
    ("nmun", "motions: {moderated_caucus: {second: false}}", "motions.moderated_caucus", "a motion of this"),
    ("ecosoc", "motions: {close_debate: none}", "motions.close_debate", "keys with values"),
    ("ecosoc", "motions: 5", "motions", "keys with values"),
    ("ecosoc", "points: 5", "points", "keys with values"),
    ("ecosoc", "majority: {rule: {sureness: D}}", "majority.rule.sureness", "A or B"),
    ("ecosoc", "motions: {close_debate: {rule: {heading: 5}}}", "motions.close_debate.rule.heading", "words"),
    ("ecosoc", "extends: una_usa", "extends", "only rules"),
]


@pytest.mark.parametrize(("rulebook", "rules", "path", "right"), WRONG)
def test_what_a_committees_rules_make_wrong_is_told_in_its_file_alone(
    write: Write, rulebook: str, rules: str, path: str, right: str
) -> None:
    file = write(f"{HEAD}rulebook: {rulebook}\nrules:\n  {rules}\n")
    problems: list[Problem] = []
    assert load_committee(str(file), problems) is None
    assert {(each.file, each.line) for each in problems} == {("x.yaml", 6)}
    told = [each for each in problems if each.path == f"rules.{path}"]
    assert told, problems
    assert right in told[0].right


@pytest.mark.parametrize("rules", ["5", "", "[a]"])
def test_rules_that_are_no_keys_are_told_once(write: Write, rules: str) -> None:
    problems: list[Problem] = []
    assert load_committee(str(write(f"{HEAD}rulebook: ecosoc\nrules: {rules}\n")), problems) is None
    assert [(each.path, each.right) for each in problems] == [("rules", "keys with values")]


def test_a_motion_that_is_described_and_given_its_place_exists(write: Write) -> None:
    motion = f"motions: {{table_debate: {TABLING}}}"
    order = "order_of_motions: {precedence: [table_debate, close_debate]}"
    problems: list[Problem] = []
    rulebook = load_rulebook(str(write(f"extends: ecosoc\n{motion}\n{order}\n")), problems)
    assert problems == []
    assert rulebook is not None
    assert list(rulebook.motions) == [MotionKind.TABLE_DEBATE, MotionKind.CLOSE_DEBATE]


def test_a_motion_that_the_rulebook_below_left_out_can_be_taken_up_again(write: Write) -> None:
    order = "order_of_motions: {precedence: [moderated_caucus]}"
    rulebook = load_rulebook(str(write(f"extends: nmun\n{order}\n")), [])
    assert rulebook is not None
    assert rulebook.motions[MotionKind.MODERATED_CAUCUS].rule.document == "UNA-USA rules of procedure"


def test_a_motion_that_is_no_longer_voted_on_loses_the_majority_below(write: Write) -> None:
    path = write("extends: una_usa\nmotions: {close_debate: {decided_by: president}}\n")
    problems: list[Problem] = []
    assert load_rulebook(str(path), problems) is not None
    assert problems == []


def test_a_rule_changes_key_by_key_and_stands_for_itself_where_it_has_a_heading(write: Write) -> None:
    path = write(
        "extends: una_usa\ndocument: House rules\n"
        "quorum_to_debate: {rule: {sureness: C}}\n"
        "quorum_to_decide: {rule: {heading: Our quorum, sureness: B}}\n"
    )
    rulebook = load_rulebook(str(path), [])
    assert rulebook is not None
    below, own = rulebook.quorum_to_debate.rule, rulebook.quorum_to_decide.rule
    assert (below.heading, below.document) == ("Quorum", "UNA-USA rules of procedure")
    assert below.sureness is Sureness.SECONDARY
    assert below.variants
    assert (own.heading, own.document, own.variants) == ("Our quorum", "House rules", ())


def test_three_files_rest_on_one_another_and_the_middle_one_is_told_its_own_fault(write: Write) -> None:
    middle = write("extends: una_usa\nspeaking_time: {maximum: 60s}\n", "rulebooks/middle.yaml")
    top = write("extends: middle\ncaucus: {extensions: 2}\n", "rulebooks/top.yaml")
    problems: list[Problem] = []
    assert load_rulebook(str(top), problems, [middle.parents[1]]) is None
    assert [(each.file, each.line, each.path) for each in problems] == [
        ("rulebooks/middle.yaml", 2, "speaking_time.maximum")
    ]


def test_a_file_is_checked_even_where_the_one_it_rests_on_is_not_there(write: Write) -> None:
    path = write(
        "extends: una_uas\ncaucus: {extensions: many}\norder_of_motions: {precedence: [close_debate]}\n"
    )
    problems: list[Problem] = []
    assert load_rulebook(str(path), problems) is None
    assert [each.path for each in problems] == ["extends", "caucus.extensions"]
